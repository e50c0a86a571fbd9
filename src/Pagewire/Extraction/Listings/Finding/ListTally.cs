using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>What several entries can count together at the best.</summary>
internal readonly record struct ListTally
{
    /// <summary>More words than any rule asks for.</summary>
    public const int ManyWords = 1000;

    // How many entries have as many words as names of menus do not, and how many words more than that all have.
    private readonly int _wordy;
    private readonly int _more;

    // How many headings and teasers there may be.
    private readonly int _shown;

    /// <summary>One entry.</summary>
    /// <param name="points">What it counts.</param>
    /// <param name="words">How many words its title may have.</param>
    /// <param name="isDated">Whether it may be dated.</param>
    /// <param name="isLinked">Whether it may have an address.</param>
    /// <param name="shown">How many of heading and teaser it may have.</param>
    public ListTally(double points, int words, bool isDated, bool isLinked, int shown)
    {
        (Points, Count, Titled, Dated, Linked) = (points, 1, 1, isDated ? 1 : 0, isLinked ? 1 : 0);
        (_wordy, _more, _shown) = (words >= ListScore.LeastWords ? 1 : 0, Math.Max(0, words - ListScore.LeastWords), shown);
    }

    private ListTally(in ListTally one, in ListTally other)
    {
        (Points, Count, Titled, Dated, Linked) = (one.Points + other.Points, one.Count + other.Count, one.Titled + other.Titled, one.Dated + other.Dated, one.Linked + other.Linked);
        (_wordy, _more, _shown) = (one._wordy + other._wordy, one._more + other._more, one._shown + other._shown);
    }

    /// <summary>Their points.</summary>
    public double Points { get; init; }

    /// <summary>How many entries there are.</summary>
    public int Count { get; }

    /// <summary>How many of them may have a title.</summary>
    public int Titled { get; init; }

    /// <summary>How many of them may be dated.</summary>
    public int Dated { get; }

    /// <summary>How many of them may have an address.</summary>
    public int Linked { get; }

    /// <summary>The share of them that may be dated.</summary>
    public double DatedShare => Count == 0 ? 0 : (double)Dated / Count;

    // Whatever half of the entries has the titles, these are short.
    private bool AreNames => _more < Count / 2.0 - _wordy && _shown * 2 < Count;

    /// <summary>The score of a list of them.</summary>
    /// <param name="region">Where on the page they stand.</param>
    public double Score(Traits region) =>
        Count < 2 ? 0 : ListScore.Of(Points / Count, Count, region, DatedShare) * ListScore.Trust(Count, Titled, Linked, Dated, AreNames);

    /// <summary>All of both.</summary>
    public static ListTally operator +(in ListTally one, in ListTally other) => new(one, other);
}
