using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Text.Lines;

namespace Pagewire.Extraction.Text;

/// <summary>The day that a text page shows at its top as today's ("Tuesday, 8 January 2019, 10:15"): where only the time of a file's change is known, it tells more of when the page was saved.</summary>
internal static class PageDay
{
    private const int Lines = 12;

    /// <summary>Gives days without a year the latest year that is not after the page's day; nothing where the page shows none.</summary>
    /// <param name="lines">The page's lines; changed in place.</param>
    public static void Settle(List<TextLine> lines)
    {
        if (Of(lines) is not { } today) return;
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Date is { YearWritten: false, Relative: false, Value: { Instant: null, Day: var day } } date && Before(day, today) is { } settled && settled != day)
                lines[i] = lines[i] with { Date = date with { Value = Published.On(settled) } };
    }

    /// <summary>The day; null where the page shows none.</summary>
    /// <param name="lines">The page's lines.</param>
    public static DateOnly? Of(List<TextLine> lines) =>
        lines.Take(Lines).FirstOrDefault(l => l is { Kind: LineKind.DateAlone, Date: { YearWritten: true, Relative: false } } && NamesDayOrTime(l)) is { Date.Value.Day: var today } ? today : null;

    /// <summary>A day of the year in the latest year that is not after another day; null where there is none, as of a leap day.</summary>
    /// <param name="day">The day, of any year.</param>
    /// <param name="today">The other.</param>
    public static DateOnly? Before(DateOnly day, DateOnly today)
    {
        for (var year = today.Year; year > today.Year - 5; year--)
            if (day.Day <= DateTime.DaysInMonth(year, day.Month) && new DateOnly(year, day.Month, day.Day) is var made && made <= today.AddDays(1)) return made;
        return null;
    }

    // What tells only a day may be anything's.
    private static bool NamesDayOrTime(TextLine line)
    {
        if (line.Text.Contains(':', StringComparison.Ordinal)) return true;
        foreach (var word in line.Text.AsSpan().SplitAny(" ,.()"))
            if (WeekdayNames.Contains(line.Text.AsSpan()[word])) return true;
        return false;
    }
}
