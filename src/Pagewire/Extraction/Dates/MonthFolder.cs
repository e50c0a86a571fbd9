using System.Globalization;

namespace Pagewire.Extraction.Dates;

/// <summary>Which day <c>07/04/2019</c> is, by the folder of the month in an address: <c>/2019/04/the-hall-is-open</c>.</summary>
internal static class MonthFolder
{
    private const int Shortest = 8;

    private static readonly string[] s_forms = ["{0:00}{3}{1:00}{3}{2}", "{0}{3}{1}{3}{2}", "{0:00}{3}{1:00}{3}{4:00}", "{0}{3}{1}{3}{4:00}"];

    /// <summary>The day with its month in the day's place; null where the address does not say so, or the text writes the day otherwise than in numbers.</summary>
    /// <param name="day">The day as it was understood.</param>
    /// <param name="url">The address of what was published on it.</param>
    /// <param name="text">The text that writes it.</param>
    /// <param name="dates">How the page's dates are understood: only English leaves the order open.</param>
    public static DateOnly? Turned(DateOnly day, string url, ReadOnlySpan<char> text, DateContext dates)
    {
        if (dates.Order is not null || dates.Language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == false) return null;
        // A file stands in the folder of the month in which it was put there.
        if (FileTypes.Of(url) is not null) return null;
        if (day.Day > 12 || day.Day == day.Month || !Has(url, day.Year, day.Day) || Has(url, day.Year, day.Month)) return null;
        return IsInNumbers(day, text) ? new DateOnly(day.Year, day.Day, day.Month) : null;
    }

    // "/2019/04/", and "/2019/4/".
    private static bool Has(string url, int year, int month)
    {
        var path = url.AsSpan();
        for (var at = path.IndexOf('/'); at >= 0 && path.Length - at > Shortest; at = path[(at + 1)..].IndexOf('/') is var next and >= 0 ? at + 1 + next : -1)
        {
            var folder = path[(at + 1)..];
            if (folder[4] != '/' || !int.TryParse(folder[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var named) || named != year) continue;
            var rest = folder[5..];
            return rest.IndexOf('/') is var end and > 0 and <= 2 && int.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == month;
        }
        return false;
    }

    private static bool IsInNumbers(DateOnly day, ReadOnlySpan<char> text)
    {
        foreach (var separator in (ReadOnlySpan<char>)['/', '-'])
            foreach (var form in s_forms)
                if (text.Contains(string.Format(CultureInfo.InvariantCulture, form, day.Day, day.Month, day.Year, separator, day.Year % 100), StringComparison.Ordinal)
                    || text.Contains(string.Format(CultureInfo.InvariantCulture, form, day.Month, day.Day, day.Year, separator, day.Year % 100), StringComparison.Ordinal)) return true;
        return false;
    }
}
