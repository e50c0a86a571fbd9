using Pagewire.Reading.Markdown;

namespace Pagewire.Extraction.Text.Lines;

/// <summary>Marks that text browsers and writers put before a line: bullets, numbers of links, signs of headings, links in Markdown.</summary>
internal static class LineMarks
{
    private const int LongestNumber = 4;

    /// <summary>The line without the marks before it; the line itself where it has none.</summary>
    /// <param name="line">One line, white space folded.</param>
    public static string Without(string line)
    {
        var rest = line.AsSpan();
        while (MarkLength(rest) is > 0 and var length && length < rest.Length) rest = rest[length..].TrimStart(' ');
        return Unlinked(rest.Length == line.Length ? line : rest.ToString());
    }

    /// <summary>Takes the numbers off lines that count: <c>1. …</c>, <c>2. …</c>, <c>3. …</c>.</summary>
    /// <param name="titles">The titles of a list, in order.</param>
    /// <returns>The titles; the same ones where they do not count.</returns>
    public static List<string> WithoutNumbers(List<string> titles)
    {
        var plain = new List<string>(titles.Count);
        var last = 0;
        foreach (var title in titles)
        {
            var digits = 0;
            while (digits < title.Length && digits < LongestNumber && char.IsAsciiDigit(title[digits])) digits++;
            if (digits == 0 || digits + 2 >= title.Length || title[digits] is not ('.' or ')') || title[digits + 1] != ' ') return titles;
            var number = int.Parse(title.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
            if (last > 0 && number != last + 1) return titles;
            last = number;
            plain.Add(title[(digits + 2)..]);
        }
        return titles.Count > 2 ? plain : titles;
    }

    private static int MarkLength(ReadOnlySpan<char> line)
    {
        if (line.Length < 3) return 0;
        if (line[0] is '•' or '●' or '▪' or '■' or '►' || (line[0] is '*' or '+' or '-' or '–' or '·' or '○' or '»' or '→' or '>' or 'o' && line[1] == ' ')) return 1;
        if (line[0] == '#') return line.IndexOfAnyExcept('#') is >= 1 and <= 6 and var signs && line[signs] == ' ' ? signs : 0;
        // "[12]Title", as text browsers number their links.
        return line[0] == '[' && line.IndexOf(']') is >= 2 and <= LongestNumber and var close && line[1..close].IndexOfAnyExceptInRange('0', '9') < 0 ? close + 1 : 0;
    }

    // "[Title](/news/31) 12.03.2019" without the address.
    private static string Unlinked(string line)
    {
        if (line.Length == 0 || line[0] != '[' || line.IndexOf("](", StringComparison.Ordinal) is not (> 1 and var middle)) return line;
        return MarkdownInline.Target(line.AsSpan(middle + 1), out var length) is null ? line : line[1..middle] + line[(middle + 1 + length)..];
    }
}
