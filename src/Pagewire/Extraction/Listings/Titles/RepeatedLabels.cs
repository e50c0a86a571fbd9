using Pagewire.Extraction.Listings.Entries;

namespace Pagewire.Extraction.Listings.Titles;

/// <summary>Titles that nearly all entries of a list share, or every second one does, and that only their dates tell apart.</summary>
internal static class RepeatedLabels
{
    // "Agenda - 4 June 2019" and "Minutes - 21 May 2019" in turn.
    private const int LeastOfTwo = 6;

    /// <summary>Puts the date back where nearly all titles are the same without it: "Meeting 59 - 15 January 2020", "Meeting 58 - 18 December 2019".</summary>
    /// <param name="entries">The entries of one list.</param>
    public static void Keep(List<Entry> entries)
    {
        var shortened = entries.FindAll(e => e.Written is not null);
        if (shortened.Count * 10 < entries.Count * 6) return;
        var groups = shortened.GroupBy(e => ListContext.Skeleton(e.Title)).Where(g => g.Count() > 1).OrderByDescending(g => g.Count()).Take(2).ToList();
        if (groups.Count == 0) return;
        if (groups.Count > 1 && groups.Sum(g => g.Count()) == entries.Count && entries.Count >= LeastOfTwo) Restore(shortened);
        else if (groups[0].Count() * 10 >= entries.Count * 6) Restore(groups[0]);
    }

    private static void Restore(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries) entry.Title = entry.Written;
    }
}
