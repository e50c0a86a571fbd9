using Pagewire.Catalogue;

namespace Pagewire.Feeds;

/// <summary>Makes feeds of items: one query for each document, and the bodies that are not in memory.</summary>
/// <param name="catalogue">The items.</param>
/// <param name="bodies">Their bodies.</param>
/// <param name="addresses">The absolute addresses.</param>
/// <param name="names">The feeds' titles.</param>
/// <param name="hub">The absolute address of the WebSub hub; null where there is none.</param>
public sealed class FeedAssembler(ItemCatalogue catalogue, BodyCache bodies, FeedAddresses addresses, FeedNames names, string? hub = null)
{
    private readonly FeedItems _items = new(catalogue, bodies);
    private readonly ArchiveChain _archives = new(catalogue);

    /// <summary>The document that a selection names; null where its source or its category is not known, or its month has no items.</summary>
    /// <param name="selection">Which document; its <see cref="FeedSelection.Changes"/> is not looked at.</param>
    /// <param name="sources">The sources, as the catalogue gives them.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="FormatException"><see cref="FeedSelection.Before"/> or <see cref="FeedSelection.Query"/> cannot be read; the message is one sentence for people.</exception>
    public async Task<Feed?> AssembleAsync(FeedSelection selection, IReadOnlyList<SourceSummary> sources, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(selection);
        if (names.Of(selection, sources) is not { } name) return null;
        var page = await _items.SelectAsync(selection, cancellation);
        if (selection is { Archive: not null, Query: null } && page.Items.Count == 0) return null;
        var texts = await bodies.OfAsync(page.Items, cancellation);
        var entries = page.Items.DistinctBy(item => item.Id).Select(item => Entry(item, texts)).ToList();
        var feed = Frame(selection, name, entries) with { Next = page.Next is null ? null : addresses.Feed(selection with { Before = page.Next }) };
        if (selection.ByArrival || selection.Before is not null) return feed;
        return selection.Archive is { } month
            ? feed with { PreviousArchive = Archive(selection, await _archives.BeforeAsync(selection, month, cancellation)), NextArchive = Archive(selection, await _archives.AfterAsync(selection, month, cancellation)) }
            : feed with { PreviousArchive = Archive(selection, page.Newest is { } newest ? ArchiveMonth.Of(newest) : null) };
    }

    /// <summary>A feed of entries that are at hand, with its names and links.</summary>
    /// <param name="selection">Which document.</param>
    /// <param name="name">The feed's name.</param>
    /// <param name="entries">The entries in the feed's order.</param>
    public Feed Frame(FeedSelection selection, FeedName name, IReadOnlyList<FeedEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(name);
        var whole = addresses.Feed(selection.Current with { Limit = FeedSelection.DefaultLimit });
        return new()
        {
            Id = whole.Stem + whole.Query,
            Title = name.Title,
            Description = name.Description,
            Author = name.Author,
            Home = addresses.Page(selection),
            Self = addresses.Feed(selection),
            IsArchive = selection.Archive is not null,
            Current = selection.Archive is null && selection.Before is null ? null : addresses.Feed(selection.Current),
            Hub = hub,
            Language = CommonLanguage(entries),
            Entries = [.. entries.Select(WithoutBlanks)],
        };
    }

    private FeedEntry Entry(Item item, IReadOnlyDictionary<string, CachedBody> texts)
    {
        var html = item.BodyHash is null ? null : texts[item.BodyHash].Html;
        var ahead = DayAhead.Of(item);
        return new()
        {
            Id = FeedIds.OfItem(item.Id),
            Title = item.Title,
            Url = FeedUri.Of(item.Url) ?? addresses.Item(item.Id),
            Published = item.FeedDate,
            Updated = item.Updated < item.FeedDate ? item.FeedDate : item.Updated,
            Authors = item.Authors,
            Categories = item.Categories,
            Summary = ahead is null ? item.Summary : DayAhead.Lead(ahead, item.Summary),
            Html = ahead is null || html is null ? html : DayAhead.LeadHtml(ahead, html),
            Image = FeedUri.Of(item.Image),
            // Of several files RSS carries the first: the one that the item itself leads to.
            Enclosures = [.. FeedUri.Clean(item.Enclosures.OrderBy(file => file.Url != item.Url))],
            Language = item.Language,
        };
    }

    // Names that have nothing but forbidden characters are none.
    private static FeedEntry WithoutBlanks(FeedEntry entry) => entry with
    {
        Title = Line(entry.Title) ?? "Untitled",
        Authors = [.. entry.Authors.Select(Line).OfType<string>()],
        Categories = [.. entry.Categories.Where(category => Line(category.Name) is not null)],
    };

    private static string? Line(string text) => FeedText.Clean(text).Trim() is { Length: > 0 } clean ? clean : null;

    private FeedLink? Archive(FeedSelection selection, ArchiveMonth? month) =>
        month is null ? null : addresses.Feed(selection.Current with { Archive = month, Limit = FeedSelection.DefaultLimit });

    private static string? CommonLanguage(IReadOnlyList<FeedEntry> entries) =>
        entries.Count > 0 && entries.All(entry => entry.Language == entries[0].Language) ? entries[0].Language : null;
}
