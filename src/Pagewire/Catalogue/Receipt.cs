using Pagewire.Reading;

namespace Pagewire.Catalogue;

/// <summary>What became of an upload.</summary>
public sealed record Receipt
{
    /// <summary>The upload's name.</summary>
    public required string Upload { get; init; }

    /// <summary>The version of the upload that was taken in.</summary>
    public required string ETag { get; init; }

    /// <summary>Its source.</summary>
    public required SourceName Source { get; init; }

    /// <summary>How it was read: <c>html</c>, <c>text</c>, <c>warc+html</c>; null where it could not be.</summary>
    public string? Format { get; init; }

    /// <summary>The encoding, as an IANA name; null where it could not be read.</summary>
    public string? Encoding { get; init; }

    /// <summary>The page's address and where that was found; null where nothing tells, or where there are several pages.</summary>
    public Evidence<string>? Url { get; init; }

    /// <summary>The capture time and where that was found; null where nothing tells, or where there are several pages.</summary>
    public Evidence<DateTimeOffset>? CapturedAt { get; init; }

    /// <summary>The section that the page names; null where it names none, or where there are several pages.</summary>
    public string? Section { get; init; }

    /// <summary>How many pages it held.</summary>
    public int Pages { get; init; }

    /// <summary>How many sightings it held.</summary>
    public int Sightings { get; init; }

    /// <summary>How many of them have an address without a host, since nothing tells their page's own.</summary>
    public int RelativeLinks { get; init; }

    /// <summary>How many of them made a new item, at all times that this version of the upload was taken in, rebuilds included. Depends on arrival.</summary>
    public int New { get; init; }

    /// <summary>How many of them changed what an item says, at all times that this version of the upload was taken in. Depends on arrival.</summary>
    public int Changed { get; init; }

    /// <summary>How many of them never changed anything that a reader sees. Depends on arrival.</summary>
    public int Same { get; init; }

    /// <summary>How many candidates were left out, by reason.</summary>
    public IReadOnlyDictionary<string, int> Dropped { get; init; } = new Dictionary<string, int>();

    /// <summary>What the paging bar says; null where there is none.</summary>
    public Extraction.Paging? Paging { get; init; }

    /// <summary>The feed dates of the oldest and the newest entry listed, as days; null where nothing dated is listed.</summary>
    public (DateOnly Oldest, DateOnly Newest)? Span { get; init; }

    /// <summary>What could not be read, one sentence a place; empty where all could.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>What was read, but perhaps not as it was meant, one sentence each: a selector of the profile that finds nothing, a page whose end is missing, what was left out over a limit; empty where there is nothing to say.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Where the source's profile is what is wrong: which version of it, so that a later one lets the upload be taken in anew; else null.</summary>
    public string? FaultyProfile { get; init; }

    /// <summary>When this version of the upload was taken in first, UTC; of one that was refused, when it was refused last.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>What a receipt stands for: nothing needs to be taken in while this is how things are.</summary>
/// <param name="ETag">The version of the upload.</param>
/// <param name="FaultyProfile">The version of the source's profile that it was refused for; null where it was not.</param>
public readonly record struct TakenIn(string ETag, string? FaultyProfile);
