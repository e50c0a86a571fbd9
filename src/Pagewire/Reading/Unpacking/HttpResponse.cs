using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pagewire.Reading.Unpacking;

/// <summary>An HTTP response as a crawler stored it (RFC 9112): status line, headers, body with its transfer and content encodings.</summary>
internal sealed class HttpResponse
{
    private readonly HeaderLines _headers;
    private readonly ReadOnlyMemory<byte> _body;

    private HttpResponse(int status, HeaderLines headers, ReadOnlyMemory<byte> body) => (Status, _headers, _body) = (status, headers, body);

    /// <summary>The status code.</summary>
    public int Status { get; }

    /// <summary>The Content-Type header; null where there is none.</summary>
    public string? ContentType => _headers["Content-Type"];

    /// <summary>Reads a stored response; null where the bytes are none.</summary>
    public static HttpResponse? Parse(ReadOnlyMemory<byte> bytes)
    {
        var line = bytes.Span.IndexOf((byte)'\n');
        if (line < 0 || !bytes.Span.StartsWith("HTTP/"u8)) return null;
        var words = Encoding.Latin1.GetString(bytes.Span[..line]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !int.TryParse(words[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var status)) return null;
        var rest = bytes[(line + 1)..];
        var headers = HeaderLines.Parse(rest.Span);
        return new(status, headers, rest[headers.End..]);
    }

    /// <summary>The body as the site sent it, unpacked.</summary>
    /// <param name="most">The most bytes that it may have.</param>
    /// <param name="error">Why there is none, one sentence.</param>
    public ReadOnlyMemory<byte>? Body(long most, out string error)
    {
        error = "";
        var body = IsChunked ? Chunks.Join(_body) : _body;
        try
        {
            foreach (var coding in (_headers["Content-Encoding"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
            {
                using var plain = Decoder(coding.ToLowerInvariant(), body);
                if (plain is null && IsReadable(body.Span)) continue;
                if (plain is null)
                {
                    error = $"The body is packed with the content encoding '{coding}'; gzip, deflate and br are read.";
                    return null;
                }
                if (new ReadStream(plain).ReadAll(most, body.Length * 4L) is not { } unpacked)
                {
                    error = $"The page has more than {Sizes.Of(most)} once unpacked, the limit for one page.";
                    return null;
                }
                // What the page is read from stays ours.
                body = unpacked.Memory;
            }
            return body;
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            error = $"The body's content encoding ({_headers["Content-Encoding"]}) is broken.";
            return null;
        }
    }

    private bool IsChunked => _headers["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true;

    // Crawlers often store the body unpacked and leave the header as it was.
    private static bool IsReadable(ReadOnlySpan<byte> body) => ContentSniffer.Sniff(body[..Math.Min(body.Length, ContentSniffer.Enough)], out _) is ContentKind.Text or ContentKind.Mhtml;

    private static Stream? Decoder(string coding, ReadOnlyMemory<byte> body) => coding switch
    {
        "gzip" or "x-gzip" when body.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) => new GZipStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress),
        "deflate" when body.Length > 1 && (body.Span[0] & 0x0F) == 8 && (body.Span[0] << 8 | body.Span[1]) % 31 == 0 => new ZLibStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress),
        "deflate" when body.Length > 0 && body.Span[0] != (byte)'<' => new DeflateStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress),
        "br" when body.Length > 0 && !body.Span.TrimStart(" \r\n\t"u8).StartsWith("<"u8) => new BrotliStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress),
        _ => null,
    };
}
