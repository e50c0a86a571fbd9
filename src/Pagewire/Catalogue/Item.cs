using Pagewire.Extraction;
using Pagewire.Reading;

namespace Pagewire.Catalogue;

/// <summary>Everything known of one article now, joined from all its sightings. A feed entry needs nothing else but the body's bytes.</summary>
public sealed record Item
{
    /// <summary>The last part of <c>/items/{id}</c>, and what the guid of its feed entries is made of: <c>{source}.{hash}</c>. Once given it stays.</summary>
    public required string Id { get; init; }

    /// <summary>The source that it belongs to.</summary>
    public required SourceName Source { get; init; }

    /// <summary>The title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Its address on the site; null where no page gave one.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published; null where no page says.</summary>
    public Published? Published { get; init; }

    /// <summary>Where <see cref="Published"/> was found.</summary>
    public DateEvidence PublishedFrom { get; init; }

    /// <summary>Its place in the feeds, UTC: the instant, else noon of the day in the source's zone, else the first capture time.</summary>
    public required DateTimeOffset FeedDate { get; init; }

    /// <summary>When what it says changed visibly for the last time, UTC; never before <see cref="FeedDate"/>. Moves with a visible edit and nothing else.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The earliest capture that shows it, UTC.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>The latest capture that shows it, UTC.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>When it was first taken in, UTC: with the id the only value that depends on arrival.</summary>
    public required DateTimeOffset Arrived { get; init; }

    /// <summary>The authors' names, sorted by ordinal order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Its categories, sorted by slug.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>The opening or the teaser, plain text; null where there is none.</summary>
    public string? Summary { get; init; }

    /// <summary>The hash of the body's clean HTML in UTF-8; null where there is no body.</summary>
    public string? BodyHash { get; init; }

    /// <summary>The absolute address of the lead image; null where there is none.</summary>
    public string? Image { get; init; }

    /// <summary>Files that belong to it, sorted by address.</summary>
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>Its language as a BCP 47 tag; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>How many visible versions of title, summary, date or body were seen, 1 for an item that never changed.</summary>
    public int Versions { get; init; } = 1;
}

/// <summary>A category as feeds and addresses name it.</summary>
/// <param name="Slug">As in addresses: <c>press-releases-and-news</c>.</param>
/// <param name="Name">As the site writes it: <c>PRESS RELEASES AND NEWS</c>.</param>
public sealed record Category(string Slug, string Name);

/// <summary>One value that a field of an item had, and when it was seen.</summary>
/// <param name="Field">Which field: <c>title</c>, <c>url</c>, <c>published</c>, <c>summary</c>, <c>body</c>.</param>
/// <param name="Value">The value as text; of a body, its hash.</param>
/// <param name="FirstSeen">The earliest capture that shows this value, UTC.</param>
/// <param name="LastSeen">The latest capture that shows this value, UTC.</param>
/// <param name="Current">Whether this is what the item says now.</param>
public sealed record FieldVersion(string Field, string Value, DateTimeOffset FirstSeen, DateTimeOffset LastSeen, bool Current);

/// <summary>An item with its past.</summary>
/// <param name="Item">What it says now.</param>
/// <param name="Versions">Every version seen, by field, then by first sighting; where the article's own page was seen, of its wordings alone.</param>
/// <param name="Uploads">The names of the uploads that show it, sorted; at most 100.</param>
public sealed record ItemHistory(Item Item, IReadOnlyList<FieldVersion> Versions, IReadOnlyList<string> Uploads);
