using Pagewire.Catalogue.Rows;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Recording;

/// <summary>The sources and their categories. Both are written before the items that need them: a break leaves a name without items, which the next run fills.</summary>
/// <param name="table">The table.</param>
internal sealed class SourceBook(ITable table)
{
    private const int PageSize = 1000;
    private const int MostAttempts = 20;

    /// <summary>Lists a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="title">Its name for people, as its profile has it now; null: it has none.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task EnsureAsync(SourceName source, string? title, CancellationToken cancellation)
    {
        var key = source.ToString();
        var row = await table.GetAsync(Keys.Sources, key, cancellation);
        if (row is not null && (string)row.Columns["Title"] == (title ?? key)) return;
        await table.CommitAsync(Keys.Sources, [Write.Upsert(RowOf(key, title))], cancellation);
    }

    /// <summary>Lists a source of whose profile nothing is known; one that is listed stays as it is.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task EnsureListedAsync(SourceName source, CancellationToken cancellation)
    {
        var key = source.ToString();
        if (await table.GetAsync(Keys.Sources, key, cancellation) is null) await table.CommitAsync(Keys.Sources, [Write.Upsert(RowOf(key, null))], cancellation);
    }

    /// <summary>Lists categories: of several spellings the one captured first stands.</summary>
    /// <param name="source">The source.</param>
    /// <param name="names">Names as written, with the first capture time of each.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task EnsureCategoriesAsync(SourceName source, IReadOnlyCollection<KeyValuePair<string, DateTimeOffset>> names, CancellationToken cancellation)
    {
        var wanted = names.Select(n => (Slug: Slug.Of(n.Key), Name: n.Key, First: n.Value)).Where(c => c.Slug.Length > 0)
            .GroupBy(c => c.Slug, StringComparer.Ordinal).Select(g => g.OrderBy(c => c.First).ThenBy(c => c.Name, StringComparer.Ordinal).First()).ToList();
        if (wanted.Count == 0) return;
        for (var attempt = 1; ; attempt++)
        {
            var known = (await RowsAsync(Keys.Items(source), KeyRange.Prefix("c|"), cancellation)).ToDictionary(r => r.Key, StringComparer.Ordinal);
            var writes = new List<Write>();
            foreach (var (slug, name, first) in wanted)
            {
                var row = new Row(Keys.Category(slug), new Dictionary<string, object>(StringComparer.Ordinal) { ["Name"] = name, ["First"] = first });
                if (!known.TryGetValue(row.Key, out var old)) writes.Add(Write.Insert(row));
                else if (IsBefore(first, name, (DateTimeOffset)old.Columns["First"], (string)old.Columns["Name"])) writes.Add(Write.Replace(row, old.ETag!));
            }
            try
            {
                foreach (var chunk in writes.Chunk(Write.MostInBatch)) await table.CommitAsync(Keys.Items(source), chunk, cancellation);
                return;
            }
            catch (TableConflictException) when (attempt < MostAttempts)
            {
                // Somebody listed one of them meanwhile: look again.
            }
        }
    }

    /// <summary>The sources, sorted by name, with their categories.</summary>
    public async Task<IReadOnlyList<SourceSummary>> AllAsync(CancellationToken cancellation)
    {
        var sources = await RowsAsync(Keys.Sources, new("", null), cancellation);
        var summaries = await Task.WhenAll(sources.Select(async row => new SourceSummary(SourceName.From(row.Key), (string)row.Columns["Title"],
            [.. (await RowsAsync(Keys.Items(SourceName.From(row.Key)), KeyRange.Prefix("c|"), cancellation)).Select(c => new Category(c.Key[2..], (string)c.Columns["Name"])).OrderBy(c => c.Slug, StringComparer.Ordinal)])));
        return [.. summaries.OrderBy(s => s.Name.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The names of the sources, sorted.</summary>
    public async Task<IReadOnlyList<SourceName>> NamesAsync(CancellationToken cancellation) =>
        [.. (await RowsAsync(Keys.Sources, new("", null), cancellation)).Select(r => SourceName.From(r.Key)).OrderBy(n => n.ToString(), StringComparer.Ordinal)];

    private static Row RowOf(string source, string? title) => new(source, new Dictionary<string, object>(StringComparer.Ordinal) { ["Title"] = title ?? source });

    private static bool IsBefore(DateTimeOffset first, string name, DateTimeOffset otherFirst, string otherName) =>
        first < otherFirst || (first == otherFirst && string.CompareOrdinal(name, otherName) < 0);

    private async Task<List<Row>> RowsAsync(string partition, KeyRange range, CancellationToken cancellation)
    {
        var rows = new List<Row>();
        string? continuation = null;
        do
        {
            var page = await table.QueryAsync(partition, range, PageSize, continuation, cancellation);
            rows.AddRange(page.Rows);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return rows;
    }
}
