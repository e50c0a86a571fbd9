namespace Pagewire.Browser.Tests;

/// <summary>Looks for text that does not stand out from its background as much as WCAG 2.2 asks for level AA (1.4.3).</summary>
internal static class Contrast
{
    /// <summary>Gives the texts that fail, with their ratios.</summary>
    public const string Script = """
        () => {
          const channels = colour => colour.match(/[\d.]+/g).map(Number);
          const light = colour => {
            const [r, g, b] = channels(colour).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const behind = element => {
            for (let at = element; at; at = at.parentElement) {
              const colour = getComputedStyle(at).backgroundColor;
              const [, , , alpha = 1] = channels(colour);
              if (alpha === 1) return colour;
            }
            return "rgb(255, 255, 255)";
          };
          const failed = [];
          for (const element of document.body.querySelectorAll("*")) {
            const words = [...element.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join("");
            const style = getComputedStyle(element);
            if (!words || element.localName === "title" || style.visibility === "hidden" || element.closest("details:not([open]) > :not(summary)")) continue;
            const size = parseFloat(style.fontSize);
            const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            const ink = element.closest("svg") ? style.fill : style.color;
            const [a, b] = [light(ink), light(behind(element))].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            if (ratio < (large ? 3 : 4.5)) failed.push(`${ratio.toFixed(2)} ${element.tagName} ${words.slice(0, 40)}`);
          }
          return failed;
        }
        """;
}
