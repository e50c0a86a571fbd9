using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pagewire.Reading.Provenance;

/// <summary>What the programs that saved a page wrote into it.</summary>
internal sealed partial record SavedComments
{
    private const int LongestStart = 16 * 1024;

    private static readonly SearchValues<string> s_signsOfArchive = SearchValues.Create(["archive.org", "FILE ARCHIVED ON"], StringComparison.Ordinal);

    // One look for all of them, since most pages hold none.
    private static readonly SearchValues<string> s_signsOfSaving = SearchValues.Create(["SingleFile", "saved from", "//archive.", "Mirrored from", "savepage-", "data-scrapbook-"], StringComparison.OrdinalIgnoreCase);

    public static SavedComments None { get; } = new();

    /// <summary><c>url:</c> in SingleFile's comment.</summary>
    public string? SingleFileUrl { get; private init; }

    /// <summary><c>saved date:</c> in SingleFile's comment.</summary>
    public DateTimeOffset? SingleFileDate { get; private init; }

    /// <summary>The browsers' <c>saved from url=(0022)…</c>.</summary>
    public string? SavedFrom { get; private init; }

    /// <summary>What another program wrote into a comment; null where none did.</summary>
    public SavingProgram? Program { get; private init; }

    /// <summary>Whether programs that write into elements may have saved the page.</summary>
    public bool MayBeSavedInElements { get; private init; }

    /// <summary>The Wayback Machine's <c>FILE ARCHIVED ON</c>.</summary>
    public DateTimeOffset? ArchivedOn { get; private init; }

    /// <summary>The original's address in the call that starts the Wayback Machine's toolbar.</summary>
    public string? WaybackUrl { get; private init; }

    /// <summary>The time in that call.</summary>
    public DateTimeOffset? WaybackTime { get; private init; }

    /// <summary>The whole address in its archive that a page of archive.today names as its own, whatever short one it was saved from.</summary>
    public string? ArchivedAs { get; private init; }

    /// <summary>Reads the comments of an HTML page.</summary>
    public static SavedComments In(ReadOnlySpan<char> html)
    {
        var found = None;
        var head = html[..Math.Min(html.Length, LongestStart)];
        if (head.ContainsAny(s_signsOfSaving)) found = InHead(head.ToString());
        return html.ContainsAny(s_signsOfArchive) ? WithWayback(found, html, head.ToString()) : found;
    }

    private static SavedComments InHead(string head)
    {
        var found = None with { Program = SavingProgram.InComment(head), MayBeSavedInElements = Has(head, "savepage-") || Has(head, "data-scrapbook-") };
        if (Has(head, "SingleFile") && SingleFile().Match(head) is { Success: true } single)
            found = found with { SingleFileUrl = single.Groups["url"].Value, SingleFileDate = JavaScriptDate(single.Groups["date"].Value) };
        if (Has(head, "saved from") && Browser().Match(head) is { Success: true } browser) found = found with { SavedFrom = browser.Groups["url"].Value };
        if (Has(head, "//archive.") && ArchiveToday().Match(head) is { Success: true } today) found = found with { ArchivedAs = today.Groups["url"].Value };
        return found;
    }

    // An expression looks at every comment and link, a word is found at once.
    private static bool Has(string head, string sign) => head.Contains(sign, StringComparison.OrdinalIgnoreCase);

    private static SavedComments WithWayback(SavedComments found, ReadOnlySpan<char> html, string head)
    {
        if (Toolbar().Match(head) is { Success: true } toolbar && Time(toolbar.Groups["time"].Value, "yyyyMMddHHmmss") is { } time)
            found = found with { WaybackUrl = toolbar.Groups["url"].Value, WaybackTime = time };
        var at = html.LastIndexOf("FILE ARCHIVED ON ");
        if (at < 0) return found;
        var stamp = html.Slice(at + 17, Math.Min(30, html.Length - at - 17));
        var and = stamp.IndexOf(" AND", StringComparison.Ordinal);
        return and < 0 ? found : found with { ArchivedOn = Time(stamp[..and].ToString(), "HH:mm:ss MMM d, yyyy") };
    }

    private static DateTimeOffset? Time(string text, string format) =>
        DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var time) ? time : null;

    /// <summary>The time that a program in JavaScript wrote: "Tue Mar 05 2019 12:00:00 GMT+0100 (Central European Standard Time)", or ISO 8601; null where it is none.</summary>
    /// <param name="text">The text.</param>
    internal static DateTimeOffset? JavaScriptDate(string text)
    {
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        var plain = (bracket < 0 ? text : text[..bracket]).Trim();
        if (DateTimeOffset.TryParseExact(plain, "ddd MMM dd yyyy HH:mm:ss 'GMT'zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date.ToUniversalTime();
        return Extraction.Dates.DateText.TryParseMachine(plain, out var published) ? published.Instant?.ToUniversalTime() : null;
    }

    [GeneratedRegex(@"<!--\s*(?:\S[^\r\n]{0,100})?SingleFile[^\r\n]{0,100}\s+url:\s*(?<url>\S+)\s+saved date:\s*(?<date>[^\r\n]{1,120}?)\s*(?:-->|[\r\n])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SingleFile();

    [GeneratedRegex(@"<!--\s*saved from url=\(\d+\)(?<url>\S+)\s*-->", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Browser();

    [GeneratedRegex("""<link\s[^<>]{0,100}\brel=["']?canonical["']?\s[^<>]{0,100}?\bhref=["']?(?<url>https?://archive\.(?:today|ph|is|li|md|vn|fo)/[0-9.-]{14,17}/https?://[^"'\s<>]{1,2000})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ArchiveToday();

    [GeneratedRegex("""__wm\.wombat\(\s*["'](?<url>[^"']{1,2000})["']\s*,\s*["'](?<time>\d{14})["']""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Toolbar();
}
