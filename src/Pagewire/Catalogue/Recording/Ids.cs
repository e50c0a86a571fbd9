using Pagewire.Catalogue.Joining;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Recording;

/// <summary>Gives ids to groups: an id once given stays.</summary>
internal static class Ids
{
    /// <summary>The id of each group of a unit, and the ids that become redirects.</summary>
    /// <param name="source">The source.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="items">The known items, by id.</param>
    /// <param name="former">The ids that new groups had in another generation.</param>
    public static (IReadOnlyDictionary<Group, string> Ids, IReadOnlyDictionary<string, string> Redirects) Of(SourceName source, Unit unit, IReadOnlyDictionary<string, Rows.ItemRow> items, IReadOnlyDictionary<Group, string> former)
    {
        var keepers = unit.Groups.SelectMany(g => g.Owners).Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => Keeper(source, id, unit, items[id].Strands), StringComparer.Ordinal);
        var ids = new Dictionary<Group, string>(ReferenceEqualityComparer.Instance);
        var redirects = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in unit.Groups)
        {
            var kept = keepers.Where(k => ReferenceEquals(k.Value, group)).Select(k => k.Key)
                .OrderBy(id => items[id].Item.Arrived).ThenBy(id => id, StringComparer.Ordinal).ToList();
            var id = kept.Count > 0 ? kept[0] : former.TryGetValue(group, out var known) ? known : New(source, group, 1);
            ids[group] = id;
            foreach (var other in kept.Skip(1)) redirects[other] = id;
        }
        return (ids, redirects);
    }

    /// <summary>The id of a group that has none: of its address where it has one, else of its day and title, else of what it is told apart by.</summary>
    /// <param name="source">The source.</param>
    /// <param name="group">The group.</param>
    /// <param name="attempt">1, or more where the ids before are taken by redirects.</param>
    public static string New(SourceName source, Group group, int attempt)
    {
        var key = group.Strands.SelectMany(s => s.EffectiveKeys.Select(key => (key, s)))
            .OrderBy(k => k.key[0] switch { 'u' => 0, 't' => 1, _ => 2 }).ThenBy(k => k.s.Seen.First ?? Seen.UnknownFirst).ThenBy(k => k.key, StringComparer.Ordinal).First().key;
        return Of(source, attempt == 1 ? key : $"{key} {attempt}");
    }

    /// <summary>The id made of a key.</summary>
    public static string Of(SourceName source, string key) => $"{source}.{ShortHash.Of(key)}";

    // Where an item parts, its id stays with the group that would be given it, else with the one seen first.
    private static Group Keeper(SourceName source, string id, Unit unit, IReadOnlyList<Strand> held)
    {
        var groups = unit.Groups.Where(g => g.Owners.Contains(id)).ToList();
        if (groups.Count == 1) return groups[0];
        var mine = held.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        return groups.OrderByDescending(g => New(source, g, 1) == id)
            .ThenBy(g => g.Strands.Where(s => mine.Contains(s.Key)).Min(s => s.Seen.First ?? Seen.UnknownFirst))
            .ThenBy(g => g.Strands[0].Key, StringComparer.Ordinal).First();
    }
}
