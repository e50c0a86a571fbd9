using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Pagewire.Reading.Encodings;

/// <summary>Bytes to text, best evidence first: byte order mark, well-formed UTF-8 (which beats any label: re-saved pages keep stale ones; twice encoded, it is read twice), UTF-16 and ISO-2022-JP by their patterns, then a label, unless the letters it gives are clearly worse than another encoding's.</summary>
internal static class EncodingLadder
{
    private const int SampleBytes = 8 * 1024;
    private const int GoodForEachBad = 20;

    private static readonly UTF32Encoding s_utf32BigEndian = new(bigEndian: true, byteOrderMark: true);

    static EncodingLadder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a page.</summary>
    /// <param name="bytes">The whole page.</param>
    /// <param name="label">The charset that MIME or HTTP names; null where unsaid.</param>
    /// <returns>The text, to be disposed when nothing needs it any more.</returns>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? label = null)
    {
        if (ByteOrderMark(bytes) is var (marked, skip)) return marked == Encoding.UTF8 ? DecodedUtf8(bytes[skip..]) : Decoded(marked, bytes[skip..]);
        if (Utf16Pattern.Detect(bytes) is { } utf16) return Decoded(utf16, bytes);
        if (IsIso2022Jp(bytes)) return Decoded(Encoding.GetEncoding("iso-2022-jp"), bytes);
        if (Utf8.IsValid(WithoutCutCharacter(bytes)) || IsMostlyUtf8(bytes)) return DecodedUtf8(bytes);
        var head = EncodingLabels.Head(bytes);
        return ByLetters(bytes, EncodingLabels.Find(label), EncodingLabels.InHead(head), EncodingLabels.LanguageInHead(head));
    }

    private static DecodedText DecodedUtf8(ReadOnlySpan<byte> bytes)
    {
        if (!EncodedTwice.TryUndo(bytes, out var once, out var length)) return Decoded(Encoding.UTF8, bytes);
        var text = Decoded(Encoding.UTF8, once.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(once!);
        return text;
    }

    private static DecodedText ByLetters(ReadOnlySpan<byte> bytes, Encoding? outer, Encoding? inner, string? language)
    {
        var sample = LetterSample.Of(bytes, SampleBytes);
        return Decoded(EncodingGuess.Best(sample, outer ?? inner, language), bytes);
    }

    private static DecodedText Decoded(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(bytes.Length));
        var length = encoding.IsSingleByte && CodePageLetters.Of(encoding) is { IsAscii: true } letters ? letters.Decode(bytes, buffer) : encoding.GetChars(bytes, buffer);
        return new(buffer, length, Name(encoding));
    }

    private static string Name(Encoding encoding) => encoding.CodePage switch
    {
        54936 => "gb18030",
        932 => "shift_jis",
        949 => "euc-kr",
        950 => "big5",
        866 => "ibm866",
        1200 => "utf-16le",
        1201 => "utf-16be",
        _ => encoding.WebName.ToLowerInvariant(),
    };

    private static (Encoding Encoding, int Skip)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (s_utf32BigEndian, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    // A file that was cut in the middle of its last character is still UTF-8.
    private static ReadOnlySpan<byte> WithoutCutCharacter(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var lead = bytes[^back];
            if (lead < 0x80) return bytes;
            if (lead >= 0xC0) return (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2) > back ? bytes[..^back] : bytes;
        }
        return bytes;
    }

    private static bool IsIso2022Jp(ReadOnlySpan<byte> bytes)
    {
        var escape = bytes.IndexOf((byte)0x1B);
        return escape >= 0 && !bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF) && (bytes.IndexOf("\x1b$B"u8) >= 0 || bytes.IndexOf("\x1b$@"u8) >= 0);
    }

    // Pages pasted together from several sources hold a few broken characters among thousands of good ones.
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        var i = 0;
        while (i < bytes.Length)
        {
            var next = bytes[i..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0) break;
            i += next;
            if (Rune.DecodeFromUtf8(bytes[i..], out _, out var used) == OperationStatus.Done) good++;
            else bad++;
            i += used;
            // Not even if all that follows were good characters, of two bytes each.
            if (good + (bytes.Length - i) / 2 < GoodForEachBad * bad) return false;
        }
        return good >= GoodForEachBad * bad && good > 0;
    }
}
