using System.Buffers.Text;
using System.Text;

namespace Pagewire.Reading.Mime;

/// <summary>A MIME message or one of its parts (RFC 2045, RFC 2046), as far as saved pages use them.</summary>
internal sealed class MimePart
{
    private const int DeepestNesting = 8;
    private const int MostParts = 5000;
    private readonly MimeHeaders _headers;
    private readonly ReadOnlyMemory<byte> _body;

    private MimePart(MimeHeaders headers, ReadOnlyMemory<byte> body) => (_headers, _body) = (headers, body);

    /// <summary>The parts of a multipart body.</summary>
    public IReadOnlyList<MimePart> Parts { get; private init; } = [];

    /// <summary>The media type in lower case; <c>text/plain</c> where none is written.</summary>
    public string MediaType => MimeHeaders.MediaType(_headers["Content-Type"]) ?? "text/plain";

    /// <summary>The charset parameter; null where none is written.</summary>
    public string? Charset => MimeHeaders.Parameter(_headers["Content-Type"], "charset");

    /// <summary>A header's value; null where there is none.</summary>
    public string? Header(string name) => _headers[name];

    /// <summary>Reads a message with all its parts.</summary>
    public static MimePart Parse(ReadOnlyMemory<byte> bytes) => Parse(SkipBlank(bytes), 0);

    /// <summary>The page itself: the part that <c>start</c> names, else the first HTML part, else the first text.</summary>
    public MimePart? Root()
    {
        var all = Leaves(this, 0).ToList();
        if (MimeHeaders.Parameter(_headers["Content-Type"], "start") is { } start
            && all.Find(part => part.Header("Content-ID")?.Trim('<', '>') == start.Trim('<', '>') && part.IsPage) is { } named) return named;
        return all.Find(part => part.MediaType is "text/html" or "application/xhtml+xml") ?? all.Find(part => part.MediaType == "text/plain" && part.Header("Content-Disposition") is null);
    }

    /// <summary>The body's bytes with the transfer encoding undone; what cannot be decoded is left out.</summary>
    /// <param name="most">Never more bytes than this.</param>
    public ReadOnlyMemory<byte> Decode(long most) => _headers["Content-Transfer-Encoding"]?.ToLowerInvariant() switch
    {
        "quoted-printable" => QuotedPrintable.Decode(_body.Span),
        "base64" => FromBase64(_body.Span),
        _ => _body.Length > most ? _body[..(int)most] : _body,
    };

    private bool IsPage => MediaType is "text/html" or "application/xhtml+xml" or "text/plain";

    private static MimePart Parse(ReadOnlyMemory<byte> bytes, int depth)
    {
        var headers = MimeHeaders.Parse(bytes.Span);
        var body = bytes[headers.End..];
        var type = headers["Content-Type"];
        var boundary = MimeHeaders.MediaType(type)?.StartsWith("multipart/", StringComparison.Ordinal) == true ? MimeHeaders.Parameter(type, "boundary") : null;
        return new(headers, body) { Parts = boundary is { Length: > 0 } && depth < DeepestNesting ? [.. Split(body, boundary).Select(part => Parse(part, depth + 1))] : [] };
    }

    private static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body, string boundary)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var delimiter = Encoding.UTF8.GetBytes("--" + boundary);
        var start = -1;
        for (var at = 0; at < body.Length && parts.Count < MostParts;)
        {
            var found = body.Span[at..].IndexOf(delimiter);
            if (found < 0) break;
            found += at;
            at = found + delimiter.Length;
            if (found > 0 && body.Span[found - 1] != (byte)'\n') continue;
            if (start >= 0) parts.Add(body[start..WithoutLineEnd(body.Span, start, found)]);
            if (body.Span[at..].StartsWith("--"u8)) return parts;
            var line = body.Span[at..].IndexOf((byte)'\n');
            if (line < 0) return parts;
            start = at = at + line + 1;
        }
        // A message that was cut off has no closing delimiter.
        if (start >= 0 && start < body.Length) parts.Add(body[start..]);
        return parts;
    }

    private static int WithoutLineEnd(ReadOnlySpan<byte> body, int start, int end)
    {
        if (end > start && body[end - 1] == (byte)'\n') end--;
        return end > start && body[end - 1] == (byte)'\r' ? end - 1 : end;
    }

    private static IEnumerable<MimePart> Leaves(MimePart part, int depth) =>
        part.Parts.Count == 0 || depth > DeepestNesting ? [part] : part.Parts.SelectMany(inner => Leaves(inner, depth + 1));

    private static ReadOnlyMemory<byte> FromBase64(ReadOnlySpan<byte> body)
    {
        var clean = new byte[body.Length];
        var length = 0;
        foreach (var b in body)
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/') clean[length++] = b;
        while (length % 4 != 0 && length < clean.Length) clean[length++] = (byte)'=';
        length -= length % 4;
        return Base64.DecodeFromUtf8InPlace(clean.AsSpan(0, length), out var written) is System.Buffers.OperationStatus.Done ? clean.AsMemory(0, written) : clean.AsMemory(0, Math.Max(0, written));
    }

    private static ReadOnlyMemory<byte> SkipBlank(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        return bytes[(bytes.Length - bytes.Span.TrimStart(" \r\n"u8).Length)..];
    }
}
