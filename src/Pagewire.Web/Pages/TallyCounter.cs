using Pagewire.Catalogue;
using Pagewire.Reading;

namespace Pagewire.Web.Pages;

/// <summary>
/// Counts items by walking the time line in the background, so that nothing is counted while somebody waits and no write has a
/// counter to contend for. The next walk starts no sooner than twenty seconds, or twenty times its own length, after the last one.
/// </summary>
/// <param name="catalogue">Has the items.</param>
/// <param name="patience">How long a page waits for the first counts.</param>
/// <param name="clock">The time.</param>
internal sealed class TallyCounter(ItemCatalogue catalogue, TimeSpan patience, TimeProvider clock)
{
    private const int PageSize = 500;
    private const long MostItems = 1_000_000;

    private static readonly TimeSpan s_leastAge = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private Tally? _last;
    private Task<Tally>? _walk;
    private long _started;
    private TimeSpan _took;

    /// <summary>The newest counts there are; null where the first walk takes longer than a page can wait.</summary>
    public async Task<Tally?> GetAsync()
    {
        Task<Tally>? walk;
        lock (_lock)
        {
            if (_walk is { IsCompleted: true }) _walk = null;
            var due = _last is null || clock.GetElapsedTime(_started) > Longer(s_leastAge, _took * 20);
            if (_walk is null && due)
            {
                _started = clock.GetTimestamp();
                _walk = PoolThreads.RunAsync(WalkAsync);
            }
            walk = _walk;
        }
        if (walk is null) return _last;
        await Task.WhenAny(walk, Task.Delay(patience));
        return walk.IsCompletedSuccessfully ? walk.Result : _last;
    }

    private async Task<Tally> WalkAsync()
    {
        var bySource = new Dictionary<SourceName, long>();
        var byCategory = new Dictionary<(SourceName, string), long>();
        var byMonth = new Dictionary<DateOnly, long>();
        var items = 0L;
        string? before = null;
        do
        {
            var page = await catalogue.TimelineAsync(new() { Limit = PageSize, Before = before });
            foreach (var item in page.Items)
            {
                items++;
                Add(bySource, item.Source);
                Add(byMonth, new DateOnly(item.FeedDate.UtcDateTime.Year, item.FeedDate.UtcDateTime.Month, 1));
                foreach (var category in item.Categories) Add(byCategory, (item.Source, category.Slug));
            }
            before = page.Next;
        }
        while (before is not null && items < MostItems);

        var tally = new Tally { Items = items, BySource = bySource, ByCategory = byCategory, ByMonth = byMonth, Complete = before is null };
        _took = clock.GetElapsedTime(_started);
        return _last = tally;
    }

    private static void Add<TKey>(Dictionary<TKey, long> counts, TKey key) where TKey : notnull =>
        counts[key] = counts.GetValueOrDefault(key) + 1;

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
