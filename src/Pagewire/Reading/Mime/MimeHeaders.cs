using System.Text;

namespace Pagewire.Reading.Mime;

/// <summary>The header lines of a MIME part, of an HTTP message or of a WARC record; folded lines are joined (RFC 5322, section 2.2.3).</summary>
internal sealed class MimeHeaders
{
    private const int MostHeaders = 1000;

    // Lines further on are passed over.
    private const int MostBytes = 256 * 1024;

    private readonly List<(string Name, string Value)> _headers = [];

    /// <summary>Where the headers and the blank line behind them end.</summary>
    public int End { get; private init; }

    /// <summary>Reads header lines up to the first blank one.</summary>
    public static MimeHeaders Parse(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        var parsed = new List<(string Name, StringBuilder Value)>();
        while (at < bytes.Length)
        {
            var end = bytes[at..].IndexOf((byte)'\n');
            var line = end < 0 ? bytes[at..] : bytes.Slice(at, end);
            at = end < 0 ? bytes.Length : at + end + 1;
            line = line.TrimEnd((byte)'\r');
            if (line.IsEmpty) break;
            if (at <= MostBytes) Take(Encoding.UTF8.GetString(line), parsed);
        }
        var headers = new MimeHeaders { End = at };
        foreach (var (name, value) in parsed) headers._headers.Add((name, value.ToString()));
        return headers;
    }

    private static void Take(string line, List<(string Name, StringBuilder Value)> headers)
    {
        if (line[0] is ' ' or '\t' && headers.Count > 0) headers[^1].Value.Append(' ').Append(line.AsSpan().Trim());
        else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && headers.Count < MostHeaders) headers.Add((line[..colon].Trim(), new StringBuilder().Append(line.AsSpan(colon + 1).Trim())));
    }

    /// <summary>The value of the first header of that name; null where there is none or it is empty.</summary>
    public string? this[string name]
    {
        get
        {
            var value = _headers.Find(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
            return string.IsNullOrEmpty(value) ? null : value;
        }
    }

    /// <summary>The first part of a structured value, in lower case: <c>text/html</c> of <c>text/html; charset=utf-8</c>.</summary>
    public static string? MediaType(string? value) => value?.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>A parameter of a structured value, without its quotes; null where there is none.</summary>
    public static string? Parameter(string? value, string name)
    {
        foreach (var part in (value ?? "").Split(';').Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part.AsSpan(0, equals).Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return part[(equals + 1)..].Trim().Trim('"', '\'');
        }
        return null;
    }
}
