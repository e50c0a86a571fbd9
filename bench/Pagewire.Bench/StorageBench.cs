using System.Diagnostics;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Pagewire.Azure;
using Pagewire.Catalogue;
using Pagewire.Extraction;
using Pagewire.Reading;
using Pagewire.Testing;

namespace Pagewire.Bench;

/// <summary>What one more page and one feed page cost on Azurite, with few items in the source and with many, beside the raw rate of writing the same rows in batches.</summary>
internal static class StorageBench
{
    private const int EntriesOnPage = 30;
    private const double LeastRatio = 0.7;
    private static readonly SourceName Source = SourceName.From("bench");

    /// <summary>usage: storage [ITEMS], 100,000 by default.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var many = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        await using var azurite = await Azurite.StartAsync();
        var few = await MeasureAsync(azurite, 100, "few");
        var full = await MeasureAsync(azurite, many, "many");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"calls for one more page: {few.Page} at 100 items, {full.Page} at {many:N0}; for the same page again: {few.Again} and {full.Again}; for a feed page: {few.Feed} and {full.Feed}"));
        var ok = few.Page == full.Page && few.Again == full.Again && few.Feed == 1 && full.Feed == 1 && full.Ratio >= LeastRatio;
        Console.WriteLine(ok ? "within the limits" : $"NOT within the limits: the same calls at any size, one query a feed page, and {LeastRatio.ToString(CultureInfo.InvariantCulture)} of the raw rate");
        return ok ? 0 : 1;
    }

    private static async Task<(int Page, int Again, int Feed, double Ratio)> MeasureAsync(Azurite azurite, int items, string name)
    {
        var calls = new CountingTransport();
        var stores = AzureStores.Open(azurite.ConnectionString, new() { Table = "bench" + name, BodyContainer = "bench-" + name, Transport = calls });
        var (rows, raw) = await FillAsync(stores.Table, items);
        var catalogue = new ItemCatalogue(stores.Table, stores.Bodies, new StoppedClock());

        await RecordAsync(catalogue, items, EntriesOnPage, "warm");
        var before = await CountRowsAsync(stores.Table);
        calls.Count = 0;
        var watch = Stopwatch.StartNew();
        await RecordAsync(catalogue, items + EntriesOnPage, EntriesOnPage, "page");
        var (time, page) = (watch.Elapsed, calls.Count);
        var written = await CountRowsAsync(stores.Table) - before;
        calls.Count = 0;
        await RecordAsync(catalogue, items + EntriesOnPage, EntriesOnPage, "page");
        var again = calls.Count;
        calls.Count = 0;
        watch.Restart();
        var feed = await catalogue.TimelineAsync(new() { Source = Source });
        var (feedTime, feedCalls) = (watch.Elapsed, calls.Count);

        var ratio = written * raw.TotalSeconds / rows / time.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{items:N0} items, {rows:N0} rows written raw in batches: {raw.TotalSeconds:F1} s, {raw.TotalMicroseconds / rows:F0} µs a row"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  one more page of {EntriesOnPage}: {page} calls, {written} rows, {time.TotalMilliseconds:F0} ms, {ratio:F2} of the raw rate; a feed page of {feed.Items.Count}: {feedCalls} calls, {feedTime.TotalMilliseconds:F0} ms"));
        return (page, again, feedCalls, ratio);
    }

    // The rows that a catalogue of so many items has, made in SQLite and written as they are.
    private static async Task<(int Rows, TimeSpan Raw)> FillAsync(ITable table, int items)
    {
        using var folder = new TemporaryFolder();
        var local = new SqliteTable(Path.Combine(folder.Path, "bench.db"));
        var catalogue = new ItemCatalogue(local, new MemoryBodyStore(), TimeProvider.System);
        for (var first = 0; first < items; first += 200) await RecordAsync(catalogue, first, Math.Min(200, items - first), $"fill-{first}");
        var (rows, raw) = (0, TimeSpan.Zero);
        foreach (var partition in new[] { "catalogue", "sources", $"items:{Source}", $"receipts:{Source}" })
        {
            string? continuation = null;
            do
            {
                var page = await local.QueryAsync(partition, new("", null), Write.MostInBatch, continuation);
                var watch = Stopwatch.StartNew();
                await table.CommitAsync(partition, [.. page.Rows.Select(Write.Insert)]);
                raw += watch.Elapsed;
                rows += page.Rows.Count;
                continuation = page.Continuation;
            }
            while (continuation is not null);
        }
        return (rows, raw);
    }

    private static async Task<int> CountRowsAsync(ITable table)
    {
        var count = 0;
        string? continuation = null;
        do
        {
            var page = await table.QueryAsync($"items:{Source}", new("", null), 1000, continuation);
            count += page.Rows.Count;
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return count;
    }

    private static Task<Receipt> RecordAsync(ItemCatalogue catalogue, int first, int count, string upload)
    {
        var captured = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var capture = new Capture
        {
            CapturedAt = new(captured, "bench"),
            Items = [.. Enumerable.Range(first, count).Select(Entry)],
        };
        var page = new Page { Kind = PageKind.Text, Format = "text", Encoding = "utf-8", Lines = [] };
        return catalogue.RecordAsync(new($"{Source}/{upload}.txt", "1", 1), [(ReadResult.Of(page), capture)]);
    }

    // eight entries a day, as a busy press office has them.
    private static Sighting Entry(int number) => new()
    {
        Kind = SightingKind.Listed,
        Strategy = "bench",
        Title = $"Notice {number} to the masters of vessels in the outer harbour",
        Url = $"https://harbour.example/news/{number}",
        Published = Published.On(new DateOnly(1990, 1, 1).AddDays(number / 8)),
        PublishedFrom = DateEvidence.None,
        Categories = ["Press releases"],
        Summary = $"Masters are asked to read notice {number} with care: boats shall keep to the left of the pier, where the water is deep enough at any tide of the year.",
    };

    // So that nothing which is looked up every few seconds is looked up in the midst of a count.
    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);

        public override long GetTimestamp() => 0;
    }

    private sealed class CountingTransport : HttpPipelineTransport
    {
        private int _count;

        public int Count
        {
            get => _count;
            set => _count = value;
        }

        public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

        public override void Process(HttpMessage message) => throw new NotSupportedException("Everything here is asynchronous.");

        public override ValueTask ProcessAsync(HttpMessage message)
        {
            Interlocked.Increment(ref _count);
            return HttpClientTransport.Shared.ProcessAsync(message);
        }
    }
}
