using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Structured;
using Pagewire.Reading;
using Pagewire.Reading.Provenance;

namespace Pagewire.Extraction.Article;

/// <summary>What is known beside the page's elements when its article is looked for.</summary>
/// <param name="Page">The page.</param>
/// <param name="Metadata">What its head and its data scripts say.</param>
/// <param name="Dates">How its written dates are to be understood.</param>
/// <param name="Profile">What is known of the source; null where there is no profile.</param>
internal sealed record ArticleContext(Page Page, PageMetadata Metadata, DateContext Dates, SourceProfile? Profile)
{
    /// <summary>The page's own address; null where unknown. What relative addresses count from is the same for many pages, and names none of them.</summary>
    public string? Address { get; } = StatedAddress.Of([WholeOf(Metadata.Canonical, Metadata), WholeOf(Metadata.Meta("og:url"), Metadata)], Page);

    /// <summary>Whether the year of "26 January" can be concluded: the time of a copy tells no year of an article.</summary>
    public bool TellsYear => Dates.CapturedAt is not null && Page.CapturedAt?.From.StartsWith(CaptureTimeLadder.LastModified, StringComparison.Ordinal) != true;

    // What names neither a site nor a place from its root is a number or a title that a template has put there.
    private static string? WholeOf(string? stated, PageMetadata metadata) => stated is null ? null
        : stated.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + stated
        : stated.StartsWith('/') || stated.Contains("://", StringComparison.Ordinal) ? metadata.Absolute(stated) : null;
}
