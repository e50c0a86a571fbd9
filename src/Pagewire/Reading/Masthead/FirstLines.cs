using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text;
using AngleSharp.Dom;

namespace Pagewire.Reading.Masthead;

/// <summary>The visible lines at the top of an HTML page.</summary>
internal static class FirstLines
{
    private const int Most = 80;
    private const int MostNodes = 6000;

    private static readonly FrozenDictionary<string, Flow> s_flows = "a b i u em strong span font small big sup sub abbr time tt code img wbr nobr".Split(' ').Select(name => KeyValuePair.Create(name, Flow.Inline))
        .Concat("noscript template svg select textarea".Split(' ').Select(name => KeyValuePair.Create(name, Flow.Hidden)))
        .Concat("script style".Split(' ').Select(name => KeyValuePair.Create(name, Flow.Inline | Flow.Hidden)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What an element does to the lines; any other breaks them.</summary>
    [Flags]
    private enum Flow : byte
    {
        /// <summary>It stands on lines of its own.</summary>
        Block = 0,

        /// <summary>It stands in a line.</summary>
        Inline = 1,

        /// <summary>What it holds is not seen.</summary>
        Hidden = 2,
    }

    /// <summary>The first lines, broken where blocks and line breaks break them.</summary>
    public static IReadOnlyList<string> Of(IDocument document)
    {
        var lines = new List<string>();
        if (document.Body is not { } body) return lines;
        var line = new Line();
        // Document order without recursion; an element finds its next sibling only by counting from the first.
        var open = new List<(INodeList Children, int Next, bool Breaks)> { (body.ChildNodes, 0, true) };
        for (var looked = 1; open.Count > 0;)
        {
            ref var at = ref CollectionsMarshal.AsSpan(open)[^1];
            if (at.Next == at.Children.Length)
            {
                // A block breaks the line at its end too.
                if (at.Breaks) line.BreakInto(lines);
                open.RemoveAt(open.Count - 1);
                continue;
            }
            if (lines.Count >= Most || looked++ >= MostNodes) break;
            var child = at.Children[at.Next++];
            if (child is not Element element)
            {
                if (child is IText text) line.Write(text.Data);
                continue;
            }
            var flow = s_flows.GetValueOrDefault(element.LocalName);
            var breaks = (flow & Flow.Inline) == 0;
            if (breaks) line.BreakInto(lines);
            if ((flow & Flow.Hidden) == 0) open.Add((child.ChildNodes, 0, breaks));
        }
        line.BreakInto(lines);
        return lines;
    }

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
