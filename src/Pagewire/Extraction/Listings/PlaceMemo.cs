namespace Pagewire.Extraction.Listings;

/// <summary>What was once found out about a page's elements, whichever list they stand in: lists overlap, and most elements are candidates in several.</summary>
internal sealed class PlaceMemo<T>(int count)
    where T : struct
{
    private readonly T?[] _known = new T?[count];

    /// <summary>The value of an element, found out at the first asking.</summary>
    /// <param name="place">The element.</param>
    /// <param name="find">Finds it out.</param>
    public T Of(int place, Func<int, T> find) => _known[place] ??= find(place);
}
