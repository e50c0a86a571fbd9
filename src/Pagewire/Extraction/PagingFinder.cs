using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction;

/// <summary>Finds what an HTML page says of where it stands in a paged listing: by its paging bar, by a line such as "Results 11–20 of 214", by its address.</summary>
internal static class PagingFinder
{
    private const int LongestBar = 300;

    /// <summary>What it says; null where it says nothing.</summary>
    /// <param name="model">The page.</param>
    /// <param name="metadata">Makes its links absolute.</param>
    /// <param name="url">Its address; null where unknown.</param>
    /// <param name="isIndex">Whether it is an index: only there do lines and the address count.</param>
    public static Paging? Find(PageModel model, PageMetadata metadata, string? url, bool isIndex)
    {
        var bar = Bar(model);
        if (!isIndex || bar?.Current is not null) return bar;
        return Line(model) ?? (PagingAddress.Number(model, metadata, url) is { } number && !(bar?.Last < number) ? new(number, bar?.Last) : bar);
    }

    private static Paging? Bar(PageModel model)
    {
        for (var i = 0; i < model.Count; i++)
        {
            ref readonly var node = ref model[i];
            if (node.TextLength is < 3 or > LongestBar || !(node.Is(Traits.Paging) || (node.Tag.IsBlock() && node.LinkCount > 1))) continue;
            if (PagingBar.Read(model.Text(i)) is { Last: not null } bar) return bar with { Current = bar.Current ?? Current(model, i) };
        }
        return null;
    }

    private static Paging? Line(PageModel model)
    {
        var text = model.AllText;
        foreach (var line in text.Split('\n'))
            if (PagingLine.Read(text[line]) is { } found) return found;
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
