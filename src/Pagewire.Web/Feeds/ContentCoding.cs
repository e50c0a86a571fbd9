using System.Globalization;
using System.IO.Compression;

namespace Pagewire.Web.Feeds;

/// <summary>How the bytes on the wire are compressed.</summary>
internal enum ContentCoding
{
    /// <summary>Not at all.</summary>
    Identity,

    /// <summary>gzip (RFC 1952).</summary>
    Gzip,

    /// <summary>Brotli (RFC 7932).</summary>
    Brotli,
}

/// <summary>Chooses and applies codings.</summary>
internal static class ContentCodings
{
    /// <summary>The name in <c>Content-Encoding</c>; null where nothing is compressed.</summary>
    public static string? Token(this ContentCoding coding) => coding switch
    {
        ContentCoding.Gzip => "gzip",
        ContentCoding.Brotli => "br",
        _ => null,
    };

    /// <summary>The best coding that a request accepts (RFC 9110 12.5.3): the highest weight, then the smallest result.</summary>
    /// <param name="accept">The <c>Accept-Encoding</c> field; null or empty accepts no compression.</param>
    public static ContentCoding Choose(string? accept)
    {
        if (string.IsNullOrEmpty(accept)) return ContentCoding.Identity;
        double? gzip = null, brotli = null, others = null;
        foreach (var range in accept.AsSpan().Split(','))
        {
            var part = accept.AsSpan(range).Trim();
            var end = part.IndexOf(';');
            var name = (end < 0 ? part : part[..end]).Trim();
            var weight = end < 0 ? 1 : Weight(part[(end + 1)..]);
            if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase)) gzip = weight;
            else if (name.Equals("br", StringComparison.OrdinalIgnoreCase)) brotli = weight;
            else if (name is "*") others = weight;
        }
        var (g, b) = (gzip ?? others ?? 0, brotli ?? others ?? 0);
        if (b > 0 && b >= g) return ContentCoding.Brotli;
        return g > 0 ? ContentCoding.Gzip : ContentCoding.Identity;
    }

    /// <summary>The bytes in a coding.</summary>
    /// <param name="coding">The coding.</param>
    /// <param name="bytes">The bytes without one.</param>
    public static byte[] Encode(this ContentCoding coding, byte[] bytes)
    {
        if (coding == ContentCoding.Identity) return bytes;
        using var encoded = new MemoryStream(bytes.Length / 3);
        using (Stream encoder = coding == ContentCoding.Gzip
            ? new GZipStream(encoded, CompressionLevel.Optimal)
            // As quick as gzip at its best, and smaller; the highest qualities cost a second for a large feed.
            : new BrotliStream(encoded, new BrotliCompressionOptions { Quality = 5 }))
        {
            encoder.Write(bytes);
        }
        return encoded.ToArray();
    }

    private static double Weight(ReadOnlySpan<char> parameters)
    {
        var equals = parameters.IndexOf('=');
        return equals >= 0 && parameters[..equals].Trim() is "q" or "Q" && double.TryParse(parameters[(equals + 1)..].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
            ? weight
            : 1;
    }
}
