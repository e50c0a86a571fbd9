using System.Collections.Concurrent;
using Pagewire.Catalogue.Rows;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Recording;

/// <summary>The sources, written before the items that need them. What it has read or written it remembers, so it is to be used for a few seconds only.</summary>
internal sealed class SourceBook(ITable table)
{
    private const string TitleColumn = "Title";
    private readonly ConcurrentDictionary<SourceName, string> _titles = new();
    private readonly ConcurrentDictionary<SourceName, CategoryBook> _categories = new();

    /// <summary>The categories of a source.</summary>
    public CategoryBook CategoriesOf(SourceName source) => _categories.GetOrAdd(source, name => new(table, name));

    /// <summary>Lists a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="title">Its name for people, as its profile has it now; null: it has none.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task EnsureAsync(SourceName source, string? title, CancellationToken cancellation)
    {
        title ??= source.ToString();
        if (await TitleAsync(source, cancellation) != title) await WriteAsync(source, title, cancellation);
    }

    /// <summary>Lists a source of whose profile nothing is known; one that is listed stays as it is.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task EnsureListedAsync(SourceName source, CancellationToken cancellation)
    {
        if (await TitleAsync(source, cancellation) is null) await WriteAsync(source, source.ToString(), cancellation);
    }

    /// <summary>The sources, sorted by name, with their categories.</summary>
    public async Task<IReadOnlyList<SourceSummary>> AllAsync(CancellationToken cancellation)
    {
        var summaries = await Task.WhenAll((await ListedAsync(cancellation)).Select(async row =>
        {
            var name = SourceName.From(row.Key);
            return new SourceSummary(name, TitleOf(row), await CategoriesOf(name).AllAsync(cancellation));
        }));
        return [.. summaries.OrderBy(s => s.Name.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The names of the sources, sorted.</summary>
    public async Task<IReadOnlyList<SourceName>> NamesAsync(CancellationToken cancellation) =>
        [.. (await ListedAsync(cancellation)).Select(r => SourceName.From(r.Key)).OrderBy(n => n.ToString(), StringComparer.Ordinal)];

    // What is listed no more is forgotten, so that it can be listed again.
    private async Task<List<Row>> ListedAsync(CancellationToken cancellation)
    {
        var rows = await table.RowsAsync(Keys.Sources, new("", null), cancellation).ToListAsync(cancellation);
        foreach (var gone in _titles.Keys.Except(rows.Select(row => SourceName.From(row.Key))))
        {
            _titles.TryRemove(gone, out _);
            _categories.TryRemove(gone, out _);
        }
        return rows;
    }

    // Null where the source is not listed.
    private async Task<string?> TitleAsync(SourceName source, CancellationToken cancellation)
    {
        if (_titles.TryGetValue(source, out var known)) return known;
        return await table.GetAsync(Keys.Sources, source.ToString(), cancellation) is { } row ? _titles[source] = TitleOf(row) : null;
    }

    private async Task WriteAsync(SourceName source, string title, CancellationToken cancellation)
    {
        var row = new Row(source.ToString(), new Dictionary<string, object>(StringComparer.Ordinal) { [TitleColumn] = title });
        await table.CommitAsync(Keys.Sources, [Write.Upsert(row)], cancellation);
        _titles[source] = title;
    }

    private static string TitleOf(Row row) => (string)row.Columns[TitleColumn];
}
