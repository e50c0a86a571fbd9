namespace Pagewire.Extraction.Listings.Entries;

/// <summary>What was once found out about a page's elements.</summary>
/// <param name="count">How many there are.</param>
/// <param name="find">Finds it out.</param>
internal sealed class PlaceMemo<T>(int count, Func<int, T> find)
    where T : struct
{
    private readonly T?[] _known = new T?[count];

    /// <summary>The value of an element, found out at the first asking.</summary>
    /// <param name="place">The element.</param>
    public T Of(int place) => _known[place] ??= find(place);
}
