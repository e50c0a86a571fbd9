namespace Pagewire.Extraction.Listings;

/// <summary>Makes sightings of the chosen lists' entries.</summary>
internal static class ListedItems
{
    /// <summary>The sightings in the page's order; entries that are listed twice come once.</summary>
    /// <param name="lists">The lists, in the page's order.</param>
    /// <param name="details">Reads what only chosen entries need.</param>
    /// <param name="article">The page's article, which none of them repeats; null on an index.</param>
    /// <param name="drops">Where to count what is left out.</param>
    public static List<Sighting> Of(List<EntryList> lists, EntryDetails details, Sighting? article, Drops drops)
    {
        var items = new List<Sighting>();
        var seen = new Dictionary<(string, string?, Published?), int>();
        foreach (var list in lists)
            foreach (var entry in list.Entries)
            {
                if (entry.Title is null)
                {
                    drops.Add(Drops.NoTitle);
                    continue;
                }
                details.Read(entry);
                var item = Of(entry, list);
                if (article is not null && item.Title == article.Title && (item.Published is null || article.Published is null || item.Published.Value.Day == article.Published.Value.Day))
                {
                    drops.Add(Drops.Duplicate);
                    continue;
                }
                // The same title on the same day is another item, unless the address is the same too.
                var key = (item.Title, item.Url, item.Published);
                if (item.Url is not null && seen.TryGetValue(key, out var at))
                {
                    items[at] = items[at] with { Categories = [.. items[at].Categories.Union(item.Categories)], Summary = items[at].Summary ?? item.Summary };
                    drops.Add(Drops.Duplicate);
                    continue;
                }
                seen[key] = items.Count;
                items.Add(item);
            }
        return items;
    }

    private static Sighting Of(Entry entry, EntryList list) => new()
    {
        Kind = SightingKind.Listed,
        Title = (entry.IsPaper && list.IsOfPapers ? entry.Heading ?? list.Heading : null) ?? entry.Title!,
        Url = entry.Url,
        Published = entry.Published,
        PublishedFrom = entry.Evidence,
        Categories = Categories(entry, list),
        Summary = entry.Summary,
        Body = entry.Body,
        Image = entry.Image,
        Enclosures = entry.Enclosures,
        Strategy = "listing",
    };

    private static List<string> Categories(Entry entry, EntryList list)
    {
        var categories = new List<string>();
        if ((entry.Heading ?? list.Heading) is { } heading) categories.Add(heading);
        foreach (var label in entry.Labels)
            if (!categories.Contains(label)) categories.Add(label);
        return categories;
    }
}
