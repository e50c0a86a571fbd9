using Pagewire.Extraction.Listings.Entries;

namespace Pagewire.Extraction.Listings.Dates;

/// <summary>Concludes the years of days that stand without one from the order of their list: under "19 Jan" a "12 Nov" is the year's before.</summary>
internal static class YearSequence
{
    // A jump by more days than these is a turn of the year and no day out of order.
    private const int LeastTurn = 45;

    private const int LeastEntries = 4;

    /// <summary>Mends the years of a list that goes back in time.</summary>
    /// <param name="entries">The entries of one list, in the page's order.</param>
    public static void Mend(List<Entry> entries)
    {
        var guessed = entries.FindAll(e => e is { YearGuessed: true, Published: not null, DateFromHeader: false });
        if (guessed.Count < LeastEntries || guessed.Count * 10 < entries.Count * 9 || !GoesBack(guessed)) return;
        var year = guessed[0].Published!.Value.Day.Year;
        var above = guessed[0].Published!.Value.Day;
        foreach (var entry in guessed)
        {
            var day = entry.Published!.Value.Day;
            if (InYear(day, year).DayNumber - above.DayNumber > LeastTurn) year--;
            above = InYear(day, year);
            if (above != day) entry.Published = Published.On(above);
        }
    }

    // Days fall from entry to entry, but for the turns of years; fewer turns than entries leave no doubt.
    private static bool GoesBack(List<Entry> entries)
    {
        int falls = 0, turns = 0;
        for (var i = 1; i < entries.Count; i++)
        {
            var step = InYear(entries[i].Published!.Value.Day, 2000).DayNumber - InYear(entries[i - 1].Published!.Value.Day, 2000).DayNumber;
            if (step <= 0) falls++;
            else if (step > LeastTurn) turns++;
            else return false;
        }
        return turns > 0 && falls >= turns * 2;
    }

    private static DateOnly InYear(DateOnly day, int year) => new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
}
