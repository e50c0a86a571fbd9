using System.Collections.Concurrent;
using Pagewire.Catalogue.Rows;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Recording;

/// <summary>The categories of a source. They are written before the items that need them: a break leaves a name without items, which the next run fills.</summary>
internal sealed class CategoryBook(ITable table, SourceName source)
{
    private const string NameColumn = "Name";
    private const string FirstColumn = "First";

    // So many are read one by one, all at once; more by one query over all that the source has.
    private const int MostReads = 8;

    // A category's row only ever goes to an earlier spelling, so what was read once tells for good that a later one need not be written.
    private readonly ConcurrentDictionary<string, Spelling> _known = new(StringComparer.Ordinal);

    /// <summary>Lists categories: of several spellings the one captured first stands.</summary>
    /// <param name="names">Names as written, with the first capture time of each.</param>
    /// <param name="clock">Times the waiting between attempts.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task EnsureAsync(IEnumerable<KeyValuePair<string, DateTimeOffset>> names, TimeProvider clock, CancellationToken cancellation)
    {
        var wanted = names.Select(n => (Slug: Slug.Of(n.Key), Spelling: new Spelling(n.Key, n.Value))).Where(c => c.Slug.Length > 0)
            .GroupBy(c => Keys.Category(c.Slug), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(c => c.Spelling).Min(), StringComparer.Ordinal);
        await Attempts.UntilDoneAsync(async _ =>
        {
            var missing = wanted.Where(w => !_known.TryGetValue(w.Key, out var known) || w.Value.CompareTo(known) < 0).ToList();
            if (missing.Count == 0) return true;
            var listed = await ReadAsync([.. missing.Select(w => w.Key)], cancellation);
            foreach (var row in listed.Values) _known[row.Key] = SpellingOf(row);
            var earlier = missing.Where(w => !listed.TryGetValue(w.Key, out var row) || w.Value.CompareTo(SpellingOf(row)) < 0).ToList();
            foreach (var chunk in earlier.Chunk(Write.MostInBatch))
            {
                await table.CommitAsync(Keys.Items(source), [.. chunk.Select(w => WriteOf(w.Key, w.Value, listed.GetValueOrDefault(w.Key)))], cancellation);
                foreach (var (key, spelling) in chunk) _known[key] = spelling;
            }
            return true;
        }, () => $"The categories of an upload could not be listed in partition '{Keys.Items(source)}'; the upload will be taken in another time", clock, cancellation);
    }

    /// <summary>The categories, sorted by slug.</summary>
    public async Task<IReadOnlyList<Category>> AllAsync(CancellationToken cancellation) =>
        [.. (await ListedAsync(cancellation).Select(row => new Category(row.Key[2..], SpellingOf(row).Name)).ToListAsync(cancellation)).OrderBy(c => c.Slug, StringComparer.Ordinal)];

    private async Task<IReadOnlyDictionary<string, Row>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        if (keys.Count > MostReads) return await ListedAsync(cancellation).ToDictionaryAsync(row => row.Key, StringComparer.Ordinal, cancellation);
        var rows = await Task.WhenAll(keys.Select(key => table.GetAsync(Keys.Items(source), key, cancellation)));
        return rows.OfType<Row>().ToDictionary(row => row.Key, StringComparer.Ordinal);
    }

    private IAsyncEnumerable<Row> ListedAsync(CancellationToken cancellation) => table.RowsAsync(Keys.Items(source), KeyRange.Prefix("c|"), cancellation);

    private static Spelling SpellingOf(Row row) => new((string)row.Columns[NameColumn], (DateTimeOffset)row.Columns[FirstColumn]);

    private static Write WriteOf(string key, Spelling spelling, Row? listed)
    {
        var row = new Row(key, new Dictionary<string, object>(StringComparer.Ordinal) { [NameColumn] = spelling.Name, [FirstColumn] = spelling.First });
        return listed is null ? Write.Insert(row) : Write.Replace(row, listed.ETag!);
    }

    /// <summary>A category as a page wrote it. The smaller one stands.</summary>
    private readonly record struct Spelling(string Name, DateTimeOffset First) : IComparable<Spelling>
    {
        public int CompareTo(Spelling other) => First != other.First ? First.CompareTo(other.First) : string.CompareOrdinal(Name, other.Name);
    }
}
