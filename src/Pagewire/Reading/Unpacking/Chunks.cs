using System.Globalization;
using System.Text;

namespace Pagewire.Reading.Unpacking;

/// <summary>The chunked transfer encoding (RFC 9112, section 7.1).</summary>
internal static class Chunks
{
    /// <summary>The body without its chunk headers; the body itself where it is not chunked after all, and what there is where it is cut off.</summary>
    public static ReadOnlyMemory<byte> Join(ReadOnlyMemory<byte> body)
    {
        using var joined = new MemoryStream(body.Length);
        for (var at = 0; at < body.Length;)
        {
            var line = body.Span[at..].IndexOf((byte)'\n');
            if (line is < 0 or > 200 || !TrySize(body.Span.Slice(at, line), out var size)) return joined.Length == 0 ? body : joined.ToArray();
            at += line + 1;
            if (size == 0) break;
            var some = Math.Min(size, body.Length - at);
            joined.Write(body.Span.Slice(at, some));
            at += some;
            if (at < body.Length && body.Span[at] == (byte)'\r') at++;
            if (at < body.Length && body.Span[at] == (byte)'\n') at++;
        }
        return joined.ToArray();
    }

    private static bool TrySize(ReadOnlySpan<byte> line, out int size)
    {
        var text = Encoding.Latin1.GetString(line);
        var extension = text.IndexOf(';', StringComparison.Ordinal);
        return int.TryParse((extension < 0 ? text : text[..extension]).Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size) && size >= 0;
    }
}
