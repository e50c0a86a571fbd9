using System.Collections.Frozen;
using AngleSharp.Dom;
using Element = AngleSharp.Html.Dom.HtmlElement;

namespace Pagewire.Reading.Html;

/// <summary>Makes elements of one class wherever HTML gives them no behaviour of their own: a call on them leads straight on, where one of twenty classes has to be told first.</summary>
/// <param name="full">Makes all others, and tells how the parser has to treat each name.</param>
internal sealed class PlainElements(IElementFactory<Document, Element> full) : IElementFactory<Document, Element>
{
    // Not the parts of a table: the parser knows by their classes what belongs before one (13.2.6.1, foster parenting).
    private static readonly string[] s_names =
    [
        "abbr", "address", "article", "aside", "b", "bdi", "big", "blockquote", "br", "center", "cite", "code", "dd", "del", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "i", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p", "picture", "pre", "s", "section", "small", "span", "strong", "sub", "summary", "sup",
        "td", "th", "time", "tt", "u", "ul", "wbr",
    ];

    private FrozenDictionary<string, (string Name, NodeFlags Flags)>? _plain;

    /// <inheritdoc/>
    public Element Create(Document document, string localName, string? prefix = null, NodeFlags flags = NodeFlags.None)
    {
        if (prefix is null && flags == NodeFlags.None && (_plain ??= Plain(document)).TryGetValue(localName, out var plain)) return new Element(document, plain.Name, null, plain.Flags);
        return full.Create(document, localName, prefix, flags);
    }

    private FrozenDictionary<string, (string Name, NodeFlags Flags)> Plain(Document document) =>
        s_names.Select(name => full.Create(document, name)).ToFrozenDictionary(element => element.LocalName, element => (element.LocalName, element.Flags));
}
