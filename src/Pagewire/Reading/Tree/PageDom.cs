using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pagewire.Reading.Tree;

/// <summary>Makes the DOM of a page, for those who have CSS selectors to try on it.</summary>
internal static class PageDom
{
    /// <summary>A document with the same elements and texts in the same order.</summary>
    /// <param name="page">The page.</param>
    public static IHtmlDocument Of(PageDocument page)
    {
        var elements = new ParserElements();
        var document = elements.Document;
        while (((INode)document).LastChild is { } last) ((INode)document).RemoveChild(last);
        var open = new Stack<(PageElement From, INode To, int Next)>([(page, document, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next == at.From.NodeCount) continue;
            open.Push(at with { Next = at.Next + 1 });
            if (at.From.Nodes[at.Next] is PageText text) at.To.AppendChild(document.CreateTextNode(text.ToString()));
            else if (at.From.Nodes[at.Next] is PageElement element) open.Push((element, at.To.AppendChild(Copy(element, elements)), 0));
        }
        return (IHtmlDocument)document;
    }

    // Names that only a parser lets through are no names to the DOM's own methods.
    private static Element Copy(PageElement element, ParserElements elements)
    {
        var copy = elements.Create(element.LocalName, element.Namespace);
        foreach (ref var attribute in element.Attributes) ((IElement)copy).Attributes.SetNamedItem(new Attr(attribute.Name, attribute.Value));
        return copy;
    }
}
