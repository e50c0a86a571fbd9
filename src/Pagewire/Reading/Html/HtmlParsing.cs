using AngleSharp;
using AngleSharp.Browser;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Element = AngleSharp.Html.Dom.HtmlElement;

namespace Pagewire.Reading.Html;

/// <summary>Text to DOM. Nothing is fetched and no script runs: the parser has no browsing context's loaders.</summary>
internal static class HtmlParsing
{
    // The observers keep an element's behaviour (a picture's request, a link's relation) up to date with its attributes, and the handlers do what a meta element asks for (another encoding, a refresh): no page here behaves.
    private static readonly Configuration s_inert = new([.. Configuration.Default.Services.Where(service => service is not (IAttributeObserver or IMetaHandler)).Select(Plain)]);

    // A context is made for one thread at a time, and making one costs as much as parsing a kilobyte.
    [ThreadStatic]
    private static IBrowsingContext? _context;

    /// <summary>Parses a page once.</summary>
    /// <param name="html">The page; the document does not refer to it.</param>
    /// <param name="maxDepth">The deepest nesting.</param>
    /// <param name="open">What is open at its end, as <see cref="NestingLimiter"/> says it.</param>
    public static IHtmlDocument Parse(ReadOnlyMemory<char> html, int maxDepth, out string? open)
    {
        var parser = new HtmlParser(new HtmlParserOptions { MaximumDepth = maxDepth, DisableElementPositionTracking = true, SkipComments = true }, _context ??= BrowsingContext.New(s_inert));
        return parser.ParseDocument(NestingLimiter.Limit(html, maxDepth, out open));
    }

    private static object Plain(object service) => service is IElementFactory<Document, Element> full ? new PlainElements(full) : service;
}
