namespace Pagewire.Catalogue.Joining;

/// <summary>Keeps the number of an item's strands within bounds, whatever a page does (a counter in every teaser makes a strand a day).</summary>
/// <remarks>
/// The strands that stay are the first by a hash of their keys: an order that is theirs alone. So one that has to go would have to go
/// in every order of arrival, and what it held lives on in the strand of the rest, with the keys that lead to it.
/// </remarks>
internal static class Rest
{
    /// <summary>The most strands that stay apart.</summary>
    public const int Most = 64;

    /// <summary>The strands of one item, the surplus folded into one.</summary>
    public static IReadOnlyList<Strand> Fold(IReadOnlyList<Strand> strands)
    {
        var apart = strands.Where(s => !s.IsRest).OrderBy(s => ShortHash.Of(s.Key), StringComparer.Ordinal).ToList();
        var surplus = apart.Skip(Most).Concat(strands.Where(s => s.IsRest)).ToList();
        if (surplus.Count == 0 || (surplus.Count == 1 && surplus[0].IsRest)) return strands;
        var keys = surplus.SelectMany(s => s.EffectiveKeys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var rest = Strand.Join([.. surplus.Select(s => s with { UrlKey = null, TitleKey = null, PathKey = null, Opening = "", UrlShared = false, TitleShared = false, PathShared = false, RestKeys = keys })]);
        return [.. apart.Take(Most), rest];
    }
}
