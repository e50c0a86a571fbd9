using System.Globalization;
using Pagewire.Catalogue;

namespace Pagewire.Feeds;

/// <summary>
/// The day of an item that is fed before it: a meeting or a closing date that lies ahead stands in a feed where it was announced,
/// so its entry has to say when it is.
/// </summary>
public static class DayAhead
{
    /// <summary>The day in ISO 8601, with the time and its offset where they are known (<c>2026-12-05 19:30 UTC+01:00</c>); null where the feed date is the item's own.</summary>
    /// <param name="item">The item.</param>
    public static string? Of(Item item)
    {
        if (item.Published is not { } published) return null;
        if (published.Instant is { } instant) return instant > item.FeedDate ? Written(instant) : null;
        // Noon of a day lies a day of UTC earlier in Auckland, and what is announced lies further ahead.
        return published.Day > DateOnly.FromDateTime(item.FeedDate.UtcDateTime).AddDays(1) ? Written(published.Day) : null;
    }

    /// <summary>A teaser that begins with the day, plain text.</summary>
    /// <param name="day">The day as written.</param>
    /// <param name="summary">The teaser; null where there is none.</param>
    public static string Lead(string day, string? summary) => string.IsNullOrEmpty(summary) ? day : $"{day} – {summary}";

    /// <summary>A text whose first paragraph is the day, HTML.</summary>
    /// <param name="day">The day as written.</param>
    /// <param name="html">The text.</param>
    public static string LeadHtml(string day, string html) => $"<p>{day}</p>\n{html}";

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Written(DateTimeOffset instant) =>
        instant.ToString(instant.Offset == TimeSpan.Zero ? "yyyy-MM-dd HH:mm 'UTC'" : "yyyy-MM-dd HH:mm 'UTC'zzz", CultureInfo.InvariantCulture);
}
