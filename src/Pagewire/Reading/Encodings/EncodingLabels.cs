using System.Text;
using System.Text.RegularExpressions;

namespace Pagewire.Reading.Encodings;

/// <summary>Encodings by the names that pages give them, as the WHATWG Encoding Standard maps them: <c>iso-8859-1</c> means windows-1252, <c>gb2312</c> means gb18030.</summary>
internal static partial class EncodingLabels
{
    private const int LongestHead = 256 * 1024;

    /// <summary>The encoding that a label names; null where it names none that is known.</summary>
    public static Encoding? Find(string? label)
    {
        if (label is null) return null;
        var name = label.Trim().Trim('"', '\'').ToLowerInvariant();
        try
        {
            return name switch
            {
                "" or "none" => null,
                "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "ascii" or "us-ascii" or "ansi" or "cp1252" or "windows-1252" => Encoding.GetEncoding(1252),
                "iso-8859-9" or "iso8859-9" or "latin5" or "cp1254" => Encoding.GetEncoding(1254),
                "iso-8859-11" or "tis-620" => Encoding.GetEncoding(874),
                "iso-8859-8-i" => Encoding.GetEncoding(1255),
                "cp1251" or "win-1251" or "windows1251" or "win1251" or "x-cp1251" => Encoding.GetEncoding(1251),
                "cp1250" or "win-1250" or "windows1250" or "x-cp1250" => Encoding.GetEncoding(1250),
                "cp866" or "866" or "ibm866" or "dos-866" => Encoding.GetEncoding(866),
                "koi8" or "koi8r" or "koi" or "cskoi8r" => Encoding.GetEncoding("koi8-r"),
                "gb2312" or "gbk" or "gb_2312-80" or "gb_2312" or "x-gbk" or "cp936" or "chinese" => Encoding.GetEncoding("gb18030"),
                "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "ms_kanji" or "windows-31j" or "cp932" => Encoding.GetEncoding(932),
                "euc-kr" or "ks_c_5601-1987" or "ksc5601" or "korean" or "windows-949" or "cp949" => Encoding.GetEncoding(949),
                "big5-hkscs" or "x-x-big5" or "cn-big5" => Encoding.GetEncoding(950),
                // A page whose meta element can be read as ASCII is not UTF-16.
                "utf-16" or "utf-16le" or "utf-16be" or "unicode" or "utf8" => Encoding.UTF8,
                "utf-7" => null,
                _ => Encoding.GetEncoding(name),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The label in the XML declaration or a meta element, anywhere in the head.</summary>
    /// <param name="head">See <see cref="Head"/>.</param>
    public static Encoding? InHead(string head)
    {
        foreach (var match in Declaration().EnumerateMatches(head))
        {
            var value = head.AsSpan(match.Index, match.Length);
            var label = value[(value.LastIndexOf('=') + 1)..].Trim().Trim("\"'").ToString();
            if (Find(label) is { } encoding) return encoding;
        }
        return null;
    }

    /// <summary>The language that the html element names, in lower case; null where it names none.</summary>
    /// <param name="head">See <see cref="Head"/>.</param>
    public static string? LanguageInHead(string head)
    {
        var match = Language().Match(head);
        return match.Success ? match.Groups[1].Value.ToLowerInvariant() : null;
    }

    /// <summary>The head of a page, whose tags are ASCII in nearly any encoding.</summary>
    /// <param name="bytes">The page.</param>
    public static string Head(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, LongestHead)];
        var body = head.IndexOf("<body"u8);
        if (body < 0) body = head.IndexOf("<BODY"u8);
        return Encoding.Latin1.GetString(body > 0 ? head[..body] : head);
    }

    [GeneratedRegex("""(?:<\?xml[^>]{0,100}?encoding|<meta[^>]{0,300}?charset)\s*=\s*["']?\s*[\w.:-]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Declaration();

    [GeneratedRegex("""<html[^>]{0,300}?lang\s*=\s*["']?([a-z]{2,3})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Language();
}
