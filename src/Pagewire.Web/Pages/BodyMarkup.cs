using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pagewire.Web.Html;

namespace Pagewire.Web.Pages;

/// <summary>An item's clean HTML, fitted into this site's page:
/// its headings come below the page's own, and pictures become links, so that reading here tells nobody else.</summary>
internal static class BodyMarkup
{
    private static readonly HtmlParser s_parser = new();

    /// <summary>The body for a page.</summary>
    /// <param name="html">Clean HTML of the allow list.</param>
    /// <param name="level">The level that the body's highest heading gets, 2 to 6.</param>
    public static Markup Of(string html, int level = 2)
    {
        var body = s_parser.ParseDocument(string.Empty).Body!;
        body.InnerHtml = html;
        foreach (var picture in body.QuerySelectorAll("img, picture, video, audio, iframe, source, svg").ToArray()) Unload(picture);
        LowerHeadings(body, level);
        foreach (var link in body.QuerySelectorAll("a[href]")) link.SetAttribute("rel", "noreferrer");
        // An id could be taken for one of the page's own.
        foreach (var named in body.QuerySelectorAll("[id], [name]"))
        {
            named.RemoveAttribute("id");
            named.RemoveAttribute("name");
        }
        return Markup.Sanitised(body.InnerHtml);
    }

    private static void Unload(IElement element)
    {
        if (SafeHref.Web(element.GetAttribute("src")) is not { } address)
        {
            element.Replace([.. element.ChildNodes]);
            return;
        }
        var link = element.Owner!.CreateElement(element.Closest("a") is null ? "a" : "span");
        if (link.LocalName == "a") link.SetAttribute("href", address.AbsoluteUri);
        link.ClassName = "media";
        var words = element.GetAttribute("alt") is { Length: > 0 } alt ? alt : Uri.UnescapeDataString(address.Segments[^1]);
        link.TextContent = (element.LocalName == "img" ? "Picture: " : "Media: ") + words;
        element.Replace(link);
    }

    // Above the body stand the page's own headings, so the body's begin below them, one level at a time.
    private static void LowerHeadings(IElement body, int level)
    {
        var headings = body.QuerySelectorAll("h1, h2, h3, h4, h5, h6");
        if (headings.Length == 0) return;
        var highest = headings.Min(LevelOf);
        var before = level - 1;
        foreach (var heading in headings)
        {
            before = Math.Min(Math.Min(LevelOf(heading) - highest + level, before + 1), 6);
            var lowered = heading.Owner!.CreateElement($"h{before}");
            lowered.Append([.. heading.ChildNodes]);
            heading.Replace(lowered);
        }
    }

    private static int LevelOf(IElement heading) => heading.LocalName[1] - '0';
}
