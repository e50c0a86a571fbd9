using Pagewire.Catalogue.Recording;
using Pagewire.Catalogue.Rows;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Rebuilding;

/// <summary>Walks two generations and compares what readers see of them.</summary>
/// <param name="before">The one that is served.</param>
/// <param name="after">The one that was built.</param>
internal sealed class Comparison(ITable before, ITable after)
{
    /// <summary>Leads every id that readers know on to the item that it is now, and reports what is different.</summary>
    public async Task<RebuildReport> RunAsync(CancellationToken cancellation)
    {
        var (added, gone, changed, same) = (new List<string>(), new List<string>(), new List<string>(), 0);
        var items = new Dictionary<string, Item>(StringComparer.Ordinal);
        var sources = (await new SourceBook(before).NamesAsync(cancellation)).Union(await new SourceBook(after).NamesAsync(cancellation)).OrderBy(s => s.ToString(), StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var rebuilt = new Dictionary<string, Item>(StringComparer.Ordinal);
            await foreach (var row in RowsAsync(after, source, cancellation))
                if (ItemRow.RedirectTo(row) is null) rebuilt[(string)row.Columns["Id"]] = ItemColumns.Read(source, row);
            var met = new HashSet<string>(StringComparer.Ordinal);
            await foreach (var row in RowsAsync(before, source, cancellation))
            {
                var id = (string)row.Columns["Id"];
                if (rebuilt.TryGetValue(id, out var now))
                {
                    met.Add(id);
                    if (ItemRow.RedirectTo(row) is null && VisibleChange.Between(ItemColumns.Read(source, row), now)) Note(changed, now);
                    else same++;
                }
                else if (!await LeadOnAsync(source, row, id, cancellation) && ItemRow.RedirectTo(row) is null) Note(gone, ItemColumns.Read(source, row));
            }
            foreach (var item in rebuilt.Values.Where(item => !met.Contains(item.Id))) Note(added, item);
        }
        return new(same, added, changed, gone) { Items = items };

        void Note(List<string> ids, Item item)
        {
            ids.Add(item.Id);
            items[item.Id] = item;
        }
    }

    // True where the id leads to an item of the new generation.
    private async Task<bool> LeadOnAsync(SourceName source, Row row, string id, CancellationToken cancellation)
    {
        if (await ItemReading.FollowAsync(before, source, id, cancellation) is not { } item || await new OtherGeneration(after).FindAsync(source, ItemRow.Read(source, item).Strands, cancellation) is not { } now) return false;
        if (await after.GetAsync(Keys.Items(source), row.Key, cancellation) is null)
            await after.CommitAsync(Keys.Items(source), [Write.Insert(ItemRow.Redirect(id, now.Id))], cancellation);
        return true;
    }

    private static IAsyncEnumerable<Row> RowsAsync(ITable table, SourceName source, CancellationToken cancellation) => table.RowsAsync(Keys.Items(source), KeyRange.Prefix("i|"), cancellation);
}
