using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>Decides whether the titles of a page stand above or under the lines that are their dates.</summary>
internal static class DateSide
{
    private const int LeastWords = 4;
    private const int LongestTitle = 400;
    private const int MostWordsOfLabel = 2;
    private const int LeastToRepeat = 4;
    private const double MuchLiker = 1.15;
    private const int MostDifferent = 3;

    /// <summary>Whether they stand above: blank lines say so at most dates; where they say nothing, what stands before the first date and after the last one does.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="dates">The places of the lines that are dates, two at least.</param>
    public static bool TitlesStandAbove(List<TextLine> lines, List<int> dates)
    {
        if (dates[0] == 0 || !EachHasTitleAbove(lines, dates)) return false;
        if (BySigns(lines, dates) is { } told) return told;
        int above = 0, under = 0;
        foreach (var at in dates)
        {
            var before = lines[at].Gap;
            var after = at + 1 < lines.Count ? lines[at + 1].Gap : int.MaxValue;
            // A gap before the line above the date, and none between the two: a group begins there.
            var group = at == 1 ? int.MaxValue : lines[at - 1].Gap;
            if (after < before) under++;
            else if (before < after || group > before) above++;
        }
        return above != under && Math.Max(above, under) * 2 > dates.Count ? above > under : Counted(lines, dates);
    }

    // Titles are marked as headings, and sentences are none: where one of the two sides has all of them, the other has the titles.
    private static bool? BySigns(List<TextLine> lines, List<int> dates)
    {
        var (above, under) = (dates.ConvertAll(at => lines[at - 1]), dates.FindAll(at => at + 1 < lines.Count).ConvertAll(at => lines[at + 1]));
        if (above.TrueForAll(line => line.IsHeading) && !under.Exists(line => line.IsHeading)) return true;
        if (under.TrueForAll(line => line.IsHeading) && !above.TrueForAll(line => line.IsHeading)) return false;
        if (Repeat(under) && !Repeat(above)) return true;
        var (textAbove, textUnder) = (above.Count(line => line.IsSentence), under.Count(line => line.IsSentence));
        if (textAbove == 0 && textUnder == dates.Count) return true;
        return textUnder == 0 && textAbove * 2 >= dates.Count ? false : null;
    }

    // "3 minute read", "6 minute read": the same few words, digits aside.
    private static bool Repeat(List<TextLine> lines) =>
        lines.Count >= LeastToRepeat && lines.Select(line => ListContext.Skeleton(line.Text)).Distinct().Count() * MostDifferent <= lines.Count;

    private static bool EachHasTitleAbove(List<TextLine> lines, List<int> dates) =>
        dates.TrueForAll(at => lines[at - 1] is { Kind: LineKind.Plain } title && (!title.IsProse || title.Text.Length <= LongestTitle && !title.IsSentence && title.Text[^1] != ':'));

    /// <summary>Whether the same few words stand over the dates ("NOTICE", "PRESS RELEASE"), which say what kind each entry is of.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="dates">The places of the lines that are dates.</param>
    public static bool AreLabels(List<TextLine> lines, List<int> dates) =>
        dates.Count > 2 && dates[0] > 0 && dates.TrueForAll(at => at > 0 && IsLabel(lines, at)) && dates.Select(at => lines[at - 1].Text).Distinct().Count() * 4 <= dates.Count * 3;

    // In capitals, or of a word or two where a title of more follows.
    private static bool IsLabel(List<TextLine> lines, int at) => lines[at - 1].IsCapitals
        || lines[at - 1] is { Kind: LineKind.Plain } label && WordCount.Of(label.Text) <= MostWordsOfLabel && lines[at].Gap == 0 && at + 1 < lines.Count && lines[at + 1] is { Kind: LineKind.Plain, Gap: 0 } title && WordCount.Of(title.Text) > MostWordsOfLabel;

    // As many lines between any two dates: title and date end the page one line earlier than date and title.
    private static bool Counted(List<TextLine> lines, List<int> dates)
    {
        var between = dates[1] - dates[0] - 1;
        for (var i = 2; i < dates.Count; i++)
            if (dates[i] - dates[i - 1] - 1 != between) return Likeness(lines, dates, -1) > Likeness(lines, dates, 1) * MuchLiker;
        var above = lines[dates[0] - 1];
        var left = lines.Count - 1 - dates[^1];
        if (above.IsCapitals || left == between) return false;
        // Other things follow: what stands over the first date is a title, where it is longer than headings are.
        return left == between - 1 || WordCount.Of(above.Text) >= LeastWords;
    }

    // How much the lines on one side of the dates look like titles: no two entries have the same.
    private static double Likeness(List<TextLine> lines, List<int> dates, int side)
    {
        var beside = dates.Select(at => at + side).Where(at => at < lines.Count).Select(at => lines[at].Text).ToList();
        return beside.Distinct(StringComparer.OrdinalIgnoreCase).Sum(DatedRecords.Likeness) / dates.Count;
    }
}
