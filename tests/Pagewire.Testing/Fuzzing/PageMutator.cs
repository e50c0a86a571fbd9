using System.IO.Compression;
using System.Text;

namespace Pagewire.Testing.Fuzzing;

/// <summary>Makes broken pages of whole ones. The same number gives the same page, so that a finding can be looked at again.</summary>
public sealed class PageMutator(IReadOnlyList<byte[]> pages)
{
    private const int Largest = 512 * 1024;

    // What breaks parsers: tags in wrong places, things without an end, odd characters, dates that are none.
    private static readonly byte[][] s_snippets =
    [
        .. new[]
        {
            "<table>", "</table>", "<tr><td>", "</div>", "<div>", "<b>", "<a href=\"", "</a>", "<!--", "-->", "<script>", "</script>", "<style>", "<svg>", "<math><mi>", "<select>", "<template>", "<p>", "<li>",
            "<![CDATA[", "<?xml", "<base href=//x/>", "<meta charset=utf-7>", "<frameset>", "<plaintext>", "<time datetime='99999-99-99'>", "<h1>", "</h1>", "<article>", "<dl><dt>", "<form><form>", "\"", "'", ">", "<",
            "&#x10FFFF;", "&#0;", "&notanentity", "&amp", "15.10.2018", "99.99.9999", "2 hours ago", "12–14 March 2019", "29 February", "00:00", "\0", "\uFEFF", "\u202E", "\uFFFF", "𝔘", "\r", "\r\n\r\n",
            "{\"@type\":\"Article\",\"@graph\":[", "<script type=application/ld+json>[[[[{\"@type\":\"NewsArticle\",\"headline\":{}}", "itemprop=headline itemscope", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n",
            "\\ud83d", "\\uDE00", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"cut \\ud83d\",\"description\":\"\\ude00\"}</script>",
            "--boundary", "Content-Type: multipart/related; boundary=\"\"\r\n", "=C3=", "=\r\n",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0x1F, 0x8B, 8, 0], [0xC3], [0xED, 0xA0, 0x80], [0x80, 0x80], [0x1B, 0x24, 0x42],
    ];

    /// <summary>The broken page of that number.</summary>
    public byte[] Make(int number)
    {
        var random = new Random(number);
        var page = pages[random.Next(pages.Count)];
        if (random.Next(12) == 0) page = Wrap(page, random);
        for (var changes = random.Next(1, 7); changes > 0; changes--) page = Change(page, random);
        return page.Length > Largest ? page[..Largest] : page;
    }

    private byte[] Change(byte[] page, Random random)
    {
        var at = random.Next(page.Length + 1);
        var length = Math.Min(page.Length - at, 1 << random.Next(0, 12));
        return random.Next(9) switch
        {
            0 => page[..at],
            1 => [.. page[..at], .. page[(at + length)..]],
            2 => Flipped(page, random),
            3 => Inserted(page, at, s_snippets[random.Next(s_snippets.Length)], 1),
            4 => Inserted(page, at, s_snippets[random.Next(s_snippets.Length)], 1 << random.Next(0, 13)),
            5 => Inserted(page, random.Next(page.Length + 1), page[at..(at + length)], 1 << random.Next(0, 6)),
            6 => Spliced(page, at, random),
            7 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(page)),
            _ => Inserted(page, at, RandomBytes(random), 1),
        };
    }

    private byte[] Spliced(byte[] page, int at, Random random)
    {
        var other = pages[random.Next(pages.Count)];
        return [.. page[..at], .. other[random.Next(other.Length + 1)..]];
    }

    private static byte[] Flipped(byte[] page, Random random)
    {
        if (page.Length == 0) return page;
        var flipped = (byte[])page.Clone();
        for (var flips = random.Next(1, 64); flips > 0; flips--) flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static byte[] Inserted(byte[] page, int at, byte[] what, int times)
    {
        times = Math.Min(times, Largest / Math.Max(1, what.Length));
        return [.. page[..at], .. Enumerable.Repeat(what, times).SelectMany(bytes => bytes), .. page[at..]];
    }

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(1, 200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Wrap(byte[] page, Random random)
    {
        using var packed = new MemoryStream();
        switch (random.Next(4))
        {
            case 0:
                using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(page);
                break;
            case 1:
                using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
                using (var entry = zip.CreateEntry("page.html", CompressionLevel.Fastest).Open()) entry.Write(page);
                break;
            case 2:
                packed.Write("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=boundary\r\n\r\n--boundary\r\nContent-Type: text/html\r\n\r\n"u8);
                packed.Write(page);
                packed.Write("\r\n--boundary--\r\n"u8);
                break;
            default:
                packed.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://example.org/\r\nContent-Type: text/html\r\nContent-Length: {page.Length}\r\n\r\n")));
                packed.Write(page);
                packed.Write("\r\n\r\n"u8);
                break;
        }
        return packed.ToArray();
    }
}
