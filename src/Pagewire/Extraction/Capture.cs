using Pagewire.Extraction.Sanitising;
using Pagewire.Reading;

namespace Pagewire.Extraction;

/// <summary>What the extractor finds on a page.</summary>
public sealed record Capture
{
    /// <summary>The page's address; null where nothing tells.</summary>
    public Evidence<string>? Url { get; init; }

    /// <summary>When the page was saved, in UTC; null where nothing tells.</summary>
    public Evidence<DateTimeOffset>? CapturedAt { get; init; }

    /// <summary>The page's language as a BCP 47 tag; null where nothing tells.</summary>
    public string? Language { get; init; }

    /// <summary>The name of the section that the page belongs to, as written; null where it names none.</summary>
    public string? Section { get; init; }

    /// <summary>The article that the page is about; null on an index.</summary>
    public Sighting? Article { get; init; }

    /// <summary>The entries that the page lists, in the page's order.</summary>
    public IReadOnlyList<Sighting> Items { get; init; } = [];

    /// <summary>How many candidates were left out, by reason.</summary>
    public IReadOnlyDictionary<string, int> Dropped { get; init; } = new Dictionary<string, int>();

    /// <summary>What somebody should know of how the page was read, one sentence each: a selector of the profile that finds nothing, an end that is missing, entries over the limit; empty where there is nothing to say.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The numbers that a paging bar shows, for finding pages that were never uploaded; null where there is no bar.</summary>
    public Paging? Paging { get; init; }

    /// <summary>Article first, then the entries in the page's order.</summary>
    public IEnumerable<Sighting> Sightings => Article is null ? Items : Items.Prepend(Article);

    /// <summary>How many sightings keep an address without a host, since nothing tells the page's own.</summary>
    public int RelativeLinks => Url is not null ? 0 : Sightings.Count(sighting => sighting.Url is { } url && !url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    /// <summary>How many files are no enclosures of the items that link them, since their addresses have no host and nothing tells the page's own.</summary>
    public int RelativeFiles => Url is not null ? 0 : Sightings.Sum(sighting => sighting.RelativeFiles + sighting.Enclosures.Count(file => SafeAddress.IsRelative(file.Url)));
}

/// <summary>What a paging bar says.</summary>
/// <param name="Current">The number of this page, from 1; null where the bar does not mark it.</param>
/// <param name="Last">The highest number that the bar names; null where it names none.</param>
public sealed record Paging(int? Current, int? Last);
