using System.Text;

namespace Pagewire.Reading.Markdown;

/// <summary>What a page of text says of itself in YAML between two lines of three hyphens at its beginning.</summary>
/// <param name="Title">Its title; null where it says none.</param>
/// <param name="Url">Its address; null where it says none.</param>
/// <param name="Published">When it was published, as written; null where it does not say.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Category">The first of its categories; null where it has none.</param>
/// <param name="End">The line after it.</param>
internal sealed record FrontMatter(string? Title, string? Url, string? Published, IReadOnlyList<string> Authors, string? Category, int End)
{
    private const int MostLines = 60;
    private const string Fence = "---";

    /// <summary>The front matter of a page; null where it has none.</summary>
    /// <param name="lines">The page's lines.</param>
    public static FrontMatter? Of(IReadOnlyList<string> lines)
    {
        var first = 0;
        while (first < lines.Count && string.IsNullOrWhiteSpace(lines[first])) first++;
        if (first >= lines.Count || lines[first].TrimEnd() != Fence) return null;
        var values = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        List<string>? open = null;
        for (var i = first + 1; i < lines.Count && i <= first + MostLines; i++)
        {
            var line = lines[i].AsSpan().TrimEnd();
            if (line is Fence or "...") return values.Count == 0 ? null : Read(values, i + 1);
            if (line.IsEmpty) continue;
            if (line[0] is ' ' or '\t' or '-')
            {
                // An entry of a list, or what goes on from the line above.
                var item = line.TrimStart();
                if (open is not null && item is ['-', ' ', ..]) open.Add(Scalar(item[2..]));
                else if (open is [.., var last]) open[^1] = $"{last} {item}".Trim();
                continue;
            }
            var colon = line.IndexOf(':');
            if (colon <= 0) return null;
            var value = line[(colon + 1)..].Trim();
            open = values[line[..colon].Trim().ToString()] = value is "" ? [] : value is ">" or "|" or ">-" or "|-" ? [""] : Values(value);
        }
        return null;
    }

    private static FrontMatter Read(Dictionary<string, List<string>> values, int end)
    {
        string? One(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (values.TryGetValue(name, out var found) && found.Find(value => value.Length > 0) is { } value) return value;
            return null;
        }

        List<string> authors = [.. (values.GetValueOrDefault("author") ?? values.GetValueOrDefault("authors") ?? []).Where(author => author.Length > 0)];
        return new(One("title"), One("url", "source", "link", "canonical_url"), One("published", "date", "publishDate", "date_published"), authors, One("categories", "category", "section"), end);
    }

    // "[Visas, 'South Haven']" or one value.
    private static List<string> Values(ReadOnlySpan<char> value)
    {
        if (value is not ['[', not '[', .., ']']) return [Scalar(value)];
        var found = new List<string>();
        for (var rest = value[1..^1].Trim(); !rest.IsEmpty;)
        {
            var end = rest[0] is '"' or '\'' ? EndOfQuoted(rest) : 0;
            end = rest[end..].IndexOf(',') is >= 0 and var comma ? end + comma : rest.Length;
            found.Add(Scalar(rest[..end]));
            rest = end < rest.Length ? rest[(end + 1)..].TrimStart() : default;
        }
        return found;
    }

    // The place after the quotation mark that closes what the text begins with.
    private static int EndOfQuoted(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
            if (text[i] == '\\' && text[0] == '"') i++;
            else if (text[i] == text[0] && !(i + 1 < text.Length && text[i + 1] == text[0])) return i + 1;
            else if (text[i] == text[0]) i++;
        return text.Length;
    }

    // YAML 1.2.2, clauses 7.3.1 and 7.3.2: escapes within double quotation marks, doubled marks within single ones. Notes link names as "[[Name]]".
    private static string Scalar(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        var text = value switch
        {
            ['"', .., '"'] => Unescaped(value[1..^1]),
            ['\'', .., '\''] => value[1..^1].ToString().Replace("''", "'", StringComparison.Ordinal),
            _ => value.ToString(),
        };
        return text is ['[', '[', .., ']', ']'] ? text[2..^2] : text;
    }

    private static string Unescaped(ReadOnlySpan<char> value)
    {
        if (!value.Contains('\\')) return value.ToString();
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                text.Append(value[i]);
                continue;
            }
            i++;
            var digits = value[i] switch { 'x' => 2, 'u' => 4, _ => 0 };
            if (digits > 0 && i + digits < value.Length && ushort.TryParse(value.Slice(i + 1, digits), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += digits;
            }
            else text.Append(value[i] is 'n' or 't' or 'r' ? ' ' : value[i]);
        }
        return text.ToString();
    }
}
