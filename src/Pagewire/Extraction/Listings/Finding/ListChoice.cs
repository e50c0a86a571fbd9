using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Listings.Headers;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Chooses among lists that overlap, and leaves out those that are not the page's news.</summary>
internal static class ListChoice
{
    /// <summary>Lists below this score are none of news.</summary>
    public const double LeastScore = 1.5;

    private const int LeastWordsElsewhere = 4;
    private const int LeastStories = 3;
    private const int LeastWordsOfStory = 5;

    /// <summary>Parts beside a page's own.</summary>
    public const Traits Beside = Traits.Aside | Traits.Related | Traits.Popular | Traits.Header | Traits.Footer | Traits.Navigation;

    private const Traits NeverBesideArticle = Traits.Popular | Traits.Related | Traits.Tags;

    /// <summary>The lists of an index, in document order.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="drops">Where to count the others.</param>
    public static List<EntryList> OfIndex(ListingExtractor.Finding finding, Drops drops)
    {
        var chosen = new List<EntryList>();
        foreach (var list in finding.Lists.BestFirst(candidate => MayStand(candidate, chosen)))
        {
            if (chosen.Exists(c => Overlap(c, list) > 0)) continue;
            SetHeading(list, finding);
            var stands = list.Score >= LeastScore && (!IsPopular(list, finding.PageHeading) || (list.Region & Beside) == 0 && chosen.Count == 0 && list.Dated > 0.5)
                && (chosen.Count == 0 ? StandsFirst(list, finding) : StandsBeside(chosen[0], list, finding));
            if (stands) Take(list, _ => true, chosen, drops, finding.PageHeading);
            else drops.Add(Reason(list), list.Entries.Count);
        }
        if (chosen.Count > 0) chosen.ForEach(list => AddLead(list, chosen, finding));
        else AddFew(chosen, finding);
        return InOrder(chosen);
    }

    // Where nothing repeats, a title with its date stands alone, and so do two titles that say they are news.
    private static void AddFew(List<EntryList> chosen, ListingExtractor.Finding finding)
    {
        chosen.AddRange(finding.Few.Dated());
        if (chosen.Count == 0 && finding.Lists.BestFirst(candidate => candidate.Segments.Count == FewEntries.Pair).FirstOrDefault(list => IsPair(list, finding)) is { } pair) chosen.Add(pair);
        foreach (var list in chosen) SetHeading(list, finding);
    }

    private static bool IsPair(EntryList list, ListingExtractor.Finding finding)
    {
        if (list is not { Entries.Count: FewEntries.Pair, Quality: >= FewEntries.LeastQuality, Linked: 1, Words: >= LeastWordsElsewhere } || (list.Region & Beside) != 0 || !finding.IsOwnSite(list)) return false;
        return list.Entries.TrueForAll(entry => entry.TitleIsHeading) || finding.Headings.Over(list.Entries[0].Segment) is { } heading && HeadingWords.IsLatest(heading);
    }

    private static bool MayStand(ListCandidate candidate, List<EntryList> chosen) =>
        candidate.Most >= LeastScore && !chosen.Exists(candidate.Overlaps) && (chosen.Count == 0 || !IsBeside(chosen[0], candidate.Region));

    private static void AddLead(EntryList main, List<EntryList> chosen, ListingExtractor.Finding finding)
    {
        if (finding.Lead.Over(main) is not { } lead || chosen.Exists(list => list.TextFrom < lead.Segment.TextTo && list.TextTo > lead.Segment.TextFrom)) return;
        // The last of the most read stories over the newest.
        if (finding.Headings.Over(lead.Segment) is { } announced && HeadingWords.IsPopular(announced)) return;
        // What stood over the list was the story's own headline.
        if (main.Heading == lead.Title) main.Heading = finding.Headings.Over(lead.Segment);
        main.Entries.Insert(0, lead);
    }

    /// <summary>The side lists of an article's page: dated, or under a heading that says they are the latest; none that stands inside the article.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="body">Where the article's body stands.</param>
    /// <param name="drops">Where to count the others.</param>
    public static List<EntryList> OfArticle(ListingExtractor.Finding finding, BodyRange body, Drops drops)
    {
        var chosen = new List<EntryList>();
        foreach (var list in finding.Lists.BestFirst(candidate => MayStandBesideArticle(candidate, body) && !chosen.Exists(candidate.Overlaps)))
        {
            if (chosen.Exists(c => Overlap(c, list) > 0)) continue;
            if (IsOfBody(body, list.TextFrom, list.TextTo))
            {
                drops.Add(Drops.Body, list.Entries.Count);
                continue;
            }
            SetHeading(list, finding);
            if (StandsBesideArticle(list, finding)) Take(list, e => e.Published is not null || (e.Heading ?? list.Heading) is { } heading && HeadingWords.IsLatest(heading), chosen, drops);
            else drops.Add(Reason(list), list.Entries.Count);
        }
        return InOrder(chosen);
    }

    // Most candidates of an article's page are menus and parts of the article: they are told without being read.
    private static bool MayStandBesideArticle(ListCandidate candidate, BodyRange body) =>
        (candidate.Region & (NeverBesideArticle | Traits.Navigation)) == 0 && (candidate.MayBeDated || (candidate.Region & (Traits.Footer | Traits.Header)) == 0)
        && !IsOfBody(body, candidate.Parts[0].From, candidate.Parts[^1].To);

    private static bool IsOfBody(BodyRange body, int from, int to) => body.Overlap(from, to) * 3 > to - from || from <= body.Start && to >= body.End && body.Length > 0;

    private static bool StandsBesideArticle(EntryList list, ListingExtractor.Finding finding)
    {
        if ((list.Region & NeverBesideArticle) != 0) return false;
        if (IsPopular(list)) return false;
        if (list.Entries.Count < 2 || list.Quality < 1 || list.Words < 2 || !finding.IsOwnSite(list)) return false;
        if (list.Dated >= EntryList.MostlyDated) return (list.Region & Traits.Navigation) == 0;
        return list.Heading is not null && HeadingWords.IsLatest(list.Heading) && list.Words >= 3 && (list.Region & (Traits.Navigation | Traits.Footer | Traits.Header)) == 0;
    }

    // Under "Most read" and nothing else.
    private static bool IsPopular(EntryList list, string? page = null) => list.Entries.TrueForAll(e => IsPopular(e, list, page));

    private static bool IsPopular(Entry entry, EntryList list, string? page) => (entry.Heading ?? list.Heading) is { } heading && HeadingWords.IsPopular(heading, page);

    // Undated links with short titles to other sites are addresses and partners.
    private static bool StandsFirst(EntryList list, ListingExtractor.Finding finding) =>
        list.Region != Traits.Related && (list.Dated >= 0.5 || list.Words >= LeastWordsElsewhere || finding.IsOwnSite(list));

    // Beside the page's main list: lists with dates of their own in the same part of the page, or under a heading that says they are the latest.
    private static bool StandsBeside(EntryList main, EntryList list, ListingExtractor.Finding finding)
    {
        if (IsBeside(main, list.Region)) return false;
        // What a show over the list picks out of a site's stories.
        if (list.IsOfSlides && !main.IsOfSlides && !(list.Heading is { } announced && HeadingWords.IsLatest(announced))) return false;
        if (list.Dated >= EntryList.MostlyDated) return true;
        if (IsMoreOf(main, list)) return true;
        return list.Heading is not null && list.Words >= 3 && finding.IsOwnSite(list) && (main.Dated < 0.5 || (HeadingWords.IsLatest(list.Heading) && list.Entries.TrueForAll(e => e.Published is not null)));
    }

    // A front page shows some of its stories with their days and others without: what leads to pages of the same kind is news too.
    private static bool IsMoreOf(EntryList main, EntryList list) =>
        list is { Entries.Count: >= LeastStories, Words: >= LeastWordsOfStory, Linked: 1 } && AddressShape.AreAlike(list, main);

    private static bool IsBeside(EntryList main, Traits region) => (region & Beside) != 0 && (main.Region & region & Beside) != (region & Beside);

    // Lists that look alike may be one here and stand under headings of their own: "Latest news" and "Most read".
    private static void Take(EntryList list, Predicate<Entry> isWanted, List<EntryList> chosen, Drops drops, string? page = null)
    {
        var popular = IsPopular(list, page) ? 0 : list.Entries.RemoveAll(e => IsPopular(e, list, page));
        drops.Add(Drops.Popular, popular);
        drops.Add(Drops.SideList, list.Entries.RemoveAll(e => !isWanted(e)));
        if (list.Entries.Count > 0) chosen.Add(list);
    }

    // Between a page's heading and the papers of a body's meetings there may be more than a heading governs: who sits on it, and a tab for each year.
    private static void SetHeading(EntryList list, ListingExtractor.Finding finding)
    {
        list.Heading ??= finding.Headings.Over(list.Entries[0].Segment);
        HeadingReach.Settle(list, finding.Headings);
        if (list is { IsOfPapers: true, Heading: null } && finding.PageHeading is { } heading && MeetingDays.Names(heading)) list.Heading = heading;
    }

    private static List<EntryList> InOrder(List<EntryList> chosen)
    {
        chosen.Sort((a, b) => a.TextFrom.CompareTo(b.TextFrom));
        return chosen;
    }

    private static int Overlap(EntryList one, EntryList other) => Math.Min(one.TextTo, other.TextTo) - Math.Max(one.TextFrom, other.TextFrom);

    private static string Reason(EntryList list) => list.Region switch
    {
        var r when (r & (Traits.Navigation | Traits.Header)) != 0 => Drops.Navigation,
        var r when (r & Traits.Footer) != 0 => Drops.Footer,
        var r when (r & Traits.Popular) != 0 || IsPopular(list) => Drops.Popular,
        var r when (r & Traits.Related) != 0 => Drops.Related,
        var r when (r & Traits.Aside) != 0 => Drops.SideList,
        _ => Drops.Weak,
    };
}
