using System.Globalization;
using System.Text.RegularExpressions;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Dates;

/// <summary>Tells the lines that say from when until when something is: "3–7 June", "until 5 May", "10:00–12:00".</summary>
internal static partial class TimeSpanText
{
    private const int Longest = 64;

    private static readonly PhraseSet s_from = new("from", "between", "von", "de", "des", "desde", "das", "dalle", "od", "van", "fra", "från", "c", "с", "з", "від", "от");

    /// <summary>The line, where it is nothing but several days or a day until which; else null.</summary>
    /// <param name="line">One line.</param>
    /// <param name="context">How to understand dates.</param>
    public static string? Days(ReadOnlySpan<char> line, DateContext context)
    {
        line = line.Trim(" ()[],|");
        if (line.Length is < 5 or > Longest || !DateShape.HasDigit(line)) return null;
        if (!DatedTitle.IsOnlyDate(line, context) || TeaserLine.IsPosting(line)) return null;
        return DaySpan.IsMatch(line) || DatedTitle.WithoutUntil(line).Length < line.Length || IsOfTwoDays(line, context) ? line.ToString() : null;
    }

    /// <summary>The hours that end a line of a day and hours, or are all of it, and whether they are two; null where it has none or says more.</summary>
    /// <param name="line">One line.</param>
    /// <param name="context">How to understand dates.</param>
    public static (string Text, bool IsSpan)? Hours(ReadOnlySpan<char> line, DateContext context)
    {
        line = line.Trim(" ()[],|").TrimEnd(" :;-–—");
        if (line.Length > Longest) return null;
        foreach (var found in HourSpan.EnumerateMatches(line))
            if (IsDay(WithoutFrom(line[..found.Index]), context)) return (line[found.Index..].ToString(), true);
        foreach (var found in Hour.EnumerateMatches(line))
            if (IsDay(line[..found.Index], context)) return (line[found.Index..].ToString(), false);
        return null;
    }

    /// <summary>The minute of a time of day.</summary>
    /// <param name="hours">What <see cref="Hours"/> found.</param>
    public static int Minute(string hours)
    {
        foreach (var found in Minutes.EnumerateMatches(hours)) return int.Parse(hours.AsSpan(found.Index + 1, 2), CultureInfo.InvariantCulture);
        return 0;
    }

    // "from 14:00 to 16:00", "de 14h à 16h"
    private static ReadOnlySpan<char> WithoutFrom(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        var space = before.LastIndexOf(' ');
        return s_from.Contains(before[(space + 1)..]) ? before[..Math.Max(0, space)] : before;
    }

    private static bool IsDay(ReadOnlySpan<char> before, DateContext context)
    {
        before = before.Trim(" ,;|·•-–—@(:");
        return before.IsEmpty || DateText.Whole(before, context) is not null || before.Length <= 12 && !DateShape.HasDigit(before) && DateText.Whole($"1 January 2020 {before} 10:00", context) is not null;
    }

    private static bool IsOfTwoDays(ReadOnlySpan<char> line, DateContext context) =>
        DateText.All(line, context) is [var first, .., var last] && first.Value.Day != last.Value.Day && line[(first.Start + first.Length)..last.Start].ContainsAny("-–—~") | BetweenDays.IsMatch(line);

    // "3–7 June", "12.–14.03.2024", "June 3–7, 2024", "3 June – 5 August 2024"
    [GeneratedRegex(@"(?<![\d.:/-])\d{1,2}\.?\s?([-–—~]|\b(to|bis|au|al|a|do|até|hasta|til|till|tot|og|through|по|до)\b)\s?\d{1,2}(\.\s?|\s?(de |of )?)(\p{L}{3}|\d{1,2}\.)|\d{1,2}\.? \p{L}+\.?( \d{4})?\s?([-–—~]|\b(to|bis|au|al|do|até|hasta|til|till|tot|through|по|до)\b)\s?\d{1,2}\.?\s(de )?\p{L}{3}|\p{L}\.? \d{1,2}\s?[-–—~]\s?\d{1,2}(?![\d:.-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex DaySpan { get; }

    [GeneratedRegex(@"\b(to|bis|until|till|through|au|al|hasta|até|do|til|tot|по|до)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex BetweenDays { get; }

    [GeneratedRegex(@"(?<![\d.:/-])\d{1,2}([:.h]\d\d)?\s?([ap]\.?m\.?|uhr|h)?\s?([-–—~]|\b(to|bis|until|till|à|a|al|alle|as|às|do|до|til|tot)\b)\s?\d{1,2}(([:.]\d\d|h\d\d)\s?([ap]\.?m\.?|uhr|h|hrs)?|\s?([ap]\.?m\.?|uhr|h)(?!\w))\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex HourSpan { get; }

    [GeneratedRegex(@"(?<![\d.:/-])\d{1,2}(([:.]\d\d|h\d\d)\s?([ap]\.?m\.?|uhr|h|hrs)?|\s?([ap]\.?m\.?|uhr|h)(?!\w))\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Hour { get; }

    [GeneratedRegex(@"[:.h]\d\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Minutes { get; }
}
