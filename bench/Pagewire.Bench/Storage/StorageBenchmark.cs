using System.Diagnostics;
using System.Globalization;
using Pagewire.Azure;
using Pagewire.Catalogue;
using Pagewire.Testing;

namespace Pagewire.Bench.Storage;

/// <summary>What one more page of new items and one page of a feed cost on Azurite, with few items in the source and with many: calls, and time beside that of writing rows like those of the page, made beforehand, in full batches through the same client into the same table.</summary>
/// <remarks>
/// Azurite collects its garbage in pauses of some milliseconds, one for about every second page: as long as a quarter of a page takes. Whoever always came at the same place
/// of a round would always or never wait for it, and of times of two kinds a median jumps from the one to the other. So chance decides who comes first, and rates are made of means.
/// </remarks>
internal static class StorageBenchmark
{
    private const int EntriesOnPage = 30;
    private const int EntriesToFill = 400;
    private const int BatchesAtOnce = 4;
    private const int Rounds = 101;
    private const int WarmUpRounds = 31;
    private const int Seed = 4;
    private const double Undisturbed = 0.9;
    private const double LeastRatio = 0.7;
    private const double Falling = 0.97;
    private const int EnoughSteady = 3;
    private static readonly TimeSpan s_leastWarmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_longestWarmUp = TimeSpan.FromSeconds(40);
    private static readonly TimelineQuery s_feed = new() { Source = Notices.Source };

    /// <param name="args">Numbers of items; 100, 3,000 and 100,000 where there are none.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var sizes = args.Length > 0 ? [.. args.Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : new[] { 100, 3_000, 100_000 };
        await using var azurite = await Azurite.StartAsync();
        await WarmUpAsync(azurite);
        var costs = new List<Cost>();
        foreach (var size in sizes)
        {
            var filling = Stopwatch.StartNew();
            costs.Add(await MeasureAsync(azurite, $"items{size}", size, Rounds));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size:N0} items (filled and measured in {filling.Elapsed.TotalSeconds:F0} s)\n{costs[^1]}"));
        }
        var ok = costs.All(cost => cost.Page == costs[0].Page && cost.Again == costs[0].Again && cost.Feed == new Calls(0, 1, 0) && cost.Ratio >= LeastRatio);
        Console.WriteLine(ok ? "within the limits" : $"NOT within the limits: the same calls at any size, one query for a page of a feed, and {LeastRatio.ToString(CultureInfo.InvariantCulture)} of the raw rate");
        return ok ? 0 : 1;
    }

    // Our compiler and Azurite's make their better code in the background, in several steps: the same pages, and the same rows in batches, go into
    // tables that are thrown away until the time of both no longer falls. Else the first size would be measured with code that is still cold.
    private static async Task WarmUpAsync(Azurite azurite)
    {
        var started = Stopwatch.GetTimestamp();
        var (best, tables) = (double.MaxValue, 0);
        // Where others slow the machine down, times stop to fall too early: hence the least time.
        for (var steady = 0; (steady < EnoughSteady || Stopwatch.GetElapsedTime(started) < s_leastWarmUp) && Stopwatch.GetElapsedTime(started) < s_longestWarmUp; tables++)
        {
            var time = (await MeasureAsync(azurite, $"warm{tables}", 100, WarmUpRounds)).Time;
            steady = time < best * Falling ? 0 : steady + 1;
            best = Math.Min(best, time);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"warmed up on {tables} tables that are thrown away, {WarmUpRounds} pages and the rows of {WarmUpRounds} pages in batches on each; the times below are of {Rounds} rounds, each in random order: the median and the middle half, and the mean of all but the slowest tenth, of which the rates are made"));
    }

    private static async Task<Cost> MeasureAsync(Azurite azurite, string name, int size, int rounds)
    {
        var table = new CountingTable(AzureStores.Open(azurite.ConnectionString, new() { Table = name }).Table);
        for (var at = 0; at < size; at += EntriesToFill) await WriteAsync(table, await Notices.BatchesAsync(at, Math.Min(EntriesToFill, size - at)));

        var next = size;
        int Take() => (next += EntriesOnPage) - EntriesOnPage;
        // A program that has just started asks for everything.
        var first = Take();
        var page = await table.CountAsync(() => Notices.TakeInAsync(New(table), first, EntriesOnPage));
        var again = await table.CountAsync(() => Notices.TakeInAsync(New(table), first, EntriesOnPage));

        var catalogue = New(table);
        await Notices.TakeInAsync(catalogue, Take(), EntriesOnPage);
        var feed = await table.CountAsync(() => catalogue.TimelineAsync(s_feed));
        var (ours, raw, atOnce, feeds) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var random = new Random(Seed);
        for (var round = 0; round < rounds; round++)
        {
            var (inOrder, unordered) = (await Notices.BatchesAsync(Take(), EntriesOnPage), await Notices.BatchesAsync(Take(), EntriesOnPage));
            (List<double> Times, Func<Task> Work)[] rivals = [(ours, () => Notices.TakeInAsync(catalogue, Take(), EntriesOnPage)), (raw, () => WriteInOrderAsync(table, inOrder)), (atOnce, () => WriteAsync(table, unordered))];
            random.Shuffle(rivals);
            foreach (var (times, work) in rivals) times.Add(await TimeAsync(work));
        }
        for (var round = 0; round < rounds; round++) feeds.Add(await TimeAsync(() => catalogue.TimelineAsync(s_feed)));
        return new(page, again, feed, ours, raw, atOnce, feeds);
    }

    private static ItemCatalogue New(CountingTable table) => new(table, new MemoryBodyStore(), TimeProvider.System);

    // A receipt says that the items are there, so whoever writes it waits for them.
    private static async Task WriteInOrderAsync(CountingTable table, IReadOnlyList<(string Partition, Write[] Writes)> batches)
    {
        foreach (var partition in batches.GroupBy(batch => batch.Partition, StringComparer.Ordinal)) await WriteAsync(table, [.. partition]);
    }

    private static async Task WriteAsync(CountingTable table, IReadOnlyList<(string Partition, Write[] Writes)> batches)
    {
        foreach (var together in batches.Chunk(BatchesAtOnce)) await Task.WhenAll(together.Select(batch => table.CommitAsync(batch.Partition, batch.Writes)));
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <param name="Page">The calls of a page of new items.</param>
    /// <param name="Again">Of the same page another time.</param>
    /// <param name="Feed">Of a page of a feed.</param>
    /// <param name="Ours">The milliseconds of pages of new items.</param>
    /// <param name="Raw">Of the rows of such pages in batches, the receipt after the items.</param>
    /// <param name="AtOnce">Of the same where nothing waits for anything.</param>
    /// <param name="Feeds">Of pages of a feed.</param>
    private sealed record Cost(Calls Page, Calls Again, Calls Feed, List<double> Ours, List<double> Raw, List<double> AtOnce, List<double> Feeds)
    {
        public double Time => Mean(Ours) + Mean(Raw);

        public double Ratio => To(Raw);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
              one more page of {EntriesOnPage} new items: {Page}; {Spread(Ours)}
              its rows in batches:              {Spread(Raw)}; the page's rate is {Ratio:F2} of that
              and the receipt with the rest:    {Spread(AtOnce)}; {To(AtOnce):F2} of that
              the same page again:              {Again}
              a page of a feed:                 {Feed}; {Spread(Feeds)}
            """);

        private double To(List<double> other) => Mean(other) / Mean(Ours);

        private static string Spread(List<double> times) => string.Create(CultureInfo.InvariantCulture, $"{At(times, 0.5):F1} ms ({At(times, 0.25):F1} to {At(times, 0.75):F1}), mean {Mean(times):F1}");

        // Without what something else on the machine has held up.
        private static double Mean(List<double> times) => times.Order().Take((int)(times.Count * Undisturbed)).Average();

        private static double At(List<double> times, double part) => times.Order().ElementAt((int)(times.Count * part));
    }
}
