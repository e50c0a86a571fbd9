using System.Text.Json;
using Pagewire.Extraction.Article.Headlines;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article;

/// <summary>Finds the sections of the site that an article stands in: what its data says, then the way to it that the page shows.</summary>
internal static class CategoryFinder
{
    private const int MaxCategories = 10;

    /// <summary>The names as written, widest first; empty where the page names none.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="article">Its article's JSON-LD; null where there is none.</param>
    public static IReadOnlyList<string> Find(ArticlePage page, JsonElement? article)
    {
        var found = new List<string>();
        var title = TitleText.Fold(page.Headline.Title);
        var site = new SiteNames(page.Context.Metadata, page.Url);

        void Add(string? name)
        {
            if (OneLine.OrNull(name) is not { Length: > 1 and <= 60 } line || found.Count == MaxCategories || site.Are(line)) return;
            var folded = TitleText.Fold(line);
            if (folded.Length > 0 && folded != title && !title.StartsWith(folded + " ", StringComparison.Ordinal) && !found.Exists(other => TitleText.Fold(other) == folded)) found.Add(line);
        }

        if (article is { ValueKind: JsonValueKind.Object } node && node.TryGetProperty("articleSection", out var section))
        {
            if (section.ValueKind == JsonValueKind.Array)
                foreach (var one in section.EnumerateArray()) Add(JsonLdReader.TextOf(one));
            else Add(JsonLdReader.TextOf(section));
        }
        foreach (var name in (ReadOnlySpan<string>)["article:section", "parsely-section", "sailthru.section", "cXenseParse:section"])
            if (found.Count == 0)
                foreach (var value in page.Context.Metadata.MetaAll(name)) Add(value);
        if (found.Count == 0) FromTrail(page, Add);
        return found;
    }

    // "Home › News › Press releases › The headline": neither the first nor the last is a section.
    private static void FromTrail(ArticlePage page, Action<string?> add)
    {
        for (var place = 0; place < page.Model.Count; place++)
        {
            ref readonly var node = ref page.Model[place];
            if ((node.Own & Traits.Breadcrumb) == 0 || node.LinkCount is < 2 or > 8 || node.TextLength > 300) continue;
            for (var link = node.FirstLink + 1; link < node.LastLink; link++) add(page.Model.Line(page.Model.Links[link]));
            return;
        }
    }
}
