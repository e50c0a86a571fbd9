using Microsoft.Extensions.Logging;
using Pagewire.Catalogue;
using Pagewire.Feeds;
using Pagewire.Reading;
using Pagewire.Web.Http;

namespace Pagewire.Web.Feeds;

/// <summary>Feeds as they are served: from memory for a few seconds, then storage is asked again, once for all who wait.</summary>
internal sealed partial class FeedMemory
{
    private readonly FeedNames _names;
    private readonly FeedAssembler _assembler;
    private readonly ChangesAssembler _changes;
    private readonly Fresh<IReadOnlyList<SourceSummary>> _sources;
    private readonly BoundedCache<FeedSelection, Slot> _slots;
    private readonly WebOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    /// <summary>An empty memory.</summary>
    /// <param name="options">What the configuration says.</param>
    /// <param name="services">What the endpoints work with.</param>
    /// <param name="addresses">The absolute addresses.</param>
    public FeedMemory(WebOptions options, WebServices services, FeedAddresses addresses)
    {
        _options = options;
        _clock = services.Clock;
        _logger = services.Loggers.CreateLogger("Pagewire.Web.Feeds");
        _names = new(options.SiteTitle);
        Bodies = new(services.Catalogue);
        _assembler = new(services.Catalogue, Bodies, addresses, _names, options.Hub?.AbsoluteUri);
        _changes = new(services.Catalogue, Bodies, addresses, _names, _assembler, options.Static);
        _sources = Keep<IReadOnlyList<SourceSummary>>(_ => services.Catalogue.SourcesAsync());
        _slots = new(options.MemoryBytes, slot => slot.Size);
    }

    /// <summary>The items' bodies.</summary>
    public BodyCache Bodies { get; }

    /// <summary>The sources, sorted by name, with their categories.</summary>
    public ValueTask<IReadOnlyList<SourceSummary>> SourcesAsync() => _sources.GetAsync();

    /// <summary>The same, looked at once more where something is missing: what was uploaded a moment ago may be new.</summary>
    /// <param name="hold">Whether it is there.</param>
    public async ValueTask<IReadOnlyList<SourceSummary>> SourcesAsync(Predicate<IReadOnlyList<SourceSummary>> hold) =>
        await SourcesAsync() is var sources && hold(sources) ? sources : await _sources.GetAnewAsync();

    /// <summary>A feed where it is in memory and fresh.</summary>
    /// <param name="selection">Which document.</param>
    public ServedFeed? Ready(FeedSelection selection) => _slots.TryGet(selection, out var slot) ? slot.Feed.Value?.Feed : null;

    /// <summary>A feed; null where its source or its category is not known.</summary>
    /// <param name="selection">Which document.</param>
    /// <exception cref="FormatException">A parameter cannot be read; the message is one sentence for people.</exception>
    public async ValueTask<ServedFeed?> GetAsync(FeedSelection selection)
    {
        if (_slots.TryGet(selection, out var slot)) return (await slot.Feed.GetAsync()).Feed;
        // Only what exists gets a place in memory.
        return Known(selection, await SourcesAsync(sources => Known(selection, sources) is not null)) is { } known ? (await _slots.GetOrAdd(known, NewSlot).Feed.GetAsync()).Feed : null;
    }

    private FeedSelection? Known(FeedSelection selection, IReadOnlyList<SourceSummary> sources)
    {
        IEnumerable<FeedSelection> meant = [selection];
        if (selection is { Changes: true, Source: null, Category: not TimelineQuery.All })
        {
            // What stands alone before /changes may be a source as well as a category, and a source may have a category of that name:
            // the category comes first, since the source's edits have the address with /all/changes as well.
            var ofSource = selection with { Source = SourceName.From(selection.Category), Category = TimelineQuery.All };
            meant = [ofSource with { Category = FeedSelection.ChangesSegment, Changes = false }, selection, ofSource];
        }
        return meant.FirstOrDefault(one => _names.Of(one, sources) is not null);
    }

    private Slot NewSlot(FeedSelection selection)
    {
        Slot? slot = null;
        return slot = new(Keep<Answer>(async former =>
        {
            var sources = await SourcesAsync();
            var assembled = await (selection.Changes ? _changes.AssembleAsync(selection, sources) : _assembler.AssembleAsync(selection, sources));
            if (assembled is not { } feed)
            {
                _slots.Remove(selection);
                return new(null);
            }
            // A static host answers a parameter with the same document again, so readers would walk in a circle.
            if (_options.Static) feed = feed with { Next = null };
            slot!.Size = SizeOf(feed);
            _slots.Set(selection, slot);
            return new(new(feed, former?.Feed, _clock));
        }));
    }

    private Fresh<T> Keep<T>(Func<T?, Task<T>> load) where T : class => new(load, _options.FreshFor, _clock, error => Log.StaleServed(_logger, OneLine.Of(error)));

    // The feed itself, its three formats and their compressed forms come to about ten bytes a character; a feed without entries
    // has its channel, which repeats the words of a search.
    private static long SizeOf(Feed feed) => Slot.LeastSize + (10L * (ChannelOf(feed) + feed.Entries.Sum(entry => 500 + entry.Title.Length + (entry.Summary?.Length ?? 0) + (entry.Html?.Length ?? 0))));

    private static long ChannelOf(Feed feed) => feed.Title.Length + feed.Description.Length + feed.Id.Length + feed.Home.Length + feed.Self.Stem.Length + feed.Self.Query.Length;

    // Null: the source or the category was there and is gone, as after a rebuild.
    private sealed record Answer(ServedFeed? Feed);

    private sealed class Slot(Fresh<Answer> feed)
    {
        /// <summary>What a slot takes however little its feed holds: three documents, each in three codings.</summary>
        public const long LeastSize = 16_000;

        public Fresh<Answer> Feed => feed;

        public long Size { get; set; } = LeastSize;
    }

    private static partial class Log
    {
        [LoggerMessage(10, LogLevel.Error, "Storage could not be asked for a feed; the former version is served. {Error}")]
        public static partial void StaleServed(ILogger logger, string error);
    }
}
