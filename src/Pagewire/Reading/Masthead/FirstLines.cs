using System.Text;
using AngleSharp.Dom;

namespace Pagewire.Reading.Masthead;

/// <summary>The visible lines at the top of an HTML page.</summary>
internal static class FirstLines
{
    private const int Most = 80;
    private const int MostNodes = 6000;

    /// <summary>The first lines, broken where blocks and line breaks break them.</summary>
    public static IReadOnlyList<string> Of(IDocument document)
    {
        var lines = new List<string>();
        if (document.Body is not { } body) return lines;
        var line = new StringBuilder();
        INode? node = body;
        for (var looked = 0; node is not null && lines.Count < Most && looked < MostNodes; looked++)
        {
            if (node is IText text) line.Append(text.Data);
            else BreakAt(node, line, lines);
            node = Next(node, body, line, lines);
        }
        Break(line, lines);
        return lines;
    }

    // Document order without recursion, around what is not shown; a block breaks the line at its end too.
    private static INode? Next(INode node, INode root, StringBuilder line, List<string> lines)
    {
        if (node.FirstChild is { } child && !(node is IElement { LocalName: "script" or "style" or "noscript" or "template" or "svg" or "select" or "textarea" })) return child;
        for (var at = node; at is not null && at != root; at = at.Parent)
        {
            BreakAt(at, line, lines);
            if (at.NextSibling is { } next) return next;
        }
        return null;
    }

    private static void BreakAt(INode node, StringBuilder line, List<string> lines)
    {
        if (node is IElement element && !IsInline(element.LocalName)) Break(line, lines);
    }

    private static void Break(StringBuilder line, List<string> lines)
    {
        var text = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > 0) lines.Add(text);
        line.Clear();
    }

    private static bool IsInline(string name) => name is "a" or "b" or "i" or "u" or "em" or "strong" or "span" or "font" or "small" or "big" or "sup" or "sub" or "abbr" or "time" or "tt" or "code" or "img" or "script" or "style" or "wbr" or "nobr";
}
