using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Pagewire.Reading.Html;

/// <summary>Text to DOM. Nothing is fetched and no script runs: the parser has no browsing context's services.</summary>
internal static class HtmlParsing
{
    /// <summary>Parses a page once.</summary>
    /// <param name="html">The page.</param>
    /// <param name="maxDepth">The deepest nesting.</param>
    public static IHtmlDocument Parse(string html, int maxDepth)
    {
        var parser = new HtmlParser(new HtmlParserOptions { MaximumDepth = maxDepth, DisableElementPositionTracking = true });
        return parser.ParseDocument(NestingLimiter.Limit(html, maxDepth));
    }
}
