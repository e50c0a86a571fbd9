using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings;

/// <summary>How good a list can be at the best, before it is read: by whether its parts hold headings, links, dates and text, which costs nothing to ask, and closer once its dates are known.</summary>
/// <param name="model">The page.</param>
/// <param name="dates">The page's dates.</param>
/// <param name="headers">What headings inside lists say.</param>
internal sealed class ListBound(PageModel model, DateMarks dates, EntryHeaders headers)
{
    // Every line of so short a text is looked at for a date.
    private const int ShortText = 160;

    // A longer text has words enough for any title.
    private const int LongTitle = 60;

    /// <summary>The list before anything of it is read.</summary>
    /// <param name="segments">What would be its entries.</param>
    /// <param name="region">What regions of the page they lie in.</param>
    public ListCandidate Of(List<Segment> segments, Traits region)
    {
        var parts = new List<(int From, int To)>();
        var container = -2;
        foreach (var segment in segments)
        {
            if (model[segment.Root].Parent is var parent && parent == container) parts[^1] = (parts[^1].From, segment.TextTo);
            else parts.Add((segment.TextFrom, segment.TextTo));
            container = parent;
        }
        var candidate = new ListCandidate(segments, parts, region);
        Bound(candidate, segments.Select(segment => Most(segment, ListScore.FullTitle, MayBeDated(segment))));
        return candidate;
    }

    /// <summary>Bounds it again, once its entries' dates are known.</summary>
    /// <param name="candidate">The list.</param>
    /// <param name="begun">Its entries.</param>
    public void Lower(ListCandidate candidate, List<Entry> begun)
    {
        candidate.Begun = begun;
        Bound(candidate, begun.Select(Most));
    }

    private void Bound(ListCandidate candidate, IEnumerable<Sum> entries)
    {
        var (all, news, part) = (new Sum(), new Sum(), new Sum());
        var (at, container) = (0, -2);
        foreach (var entry in entries)
        {
            var parent = model[candidate.Segments[at++].Root].Parent;
            if (parent != container)
            {
                if (part.Share >= EntryList.MostlyDated) news += part;
                (container, part) = (parent, new());
            }
            (part, all) = (part + entry, all + entry);
        }
        if (part.Share >= EntryList.MostlyDated) news += part;
        // Of several containers those that are dated may turn out to be a list of their own.
        var several = candidate.Parts.Count > 1;
        candidate.Most = several ? Math.Max(all.Most(candidate.Region), news.Most(candidate.Region)) : all.Most(candidate.Region);
        candidate.MayBeDated = (several ? Math.Max(all.Share, news.Share) : all.Share) >= EntryList.MostlyDated;
    }

    // Other dates than its own count against an entry; a text that was not looked at as a whole may have one in its title.
    private Sum Most(Entry entry)
    {
        var segment = entry.Segment;
        var isDated = entry.Published is not null || HasTimeOver(segment) || (segment.TextTo - segment.TextFrom > ShortText && MayBeDated(segment));
        var most = Most(segment, MostOfTitle(segment), isDated);
        return most with { Points = most.Points - ListScore.OfOtherDates(entry) };
    }

    private Sum Most(in Segment segment, double title, bool isDated)
    {
        var most = title;
        ref readonly var first = ref model[segment.From];
        var (links, headings) = segment.To < model.Count ? (model[segment.To].FirstLink, model[segment.To].HeadingsBefore) : (model.Links.Length, model.Headings.Length);
        if (headings > first.HeadingsBefore || first.Is(Traits.Heading)) most += ListScore.Heading;
        var isLinked = links > first.FirstLink || first.Is(Traits.Link);
        if (isLinked) most += ListScore.Linked;
        if (segment.TextTo - segment.TextFrom > ListScore.Teaser) most += ListScore.Teased;
        return new(most + (isDated ? ListScore.Dated : isLinked ? ListScore.DatedByAddress : 0), 1, isDated ? 1 : 0);
    }

    private double MostOfTitle(in Segment segment) =>
        segment.TextTo - segment.TextFrom > LongTitle ? ListScore.FullTitle : ListScore.OfTitle(EntryTitle.Words(model.Text(segment.TextFrom, segment.TextTo)));

    private bool MayBeDated(in Segment segment) => HasTimeOver(segment)
        || dates.FirstAtOrAfter(segment.From) is var mark && mark < dates.All.Count && dates.All[mark].Place < segment.To
        || model.AllText[segment.TextFrom..segment.TextTo].ContainsAnyInRange('0', '9');

    private bool HasTimeOver(in Segment segment) => segment.Header >= 0 && headers.TellsWhen(segment.Header);

    /// <summary>What several entries can count together.</summary>
    /// <param name="Points">Their points.</param>
    /// <param name="Count">How many there are.</param>
    /// <param name="Dated">How many of them may be dated.</param>
    private readonly record struct Sum(double Points, int Count, int Dated)
    {
        public double Share => Count == 0 ? 0 : (double)Dated / Count;

        public double Most(Traits region) => Count < 2 ? 0 : ListScore.Of(Points / Count, Count, region, Share);

        public static Sum operator +(Sum one, Sum other) => new(one.Points + other.Points, one.Count + other.Count, one.Dated + other.Dated);
    }
}
