namespace Pagewire.Catalogue.Joining;

/// <summary>The values that one field had, each with when it was seen.</summary>
/// <remarks>
/// Joining is union, minimum and maximum. The bound keeps the first sightings of the <see cref="Most"/> values seen first
/// and the last sightings of the <see cref="Most"/> values seen last, two bounds that know nothing of each other: each keeps
/// the extreme ends of a map under minimum (maximum), and whatever it drops is beaten by as many values that can only get
/// further ahead. So the order of joining never shows, which "the newest values, whole" could not promise.
/// </remarks>
internal static class Register
{
    /// <summary>The most values that keep a first sighting, and the most that keep a last one.</summary>
    public const int Most = 50;

    public static SortedDictionary<string, Seen> Join(SortedDictionary<string, Seen>? left, SortedDictionary<string, Seen>? right, int most = Most) => Join([left, right], most);

    /// <summary>Joins many at once, which takes no longer for each than it has values.</summary>
    public static SortedDictionary<string, Seen> Join(IEnumerable<SortedDictionary<string, Seen>?> registers, int most = Most)
    {
        var joined = new SortedDictionary<string, Seen>(StringComparer.Ordinal);
        foreach (var (value, seen) in registers.SelectMany(r => r ?? []))
            joined[value] = joined.TryGetValue(value, out var known) ? known.Join(seen) : seen;
        return Bound(joined, most);
    }

    private static SortedDictionary<string, Seen> Bound(SortedDictionary<string, Seen> register, int most)
    {
        if (register.Count <= most) return register;
        var firsts = register.Where(v => v.Value.First is not null).OrderBy(v => v.Value.First).ThenBy(v => v.Key, StringComparer.Ordinal).Take(most).Select(v => v.Key).ToHashSet(StringComparer.Ordinal);
        var lasts = register.Where(v => v.Value.Last is not null).OrderByDescending(v => v.Value.Last).ThenBy(v => v.Key, StringComparer.Ordinal).Take(most).Select(v => v.Key).ToHashSet(StringComparer.Ordinal);
        var bound = new SortedDictionary<string, Seen>(StringComparer.Ordinal);
        foreach (var (value, seen) in register)
        {
            var kept = new Seen(firsts.Contains(value) ? seen.First : null, lasts.Contains(value) ? seen.Last : null);
            if (kept != default) bound[value] = kept;
        }
        return bound;
    }
}
