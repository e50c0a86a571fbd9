using System.Text;

namespace Pagewire.Reading.Unpacking;

/// <summary>The header lines of an HTTP message or of a WARC record; folded lines are joined (RFC 5322, section 2.2.3).</summary>
internal sealed class HeaderLines
{
    private const int MostHeaders = 1000;

    // Lines further on are passed over.
    private const int MostBytes = 256 * 1024;

    private readonly List<(string Name, string Value)> _headers = [];

    /// <summary>Where the headers and the blank line behind them end.</summary>
    public int End { get; private init; }

    /// <summary>Reads header lines up to the first blank one.</summary>
    public static HeaderLines Parse(ReadOnlySpan<byte> bytes)
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
        var headers = new HeaderLines { End = at };
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
}
