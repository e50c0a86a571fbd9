using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Listings.Titles;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings;

/// <summary>Makes sightings of the chosen lists' entries.</summary>
internal static class ListedItems
{
    /// <summary>The sightings in the page's order; entries that are listed twice come once.</summary>
    /// <param name="lists">The lists, in the page's order.</param>
    /// <param name="details">Reads what only chosen entries need.</param>
    /// <param name="article">The page's article, which none of them repeats; null on an index.</param>
    /// <param name="language">The page's language; null where unknown.</param>
    /// <param name="drops">Where to count what is left out.</param>
    public static List<Sighting> Of(List<EntryList> lists, EntryDetails details, Sighting? article, string? language, Drops drops)
    {
        var items = new List<Sighting>();
        var seen = new Dictionary<(string?, string), int>();
        foreach (var list in lists)
        {
            details.Read(list);
            foreach (var entry in list.Entries)
            {
                if (entry.Title is null)
                {
                    drops.Add(Drops.NoTitle);
                    continue;
                }
                var item = Of(entry, list, details.Language(entry, language));
                if (article?.Url is { } own && item.Url is { } address && LeadsTo(address, own))
                {
                    drops.Add(Drops.Body);
                    continue;
                }
                if (article is not null && item.Title == article.Title && (item.Published is null || article.Published is null || item.Published.Value.Day == article.Published.Value.Day))
                {
                    drops.Add(Drops.Duplicate);
                    continue;
                }
                // The same title on the same day is another item, unless the address is the same too.
                var key = (item.Url, item.Title[..Math.Min(item.Title.Length, CutTitle.Least)]);
                if (item.Url is not null && seen.TryGetValue(key, out var at) && IsSame(items[at], item))
                {
                    items[at] = Joined(items[at], item);
                    drops.Add(Drops.Duplicate);
                    continue;
                }
                seen[key] = items.Count;
                items.Add(item);
            }
        }
        return items;
    }

    // The day over an article and the number of its comments lead to the article and its parts.
    private static bool LeadsTo(ReadOnlySpan<char> address, ReadOnlySpan<char> own) => WithoutPart(address).SequenceEqual(WithoutPart(own));

    private static ReadOnlySpan<char> WithoutPart(ReadOnlySpan<char> address) => address.IndexOf('#') is >= 0 and var part ? address[..part] : address;

    private static bool IsSame(Sighting one, Sighting other)
    {
        if (one.Published is { } day && other.Published is { } another && !IsSameDay(day.Day, another.Day, IsWithoutYear(one) || IsWithoutYear(other))) return false;
        return one.Title == other.Title || CutTitle.Begins(one.Title, other.Title) || CutTitle.Begins(other.Title, one.Title);
    }

    // A year that was concluded says nothing against the one that is written elsewhere.
    private static bool IsSameDay(DateOnly one, DateOnly other, bool inAnyYear) => inAnyYear ? (one.Month, one.Day) == (other.Month, other.Day) : one == other;

    private static bool IsWithoutYear(Sighting sighting) => sighting.PublishedFrom == DateEvidence.WithoutYear;

    private static bool IsBetterDated(Sighting one, Sighting other) => one.Published is not null && (other.Published is null || IsWithoutYear(other) && !IsWithoutYear(one));

    private static Sighting Joined(Sighting one, Sighting other) => one with
    {
        Title = CutTitle.Begins(one.Title, other.Title) ? other.Title : one.Title,
        Published = IsBetterDated(other, one) ? other.Published : one.Published,
        PublishedFrom = IsBetterDated(other, one) ? other.PublishedFrom : one.PublishedFrom,
        Categories = [.. one.Categories.Union(other.Categories)],
        Summary = one.Summary ?? other.Summary,
        Image = one.Image ?? other.Image,
    };

    private static Sighting Of(Entry entry, EntryList list, string? language) => new()
    {
        Kind = SightingKind.Listed,
        Title = ((entry.IsPaper && list.IsOfPapers) || (entry.TitleIsPlace && list.IsOfMeetingDays) ? entry.Heading ?? list.Heading : null) ?? entry.Title!,
        Url = entry.Url,
        Published = entry.Published,
        PublishedFrom = entry is { YearGuessed: true, Evidence: not DateEvidence.None } ? DateEvidence.WithoutYear : entry.Evidence,
        Categories = Categories(entry, list),
        Summary = entry.Summary,
        Body = entry.Body,
        Image = entry.Image,
        Enclosures = entry.Enclosures,
        Language = language,
        Strategy = "listing",
    };

    private static List<string> Categories(Entry entry, EntryList list)
    {
        var categories = new List<string>();
        if ((entry.Heading ?? list.Heading) is { } heading && !entry.Labels.Exists(label => IsOfArchive(heading, label))) categories.Add(heading);
        foreach (var label in entry.Labels)
            if (!categories.Contains(label) && !(categories.Count > 0 && IsPlural(categories[0], label))) categories.Add(label);
        return categories;
    }

    // "Category News", with the first word in a box of its own, over entries that are filed under "News".
    private static bool IsOfArchive(string heading, string label) =>
        heading.Length > label.Length + 1 && heading.EndsWith(label, StringComparison.Ordinal) && heading[..^label.Length].TrimEnd() is var kind && ArchiveWords.Name(kind);

    // "Press Releases" over entries of which each is called a "Press Release".
    private static bool IsPlural(string heading, string label) => heading.Length == label.Length + 1 && heading[^1] is 's' or 'S' or 'n' or 'e' && heading.StartsWith(label, StringComparison.OrdinalIgnoreCase);
}
