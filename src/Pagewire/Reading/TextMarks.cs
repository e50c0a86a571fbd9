using System.Text.RegularExpressions;

namespace Pagewire.Reading;

/// <summary>Texts that are no pages, told by their first lines where those leave no doubt.</summary>
internal static partial class TextMarks
{
    private static readonly (Regex Start, string Name)[] s_marks =
    [
        (JsonFeed(), "a JSON feed (RSS and Atom feeds can be read)"),
        (Har(), "a HAR recording (a WARC file or the saved page can be read)"),
        (Json(), "JSON"),
        (Mailbox(), "a mailbox of many messages (each can be read as a file of its own)"),
        (Calendar(), "a calendar file (the page that shows its dates can be read)"),
        (Shortcut(), "a shortcut, which has the page's address only"),
        (Cdx(), "the CDX index of a web archive, which has the pages' addresses only"),
    ];

    /// <summary>The name for people; null where the text may be a page.</summary>
    /// <param name="head">The beginning, without white space at its start.</param>
    public static string? NameOf(ReadOnlySpan<char> head)
    {
        if (head is ['<', ..]) return null;
        foreach (var (start, name) in s_marks)
            if (start.IsMatch(head)) return name;
        return null;
    }

    // Version 1.1 of the format: "version" is a URL; it may stand behind other members.
    [GeneratedRegex("""^\{[^<]*?"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version\\?/""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex JsonFeed();

    [GeneratedRegex("""^\{\s*"log"\s*:\s*\{\s*"(?:version|creator|browser|pages|entries)"\s*:""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Har();

    [GeneratedRegex("""^(?:\{\s*(?:"|\})|\[\s*(?:\{\s*"|"[^"]{0,200}"\s*[,\]]))""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Json();

    // RFC 4155: the separator has the sender and the time of C's asctime; a header line follows.
    [GeneratedRegex(@"^From \S+ +[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [^\n]{0,20}\d{4}[^\n]{0,10}\r?\n[!-9;-~]+:", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Mailbox();

    // RFC 5545, 3.4.
    [GeneratedRegex(@"^BEGIN:VCALENDAR\s*\r?\n", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Calendar();

    [GeneratedRegex(@"^\[InternetShortcut\]\s*\r?\n", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Shortcut();

    // A legend, or a line of which the key, such as org,example)/news, and a time of 14 digits are the first two fields.
    [GeneratedRegex(@"^(?:CDX [A-Za-z](?: [A-Za-z]){4}|[^\s<]+\)/[^\s<]* \d{14} (?:https?://|\{))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Cdx();
}
