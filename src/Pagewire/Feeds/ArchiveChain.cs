using Pagewire.Catalogue;

namespace Pagewire.Feeds;

/// <summary>The months of a feed that have items. A month's document names its neighbours, so that readers can walk the whole history (RFC 5005 section 4).</summary>
/// <param name="catalogue">The items.</param>
internal sealed class ArchiveChain(ItemCatalogue catalogue)
{
    /// <summary>The nearest older month that has items; null where there is none.</summary>
    public Task<ArchiveMonth?> BeforeAsync(FeedSelection selection, ArchiveMonth month, CancellationToken cancellation) =>
        NewestAsync(selection, null, month.Start, cancellation);

    /// <summary>The nearest newer month that has items; null where there is none.</summary>
    /// <remarks>Time lines run from newest to oldest, so the oldest month after this one is sought in windows that double, then halve.</remarks>
    public async Task<ArchiveMonth?> AfterAsync(FeedSelection selection, ArchiveMonth month, CancellationToken cancellation)
    {
        if (await NewestAsync(selection, month.End, null, cancellation) is not { } newest) return null;
        var (from, end) = (Index(month) + 1, Index(newest));
        for (var width = 1; from < end; width *= 2)
        {
            var until = Math.Min(from + width, end);
            if (await NewestAsync(selection, At(from).Start, At(until).Start, cancellation) is { } inside)
                return At(await OldestAsync(selection, from, Index(inside), cancellation));
            from = until;
        }
        return newest;
    }

    // Nothing lies before "from", something lies in the month "found".
    private async Task<int> OldestAsync(FeedSelection selection, int from, int found, CancellationToken cancellation)
    {
        while (from < found)
        {
            var middle = from + ((found - from + 1) / 2);
            if (await NewestAsync(selection, At(from).Start, At(middle).Start, cancellation) is { } lower) found = Index(lower);
            else from = middle;
        }
        return found;
    }

    private async Task<ArchiveMonth?> NewestAsync(FeedSelection selection, DateTimeOffset? from, DateTimeOffset? until, CancellationToken cancellation)
    {
        var page = await catalogue.TimelineAsync(new() { Source = selection.Source, Category = selection.Category, From = from, Until = until, Limit = 1 }, cancellation);
        return page.Items is [var item, ..] ? ArchiveMonth.Of(item.FeedDate) : null;
    }

    private static int Index(ArchiveMonth month) => (month.Year * 12) + month.Month - 1;

    private static ArchiveMonth At(int index) => new(index / 12, (index % 12) + 1);
}
