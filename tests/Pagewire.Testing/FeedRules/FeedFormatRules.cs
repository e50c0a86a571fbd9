using Pagewire.Feeds;

namespace Pagewire.Testing.FeedRules;

/// <summary>The rules of every format.</summary>
public static class FeedFormatRules
{
    /// <summary>What is wrong with a feed, one sentence each; empty where nothing is.</summary>
    /// <param name="format">The format that it claims to have.</param>
    /// <param name="feed">The feed's bytes.</param>
    public static IReadOnlyList<string> Violations(FeedFormat format, byte[] feed) => format switch
    {
        FeedFormat.Rss => RssRules.Violations(feed),
        FeedFormat.Atom => AtomRules.Violations(feed),
        _ => JsonFeedRules.Violations(feed),
    };
}
