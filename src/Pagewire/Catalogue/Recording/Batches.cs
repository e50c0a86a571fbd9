namespace Pagewire.Catalogue.Recording;

/// <summary>Units that are committed together.</summary>
/// <param name="Units">The units.</param>
/// <param name="Writes">One list; several where a single unit has too many bytes for one; none where nothing has changed.</param>
internal sealed record Batch(IReadOnlyList<UnitWrites> Units, IEnumerable<IReadOnlyList<Write>> Writes);

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

    private static Batch Pack(List<UnitWrites> units) => new(units, Chunks([[.. units.SelectMany(u => u.Parts).SelectMany(p => p)]]));

    /// <summary>Lists of writes cut to what one commit takes.</summary>
    public static IEnumerable<IReadOnlyList<Write>> Chunks(IEnumerable<IReadOnlyList<Write>> parts)
    {
        foreach (var part in parts)
        {
            var chunk = new List<Write>();
            var bytes = 0L;
            foreach (var write in part)
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
            if (chunk.Count > 0) yield return chunk;
        }
    }
}
