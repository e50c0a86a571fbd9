using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Text.Lines;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>Entries of a text whose days lie ahead and have no year, as HTML lists have them too: under a heading such as "Upcoming events", or going forward from about the day of the capture.</summary>
internal static class ComingEntries
{
    /// <summary>Gives such days the year to come.</summary>
    /// <param name="items">The entries.</param>
    /// <param name="lines">The page's lines; a day at their top stands in for that of the capture where only a file's time is known.</param>
    /// <param name="dates">How dates are understood.</param>
    public static IReadOnlyList<Sighting> Settle(IReadOnlyList<Sighting> items, List<TextLine> lines, DateContext dates)
    {
        if (dates.CapturedAt is not { } captured || !items.Any(IsOpen)) return items;
        var today = (dates.IsFileTime ? PageDay.Of(lines) : null) ?? DateOnly.FromDateTime(captured.UtcDateTime);
        var settled = items.ToList();
        for (int from = 0, to; from < settled.Count; from = to)
        {
            var heading = HeadingOf(settled[from]);
            for (to = from + 1; to < settled.Count && HeadingOf(settled[to]) == heading; to++)
            {
            }
            Settle(settled, Enumerable.Range(from, to - from).Where(at => IsOpen(settled[at])).ToList(), heading, today, dates);
        }
        return settled;
    }

    private static void Settle(List<Sighting> items, List<int> open, string? heading, DateOnly today, DateContext dates)
    {
        if (open.Count == 0 || ComingDays.Settled(heading, open.ConvertAll(at => Latest(items[at].Published!.Value.Day, today)), today.DayNumber) is not { } days) return;
        for (var i = 0; i < open.Count; i++)
            if (DateBounds.Hold(days[i], dates)) items[open[i]] = items[open[i]] with { Published = Published.On(days[i]) };
    }

    // A weekday beside it may have put it into an earlier year.
    private static DateOnly Latest(DateOnly day, DateOnly today) => PageDay.Before(day, today) ?? day;

    private static bool IsOpen(Sighting item) => item is { PublishedFrom: DateEvidence.WithoutYear, Published.Instant: null };

    private static string? HeadingOf(Sighting item) => item.Categories.Count > 0 ? item.Categories[0] : null;
}
