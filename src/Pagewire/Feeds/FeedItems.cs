using System.Globalization;
using Pagewire.Catalogue;

namespace Pagewire.Feeds;

/// <summary>Chooses the items of a feed document: by source and category, month, search and order.</summary>
/// <param name="catalogue">Where items come from.</param>
/// <param name="bodies">Their bodies, for searching.</param>
public sealed class FeedItems(ItemCatalogue catalogue, BodyCache bodies)
{
    // A search looks at this many items for one document; the link to the next page goes on from there.
    private const int MostSearched = 2_000;
    private const int PageSize = 200;

    /// <summary>Some items of a feed, and where it goes on.</summary>
    /// <param name="Items">In the feed's order.</param>
    /// <param name="Next">Where the next page begins; null at the end and in archives.</param>
    /// <param name="Newest">The feed date of the newest item of the feed, found or not by a search, where the document begins there; null where it has none.</param>
    public sealed record Page(IReadOnlyList<Item> Items, string? Next, DateTimeOffset? Newest);

    /// <summary>The items of one document.</summary>
    /// <param name="selection">Which document; the source and the category are there.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="FormatException"><see cref="FeedSelection.Before"/> or <see cref="FeedSelection.Query"/> cannot be read; the message is one sentence for people.</exception>
    public async Task<Page> SelectAsync(FeedSelection selection, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var query = Timeline(selection);
        var search = selection.Query is null ? null : SearchQuery.Parse(selection.Query)
            ?? throw new FormatException($"The parameter 'q' needs at least one word and at most {SearchQuery.MaxLength} characters.");
        if (selection.Archive is not null) return await WholeAsync(query, search, cancellation);
        if (search is not null) return await SearchAsync(query, search, cancellation);
        var page = await catalogue.TimelineAsync(query, cancellation);
        return new(page.Items, page.Next, page.Items.Count > 0 ? page.Items[0].FeedDate : null);
    }

    /// <summary>The query that a selection means.</summary>
    internal static TimelineQuery Timeline(FeedSelection selection)
    {
        var query = new TimelineQuery
        {
            Source = selection.Source,
            Category = selection.Category,
            Order = selection.Changes ? TimelineOrder.Changes : selection.ByArrival ? TimelineOrder.Arrival : TimelineOrder.FeedDate,
            Limit = selection.Limit,
        };
        if (selection.Archive is { } month) return query with { From = month.Start, Until = month.End, Limit = PageSize };
        return Day(selection.Before) is { } day ? query with { Until = day } : query with { Before = selection.Before };
    }

    private async Task<Page> WholeAsync(TimelineQuery query, SearchQuery? search, CancellationToken cancellation)
    {
        var items = new List<Item>();
        for (var at = query; ;)
        {
            var page = await catalogue.TimelineAsync(at, cancellation);
            items.AddRange(search is null ? page.Items : await MatchesAsync(page.Items, search, cancellation));
            if (page.Next is null) return new(items, null, null);
            at = at with { Before = page.Next };
        }
    }

    private async Task<Page> SearchAsync(TimelineQuery query, SearchQuery search, CancellationToken cancellation)
    {
        var found = new List<Item>();
        DateTimeOffset? newest = null;
        var at = query with { Limit = PageSize };
        for (var searched = 0; ;)
        {
            var page = await catalogue.TimelineAsync(at, cancellation);
            newest ??= page.Items.Count > 0 ? page.Items[0].FeedDate : null;
            var matches = await MatchesAsync(page.Items, search, cancellation);
            if (found.Count + matches.Count > query.Limit)
            {
                // The next page begins after the last match that has a place in this one.
                var last = matches[query.Limit - found.Count - 1];
                found.AddRange(matches.Take(query.Limit - found.Count));
                var upToLast = await catalogue.TimelineAsync(at with { Limit = page.Items.TakeWhile(item => item != last).Count() + 1 }, cancellation);
                return new(found, upToLast.Next, newest);
            }
            found.AddRange(matches);
            searched += page.Items.Count;
            if (page.Next is null || found.Count == query.Limit || searched >= MostSearched) return new(found, page.Next, newest);
            at = at with { Before = page.Next };
        }
    }

    private async Task<List<Item>> MatchesAsync(IReadOnlyList<Item> items, SearchQuery search, CancellationToken cancellation)
    {
        var texts = await bodies.OfAsync(items, cancellation);
        return [.. items.Where(item => search.Matches(Words(item, texts)))];
    }

    private static List<string> Words(Item item, IReadOnlyDictionary<string, CachedBody> texts)
    {
        var words = new List<string> { SearchQuery.Fold(string.Join('\n', item.Authors.Concat(item.Categories.Select(category => category.Name)).Prepend(item.Title).Append(item.Summary))) };
        if (item.BodyHash is { } hash) words.Add(texts[hash].Folded);
        return words;
    }

    private static DateTimeOffset? Day(string? before) =>
        DateOnly.TryParseExact(before, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day, default, TimeSpan.Zero) : null;
}
