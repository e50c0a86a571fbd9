using Pagewire.Extraction.Listings.Entries;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>The lists of a page, best first. Reading is the larger part of the work, and most parts of a page that look like lists cannot be chosen beside a better one: each is read only when its turn comes, and its dates before the rest, since it is mostly for them that a list comes first.</summary>
/// <param name="unread">What has not been read.</param>
/// <param name="lists">What has.</param>
/// <param name="begin">Reads the dates of one, after which it may be ranked lower.</param>
/// <param name="read">Reads the rest and rates it: it may turn out to be several lists.</param>
internal sealed class RankedLists(List<ListCandidate> unread, List<EntryList> lists, Action<ListCandidate> begin, Func<ListCandidate, List<EntryList>> read)
{
    private const int FewestStories = 3;
    private const double NearlyAll = 0.9;

    // More links than these under each headline are what a section lists.
    private const int MostFurther = 5;

    /// <summary>The best list; null where the page has none that is good enough.</summary>
    public EntryList? Best() => BestFirst(candidate => candidate.Most >= ListChoice.LeastScore).FirstOrDefault() is { Score: >= ListChoice.LeastScore } best ? best : null;

    /// <summary>The lists of goods among those that were read.</summary>
    public IEnumerable<EntryList> Goods => lists.Where(list => list.IsOfGoods);

    /// <summary>The lists by score, dated ones before others of about the same; what is inside the entries of a dated list comes after it.</summary>
    /// <param name="isWanted">Whether one that may be next has to be read; another comes as it is, without titles and with no score.</param>
    public IEnumerable<EntryList> BestFirst(Predicate<ListCandidate> isWanted)
    {
        List<ListCandidate> left = [.. unread];
        List<EntryList> known = [.. lists];
        for (var leading = true; left.Count > 0 || known.Count > 0;)
        {
            var next = First(known);
            if (left.MaxBy(candidate => candidate.MostRank) is { } candidate && !(next?.Rank >= candidate.MostRank))
            {
                var wanted = isWanted(candidate);
                if (wanted && candidate.Begun is null)
                {
                    begin(candidate);
                    continue;
                }
                left.Remove(candidate);
                if (wanted) known.AddRange(Read(candidate));
                else yield return candidate.Counted();
                continue;
            }
            leading &= next!.Score >= ListChoice.LeastScore && (IsUndated(next) || IsOfFiles(next));
            if (leading) next = Whole(next, left, known) ?? next;
            known.Remove(next);
            yield return next;
        }
    }

    // Undated links inside dated entries are parts of those: the files of each announcement. So are dated files under dated headings, and files of which some stand behind the day of a line and others behind those.
    private EntryList? Whole(EntryList part, List<ListCandidate> left, List<EntryList> known)
    {
        foreach (var candidate in left.FindAll(candidate => MayHold(candidate, part)))
        {
            if (candidate.Begun is null) begin(candidate);
            if (!MayHold(candidate, part)) continue;
            left.Remove(candidate);
            known.AddRange(Read(candidate));
        }
        return First(known.Where(list => list is { IsDated: true, Score: >= ListChoice.LeastScore } && (IsUndated(part) || IsHeaded(list) || HoldsPapers(list, part)) && Holds(list, part))) ?? Stories(part, left, known);
    }

    // So are the further links under each headline.
    private EntryList? Stories(EntryList part, List<ListCandidate> left, List<EntryList> known)
    {
        if (part.Entries.Exists(entry => entry.TitleIsHeading)) return null;
        foreach (var candidate in left.FindAll(candidate => candidate.Most >= ListChoice.LeastScore && candidate.Segments.Count >= FewestStories && part.Entries.Count <= candidate.Segments.Count * MostFurther && candidate.Overlaps(part)))
        {
            if (candidate.Begun is null) begin(candidate);
            left.Remove(candidate);
            known.AddRange(Read(candidate));
        }
        return First(known.Where(list => list is { Score: >= ListChoice.LeastScore, Linked: 1, Words: >= ListScore.LeastWords, Entries.Count: >= FewestStories } && part.Entries.Count <= list.Entries.Count * MostFurther && list.Entries.TrueForAll(entry => entry.TitleIsHeading) && Holds(list, part)));
    }

    private static bool MayHold(ListCandidate candidate, EntryList part) => candidate.MayBeDated && candidate.Most >= ListChoice.LeastScore && candidate.Overlaps(part);

    private static EntryList? First(IEnumerable<EntryList> lists) => lists.MinBy(list => (-list.Rank, list.TextFrom));

    private List<EntryList> Read(ListCandidate candidate)
    {
        var found = read(candidate);
        unread.Remove(candidate);
        lists.AddRange(found);
        return found;
    }

    private static bool IsUndated(EntryList list) => list.Dated < 0.5;

    private static bool IsOfFiles(EntryList list) => list.Entries.Count(e => e.Url is { } url && FileTypes.Of(url) is not null) * 10 >= list.Entries.Count * 7;

    private static bool HoldsPapers(EntryList whole, EntryList part) => !part.IsDated && IsOfFiles(part) && whole.Dated >= NearlyAll && whole.Entries.TrueForAll(entry => !entry.DateFromHeader);

    private static bool IsHeaded(EntryList list) => list.Entries.TrueForAll(e => e is { TitleIsHeading: true, Evidence: >= DateEvidence.DateLine, OtherDates: <= 1 });

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
