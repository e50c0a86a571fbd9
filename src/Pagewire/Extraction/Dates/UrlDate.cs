namespace Pagewire.Extraction.Dates;

/// <summary>Dates in the paths of addresses.</summary>
internal static class UrlDate
{
    private const int MostSections = 3;

    public static Published? Find(string url, DateContext context)
    {
        var path = PathOf(url);
        for (var i = 0; i < path.Length; i++)
        {
            if (!char.IsAsciiDigit(path[i])) continue;
            var digits = DigitsAt(path, i);
            if (BeginsInWord(path, i))
            {
                i += digits - 1;
                continue;
            }
            if (digits == 4 && (TrySeparated(path[i..], out var day) || TryNamed(path[i..], context, out day) || TryApart(path[i..], out day)) && DateBounds.Hold(day, context)) return Published.On(day);
            if (digits == 8 && !EndsInLetter(path, i + 8) && TryMake(path.Slice(i, 4), path.Slice(i + 4, 2), path.Slice(i + 6, 2), out day)
                && DateBounds.Hold(day, context)) return Published.On(day);
            i += digits - 1;
        }
        return null;
    }

    // A query's numbers are ids and versions more often than dates.
    private static ReadOnlySpan<char> PathOf(string url)
    {
        var path = url.AsSpan();
        var scheme = path.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            path = path[(scheme + 3)..];
            var slash = path.IndexOf('/');
            path = slash < 0 ? default : path[slash..];
        }
        var end = path.IndexOfAny('?', '#');
        return end < 0 ? path : path[..end];
    }

    // YYYY/M/D, YYYY-MM-DD, YYYY_MM_DD, YYYY/MM-DD, YYYY-MM/DD
    private static bool TrySeparated(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text.Length < 8 || text[4] is not ('/' or '-' or '_')) return false;
        var month = DigitsAt(text, 5);
        var dayAt = 6 + month;
        if (month is not (1 or 2)) return TryFourDigits(text, month, out day);
        if (dayAt >= text.Length || text[dayAt - 1] is not ('/' or '-' or '_')) return false;
        var days = DigitsAt(text, dayAt);
        return days is 1 or 2 && !EndsInLetter(text, dayAt + days) && TryMake(text[..4], text.Slice(5, month), text.Slice(dayAt, days), out day);
    }

    // 2023/october/03, in any language
    private static bool TryNamed(ReadOnlySpan<char> text, DateContext context, out DateOnly day)
    {
        day = default;
        if (text.Length < 9 || text[4] != '/' || !char.IsLetter(text[5])) return false;
        var length = text[5..].IndexOf('/');
        var digits = length < 0 ? 0 : DigitsAt(text, 6 + length);
        if (length is < 3 or > 12 || digits is not (1 or 2) || EndsInLetter(text, 6 + length + digits)) return false;
        if (DateText.Whole($"{text.Slice(6 + length, digits)} {text.Slice(5, length)} {text[..4]}", context) is not { YearWritten: true } found) return false;
        day = found.Value.Day;
        return true;
    }

    // 2017/world/africa/11/30: sections stand between the year and the month
    private static bool TryApart(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        var at = 4;
        for (var sections = 0; sections < MostSections && at + 1 < text.Length && text[at] == '/' && char.IsLetter(text[at + 1]); sections++)
        {
            var slash = text[(at + 1)..].IndexOf('/');
            if (slash < 0) return false;
            at += 1 + slash;
        }
        return at > 4 && text.Length > at + 6 && text[at + 3] == '/' && text[at + 6] == '/' && DigitsAt(text, at + 1) == 2 && DigitsAt(text, at + 4) == 2 && TryMake(text[..4], text.Slice(at + 1, 2), text.Slice(at + 4, 2), out day);
    }

    // 2017/1130
    private static bool TryFourDigits(ReadOnlySpan<char> text, int digits, out DateOnly day)
    {
        day = default;
        return digits == 4 && !EndsInLetter(text, 9) && TryMake(text[..4], text.Slice(5, 2), text.Slice(7, 2), out day);
    }

    private static bool TryMake(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, out DateOnly made)
    {
        var (y, m, d) = (Number(year), Number(month), Number(day));
        made = default;
        if (!WrittenYear.Is(y) || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m)) return false;
        made = new(y, m, d);
        return true;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = number * 10 + (digit - '0');
        return number;
    }

    private static int DigitsAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - at;
    }

    // "a20150930" is a number; in "t20150930_351913" the letter names a kind of page and the number follows.
    private static bool BeginsInWord(ReadOnlySpan<char> text, int at) => at > 0 && char.IsAsciiLetter(text[at - 1])
        && (at < 2 || char.IsAsciiLetterOrDigit(text[at - 2]) || at + 8 >= text.Length || text[at + 8] != '_');

    private static bool EndsInLetter(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiLetter(text[at]) && text[at] is not ('T' or 't');
}
