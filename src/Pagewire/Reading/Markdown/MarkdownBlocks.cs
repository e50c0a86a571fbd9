using System.Net;
using System.Text;

namespace Pagewire.Reading.Markdown;

/// <summary>Writes the blocks of a Markdown page as HTML, each line looked at once: headings, lists, tables, quotations, code, paragraphs (CommonMark 0.31, and tables as GitHub has them).</summary>
/// <param name="html">Where to write.</param>
/// <param name="inline">Writes what stands inside a block.</param>
/// <param name="breaks">Whether each line of a paragraph is a line of its own: in saved pages it is, unless a program broke them.</param>
/// <param name="linked">Whether all of it stands in a link, which holds no other.</param>
internal sealed class MarkdownBlocks(StringBuilder html, MarkdownInline inline, bool breaks, bool linked = false)
{
    private const int MostLinesOfLink = 40;
    private const int DeepestLists = 12;

    private readonly List<string> _paragraph = [];
    private readonly Stack<(int Indent, string Tag)> _lists = [];
    private bool _inItem;
    private bool _quoted;

    /// <summary>How deep a heading is, from 1 to 6; 0 where the line is none.</summary>
    /// <param name="line">One line.</param>
    public static int HeadingLevel(ReadOnlySpan<char> line) => line.IndexOfAnyExcept('#') is >= 1 and <= 6 and var signs && line[signs] == ' ' ? signs : 0;

    /// <summary>Writes some of the lines.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="end">The one after the last.</param>
    public void Write(IReadOnlyList<string> lines, int first, int end)
    {
        var blank = true;
        for (var i = first; i < end;)
        {
            var text = lines[i].AsSpan().Trim();
            if (text.IsEmpty)
            {
                EndParagraph();
                blank = true;
                i++;
                continue;
            }
            if (blank && lines[i][0] is not (' ' or '\t') && Item(text).Length == 0) EndLists();
            if (_quoted && blank && text[0] != '>') Quote(false);
            i = Fence(lines, i, end) ?? Table(lines, i, end) ?? LinkedBlocks(lines, i, end) ?? Line(lines, i);
            blank = false;
        }
        EndParagraph();
        EndLists();
        Quote(false);
    }

    private int Line(IReadOnlyList<string> lines, int at)
    {
        var line = lines[at];
        var text = line.AsSpan().Trim();
        while (text is ['>', ..])
        {
            if (!_quoted) Quote(true);
            text = text[1..].TrimStart();
        }
        if (text.IsEmpty) EndParagraph();
        else if (HeadingLevel(text) is > 0 and var level) Heading(text[level..].Trim(" #"), level);
        else if (_paragraph.Count > 0 && IsAll(text, '=')) Heading(TakeParagraph(), 1);
        else if (_paragraph.Count > 0 && text.Length > 2 && IsAll(text, '-')) Heading(TakeParagraph(), 2);
        else if (text.Length > 2 && IsRule(text))
        {
            EndParagraph();
            html.Append("<hr>");
        }
        else if (Item(text) is { Length: > 0 } item) BeginItem(line.Length - line.AsSpan().TrimStart().Length, item.Ordered ? "ol" : "ul", text[item.Length..].Trim());
        else if (!inline.Defines(text)) _paragraph.Add(text.ToString());
        return at + 1;
    }

    private void Heading(ReadOnlySpan<char> text, int level)
    {
        EndParagraph();
        if (text is [.., '}'] && text.LastIndexOf(" {") is > 0 and var attributes) text = text[..attributes].TrimEnd(" #");
        html.Append('<').Append('h').Append(level).Append('>');
        inline.Write(html, text);
        html.Append("</h").Append(level).Append('>');
    }

    private void BeginItem(int indent, string tag, ReadOnlySpan<char> text)
    {
        EndParagraph();
        while (_lists.TryPeek(out var open) && open.Indent > indent) html.Append("</li></").Append(_lists.Pop().Tag).Append('>');
        if (_lists.TryPeek(out var top) && top.Indent == indent || _lists.Count >= DeepestLists) html.Append("</li><li>");
        else
        {
            _lists.Push((indent, tag));
            html.Append('<').Append(tag).Append("><li>");
        }
        _inItem = true;
        if (!text.IsEmpty) _paragraph.Add(text.ToString());
    }

    private string TakeParagraph()
    {
        var text = string.Join(' ', _paragraph);
        _paragraph.Clear();
        return text;
    }

    private void EndParagraph()
    {
        if (_paragraph.Count == 0) return;
        var text = string.Join(breaks ? "\n" : " ", _paragraph);
        _paragraph.Clear();
        html.Append(_inItem ? "" : "<p>");
        inline.Write(html, text);
        html.Append(_inItem ? "" : "</p>");
        _inItem = false;
    }

    private void EndLists()
    {
        EndParagraph();
        while (_lists.TryPop(out var open)) html.Append("</li></").Append(open.Tag).Append('>');
        _inItem = false;
    }

    private void Quote(bool open)
    {
        if (open == _quoted) return;
        EndLists();
        html.Append(open ? "<blockquote>" : "</blockquote>");
        _quoted = open;
    }

    private int? Fence(IReadOnlyList<string> lines, int at, int end)
    {
        var text = lines[at].AsSpan().Trim();
        if (!text.StartsWith("```") && !text.StartsWith("~~~")) return null;
        var signs = text.IndexOfAnyExcept(text[0]) is >= 0 and var other ? other : text.Length;
        // "```code```" on one line is code in a paragraph.
        if (text[0] == '`' && text[signs..].Contains('`')) return null;
        EndParagraph();
        var fence = text[..signs].ToString();
        html.Append("<pre>");
        for (at++; at < end && !lines[at].AsSpan().TrimStart().StartsWith(fence); at++) html.Append(WebUtility.HtmlEncode(lines[at])).Append('\n');
        html.Append("</pre>");
        return at + 1;
    }

    // Rows between bars, the second of hyphens.
    private int? Table(IReadOnlyList<string> lines, int at, int end)
    {
        if (!lines[at].Contains('|', StringComparison.Ordinal) || at + 1 >= end || lines[at + 1].AsSpan().Trim() is not { Length: > 2 } rule || !rule.Contains("--", StringComparison.Ordinal) || !rule.Contains('|') || rule.ContainsAnyExcept("|-: ")) return null;
        EndLists();
        html.Append("<table>");
        Row(lines[at], "th");
        for (at += 2; at < end && lines[at].Contains('|', StringComparison.Ordinal); at++) Row(lines[at], "td");
        html.Append("</table>");
        return at;
    }

    private void Row(string line, string cell)
    {
        html.Append("<tr>");
        var row = line.AsSpan().Trim();
        row = row is ['|', ..] ? row[1..] : row;
        row = row is [.., '|'] ? row[..^1] : row;
        while (true)
        {
            var bar = 0;
            while (bar < row.Length && (row[bar] != '|' || bar > 0 && row[bar - 1] == '\\')) bar++;
            html.Append('<').Append(cell).Append('>');
            inline.Write(html, row[..bar].Trim());
            html.Append("</").Append(cell).Append('>');
            if (bar >= row.Length) break;
            row = row[(bar + 1)..];
        }
        html.Append("</tr>");
    }

    // A link round a picture, a heading and a paragraph, as cards of news are saved: "[" … "](https://…)" lines apart.
    private int? LinkedBlocks(IReadOnlyList<string> lines, int at, int end)
    {
        var text = lines[at].AsSpan().Trim();
        var item = Item(text).Length;
        if (linked || text[item..].TrimStart() is not ['[', ..] || MarkdownInline.Closes(text[item..].TrimStart())) return null;
        for (var close = at + 1; close < end && close - at < MostLinesOfLink; close++)
        {
            var line = lines[close].AsSpan().Trim();
            if (!line.StartsWith("](") && !(line.Contains("](", StringComparison.Ordinal) && !MarkdownInline.IsBalanced(line))) continue;
            var middle = line.LastIndexOf("](");
            if (MarkdownInline.Target(line[(middle + 1)..], out var length) is not { } address || middle + 1 + length < line.Length) return null;
            if (item > 0) BeginItem(lines[at].Length - lines[at].AsSpan().TrimStart().Length, "ul", default);
            EndParagraph();
            html.Append("<a href=\"").Append(WebUtility.HtmlEncode(address)).Append("\">");
            List<string> inside = [text[(item + 1 + (text[item..].Length - text[item..].TrimStart().Length))..].ToString(), .. lines.Skip(at + 1).Take(close - at - 1), line[..middle].ToString()];
            new MarkdownBlocks(html, inline, breaks, linked: true).Write(inside, 0, inside.Count);
            html.Append("</a>");
            return close + 1;
        }
        return null;
    }

    // The mark of a list's entry.
    private static (int Length, bool Ordered) Item(ReadOnlySpan<char> text)
    {
        if (text is ['-' or '*' or '+' or '•', ' ' or '\t', ..]) return (2, false);
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is >= 1 and <= 4 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ' ? (digits + 2, true) : default;
    }

    private static bool IsAll(ReadOnlySpan<char> text, char sign) => !text.IsEmpty && text.IndexOfAnyExcept(sign) < 0;

    private static bool IsRule(ReadOnlySpan<char> text) => text[0] is '-' or '*' or '_' && text.IndexOfAnyExcept(text[0], ' ') < 0;
}
