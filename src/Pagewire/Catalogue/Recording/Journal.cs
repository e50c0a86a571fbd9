using Pagewire.Catalogue.Rows;

namespace Pagewire.Catalogue.Recording;

/// <summary>Carries out more writes than the table takes at once, all or none: a redo log.</summary>
/// <remarks>
/// The writes without a condition are set down first, each in a row of its own. Then those with a condition are committed, and lock the items that they write.
/// From then on the rest is certain to be done, by whoever gets there first: the one that began, whoever is about to join into a locked item, or a sweep.
/// Each write is carried out in one commit with the removal of the row that it was set down in, so none is done twice, and nobody joins into an item that is half written.
/// </remarks>
/// <param name="table">The table.</param>
/// <param name="partition">The source's partition.</param>
/// <param name="clock">Times the waiting between attempts.</param>
internal sealed class Journal(ITable table, string partition, TimeProvider clock)
{
    /// <summary>Does all of it.</summary>
    /// <param name="writes">The writes.</param>
    /// <param name="cancellation">Breaks off between commits.</param>
    /// <exception cref="TableConflictException">A condition did not hold; nothing was written.</exception>
    public async Task CommitAsync(IReadOnlyCollection<Write> writes, CancellationToken cancellation)
    {
        var name = Guid.NewGuid().ToString("N");
        // Rows of new items come last, and may wait where there are too many: their ids are made of keys that lead to items that are locked.
        var conditions = writes.Where(HasCondition).OrderBy(w => w.Kind == WriteKind.Insert && ItemRow.IsItem(w.Row!)).ToList();
        var first = conditions.Take(Write.MostInBatch - 1).Select(w => ItemRow.IsItem(w.Row!) ? w.With(ItemRow.Locked(w.Row!, name)) : w);
        var later = conditions.Skip(Write.MostInBatch - 1).Select(w => Write.Upsert(ItemRow.Locked(w.Row!, name)));
        var unlocked = conditions.Where(w => ItemRow.IsItem(w.Row!)).Select(w => Write.Upsert(w.Row!));
        // What comes before what goes: until all is done, readers see an entry twice rather than not at all.
        var rows = later.Concat(writes.Where(w => !HasCondition(w)).OrderBy(w => w.Row is null)).Concat(unlocked).Select((write, number) => JournalRow.Of(name, number, write)).Prepend(JournalRow.Head(name, begun: false));
        foreach (var together in Batches.Of(rows.Select(Write.Insert), write => [write])) await table.CommitAsync(partition, together, cancellation);
        try
        {
            await table.CommitAsync(partition, [Write.Replace(JournalRow.Head(name, begun: true), Write.AnyVersion), .. first], cancellation);
        }
        catch (TableConflictException)
        {
            await DropAsync(name, cancellation);
            throw;
        }
        await CompleteAsync(name, cancellation);
    }

    /// <summary>Carries out what is left of a journal that has begun; nothing where it is done.</summary>
    public Task CompleteAsync(string name, CancellationToken cancellation) => Attempts.UntilDoneAsync(async attempt =>
    {
        var rows = await RowsAsync(name, cancellation);
        var steps = new List<Write[]>();
        foreach (var row in rows.Skip(1)) steps.Add(await StepAsync(row, doubtful: attempt > 0, cancellation));
        await CommitAsync(steps.Concat(rows.Take(1).Select(head => (Write[])[Write.Delete(head.Key, head.ETag!)])), cancellation);
        return true;
    }, () => $"The journal '{name}' of partition '{partition}' could not be carried out, though each of its writes is one that always can be; the next sweep tries again", clock, cancellation);

    // A conflict means that others are at it too, or that a row which is to go is not there: then there is nothing to delete.
    private async Task<Write[]> StepAsync(Row row, bool doubtful, CancellationToken cancellation)
    {
        var (write, done) = (JournalRow.Read(row), Write.Delete(row.Key, row.ETag!));
        return doubtful && write.Kind == WriteKind.Delete && await table.GetAsync(partition, write.Key, cancellation) is null ? [done] : [done, write];
    }

    /// <summary>Carries out whatever has begun, and takes away what was only set down.</summary>
    public async Task CompleteAllAsync(CancellationToken cancellation)
    {
        var found = await table.RowsAsync(partition, KeyRange.Prefix(JournalRow.Prefix("")), cancellation).Select(JournalRow.NameOf).Distinct().ToListAsync(cancellation);
        foreach (var name in found)
            if (!await DropAsync(name, cancellation)) await CompleteAsync(name, cancellation);
    }

    // False where it has begun. The head goes first, so that one who is still at it cannot begin.
    private async Task<bool> DropAsync(string name, CancellationToken cancellation)
    {
        var rows = await RowsAsync(name, cancellation);
        if (rows.Any(JournalRow.HasBegun)) return false;
        try
        {
            await CommitAsync(rows.Select(row => (Write[])[Write.Delete(row.Key, row.ETag!)]), cancellation);
        }
        catch (TableConflictException)
        {
            // Others take it away too, or it has begun; what is left then is for the next sweep.
        }
        return true;
    }

    private ValueTask<List<Row>> RowsAsync(string name, CancellationToken cancellation) => table.RowsAsync(partition, KeyRange.Prefix(JournalRow.Prefix(name)), cancellation).ToListAsync(cancellation);

    private async Task CommitAsync(IEnumerable<Write[]> steps, CancellationToken cancellation)
    {
        foreach (var together in Batches.Of(steps, step => step)) await table.CommitAsync(partition, [.. together.SelectMany(step => step)], cancellation);
    }

    private static bool HasCondition(Write write) => write.Kind is WriteKind.Insert or WriteKind.Replace;
}
