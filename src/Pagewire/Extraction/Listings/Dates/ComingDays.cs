using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Listings.Headers;

namespace Pagewire.Extraction.Listings.Dates;

/// <summary>
/// Days without their year that lie ahead: those of a list that goes forward from about the day of the capture, or stands under a heading such as "Upcoming events".
/// Elsewhere a day without its year is past.
/// </summary>
internal static class ComingDays
{
    // What began so many days ago may still be listed among what is to come.
    private const int JustPast = 3;

    // Under a heading that says so the nearer of two years counts.
    private const int HalfYear = 183;

    // Without such a heading the order says it, and a few days are in order by chance.
    private const int LeastInOrder = 4;

    // A list of a whole past year ends not long before the capture, and one of what is to come begins not long after it.
    private const int FarthestFirst = 60;
    private const int FarthestLast = 300;

    /// <summary>Gives such days the year to come.</summary>
    /// <param name="lists">The chosen lists.</param>
    /// <param name="dates">How dates are understood.</param>
    public static void Mend(List<EntryList> lists, DateContext dates)
    {
        if (dates.CapturedAt is not { } captured) return;
        var today = DateOnly.FromDateTime(captured.UtcDateTime).DayNumber;
        foreach (var list in lists)
        {
            if (!list.Entries.Exists(IsOpen)) continue;
            foreach (var (heading, entries) in Runs(list)) Mend(heading, entries, today, dates);
        }
    }

    private static bool IsOpen(Entry entry) => entry is { YearGuessed: true, Published: not null };

    // The entries that follow each other under one heading.
    private static IEnumerable<(string? Heading, List<Entry> Entries)> Runs(EntryList list)
    {
        var run = new List<Entry>();
        string? heading = null;
        foreach (var entry in list.Entries)
        {
            if (!IsOpen(entry)) continue;
            if (run.Count > 0 && (entry.Heading ?? list.Heading) != heading)
            {
                yield return (heading, run);
                run = [];
            }
            heading = entry.Heading ?? list.Heading;
            run.Add(entry);
        }
        yield return (heading, run);
    }

    private static void Mend(string? heading, List<Entry> entries, int today, DateContext dates)
    {
        var isAnnounced = heading is not null && HeadingWords.IsOfComing(heading);
        if (!isAnnounced && entries.Count < LeastInOrder) return;
        var ahead = isAnnounced ? Ahead(entries, today, HalfYear) : null;
        if (ahead is null || !IsForward(ahead)) ahead = Ahead(entries, today, JustPast) is var strict && IsForward(strict) && strict[0] <= FarthestFirst && strict[^1] <= FarthestLast && (isAnnounced || strict[^1] > strict[0]) ? strict : null;
        if (ahead is null) return;
        for (var i = 0; i < entries.Count; i++)
            if (DateOnly.FromDayNumber(today + ahead[i]) is var day && day != entries[i].Published!.Value.Day && DateBounds.Hold(day, dates)) entries[i].Published = Published.On(day);
    }

    // How many days after the capture each would be, where what is longer ago than some days is ahead.
    private static List<int> Ahead(List<Entry> entries, int today, int past) =>
        entries.ConvertAll(entry => entry.Published!.Value.Day is var day && today - day.DayNumber > past ? day.AddYears(1).DayNumber - today : day.DayNumber - today);

    private static bool IsForward(List<int> days)
    {
        for (var i = 1; i < days.Count; i++)
            if (days[i] < days[i - 1]) return false;
        return true;
    }
}
