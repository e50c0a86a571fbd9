namespace Pagewire.Catalogue.Recording;

/// <summary>Units that are committed together.</summary>
/// <param name="Units">The units.</param>
/// <param name="Writes">One list, or several in this order where one unit alone is more than a batch takes.</param>
internal sealed record Batch(IReadOnlyList<UnitWrites> Units, IReadOnlyList<IReadOnlyList<Write>> Writes);

/// <summary>Packs units into as few commits as may be.</summary>
internal static class Batches
{
    // An entity group transaction takes 4 MiB; the protocol around the values takes part of it.
    private const int MostBytes = 3 << 20;

    public static IEnumerable<Batch> Of(IEnumerable<UnitWrites> units, bool together)
    {
        var packed = new List<UnitWrites>();
        var (writes, bytes) = (0, 0L);
        foreach (var unit in units)
        {
            var size = unit.Parts.SelectMany(p => p).Sum(RowSize.Of);
            if (packed.Count > 0 && (!together || writes + unit.Count > Write.MostInBatch || bytes + size > MostBytes))
            {
                yield return Pack(packed);
                packed = [];
                (writes, bytes) = (0, 0);
            }
            packed.Add(unit);
            writes += unit.Count;
            bytes += size;
        }
        if (packed.Count > 0) yield return Pack(packed);
    }

    private static Batch Pack(List<UnitWrites> units)
    {
        var all = units.SelectMany(u => u.Parts).SelectMany(p => p).ToList();
        return new(units, all.Count == 0 ? [] : [.. Chunks(all)]);
    }

    private static IEnumerable<IReadOnlyList<Write>> Chunks(List<Write> writes)
    {
        var chunk = new List<Write>();
        var bytes = 0L;
        foreach (var write in writes)
        {
            var size = RowSize.Of(write);
            if (chunk.Count == Write.MostInBatch || (chunk.Count > 0 && bytes + size > MostBytes))
            {
                yield return chunk;
                chunk = [];
                bytes = 0;
            }
            chunk.Add(write);
            bytes += size;
        }
        yield return chunk;
    }
}
