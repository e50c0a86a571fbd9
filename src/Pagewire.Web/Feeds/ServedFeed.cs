using Pagewire.Feeds;

namespace Pagewire.Web.Feeds;

/// <summary>A feed with its documents, each written when first asked for.</summary>
internal sealed class ServedFeed
{
    private readonly Lazy<FeedDocument>[] _documents;
    private readonly FeedDocument?[] _former;
    private readonly bool _isPast;

    /// <summary>A feed to be served.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="former">What was served at the same address; null where nothing was.</param>
    /// <param name="clock">The time.</param>
    public ServedFeed(Feed feed, ServedFeed? former, TimeProvider clock)
    {
        // The former documents alone are kept, not the former feed, or each would keep all before it.
        _former = [.. FeedFormats.All.Select(format => former?.Last(format))];
        _documents = [.. FeedFormats.All.Select(format => new Lazy<FeedDocument>(() => FeedDocument.Of(format.Write(feed), _former[(int)format], clock.GetUtcNow())))];
        _isPast = feed is { IsArchive: true, NextArchive: not null };
    }

    /// <summary>The document in a format and a coding, written and compressed where it is not yet.</summary>
    public ServedDocument In(FeedFormat format, ContentCoding coding)
    {
        var document = _documents[(int)format].Value;
        return new(document, document.In(coding), _isPast);
    }

    /// <summary>The document in a format and a coding where it is ready.</summary>
    public ServedDocument? Ready(FeedFormat format, ContentCoding coding) =>
        _documents[(int)format] is { IsValueCreated: true, Value: var document } && document.Has(coding) ? new(document, document.In(coding), _isPast) : null;

    private FeedDocument? Last(FeedFormat format) => _documents[(int)format] is { IsValueCreated: true } made ? made.Value : _former[(int)format];
}

/// <summary>What one request is answered with.</summary>
/// <param name="Document">The document.</param>
/// <param name="Shown">Its bytes in the request's coding.</param>
/// <param name="IsPast">Whether it is the archive of a month that a newer one follows: it changes only with a late capture.</param>
internal readonly record struct ServedDocument(FeedDocument Document, Representation Shown, bool IsPast);
