namespace Pagewire.Catalogue.Joining;

/// <summary>All sightings of an item that carry exactly the same keys, joined. An item is a bundle of strands, and where a key turns out to name several items, strands are what they part by.</summary>
internal sealed record Strand
{
    /// <summary>The key of the address, <c>u|…</c>; null where the sightings have none that names one article.</summary>
    public string? UrlKey { get; init; }

    /// <summary>The key of day and folded title, <c>t|day|…</c>; null where the sightings have no day, unless they have no address either.</summary>
    public string? TitleKey { get; init; }

    /// <summary>Where there is no address: what else tells entries of one day and title apart, a hash of the opening words; empty where there is nothing.</summary>
    public string Opening { get; init; } = "";

    /// <summary>Whether a capture showed different entries under <see cref="UrlKey"/>, which therefore names no item.</summary>
    public bool UrlShared { get; init; }

    /// <summary>Whether a capture showed different entries under <see cref="TitleKey"/>, which therefore names no item.</summary>
    public bool TitleShared { get; init; }

    /// <summary>Of the strand that holds what others left (<see cref="Rest"/>): their keys, those that are shared left out; else empty.</summary>
    public IReadOnlyList<string> RestKeys { get; init; } = [];

    /// <summary>When it was seen.</summary>
    public required Seen Seen { get; init; }

    /// <summary>When its first sighting was taken in, UTC.</summary>
    public required DateTimeOffset Arrived { get; init; }

    /// <summary>The registers by name: a field and the rank that speaks, <c>title.article</c>.</summary>
    public required SortedDictionary<string, SortedDictionary<string, Seen>> Registers { get; init; }

    /// <summary>The growing sets by name.</summary>
    public required SortedDictionary<string, SortedDictionary<string, DateTimeOffset>> Sets { get; init; }

    /// <summary>What makes it this strand and no other.</summary>
    public string Key => IsRest ? "* " + RestKeys[0] : $"{UrlKey} {TitleKey} {Opening}";

    /// <summary>Whether it holds what other strands left.</summary>
    public bool IsRest => RestKeys.Count > 0;

    /// <summary>The keys that lead to its item: those that name one item, or a key of its own where none does.</summary>
    public IEnumerable<string> EffectiveKeys
    {
        get
        {
            var any = IsRest;
            foreach (var key in RestKeys) yield return key;
            if (UrlKey is not null && !UrlShared) { any = true; yield return UrlKey; }
            if (TitleKey is not null && !TitleShared) { any = true; yield return TitleKey; }
            if (!any) yield return OwnKey;
        }
    }

    /// <summary>The key of this strand alone.</summary>
    public string OwnKey => "s|" + ShortHash.Of(Key);

    /// <summary>Joins two strands of the same key.</summary>
    public Strand Join(Strand other) => new()
    {
        UrlKey = UrlKey,
        TitleKey = TitleKey,
        Opening = Opening,
        RestKeys = RestKeys,
        UrlShared = UrlShared || other.UrlShared,
        TitleShared = TitleShared || other.TitleShared,
        Seen = Seen.Join(other.Seen),
        Arrived = Arrived < other.Arrived ? Arrived : other.Arrived,
        Registers = JoinAll(Registers, other.Registers, (a, b) => Register.Join(a, b)),
        Sets = JoinAll(Sets, other.Sets, (name, a, b) => FirstSeenSet.Join(a, b, Fields.MostInSet(name))),
    };

    /// <summary>The same strand, knowing that some keys name several items.</summary>
    public Strand Knowing(IReadOnlySet<string> shared)
    {
        var url = UrlShared || (UrlKey is not null && shared.Contains(UrlKey));
        var title = TitleShared || (TitleKey is not null && shared.Contains(TitleKey));
        if (RestKeys.Any(shared.Contains)) return this with { RestKeys = RestKeys.Where(k => !shared.Contains(k)).ToList() is { Count: > 0 } left ? left : [OwnKey] };
        return url == UrlShared && title == TitleShared ? this : this with { UrlShared = url, TitleShared = title };
    }

    private static SortedDictionary<string, T> JoinAll<T>(SortedDictionary<string, T> left, SortedDictionary<string, T> right, Func<T, T, T> join) =>
        JoinAll(left, right, (_, a, b) => join(a, b));

    private static SortedDictionary<string, T> JoinAll<T>(SortedDictionary<string, T> left, SortedDictionary<string, T> right, Func<string, T, T, T> join)
    {
        var joined = new SortedDictionary<string, T>(left, StringComparer.Ordinal);
        foreach (var (name, values) in right)
            joined[name] = joined.TryGetValue(name, out var known) ? join(name, known, values) : values;
        return joined;
    }
}
