using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction.Article.Dates;

/// <summary>Finds the date that an element beside the headline gives to programs: <c>time</c>, microdata, microformats.</summary>
internal static class DateElements
{
    private const Traits Elsewhere = Traits.Navigation | Traits.Footer | Traits.Comments | Traits.Popular | Traits.Related | Traits.Aside | Traits.Hidden;

    // How many lines a date may stand above the headline or below the beginning of the text.
    private const int Near = 6;

    private const int LongestStamp = 40;

    // A day or a section may stand over an entry's heading.
    private const int LongestOverHeading = 60;

    /// <summary>The date, whether it stands there for programs, and whether it is called the day of a change; null where no element gives one.</summary>
    /// <param name="page">The page's parts.</param>
    public static (Published Value, DateEvidence From, bool IsOfChange)? Find(ArticlePage page)
    {
        ((Published, DateEvidence, bool)? best, var bestPoints) = (null, 0);
        for (var place = 0; place < page.Model.Count; place++)
        {
            ref readonly var node = ref page.Model[place];
            // A box for "the date and the author" holds the date in an element of its own.
            if (((node.Own | (node.Parent < 0 ? Traits.None : page.Model[node.Parent].Own)) & Traits.Date) == 0 || (node.Own & Traits.Hidden) != 0 || node.TextLength > 120) continue;
            var points = Points(page, node);
            if (points > bestPoints && !(node.Element.HasAttribute("itemprop") && PageMetadata.IsOfOther(node.Element)) && !IsOfDeadline(page, node) && Value(page, place) is var (value, from)) (best, bestPoints) = ((value, from, IsOfChange(page, node)), points);
        }
        return best;
    }

    /// <summary>The date of an element in the last lines of the text or under it, as blogs have it beside the author and the topics; null where none has one, or elements give different days.</summary>
    /// <param name="page">The page's parts.</param>
    public static (Published Value, DateEvidence From)? UnderText(ArticlePage page)
    {
        var (first, end) = DateLines.EndOfText(page);
        if (page.Body < 0 || first >= end) return null;
        (Published Value, DateEvidence From)? only = null;
        for (var place = page.Model.FirstFrom(page.Lines[first].Start); place < page.Model.Count && page.Model[place].TextStart < page.Lines[end - 1].End; place++)
        {
            ref readonly var node = ref page.Model[place];
            if ((node.Own & Traits.Date) == 0 || node.TextLength is 0 or > LongestStamp || node.Is(Elsewhere) || UpdateWords.AreIn(node.Element.ClassName)) continue;
            var line = page.Lines.FirstAt(node.TextStart + 1) - 1;
            if (DateLines.SaysUpdatedBefore(page, line, node.TextEnd) || DateLines.LeadsElsewhere(page, line - 1) || IsOfOtherEntry(page, node) || Value(page, place) is not { } value) continue;
            if (only is { } other && other.Value.Day != value.Item1.Day) return null;
            only ??= value;
        }
        return only;
    }

    private static int Points(ArticlePage page, in Node node)
    {
        var line = page.Lines.FirstAt(node.TextStart);
        var textLine = Math.Max(page.BodyLine, page.TitleLine + 2);
        if (line < page.TitleLine - Near || line > textLine + Near) return 0;
        // Between the headline and the text nothing else has a date, whatever it is called, but headlines that lead elsewhere.
        if (node.Is(Elsewhere) && (line < page.TitleLine || line > textLine || DateLines.IsOfOther(page, line))) return 0;
        // Under the text a date of an entry with a heading of its own is that story's.
        if (line > textLine && IsOfOtherEntry(page, node)) return 0;
        // A link that holds more than the date is another page's entry in a list above the headline.
        if (line < page.TitleLine && node.Is(Traits.Link) && page.Lines[line].Length > 2 * node.TextLength + 10) return 0;
        var points = 100 - (line < page.TitleLine ? 3 * (page.TitleLine - line) : line - page.TitleLine);
        var itemprop = node.Element.GetAttribute("itemprop");
        if (PageMetadata.HasToken(itemprop, "datePublished") || PageMetadata.HasToken(itemprop, "dateCreated") || node.Element.HasAttribute("pubdate")) points += 60;
        if (PageMetadata.HasToken(node.Element.GetAttribute("class"), "published") || PageMetadata.HasToken(node.Element.GetAttribute("class"), "dt-published") || PageMetadata.HasToken(node.Element.GetAttribute("class"), "entry-date")) points += 40;
        if (UpdateWords.AreIn(node.Element.ClassName) || IsOfChange(page, node)) points -= 90;
        return points;
    }

    private static bool IsOfOtherEntry(ArticlePage page, in Node node)
    {
        for (var at = node.Parent; at >= 0 && page.Model[at].TextStart > page.BodyStart; at = page.Model[at].Parent)
            if ((page.Model[at].Own & Traits.Entry) != 0 && BeginsWithHeading(page.Model, at) && !Holds(page.Model[at], page.Lines[page.TitleLine].Start)) return true;
        return false;
    }

    // In the article's own entry a heading such as "Details" stands in or under the text.
    private static bool BeginsWithHeading(PageModel model, int entry)
    {
        var first = model[entry].HeadingsBefore;
        return model.HeadingsIn(entry, model[entry].End) > 0 && model[model.Headings[first]].TextStart - model[entry].TextStart <= LongestOverHeading;
    }

    // The article's own entry has its headline.
    private static bool Holds(in Node node, int at) => node.TextStart <= at && at < node.TextEnd;

    private static bool IsOfChange(ArticlePage page, in Node node) =>
        PageMetadata.HasToken(node.Element.GetAttribute("itemprop"), "dateModified") || UpdateWords.AreIn(Label(page.Model.AllText[node.TextStart..node.TextEnd])) || DateLines.SaysUpdatedBefore(page, page.Lines.FirstAt(node.TextStart + 1) - 1, node.TextStart);

    // "Updated on" of "Updated on 3 May 2024".
    private static ReadOnlySpan<char> Label(ReadOnlySpan<char> text) => text[..Math.Max(0, text.IndexOfAnyInRange('0', '9'))];

    // "Closing date: <time>", or a term "Closing date" over it.
    private static bool IsOfDeadline(ArticlePage page, in Node node)
    {
        var line = page.Lines.FirstAt(node.TextStart + 1) - 1;
        if (line < 0) return false;
        var before = page.Model.Text(Math.Max(page.Lines[line].Start, node.TextStart - LongestStamp), Math.Max(page.Lines[line].Start, node.TextStart));
        return before.IsWhiteSpace() ? DateLines.IsUnderDeadline(page, line) : DeadlineWords.End(before);
    }

    private static (Published, DateEvidence)? Value(ArticlePage page, int place)
    {
        var element = page.Model[place].Element;
        var text = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? (page.Model[place].Tag == Tag.Abbr ? element.GetAttribute("title") : null);
        if (DateFinder.Read(text, page.Context.Dates) is { } stated) return (stated, DateEvidence.StructuredData);
        if (DateText.Whole(page.Model.Text(place), page.Context.Dates) is not { } shown) return null;
        return shown.YearWritten ? (shown.Value, DateEvidence.DateLine) : Linked(page, place, shown.Value.Day) is { } linked ? (linked, DateEvidence.DateLine) : null;
    }

    // "Apr 07" that leads to all that was written on that day: "/2016/04/07/".
    private static Published? Linked(ArticlePage page, int place, DateOnly day)
    {
        ref readonly var node = ref page.Model[place];
        var link = node.LinkCount > 0 ? page.Model.Links[node.FirstLink] : node.Parent;
        return link >= 0 && page.Model[link].Element.GetAttribute("href") is { } url && DateText.FromUrl(url, page.Context.Dates) is { } linked && (linked.Day.Month, linked.Day.Day) == (day.Month, day.Day) ? linked : null;
    }
}
