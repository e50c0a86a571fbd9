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
        var line = new Line();
        // Document order without recursion; an element finds its next sibling only by counting from the first.
        var open = new Stack<(INode Node, INodeList Children, int Next)>();
        open.Push((body, body.ChildNodes, 0));
        for (var looked = 1; open.TryPop(out var at);)
        {
            if (at.Next == at.Children.Length)
            {
                // A block breaks the line at its end too.
                BreakAt(at.Node, line, lines);
                continue;
            }
            if (lines.Count >= Most || looked++ >= MostNodes) break;
            open.Push(at with { Next = at.Next + 1 });
            var child = at.Children[at.Next];
            if (child is IText text) line.Write(text.Data);
            else BreakAt(child, line, lines);
            if (child is IElement element && IsShown(element.LocalName)) open.Push((child, child.ChildNodes, 0));
        }
        line.BreakInto(lines);
        return lines;
    }

    private static bool IsShown(string name) => name is not ("script" or "style" or "noscript" or "template" or "svg" or "select" or "textarea");

    private static void BreakAt(INode node, Line line, List<string> lines)
    {
        if (node is IElement element && !IsInline(element.LocalName)) line.BreakInto(lines);
    }

    private static bool IsInline(string name) => name is "a" or "b" or "i" or "u" or "em" or "strong" or "span" or "font" or "small" or "big" or "sup" or "sub" or "abbr" or "time" or "tt" or "code" or "img" or "script" or "style" or "wbr" or "nobr";

    /// <summary>A line as a reader sees it: runs of white space are one space.</summary>
    private sealed class Line
    {
        private readonly StringBuilder _text = new();
        private bool _space;

        public void Write(ReadOnlySpan<char> text)
        {
            for (var at = 0; at < text.Length;)
            {
                var start = at;
                while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
                if (at > start)
                {
                    if (_space && _text.Length > 0) _text.Append(' ');
                    _text.Append(text[start..at]);
                    _space = false;
                }
                else
                {
                    _space = true;
                    at++;
                }
            }
        }

        public void BreakInto(List<string> lines)
        {
            if (_text.Length > 0) lines.Add(_text.ToString());
            _text.Clear();
            _space = false;
        }
    }
}
