using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pagewire.Web.Html;

namespace Pagewire.Web.Pages;

/// <summary>An item's clean HTML, fitted into this site's page: its headings come below the page's own, and pictures become links, so that reading here tells nobody else.</summary>
internal static class BodyMarkup
{
    private static readonly HtmlParser Parser = new();

    /// <summary>The body for the item's page.</summary>
    /// <param name="html">Clean HTML of the allow list.</param>
    public static Markup Of(string html)
    {
        var body = Parser.ParseDocument(string.Empty).Body!;
        body.InnerHtml = html;
        foreach (var picture in body.QuerySelectorAll("img, picture, video, audio, iframe, source, svg").ToArray()) Unload(picture);
        foreach (var heading in body.QuerySelectorAll("h1, h2, h3, h4, h5").ToArray()) Lower(heading);
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
        if (SafeAddress.Web(element.GetAttribute("src")) is not { } address)
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

    // The page's h1 is the item's title and its h2 are sections, so a body's h1 and h2 start at h2.
    private static void Lower(IElement heading)
    {
        var level = Math.Max(2, heading.LocalName[1] - '0');
        if (heading.LocalName[1] - '0' == level) return;
        var lowered = heading.Owner!.CreateElement("h2");
        lowered.Append([.. heading.ChildNodes]);
        heading.Replace(lowered);
    }
}
