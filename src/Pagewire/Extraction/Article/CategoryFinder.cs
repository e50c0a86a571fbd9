using System.Text.Json;
using Pagewire.Extraction.Article.Headlines;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article;

/// <summary>Finds the sections of the site that an article stands in: what its data says, then the labels beside it, then the way to it that the page shows.</summary>
internal static class CategoryFinder
{
    private const int MaxCategories = 10;
    private const int LongestName = 60;

    // Where what a text is filed under stands below it, it is right below.
    private const int LinesOfFooter = 3;

    // Labels there are other pages'.
    private const Traits Elsewhere = Traits.Navigation | Traits.Related | Traits.Popular | Traits.Comments | Traits.Aside | Traits.Breadcrumb | Traits.Hidden;

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
            if (folded.Length > 0 && !NoCategories.Contain(folded) && !CategoryWords.IsOfFrame(line) && folded != title && !title.StartsWith(folded + " ", StringComparison.Ordinal) && !found.Exists(other => TitleText.Fold(other) == folded)) found.Add(line);
        }

        if (article is { ValueKind: JsonValueKind.Object } node && node.TryGetProperty("articleSection", out var section))
        {
            if (section.ValueKind == JsonValueKind.Array)
                foreach (var one in section.EnumerateArray()) Add(JsonLdReader.TextOf(one));
            else if (JsonLdReader.TextOf(section) is { } names)
                foreach (var name in Names(names)) Add(name);
        }
        foreach (var name in (ReadOnlySpan<string>)["article:section", "parsely-section", "sailthru.section", "cXenseParse:section"])
            if (found.Count == 0)
                foreach (var value in page.Context.Metadata.MetaAll(name)) Add(value);
        if (found.Count == 0) FromLabels(page, Add);
        if (found.Count == 0) FromTrail(page, Add);
        return found;
    }

    // "News,Blog" and "Uncategorized, Harbour" are several names that a program joined; "Arts, Culture and Heritage" is one, and so is "Salaries over 50,000 euros".
    private static string[] Names(string text)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var areSeveral = names.Length > 1 && !Array.Exists(names, name => char.IsDigit(name[0])) && (!text.Contains(", ", StringComparison.Ordinal) || Array.Exists(names, name => NoCategories.Contain(TitleText.Fold(name))));
        return areSeveral ? names : [text];
    }

    // Links that say that they lead to a category, and what is named one beside the headline.
    private static void FromLabels(ArticlePage page, Action<string?> add)
    {
        if (page.HeadlineLine < 0 || page.Body < 0) return;
        var (model, lines) = (page.Model, page.Lines);
        var from = LabelsFrom(page);
        for (var place = model.FirstFrom(from); place < model.Count && model[place].TextStart < page.BodyStart; place++)
            if (!IsHeadline(model, lines, page, place) && IsNamedCategory(model[place])) AddLabel(model, place, add);
        var end = page.BodyEnd;
        while (end < Math.Min(lines.Count, page.BodyEnd + LinesOfFooter) && !model[lines[end].Block].Tag.IsHeading()) end++;
        var last = end > 0 ? lines[end - 1].End : 0;
        foreach (var link in model.Links)
            if (model[link].TextStart >= from && model[link].TextStart < last && !IsHeadline(model, lines, page, link) && IsToCategory(model, lines, link, aboveText: model[link].TextStart < page.BodyStart)) add(model.Line(link).TrimEnd(',', ' '));
    }

    // Right over the headline a short line may be its label.
    private static int LabelsFrom(ArticlePage page)
    {
        var over = page.HeadlineLine - 1;
        return over >= 0 && page.Lines[over].Length <= LongestName && !page.Model[page.Lines[over].Block].Is(Elsewhere | Traits.Header) ? page.Lines[over].Start : page.Lines[page.HeadlineLine].End;
    }

    private static bool IsHeadline(PageModel model, PageLines lines, ArticlePage page, int place) => model[place].TextStart >= lines[page.HeadlineLine].Start && model[place].TextStart < lines[page.HeadlineLine].End;

    private static bool IsNamedCategory(in Node node) => (node.Own & Traits.Label) != 0 && node.TextLength is > 0 and <= LongestName && !node.Is(Elsewhere) && node.Element.ClassName is { } name && name.Contains("categor", StringComparison.OrdinalIgnoreCase);

    private static void AddLabel(PageModel model, int place, Action<string?> add)
    {
        ref readonly var label = ref model[place];
        if (label.LinkCount == 0 && !TopicAddress.IsWord(model.Text(label.TextStart, label.TextEnd).Trim(": "))) add(model.Line(place));
        for (var link = label.FirstLink; link < label.LastLink; link++) add(model.Line(model.Links[link]));
    }

    private static bool IsToCategory(PageModel model, PageLines lines, int link, bool aboveText)
    {
        ref readonly var node = ref model[link];
        if (node.TextLength is 0 or > LongestName || node.Is(Elsewhere)) return false;
        var rel = node.Element.GetAttribute("rel");
        if (PageMetadata.HasToken(rel, "category")) return true;
        return (aboveText || PageMetadata.HasToken(rel, "tag")) && !node.Is(Traits.Footer) && TopicAddress.Is(node.Element.GetAttribute("href"), model.Text(link)) && lines[Math.Max(0, lines.FirstAt(node.TextStart + 1) - 1)] is { IsProse: false, LinkShare: > 0.3 };
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
