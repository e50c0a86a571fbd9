using Microsoft.Extensions.Logging;
using Pagewire.Reading;
using Pagewire.Web.Feeds;

namespace Pagewire.Functions;

/// <summary>Tells the WebSub hub of the feeds that uploads changed. What the hub does not take is a line in the log: the items are stored, and readers ask by themselves.</summary>
/// <param name="announcer">Finds the changed feeds and tells the hub; null where the settings name none.</param>
/// <param name="logger">The log.</param>
public sealed partial class Announcements(FeedAnnouncer? announcer, ILogger<Announcements> logger)
{
    /// <summary>Announces what reads differently than when the hub was told last.</summary>
    /// <param name="sources">The sources that uploads were taken in of; null: all.</param>
    /// <param name="cancellation">Breaks off; what was not announced by then is so the next time.</param>
    public async Task AnnounceAsync(IReadOnlyCollection<SourceName>? sources, CancellationToken cancellation)
    {
        if (announcer is null) return;
        try
        {
            await announcer.AnnounceAsync(sources, cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            Log.NotAnnounced(logger, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Not announced: the hub was not told of changed feeds.")]
        public static partial void NotAnnounced(ILogger logger, Exception error);
    }
}
