using System.Text.Json;
using Pagewire.Catalogue;
using Pagewire.Extraction;
using Pagewire.Reading;
using Pagewire.Testing;

namespace Pagewire.Azure.Tests;

/// <summary>Five real captures of one site that overlap.</summary>
public sealed class SharedCapturesTests
{
    private const int OrdersAtOnce = 8;
    private static readonly string[] s_partitions = ["catalogue", "sources", "items:embassy", "receipts:embassy"];

    // Which upload of several that show an item was the first, is all that depends on arrival where all arrive at one time.
    private static readonly string[] s_arrival = ["New", "Changed", "Same"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_120_orders_give_the_rows_that_they_give_in_memory_ids_included()
    {
        var uploads = SharedPages.Captures().Select(Read).ToArray();
        Storage.SkipWithoutAzurite();
        Assert.Equal(5, uploads.Length);
        var expected = await TakenInAsync(new MemoryTable(), uploads);
        Assert.InRange(expected.Count, 200, int.MaxValue);
        var orders = Permutations.Of(uploads).ToList();
        Assert.Equal(120, orders.Count);
        await Parallel.ForEachAsync(orders, new ParallelOptions { MaxDegreeOfParallelism = OrdersAtOnce, CancellationToken = Cancellation }, async (order, _) =>
        {
            var table = (await Storage.OpenAsync()).Table;
            Assert.Equal(expected, await TakenInAsync(table, order));
        });
    }

    private static (Upload, List<(ReadResult, Capture?)>) Read(string path)
    {
        var upload = new Upload("embassy/" + Path.GetFileName(path), Path.GetFileName(path), 1);
        using var content = File.OpenRead(path);
        return (upload, [.. new PageReader(new()).Read(upload, content).Select(read => (read, read.Page is { } page ? Extractor.Extract(page) : null))]);
    }

    private static async Task<List<string>> TakenInAsync(ITable table, IEnumerable<(Upload Upload, List<(ReadResult, Capture?)> Pages)> order)
    {
        var catalogue = new ItemCatalogue(table, new MemoryBodyStore(), new OneInstant());
        foreach (var (upload, pages) in order) await catalogue.RecordAsync(upload, pages, null, Cancellation);
        var rows = new List<string>();
        foreach (var partition in s_partitions)
            await foreach (var row in Content.RowsAsync(table, partition, Cancellation))
                rows.Add($"{partition} {row.Key} {JsonSerializer.Serialize(row.Columns.Where(column => !s_arrival.Contains(column.Key)).OrderBy(column => column.Key, StringComparer.Ordinal))}");
        return rows;
    }

    private sealed class OneInstant : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
