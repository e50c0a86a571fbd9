using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction;

/// <summary>Finds the paging bar of an HTML page.</summary>
internal static class PagingFinder
{
    private const int LongestBar = 300;

    /// <summary>What the bar says; null where there is none.</summary>
    /// <param name="model">The page.</param>
    public static Paging? Find(PageModel model)
    {
        for (var i = 0; i < model.Count; i++)
        {
            ref readonly var node = ref model[i];
            if (node.TextLength is < 3 or > LongestBar || !(node.Is(Traits.Paging) || (node.Tag.IsBlock() && node.LinkCount > 1))) continue;
            if (PagingBar.Read(model.Text(i)) is { Last: not null } bar) return bar with { Current = bar.Current ?? Current(model, i) };
        }
        return null;
    }

    // The number of this page is the one that is no link, or is marked.
    private static int? Current(PageModel model, int bar)
    {
        for (var i = bar + 1; i < model[bar].End; i++)
        {
            ref readonly var node = ref model[i];
            if (node.Tag == Tag.A && node.Element.GetAttribute("aria-current") is null && !Says(node.Element.GetAttribute("class"))) continue;
            if (node.LinkCount <= 1 && !node.Is(Traits.Link) | Says(node.Element.GetAttribute("class")) | node.Element.HasAttribute("aria-current")
                && int.TryParse(model.Text(i), out var number) && number > 0) return number;
        }
        return null;
    }

    private static bool Says(string? names) => names is not null && (names.Contains("current", StringComparison.OrdinalIgnoreCase) || names.Contains("active", StringComparison.OrdinalIgnoreCase) || names.Contains("selected", StringComparison.OrdinalIgnoreCase));
}
