using System.Text;

namespace Pagewire.Reading;

/// <summary>What bytes look like, whatever they are called.</summary>
internal enum ContentKind
{
    /// <summary>Text of some kind: HTML, plain text, XML, JSON.</summary>
    Text,

    /// <summary>A gzip stream.</summary>
    Gzip,

    /// <summary>A zip archive.</summary>
    Zip,

    /// <summary>A WARC file.</summary>
    Warc,

    /// <summary>A MIME message, as browsers save pages with all their parts.</summary>
    Mhtml,

    /// <summary>Something that is no page.</summary>
    Other,
}

/// <summary>Tells kinds of content by their first bytes.</summary>
internal static class ContentSniffer
{
    /// <summary>How many bytes are enough.</summary>
    public const int Enough = 4096;

    // POSIX, ustar interchange format: the field "magic" of the first header.
    private const int TarMark = 257;

    private static readonly (byte[] Magic, string Name)[] s_magic =
    [
        ([.. "%PDF-"u8], "a PDF document (the page that links to it can be read, or its text as a .txt file)"), ([0x89, .. "PNG"u8], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"), ([.. "GIF8"u8], "a GIF image"),
        ([.. "BM"u8, 0, 0], "a bitmap image"), ([0, 0, 1, 0], "an icon"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"), ([.. "Rar!"u8], "a RAR archive"),
        ([.. "7z"u8, 0xBC, 0xAF], "a 7z archive"), ([.. "BZh"u8], "a bzip2 archive"), ([0xFD, .. "7zXZ"u8], "an xz archive"), ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        ([.. "{\\rtf"u8], "an RTF document"), ([0x7F, .. "ELF"u8], "a program"), ([.. "MZ"u8], "a program"), ([.. "ID3"u8], "an MP3 recording"), ([.. "OggS"u8], "an Ogg recording"),
        ([.. "SQLite format 3"u8], "an SQLite database"), ([.. "bplist00"u8], "a Safari web archive or another binary property list"), ([.. "ITSF"u8], "a compiled help file"),
        ([.. "wOF"u8], "a font"), ([.. "\0asm"u8], "a WebAssembly module"), ([.. "%!PS"u8], "a PostScript document"), ([.. "filedesc://"u8], "an ARC file, the older form of WARC (WARC can be read)"), ([.. "II*\0"u8], "a TIFF image"), ([.. "MM\0*"u8], "a TIFF image"),
    ];

    /// <summary>What the first bytes look like.</summary>
    /// <param name="head">The first bytes, <see cref="Enough"/> of them where there are as many.</param>
    /// <param name="other">For <see cref="ContentKind.Other"/>: its name for people.</param>
    public static ContentKind Sniff(ReadOnlySpan<byte> head, out string other)
    {
        other = "";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return ContentKind.Gzip;
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return ContentKind.Zip;
        if (head.StartsWith("WARC/"u8)) return ContentKind.Warc;
        foreach (var (magic, name) in s_magic)
            if (head.StartsWith(magic)) return Other(name, out other);
        if (head.Length > 12 && head[..4].SequenceEqual("RIFF"u8)) return Other(head[8..12].SequenceEqual("WEBP"u8) ? "a WebP image" : "a sound or a video", out other);
        if (head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8)) return Other(head[8..12].SequenceEqual("avif"u8) ? "an AVIF image" : "a video", out other);
        if (head.Length > TarMark && head[TarMark..].StartsWith("ustar"u8)) return Other("a tar archive (a zip archive can be read)", out other);
        if (LooksBinary(head)) return Other(IsZlib(head) ? "zlib data (gzip can be read)" : "a binary file", out other);
        return LooksLikeMime(head) ? ContentKind.Mhtml : ContentKind.Text;
    }

    private static ContentKind Other(string name, out string other)
    {
        other = name;
        return ContentKind.Other;
    }

    // RFC 1950, section 2.2: deflate with the largest window, and a check of both bytes.
    private static bool IsZlib(ReadOnlySpan<byte> head) => head is [0x78, var flags, ..] && (0x7800 | flags) % 31 == 0;

    // Text of one byte a letter has no zeros; that of two bytes a letter has them in a pattern.
    private static bool LooksBinary(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || Encodings.Utf16Pattern.Detect(head) is not null) return false;
        var controls = 0;
        for (var rest = head; rest.IndexOfAny(s_controls) is >= 0 and var at; rest = rest[(at + 1)..]) controls += rest[at] == 0 ? 4 : 1;
        return controls * 50 > head.Length;
    }

    // Line ends, tabs, form feeds and the escapes of ISO 2022 stand in texts.
    private static readonly System.Buffers.SearchValues<byte> s_controls = System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b).Except("\r\n\t\f\x1b"u8.ToArray())]);

    // Header lines, one of them MIME's own.
    private static bool LooksLikeMime(ReadOnlySpan<byte> head)
    {
        // Nearly every page begins with a bracket.
        if (head.TrimStart(s_marksAndBlanks) is [(byte)'<', ..] or []) return false;
        var text = Encoding.Latin1.GetString(head).TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF', '\r', '\n', ' ');
        var headers = 0;
        var mime = false;
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsEmpty) break;
            if (line[0] is ' ' or '\t') { if (headers == 0) return false; continue; }
            var colon = line.IndexOf(':');
            if (colon < 1 || line[..colon].ContainsAnyExcept(s_headerLetters)) return false;
            headers++;
            mime |= line[..colon].Equals("MIME-Version", StringComparison.OrdinalIgnoreCase)
                || (line[..colon].Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && line[colon..].Contains("multipart/", StringComparison.OrdinalIgnoreCase));
        }
        return mime && headers > 0;
    }

    private static readonly byte[] s_marksAndBlanks = [0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\r', (byte)'\n', (byte)'\t'];

    private static readonly System.Buffers.SearchValues<char> s_headerLetters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}
