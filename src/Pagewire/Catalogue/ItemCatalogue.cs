using System.Runtime.CompilerServices;
using System.Text;
using Pagewire.Catalogue.Joining;
using Pagewire.Catalogue.Rebuilding;
using Pagewire.Catalogue.Recording;
using Pagewire.Catalogue.Rows;
using Pagewire.Extraction;
using Pagewire.Reading;

namespace Pagewire.Catalogue;

/// <summary>The items, joined from sightings by the law of joining: what the table holds is a function of the set of uploads.</summary>
public sealed class ItemCatalogue
{
    private readonly Func<CancellationToken, Task<Generation>> _generation;
    private readonly IBodyStore _bodies;
    private readonly TimeProvider _clock;
    private readonly OtherGeneration? _former;
    private readonly AnnouncedFeeds _announced;

    /// <summary>The catalogue that a table holds.</summary>
    /// <param name="table">Where rows are kept.</param>
    /// <param name="bodies">Where bodies are kept.</param>
    /// <param name="clock">Gives arrival times.</param>
    public ItemCatalogue(ITable table, IBodyStore bodies, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(bodies);
        ArgumentNullException.ThrowIfNull(clock);
        (_generation, _bodies, _clock, _announced) = (new CurrentGeneration(table, clock).ReadAsync, bodies, clock, new(table));
    }

    /// <summary>A generation that is being built.</summary>
    internal ItemCatalogue(GenerationTable table, IBodyStore bodies, TimeProvider clock, OtherGeneration former)
    {
        var built = Task.FromResult(Generation.Of(table));
        (_generation, _bodies, _clock, _announced, _former) = (_ => built, bodies, clock, new(table), former);
    }

    /// <summary>Joins everything that was found in one upload, then writes its receipt. Safe to repeat, to run at once elsewhere, and to break off anywhere.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="pages">What was found on each of its pages, or why a page could not be read.</param>
    /// <param name="profile">What is known of the source; null where there is no profile.</param>
    /// <param name="cancellation">Breaks off between commits.</param>
    /// <returns>What became of it this time. The receipt that is kept also counts what the same version of the upload brought before.</returns>
    public async Task<Receipt> RecordAsync(Upload upload, IEnumerable<(ReadResult Read, Capture? Capture)> pages, SourceProfile? profile = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ArgumentNullException.ThrowIfNull(pages);
        var generation = await _generation(cancellation);
        Receipt receipt;
        try
        {
            receipt = await new UploadRecording(generation, _bodies, _clock, upload, profile, _former).RunAsync(pages, cancellation);
        }
        catch (TableLimitException tooLarge)
        {
            // The same again would fail again; what was joined before stays.
            return await RefuseAsync(upload, $"The upload holds something that is larger than the table takes: {tooLarge.Message}", cancellation);
        }
        return await WrittenAsync(generation, upload, receipt, cancellation);
    }

    /// <summary>Writes a receipt for an upload that could not be taken in at all.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="error">One sentence: what is wrong, where, and what was expected.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Receipt> RefuseAsync(Upload upload, string error, CancellationToken cancellation = default) => RefuseAsync(upload, error, null, cancellation);

    internal async Task<Receipt> RefuseAsync(Upload upload, string error, string? faultyProfile, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var generation = await _generation(cancellation);
        await generation.Sources.EnsureListedAsync(upload.Source, cancellation);
        var receipt = new Receipt { Upload = upload.Name, ETag = upload.ETag, Source = upload.Source, Errors = [error], FaultyProfile = faultyProfile, At = _clock.GetUtcNow() };
        return await WrittenAsync(generation, upload, receipt, cancellation);
    }

    // What changes in a rebuild depends on the order in which it comes to the uploads, and is nothing that readers were shown.
    private async Task<Receipt> WrittenAsync(Generation generation, Upload upload, Receipt receipt, CancellationToken cancellation)
    {
        if (_former is not null && await _former.ReceiptAsync(upload, cancellation) is { } before) receipt = Repetition.Of(before, receipt with { Changed = 0 });
        await new ReceiptBook(generation.Table, upload.Source).WriteAsync(receipt, _clock, cancellation);
        return receipt;
    }

    /// <summary>Completes what workers began to write and broke off; others who come there complete it too.</summary>
    /// <param name="cancellation">Breaks off between commits.</param>
    public async Task CompleteAsync(CancellationToken cancellation = default)
    {
        var (table, listed) = await _generation(cancellation);
        foreach (var source in await listed.NamesAsync(cancellation)) await new Journal(table, Keys.Items(source), _clock).CompleteAllAsync(cancellation);
    }

    /// <summary>The newest receipt of an upload's name, or null.</summary>
    /// <param name="uploadName">The upload's name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Receipt?> ReceiptAsync(string uploadName, CancellationToken cancellation = default) =>
        await new ReceiptBook((await _generation(cancellation)).Table, SourceName.FromUploadName(uploadName)).FindAsync(uploadName, cancellation);

    /// <summary>Receipts, newest first.</summary>
    /// <param name="source">One source; null: all of them.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public async IAsyncEnumerable<Receipt> ReceiptsAsync(SourceName? source = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (table, listed) = await _generation(cancellation);
        var sources = source is { } one ? [one] : await listed.NamesAsync(cancellation);
        var books = sources.Select(s => new ReceiptBook(table, s).NewestFirstAsync(cancellation)).ToList();
        await foreach (var receipt in Merged.NewestFirstAsync(books, cancellation)) yield return receipt;
    }

    /// <summary>What was taken in of every upload of a source that has a receipt, by the upload's name.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyDictionary<string, TakenIn>> TakenInAsync(SourceName source, CancellationToken cancellation = default)
    {
        var taken = new Dictionary<string, TakenIn>(StringComparer.Ordinal);
        await foreach (var receipt in new ReceiptBook((await _generation(cancellation)).Table, source).AllAsync(cancellation)) taken[receipt.Upload] = new(receipt.ETag, receipt.FaultyProfile);
        return taken;
    }

    /// <summary>An item with its past, or null. Where the id was joined into another, the item returned has that other id.</summary>
    /// <param name="id">The item's id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ItemHistory?> ItemAsync(string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        var dot = id.LastIndexOf('.');
        if (dot <= 0 || SourceName.From(id[..dot]) is var source && source.ToString() != id[..dot]) return null;
        if (await ItemReading.FollowAsync((await _generation(cancellation)).Table, source, id, cancellation) is not { } row) return null;
        var item = ItemRow.Read(source, row);
        var bundle = new Bundle(item.Strands);
        return new(item.Item, bundle.Versions(item.Item), bundle.Uploads);
    }

    /// <summary>Items, newest first: one query for each source asked.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="FormatException"><see cref="TimelineQuery.Before"/> is nothing that a page has named; the message is one sentence for people.</exception>
    public async Task<TimelinePage> TimelineAsync(TimelineQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (table, listed) = await _generation(cancellation);
        var sources = query.Source is { } one ? [one] : await listed.NamesAsync(cancellation);
        return await new TimelineReader(table).ReadAsync(query, sources, cancellation);
    }

    /// <summary>The sources, sorted by name, with their categories.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<SourceSummary>> SourcesAsync(CancellationToken cancellation = default) =>
        await (await _generation(cancellation)).Sources.AllAsync(cancellation);

    /// <summary>What a feed said when the hub was told of it last, by whichever process; null where it never was.</summary>
    /// <param name="feed">The feed's path, without an extension.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<string?> AnnouncedAsync(string feed, CancellationToken cancellation = default) => _announced.ReadAsync(feed, cancellation);

    /// <summary>Notes that the hub was told of a feed.</summary>
    /// <param name="feed">The feed's path, without an extension.</param>
    /// <param name="says">What the feed said, as a hash.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task SetAnnouncedAsync(string feed, string says, CancellationToken cancellation = default) => _announced.WriteAsync(feed, says, cancellation);

    /// <summary>A body's HTML as it was stored, clean by the allow list of that time.</summary>
    /// <param name="hash">The hash that an item or a version names.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The store has lost it.</exception>
    public async Task<string> BodyAsync(string hash, CancellationToken cancellation = default) =>
        await _bodies.GetAsync(hash, cancellation) is { } body
            ? Encoding.UTF8.GetString(body.Span)
            : throw new InvalidOperationException($"The body {hash} is named by an item, but the body store does not hold it.");
}
