namespace Pagewire.Extraction.Dates;

/// <summary>The days that a publication date can be.</summary>
internal static class DateBounds
{
    /// <summary>The web's first pages.</summary>
    public static DateOnly Earliest { get; } = new(1990, 1, 1);

    /// <summary>The last day of any date, where nothing tells more.</summary>
    public static DateOnly LastEver { get; } = new(2100, 12, 31);

    /// <summary>The day of the capture and <see cref="DateContext.DaysAhead"/> more; the end of 2100 where no capture time is known.</summary>
    public static DateOnly Latest(DateContext context) => context.CapturedAt is { } captured && captured.Year < 2100
        ? DateOnly.FromDateTime(captured.UtcDateTime).AddDays(context.DaysAhead)
        : LastEver;

    /// <summary>Whether a day can be one.</summary>
    public static bool Hold(DateOnly day, DateContext context) => day >= Earliest && day <= Latest(context);

    /// <summary>The century of a year of two digits.</summary>
    public static int FullYear(int twoDigits) => twoDigits >= 90 ? 1900 + twoDigits : 2000 + twoDigits;
}
