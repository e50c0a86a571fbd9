using System.Globalization;

namespace Pagewire.Feeds;

/// <summary>A calendar month in UTC: what one archive document holds.</summary>
/// <param name="Year">The year, 1 to 9999.</param>
/// <param name="Month">The month, 1 to 12.</param>
public readonly record struct ArchiveMonth(int Year, int Month)
{
    /// <summary>The first instant of the month.</summary>
    public DateTimeOffset Start => new(Year, Month, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The first instant after the month; the last possible instant for December 9999.</summary>
    public DateTimeOffset End => this is { Year: 9999, Month: 12 } ? DateTimeOffset.MaxValue : Start.AddMonths(1);

    /// <summary>The month that an instant lies in.</summary>
    /// <param name="time">The instant.</param>
    public static ArchiveMonth Of(DateTimeOffset time) => new(time.UtcDateTime.Year, time.UtcDateTime.Month);

    /// <summary>Reads <c>2018-10</c>; null where the text is anything else.</summary>
    /// <param name="text">The month as addresses have it, <c>2024-03</c>.</param>
    public static ArchiveMonth? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? new(first.Year, first.Month) : null;

    /// <summary>As in addresses: <c>2018-10</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
