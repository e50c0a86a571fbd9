using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Pagewire.Reading;
using Pagewire.Testing;

namespace Pagewire.Extraction.Tests;

/// <summary>Pages as a reader would hand them over.</summary>
internal static class Pages
{
    /// <summary>The folder of this project's own pages.</summary>
    public static string Data { get; } = Path.Combine(SharedPages.Checkout, "tests", "Pagewire.Extraction.Tests", "Data");

    /// <summary>A page of HTML; its address and language are what it says of itself.</summary>
    public static Page Html(string html, string? url = null)
    {
        var document = new HtmlParser().ParseDocument(html);
        url ??= document.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        return Page.OfHtml(html) with { Language = document.DocumentElement.GetAttribute("lang"), Url = url is null ? null : new(url, "canonical") };
    }

    /// <summary>A page of plain text.</summary>
    public static Page Text(string text, DateTimeOffset? captured = null) => new()
    {
        Kind = PageKind.Text,
        Format = "text",
        Encoding = "utf-8",
        Lines = text.ReplaceLineEndings("\n").Split('\n'),
        CapturedAt = captured is { } at ? new(at, "test") : null,
    };

    /// <summary>A page that is a feed.</summary>
    public static Page Feed(string xml) => new() { Kind = PageKind.Feed, Format = "feed", Encoding = "utf-8", Feed = XDocument.Parse(xml) };
}
