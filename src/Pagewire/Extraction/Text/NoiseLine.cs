using System.Text.RegularExpressions;

namespace Pagewire.Extraction.Text;

/// <summary>Recognises the lines of a page's frame: clocks, contacts, counters.</summary>
internal static partial class NoiseLine
{
    private const int LongestName = 24;

    /// <summary>A city's clock: <c>Moscow: 00:49</c>.</summary>
    /// <param name="line">One line.</param>
    public static bool IsClock(string line) => line.Length <= 60 && ClockPattern().IsMatch(line);

    /// <summary>Several cities' clocks side by side: <c>Moscow: 00:49 / London: 22:49</c>.</summary>
    /// <param name="line">One line, or what stands behind a date.</param>
    public static bool AreClocks(string line)
    {
        if (line.Length > 160 || !line.Contains(':', StringComparison.Ordinal)) return false;
        foreach (var part in line.Split(['/', '|', ','], StringSplitOptions.TrimEntries))
            if (!IsClock(part)) return false;
        return true;
    }

    /// <summary>A city and a time without a colon between them: <c>Moscow 00:49</c>; a clock where another stands beside it.</summary>
    /// <param name="line">One line.</param>
    public static bool IsBareClock(string line) => line.Length <= 40 && BareClockPattern().IsMatch(line);

    /// <summary>Names of other pages side by side: <c>Home | News | Contact</c>.</summary>
    /// <param name="line">One line.</param>
    public static bool IsLinkBar(string line)
    {
        if (line.Length > 160 || line.AsSpan().Count('|') is 0 or > 20) return false;
        foreach (var part in line.AsSpan().Split('|'))
            if (line.AsSpan()[part].Trim() is var name && (name.IsEmpty || name.Length > LongestName || name.Count(' ') > 1 || name.ContainsAnyInRange('0', '9'))) return false;
        return true;
    }

    /// <summary>A telephone number or a mail address alone.</summary>
    /// <param name="line">One line.</param>
    public static bool IsContact(string line) => line.Length <= 100 && ContactPattern().IsMatch(line);

    /// <summary>A link in the list of links that text browsers write under a page: <c>12. http://…</c>.</summary>
    /// <param name="line">One line.</param>
    public static bool IsReference(string line) => line.StartsWith("#[", StringComparison.Ordinal) || char.IsAsciiDigit(line[0]) && line.IndexOf(". ", StringComparison.Ordinal) is > 0 and <= 4 and var dot
        && line.IndexOf(':', dot) is var colon and > 0 && line.AsSpan(dot + 2, colon - dot - 2) is "http" or "https" or "mailto" or "file" or "ftp";

    /// <summary>A line drawn with signs: <c>=====</c>, <c>* * *</c>.</summary>
    /// <param name="line">One line.</param>
    public static bool IsRule(string line)
    {
        foreach (var c in line)
            if (char.IsLetterOrDigit(c)) return false;
        return true;
    }

    /// <summary>A line that says whose the page is: <c>© 2019 …</c>.</summary>
    /// <param name="line">One line.</param>
    public static bool IsCopyright(string line) => line.Length <= 160 && (line[0] == '©' || line.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase));

    /// <summary>A label before a contact: <c>Consular queries:</c>.</summary>
    /// <param name="line">One line.</param>
    public static bool IsLabel(string line) => line.Length <= 60 && line.EndsWith(':');

    /// <summary>A counter of days: <c>883 days have passed since …</c>, <c>412 days</c>.</summary>
    /// <param name="line">One line.</param>
    public static bool IsCounter(string line) => CounterPattern().IsMatch(line);

    [GeneratedRegex(@"^\p{L}[\p{L} .'’-]{1,30}:\s*\d{1,2}[:.]\d{2}(:\d{2})?(\s*[ap]\.?m\.?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ClockPattern();

    [GeneratedRegex(@"^\p{L}[\p{L}.'’-]{1,20}( \p{L}[\p{L}.'’-]{1,20})?\s\d{1,2}:\d{2}(:\d{2})?(\s*[ap]\.?m\.?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BareClockPattern();

    [GeneratedRegex(@"^(([\p{L} .-]{1,20}:\s*)?\+?[\d(][\d\s()/.+-]{6,24}|([\p{L} .-]{1,20}:\s*)?[\w.+-]{1,64}(@|\s?\[at\]\s?|\(at\))[\w-]{1,64}(\.[\w-]{1,64}){1,6}|\[email.protected\])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ContactPattern();

    [GeneratedRegex(@"^\d{1,6}\s+(days?|hours?|дн(ей|я)|день|дні(в)?|tagen?|jours?|d[ií]as|giorni|dni|dagen|gün)\b(\s*$|.{0,30}\b(pass(ed)?|since|to|until|till|left|ago|remain(ing)?|go|прошло|с|со|до|осталось|без|минуло|seit|bis|vergangen|depuis|avant|desde|hasta|dal|fino|od|do|sinds|tot)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CounterPattern();
}
