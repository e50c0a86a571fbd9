namespace Pagewire.Catalogue.Joining;

/// <summary>A set that only grows, each value with the first capture time that shows it; the earliest <c>most</c> stay.</summary>
/// <remarks>Order-free for the reason given at <see cref="Register"/>: the bound keeps one end of a map under minimum.</remarks>
internal static class FirstSeenSet
{
    public static SortedDictionary<string, DateTimeOffset> Join(SortedDictionary<string, DateTimeOffset>? left, SortedDictionary<string, DateTimeOffset>? right, int most) => Join([left, right], most);

    /// <summary>Joins many at once.</summary>
    public static SortedDictionary<string, DateTimeOffset> Join(IEnumerable<SortedDictionary<string, DateTimeOffset>?> sets, int most)
    {
        var joined = new SortedDictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var (value, first) in sets.SelectMany(s => s ?? []))
            joined[value] = joined.TryGetValue(value, out var known) && known < first ? known : first;
        if (joined.Count <= most) return joined;
        return new(joined.OrderBy(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).Take(most).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
