using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pagewire.Catalogue;
using Pagewire.Catalogue.Folders;
using Pagewire.Reading;

namespace Pagewire.Azure.Tests;

/// <summary>All that a table and a body store say, as text to be compared; without what may depend on arrival.</summary>
internal static class Content
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a single worker that takes the uploads in one by one, in order of name, holds in memory.</summary>
    public static async Task<string> OfSingleWorkerAsync(IUploadStore uploads, CancellationToken cancellation)
    {
        var (table, bodies) = (new MemoryTable(), new MemoryBodyStore());
        var catalogue = new ItemCatalogue(table, bodies, TimeProvider.System);
        var ingestor = new Ingestor(uploads, new FolderProfileStore(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"))), new PageReader(new ReadingOptions()), catalogue);
        await foreach (var upload in uploads.ListAsync(cancellation)) await ingestor.TakeInAsync(upload.Name, cancellation);
        return await OfAsync(table, bodies, cancellation);
    }

    /// <summary>What a table and a body store hold.</summary>
    public static async Task<string> OfAsync(ITable table, IBodyStore bodies, CancellationToken cancellation)
    {
        var catalogue = new ItemCatalogue(table, bodies, TimeProvider.System);
        var text = new StringBuilder();
        foreach (var source in await catalogue.SourcesAsync(cancellation))
        {
            text.AppendLine(Line(source));
            foreach (var item in await ItemsAsync(catalogue, source.Name, TimelineOrder.FeedDate, TimelineQuery.All, cancellation))
            {
                var history = (await catalogue.ItemAsync(item.Id, cancellation))!;
                text.AppendLine(Line(history with { Item = history.Item with { Arrived = default } }));
                Assert.Equal(Line(item), Line(history.Item));
                if (item.BodyHash is { } hash) text.AppendLine(await catalogue.BodyAsync(hash, cancellation));
            }
            foreach (var category in source.Categories.Select(category => category.Slug).Prepend(TimelineQuery.All))
                foreach (var order in Enum.GetValues<TimelineOrder>())
                    text.AppendLine(CultureInfo.InvariantCulture, $"{category} {order}: {string.Join(' ', Ids(order, await ItemsAsync(catalogue, source.Name, order, category, cancellation)))}");
            text.AppendLine(CultureInfo.InvariantCulture, $"receipts: {string.Join(' ', (await catalogue.TakenInAsync(source.Name, cancellation)).OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Key))}");
            foreach (var row in await RowLinesAsync(table, $"items:{source.Name}", cancellation)) text.AppendLine(row);
        }
        return text.ToString();
    }

    // By arrival the order may differ, the items may not.
    private static IEnumerable<string> Ids(TimelineOrder order, IEnumerable<Item> items) =>
        order == TimelineOrder.Arrival ? items.Select(item => item.Id).Order(StringComparer.Ordinal) : items.Select(item => item.Id);

    /// <summary>Every row of a partition, in key order.</summary>
    public static async IAsyncEnumerable<Row> RowsAsync(ITable table, string partition, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? continuation = null;
        do
        {
            var page = await table.QueryAsync(partition, new("", null), 1000, continuation, cancellation);
            foreach (var row in page.Rows) yield return row;
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    // So that nothing is left over either; the arrival lines have the time in their key.
    private static async Task<IEnumerable<string>> RowLinesAsync(ITable table, string partition, CancellationToken cancellation)
    {
        var rows = await RowsAsync(table, partition, cancellation).ToListAsync(cancellation);
        return rows.Select(row => $"{(row.Key.StartsWith("r|", StringComparison.Ordinal) ? "r|" : row.Key)} {Line(row.Columns.Where(column => column.Key is not ("Arrived" or "State")).OrderBy(column => column.Key, StringComparer.Ordinal))}").Order(StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<Item>> ItemsAsync(ItemCatalogue catalogue, SourceName source, TimelineOrder order, string category, CancellationToken cancellation)
    {
        var items = new List<Item>();
        string? next = null;
        do
        {
            var page = await catalogue.TimelineAsync(new() { Source = source, Category = category, Order = order, Limit = 200, Before = next }, cancellation);
            items.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null);
        return items;
    }

    private static string Line<T>(T value) => JsonSerializer.Serialize(value, s_json);
}
