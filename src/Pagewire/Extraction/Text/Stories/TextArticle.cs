using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Stories;

/// <summary>Finds the article in the lines before a page's list: section, date, title, paragraphs, in the orders that pages have them.</summary>
internal static class TextArticle
{
    // Less text than this under a line does not make the line a title.
    private const int LeastText = 40;

    // A notice over a list has less ("This site uses cookies").
    private const int LeastOverList = 100;

    // A letterhead or a menu stands over a title that has so many lines over its text; the title is the last of them that has some words.
    private const int LeastFrame = 4;
    private const int LeastWords = 4;

    private const int MostBetween = 4;
    private const int LongestDateLine = 80;
    private const int MostBesideDate = 2;
    private const int MostBesideLabel = 6;
    private const int MostWordsOfPlace = 3;
    private const int MostWordsOfNumber = 5;

    // From when on a release may be printed is no name of a section.
    private static readonly PhraseSet s_releases = new(
        "for immediate release", "for immediate publication", "for immediate use", "for release", "zur sofortigen veröffentlichung", "pour diffusion immédiate", "para publicación inmediata", "para difusión inmediata", "per pubblicazione immediata", "для немедленной публикации");

    /// <summary>The section's heading and the article; each null where there is none.</summary>
    /// <param name="lines">The lines without the page's frame and list.</param>
    /// <param name="dates">How dates are to be understood.</param>
    /// <param name="beforeList">Whether a list follows: then a title without text is the page's letterhead.</param>
    public static (string? Section, Sighting? Article) Read(List<TextLine> lines, DateContext dates, bool beforeList)
    {
        if (lines.Count == 0) return (null, null);
        var section = lines[0].IsCapitals && lines.Count > 1 ? lines[0].Text : null;
        var text = lines.FindIndex(l => l.IsText);
        if (text < 0 && beforeList) return (section ?? (lines[0].IsCapitals ? lines[0].Text : null), null);
        if (DateLine(lines, text, dates) is { } dated) return InSection(Dated(lines, dated.At, dated.Date, text));
        if (lines.Count == 1) return (lines[0].IsCapitals ? lines[0].Text : null, null);
        return (section, Headless(lines, section is null ? 0 : 1, text, dates, beforeList ? LeastOverList : LeastText));
    }

    private static (string?, Sighting?) InSection((string? Section, Sighting? Article) found)
    {
        if (found.Section is not { } section) return found;
        if (Trail.Is(section)) return (Trail.SectionOf(section, found.Article?.Title), found.Article);
        return IsNumbered(section) || s_releases.Contains(section) || section.Equals(found.Article?.Title, StringComparison.OrdinalIgnoreCase) ? (null, found.Article) : found;
    }

    // The line near the text that says when: a date alone, or one with a place or a word before it.
    private static (int At, Published Date)? DateLine(List<TextLine> lines, int text, DateContext dates)
    {
        var alone = lines.FindIndex(IsDate);
        if (alone is >= 0 and <= 3) return (alone, lines[alone].Date!.Value);
        for (var i = text - 1; i > 0 && i >= text - MostBetween; i--)
        {
            if (IsDate(lines[i])) return (i, lines[i].Date!.Value);
            if (DeadlineWords.Lead(lines[i].Text) || lines[i].Text.Length > LongestDateLine || !DateShape.HasDigit(lines[i].Text)) continue;
            var found = DateText.All(lines[i].Text, dates);
            if (found.Count == 1 && found[0] is { YearWritten: true, Relative: false } date && WordCount.Of(lines[i].Text.Remove(date.Start, date.Length)) <= (IsLabelled(lines[i].Text) ? MostBesideLabel : MostBesideDate)) return (i, date.Value);
        }
        return null;
    }

    // "Deadline: 5 January 2027" says until when something is open.
    private static bool IsDate(TextLine line) => line.Kind == LineKind.DateAlone && !DeadlineWords.Lead(line.Text);

    // "Posted on March 12, 2015 in Press releases"
    private static bool IsLabelled(string line) => line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && DateWords.Labels.TryGet(line.AsSpan(0, end).TrimEnd(':'), out _);

    private static (string?, Sighting?) Dated(List<TextLine> lines, int dated, Published date, int text)
    {
        var after = dated + 1;
        var capitals = lines.FindLastIndex(Math.Max(0, dated - 1), l => l.IsCapitals);
        var section = capitals >= 0 && capitals < dated ? lines[capitals].Text : null;
        if (IsTitleAbove(lines, dated, text)) return (capitals == dated - 1 ? null : section ?? (dated is > 1 and <= 3 ? lines[0].Text : null), Build(lines[dated - 1].Text, date, DateEvidence.DateLine, lines, after));
        section ??= dated > 0 ? lines[dated - 1].Text : null;
        return after >= lines.Count ? (section, null) : (section, Build(lines[after].Text, date, DateEvidence.DateLine, lines, after + 1));
    }

    // Title, date, text; or section, date, title, text.
    private static bool IsTitleAbove(List<TextLine> lines, int dated, int text)
    {
        if (dated == 0 || lines[dated - 1].IsProse) return false;
        var above = lines[dated - 1];
        var below = dated + 1 < lines.Count && !lines[dated + 1].IsProse && (text < 0 || dated + 1 < text) ? lines[dated + 1] : null;
        if (below is not null && DeadlineWords.Lead(below.Text)) below = null;
        if (Addresses(below?.Text) && WordCount.Of(above.Text) >= LeastWords) return true;
        if (below is null) return !above.IsCapitals || dated > 1;
        if (Trail.Is(above.Text) || IsNumbered(above.Text) && WordCount.Of(below.Text) >= LeastWords) return false;
        // What the date hangs on to, and the text is apart from.
        if (!above.IsCapitals && lines[dated].Gap < below.Gap && WordCount.Of(above.Text) >= LeastWords) return true;
        if (dated == 1 || above.IsCapitals && (!below.IsCapitals || WordCount.Of(below.Text) > WordCount.Of(above.Text))) return false;
        return WordCount.Of(above.Text) > 2 || WordCount.Of(below.Text) < 3;
    }

    // "Dear colleagues,"
    private static bool Addresses(string? line) => line is [.., ',' or '،' or '，'];

    // "Press release No. 114", "Press release No. 45/2021"
    private static bool IsNumbered(string text) => char.IsAsciiDigit(text[^1]) && WordCount.Of(text) <= MostWordsOfNumber && text.AsSpan().ContainsAny("№.:#");

    private static Sighting? Headless(List<TextLine> lines, int first, int text, DateContext dates, int least)
    {
        if (text < 0 || first >= lines.Count - 1 || lines[first].IsProse) return null;
        if (lines.Skip(first + 1).Where(l => l.IsText).Sum(l => l.Text.Length) < least) return null;
        var dateline = Dateline(lines, text, dates);
        if (text - first >= LeastFrame || dateline is not null && WordCount.Of(lines[first].Text) < LeastWords) first = lines.FindLastIndex(text - 1, text - first, l => WordCount.Of(l.Text) >= LeastWords) is >= 0 and var near ? near : first;
        var title = lines[first].Text;
        var inTitle = DateText.All(title, dates).LastOrDefault(d => d.YearWritten && !d.Relative);
        if ((dateline ?? AtEnd(lines)) is { } day) return Build(title, day, DateEvidence.Text, lines, first + 1);
        return Build(title, inTitle?.Value, inTitle is null ? DateEvidence.None : DateEvidence.Title, lines, first + 1);
    }

    // "Oldhaven, 21 February 2014" under the text.
    private static Published? AtEnd(List<TextLine> lines) => lines[^1] is { Date: { YearWritten: true, Relative: false } date } && IsDate(lines[^1]) ? date.Value : null;

    // "Oldhaven, 21 February 2014. The city and …": where and when, before the first words of a report.
    private static Published? Dateline(List<TextLine> lines, int text, DateContext dates)
    {
        var head = lines[text].Text.AsSpan(0, Math.Min(lines[text].Text.Length, LongestDateLine));
        if (DateText.All(head, dates) is not [{ YearWritten: true, Relative: false } found, ..]) return null;
        var place = head[..found.Start].Trim(" ,(–—-");
        var end = found.Start + found.Length;
        var apart = head[end - 1] is ')' or ']' || head[end..].TrimStart() is ['.' or '–' or '—' or '-' or ':' or ')' or '/', ..];
        return apart && WordCount.Of(place) <= MostWordsOfPlace && place.IndexOfAny(".:;") < 0 && (place.IsEmpty || char.IsUpper(place[0])) ? found.Value : null;
    }

    private static Sighting Build(string title, Published? published, DateEvidence from, List<TextLine> lines, int first)
    {
        var body = first < lines.Count ? TextBody.Of(lines.Skip(first)) : null;
        return new() { Kind = SightingKind.Article, Title = title, Published = published, PublishedFrom = from, Summary = Opening.Of(body), Body = body, Strategy = "text" };
    }
}
