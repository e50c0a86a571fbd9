using System.Collections.Frozen;
using System.Runtime.InteropServices;
using AngleSharp.Dom;
using Pagewire.Extraction.Model;

namespace Pagewire.Reading.Masthead;

/// <summary>The visible lines at the top of an HTML page.</summary>
internal static class FirstLines
{
    private const int Most = 80;
    private const int MostNodes = 6000;
    private const int LikelyLength = 4096;

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

    /// <summary>The first lines, broken where blocks and line breaks break them, each ended by <c>\n</c>.</summary>
    public static string Of(IDocument document)
    {
        if (document.Body is not { } body) return "";
        var text = new VisibleText(LikelyLength);
        // Document order without recursion; an element finds its next sibling only by counting from the first.
        var open = new List<(INodeList Children, int Next, bool Breaks)> { (body.ChildNodes, 0, true) };
        for (var looked = 1; open.Count > 0;)
        {
            ref var at = ref CollectionsMarshal.AsSpan(open)[^1];
            if (at.Next == at.Children.Length)
            {
                // A block breaks the line at its end too.
                if (at.Breaks) text.Break();
                open.RemoveAt(open.Count - 1);
                continue;
            }
            if (text.Lines >= Most || looked++ >= MostNodes) break;
            var child = at.Children[at.Next++];
            if (child is not Element element)
            {
                if (child is IText written) text.Write(written.Data, inLink: false);
                continue;
            }
            var flow = s_flows.GetValueOrDefault(element.LocalName);
            var breaks = (flow & Flow.Inline) == 0;
            if (breaks) text.Break();
            if ((flow & Flow.Hidden) == 0) open.Add((child.ChildNodes, 0, breaks));
        }
        text.Break();
        return new(text.Taken());
    }
}
