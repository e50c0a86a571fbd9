using System.Diagnostics;
using System.Globalization;
using Pagewire.Azure;
using Pagewire.Catalogue;
using Pagewire.Extraction;
using Pagewire.Reading;
using Pagewire.Testing;

namespace Pagewire.Bench;

/// <summary>What taking in costs: storage calls with few and with many items in the source, and the time of new items against the same rows written raw, in full batches, to the same table.</summary>
internal static class CatalogueBenchmark
{
    private const int EntriesPerPage = 30;
    private const int EntriesPerDay = 3;
    private const int EntriesPerUpload = 200;
    private static readonly DateOnly FirstDay = new(2010, 1, 1);

    /// <param name="args">The kind of table (<c>memory</c>, <c>sqlite</c>, <c>azurite</c>; default <c>sqlite</c>) and the number of items in the large source (default 100,000).</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var kind = args.ElementAtOrDefault(0) ?? "sqlite";
        var large = int.Parse(args.ElementAtOrDefault(1) ?? "100000", CultureInfo.InvariantCulture);
        using var folder = new TemporaryFolder();
        await using var azurite = kind == "azurite" ? await Azurite.StartAsync() : null;
        var tables = 0;
        ITable New() => kind switch
        {
            "memory" => new MemoryTable(),
            "sqlite" => new SqliteTable(Path.Combine(folder.Path, $"{tables++}.db")),
            "azurite" => AzureStores.Open(azurite!.ConnectionString, new AzureStorageOptions { Table = $"bench{tables++}" }).Table,
            _ => throw new ArgumentException($"'{kind}' is no kind of table: memory, sqlite or azurite was expected."),
        };

        var costs = new List<(int New, int Again, int Feed)>();
        foreach (var size in new[] { 100, large })
        {
            var table = new RecordingTable(New());
            var catalogue = new ItemCatalogue(table, new MemoryBodyStore(), TimeProvider.System);
            var filling = Stopwatch.StartNew();
            await FillAsync(catalogue, size);
            Console.WriteLine($"{size,7} items taken in in {filling.Elapsed.TotalSeconds:F1} s");
            costs.Add((await CallsAsync(table, () => TakeInAsync(catalogue, size)), await CallsAsync(table, () => TakeInAsync(catalogue, size)),
                await CallsAsync(table, () => catalogue.TimelineAsync(new() { Source = SourceName.From("bench"), Limit = 50 }))));
            Console.WriteLine($"        one more page of {EntriesPerPage} new items: {costs[^1].New} calls; seen again: {costs[^1].Again} calls; a page of a feed: {costs[^1].Feed} call");
        }

        var ratios = new List<double>();
        for (var round = 0; round < 3; round++) ratios.Add(await RatioAsync(New));
        var ratio = ratios.Order().ElementAt(1);
        Console.WriteLine($"new items against raw batches: {ratio:F2} of the rate (median of {string.Join(", ", ratios.Select(r => r.ToString("F2", CultureInfo.InvariantCulture)))})");
        return costs[0] == costs[1] && costs[1].Feed == 1 && ratio >= 0.7 ? 0 : 1;
    }

    private static async Task<double> RatioAsync(Func<ITable> table)
    {
        const int items = 1500;
        var recording = new RecordingTable(table());
        var catalogue = new ItemCatalogue(recording, new MemoryBodyStore(), TimeProvider.System);
        await TakeInAsync(catalogue, 1_000_000);
        recording.Written.Clear();
        var ours = Stopwatch.StartNew();
        await FillAsync(catalogue, items);
        ours.Stop();

        var raw = table();
        await raw.CommitAsync("warm", [Write.Upsert(new("x", new Dictionary<string, object>()))]);
        var rows = recording.Written.DistinctBy(w => (w.Partition, w.Row.Key)).GroupBy(w => w.Partition).SelectMany(p => p.Chunk(Write.MostInBatch)).ToList();
        var theirs = Stopwatch.StartNew();
        foreach (var chunk in rows) await raw.CommitAsync(chunk[0].Partition, [.. chunk.Select(w => Write.Upsert(w.Row))]);
        theirs.Stop();
        Console.WriteLine($"{items} new items: {ours.Elapsed.TotalMilliseconds:F0} ms; their {recording.Written.Count} rows raw: {theirs.Elapsed.TotalMilliseconds:F0} ms");
        return theirs.Elapsed / ours.Elapsed;
    }

    private static async Task FillAsync(ItemCatalogue catalogue, int items)
    {
        for (var at = 0; at < items; at += EntriesPerUpload) await TakeInAsync(catalogue, at, Math.Min(EntriesPerUpload, items - at));
    }

    // One upload that lists so many items, from the given number on.
    private static Task<Receipt> TakeInAsync(ItemCatalogue catalogue, int from, int entries = EntriesPerPage)
    {
        var capture = new Capture
        {
            CapturedAt = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "bench"),
            Items = [.. Enumerable.Range(from, entries).Select(i => Entry(i, FirstDay.AddDays(i / EntriesPerDay)))],
        };
        var page = new Page { Kind = PageKind.Text, Format = "text", Encoding = "utf-8", Lines = [] };
        return catalogue.RecordAsync(new Upload($"bench/{from}", "1", 1), [(ReadResult.Of(page), capture)]);
    }

    private static Sighting Entry(int number, DateOnly day) => new()
    {
        Kind = SightingKind.Listed,
        Title = string.Create(CultureInfo.InvariantCulture, $"The harbour office reports on matter number {number} of the season"),
        Url = string.Create(CultureInfo.InvariantCulture, $"https://harbour.example/news/{number}"),
        Published = Published.On(day),
        PublishedFrom = DateEvidence.DateLine,
        Summary = "A few words that tell what the matter is about, as listings have them, long enough to be read and short enough to be listed.",
        Categories = ["News"],
        Strategy = "bench",
    };

    private static async Task<int> CallsAsync(RecordingTable table, Func<Task> work)
    {
        var before = table.Calls;
        await work();
        return table.Calls - before;
    }

    private sealed class RecordingTable(ITable inner) : ITable
    {
        private int _calls;

        public int Calls => _calls;

        public List<(string Partition, Row Row)> Written { get; } = [];

        public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default)
        {
            Interlocked.Increment(ref _calls);
            return inner.GetAsync(partition, key, cancellation);
        }

        public Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default)
        {
            Interlocked.Increment(ref _calls);
            return inner.QueryAsync(partition, range, limit, continuation, cancellation);
        }

        public Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default)
        {
            Interlocked.Increment(ref _calls);
            Written.AddRange(writes.Where(w => w.Row is not null).Select(w => (partition, w.Row!)));
            return inner.CommitAsync(partition, writes, cancellation);
        }
    }
}
