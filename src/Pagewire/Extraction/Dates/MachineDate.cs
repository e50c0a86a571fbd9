using System.Globalization;
using Pagewire.Extraction.Dates.Words;

namespace Pagewire.Extraction.Dates;

/// <summary>Dates that programs write for programs.</summary>
internal static class MachineDate
{
    // Three names, two numbers, a time and a zone.
    private const int LongestC = 40;

    private static readonly DateContext s_american = new() { Language = "en-US" };
    private static readonly long s_earliestSeconds = new DateTimeOffset(DateBounds.Earliest, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();
    private static readonly long s_latestSeconds = new DateTimeOffset(DateBounds.LastEver, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();

    public static bool TryParse(ReadOnlySpan<char> text, out Published value)
    {
        text = text.Trim();
        value = default;
        if (text.Length is < 8 or > 64) return false;
        return text.ContainsAnyExceptInRange('0', '9') ? TryBasic(text, out value) || TryWritten(text, out value) : TryNumber(text, out value);
    }

    // 20171130, or seconds, milliseconds or microseconds since 1970
    private static bool TryNumber(ReadOnlySpan<char> digits, out Published value)
    {
        value = default;
        if (digits.Length == 8) return TryDay(digits, out value);
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        var seconds = digits.Length switch { 9 or 10 => number, 12 or 13 => number / 1000, 15 or 16 => number / 1_000_000, _ => 0 };
        if (seconds < s_earliestSeconds || seconds > s_latestSeconds) return false;
        value = Published.At(DateTimeOffset.FromUnixTimeSeconds(seconds));
        return true;
    }

    // ISO 8601's basic format: 20171130T081500Z
    private static bool TryBasic(ReadOnlySpan<char> text, out Published value)
    {
        value = default;
        if (text.Length < 13 || text[8] != 'T' || text[..8].ContainsAnyExceptInRange('0', '9')) return false;
        if (DateTimeOffset.TryParseExact(text, ["yyyyMMdd'T'HHmmssK", "yyyyMMdd'T'HHmmK", "yyyyMMdd'T'HHmmsszzz", "yyyyMMdd'T'HH:mm:ssK", "yyyyMMdd'T'HH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            && (text[^1] == 'Z' || text[9..].ContainsAny('+', '-')))
        {
            value = Published.At(instant);
            return true;
        }
        return TryDay(text[..8], out value);
    }

    private static bool TryDay(ReadOnlySpan<char> digits, out Published value)
    {
        var found = DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && DateBounds.Hold(day, s_american);
        value = found ? Published.On(day) : default;
        return found;
    }

    // 2017-11-30T08:15:00.123+01:00, Thu, 30 Nov 2017 08:15:00 GMT, Thursday, 30-Nov-17 08:15:00 GMT, Thu Nov 30 08:15:00 2017
    private static bool TryWritten(ReadOnlySpan<char> text, out Published value)
    {
        value = default;
        if (TryC(text, out value)) return true;
        if (DateText.Whole(text, s_american) is not { YearWritten: true } found) return false;
        value = found.Value;
        return true;
    }

    // The form of C's asctime, of Twitter's data and of Java, which put the year last.
    private static bool TryC(ReadOnlySpan<char> text, out Published value)
    {
        value = default;
        if (text.Length > LongestC) return false;
        Span<char> bare = stackalloc char[text.Length];
        var length = WithoutZone(text, bare, out var zone);
        if (!DateTimeOffset.TryParseExact(bare[..length], ["ddd MMM d HH:mm:ss yyyy", "ddd MMM d HH:mm:ss zzz yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var written)) return false;
        if (!DateBounds.Hold(DateOnly.FromDateTime(written.DateTime), s_american)) return false;
        value = bare[..length].ContainsAny('+', '-') ? Published.At(written)
            : zone.Length > 0 && ZoneNames.Offset(zone, written.DateTime) is { } offset ? Published.At(new DateTimeOffset(written.DateTime, offset))
            : Published.On(DateOnly.FromDateTime(written.DateTime));
        return true;
    }

    // Java writes the zone's letters before the year: Thu Nov 30 08:15:00 CET 2017.
    private static int WithoutZone(ReadOnlySpan<char> text, Span<char> bare, out ReadOnlySpan<char> zone)
    {
        zone = default;
        var end = text.LastIndexOf(' ');
        var start = end <= 0 ? -1 : text[..end].LastIndexOf(' ') + 1;
        if (start <= 0 || !char.IsAsciiLetterUpper(text[start]) || text[start..end].ContainsAnyExceptInRange('A', 'Z'))
        {
            text.CopyTo(bare);
            return text.Length;
        }
        text[..start].CopyTo(bare);
        text[(end + 1)..].CopyTo(bare[start..]);
        zone = text[start..end];
        return text.Length - (end + 1 - start);
    }
}
