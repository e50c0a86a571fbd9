using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings;
using Pagewire.Extraction.Text.Entries;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Text.Stories;

namespace Pagewire.Extraction.Text;

/// <summary>Finds the article and the entries of a page that is plain text.</summary>
internal static class TextExtractor
{
    /// <summary>What a text page holds.</summary>
    /// <param name="Section">The heading of the page's article or list; null where there is none.</param>
    /// <param name="Article">The article; null where the page has none.</param>
    /// <param name="Items">The entries in order.</param>
    /// <param name="Paging">The paging bar; null where there is none.</param>
    internal sealed record Result(string? Section, Sighting? Article, IReadOnlyList<Sighting> Items, Paging? Paging);

    /// <summary>Reads the lines.</summary>
    /// <param name="raw">The page's lines.</param>
    /// <param name="dates">How dates are to be understood; where it names no order, the page's own dates decide.</param>
    /// <param name="drops">Where to count what is left out.</param>
    public static Result Extract(IReadOnlyList<string> raw, DateContext dates, Drops drops)
    {
        if (PageHeader.Of(raw, dates) is { } header) return Under(header, dates, drops);
        var lines = TextLines.Read(raw, dates);
        if (dates.Order is null && DateText.DecideOrder([.. lines.Where(l => l.Date is not null).Select(l => l.Text)], dates) is { } order)
        {
            dates = dates with { Order = order };
            lines = TextLines.Read(raw, dates);
        }
        var found = Read(lines, dates, drops);
        return found with { Items = ComingEntries.Settle(found.Items, lines, dates with { DaysAhead = ListingExtractor.MostDaysAhead }) };
    }

    private static Result Read(List<TextLine> lines, DateContext dates, Drops drops)
    {
        var content = TextFrame.Strip(lines, dates, drops, out var paging);
        if (WholePage.Read(content, dates, paging) is { } whole) return whole;
        content = content[..OtherStories.LabelBehindList(content)];
        if (TextEntries.DateLed(content) is { } listed) return Listed(content, listed, dates, paging, drops);
        if (ArticleBeforeList.HeadingOfList(content) is > 0 and var under && TextEntries.UnderDates(content[under..]) is { } latest) return Listed(content, latest with { First = latest.First + under }, dates, paging, drops);
        if (TextEntries.UnderDates(content) is { } grouped) return Listed(content, grouped, dates, paging, drops);
        var (section, article) = TextArticle.Read(content, dates, beforeList: false);
        return new(section, article, [], paging);
    }

    // Where the text gives no list, it is an article, and the header says its title, its date and whose it is.
    private static Result Under(PageHeader header, DateContext dates, Drops drops)
    {
        var found = Extract(header.Lines, dates, drops);
        if (found.Items.Count > 0) return found;
        var article = found.Article ?? (TextFrame.Strip(TextLines.Read(header.Lines, dates), dates, new Drops(), out _) is { Count: > 0 } text && text.Exists(line => line.IsText) ? StoryUnder(header, text) : null);
        if (article is null) return found;
        var title = header.Title.Contains(article.Title, StringComparison.OrdinalIgnoreCase) ? article.Title : header.Title;
        article = header.Published is { } published ? article with { Title = title, Published = published, PublishedFrom = DateEvidence.StructuredData } : article with { Title = title };
        if (header.Authors.Count > 0) article = article with { Authors = header.Authors };
        return found with { Article = article, Section = header.Section ?? found.Section };
    }

    // A text without a headline of its own.
    private static Sighting StoryUnder(PageHeader header, List<TextLine> text)
    {
        var body = TextBody.Of(text);
        return new() { Kind = SightingKind.Article, Title = header.Title, Summary = Opening.Of(body), Body = body, Strategy = "text" };
    }

    private static Result Listed(List<TextLine> content, TextEntries.Run run, DateContext dates, Paging? paging, Drops drops)
    {
        var front = content[..run.First];
        var heading = TextEntries.TakeHeading(front, content[run.First].Gap);
        if (heading is not null && Trail.Is(heading)) heading = Trail.SectionOf(heading, null);
        // What is left of bullets before a list was a menu.
        front.RemoveAll(l => l is { Kind: LineKind.Plain, IsProse: false } && !ReferenceEquals(LineMarks.Without(l.Text), l.Text));
        var (section, article) = TextArticle.Read(front, dates, beforeList: true);
        // A page without an article has one heading, and it is the list's.
        if (article is null) section = heading ?? section;
        var titles = LineMarks.WithoutNumbers([.. run.Entries.Select(e => LineMarks.Without(e.Title))]);
        var items = run.Entries.Select((e, i) => (e with { Title = titles[i] }).ToSighting(e.Heading ?? heading ?? (article is null ? section : null))).ToList();
        drops.Add(Drops.Untitled, run.Untitled);
        return new(section, article, items, paging);
    }
}
