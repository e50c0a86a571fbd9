
namespace Pagewire.Extraction.Structured;

/// <summary>Joins what the page's structure shows with what its data says: the structure gives order and completeness, the data better dates.</summary>
internal static class DataJoin
{
    /// <summary>Data that names fewer entries than this tells nothing of a list.</summary>
    public const int LeastEntries = 2;

    /// <summary>The joined entries.</summary>
    /// <param name="items">What the structure shows, in order.</param>
    /// <param name="data">What the data says.</param>
    /// <param name="pageUrl">The page's own address, which is no entry; null where unknown.</param>
    public static List<Sighting> Join(List<Sighting> items, List<DataEntry> data, string? pageUrl)
    {
        if (data.Count == 0) return items;
        if (items.Count == 0)
        {
            var own = data.Where(d => d.Title is not null && d.Url is not null && Key(d.Url) != Key(pageUrl)).ToList();
            return own.Count >= LeastEntries ? own.ConvertAll(d => d.ToSighting()) : items;
        }
        var byUrl = new Dictionary<string, DataEntry>(StringComparer.Ordinal);
        var byTitle = new Dictionary<string, DataEntry?>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in data)
        {
            if (Key(entry.Url) is { } key) byUrl.TryAdd(key, entry);
            // Two entries of one title: the title tells nothing.
            if (entry.Title is { } title && !byTitle.TryAdd(title, entry)) byTitle[title] = null;
        }
        return items.ConvertAll(item =>
            Key(item.Url) is { } key && byUrl.TryGetValue(key, out var entry) || byTitle.TryGetValue(item.Title, out entry) && entry is not null ? Filled(item, entry!) : item);
    }

    /// <summary>The entries with those added that the page marks as entries of the same list and its structure does not show as such, each behind the one that is marked before it.</summary>
    /// <param name="items">What the structure shows, in order.</param>
    /// <param name="marked">What is marked, in order.</param>
    /// <param name="pageUrl">The page's own address, which is no entry; null where unknown.</param>
    public static List<Sighting> Complete(List<Sighting> items, List<DataEntry> marked, string? pageUrl)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
            if (Key(items[i].Url) is { } key) places.TryAdd(key, i);
        var shown = marked.Where(entry => places.ContainsKey(Key(entry.Url)!)).ToList();
        if (shown.Count == 0 || shown.Count * 2 < items.Count || shown.Count == marked.Count) return items;
        var common = shown.Select(entry => items[places[Key(entry.Url)!]].Categories).Aggregate((all, next) => [.. all.Intersect(next)]);
        var complete = new List<Sighting>(items);
        var (at, added) = (0, 0);
        foreach (var entry in marked)
        {
            if (places.TryGetValue(Key(entry.Url)!, out var place)) at = place + 1;
            else if (Key(entry.Url) != Key(pageUrl) && places.TryAdd(Key(entry.Url)!, at - 1)) complete.Insert(at + added++, entry.ToSighting() with { Categories = [.. common, .. entry.Categories.Except(common)] });
        }
        return complete;
    }

    /// <summary>The entries, led by the only one that the page marks, where they do not have it.</summary>
    /// <param name="items">What the structure shows.</param>
    /// <param name="marked">What is marked.</param>
    /// <param name="pageUrl">The page's own address, which is no entry; null where unknown.</param>
    public static List<Sighting> WithOnly(List<Sighting> items, List<DataEntry> marked, string? pageUrl) =>
        marked is [{ Title: not null, Url: not null } only] && Key(only.Url) is var key && key != Key(pageUrl) && !items.Exists(item => Key(item.Url) == key) ? [only.ToSighting(), .. items] : items;

    private static Sighting Filled(Sighting item, DataEntry entry)
    {
        var better = entry.Published is not null && (item.PublishedFrom < DateEvidence.StructuredData || item.Published is { Instant: null } && entry.Published.Value.Instant is not null && item.Published.Value.Day == entry.Published.Value.Day);
        return item with
        {
            Url = item.Url ?? entry.Url,
            Published = better ? entry.Published : item.Published,
            PublishedFrom = better ? DateEvidence.StructuredData : item.PublishedFrom,
            Summary = item.Summary ?? entry.Summary,
            Image = item.Image ?? entry.Image,
            Authors = item.Authors.Count > 0 ? item.Authors : entry.Authors,
            Categories = item.Categories.Count > 0 ? item.Categories : entry.Categories,
        };
    }

    private static string? Key(string? url)
    {
        if (url is null) return null;
        var end = url.IndexOf('#', StringComparison.Ordinal);
        return (end < 0 ? url : url[..end]).TrimEnd('/');
    }
}
