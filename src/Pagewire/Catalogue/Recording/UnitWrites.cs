using NodaTime;
using Pagewire.Catalogue.Joining;
using Pagewire.Catalogue.Rows;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Recording;

/// <summary>What must be written for a unit, and what became of its items.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Writes">All of it, to be written at once.</param>
/// <param name="Outcomes">What became of each strand that was added, by its key.</param>
internal sealed record UnitWrites(Unit Unit, IReadOnlyList<Write> Writes, IReadOnlyDictionary<string, Outcome> Outcomes)
{
    /// <summary>Works the writes out.</summary>
    /// <param name="source">The source.</param>
    /// <param name="zone">The source's zone.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="known">What the table knows.</param>
    /// <param name="added">The keys of the strands that were added.</param>
    /// <param name="newlyShared">Keys whose alias has yet to say that they name several items.</param>
    /// <param name="ids">The id of each group.</param>
    /// <param name="redirects">Ids of items that go into others.</param>
    public static UnitWrites Of(SourceName source, DateTimeZone zone, Unit unit, KnownKeys known, IReadOnlySet<string> added, IReadOnlySet<string> newlyShared,
        IReadOnlyDictionary<Group, string> ids, IReadOnlyDictionary<string, string> redirects)
    {
        var writes = new List<Write>();
        var outcomes = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        var oldLines = unit.Groups.SelectMany(g => g.Owners).Distinct(StringComparer.Ordinal)
            .SelectMany(id => known.Items[id].Lines).ToHashSet(StringComparer.Ordinal);
        var newLines = new HashSet<string>(StringComparer.Ordinal);
        var behind = new List<Write>();
        var entangled = unit.Groups.Count > 1 || redirects.Count > 0;
        foreach (var group in unit.Groups)
        {
            var old = known.Items.GetValueOrDefault(ids[group]);
            var item = new Bundle(group.Strands).Item(ids[group], source, zone);
            newLines.UnionWith(Lines.Of(item));
            writes.AddRange([.. Rows(item, group, old, entangled, oldLines), .. Aliases(group, item.Id, known, redirects, behind)]);
            // One sighting made or changed the item; the others of the upload found it so.
            var outcome = old is null ? (group.Former ? Outcome.Same : Outcome.New) : VisibleChange.Between(old.Item, item) ? Outcome.Changed : Outcome.Same;
            foreach (var key in group.Strands.Select(s => s.Key).Where(added.Contains))
            {
                outcomes[key] = outcome;
                outcome = Outcome.Same;
            }
        }
        writes.AddRange(redirects.Select(r => Write.Replace(ItemRow.Redirect(r.Key, r.Value), known.Items[r.Key].ETag)));
        writes.AddRange(oldLines.Where(l => !newLines.Contains(l)).Select(l => Write.Delete(l, Write.AnyVersion)));
        writes.AddRange(SharedMarks(unit, known, newlyShared));
        if (writes.Count + behind.Count <= Write.MostInBatch) writes.AddRange(behind);
        return new(unit, writes, outcomes);
    }

    // The item's own row, and those in the time lines that show something else than before or are not there yet.
    private static IEnumerable<Write> Rows(Item item, Group group, ItemRow? old, bool entangled, HashSet<string> oldLines)
    {
        var state = StrandsJson.Write(Rest.Fold(group.Strands));
        var columns = ItemColumns.Write(item);
        var shows = old is null || !ColumnsEqual.Of(columns, ItemColumns.Write(old.Item));
        if (old is null) yield return Write.Insert(ItemRow.Write(item, state));
        else if (shows || entangled || state != old.State) yield return Write.Replace(ItemRow.Write(item, state), old.ETag);
        foreach (var line in Lines.Of(item))
            if (shows || !oldLines.Contains(line)) yield return Write.Upsert(new Row(line, columns));
    }

    // Keys of an item that goes into this one may stay behind, for its redirect leads on; they are moved where the batch has room.
    private static IEnumerable<Write> Aliases(Group group, string id, KnownKeys known, IReadOnlyDictionary<string, string> redirects, List<Write> behind)
    {
        var owners = group.Owners.SelectMany(o => known.Items[o].Strands.SelectMany(s => s.EffectiveKeys).Select(key => (key, o)))
            .DistinctBy(k => k.key, StringComparer.Ordinal).ToDictionary(k => k.key, k => k.o, StringComparer.Ordinal);
        foreach (var key in group.Strands.SelectMany(s => s.EffectiveKeys).Distinct(StringComparer.Ordinal))
        {
            var owner = owners.GetValueOrDefault(key);
            if (owner == id) continue;
            // The row of the item that the key led to is replaced in the same batch, under its version: nobody else can move the key meanwhile.
            if (owner is not null && redirects.GetValueOrDefault(owner) == id) behind.Add(Write.Upsert(AliasRow.To(key, id)));
            else yield return owner is not null ? Write.Upsert(AliasRow.To(key, id)) : Unheld(AliasRow.To(key, id), known);
        }
    }

    private static IEnumerable<Write> SharedMarks(Unit unit, KnownKeys known, IReadOnlySet<string> newlyShared) => unit.Groups
        .SelectMany(g => g.Strands).SelectMany(s => s.Keys).Where(newlyShared.Contains).Distinct(StringComparer.Ordinal)
        .Select(key => known.IsHeld(key) ? Write.Upsert(AliasRow.Shared(key)) : Unheld(AliasRow.Shared(key), known));

    // No item's row that is written beside it vouches for the key. It may have led to an item that parted before the item was read, and be another's by now.
    private static Write Unheld(Row alias, KnownKeys known) => known.Alias(alias.Key) is { } read ? Write.Replace(alias, read.ETag) : Write.Insert(alias);
}
