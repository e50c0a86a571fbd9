using Pagewire.Extraction.Dates;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>Dates that a page draws like a sheet of a calendar, which a copy spreads over lines: a day, under or over it a month, perhaps a year.</summary>
internal static class DateBadges
{
    // One number over a word is no calendar.
    private const int Least = 2;
    private const int LongestMonth = 20;

    /// <summary>The lines with each such date on one line; the same lines where the page has none.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="dates">How dates are to be understood.</param>
    public static IReadOnlyList<string> Join(IReadOnlyList<string> lines, DateContext dates)
    {
        var badges = new Dictionary<int, (string Date, int Lines)>();
        for (var i = 0; i + 1 < lines.Count; i++)
            if (At(lines, i, dates) is { } badge)
            {
                badges.Add(i, badge);
                i += badge.Lines - 1;
            }
        if (badges.Count < Least) return lines;
        var joined = new List<string>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!badges.TryGetValue(i, out var badge))
            {
                joined.Add(lines[i]);
                continue;
            }
            joined.Add(badge.Date);
            i += badge.Lines - 1;
        }
        return joined;
    }

    private static (string Date, int Lines)? At(IReadOnlyList<string> lines, int at, DateContext dates)
    {
        var first = lines[at].AsSpan().Trim();
        var second = lines[at + 1].AsSpan().Trim();
        var dayFirst = IsDay(first) && IsMonth(second);
        if (!dayFirst && !(IsDay(second) && IsMonth(first))) return null;
        var day = dayFirst ? $"{first.TrimEnd('.')} {second}" : $"{second.TrimEnd('.')} {first}";
        if (at + 2 < lines.Count && lines[at + 2].AsSpan().Trim() is { Length: 4 } year && year.IndexOfAnyExceptInRange('0', '9') < 0 && DateText.Whole($"{day} {year}", dates) is { YearWritten: true }) return ($"{day} {year}", 3);
        return DateText.Whole(day, dates) is null ? null : (day, 2);
    }

    private static bool IsDay(ReadOnlySpan<char> text) => text.TrimEnd('.') is { Length: 1 or 2 } digits && digits.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsMonth(ReadOnlySpan<char> text) => text.Length is >= 2 and <= LongestMonth && char.IsLetter(text[0]);
}
