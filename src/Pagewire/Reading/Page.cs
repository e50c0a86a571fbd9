using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Pagewire.Extraction.Model;
using Pagewire.Reading.Html;
using Pagewire.Reading.Tree;

namespace Pagewire.Reading;

/// <summary>What a reader makes of an upload's bytes: elements, lines or a feed's XML, with what is known of where and when it was saved.</summary>
public sealed record Page
{
    /// <summary>What the bytes turned out to be; HTML has a DOM (<see cref="ToDom"/>), text has <see cref="Lines"/>, a feed its <see cref="Feed"/>.</summary>
    public required PageKind Kind { get; init; }

    /// <summary>How it was wrapped and what it is, for people: <c>html</c>, <c>text</c>, <c>mhtml</c>, <c>warc+html</c>, <c>gzip+text</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The IANA name of the encoding that it was decoded with, in lower case.</summary>
    public required string Encoding { get; init; }

    /// <summary>The entry inside an archive, such as a zip entry's name or a WARC record's address; null where the upload is the page.</summary>
    public string? Part { get; init; }

    /// <summary>The page's absolute address; null where nothing tells.</summary>
    public Evidence<string>? Url { get; init; }

    /// <summary>When the page was saved, in UTC; null where nothing tells.</summary>
    public Evidence<DateTimeOffset>? CapturedAt { get; init; }

    /// <summary>The page's language as a BCP 47 tag, such as <c>en</c> or <c>pt-BR</c>; null where nothing tells.</summary>
    public string? Language { get; init; }

    /// <summary>What somebody should know of its bytes, one sentence each, such as that its end is missing; empty where there is nothing to say.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The elements and the visible text of an HTML page, parsed and walked once; elements nested deeper than the limit are cut off. Null for other kinds.</summary>
    internal PageModel? Model { get; init; }

    /// <summary>The lines of a text page, without line ends.</summary>
    public IReadOnlyList<string>? Lines { get; init; }

    /// <summary>The XML of a page that is itself a feed.</summary>
    public XDocument? Feed { get; init; }

    /// <summary>A page of HTML that is at hand as text, without what a reader tells of where and when it was saved.</summary>
    /// <param name="html">The page.</param>
    public static Page OfHtml(string html) => new() { Kind = PageKind.Html, Format = "html", Encoding = "utf-8", Model = PageModel.Of(HtmlParsing.Parse(html.AsMemory(), new ReadingOptions().MaxDepth, out _)) };

    /// <summary>Makes the DOM of an HTML page, such as for trying CSS selectors on it; null for other kinds.</summary>
    public IHtmlDocument? ToDom() => Model is null ? null : PageDom.Of(Model.Document);
}
