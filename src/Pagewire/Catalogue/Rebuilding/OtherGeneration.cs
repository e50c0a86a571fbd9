using Pagewire.Catalogue.Joining;
using Pagewire.Catalogue.Recording;
using Pagewire.Catalogue.Rows;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Rebuilding;

/// <summary>What another generation knows, so that a rebuilt item keeps the id and the arrival that readers know, and a receipt what its upload brought.</summary>
/// <param name="table">The other generation.</param>
internal sealed class OtherGeneration(ITable table)
{
    /// <summary>The receipt of an upload; null where there is none.</summary>
    public Task<Receipt?> ReceiptAsync(Upload upload, CancellationToken cancellation) => new ReceiptBook(table, upload.Source).FindAsync(upload.Name, cancellation);

    /// <summary>The item that some of the strands' keys led to: of several, the one that arrived first; null where none.</summary>
    public async Task<Item?> FindAsync(SourceName source, IReadOnlyList<Strand> strands, CancellationToken cancellation)
    {
        var aliases = await new AliasLookup(table, Keys.Items(source)).FindAsync([.. strands.SelectMany(s => s.EffectiveKeys).Distinct(StringComparer.Ordinal)], cancellation);
        var found = new List<Item>();
        foreach (var id in aliases.Values.Select(a => a?.Id).OfType<string>().Distinct(StringComparer.Ordinal))
            if (await ItemReading.FollowAsync(table, source, id, cancellation) is { } row) found.Add(ItemColumns.Read(source, row));
        return found.OrderBy(i => i.Arrived).ThenBy(i => i.Id, StringComparer.Ordinal).FirstOrDefault();
    }
}
