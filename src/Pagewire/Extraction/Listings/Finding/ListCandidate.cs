using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>A part of the page that looks like a list and has not been read.</summary>
/// <param name="segments">What would be its entries.</param>
/// <param name="parts">Where the text of each container of them begins and ends.</param>
/// <param name="region">What regions of the page it lies in.</param>
internal sealed class ListCandidate(List<Segment> segments, List<(int From, int To)> parts, Traits region)
{
    /// <summary>What would be its entries.</summary>
    public List<Segment> Segments => segments;

    /// <summary>Where the text of each container of them begins and ends.</summary>
    public List<(int From, int To)> Parts => parts;

    /// <summary>What regions of the page it lies in.</summary>
    public Traits Region => region;

    /// <summary>Its entries with nothing but their dates; null where they have not been begun.</summary>
    public List<Entry>? Begun { get; set; }

    /// <summary>The highest score that it can have; lower once it is begun.</summary>
    public double Most { get; set; }

    /// <summary>Whether most of its entries may have dates.</summary>
    public bool MayBeDated { get; set; }

    /// <summary>The highest rank that it can have.</summary>
    public double MostRank => MayBeDated ? Most * EntryList.DatedFactor : Most;

    /// <summary>Whether every part of it overlaps a list.</summary>
    /// <param name="list">The list.</param>
    public bool Overlaps(EntryList list) => Parts.TrueForAll(part => part.From < list.TextTo && part.To > list.TextFrom);

    /// <summary>What can be said without reading: where it stands and how many entries it would have.</summary>
    public EntryList Counted() => new() { Entries = Segments.ConvertAll(segment => new Entry { Segment = segment }), Region = Region };
}
