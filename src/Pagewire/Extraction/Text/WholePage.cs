using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Text.Entries;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Text.Stories;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text;

/// <summary>Reads the text of a whole web page, as it is when all of it is copied: menus, boxes and a foot stand round the article or the list.</summary>
internal static class WholePage
{
    private const int LeastShortLines = 6;
    private const int MostWordsOfMenu = 4;
    private const int LeastDatedTitles = 2;
    private const int LeastWordsOfTitle = 3;
    private const int LeastStory = 400;
    private const int LeastParagraphs = 2;

    // A text beside a list: so long and so many times an entry's usual length, or so much of the page's running text.
    private const int LongStory = 1200;
    private const int TimesUsualEntry = 5;
    private const double MostOfPage = 0.4;

    // How many lines from the headline, or from the beginning of the text, the line that says when may be.
    private const int DateUnderTitle = 6;
    private const int DateOverTitle = 4;
    private const int DateInText = 2;

    /// <summary>The article or the list; null where the lines are no whole page's, or hold neither.</summary>
    /// <param name="lines">The lines without what is surely the page's frame.</param>
    /// <param name="dates">How dates are to be understood.</param>
    /// <param name="paging">The paging bar; null where there is none.</param>
    public static TextExtractor.Result? Read(List<TextLine> lines, DateContext dates, Paging? paging)
    {
        if (Menus(lines) < LeastShortLines || HasDatedTitles(lines)) return null;
        var dated = DatedLine.Of(lines, dates);
        var end = OtherStories.LabelBehindList(lines);
        var list = DatedRecords.Find(lines, dated.FindAll(line => line.At < end));
        if (Article(lines, dated, list) is var (section, article)) return new(section, article, [], paging);
        if (list is null) return null;
        var heading = PageSection.OfList(lines, list.First);
        return new(heading, null, list.Entries.ConvertAll(entry => entry.ToSighting(heading)), paging);
    }

    /// <summary>Whether a line is as short as the names in a menu.</summary>
    /// <param name="line">The line.</param>
    public static bool IsOfMenu(TextLine line) => line is { Kind: LineKind.Plain, IsText: false } && WordCount.Of(line.Text) <= MostWordsOfMenu;

    // The names of a menu stand under one another; a short line between two paragraphs is a heading of the text.
    private static int Menus(List<TextLine> lines)
    {
        var names = 0;
        for (var i = 0; i < lines.Count; i++)
            if (IsOfMenu(lines[i]) && (i > 0 && IsOfMenu(lines[i - 1]) || i + 1 < lines.Count && IsOfMenu(lines[i + 1]))) names++;
        return names;
    }

    // "12.03.2019 - Boats may land again": a list that says itself what its titles are.
    private static bool HasDatedTitles(List<TextLine> lines)
    {
        var titles = lines.FindAll(line => line is { Kind: LineKind.DateLed, IsText: false, Date.YearWritten: true } && WordCount.Of(line.Rest) >= LeastWordsOfTitle && !IsAuthor(line.Rest)).ConvertAll(line => line.Rest);
        return titles.Count >= LeastDatedTitles && titles.Distinct().Count() * 2 > titles.Count;
    }

    // "By Nora Lund 5 May 2018", "— Nora Lund (@nora) 5 May 2018" under a quotation.
    private static bool IsAuthor(string text) => text[0] is '—' or '–' || Byline.Is(text);

    private static (string? Section, Sighting Article)? Article(List<TextLine> lines, List<DatedLine> dated, DatedRecords.Found? list)
    {
        var story = list is null ? PageStory.Find(lines, 0, lines.Count) : Between(lines, dated);
        if (story.Letters < LeastStory || story.Paragraphs < LeastParagraphs || list is not null && !Outweighs(story, list, lines)) return null;
        var others = OtherStories.Over(lines, story, dated);
        dated = dated.FindAll(line => !others.Contains(line.At));
        var title = new StoryTitle(lines, story, dated, others).Find();
        if (title < 0) return null;
        var date = Date(lines, dated, title, story);
        var first = title == story.First ? title + 1 : story.First;
        var body = TextBody.Of(lines.GetRange(first, story.End - first));
        return (PageSection.OfStory(lines, title, dated), new()
        {
            Kind = SightingKind.Article,
            Title = LineMarks.Without(lines[title].Text),
            Published = date?.Value,
            PublishedFrom = date is null ? DateEvidence.None : DateEvidence.DateLine,
            Summary = Opening.Of(body),
            Body = body,
            Strategy = "text",
        });
    }

    // The records of a list share the page's text between them; comments are a list under a text that is longer than each of them.
    private static bool Outweighs(PageStory story, DatedRecords.Found list, List<TextLine> lines) =>
        story.Letters >= LongStory && story.Letters >= TimesUsualEntry * list.UsualLength
        || story.Letters >= MostOfPage * lines.Where(PageStory.IsParagraph).Sum(line => TextSize.Of(line.Text));

    // Of the line that says when nearest under the headline, else over it.
    private static FoundDate? Date(List<TextLine> lines, List<DatedLine> dated, int title, PageStory story)
    {
        var under = dated.Find(line => !DeadlineWords.Lead(lines[line.At].Text) && line.At > title && line.At <= Math.Max(title + DateUnderTitle, story.First + DateInText));
        return (under ?? dated.FindLast(line => !DeadlineWords.Lead(lines[line.At].Text) && line.At < title && line.At >= title - DateOverTitle))?.Date;
    }

    // The longest text between two lines that say when.
    private static PageStory Between(List<TextLine> lines, List<DatedLine> dated)
    {
        var best = default(PageStory);
        var from = 0;
        foreach (var to in dated.Select(line => line.At).Append(lines.Count))
        {
            if (PageStory.Find(lines, from, to) is var found && found.Letters > best.Letters) best = found;
            from = to + 1;
        }
        return best;
    }
}
