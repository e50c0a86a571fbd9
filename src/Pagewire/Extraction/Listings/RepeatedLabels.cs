namespace Pagewire.Extraction.Listings;

/// <summary>Titles that nearly all entries of a list share, and that only their dates tell apart.</summary>
internal static class RepeatedLabels
{
    /// <summary>Puts the date back where nearly all titles are the same without it: "Meeting 59 - 15 January 2020", "Meeting 58 - 18 December 2019".</summary>
    /// <param name="entries">The entries of one list.</param>
    public static void Keep(List<Entry> entries)
    {
        var shortened = entries.FindAll(e => e.Written is not null);
        if (shortened.Count * 10 < entries.Count * 6) return;
        foreach (var alike in shortened.GroupBy(e => ListContext.Skeleton(e.Title)).Where(g => g.Count() > 1 && g.Count() * 10 >= entries.Count * 6))
            foreach (var entry in alike) entry.Title = entry.Written;
    }
}
