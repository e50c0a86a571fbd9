using System.Globalization;
using Pagewire.Reading.Provenance;

namespace Pagewire.Reading;

/// <summary>What an uploader says of when a page was saved, checked before it is kept: a page that says nothing is better than one of an impossible time.</summary>
public static class CaptureTime
{
    /// <summary>The end of a sentence that begins with a text which is none.</summary>
    public const string Expected = "is not a time in ISO 8601, such as 2018-10-14 or 2018-10-14T21:49:00Z, between 1990 and now";

    /// <summary>The time in the form in which it is kept, <c>2018-10-14T21:49:00Z</c>; null where the text is no time that a page can have been saved at.</summary>
    /// <param name="text">The text in ISO 8601: an instant, in UTC where it names no zone, or a day, which counts as its noon.</param>
    /// <param name="now">The time. A day more is allowed, for places east of Greenwich.</param>
    public static string? Written(string text, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CaptureTimeLadder.OfIso8601(text) is { } captured && captured <= now.AddDays(1)
            ? captured.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null;
    }
}
