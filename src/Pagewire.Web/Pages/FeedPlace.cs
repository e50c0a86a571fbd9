using Pagewire.Catalogue;
using Pagewire.Reading;

namespace Pagewire.Web.Pages;

/// <summary>A category of one source or of all, with its addresses.</summary>
/// <param name="Source">The source; null for all of them.</param>
/// <param name="Category">The category's slug.</param>
/// <param name="Title">Its name for people.</param>
internal sealed record FeedPlace(SourceName? Source, string Category, string Title)
{
    /// <summary>The address of the page for people, on this site.</summary>
    public string Page { get; } = Source is { } source
        ? $"/feeds/{Uri.EscapeDataString(source.ToString())}/{Uri.EscapeDataString(Category)}"
        : $"/feeds/{Uri.EscapeDataString(Category)}";

    /// <summary>Everything of one source, or of all.</summary>
    /// <param name="source">The source; null for all of them.</param>
    /// <param name="title">Its name for people.</param>
    public static FeedPlace Everything(SourceName? source, string title) => new(source, TimelineQuery.All, title);

    /// <summary>The feed in each format.</summary>
    /// <param name="publicAddress">The site's public address.</param>
    public IReadOnlyList<FeedLink> Links(Uri publicAddress)
    {
        var address = new Uri(publicAddress, Page).AbsoluteUri;
        return
        [
            new("RSS", $"{Title} (RSS)", "application/rss+xml", address + ".rss"),
            new("Atom", $"{Title} (Atom)", "application/atom+xml", address + ".atom"),
            new("JSON", $"{Title} (JSON Feed)", "application/feed+json", address + ".json"),
        ];
    }
}
