using Pagewire.Feeds;

namespace Pagewire.Web.Feeds;

/// <summary>A feed with its documents, each written when first asked for.</summary>
internal sealed class ServedFeed
{
    private readonly Lazy<FeedDocument>[] _documents;
    private readonly FeedDocument?[] _former;

    /// <summary>A feed to be served.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="former">What was served at the same address; null where nothing was.</param>
    /// <param name="clock">The time.</param>
    public ServedFeed(Feed feed, ServedFeed? former, TimeProvider clock)
    {
        // The former documents alone are kept, not the former feed, or each would keep all before it.
        _former = [.. FeedFormats.All.Select(format => former?.Last(format))];
        _documents = [.. FeedFormats.All.Select(format => new Lazy<FeedDocument>(() => FeedDocument.Of(format.Write(feed), _former[(int)format], clock.GetUtcNow())))];
        IsPast = feed is { IsArchive: true, NextArchive: not null };
    }

    /// <summary>Whether it is the archive of a month that a newer one follows: it changes only with a late capture.</summary>
    public bool IsPast { get; }

    /// <summary>The document in a format.</summary>
    /// <param name="format">The format.</param>
    public FeedDocument In(FeedFormat format) => _documents[(int)format].Value;

    private FeedDocument? Last(FeedFormat format) => _documents[(int)format] is { IsValueCreated: true } made ? made.Value : _former[(int)format];
}
