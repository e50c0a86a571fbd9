using System.Globalization;
using System.Text;
using Pagewire.Catalogue;
using Pagewire.Reading;

namespace Pagewire.Feeds;

/// <summary>Which feed document is wanted: its address says all of it.</summary>
public sealed record FeedSelection
{
    /// <summary>How many entries a document has where nobody says otherwise.</summary>
    public const int DefaultLimit = 50;

    /// <summary>The most entries that one document outside the archives has.</summary>
    public const int MostEntries = 500;

    /// <summary>What follows a feed's path in the address of its edits.</summary>
    public const string ChangesSegment = "changes";

    /// <summary>One source; null: all of them, merged.</summary>
    public SourceName? Source { get; init; }

    /// <summary>The slug of a category, or <see cref="TimelineQuery.All"/>.</summary>
    public string Category { get; init; } = TimelineQuery.All;

    /// <summary>Whether silent edits are wanted instead of the items.</summary>
    public bool Changes { get; init; }

    /// <summary>Newest arrivals first, instead of newest feed dates first.</summary>
    public bool ByArrival { get; init; }

    /// <summary>The month whose archive is wanted; null: the newest entries.</summary>
    public ArchiveMonth? Archive { get; init; }

    /// <summary>Words that the items must have, as <see cref="SearchQuery"/> reads them; null: all items.</summary>
    public string? Query { get; init; }

    /// <summary>The most entries, 1 to <see cref="MostEntries"/>; an archive has all of its month.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Only what comes after this place, which a page's link to the next one names, or before this day (<c>2018-10-15</c>); null: from the newest.</summary>
    public string? Before { get; init; }

    /// <summary>The document that readers subscribe to: the newest entries of the same feed.</summary>
    public FeedSelection Current => this with { Archive = null, Before = null };

    /// <summary>The path under the public address, percent-encoded, without an extension.</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder("feeds/");
            if (Source is { } source) path.Append(Uri.EscapeDataString(source.ToString())).Append('/');
            path.Append(Uri.EscapeDataString(Category));
            if (Changes) path.Append('/').Append(ChangesSegment);
            if (Archive is { } month) path.Append("/archive/").Append(month);
            return path.ToString();
        }
    }

    /// <summary>The query with its question mark, parameters in a fixed order and only where they say something; else empty.</summary>
    public string QueryString
    {
        get
        {
            var parts = new List<string>();
            if (Query is not null) parts.Add("q=" + Uri.EscapeDataString(FeedText.Clean(Query)));
            if (ByArrival) parts.Add("order=arrival");
            if (Limit != DefaultLimit) parts.Add("limit=" + Limit.ToString(CultureInfo.InvariantCulture));
            if (Before is not null) parts.Add("before=" + Uri.EscapeDataString(Before));
            return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
        }
    }
}
