using Pagewire.Reading.Html;
using Pagewire.Reading.Tree;

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
        var writer = new SafeHtmlWriter(SafeAddress.Base(baseUrl));
        if (HtmlParsing.ParseBody(html).Body is { } body) WriteNodes(body, writer, null);
        return writer.ToString();
    }

    /// <summary>Sanitises an element of a page with all that is in it; the page stays as it is.</summary>
    /// <param name="element">The element.</param>
    /// <param name="baseAddress">What relative references are relative to; null where unknown.</param>
    /// <param name="unwanted">Elements to leave out; null where there are none.</param>
    internal static string Sanitise(PageElement element, Uri? baseAddress, HashSet<PageElement>? unwanted = null)
    {
        var writer = new SafeHtmlWriter(baseAddress);
        if (!writer.Start(element)) return writer.ToString();
        WriteNodes(element, writer, unwanted);
        writer.End();
        return writer.ToString();
    }

    // Walks with a stack of its own: pages may be nested deeper than a thread's stack allows.
    private static void WriteNodes(PageElement outer, SafeHtmlWriter writer, HashSet<PageElement>? unwanted)
    {
        var path = new Stack<(PageElement Element, int Next)>([(outer, 0)]);
        while (path.TryPop(out var place))
        {
            if (place.Next == place.Element.NodeCount)
            {
                if (path.Count > 0) writer.End();
                continue;
            }
            path.Push((place.Element, place.Next + 1));
            var node = place.Element.Nodes[place.Next];
            if (node is PageText text) writer.Text(text.Data);
            else if (node is PageElement element && unwanted?.Contains(element) != true && writer.Start(element)) path.Push((element, 0));
        }
    }
}
