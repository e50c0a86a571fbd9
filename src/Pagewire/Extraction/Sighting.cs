namespace Pagewire.Extraction;

/// <summary>One appearance of one item in one capture. All text is plain, with runs of white space as one space, unless said otherwise.</summary>
public sealed record Sighting
{
    /// <summary>Whether the page is the item's own, or lists it.</summary>
    public required SightingKind Kind { get; init; }

    /// <summary>The title; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>The item's address: absolute wherever the page's own address or base is known, else the reference as written; null where the page gives none.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published; null where the page does not say.</summary>
    public Published? Published { get; init; }

    /// <summary>Where <see cref="Published"/> was found.</summary>
    public DateEvidence PublishedFrom { get; init; }

    /// <summary>The authors' names, in the page's order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The names of its categories as written, in the page's order: section headings, breadcrumbs, the site's own labels.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The opening or the teaser; null where there is none.</summary>
    public string? Summary { get; init; }

    /// <summary>The body of an article's own page, and whatever more than a teaser a listing shows; null where there is none.</summary>
    public ArticleBody? Body { get; init; }

    /// <summary>The absolute address of the lead image; null where there is none.</summary>
    public string? Image { get; init; }

    /// <summary>Files that belong to it: audio, video, PDF.</summary>
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>How many more files there would be if the page's address were known: those that it links with addresses without a host.</summary>
    public int RelativeFiles { get; init; }

    /// <summary>The language where it differs from the page's, as a BCP 47 tag; else null.</summary>
    public string? Language { get; init; }

    /// <summary>Which strategy found it, for people: <c>profile</c>, <c>json-ld</c>, <c>listing</c>, <c>text</c>, <c>article</c>, <c>feed</c>.</summary>
    public required string Strategy { get; init; }
}

/// <summary>Whether a page is an item's own or lists it.</summary>
public enum SightingKind
{
    /// <summary>An entry of a listing.</summary>
    Listed,

    /// <summary>The item's own page, which outranks listings for title and body.</summary>
    Article,
}

/// <summary>A body in the two forms that feeds and comparisons need.</summary>
/// <param name="Html">Clean HTML of the allow list: no scripts, no handlers, absolute http(s) and mailto links only.</param>
/// <param name="Text">The same as text, paragraphs separated by one blank line.</param>
public sealed record ArticleBody(string Html, string Text);

/// <summary>A file that belongs to an item (RSS 2.0 <c>enclosure</c>, JSON Feed <c>attachments</c>).</summary>
/// <param name="Url">Its absolute address.</param>
/// <param name="MediaType">Its media type, such as <c>application/pdf</c>.</param>
/// <param name="Length">Its size in bytes; null where the page does not say.</param>
public sealed record Enclosure(string Url, string MediaType, long? Length = null);
