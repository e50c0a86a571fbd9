using System.Globalization;
using Pagewire.Catalogue.Recording;
using Pagewire.Catalogue.Rows;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Rebuilding;

/// <summary>Derives the whole catalogue anew from the uploads, beside the one that is served, and puts it in its place: after a new version of the program or a changed profile.</summary>
/// <remarks>
/// Items keep the ids and the arrivals that readers know, through the keys that led to them. The switch is one write.
/// Uploads that arrive meanwhile are taken in by the catalogue that is served, and once more by the next sweep after the switch.
/// </remarks>
/// <param name="table">Where rows are kept.</param>
/// <param name="bodies">Where bodies are kept.</param>
/// <param name="uploads">Where uploads lie.</param>
/// <param name="profiles">Where profiles lie.</param>
/// <param name="reader">Reads bytes.</param>
/// <param name="clock">Gives arrival times.</param>
public sealed class Rebuild(ITable table, IBodyStore bodies, IUploadStore uploads, IProfileStore profiles, PageReader reader, TimeProvider clock)
{
    /// <summary>Builds, compares and, where wanted, switches over.</summary>
    /// <param name="serve">Whether to serve what was built, given how it differs; else it is taken away again.</param>
    /// <param name="tookIn">Told of each upload taken in; null: nobody.</param>
    /// <param name="cancellation">Breaks off; what is served stays as it was.</param>
    /// <exception cref="TableConflictException">Another rebuild is running.</exception>
    public async Task<RebuildReport> RunAsync(Func<RebuildReport, bool> serve, Action<Receipt>? tookIn = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(serve);
        var generations = await BeginAsync(cancellation);
        var before = new GenerationTable(table, generations.Current);
        var after = new GenerationTable(table, generations.Building!);

        var taken = 0;
        var ingestor = new Ingestor(uploads, profiles, reader, new ItemCatalogue(after, bodies, clock, new OtherGeneration(before)));
        await foreach (var receipt in ingestor.SweepAsync(cancellation))
        {
            taken++;
            tookIn?.Invoke(receipt);
        }

        var report = await new Comparison(before, after).RunAsync(cancellation) with { Uploads = taken, Missing = await MissingAsync(before, after, cancellation) };
        generations = await Generations.ReadAsync(table, cancellation) is var now && now.Building == generations.Building ? now
            : throw new TableConflictException("Another rebuild has begun since this one did; only one of them can be served.");
        report = report with { Switched = serve(report) };
        if (report.Switched) await new Generations(generations.Building!, generations.Current, null, generations.ETag).WriteAsync(table, cancellation);
        else
        {
            await DropAsync(generations.Building!, cancellation);
            await (generations with { Building = null }).WriteAsync(table, cancellation);
        }
        return report;
    }

    private async Task<List<string>> MissingAsync(GenerationTable before, GenerationTable after, CancellationToken cancellation)
    {
        var missing = new List<string>();
        foreach (var source in await new SourceBook(before).NamesAsync(cancellation))
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            await foreach (var receipt in new ReceiptBook(after, source).AllAsync(cancellation)) taken.Add(receipt.Upload);
            await foreach (var receipt in new ReceiptBook(before, source).AllAsync(cancellation))
                // What came while this was built is there, and the next sweep takes it in.
                if (!taken.Contains(receipt.Upload) && await uploads.FindAsync(receipt.Upload, cancellation) is null) missing.Add(receipt.Upload);
        }
        missing.Sort(StringComparer.Ordinal);
        return missing;
    }

    // Whoever still read the generation before the current one when that was made has long gone on.
    private async Task<Generations> BeginAsync(CancellationToken cancellation)
    {
        var generations = await Generations.ReadAsync(table, cancellation);
        foreach (var left in new[] { generations.Previous, generations.Building }.OfType<string>()) await DropAsync(left, cancellation);
        var name = "g" + clock.GetUtcNow().ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        await new Generations(generations.Current, null, name, generations.ETag).WriteAsync(table, cancellation);
        return await Generations.ReadAsync(table, cancellation);
    }

    private async Task DropAsync(string generation, CancellationToken cancellation)
    {
        var old = new GenerationTable(table, generation);
        foreach (var source in await new SourceBook(old).NamesAsync(cancellation))
            foreach (var partition in new[] { Keys.Items(source), Keys.Receipts(source) }) await EmptyAsync(old, partition, cancellation);
        await EmptyAsync(old, Keys.Sources, cancellation);
    }

    private static async Task EmptyAsync(GenerationTable old, string partition, CancellationToken cancellation)
    {
        string? continuation = null;
        do
        {
            var page = await old.QueryAsync(partition, new("", null), Write.MostInBatch, continuation, cancellation);
            await old.CommitAsync(partition, [.. page.Rows.Select(r => Write.Delete(r.Key, r.ETag!))], cancellation);
            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
