using Pagewire.Catalogue.Joining;
using Pagewire.Catalogue.Rows;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Recording;

/// <summary>What the table knows of some strands: where their keys lead, and the items there.</summary>
internal sealed class KnownKeys(ITable table, SourceName source)
{
    // Fewer are looked up as they are.
    private const int LeastForGuess = 3;

    private readonly AliasLookup _lookup = new(table, Keys.Items(source));
    private readonly Dictionary<string, AliasRow?> _aliases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _followed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ItemRow> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);

    /// <summary>The items found, by id.</summary>
    public IReadOnlyDictionary<string, ItemRow> Items => _items;

    /// <summary>The keys that were looked up and stand on several items.</summary>
    public IReadOnlySet<string> Shared => _aliases.Where(a => a.Value is { Id: null }).Select(a => a.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether it is known where a key leads: it was looked up, or is one of an item's found.</summary>
    public bool Tells(string key) => _aliases.ContainsKey(key) || IsHeld(key);

    /// <summary>Whether a key leads to one of the items found, so that whoever changes its alias replaces that item's row.</summary>
    public bool IsHeld(string key) => _held.Contains(key);

    /// <summary>The alias of a key that was looked up; null where there is none.</summary>
    public AliasRow? Alias(string key) => _aliases.GetValueOrDefault(key);

    /// <summary>What would be known if the table had none of some strands; null where that is no good guess.</summary>
    public static KnownKeys? Nothing(ITable table, SourceName source, IReadOnlyCollection<Strand> strands)
    {
        if (strands.Count < LeastForGuess || strands.Any(s => s.IsShared)) return null;
        var known = new KnownKeys(table, source);
        foreach (var key in strands.SelectMany(s => First(s, false))) known._aliases.TryAdd(key, null);
        return known;
    }

    /// <summary>Whether neither the first nor the last strand is known. A page overlaps with what is known at its beginning, at its end, or not at all: so all are new then, or their commit finds out.</summary>
    public async Task<bool> LacksEndsAsync(IReadOnlyCollection<Strand> strands, CancellationToken cancellation)
    {
        await LookUpAsync(First(strands.First(), false).Concat(First(strands.Last(), false)), cancellation);
        return _aliases.Values.All(alias => alias is null);
    }

    /// <summary>Looks up strands.</summary>
    /// <param name="strands">The strands.</param>
    /// <param name="thorough">Whether to look every key up, as after a conflict; else a few tell, because the commit of a new item inserts its keys and so finds out by itself.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task ReadAsync(IReadOnlyCollection<Strand> strands, bool thorough, CancellationToken cancellation)
    {
        await LookUpAsync(strands.SelectMany(s => First(s, thorough)), cancellation);
        await SettleAsync(strands, cancellation);
        // A new title at the address of an item found here would be given that item's id, where the address names several: it must be known to.
        while (Misleading(strands) is { Count: > 0 } addresses)
        {
            await LookUpAsync(addresses, cancellation);
            await SettleAsync(strands, cancellation);
        }
    }

    // Looks up what the shared keys among those known leave to tell, and the items where all of them lead.
    private async Task SettleAsync(IReadOnlyCollection<Strand> strands, CancellationToken cancellation)
    {
        var shared = Shared;
        // A title that names several items leaves the address to tell, and that too may name several.
        var knowing = strands.Select(s => s.Knowing(shared)).Where(s => s.IsShared).ToList();
        await LookUpAsync(knowing.SelectMany(s => s.Keys), cancellation);
        shared = Shared;
        await LookUpAsync(knowing.SelectMany(s => s.Knowing(shared).EffectiveKeys), cancellation);
        await ReadItemsAsync(cancellation);
    }

    // Addresses not looked up whose ids are those of items found, and not by the title beside them.
    private List<string> Misleading(IEnumerable<Strand> strands) =>
        [.. strands.SelectMany(s => s.AddressKeys.Where(key => !_aliases.ContainsKey(key) && Ids.Of(source, key) is var id && _items.ContainsKey(id) && (s.TitleKey is null || Alias(s.TitleKey)?.Id != id)))];

    private static IEnumerable<string> First(Strand strand, bool thorough)
    {
        if (strand.TitleKey is not null) yield return strand.TitleKey;
        foreach (var key in thorough || strand.TitleKey is null ? strand.AddressKeys : []) yield return key;
        if (strand.PathKey is not null && thorough) yield return strand.PathKey;
    }

    private async Task LookUpAsync(IEnumerable<string> keys, CancellationToken cancellation)
    {
        var missing = keys.Where(k => !_aliases.ContainsKey(k)).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, alias) in await _lookup.FindAsync(missing, cancellation)) _aliases[key] = alias;
    }

    private async Task ReadItemsAsync(CancellationToken cancellation)
    {
        var ids = _aliases.Values.Select(a => a?.Id).OfType<string>().Where(_followed.Add).ToList();
        var found = await Task.WhenAll(ids.Select(async id => (id, At: await ItemReading.FollowAsync(table, source, id, cancellation))));
        foreach (var item in found.Select(f => f.At).OfType<Row>().Select(row => ItemRow.Read(source, row)))
        {
            _items[item.Item.Id] = item;
            _held.UnionWith(item.Strands.SelectMany(s => s.EffectiveKeys));
        }
        // A long journal writes keys before the last of its items; who finds it at an item that it locks completes it.
        if (found.FirstOrDefault(f => f.At is null).id is { } missing && _items.Values.All(i => i.Journal is null))
            throw new TableConflictException($"A key in partition '{Keys.Items(source)}' leads to the item '{missing}', which is not there.");
    }
}
