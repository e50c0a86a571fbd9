using System.Globalization;
using Pagewire.Catalogue.Rows;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Recording;

/// <summary>Reads time lines: one query for each source, merged.</summary>
internal sealed class TimelineReader(ITable table)
{
    /// <summary>Items, newest first.</summary>
    public async Task<TimelinePage> ReadAsync(TimelineQuery query, IReadOnlyList<SourceName> sources, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, nameof(query));
        var found = await Task.WhenAll(sources.Select(source => FindAsync(query, source, cancellation)));
        var items = found.SelectMany(f => f).OrderByDescending(i => TimeOf(query.Order, i)).ThenBy(i => i.Id, StringComparer.Ordinal).Take(query.Limit + 1).ToList();
        if (items.Count <= query.Limit) return new(items, null);
        items.RemoveAt(query.Limit);
        return new(items, Cursor(TimeOf(query.Order, items[^1]), items[^1].Id));
    }

    private async Task<List<Item>> FindAsync(TimelineQuery query, SourceName source, CancellationToken cancellation)
    {
        if (RangeOf(query, source) is not { } range) return [];
        var items = new List<Item>();
        string? continuation = null;
        do
        {
            // One more than asked tells whether there is a next page.
            var page = await table.QueryAsync(Keys.Items(source), range, query.Limit + 1 - items.Count, continuation, cancellation);
            items.AddRange(page.Rows.Select(row => ItemColumns.Read(source, row)));
            continuation = page.Continuation;
        }
        while (continuation is not null && items.Count <= query.Limit);
        return items;
    }

    private static KeyRange? RangeOf(TimelineQuery query, SourceName source)
    {
        var prefix = Keys.LinePrefix(query.Order, query.Category);
        var start = prefix;
        if (query.Until is { } until) start = Keys.AfterTime(query.Order, query.Category, until);
        if (query.Before is { } before)
        {
            var (at, id) = ParseCursor(before);
            var after = AfterCursor(query, source, at, id);
            if (string.CompareOrdinal(after, start) > 0) start = after;
        }
        var end = query.From is { } from ? Keys.AfterTime(query.Order, query.Category, from) : KeyRange.Prefix(prefix).To!;
        return string.CompareOrdinal(start, end) < 0 ? new(start, end) : null;
    }

    // Items of one time stand in order of id, and all ids of a source begin with its name and a dot.
    private static string AfterCursor(TimelineQuery query, SourceName source, DateTimeOffset at, string id)
    {
        var mine = source + ".";
        if (id.StartsWith(mine, StringComparison.Ordinal)) return Keys.AfterItem(query.Order, query.Category, at, id);
        return string.CompareOrdinal(mine, id) < 0 ? Keys.AfterTime(query.Order, query.Category, at) : Keys.BeforeTime(query.Order, query.Category, at);
    }

    private static DateTimeOffset TimeOf(TimelineOrder order, Item item) => order switch
    {
        TimelineOrder.FeedDate => item.FeedDate,
        TimelineOrder.Arrival => item.Arrived,
        _ => item.Updated,
    };

    private static string Cursor(DateTimeOffset at, string id) => $"{at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture)}~{id}";

    private static (DateTimeOffset At, string Id) ParseCursor(string cursor) =>
        cursor.Length > 20 && cursor[19] == '~' && long.TryParse(cursor.AsSpan(0, 19), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), cursor[20..])
            : throw new FormatException("The place to go on from is none: a day such as 2018-10-15, or what a link to the next page of this list names, was expected.");
}
