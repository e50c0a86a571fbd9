using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Listings.Headers;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>How good a list can be at the best, before it is read: by whether its parts hold headings, links, dates and text, which costs nothing to ask, and closer once its dates are known.</summary>
/// <param name="model">The page.</param>
/// <param name="dates">The page's dates.</param>
/// <param name="metadata">Makes addresses absolute.</param>
/// <param name="headers">What headings inside lists say.</param>
internal sealed class ListBound(PageModel model, DateMarks dates, PageMetadata metadata, EntryHeaders headers)
{
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
        Bound(candidate, segments.ConvertAll(Most));
        return candidate;
    }

    /// <summary>Bounds it again, once its entries' dates are known.</summary>
    /// <param name="candidate">The list.</param>
    /// <param name="begun">Its entries.</param>
    public void Lower(ListCandidate candidate, List<Entry> begun)
    {
        candidate.Begun = begun;
        Bound(candidate, begun.ConvertAll(Most));
    }

    private void Bound(ListCandidate candidate, List<ListTally> entries)
    {
        var (all, news, other, part) = (new ListTally(), new ListTally(), new ListTally(), new ListTally());
        var (at, container) = (0, -2);
        foreach (var entry in entries)
        {
            var parent = model[candidate.Segments[at++].Root].Parent;
            if (parent != container)
            {
                TakePart();
                (container, part) = (parent, new());
            }
            (part, all) = (part + entry, all + entry);
        }
        TakePart();
        // Of several containers those that are dated may turn out to be a list of their own, and the others too.
        var several = candidate.Parts.Count > 1;
        candidate.Most = several ? Math.Max(all.Score(candidate.Region), Math.Max(news.Score(candidate.Region), other.Score(candidate.Region))) : all.Score(candidate.Region);
        candidate.MayBeDated = (several ? Math.Max(all.DatedShare, news.DatedShare) : all.DatedShare) >= EntryList.MostlyDated;

        void TakePart()
        {
            if (part.DatedShare >= EntryList.MostlyDated) news += part;
            else if (part.Dated == 0) other += part;
        }
    }

    private ListTally Most(Segment segment) => Most(segment, ListTally.ManyWords, MayBeDated(segment), IsLinked(segment));

    // Once its date is known, an entry's words count too, and the days beside its own count against it.
    private ListTally Most(Entry begun)
    {
        var segment = begun.Segment;
        var text = model.Text(segment.TextFrom, segment.TextTo);
        var words = text.Length > LongTitle ? ListTally.ManyWords : WordCount.Of(text);
        if (begun.IsOnOwnDay) words = Math.Max(words, ListScore.FewWords);
        var entry = Most(segment, words, begun.Published is not null || HasTimeOver(segment), HasDatedAddress(segment));
        if (entry.Linked == 0 && !Letters.Any(text)) entry = begun.IsOnOwnDay ? entry : entry with { Points = ListScore.Untitled, Titled = 0 };
        return entry with { Points = entry.Points - ListScore.OfOtherDates(begun) };
    }

    private ListTally Most(in Segment segment, int words, bool isDated, bool hasDatedAddress)
    {
        var hasHeading = model.HeadingsIn(segment.From, segment.To) > 0 || model[segment.From].Is(Traits.Heading);
        var (isLinked, hasTeaser) = (IsLinked(segment), segment.TextTo - segment.TextFrom > ListScore.Teaser);
        var most = ListScore.OfTitle(words);
        if (hasHeading) most += ListScore.Heading;
        if (isLinked) most += ListScore.Linked;
        if (hasTeaser) most += ListScore.Teased;
        if (isDated) most += ListScore.Dated;
        else if (hasDatedAddress) most += ListScore.DatedByAddress;
        return new(most, words, isDated, isLinked, (hasHeading ? 1 : 0) + (hasTeaser ? 1 : 0));
    }

    private bool IsLinked(in Segment segment) => LinksBefore(segment.To) > model[segment.From].FirstLink || model[segment.From].Is(Traits.Link);

    private int LinksBefore(int place) => place < model.Count ? model[place].FirstLink : model.Links.Length;

    // A card's link stands round it.
    private bool HasDatedAddress(in Segment segment)
    {
        ref readonly var first = ref model[segment.From];
        if (first.Parent >= 0 && model[first.Parent].Is(Traits.Link)) return true;
        for (var link = first.FirstLink; link < LinksBefore(segment.To); link++)
            if (metadata.Absolute(model[model.Links[link]].Element.GetAttribute("href")) is { } url && DateText.FromUrl(url, dates.Context) is not null) return true;
        return false;
    }

    private bool MayBeDated(in Segment segment) => HasTimeOver(segment)
        || dates.StandIn(segment.From, segment.To)
        || model.AllText[segment.TextFrom..segment.TextTo].ContainsAnyInRange('0', '9');

    private bool HasTimeOver(in Segment segment) => segment.Header >= 0 && headers.TellsWhen(segment.Header);
}
