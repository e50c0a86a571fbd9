namespace Pagewire.Feeds;

/// <summary>The formats that every feed is written in.</summary>
public enum FeedFormat
{
    /// <summary>RSS 2.0 (rssboard.org/rss-specification).</summary>
    Rss,

    /// <summary>Atom 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
    Json,
}

/// <summary>What each format is called in addresses and in HTTP, and who writes it.</summary>
public static class FeedFormats
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<FeedFormat> All { get; } = [FeedFormat.Rss, FeedFormat.Atom, FeedFormat.Json];

    /// <summary>The end of an address, without the dot: <c>rss</c>, <c>atom</c>, <c>json</c>.</summary>
    /// <param name="format">The format.</param>
    public static string Extension(this FeedFormat format) => format switch
    {
        FeedFormat.Rss => "rss",
        FeedFormat.Atom => "atom",
        _ => "json",
    };

    /// <summary>The media type without parameters: <c>application/rss+xml</c>.</summary>
    /// <param name="format">The format.</param>
    public static string MediaType(this FeedFormat format) => format switch
    {
        FeedFormat.Rss => "application/rss+xml",
        FeedFormat.Atom => "application/atom+xml",
        _ => "application/feed+json",
    };

    /// <summary>The name for people: <c>RSS</c>, <c>Atom</c>, <c>JSON Feed</c>.</summary>
    /// <param name="format">The format.</param>
    public static string DisplayName(this FeedFormat format) => format switch
    {
        FeedFormat.Rss => "RSS",
        FeedFormat.Atom => "Atom",
        _ => "JSON Feed",
    };

    /// <summary>The format of an extension without the dot, or null where it names none. Case matters, as it does in addresses.</summary>
    /// <param name="extension">Such as <c>atom</c>.</param>
    public static FeedFormat? FromExtension(string extension) => extension switch
    {
        "rss" => FeedFormat.Rss,
        "atom" => FeedFormat.Atom,
        "json" => FeedFormat.Json,
        _ => null,
    };

    /// <summary>The feed's bytes, UTF-8: a function of the feed alone.</summary>
    /// <param name="format">The format.</param>
    /// <param name="feed">The feed.</param>
    public static byte[] Write(this FeedFormat format, Feed feed) => format switch
    {
        FeedFormat.Rss => RssWriter.Write(feed),
        FeedFormat.Atom => AtomWriter.Write(feed),
        _ => JsonFeedWriter.Write(feed),
    };
}
