using Pagewire.Extraction;
using Pagewire.Reading;

namespace Pagewire.Catalogue;

/// <summary>The items, joined from sightings by the law of joining: what the table holds is a function of the set of uploads.</summary>
/// <param name="table">Where rows are kept.</param>
/// <param name="bodies">Where bodies are kept.</param>
/// <param name="clock">Gives arrival times.</param>
public sealed class ItemCatalogue(ITable table, IBodyStore bodies, TimeProvider clock)
{
    /// <summary>Joins everything that was found in one upload, then writes its receipt. Safe to repeat, to run at once elsewhere, and to break off anywhere.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="pages">What was found on each of its pages, or why a page could not be read.</param>
    /// <param name="profile">What is known of the source; null where there is no profile.</param>
    /// <param name="cancellation">Breaks off between commits.</param>
    public Task<Receipt> RecordAsync(Upload upload, IEnumerable<(ReadResult Read, Capture? Capture)> pages, SourceProfile? profile = null, CancellationToken cancellation = default) => throw new NotImplementedException($"{table}{bodies}{clock}");

    /// <summary>Writes a receipt for an upload that could not be taken in at all.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="error">One sentence: what is wrong, where, and what was expected.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Receipt> RefuseAsync(Upload upload, string error, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The newest receipt of an upload's name, or null.</summary>
    /// <param name="uploadName">The upload's name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Receipt?> ReceiptAsync(string uploadName, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Receipts, newest first.</summary>
    /// <param name="source">One source; null: all of them.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public IAsyncEnumerable<Receipt> ReceiptsAsync(SourceName? source = null, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>An item with its past, or null. Where the id was joined into another, the item returned has that other id.</summary>
    /// <param name="id">The item's id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<ItemHistory?> ItemAsync(string id, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Items, newest first: one query for each source asked.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<TimelinePage> TimelineAsync(TimelineQuery query, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The sources, sorted by name, with their categories.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<IReadOnlyList<SourceSummary>> SourcesAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>A body's clean HTML.</summary>
    /// <param name="hash">The hash that an item or a version names.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The store has lost it.</exception>
    public Task<string> BodyAsync(string hash, CancellationToken cancellation = default) => throw new NotImplementedException();
}
