using Pagewire.Catalogue;
using Pagewire.Extraction;
using Pagewire.Reading;

namespace Pagewire.Bench.Storage;

/// <summary>A press office's listing, as long as one likes: eight notices a day, numbered.</summary>
internal static class Notices
{
    /// <summary>The source of all notices.</summary>
    public static readonly SourceName Source = SourceName.From("bench");

    private static readonly DateOnly s_firstDay = new(1990, 1, 1);
    private static readonly DateTimeOffset s_capturedAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Takes a page of notices in.</summary>
    /// <param name="catalogue">Where to.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">How many.</param>
    public static Task<Receipt> TakeInAsync(ItemCatalogue catalogue, int first, int count)
    {
        var capture = new Capture { CapturedAt = new(s_capturedAt, "bench"), Items = [.. Enumerable.Range(first, count).Select(Notice)] };
        var page = new Page { Kind = PageKind.Text, Format = "text", Encoding = "utf-8", Lines = [] };
        return catalogue.RecordAsync(new($"{Source}/{first}.txt", "1", 1), [(ReadResult.Of(page), capture)]);
    }

    /// <summary>The rows that a table holds once these notices are taken in, in batches as large as a table takes.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">How many.</param>
    public static async Task<IReadOnlyList<(string Partition, Write[] Writes)>> BatchesAsync(int first, int count)
    {
        var table = new MemoryTable();
        await TakeInAsync(new ItemCatalogue(table, new MemoryBodyStore(), TimeProvider.System), first, count);
        var batches = new List<(string, Write[])>();
        foreach (var partition in new[] { "sources", $"items:{Source}", $"receipts:{Source}" })
        {
            var rows = (await table.QueryAsync(partition, new("", null), int.MaxValue - 1)).Rows;
            // What all pages have in common is there already when the second comes.
            var own = rows.Where(row => first == 0 || (partition != "sources" && !row.Key.StartsWith("c|", StringComparison.Ordinal)));
            batches.AddRange(own.Select(row => Write.Insert(row with { ETag = null })).Chunk(Write.MostInBatch).Select(chunk => (partition, chunk)));
        }
        return batches;
    }

    private static Sighting Notice(int number) => new()
    {
        Kind = SightingKind.Listed,
        Strategy = "bench",
        Title = $"Notice {number} to the masters of vessels in the outer harbour",
        Url = $"https://harbour.example/news/{number}",
        Published = Published.On(s_firstDay.AddDays(number / 8)),
        PublishedFrom = DateEvidence.DateLine,
        Categories = ["Press releases"],
        Summary = $"Masters are asked to read notice {number} with care: boats shall keep to the left of the pier, where the water is deep enough at any tide of the year.",
    };
}
