using NodaTime;

namespace Pagewire.Extraction.Dates.Parsing;

/// <summary>The day that a year, a month and a day of some calendar are. Which one is told by the month's number or by the year, since no page is older than the web.</summary>
internal static class MonthCalendar
{
    /// <summary>Added to the numbers of the months of the Persian calendar.</summary>
    public const int Persian = 100;

    /// <summary>Added to the numbers of the months of the Ethiopian calendar.</summary>
    public const int Ethiopian = 200;

    // Both calendars count the same months and days, from other years.
    private const int EthiopianBeforeCoptic = 276;
    private const int BuddhistBeforeGregorian = 543;

    /// <summary>Whether a year of four digits can stand in a date of any of the calendars.</summary>
    public static bool IsYear(int year) => year is >= 1300 and <= 2100 or >= 2500 and <= 2643;

    /// <summary>The year that a calendar counts during a Gregorian year, the later of the two that it counts.</summary>
    public static int YearDuring(int gregorian, int month) => (month / 100 * 100) switch
    {
        Persian => gregorian - 621,
        Ethiopian => gregorian - 7,
        _ => gregorian,
    };

    /// <summary>The Gregorian day.</summary>
    /// <returns>False where the calendar has no such day.</returns>
    public static bool TryMake(int year, int month, int day, out DateOnly made)
    {
        made = default;
        if (day < 1) return false;
        if (month > Ethiopian) return TryConvert(CalendarSystem.Coptic, year - EthiopianBeforeCoptic, month - Ethiopian, day, out made);
        if (month > Persian) return TryConvert(CalendarSystem.PersianAstronomical, year, month - Persian, day, out made);
        if (year is >= 2500 and <= 2643) year -= BuddhistBeforeGregorian;
        if (month is < 1 or > 12 || year is < 1 or > 9999 || day > DateTime.DaysInMonth(year, month)) return false;
        made = new(year, month, day);
        return true;
    }

    private static bool TryConvert(CalendarSystem calendar, int year, int month, int day, out DateOnly made)
    {
        made = default;
        if (year is < 1300 or > 2100 || month > calendar.GetMonthsInYear(year) || day > calendar.GetDaysInMonth(year, month)) return false;
        made = new LocalDate(year, month, day, calendar).ToDateOnly();
        return true;
    }
}
