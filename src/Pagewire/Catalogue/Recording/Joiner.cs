using NodaTime;
using Pagewire.Catalogue.Joining;
using Pagewire.Catalogue.Rebuilding;
using Pagewire.Catalogue.Rows;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Recording;

/// <summary>Joins strands into the table: reads what is known, works out the whole new state, commits it under the versions read, and begins again where somebody else was first.</summary>
/// <param name="table">The table.</param>
/// <param name="source">The source.</param>
/// <param name="zone">The source's zone.</param>
/// <param name="clock">Times the waiting between attempts.</param>
/// <param name="former">In a rebuild, the items whose ids new items are to keep; else null.</param>
internal sealed class Joiner(ITable table, SourceName source, DateTimeZone zone, TimeProvider clock, OtherGeneration? former = null)
{
    // Batches of one page that are under way at once: more would only be throttled, a partition takes some 2,000 rows a second.
    private const int MostCommits = 4;

    // From here on each unit is committed alone, so that one busy item does not hold up the rest.
    private const int AttemptsTogether = 3;

    private readonly Journal _journal = new(table, Keys.Items(source), clock);
    private TableConflictException? _conflict;

    /// <summary>Joins strands.</summary>
    /// <param name="strands">The strands, each key once.</param>
    /// <param name="shared">Keys that the same pages show on several items.</param>
    /// <param name="listed">Is waited for before the first commit.</param>
    /// <param name="cancellation">Breaks off between commits.</param>
    /// <returns>What became of each strand, by its key.</returns>
    public async Task<IReadOnlyDictionary<string, Outcome>> JoinAsync(IReadOnlyCollection<Strand> strands, IReadOnlySet<string> shared, Task listed, CancellationToken cancellation)
    {
        var outcomes = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        var pending = strands.ToDictionary(s => s.Key, StringComparer.Ordinal);
        await Attempts.UntilDoneAsync(AttemptAsync, () => $"{pending.Count} sightings of one upload could not be joined into partition '{Keys.Items(source)}'; the upload will be taken in another time", clock, cancellation);
        return outcomes;

        async Task<bool> AttemptAsync(int attempt)
        {
            var planned = PlanAsync([.. pending.Values], shared, thorough: attempt > 0, cancellation);
            await Task.WhenAll(listed, planned);
            var units = await planned;
            var fit = units.ToLookup(u => Batches.Fit(u.Writes));
            foreach (var batches in (attempt < AttemptsTogether ? Batches.Of(fit[true], u => u.Writes) : fit[true].Select(u => (UnitWrites[])[u])).Chunk(MostCommits))
                foreach (var (batch, committed) in await Task.WhenAll(batches.Select(async b => (b, await CommittedAsync([.. b.SelectMany(u => u.Writes)], fits: true, cancellation)))))
                    if (committed) Settle(batch.SelectMany(u => u.Outcomes));
            foreach (var unit in fit[false])
            {
                var added = unit.Unit.Groups.SelectMany(g => g.Strands).Select(s => pending.GetValueOrDefault(s.Key)).OfType<Strand>().ToList();
                if (added.Count > 1)
                {
                    foreach (var half in added.Chunk((added.Count + 1) / 2)) Settle(await JoinAsync(half, shared, listed, cancellation));
                }
                else if (await CommittedAsync(unit.Writes, fits: false, cancellation)) Settle(unit.Outcomes);
            }
            return pending.Count == 0 || (_conflict is null ? false : throw _conflict);
        }

        void Settle(IEnumerable<KeyValuePair<string, Outcome>> done)
        {
            foreach (var (key, outcome) in done)
                if (pending.Remove(key)) outcomes[key] = outcome;
        }
    }

    // False where somebody else was first.
    private async Task<bool> CommittedAsync(IReadOnlyList<Write> writes, bool fits, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            if (!fits) await _journal.CommitAsync(writes, cancellation);
            else if (writes.Count > 0) await table.CommitAsync(Keys.Items(source), writes, cancellation);
            return true;
        }
        catch (TableConflictException conflict)
        {
            _conflict = conflict;
            return false;
        }
    }

    private async Task<List<UnitWrites>> PlanAsync(IReadOnlyCollection<Strand> strands, IReadOnlySet<string> shared, bool thorough, CancellationToken cancellation)
    {
        var known = new KnownKeys(table, source);
        if (!thorough && KnownKeys.Nothing(table, source, strands) is { } guess)
        {
            // While the storage is asked, what follows from the likely answer is worked out.
            var holds = known.LacksEndsAsync(strands, cancellation);
            var planned = holds.IsCompletedSuccessfully && !holds.Result ? [] : await PlanAsync(guess, strands, shared, thorough, cancellation);
            if (await holds) return planned;
        }
        await known.ReadAsync(strands, thorough, cancellation);
        return await PlanAsync(known, strands, shared, thorough, cancellation);
    }

    private async Task<List<UnitWrites>> PlanAsync(KnownKeys known, IReadOnlyCollection<Strand> strands, IReadOnlySet<string> shared, bool thorough, CancellationToken cancellation)
    {
        // Somebody began to write these items and has not ended: that is done first, and then all is read anew.
        if (known.Items.Values.Select(i => i.Journal).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } journals)
        {
            foreach (var journal in journals) await _journal.CompleteAsync(journal, cancellation);
            return [];
        }
        var allShared = new HashSet<string>(shared, StringComparer.Ordinal);
        allShared.UnionWith(known.Shared);
        allShared.UnionWith(Contradictions.Of([.. known.Items.Values.SelectMany(i => i.Strands).Concat(strands).Select(s => s.Knowing(allShared))]));
        // What new strands prove of a key that was not looked up must be written down too.
        if (!thorough && strands.SelectMany(s => s.Keys).Any(k => allShared.Contains(k) && !known.Tells(k))) return await PlanAsync(strands, shared, thorough: true, cancellation);
        var newlyShared = allShared.Where(k => known.Tells(k) && !known.Shared.Contains(k)).ToHashSet(StringComparer.Ordinal);
        var added = strands.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var kept = new Dictionary<Group, string>(ReferenceEqualityComparer.Instance);
        var units = new List<Unit>();
        foreach (var unit in Regrouping.Of([.. known.Items.Values.Select(i => (i.Item.Id, i.Strands))], strands, allShared, newlyShared))
            units.Add(await FormerAsync(unit, taken, kept, cancellation));
        var given = units.Select(u => (Unit: u, Given: Ids.Of(source, u, known.Items, kept))).ToList();
        var ids = new Dictionary<Group, string>(given.SelectMany(g => g.Given.Ids), ReferenceEqualityComparer.Instance);
        // Some key means another thing than the few that were looked up tell.
        if (!thorough && Clash(ids, known)) return await PlanAsync(strands, shared, thorough: true, cancellation);
        if (thorough) await FreeAsync(ids, kept, cancellation);
        return [.. given.Select(g => UnitWrites.Of(source, zone, g.Unit, known, added, newlyShared, ids, g.Given.Redirects))];
    }

    private static bool Clash(IReadOnlyDictionary<Group, string> ids, KnownKeys known) =>
        ids.Values.Distinct(StringComparer.Ordinal).Count() < ids.Count || ids.Any(i => known.Items.ContainsKey(i.Value) && !i.Key.Owners.Contains(i.Value));

    // In a rebuild: new groups with the arrival of the items they were, and the ids of those that are still free.
    private async Task<Unit> FormerAsync(Unit unit, HashSet<string> taken, Dictionary<Group, string> kept, CancellationToken cancellation)
    {
        if (former is null) return unit;
        var groups = new List<Group>();
        foreach (var group in unit.Groups)
        {
            var item = group.Owners.Count == 0 ? await former.FindAsync(source, group.Strands, cancellation) : null;
            groups.Add(item is null ? group : group with { Strands = [.. group.Strands.Select(s => s with { Arrived = item.Arrived })], Former = true });
            if (item is not null && await table.GetAsync(Keys.Items(source), Keys.Item(item.Id), cancellation) is null && taken.Add(item.Id)) kept[groups[^1]] = item.Id;
        }
        return new(groups);
    }

    // A new id may be taken: by another group, or by the redirect of an item that was joined into another and whose key has parted again.
    private async Task FreeAsync(Dictionary<Group, string> ids, Dictionary<Group, string> kept, CancellationToken cancellation)
    {
        var given = ids.ToLookup(i => i.Key.Owners.Contains(i.Value) || kept.ContainsKey(i.Key));
        var taken = given[true].Select(i => i.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (group, _) in given[false])
            for (var attempt = 2; !taken.Add(ids[group]) || await table.GetAsync(Keys.Items(source), Keys.Item(ids[group]), cancellation) is not null; attempt++)
                ids[group] = Ids.New(source, group, attempt);
    }
}
