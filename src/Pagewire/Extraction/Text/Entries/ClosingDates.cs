using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>Entries that end with their dates: a title, a text and things about it under that, and then a line that is the date.</summary>
internal static class ClosingDates
{
    private const int Least = 2;
    private const int LeastLines = 2;
    private const int MostWordsAfter = 3;

    /// <summary>The entries; null where the page has none, or blank lines and sentences do not say so.</summary>
    /// <param name="lines">The lines.</param>
    public static TextEntries.Run? Find(List<TextLine> lines)
    {
        var dates = new List<int>();
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Kind == LineKind.DateAlone) dates.Add(i);
        if (dates.Count < Least) return null;
        var groups = Apart(lines, dates);
        if (groups.Count * 3 < dates.Count * 2) groups = Counted(lines, dates);
        if (groups.Count < Least || groups.Exists(group => lines[group.First] is { IsSentence: true } or { IsProse: true }) || groups.Count(group => HasText(lines, group)) * 2 < groups.Count) return null;
        return new(groups[0].First, Read(lines, groups), 0);
    }

    // Blank lines stand between the entries and none in them: "Read more" may follow the date.
    private static List<(int First, int Date)> Apart(List<TextLine> lines, List<int> dates)
    {
        var groups = new List<(int First, int Date)>();
        foreach (var date in dates)
            if (First(lines, date) is >= 0 and var first && IsEnd(lines, date + 1)) groups.Add((first, date));
            else if (groups.Count > 0) break;
        if (groups.Count < Least) return groups;
        // What names the page may stand right over the first title.
        var most = groups.Skip(1).Max(group => group.Date - group.First);
        if (groups[0].Date - groups[0].First > most && groups.Skip(1).All(group => group.Date - group.First == most)) groups[0] = (groups[0].Date - most, groups[0].Date);
        return groups;
    }

    private static int First(List<TextLine> lines, int date)
    {
        var first = date;
        while (first > 0 && lines[first].Gap == 0)
            if (lines[--first].Kind != LineKind.Plain) return -1;
        return first < date ? first : -1;
    }

    private static bool IsEnd(List<TextLine> lines, int at)
    {
        while (at < lines.Count && lines[at].Gap == 0 && Phrases.LeadsOn(lines[at].Text)) at++;
        return at == lines.Count || lines[at].Gap > 0;
    }

    // As many lines between any two dates and before the first one, the last of them a sentence, and next to nothing after the last date.
    private static List<(int First, int Date)> Counted(List<TextLine> lines, List<int> dates)
    {
        var count = dates[1] - dates[0] - 1;
        var left = lines.Count - 1 - dates[^1];
        if (count < LeastLines || dates[0] < count || left > 1 || left == 1 && WordCount.Of(lines[^1].Text) > MostWordsAfter) return [];
        for (var i = 0; i < dates.Count; i++)
            if (i > 0 && dates[i] - dates[i - 1] - 1 != count || !lines[dates[i] - 1].IsText) return [];
        return dates.ConvertAll(date => (date - count, date));
    }

    private static bool HasText(List<TextLine> lines, (int First, int Date) group)
    {
        for (var at = group.First + 1; at < group.Date; at++)
            if (lines[at].IsText) return true;
        return false;
    }

    private static List<TextEntries.Entry> Read(List<TextLine> lines, List<(int First, int Date)> groups)
    {
        var entries = new List<TextEntries.Entry>();
        string? heading = null;
        for (var i = 0; i < groups.Count; i++)
        {
            var (first, date) = groups[i];
            if (i > 0 && first > groups[i - 1].Date + 1 && Sections.IsMarked(lines[first - 1])) heading = Sections.NameOf(lines[first - 1]);
            var texts = lines.GetRange(first + 1, date - first - 1).FindAll(line => !TeaserLine.IsFact(line.Text)).ConvertAll(line => line.Text);
            entries.Add(new(lines[first].Text, lines[date].Date!, lines[date].Label ?? heading, texts) { Address = TextEntries.AddressIn(lines, first, date + 1) });
        }
        return entries;
    }
}
