using Pagewire.Catalogue;
using Pagewire.Feeds;
using Pagewire.Web.Html;
using Pagewire.Web.Pages;

namespace Pagewire.Web.Feeds;

/// <summary>Makes the feeds of silent edits: one entry an item, with all its edits: what it said, what it said then and when each was seen. An item that is edited again has an entry with another id in its place.</summary>
/// <param name="catalogue">The items.</param>
/// <param name="bodies">Their bodies.</param>
/// <param name="addresses">The absolute addresses.</param>
/// <param name="names">The feeds' titles.</param>
/// <param name="assembler">Gives the feed its names and links.</param>
/// <param name="inOne">Whether a document holds as many edits as one may: no page follows it where feeds are files.</param>
internal sealed class ChangesAssembler(ItemCatalogue catalogue, BodyCache bodies, FeedAddresses addresses, FeedNames names, FeedAssembler assembler, bool inOne)
{
    private const int AskedAtOnce = 8;
    private readonly FeedItems _items = new(catalogue, bodies);

    /// <summary>The document that a selection names; null where its source or its category is not known.</summary>
    /// <param name="selection">Which document.</param>
    /// <param name="sources">The sources, as the catalogue gives them.</param>
    public async Task<Feed?> AssembleAsync(FeedSelection selection, IReadOnlyList<SourceSummary> sources)
    {
        if (names.Of(selection, sources) is not { } name) return null;
        var page = await _items.SelectAsync(inOne ? selection with { Limit = FeedSelection.MostEntries } : selection);
        var entries = new List<FeedEntry>();
        foreach (var some in page.Items.DistinctBy(item => item.Id).Chunk(AskedAtOnce))
            entries.AddRange((await Task.WhenAll(some.Select(EntryAsync))).OfType<FeedEntry>());
        return assembler.Frame(selection, name, entries) with { Next = page.Next is null ? null : addresses.Feed(selection with { Before = page.Next }) };
    }

    private async Task<FeedEntry?> EntryAsync(Item item)
    {
        // Joined into another or no longer edited since the time line was read: the next reading shows it.
        if (await catalogue.ItemAsync(item.Id) is not { } history || history.Item.Id != item.Id) return null;
        var edits = await Edit.OfAsync(history, bodies);
        if (edits.Count == 0) return null;
        return new()
        {
            Id = FeedIds.OfChange(item.Id, Wording(history)),
            Title = $"{Edit.Changed(edits)}: {item.Title}",
            Url = addresses.Item(item.Id),
            Published = item.Updated,
            Updated = item.Updated,
            Authors = item.Authors,
            Categories = item.Categories,
            Html = Markup.Join("\n", edits.Select(edit => edit.Show(item.Language))).ToString(),
            Language = item.Language,
        };
    }

    // The id is made of what the item says now and whether that came back, not of when it was seen: a late upload of an old page, which
    // dates the edit better, gives no second entry.
    private static IEnumerable<string> Wording(ItemHistory history) => history.Versions
        .Where(version => version.Current && version.Field != "url")
        .OrderBy(version => version.Field, StringComparer.Ordinal)
        .Select(version => $"{version.Field}={version.Value}{(CameBack(version, history) ? "\0came back" : "")}");

    private static bool CameBack(FieldVersion current, ItemHistory history) =>
        history.Versions.Any(other => other.Field == current.Field && !other.Current && other.LastSeen > current.FirstSeen);
}
