using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings;

/// <summary>A part of the page that looks like a list and has not been read.</summary>
/// <param name="Segments">What would be its entries.</param>
/// <param name="Parts">Where the text of each container of them begins and ends.</param>
/// <param name="Region">What regions of the page it lies in.</param>
/// <param name="Most">The highest score that it can have.</param>
/// <param name="MayBeDated">Whether most of its entries may have dates.</param>
internal sealed record ListCandidate(List<Segment> Segments, List<(int From, int To)> Parts, Traits Region, double Most, bool MayBeDated)
{
    /// <summary>The highest rank that it can have.</summary>
    public double MostRank => MayBeDated ? Most * EntryList.DatedFactor : Most;

    /// <summary>Whether every part of it overlaps a list.</summary>
    /// <param name="list">The list.</param>
    public bool Overlaps(EntryList list) => Parts.TrueForAll(part => part.From < list.TextTo && part.To > list.TextFrom);

    /// <summary>What can be said without reading: where it stands and how many entries it would have.</summary>
    public EntryList Counted() => new() { Entries = Segments.ConvertAll(segment => new Entry { Segment = segment }), Region = Region };
}
