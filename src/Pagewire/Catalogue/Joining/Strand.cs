namespace Pagewire.Catalogue.Joining;

/// <summary>All sightings of an item that carry exactly the same keys, joined. An item is a bundle of strands, and where a key turns out to name several items, strands are what they part by.</summary>
internal sealed record Strand
{
    /// <summary>The key of the address, <c>u|…</c>, or of a copy that a site has of what stands there, <c>v|…</c>; null where the sightings have none that names one article.</summary>
    public string? UrlKey { get; init; }

    /// <summary>The key of day and folded title, <c>t|day|…</c>; null where the sightings have no day, unless they have no address either.</summary>
    public string? TitleKey { get; init; }

    /// <summary>The key of the address' path and the beginning of the folded title, <c>p|…</c>: what a copy whose own address is unknown has in common with one whose is known. Null where there is no <see cref="UrlKey"/>, or it is that of a copy.</summary>
    public string? PathKey { get; init; }

    /// <summary>Where there is no address: what else tells entries of one day and title apart, a hash of the opening words; of a copy without a day, a hash of the beginning of its title; empty where there is nothing.</summary>
    public string Opening { get; init; } = "";

    /// <summary>Whether a capture showed different entries under <see cref="UrlKey"/>, which therefore names no item.</summary>
    public bool UrlShared { get; init; }

    /// <summary>Whether a capture showed different entries under <see cref="TitleKey"/>, which therefore names no item.</summary>
    public bool TitleShared { get; init; }

    /// <summary>Whether captures showed different items under <see cref="PathKey"/>, which therefore names none.</summary>
    public bool PathShared { get; init; }

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
    public string Key => IsRest ? "* " + RestKeys[0] : $"{UrlKey} {TitleKey ?? PathKey} {Opening}";

    /// <summary>Of a copy, the key of the address that it states; else null.</summary>
    public string? OriginalKey => UrlKey?[0] == 'v' ? "u|" + UrlKey.Split('|')[1] : null;

    /// <summary>The keys of its address: of a copy, its own and the original's.</summary>
    public IEnumerable<string> AddressKeys => new[] { UrlKey, OriginalKey }.OfType<string>();

    /// <summary>The keys that its sightings carry, whether or not they name one item.</summary>
    public IEnumerable<string> Keys => AddressKeys.Concat(new[] { TitleKey, PathKey }.OfType<string>());

    /// <summary>Whether one of its keys is known to name several items.</summary>
    public bool IsShared => UrlShared || TitleShared || PathShared;

    /// <summary>One of its addresses, which all have the same key; null where it has none.</summary>
    public ArticleAddress? Address => ArticleAddress.Of((Registers.GetValueOrDefault(Fields.OfArticle(Fields.Url)) ?? Registers.GetValueOrDefault(Fields.OfListing(Fields.Url)) ?? Registers.GetValueOrDefault(Fields.OfCopy(Fields.Url)))?.Keys.First());

    /// <summary>The day that its sightings name, as the key has it; null where they name none.</summary>
    public string? Day => TitleKey?.Split('|')[1] is { } day && day != KeyedSighting.Undated ? day : null;

    /// <summary>A title that the article's own page gives it, folded: where there is a <see cref="Day"/> all fold to this one, else all begin with the same letters; null where its own page was not seen.</summary>
    public string? ArticleTitle => TitleOf(Fields.OfArticle(Fields.Title));

    /// <summary>The same, whoever gives the title.</summary>
    public string? AnyTitle => ArticleTitle ?? TitleOf(Fields.OfListing(Fields.Title)) ?? TitleOf(Fields.OfCopy(Fields.Title));

    /// <summary>Whether it holds what other strands left.</summary>
    public bool IsRest => RestKeys.Count > 0;

    /// <summary>Whether its addresses can be followed and lead to its item alone. What holds the rest of others may have such among its own.</summary>
    public bool HasAddress => IsRest || (UrlKey is not null && !UrlShared && Address?.Host is not null);

    /// <summary>The keys that lead to its item: those that name one item, or a key of its own where none does.</summary>
    public IEnumerable<string> EffectiveKeys
    {
        get
        {
            var any = IsRest;
            foreach (var key in RestKeys) yield return key;
            foreach (var key in UrlShared ? [] : AddressKeys) { any = true; yield return key; }
            if (PathKey is not null && !PathShared) yield return PathKey;
            if (TitleKey is not null && !TitleShared) { any = true; yield return TitleKey; }
            if (!any) yield return OwnKey;
        }
    }

    /// <summary>The key of this strand alone.</summary>
    public string OwnKey => "s|" + ShortHash.Of(Key);

    /// <summary>Joins two strands of the same key.</summary>
    public Strand Join(Strand other) => Join([this, other]);

    /// <summary>Joins strands of the same key, all at once.</summary>
    /// <param name="strands">At least one.</param>
    public static Strand Join(IReadOnlyList<Strand> strands) => strands[0] with
    {
        PathKey = strands.Select(s => s.PathKey).FirstOrDefault(key => key is not null),
        UrlShared = strands.Any(s => s.UrlShared),
        TitleShared = strands.Any(s => s.TitleShared),
        PathShared = strands.Any(s => s.PathShared),
        Seen = strands.Select(s => s.Seen).Aggregate((a, b) => a.Join(b)),
        Arrived = strands.Min(s => s.Arrived),
        Registers = JoinAll(strands.SelectMany(s => s.Registers), (_, registers) => Register.Join(registers)),
        Sets = JoinAll(strands.SelectMany(s => s.Sets), (name, sets) => FirstSeenSet.Join(sets, Fields.MostInSet(name))),
    };

    /// <summary>Joins registers or sets by their names.</summary>
    /// <param name="named">All that there are.</param>
    /// <param name="join">Joins those of a name.</param>
    public static SortedDictionary<string, T> JoinAll<T>(IEnumerable<KeyValuePair<string, T>> named, Func<string, IEnumerable<T>, T> join)
    {
        var joined = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var name in named.GroupBy(n => n.Key, n => n.Value, StringComparer.Ordinal)) joined[name.Key] = join(name.Key, name);
        return joined;
    }

    /// <summary>The same strand, knowing that some keys name several items.</summary>
    public Strand Knowing(IReadOnlySet<string> shared)
    {
        var url = UrlShared || AddressKeys.Any(shared.Contains);
        var title = TitleShared || (TitleKey is not null && shared.Contains(TitleKey));
        // Of an address of many entries, the path tells no more than the title does.
        var path = PathShared || (PathKey is not null && (url || shared.Contains(PathKey)));
        if (RestKeys.Any(shared.Contains)) return this with { RestKeys = RestKeys.Where(k => !shared.Contains(k)).ToList() is { Count: > 0 } left ? left : [OwnKey] };
        return (url, title, path) == (UrlShared, TitleShared, PathShared) ? this : this with { UrlShared = url, TitleShared = title, PathShared = path };
    }

    /// <summary>The key of an address.</summary>
    public static string AddressKey(ArticleAddress address) => "u|" + ShortHash.Of(address.Key);

    /// <summary>The key of the copy of an address that another site has, or the same site at other addresses.</summary>
    public static string CopyKey(ArticleAddress original, ArticleAddress copy) => $"v|{ShortHash.Of(original.Key)}|{ShortHash.Of(copy.Host!)}";

    private string? TitleOf(string register) => Registers.GetValueOrDefault(register) is { } titles ? FoldedTitle.Of(titles.Keys.First()) : null;
}
