using System.Globalization;
using System.Text;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Wording;
using Pagewire.Reading.Markdown;
using Pagewire.Reading.Provenance;

namespace Pagewire.Extraction.Text.Lines;

/// <summary>Addresses that a text shows beside or under what they lead to: "Title (https://…)", "Title &lt;https://…&gt;", "[Title](https://…)", a line of its own, and the numbers by which text browsers refer to their list of links.</summary>
internal sealed class LineAddress
{
    private const int LongestTitle = 400;
    private const int LongestAddress = 2000;
    private const int LongestLabel = 24;
    private const int LongestNumber = 4;
    private const int LeastBefore = 2;

    private readonly Dictionary<int, string> _references = [];

    /// <param name="lines">The page's lines: what stands under "References" is read first.</param>
    public LineAddress(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
            if (line.Contains("://", StringComparison.Ordinal) && line.Trim() is var text && NoiseLine.IsReference(text) && char.IsAsciiDigit(text[0]) && text.IndexOf('.', StringComparison.Ordinal) is var dot
                && int.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Valid(text.AsSpan(dot + 1)) is { } address)
                _references.TryAdd(number, address);
    }

    /// <summary>What a line says and where it leads.</summary>
    /// <param name="Text">The line without its addresses; empty where it is nothing but one.</param>
    /// <param name="Address">The address; null where it shows none.</param>
    /// <param name="Cut">The words that were taken off its end, as written; null where none were.</param>
    public readonly record struct Taken(string Text, string? Address, string? Cut);

    /// <summary>Whether a line is an address and nothing else, or one with a word before it.</summary>
    /// <param name="line">One line.</param>
    public static bool IsAlone(ReadOnlySpan<char> line) => AtEnd(line.Trim()) is var (start, _) && IsNoTitle(line.Trim()[..start]);

    /// <summary>Takes the addresses off a line.</summary>
    /// <param name="line">One line as it stands.</param>
    public Taken Take(string line)
    {
        var address = default(string);
        if (_references.Count > 0 && line.Contains('[', StringComparison.Ordinal)) line = WithoutNumbers(line, ref address);
        if (!line.Contains("://", StringComparison.Ordinal)) return new(line, address, null);
        if (line.Contains("](", StringComparison.Ordinal)) line = WithoutLinks(line, ref address);
        var text = line.AsSpan().TrimEnd();
        if (AtEnd(text) is not var (start, shown)) return new(line, address, null);
        var rest = text[..start].TrimEnd(" \t(<[–—-|:→>");
        if (IsNoTitle(text[..start])) return new("", address ?? shown, text.ToString());
        // A sentence goes on with what it points at.
        if (rest.Length > LongestTitle || text[..start].TrimEnd() is [.., ':' or '.' or ',']) return new(line, address, null);
        return new(rest.ToString(), address ?? shown, text[rest.Length..].ToString());
    }

    /// <summary>Whether the addresses of a page that have lines of their own stand right over what they lead to, each apart from what is above it.</summary>
    /// <param name="lines">The page's lines.</param>
    public static bool StandBefore(List<Taken> lines)
    {
        var alone = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Cut is null || lines[i].Text.Length > 0) continue;
            if (i > 0 && !IsBlank(lines[i - 1]) || i + 1 == lines.Count || IsBlank(lines[i + 1])) return false;
            alone++;
        }
        return alone >= LeastBefore;
    }

    private static bool IsBlank(Taken line) => line.Cut is null && string.IsNullOrWhiteSpace(line.Text);

    // The address that ends a line, and where it begins.
    private static (int Start, string Address)? AtEnd(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd(")>]");
        var start = Math.Max(end.LastIndexOf("https://"), end.LastIndexOf("http://"));
        if (start < 0 || end[start..].ContainsAny(" \t")) return null;
        return Valid(end[start..]) is { } address ? (start, address) : null;
    }

    // Nothing, or a label: "Link:", "Source: <".
    private static bool IsNoTitle(ReadOnlySpan<char> before)
    {
        var words = before.Trim(" \t(<[–—-|→>*•·");
        return words.IsEmpty || Phrases.LeadsOn(words) || words.Length <= LongestLabel && words[^1] == ':' && words.Count(' ') <= 1 && !DateShape.HasDigit(words);
    }

    // "[12]Title", "12 May [7]Title": where the first of them leads.
    private string WithoutNumbers(string line, ref string? address)
    {
        var kept = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var close = line[i] == '[' ? line.AsSpan(i, Math.Min(LongestNumber + 2, line.Length - i)).IndexOf(']') : -1;
            if (close is >= 2 and <= LongestNumber + 1 && int.TryParse(line.AsSpan(i + 1, close - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && _references.TryGetValue(number, out var target))
            {
                address ??= target;
                i += close;
            }
            else kept.Append(line[i]);
        }
        return kept.Length == line.Length ? line : kept.ToString();
    }

    // "[Title](https://…)" as "Title"; pictures leave nothing.
    private static string WithoutLinks(string line, ref string? address)
    {
        var kept = new StringBuilder(line.Length);
        var longest = 0;
        for (var at = 0; at < line.Length;)
        {
            var open = line.IndexOf('[', at);
            var middle = open < 0 ? -1 : line.IndexOf("](", open, StringComparison.Ordinal);
            if (middle < 0) return kept.Append(line, at, line.Length - at).ToString();
            if (MarkdownInline.Target(line.AsSpan(middle + 1), out var length) is not { } target)
            {
                kept.Append(line, at, middle + 1 - at);
                at = middle + 1;
                continue;
            }
            var isPicture = open > at && line[open - 1] == '!';
            kept.Append(line, at, open - at - (isPicture ? 1 : 0));
            at = middle + 1 + length;
            if (isPicture) continue;
            if (Valid(target) is { } found && middle - open > longest) (longest, address) = (middle - open, found);
            kept.Append(line, open + 1, middle - open - 1);
        }
        return kept.ToString();
    }

    private static string? Valid(ReadOnlySpan<char> text) => text.Length <= LongestAddress && text.Trim("<> ").StartsWith("http", StringComparison.OrdinalIgnoreCase) ? WebAddress.OfPage(text.Trim("<> ").ToString()) : null;
}
