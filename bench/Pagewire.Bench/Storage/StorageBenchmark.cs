using System.Diagnostics;
using System.Globalization;
using Pagewire.Azure;
using Pagewire.Catalogue;
using Pagewire.Testing;

namespace Pagewire.Bench.Storage;

/// <summary>What one more page of new items and one page of a feed cost on Azurite, with few items in the source and with many: calls, and time beside that of writing rows like those of the page, made beforehand, in full batches into the same table.</summary>
internal static class StorageBenchmark
{
    private const int EntriesOnPage = 30;
    private const int EntriesToFill = 400;
    private const int BatchesAtOnce = 4;
    private const int Rounds = 31;
    private const double LeastRatio = 0.7;
    private const double Falling = 0.97;
    private const int EnoughSteady = 3;
    private static readonly TimeSpan LeastWarmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(40);
    private static readonly TimelineQuery Feed = new() { Source = Notices.Source };

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
            costs.Add(await MeasureAsync(azurite, $"items{size}", size));
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
        for (var steady = 0; (steady < EnoughSteady || Stopwatch.GetElapsedTime(started) < LeastWarmUp) && Stopwatch.GetElapsedTime(started) < LongestWarmUp; tables++)
        {
            var time = (await MeasureAsync(azurite, $"warm{tables}", 100)).Time;
            steady = time < best * Falling ? 0 : steady + 1;
            best = Math.Min(best, time);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"warmed up on {tables} tables that are thrown away, {Rounds} pages and the rows of {Rounds} pages in batches on each; the times below are medians of {Rounds}"));
    }

    private static async Task<Cost> MeasureAsync(Azurite azurite, string name, int size)
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
        var feed = await table.CountAsync(() => catalogue.TimelineAsync(Feed));
        var (ours, raw) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            // In turn, and by turns first, so that whatever slows the machine or Azurite falls on both.
            var batches = await Notices.BatchesAsync(Take(), EntriesOnPage);
            if (round % 2 == 0) raw.Add(await TimeAsync(() => WriteAsync(table, batches)));
            ours.Add(await TimeAsync(() => Notices.TakeInAsync(catalogue, Take(), EntriesOnPage)));
            if (round % 2 != 0) raw.Add(await TimeAsync(() => WriteAsync(table, batches)));
        }
        var feeds = new List<double>();
        for (var round = 0; round < Rounds; round++) feeds.Add(await TimeAsync(() => catalogue.TimelineAsync(Feed)));
        return new(page, again, feed, ours, raw, feeds);
    }

    private static ItemCatalogue New(CountingTable table) => new(table, new MemoryBodyStore(), TimeProvider.System);

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
    /// <param name="Raw">Of the rows of such pages in batches.</param>
    /// <param name="Feeds">Of pages of a feed.</param>
    private sealed record Cost(Calls Page, Calls Again, Calls Feed, List<double> Ours, List<double> Raw, List<double> Feeds)
    {
        public double Time => At(Ours, 0.5) + At(Raw, 0.5);

        public double Ratio => At(Raw, 0.5) / At(Ours, 0.5);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
              one more page of {EntriesOnPage} new items: {Page}; {Spread(Ours)}
              its rows in batches:              {Spread(Raw)}; the page's rate is {Ratio:F2} of that
              the same page again:              {Again}
              a page of a feed:                 {Feed}; {Spread(Feeds)}
            """);

        private static string Spread(List<double> times) => string.Create(CultureInfo.InvariantCulture, $"{At(times, 0.5):F1} ms ({At(times, 0.25):F1} to {At(times, 0.75):F1})");

        private static double At(List<double> times, double part) => times.Order().ElementAt((int)(times.Count * part));
    }
}
