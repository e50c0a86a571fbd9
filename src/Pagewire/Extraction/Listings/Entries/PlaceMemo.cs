namespace Pagewire.Extraction.Listings.Entries;

/// <summary>What was once found out about a page's elements.</summary>
/// <param name="count">How many there are.</param>
/// <param name="find">Finds it out.</param>
internal sealed class PlaceMemo<T>(int count, Func<int, T> find)
    where T : unmanaged
{
    // What is not known yet need not be cleared, and whether it is takes a bit.
    private readonly T[] _values = GC.AllocateUninitializedArray<T>(count);
    private readonly ulong[] _known = new ulong[count / 64 + 1];

    /// <summary>The value of an element, found out at the first asking.</summary>
    /// <param name="place">The element.</param>
    public T Of(int place)
    {
        if ((_known[place / 64] >> (place % 64) & 1) != 0) return _values[place];
        var found = find(place);
        _values[place] = found;
        _known[place / 64] |= 1UL << (place % 64);
        return found;
    }
}
