using Microsoft.Playwright;

namespace Pagewire.Browser.Tests;

/// <summary>What moved on a page after it was seen (https://wicg.github.io/layout-instability/).</summary>
internal static class LayoutShifts
{
    // A text node is named by its element; rectangles are left, top, width and height in CSS pixels.
    private const string Observe = """
        () => new Promise(done => {
          const own = element => element.localName + [...element.classList].map(name => "." + name).join("");
          const name = node => node === null ? "something that is gone"
            : node.nodeType !== Node.ELEMENT_NODE ? "the text of " + name(node.parentElement)
            : (node.parentElement === null ? "" : own(node.parentElement) + " > ") + own(node);
          const place = box => [box.left, box.top, box.width, box.height].map(Math.round).join(" ");
          const moved = [];
          new PerformanceObserver(list => {
            for (const shift of list.getEntries())
              moved.push(`${shift.value.toFixed(6)}: ` + shift.sources.map(source => `${name(source.node)} (${place(source.previousRect)} -> ${place(source.currentRect)})`).join(", "));
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(moved), 300);
        })
        """;

    // One frame is painted after each start tag, each text and each run of end tags, as if the network or the processor paused there.
    private const string Dribble = """
        async html => {
          const painted = () => new Promise(done => requestAnimationFrame(() => { const next = new MessageChannel(); next.port1.onmessage = done; next.port2.postMessage(null); }));
          const body = html.indexOf("<body>");
          document.open();
          document.write(html.slice(0, body));
          await Promise.all(Array.from(document.querySelectorAll("link[rel=stylesheet]"), link => link.sheet ?? new Promise(loaded => link.addEventListener("load", loaded))));
          for (const piece of html.slice(body).match(/(?:<\/[^>]*>\s*)+|<[^>]*>\s*|[^<]+/g)) {
            document.write(piece);
            await painted();
          }
          document.close();
          await painted();
        }
        """;

    /// <summary>Everything that moved since the page was opened, one line for each time.</summary>
    /// <param name="page">The page.</param>
    public static async Task<IReadOnlyList<string>> OnAsync(IPage page) => await page.EvaluateAsync<string[]>(Observe);

    /// <summary>Everything that moves when the page comes in again, so slowly that it is painted after each tag.</summary>
    /// <param name="page">The page, loaded.</param>
    public static async Task<IReadOnlyList<string>> WhileDribblingAsync(IPage page)
    {
        var html = await page.EvaluateAsync<string>("async () => (await fetch(location.href)).text()");
        await page.EvaluateAsync(Dribble, html);
        return await OnAsync(page);
    }
}
