namespace Pagewire.Extraction.Listings;

/// <summary>Puts the lists of a page in order, best first.</summary>
internal static class ListOrder
{
    private const double DatedFactor = 1.5;

    /// <summary>Sorts by score, dated lists before others of about the same; what is inside the entries of a dated list comes after it.</summary>
    /// <param name="lists">The lists; sorted in place.</param>
    public static void Sort(List<EntryList> lists)
    {
        lists.Sort((a, b) => Rank(b) != Rank(a) ? Rank(b).CompareTo(Rank(a)) : a.TextFrom.CompareTo(b.TextFrom));
        for (var i = 0; i < lists.Count && lists[i].Score >= ListChoice.LeastScore; i++)
        {
            var part = lists[i];
            var ofFiles = part.Dated >= 0.5;
            if (ofFiles && !IsOfFiles(part)) return;
            if (lists.FindIndex(i + 1, l => l.Score >= ListChoice.LeastScore && IsDated(l) && (!ofFiles || IsHeaded(l)) && Holds(l, part)) is not (>= 0 and var at)) continue;
            var whole = lists[at];
            lists.RemoveAt(at);
            lists.Insert(i, whole);
        }
    }

    // Dates of their own are the strongest sign of news.
    private static double Rank(EntryList list) => IsDated(list) ? list.Score * DatedFactor : list.Score;

    private static bool IsDated(EntryList list) => list.Dated >= 0.7 && list.Entries.Count > 2;

    private static bool IsOfFiles(EntryList list) => list.Entries.Count(e => e.Url is { } url && FileTypes.Of(url) is not null) * 10 >= list.Entries.Count * 7;

    private static bool IsHeaded(EntryList list) => list.Entries.TrueForAll(e => e is { TitleIsHeading: true, Evidence: >= DateEvidence.DateLine, OtherDates: <= 1 });

    // Undated links inside dated entries are parts of those: the files of each announcement. So are dated files under dated headings.
    private static bool Holds(EntryList whole, EntryList part)
    {
        var at = 0;
        var held = 0;
        foreach (var entry in part.Entries)
        {
            while (at < whole.Entries.Count && whole.Entries[at].Segment.TextTo < entry.Segment.TextTo) at++;
            if (at < whole.Entries.Count && whole.Entries[at].Segment.TextFrom <= entry.Segment.TextFrom) held++;
        }
        return held * 10 >= part.Entries.Count * 7;
    }
}
