using System.Buffers;
using NodaTime;

namespace Pagewire.Reading.Masthead;

/// <summary>A city and the time of day that a clock shows for it.</summary>
internal readonly record struct CityTime(DateTimeZone Zone, LocalTime Time)
{
    private const int Longest = 48;

    /// <summary>Reads <c>Moscow: 00:49</c>, <c>Moscow 00:49</c>, <c>Moscow, 12:49 pm</c> or <c>00:49 Moscow</c>.</summary>
    public static bool TryParse(string text, out CityTime time)
    {
        time = default;
        if (text.Length > Longest || text.IndexOfAny(s_colons) is var colon && colon < 1) return false;
        var first = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (first < 0) return false;
        var end = first;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ':' or '.')) end++;
        if (!TryTime(text.AsSpan(first, end - first), out var clock)) return false;
        var (before, after) = (text[..first].Trim(s_trimmings), text[end..].Trim(s_trimmings));
        if (!TryHalf(ref after, ref clock)) return false;
        var name = before.Length > 0 ? before : after;
        if ((before.Length > 0 && after.Length > 0) || !CityZones.TryFind(name, out var zone)) return false;
        time = new(zone, clock);
        return true;
    }

    /// <summary>Whether a time of day stands in a text.</summary>
    /// <param name="text">Any text.</param>
    public static bool StandsIn(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('0', '9') is >= 0 and var first)
        {
            text = text[first..];
            var length = text.IndexOfAnyExcept(s_ofTime);
            if (TryTime(length < 0 ? text : text[..length], out _)) return true;
            text = length < 0 ? default : text[length..];
        }
        return false;
    }

    private static readonly SearchValues<char> s_ofTime = SearchValues.Create("0123456789:.");
    private static readonly char[] s_colons = [':', '.'];
    private static readonly char[] s_trimmings = [' ', ':', ',', '-', '–', '—', '\u00A0', '(', ')', '='];

    private static bool TryTime(ReadOnlySpan<char> text, out LocalTime time)
    {
        time = default;
        var separator = text.IndexOfAny(':', '.');
        if (separator is < 1 or > 2 || text.Length < separator + 3) return false;
        var (hour, minute) = (Number(text[..separator]), Number(text.Slice(separator + 1, 2)));
        if (hour > 23 || minute > 59 || (text.Length > separator + 3 && text.Length != separator + 6)) return false;
        time = new LocalTime(hour, minute);
        return true;
    }

    private static bool TryHalf(ref string after, ref LocalTime time)
    {
        var half = after.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        if (half is not ("am" or "pm" or "uhr" or "h" or "hrs")) return true;
        after = "";
        if (half is "uhr" or "h" or "hrs") return true;
        if (time.Hour is 0 or > 12) return false;
        time = new LocalTime(time.Hour % 12 + (half == "pm" ? 12 : 0), time.Minute);
        return true;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = char.IsAsciiDigit(digit) ? number * 10 + (digit - '0') : 99;
        return number;
    }
}
