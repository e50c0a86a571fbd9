using System.Text.Json;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction.Article.Dates;

/// <summary>Decides between the day that a page's data state and another one that it shows to people beside the headline.</summary>
internal static class ShownDate
{
    private static readonly string[] s_changedNames = ["article:modified_time", "og:article:modified_time", "og:updated_time", "dateModified", "dcterms.modified", "dc.date.modified", "last-modified"];

    /// <summary>The date beside the headline, where it is the better witness; null where the data are.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="stated">What the data state.</param>
    /// <param name="article">Its article's JSON-LD; null where there is none.</param>
    public static Published? Against(ArticlePage page, StatedDate stated, JsonElement? article)
    {
        if (DateLines.BesideTitle(page, updated: false) is not { } shown || shown.Day == stated.Value.Day || DateFinder.IsTurned(stated.Value, shown) || DateLines.Stamp(page) != shown) return null;
        var element = DateElements.Find(page)?.Value.Day;
        if (element is not null && element != shown.Day) return null;
        // "Three hours ago" is counted from the capture, and tells nothing here.
        return (stated.IsVague && (shown.Day < stated.Value.Day || element is not null)) || IsStatedToo(page, shown.Day) || (shown.Day < stated.Value.Day && IsOfChange(page, stated.Value.Day, article)) ? shown : null;
    }

    // The address has the day, or other data that are as good.
    private static bool IsStatedToo(ArticlePage page, DateOnly day)
    {
        if (page.Url is { } url && DateText.FromUrl(url, page.Context.Dates)?.Day == day) return true;
        foreach (var name in DateFinder.PublishedNames)
            if (DateFinder.Read(page.Context.Metadata.Meta(name), page.Context.Dates)?.Day == day) return true;
        return false;
    }

    // Templates write the day of the last change for the day of publication as well.
    private static bool IsOfChange(ArticlePage page, DateOnly stated, JsonElement? article)
    {
        var changed = DateFinder.Read(article is { } node ? JsonLdReader.Text(node, "dateModified") : null, page.Context.Dates)
            ?? DateFinder.Read(page.Context.Metadata.Meta(s_changedNames), page.Context.Dates);
        return changed is { } last && last.Day <= stated;
    }
}
