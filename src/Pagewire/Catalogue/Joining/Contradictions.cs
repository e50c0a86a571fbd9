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
        var pages = addressed.Where(s => !s.UrlShared).GroupBy(s => s.UrlKey!, StringComparer.Ordinal).Where(g => OwnPages.AreOfSeveralArticles([.. g])).SelectMany(g => g.SelectMany(s => new[] { s.UrlKey, s.PathKey }).OfType<string>());
        return titles.Concat(paths).Select(g => g.Key).Concat(addressed.Where(s => s.PathShared).Select(s => s.PathKey!)).Concat(pages);
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
