using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>Days with the appointments of each, which nothing links: "Monday 3 June", "10:00 Choir", "15:00 Talk".</summary>
internal static class DayProgramme
{
    // Each entry is looked for files and labels in all of its day.
    private const int MostLines = 24;

    /// <summary>Makes each appointment an entry on its day, where all that stands under the days are such lines whose names differ; else the list stays as it is.</summary>
    /// <param name="model">The page.</param>
    /// <param name="dates">How to understand dates.</param>
    /// <param name="list">A chosen list.</param>
    public static void Divide(PageModel model, DateContext dates, EntryList list)
    {
        if (list.Entries.Count < 2 || list.Entries.Exists(entry => entry.Url is not null || entry.Published is null || entry.Title is null)) return;
        var days = new List<List<(int From, int To)>>();
        foreach (var entry in list.Entries)
        {
            if (Lines(model, dates, entry) is not { Count: > 0 and <= MostLines } lines) return;
            days.Add(lines);
        }
        if (days.TrueForAll(lines => lines.Count == 1) || !ClockLines.AreEntries([.. days.SelectMany(lines => lines).Select(line => model.Text(line.From, line.To).ToString())])) return;
        var divided = days.SelectMany((lines, day) => lines.Select(line => At(model, list.Entries[day], line))).ToList();
        list.Entries.Clear();
        list.Entries.AddRange(divided);
    }

    // The lines of an entry but for its day; null where one of them is no appointment.
    private static List<(int From, int To)>? Lines(PageModel model, DateContext dates, Entry entry)
    {
        var lines = new List<(int, int)>();
        for (var at = entry.Segment.TextFrom; at < entry.Segment.TextTo && lines.Count <= MostLines;)
        {
            var line = model.LineFrom(at, entry.Segment.TextTo);
            if (!ClockTime.After(line.TrimStart()).IsEmpty) lines.Add((at, at + line.Length));
            else if (!line.IsWhiteSpace() && (lines.Count > 0 || !DatedTitle.IsOnlyDate(line.Trim(), dates))) return null;
            at += line.Length + 1;
        }
        return lines;
    }

    private static Entry At(PageModel model, Entry day, (int From, int To) line) => new()
    {
        Segment = day.Segment with { TextFrom = line.From, TextTo = line.To },
        Title = model.Text(line.From, line.To).ToString(),
        Published = day.Published,
        Evidence = day.Evidence,
        YearGuessed = day.YearGuessed,
        Heading = day.Heading,
    };
}
