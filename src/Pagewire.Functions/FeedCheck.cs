using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pagewire.Catalogue;
using Pagewire.Feeds;
using Pagewire.Syndication;

namespace Pagewire.Functions;

/// <summary>Reads every feed back as a subscriber would, and reports where its formats disagree.</summary>
/// <param name="site">Answers.</param>
/// <param name="catalogue">Knows which feeds there are.</param>
/// <param name="logger">The log.</param>
public sealed partial class FeedCheck(Site site, ItemCatalogue catalogue, ILogger<FeedCheck> logger)
{
    private static readonly Counter<long> s_differing = Telemetry.Meter.CreateCounter<long>("pagewire.feeds.differing", "{feed}", "Feeds that did not read back as they were written.");

    /// <summary>Reads all of them.</summary>
    /// <param name="cancellation">Breaks off.</param>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var path in Feeds(await catalogue.SourcesAsync(cancellation)).Select(feed => feed.Path))
        {
            var differences = await DifferencesAsync(path, cancellation);
            // An upload between two of the three documents makes them differ once.
            if (differences.Count > 0) differences = await DifferencesAsync(path, cancellation);
            if (differences.Count == 0) continue;
            s_differing.Add(1);
            Log.Differs(logger, path, string.Join(' ', differences.Take(5)));
        }
    }

    private static IEnumerable<FeedSelection> Feeds(IReadOnlyList<SourceSummary> sources) =>
    [
        new FeedSelection(),
        .. sources.SelectMany(source => source.Categories.Select(category => category.Slug).Prepend(TimelineQuery.All).Distinct()
            .Select(category => new FeedSelection { Source = source.Name, Category = category })),
    ];

    private async Task<IReadOnlyList<string>> DifferencesAsync(string path, CancellationToken cancellation)
    {
        var documents = new Dictionary<FeedFormat, byte[]>();
        foreach (var format in FeedFormats.All)
        {
            var (status, document) = await GetAsync($"/{path}.{format.Extension()}", cancellation);
            if (status != StatusCodes.Status200OK) return [$"{format.DisplayName()} answers {status}."];
            documents[format] = document;
        }
        return FeedComparison.Differences(documents[FeedFormat.Rss], documents[FeedFormat.Atom], documents[FeedFormat.Json]);
    }

    private async Task<(int Status, byte[] Document)> GetAsync(string path, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestAborted = cancellation };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = PathString.FromUriComponent(path);
        context.Response.Body = body;
        await site.Public(context);
        cancellation.ThrowIfCancellationRequested();
        return (context.Response.StatusCode, body.ToArray());
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Feed differs: {Path}: {Differences}")]
        public static partial void Differs(ILogger logger, string path, string differences);
    }
}
