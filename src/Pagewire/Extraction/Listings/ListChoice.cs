using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings;

/// <summary>Chooses among lists that overlap, and leaves out those that are not the page's news.</summary>
internal static class ListChoice
{
    private const double LeastScore = 1.5;

    /// <summary>The lists that stand, in document order.</summary>
    /// <param name="lists">All lists, best first.</param>
    /// <param name="drops">Where to count the others.</param>
    public static List<EntryList> Choose(List<EntryList> lists, Drops drops)
    {
        var chosen = new List<EntryList>();
        foreach (var list in lists)
        {
            if (chosen.Exists(c => Overlap(c, list) > 0)) continue;
            if (list.Score < LeastScore)
            {
                drops.Add(Reason(list), list.Entries.Count);
                continue;
            }
            if (chosen.Count > 0 && !StandsBeside(chosen[0], list))
            {
                drops.Add(Reason(list), list.Entries.Count);
                continue;
            }
            chosen.Add(list);
        }
        chosen.Sort((a, b) => a.TextFrom.CompareTo(b.TextFrom));
        return chosen;
    }

    // Beside the page's main list, only lists with dates of their own in the same part of the page.
    private static bool StandsBeside(EntryList main, EntryList list) =>
        list.Dated >= 0.7 && main.Dated >= 0.5 && (list.Region & (Traits.Aside | Traits.Related | Traits.Popular | Traits.Header | Traits.Footer | Traits.Navigation)) == 0;

    private static int Overlap(EntryList one, EntryList other) => Math.Min(one.TextTo, other.TextTo) - Math.Max(one.TextFrom, other.TextFrom);

    private static string Reason(EntryList list) => list.Region switch
    {
        var r when (r & (Traits.Navigation | Traits.Header | Traits.Breadcrumb)) != 0 => Drops.Navigation,
        var r when (r & Traits.Footer) != 0 => Drops.Footer,
        var r when (r & Traits.Popular) != 0 => Drops.Popular,
        var r when (r & Traits.Comments) != 0 => Drops.Comments,
        var r when (r & Traits.Related) != 0 => Drops.Related,
        var r when (r & Traits.Aside) != 0 => Drops.SideList,
        var r when (r & Traits.Paging) != 0 => Drops.Paging,
        _ => Drops.Weak,
    };
}
