using System.Globalization;
using Pagewire.Extraction;

namespace Pagewire.Catalogue.Joining;

/// <summary>Finds the keys that stand on different entries of one page, and therefore name none of them.</summary>
internal static class SharedKeys
{
    public static HashSet<string> Of(IReadOnlyList<KeyedSighting> page)
    {
        var shared = new HashSet<string>(StringComparer.Ordinal);
        shared.UnionWith(page.Where(s => s.TitleKey is not null).GroupBy(s => s.TitleKey!, StringComparer.Ordinal).Where(SeveralArticles).Select(g => g.Key));
        shared.UnionWith(page.Where(s => s.UrlKey is not null && s.Sighting.Kind == SightingKind.Listed).GroupBy(s => s.UrlKey!, StringComparer.Ordinal).Where(SeveralEntries).Select(g => g.Key));
        shared.UnionWith(page.Where(s => s.PathKey is not null).GroupBy(s => s.PathKey!, StringComparer.Ordinal).Where(SeveralPlaces).Select(g => g.Key));
        return shared;
    }

    // One day, one title: different addresses are different articles, and so are different openings where there is no address.
    private static bool SeveralArticles(IEnumerable<KeyedSighting> sameTitle)
    {
        var entries = sameTitle.ToList();
        return Addresses(entries) > 1
            || Distinct(entries.Where(s => s.UrlKey is null && s.Sighting.Kind == SightingKind.Listed).Select(s => s.Opening.Length == 0 ? null : s.Opening)) > 1;
    }

    // One address: a page may call an article twice by different names ("most read"), but not on different days, nor by three.
    private static bool SeveralEntries(IEnumerable<KeyedSighting> sameAddress)
    {
        var entries = sameAddress.ToList();
        if (Distinct(entries.Select(Day)) > 1) return true;
        var titles = entries.Select(s => FoldedTitle.Of(s.Title)).Distinct(StringComparer.Ordinal).ToList();
        return titles.Count(t => !titles.Any(longer => longer.Length > t.Length && longer.StartsWith(t, StringComparison.Ordinal))) > 2;
    }

    // One path and title: on several hosts, or on several days.
    private static bool SeveralPlaces(IEnumerable<KeyedSighting> samePath)
    {
        var entries = samePath.ToList();
        return Distinct(entries.Select(s => s.Address!.Host)) > 1 || Distinct(entries.Where(s => s.Sighting.Kind == SightingKind.Listed).Select(Day)) > 1;
    }

    // A page may write one address with its host here and without it there.
    private static int Addresses(IReadOnlyList<KeyedSighting> entries)
    {
        var addressed = entries.Where(s => s.UrlKey is not null).ToLookup(s => s.Address!.Host is not null);
        var whole = addressed[true].Select(s => s.Address!.Place).ToHashSet(StringComparer.Ordinal);
        return Distinct(addressed[true].Select(s => s.Address!.Key)) + Distinct(addressed[false].Where(s => !whole.Contains(s.Address!.Place)).Select(s => s.Address!.Key));
    }

    private static string? Day(KeyedSighting sighting) => sighting.Sighting.Published?.Day.ToString("o", CultureInfo.InvariantCulture);

    private static int Distinct(IEnumerable<string?> values) => values.Where(v => v is not null).Distinct(StringComparer.Ordinal).Count();
}
