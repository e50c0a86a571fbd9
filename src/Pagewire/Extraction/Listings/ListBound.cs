using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings;

/// <summary>How good a list can be at the best, by what costs nothing to ask: whether its parts hold headings, links, dates and text.</summary>
/// <param name="model">The page.</param>
/// <param name="dates">The page's dates.</param>
internal sealed class ListBound(PageModel model, DateMarks dates)
{
    /// <summary>The list before it is read.</summary>
    /// <param name="segments">What would be its entries.</param>
    /// <param name="region">What regions of the page they lie in.</param>
    public ListCandidate Of(List<Segment> segments, Traits region)
    {
        var parts = new List<(int From, int To)>();
        var (all, news, part) = (new Sum(), new Sum(), new Sum());
        var container = -2;
        foreach (var segment in segments)
        {
            if (model[segment.Root].Parent is var parent && parent == container) parts[^1] = (parts[^1].From, segment.TextTo);
            else
            {
                if (part.Share >= EntryList.MostlyDated) news += part;
                parts.Add((segment.TextFrom, segment.TextTo));
                (container, part) = (parent, new());
            }
            var isDated = MayBeDated(segment);
            var entry = new Sum(Most(segment, isDated), 1, isDated ? 1 : 0);
            (part, all) = (part + entry, all + entry);
        }
        if (part.Share >= EntryList.MostlyDated) news += part;
        // Of several containers those that are dated may turn out to be a list of their own.
        var most = parts.Count > 1 ? Math.Max(all.Most(region), news.Most(region)) : all.Most(region);
        return new(segments, parts, region, most, (parts.Count > 1 ? Math.Max(all.Share, news.Share) : all.Share) >= EntryList.MostlyDated);
    }

    private double Most(in Segment segment, bool isDated)
    {
        var most = ListScore.FullTitle;
        ref readonly var first = ref model[segment.From];
        var (links, headings) = segment.To < model.Count ? (model[segment.To].FirstLink, model[segment.To].HeadingsBefore) : (model.Links.Length, model.Headings.Length);
        if (headings > first.HeadingsBefore || first.Is(Traits.Heading)) most += ListScore.Heading;
        var isLinked = links > first.FirstLink || first.Is(Traits.Link);
        if (isLinked) most += ListScore.Linked;
        if (segment.TextTo - segment.TextFrom > ListScore.Teaser) most += ListScore.Teased;
        return most + (isDated ? ListScore.Dated : isLinked ? ListScore.DatedByAddress : 0);
    }

    private bool MayBeDated(in Segment segment) =>
        segment.Header >= 0
        || dates.FirstAtOrAfter(segment.From) is var mark && mark < dates.All.Count && dates.All[mark].Place < segment.To
        || model.AllText[segment.TextFrom..segment.TextTo].ContainsAnyInRange('0', '9');

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
