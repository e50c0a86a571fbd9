using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pagewire.Reading.Html;

namespace Pagewire.Extraction.Sanitising;

/// <summary>
/// Makes HTML of unknown origin safe to publish: an allow list of elements and attributes, absolute http(s) and mailto links,
/// http(s) pictures; no scripts, handlers, styles, frames, forms, foreign content or comments.
/// Sanitising what was sanitised changes nothing.
/// </summary>
public static class HtmlSanitiser
{
    /// <summary>Sanitises a piece of HTML as it stands inside <c>body</c>.</summary>
    /// <param name="html">Any text.</param>
    /// <param name="baseUrl">The absolute address that relative references are relative to; null where unknown: links and pictures that need it are then left out (their text stays).</param>
    /// <returns>HTML whose characters XML can hold as well.</returns>
    public static string Sanitise(string html, string? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false });
        using var document = parser.ParseDocument("");
        var writer = new SafeHtmlWriter(SafeAddress.Base(baseUrl));
        foreach (var node in parser.ParseFragment(NestingLimiter.Limit(html, NestingLimiter.OfFragments), document.Body!)) Write(node, writer);
        return writer.ToString();
    }

    /// <summary>Sanitises a node of a page with all that is in it; the page stays as it is.</summary>
    /// <param name="node">An element or a text.</param>
    /// <param name="baseAddress">What relative references are relative to; null where unknown.</param>
    internal static string Sanitise(INode node, Uri? baseAddress)
    {
        var writer = new SafeHtmlWriter(baseAddress);
        Write(node, writer);
        return writer.ToString();
    }

    // Walks with a stack of its own: pages may be nested deeper than a thread's stack allows.
    private static void Write(INode root, SafeHtmlWriter writer)
    {
        var path = new Stack<(INodeList Children, int Next)>();
        if (!Enter(root, writer, path)) return;
        while (path.TryPop(out var place))
        {
            if (place.Next == place.Children.Length)
            {
                writer.End();
                continue;
            }
            path.Push((place.Children, place.Next + 1));
            Enter(place.Children[place.Next], writer, path);
        }
    }

    private static bool Enter(INode node, SafeHtmlWriter writer, Stack<(INodeList Children, int Next)> path)
    {
        if (node is IText text && node.NodeType == NodeType.Text) writer.Text(text.Data);
        if (node is not Element element || !writer.Start(element)) return false;
        path.Push((node.ChildNodes, 0));
        return true;
    }
}
