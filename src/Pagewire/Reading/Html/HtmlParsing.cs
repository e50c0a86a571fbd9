using AngleSharp;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using Pagewire.Reading.Tree;

namespace Pagewire.Reading.Html;

/// <summary>Text to a tree. Nothing is fetched and no script runs.</summary>
internal sealed class HtmlParsing
{
    // A context is made for one thread at a time, and making one costs as much as parsing a kilobyte.
    [ThreadStatic]
    private static HtmlParsing? _ofThread;

    private readonly IBrowsingContext _context;
    private readonly TokenizerMiddleware _filter;

    private HtmlParsing()
    {
        var factory = new TreeFactory(new(new()));
        _filter = factory.Filter;
        _context = BrowsingContext.New(new Configuration([.. Configuration.Default.Services, factory]));
    }

    /// <summary>Parses a page once.</summary>
    /// <param name="html">The page; the tree does not refer to it.</param>
    /// <param name="maxDepth">The deepest nesting.</param>
    /// <param name="open">What is open at its end, as <see cref="NestingLimiter"/> says it.</param>
    public static PageDocument Parse(ReadOnlyMemory<char> html, int maxDepth, out string? open) => (_ofThread ??= new()).Parse(NestingLimiter.Limit(html, maxDepth, out open), maxDepth);

    /// <summary>Parses a piece of HTML as it stands inside <c>body</c>.</summary>
    /// <param name="html">Any text.</param>
    public static PageDocument ParseBody(string html) => (_ofThread ??= new()).Parse(NestingLimiter.Limit($"<!doctype html><body>{html}".AsMemory(), NestingLimiter.OfFragments), int.MaxValue);

    private PageDocument Parse(ReadOnlyMemory<char> html, int maxDepth)
    {
        var parser = new HtmlParser(new HtmlParserOptions { MaximumDepth = maxDepth, DisableElementPositionTracking = true, SkipComments = true }, _context);
        var document = parser.ParseDocument<PageDocument, PageElement>(new TextSource(new ReadOnlyMemoryTextSource(html)), _filter);
        document.Release();
        return document;
    }
}
