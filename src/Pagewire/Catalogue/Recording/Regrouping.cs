using Pagewire.Catalogue.Joining;

namespace Pagewire.Catalogue.Recording;

/// <summary>Strands that are one item.</summary>
/// <param name="Strands">At least one.</param>
/// <param name="Owners">The items that held some of them, by id.</param>
/// <param name="Former">In a rebuild: whether they were an item before.</param>
internal sealed record Group(IReadOnlyList<Strand> Strands, IReadOnlySet<string> Owners, bool Former = false);

/// <summary>Groups that must be written together, because an item's strands or a key pass between them.</summary>
/// <param name="Groups">At least one.</param>
internal sealed record Unit(IReadOnlyList<Group> Groups);

/// <summary>Finds which strands are one item: those that some chain of keys connects, where a key that names several items connects nothing. Merging and parting are the same step.</summary>
internal static class Regrouping
{
    /// <summary>Groups the strands of known items and new ones.</summary>
    /// <param name="items">The strands of each known item.</param>
    /// <param name="added">New strands.</param>
    /// <param name="shared">Every key known to name several items.</param>
    /// <param name="newlyShared">Those of them whose alias has yet to say so.</param>
    public static IReadOnlyList<Unit> Of(IReadOnlyList<(string Id, IReadOnlyList<Strand> Strands)> items, IEnumerable<Strand> added, IReadOnlySet<string> shared, IReadOnlySet<string> newlyShared)
    {
        var strands = new Dictionary<string, Strand>(StringComparer.Ordinal);
        var owners = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (id, held) in items)
            foreach (var strand in held)
            {
                Add(strand);
                if (!owners.TryGetValue(strand.Key, out var of)) owners[strand.Key] = of = new(StringComparer.Ordinal);
                of.Add(id);
            }
        foreach (var strand in added) Add(strand);

        var sameItem = new Connections();
        foreach (var strand in strands.Values)
            foreach (var key in strand.EffectiveKeys) sameItem.Connect("strand " + strand.Key, key);
        var groups = strands.Values.GroupBy(s => sameItem.Root("strand " + s.Key), StringComparer.Ordinal)
            .Select(g => new Group([.. g.OrderBy(s => s.Key, StringComparer.Ordinal)], g.SelectMany(s => owners.GetValueOrDefault(s.Key) ?? []).ToHashSet(StringComparer.Ordinal)))
            .ToList();

        var sameUnit = new Connections();
        foreach (var group in groups)
        {
            var name = NameOf(group);
            sameUnit.Connect(name, name);
            foreach (var owner in group.Owners) sameUnit.Connect(name, "item " + owner);
            foreach (var key in group.Strands.SelectMany(s => s.Keys))
                if (newlyShared.Contains(key)) sameUnit.Connect(name, "key " + key);
        }
        // A strand of the rest gives up such a key, and its item must not be left behind with it when the mark is written.
        foreach (var (id, held) in items)
            foreach (var key in held.SelectMany(s => s.RestKeys))
                if (newlyShared.Contains(key)) sameUnit.Connect("item " + id, "key " + key);
        return [.. groups.GroupBy(g => sameUnit.Root(NameOf(g)), StringComparer.Ordinal).Select(u => new Unit([.. u]))];

        void Add(Strand strand)
        {
            strand = strand.Knowing(shared);
            strands[strand.Key] = strands.TryGetValue(strand.Key, out var known) ? known.Join(strand) : strand;
        }
    }

    private static string NameOf(Group group) => "group " + group.Strands[0].Key;
}
