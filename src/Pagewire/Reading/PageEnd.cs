namespace Pagewire.Reading;

/// <summary>Tells a file that somebody is still copying from a whole one, as far as its last bytes do.</summary>
public static class PageEnd
{
    // A zip archive's last record has at most a comment of 65,535 bytes (APPNOTE 4.3.16).
    private const int LeastDirectory = 22;
    private const int Enough = LeastDirectory + 65_535;

    private static readonly string[] s_tags = ["</html", "</body", "</rss", "</feed", ":rdf>"];

    /// <summary>What to say of a page of HTML that breaks off: it has no end, and an element is open there or a sentence; null where it does not. The end alone may be missing: HTML lets it be left out.</summary>
    /// <param name="html">The page.</param>
    /// <param name="open">The innermost element that is open at the end; empty where the page ends inside a tag, null where nothing is open but what needs no end tag.</param>
    internal static string? Missing(ReadOnlySpan<char> html, string? open)
    {
        if (open is null && !EndsAmidSentence(html)) return null;
        var tail = html[^Math.Min(html.Length, Enough)..];
        foreach (var tag in (ReadOnlySpan<string>)["</html", "</body"])
            if (tail.Contains(tag, StringComparison.OrdinalIgnoreCase)) return null;
        return $"The page breaks off: </html> is missing, and {(open is null ? "its text ends amid a sentence" : open.Length == 0 ? "the last tag has no end" : $"<{open}> is open at the end")}; what stood below is not known.";
    }

    // Whoever leaves end tags out still ends a sentence, or at least the line. A page that never writes such tags may be a piece of one.
    private static bool EndsAmidSentence(ReadOnlySpan<char> html) =>
        html.TrimEnd(' ') is [.., var last] && (char.IsLetter(last) || last is ',' or ';')
        && (html.Contains("<body", StringComparison.OrdinalIgnoreCase) || html.Contains("</p", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the end of what the file's beginning promises is there: the closing tag of HTML or a feed, the last boundary of MHTML, a zip archive's directory, the empty lines after a WARC record, the last line's end of a text.</summary>
    /// <param name="file">The file; its place is changed.</param>
    /// <returns>False also where nothing tells, as of gzip; true of what is no page.</returns>
    public static bool IsThere(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length == 0) return false;
        var head = Read(file, 0, ContentSniffer.Enough);
        var tail = Read(file, Math.Max(0, file.Length - Enough), Enough);
        return ContentSniffer.Sniff(head, out _) switch
        {
            ContentKind.Zip => tail.AsSpan().LastIndexOf("PK\x05\x06"u8) is >= 0 and var at && at + LeastDirectory <= tail.Length,
            ContentKind.Warc => tail.AsSpan().EndsWith("\r\n\r\n"u8),
            ContentKind.Mhtml => tail.AsSpan().TrimEnd(" \r\n\t"u8).EndsWith("--"u8),
            ContentKind.Text => EndsText(Letters(head), Letters(tail)),
            ContentKind.Gzip => false,
            _ => true,
        };
    }

    private static bool EndsText(string head, string tail) => head.TrimStart().StartsWith('<')
        ? s_tags.Any(tag => tail.Contains(tag, StringComparison.OrdinalIgnoreCase))
        : tail.EndsWith('\n');

    // What is ASCII in it, of one byte a letter or of two; a byte order mark is none.
    private static string Letters(byte[] bytes) => string.Concat(bytes.Where(b => b is > 0 and < 0x80).Select(b => (char)b));

    private static byte[] Read(Stream file, long from, int most)
    {
        var bytes = new byte[most];
        file.Position = from;
        return bytes[..file.ReadAtLeast(bytes, most, throwOnEndOfStream: false)];
    }
}
