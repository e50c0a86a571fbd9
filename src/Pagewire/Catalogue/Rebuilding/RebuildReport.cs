namespace Pagewire.Catalogue.Rebuilding;

/// <summary>What a rebuilt catalogue says otherwise than the one that is served.</summary>
/// <param name="Same">How many items look the same to a reader.</param>
/// <param name="Added">The ids of items that were not there.</param>
/// <param name="Changed">The ids of items that look different.</param>
/// <param name="Gone">The ids of items that no upload shows any more; what was joined into another item is not among them.</param>
public sealed record RebuildReport(int Same, IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Gone)
{
    /// <summary>The items that were added, changed or are gone, by id; of those that are gone, as they were.</summary>
    public IReadOnlyDictionary<string, Item> Items { get; init; } = new Dictionary<string, Item>();

    /// <summary>The names of the uploads that have a receipt and are not there to be taken in anew, sorted by ordinal order: what only they showed is among what is changed or gone.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>How many uploads were taken in.</summary>
    public int Uploads { get; init; }

    /// <summary>Whether the rebuilt catalogue is the one that is served now.</summary>
    public bool Switched { get; init; }
}
