using Pagewire.Catalogue;
using Pagewire.Extraction;

namespace Pagewire.Feeds;

/// <summary>A feed in no format yet. Text may hold any character: the writers leave out what their format forbids.</summary>
public sealed record Feed
{
    /// <summary>Atom's permanent <c>id</c> (RFC 4287 4.2.6): an IRI. All pages and archives of one feed have the same.</summary>
    public required string Id { get; init; }

    /// <summary>The title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence that says what the feed holds, plain text.</summary>
    public required string Description { get; init; }

    /// <summary>Who stands for entries that name no author (RFC 4287 4.2.1), plain text.</summary>
    public required string Author { get; init; }

    /// <summary>The absolute address of the same content for people.</summary>
    public required string Home { get; init; }

    /// <summary>The feed's own address.</summary>
    public required FeedLink Self { get; init; }

    /// <summary>The next older page (RFC 5005 section 3, JSON Feed <c>next_url</c> outside archives); null at the end and in archives.</summary>
    public FeedLink? Next { get; init; }

    /// <summary>Whether the document is an archive that is not expected to change (RFC 5005 section 4).</summary>
    public bool IsArchive { get; init; }

    /// <summary>The next older archive, in JSON Feed an archive's <c>next_url</c>; null where there is none.</summary>
    public FeedLink? PreviousArchive { get; init; }

    /// <summary>The next newer archive; null in the newest and outside archives.</summary>
    public FeedLink? NextArchive { get; init; }

    /// <summary>The document that readers subscribe to; null in that document itself.</summary>
    public FeedLink? Current { get; init; }

    /// <summary>The absolute address of the WebSub hub; null where there is none.</summary>
    public string? Hub { get; init; }

    /// <summary>The language of all entries as a BCP 47 tag; null where they differ or it is unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The entries in the feed's order.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>The newest of the entries' <see cref="FeedEntry.Updated"/>; of an empty feed 1970-01-01, since Atom demands a time and now would change with every reading.</summary>
    public DateTimeOffset Updated => Entries.Count == 0 ? DateTimeOffset.UnixEpoch : Entries.Max(entry => entry.Updated);
}

/// <summary>One entry, in no format yet.</summary>
public sealed record FeedEntry
{
    /// <summary>The permanent id, an IRI, the same in every format and every feed: RSS <c>guid</c>, Atom <c>id</c>, JSON Feed <c>id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title, plain text; not empty.</summary>
    public required string Title { get; init; }

    /// <summary>The absolute http(s) address that the entry leads to.</summary>
    public required string Url { get; init; }

    /// <summary>When it was published, UTC.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When it changed visibly for the last time, UTC; not before <see cref="Published"/>.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The authors' names.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The categories, sorted by slug.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>The teaser, plain text; null where there is none.</summary>
    public string? Summary { get; init; }

    /// <summary>The full text as sanitised HTML; null where there is none.</summary>
    public string? Html { get; init; }

    /// <summary>The absolute address of the lead image; null where there is none.</summary>
    public string? Image { get; init; }

    /// <summary>Files that belong to it.</summary>
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>Its language as a BCP 47 tag; null where unknown.</summary>
    public string? Language { get; init; }
}

/// <summary>The address of a feed document, the format left open: a feed's links lead to documents of its own format.</summary>
/// <param name="Stem">The absolute address up to the dot of the extension.</param>
/// <param name="Query">The query with its question mark; empty where there is none.</param>
public readonly record struct FeedLink(string Stem, string Query = "")
{
    /// <summary>The absolute address in a format.</summary>
    /// <param name="format">The format.</param>
    public string In(FeedFormat format) => $"{Stem}.{format.Extension()}{Query}";
}
