namespace Pagewire.Catalogue.Joining;

/// <summary>Finds the keys that sightings of different pages prove to name several items. A pure function of the set of strands.</summary>
internal static class Contradictions
{
    /// <summary>The keys.</summary>
    /// <param name="strands">Strands that know which keys pages have shown to be shared: of each key that they carry, all that there are.</param>
    public static IEnumerable<string> Of(IReadOnlyCollection<Strand> strands)
    {
        var addressed = strands.Where(s => s.UrlKey is not null).ToList();
        // One day and title, addresses of one series: the site has published several articles of that title.
        var titles = SeveralAddresses(addressed, s => s.TitleKey).Where(g => CountOn([.. g.Select(s => s.Address!)]));
        // One path and title, several hosts: a reference without a host may mean either.
        var paths = SeveralAddresses(addressed, s => s.PathKey).Where(g => g.Select(s => s.Address!.Host).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1);
        // One address, own pages of different articles: the site gives it to all of them.
        var named = addressed.Where(s => !s.UrlShared).ToLookup(s => s.UrlKey!, StringComparer.Ordinal);
        var pages = named.Where(g => OwnPages.AreOfSeveralArticles([.. g])).SelectMany(g => g.SelectMany(s => new[] { s.UrlKey, s.PathKey }).OfType<string>());
        // What a copy of an address says is nothing like what stands there: the site states the address wrongly.
        var originals = new Dictionary<string, TitledPages>(StringComparer.Ordinal);
        var copies = named.Where(g => g.First().OriginalKey is { } original && AreNone(new(g), original)).Select(g => g.Key);
        var disowned = addressed.Where(s => s is { UrlShared: true, OriginalKey: not null }).Select(s => s.UrlKey!);
        return titles.Concat(paths).Select(g => g.Key).Concat(addressed.Where(s => s.PathShared && s.PathKey is not null).Select(s => s.PathKey!)).Concat(pages).Concat(copies).Concat(disowned);

        bool AreNone(TitledPages copied, string original)
        {
            if (!originals.TryGetValue(original, out var stands)) originals[original] = stands = new(named[original]);
            return copied.Differ || stands.Differ || copied.DifferFrom(stands);
        }
    }

    // A reference without a host may belong to any of the hosts.
    private static bool CountOn(IReadOnlyList<ArticleAddress> addresses)
    {
        var references = addresses.Where(a => a.Host is null).Select(a => a.Place).ToList();
        return addresses.GroupBy(a => a.Host, StringComparer.Ordinal).Any(host => AddressSeries.CountsOn(host.Select(a => a.Place).Concat(references).Distinct(StringComparer.Ordinal)));
    }

    private static IEnumerable<IGrouping<string, Strand>> SeveralAddresses(IEnumerable<Strand> strands, Func<Strand, string?> key) => strands
        .Where(s => key(s) is not null && s.Address is not null).GroupBy(s => key(s)!, StringComparer.Ordinal)
        .Where(g => g.DistinctBy(s => s.UrlKey, StringComparer.Ordinal).Skip(1).Any());
}
