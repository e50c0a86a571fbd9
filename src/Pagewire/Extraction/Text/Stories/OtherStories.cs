using Pagewire.Extraction.Listings.Headers;
using Pagewire.Extraction.Text.Entries;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Stories;

/// <summary>The lines over a text that belong to other stories: what stands under "Most read" or "Related articles", and titles that each have a day of their own.</summary>
internal static class OtherStories
{
    private const int LongestLabel = 60;
    private const int MostWordsOfLabel = 6;
    private const int MostInBox = 24;
    private const int MostLabels = 8;

    // Days so near to one another, and so many, are a list's: a title stands between two of them.
    private const int LeastDates = 3;
    private const int NearestDate = 2;
    private const int FarthestDate = 4;

    /// <summary>The places of such lines.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="story">The running text.</param>
    /// <param name="dated">The lines that say when.</param>
    public static HashSet<int> Over(List<TextLine> lines, PageStory story, List<DatedLine> dated)
    {
        var found = new HashSet<int>();
        for (var i = 1; i < story.First; i++)
            if (IsLabel(lines, i))
                for (var at = i + 1; at < story.First && at <= i + MostInBox && !lines[at].IsText; at++) found.Add(at);
        foreach (var (first, last) in Lists(dated))
            if (last < story.First) found.UnionWith(Enumerable.Range(first, last - first + 1));
        return found;
    }

    /// <summary>Where such a label stands behind a list, over a box with days of its own; the count of lines where none does.</summary>
    /// <param name="lines">The page's lines.</param>
    public static int LabelBehindList(List<TextLine> lines)
    {
        var dates = lines.Count(line => line.Date is not null);
        var before = 0;
        var labels = 0;
        HashSet<string>? once = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (before >= LeastDates && before * 2 >= dates && i + 1 < lines.Count && lines[i - 1].Date is null && lines[i + 1].Date is null && IsLabel(lines, i) && (once ??= Once(lines)).Contains(lines[i].Text))
            {
                if (!GoesOn(lines, i)) return i;
                if (++labels == MostLabels) break;
            }
            if (lines[i].Date is not null) before++;
        }
        return lines.Count;
    }

    private static HashSet<string> Once(List<TextLine> lines) => [.. lines.CountBy(line => line.Text).Where(text => text.Value == 1).Select(text => text.Key)];

    // Where the days behind it stand as far from one another as those before it, it is a line of an entry.
    private static bool GoesOn(List<TextLine> lines, int label)
    {
        var (before, behind) = (UsualStep(lines, 0, label), UsualStep(lines, label, lines.Count));
        return behind == before || behind == 0 && lines.FindIndex(label, line => line.Date is not null) is >= 0 and var next && next - lines.FindLastIndex(label, line => line.Date is not null) <= before + 1;
    }

    private static int UsualStep(List<TextLine> lines, int from, int to)
    {
        var dates = Enumerable.Range(from, to - from).Where(at => lines[at].Date is not null).ToList();
        return dates.Count < 2 ? 0 : dates.Skip(1).Zip(dates, (next, at) => next - at).Order().ElementAt((dates.Count - 1) / 2);
    }

    // A menu names such parts of the site too.
    private static bool IsLabel(List<TextLine> lines, int at) =>
        lines[at] is { Kind: LineKind.Plain, IsText: false, Text: { Length: <= LongestLabel } text } && !WholePage.IsOfMenu(lines[at - 1])
        && WordCount.Of(text) <= MostWordsOfLabel && HeadingWords.IsOfOthers(text);

    // From the line over the first day, which may be its title, to the last day.
    private static IEnumerable<(int First, int Last)> Lists(List<DatedLine> dated)
    {
        for (var first = 0; first < dated.Count;)
        {
            var next = first + 1;
            while (next < dated.Count && dated[next].At - dated[next - 1].At is >= NearestDate and <= FarthestDate) next++;
            // The day of the headline stands farther from the first of them than they from one another.
            if (next - first > LeastDates && dated[first + 1].At - dated[first].At > dated[first + 2].At - dated[first + 1].At) first++;
            if (next - first >= LeastDates) yield return (dated[first].At - 1, dated[next - 1].At);
            first = next;
        }
    }
}
