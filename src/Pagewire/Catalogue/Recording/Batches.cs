namespace Pagewire.Catalogue.Recording;

/// <summary>Packs what must not be torn apart into as few commits as may be.</summary>
internal static class Batches
{
    // An entity group transaction takes 4 MiB; the protocol around the values takes part of it.
    private const int MostBytes = 3 << 20;

    /// <summary>Whether the table takes so much at once.</summary>
    public static bool Fit(IReadOnlyCollection<Write> writes) => writes.Count <= Write.MostInBatch && writes.Sum(RowSize.Of) <= MostBytes;

    /// <summary>Runs of things of which each makes one commit; what is too large by itself stands alone.</summary>
    /// <param name="things">Things in order.</param>
    /// <param name="writes">What a thing writes.</param>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IEnumerable<T> things, Func<T, IReadOnlyCollection<Write>> writes)
    {
        var packed = new List<T>();
        var (count, bytes) = (0, 0L);
        foreach (var thing in things)
        {
            var (more, size) = (writes(thing).Count, writes(thing).Sum(RowSize.Of));
            if (packed.Count > 0 && (count + more > Write.MostInBatch || bytes + size > MostBytes))
            {
                yield return packed;
                packed = [];
                (count, bytes) = (0, 0);
            }
            packed.Add(thing);
            count += more;
            bytes += size;
        }
        if (packed.Count > 0) yield return packed;
    }
}
