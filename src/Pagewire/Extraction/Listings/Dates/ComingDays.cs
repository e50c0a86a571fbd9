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
        if (Settled(heading, entries.ConvertAll(entry => entry.Published!.Value.Day), today) is not { } settled) return;
        for (var i = 0; i < entries.Count; i++)
            if (settled[i] != entries[i].Published!.Value.Day && DateBounds.Hold(settled[i], dates)) entries[i].Published = Published.On(settled[i]);
    }

    /// <summary>The days with the years that they have among what is to come; null where nothing says that they are ahead.</summary>
    /// <param name="heading">The heading over them; null where there is none.</param>
    /// <param name="days">Days without their year, each in the latest that is not after today.</param>
    /// <param name="today">The day of the capture, as <see cref="DateOnly.DayNumber"/>.</param>
    public static List<DateOnly>? Settled(string? heading, List<DateOnly> days, int today)
    {
        var isAnnounced = heading is not null && HeadingWords.IsOfComing(heading);
        if (!isAnnounced && days.Count < LeastInOrder) return null;
        var ahead = isAnnounced ? Ahead(days, today, HalfYear) : null;
        if (ahead is null || !IsForward(ahead)) ahead = Ahead(days, today, JustPast) is var strict && IsForward(strict) && strict[0] <= FarthestFirst && strict[^1] <= FarthestLast && (isAnnounced || strict[^1] > strict[0]) ? strict : null;
        return ahead?.ConvertAll(after => DateOnly.FromDayNumber(today + after));
    }

    // How many days after the capture each would be, where what is longer ago than some days is ahead.
    private static List<int> Ahead(List<DateOnly> days, int today, int past) =>
        days.ConvertAll(day => today - day.DayNumber > past ? day.AddYears(1).DayNumber - today : day.DayNumber - today);

    private static bool IsForward(List<int> days)
    {
        for (var i = 1; i < days.Count; i++)
            if (days[i] < days[i - 1]) return false;
        return true;
    }
}
