using System.Buffers;
using System.Net;
using System.Text;

namespace Pagewire.Reading.Markdown;

/// <summary>Writes what stands inside a block of Markdown as HTML, in time that grows with its length: links, pictures, emphasis, code, addresses.</summary>
internal sealed class MarkdownInline
{
    private const int Deepest = 3;
    private const int LongestAddress = 4096;
    private const int LongestName = 200;
    private const int LongestTag = 2000;
    private const int LongestCode = 1000;

    private static readonly SearchValues<char> s_afterAddress = SearchValues.Create(" \n\t<>\"");

    // Each is an element: a page of nothing but stars has no more of them than other pages.
    private const int MostEmphasised = 20_000;

    private readonly Dictionary<string, string> _definitions;
    private readonly HashSet<string> _used;
    private int _emphasised;

    private MarkdownInline(Dictionary<string, string> definitions, HashSet<string> used) => (_definitions, _used) = (definitions, used);

    /// <summary>A writer that knows the addresses that a page defines apart (<c>[name]: https://…</c>).</summary>
    /// <param name="lines">The page's lines.</param>
    public static MarkdownInline Definitions(IReadOnlyList<string> lines)
    {
        var definitions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
            if (line.AsSpan().Trim() is var text && IsDefinition(text) && text.IndexOf("]:") is var end && text[(end + 2)..].Trim() is { IsEmpty: false } rest)
                definitions.TryAdd(text[1..end].ToString(), (rest.IndexOf(' ') is > 0 and var space ? rest[..space] : rest).Trim("<>").ToString());
        return new(definitions, definitions.Count == 0 ? [] : Used(lines));
    }

    /// <summary>Whether a line defines an address that the page refers to, or one of a list of numbers: "[Update]: https://…" that nothing refers to is said, and no definition.</summary>
    /// <param name="text">The line, trimmed.</param>
    public bool Defines(ReadOnlySpan<char> text) => IsDefinition(text) && text[1..text.IndexOf("]:")] is var name && (name.IndexOfAnyExceptInRange('0', '9') < 0 || _used.Contains(name.ToString()));

    // What stands in square brackets, but for the names that lines define.
    private static HashSet<string> Used(IReadOnlyList<string> lines)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            var at = IsDefinition(line.AsSpan().Trim()) ? line.IndexOf("]:", StringComparison.Ordinal) : 0;
            for (at = line.IndexOf('[', at); at >= 0; at = line.IndexOf('[', at + 1))
                if (Within(line, at + 1, LongestName).IndexOf(']') is > 0 and var length) used.Add(line.Substring(at + 1, length));
        }
        return used;
    }

    /// <summary>Whether a line defines an address.</summary>
    /// <param name="text">The line, trimmed.</param>
    public static bool IsDefinition(ReadOnlySpan<char> text) => text is ['[', not ('!' or '['), ..] && text.IndexOf("]:") is > 1 and var end && text[..end].IndexOf(']') < 0 && text[(end + 2)..].TrimStart().TrimStart('<') is ['h', 't', 't', 'p', ..] or ['/', ..];

    /// <summary>Whether the bracket that a text begins with closes in it.</summary>
    /// <param name="text">The text.</param>
    public static bool Closes(ReadOnlySpan<char> text) => Closing(text)[0] > 0;

    /// <summary>Whether each closing bracket has an opening one before it.</summary>
    /// <param name="text">The text.</param>
    public static bool IsBalanced(ReadOnlySpan<char> text)
    {
        var open = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\\') i++;
            else if (text[i] == '[') open++;
            else if (text[i] == ']' && --open < 0) return false;
        return true;
    }

    /// <summary>The address in round brackets with which a text begins, and how long that is; null where it begins with none.</summary>
    /// <param name="text">What follows a square bracket.</param>
    /// <param name="length">The length with its brackets.</param>
    public static string? Target(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text is not ['(', ..]) return null;
        var (depth, quoted) = (0, false);
        for (var i = 0; i < text.Length && i < LongestAddress; i++)
        {
            if (text[i] == '\\') i++;
            // Another link begins, so this one never ended.
            else if (text[i] == ']' && i + 1 < text.Length && text[i + 1] == '(') return null;
            else if (text[i] == '"') quoted = !quoted;
            else if (text[i] == '(' && !quoted) depth++;
            else if (text[i] == ')' && !quoted && --depth == 0)
            {
                length = i + 1;
                var inside = text[1..i].Trim();
                return (inside is ['<', ..] && inside.IndexOf('>') is > 0 and var close ? inside[1..close] : inside.IndexOf(' ') is > 0 and var space ? inside[..space] : inside).ToString();
            }
        }
        return null;
    }

    /// <summary>Writes a text; line ends become breaks.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="text">The text.</param>
    public void Write(StringBuilder html, ReadOnlySpan<char> text) => Write(html, text, 0);

    private void Write(StringBuilder html, ReadOnlySpan<char> text, int depth)
    {
        var closing = Closing(text);
        var open = new Stack<(char Sign, int Count)>();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c == '\\' && i + 1 < text.Length && char.IsPunctuation(text[i + 1]) | char.IsSymbol(text[i + 1]))
            {
                html.Append(WebUtility.HtmlEncode(text[i + 1].ToString()));
                i += 2;
            }
            else if (c == '[' && Link(html, text, i, closing[i], depth) is > 0 and var link) i += link;
            else if (c == '!' && i + 1 < text.Length && text[i + 1] == '[' && Picture(html, text, i + 1, closing[i + 1]) is > 0 and var picture) i += 1 + picture;
            else if ((c == '<' || c == 'h') && Address(html, text, i) is > 0 and var address) i += address;
            else if (c == '<' && RawTag(text, i) is > 0 and var tag)
            {
                html.Append(text.Slice(i, tag));
                i += tag;
            }
            else if (c == '`') i += Code(html, text, i);
            else if (c is '*' or '_') i += Emphasis(html, text, i, open);
            else if (c == '\n')
            {
                html.Append("<br>");
                i++;
            }
            else
            {
                html.Append(c == '<' ? "&lt;" : text.Slice(i, 1));
                i++;
            }
        }
        while (open.TryPop(out var left)) html.Append(Tag(left.Count, "</"));
    }

    private int Link(StringBuilder html, ReadOnlySpan<char> text, int at, int close, int depth)
    {
        if (close <= at || depth >= Deepest) return 0;
        var label = text[(at + 1)..close];
        var length = 0;
        var address = Target(text[(close + 1)..], out var target);
        if (address is not null) length = target;
        else if (close + 1 < text.Length && text[close + 1] == '[' && Within(text, close + 2, LongestName).IndexOf(']') is >= 0 and var end)
        {
            var name = end == 0 ? label : text.Slice(close + 2, end);
            length = end + 2;
            _definitions.TryGetValue(name.ToString(), out address);
        }
        else if (label.Length < LongestName) _definitions.TryGetValue(label.ToString(), out address);
        if (address is null) return 0;
        html.Append("<a href=\"").Append(WebUtility.HtmlEncode(address)).Append("\">");
        Write(html, label, depth + 1);
        html.Append("</a>");
        length += close + 1 - at;
        // Pandoc's attributes.
        return at + length < text.Length && text[at + length] == '{' && Within(text, at + length, LongestName).IndexOf('}') is > 0 and var attributes ? length + attributes + 1 : length;
    }

    private static int Picture(StringBuilder html, ReadOnlySpan<char> text, int at, int close)
    {
        if (close <= at || Target(text[(close + 1)..], out var target) is not { } address) return 0;
        html.Append("<img src=\"").Append(WebUtility.HtmlEncode(address)).Append("\" alt=\"").Append(WebUtility.HtmlEncode(text[(at + 1)..close].ToString())).Append("\">");
        return close + 1 - at + target;
    }

    // "<https://…>", "https://…"
    private static int Address(StringBuilder html, ReadOnlySpan<char> text, int at)
    {
        var from = text[at] == '<' ? at + 1 : at;
        if (!text[from..].StartsWith("http://") && !text[from..].StartsWith("https://") || from == at && at > 0 && char.IsLetterOrDigit(text[at - 1])) return 0;
        var rest = Within(text, from, LongestAddress + 1);
        var address = rest.IndexOfAny(s_afterAddress) is >= 0 and var length ? rest[..length] : rest;
        if (address.Length > LongestAddress) return 0;
        address = address.TrimEnd(".,;:!?)]*_");
        var encoded = WebUtility.HtmlEncode(address.ToString());
        html.Append("<a href=\"").Append(encoded).Append("\">").Append(encoded).Append("</a>");
        return from - at + address.Length + (from > at && from + address.Length < text.Length && text[from + address.Length] == '>' ? 1 : 0);
    }

    // A tag of HTML, as it stands; 0 where the sign begins none.
    private static int RawTag(ReadOnlySpan<char> text, int at)
    {
        var rest = Within(text, at, LongestTag);
        if (rest.StartsWith("<!--")) return rest.IndexOf("-->") is > 0 and var comment ? comment + 3 : 0;
        return rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] == '/') ? rest.IndexOf('>') + 1 : 0;
    }

    // What stands between as many backticks as it begins with; backticks that nothing closes leave nothing.
    private static int Code(StringBuilder html, ReadOnlySpan<char> text, int at)
    {
        var signs = text[at..].IndexOfAnyExcept('`') is >= 0 and var other ? other : text.Length - at;
        if (Within(text, at + signs, LongestCode).IndexOf(text.Slice(at, signs)) is not (> 0 and var length)) return signs;
        html.Append("<code>").Append(WebUtility.HtmlEncode(text.Slice(at + signs, length).ToString())).Append("</code>");
        return signs + length + signs;
    }

    // So many characters at most: what looks for an end looks no farther, and a page takes no longer than its length.
    private static ReadOnlySpan<char> Within(ReadOnlySpan<char> text, int from, int most) => text.Slice(from, Math.Min(most, text.Length - from));

    private int Emphasis(StringBuilder html, ReadOnlySpan<char> text, int at, Stack<(char Sign, int Count)> open)
    {
        var sign = text[at];
        var run = 1;
        while (at + run < text.Length && text[at + run] == sign) run++;
        var before = at == 0 || char.IsWhiteSpace(text[at - 1]);
        var after = at + run >= text.Length || char.IsWhiteSpace(text[at + run]);
        // An underscore within a word is a letter of it, and so is a sign that stands alone.
        var inWord = sign == '_' && !before && !after && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + run]);
        if (run <= 3 && !inWord && !before && open.TryPeek(out var last) && last == (sign, run)) html.Append(Tag(open.Pop().Count, "</"));
        else if (run <= 3 && !inWord && !after && open.Count < 3 && _emphasised < MostEmphasised)
        {
            _emphasised++;
            open.Push((sign, run));
            html.Append(Tag(run, "<"));
        }
        else html.Append(text.Slice(at, run));
        return run;
    }

    private static string Tag(int count, string open) => count switch { 1 => $"{open}em>", 2 => $"{open}strong>", _ => $"{open}b>" };

    // For each opening bracket the place of the one that closes it.
    private static int[] Closing(ReadOnlySpan<char> text)
    {
        var closing = new int[text.Length];
        if (text.IndexOf('[') < 0) return closing;
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\\') i++;
            else if (text[i] == '[') open.Push(i);
            else if (text[i] == ']' && open.TryPop(out var first)) closing[first] = i;
        return closing;
    }
}
