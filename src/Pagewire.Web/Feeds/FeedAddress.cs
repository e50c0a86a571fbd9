using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Pagewire.Feeds;
using Pagewire.Reading;
using Pagewire.Web.Http;

namespace Pagewire.Web.Feeds;

/// <summary>What a request's path and query ask for: either <see cref="Selection"/> is there or <see cref="Error"/>.</summary>
internal sealed record FeedAddress
{
    private static readonly string[] s_parameters = ["q", "limit", "before", "order"];

    private FeedAddress() { }

    /// <summary>Which feed document.</summary>
    public FeedSelection? Selection { get; private init; }

    /// <summary>In which format.</summary>
    public FeedFormat Format { get; private init; }

    /// <summary>The answer's status where the address is none.</summary>
    public int Status { get; private init; }

    /// <summary>One sentence: what is wrong and what was expected.</summary>
    public string? Error { get; private init; }

    /// <summary>Whether the address names a feed, by its last dot: slugs have none.</summary>
    /// <param name="path">The request's path, percent-decoded.</param>
    public static bool IsFeed(string path) =>
        path.StartsWith("/feeds/", StringComparison.Ordinal) && path.AsSpan(path.LastIndexOf('/') + 1).Contains('.');

    /// <summary>Reads a request that <see cref="IsFeed"/>.</summary>
    /// <param name="path">The request's path, percent-decoded.</param>
    /// <param name="query">Its query.</param>
    public static FeedAddress Read(string path, IQueryCollection query)
    {
        var dot = path.LastIndexOf('.');
        return FeedFormats.FromExtension(path[(dot + 1)..]) is { } format
            ? Read(path[..dot], format, query)
            : Wrong(StatusCodes.Status404NotFound, "Feeds end in .rss, .atom or .json.");
    }

    /// <summary>Reads a path without an extension, in a format that the request chose otherwise.</summary>
    /// <param name="stem">The request's path, percent-decoded.</param>
    /// <param name="format">The format.</param>
    /// <param name="query">The request's query.</param>
    public static FeedAddress Read(string stem, FeedFormat format, IQueryCollection query) =>
        Place(stem["/feeds/".Length..].Split('/')) is { } place
            ? Read(place, format, query)
            : Wrong(StatusCodes.Status404NotFound, "There is no such feed: feeds are at /feeds/{category} and /feeds/{source}/{category}, each also with /changes or /archive/{year-month}, and end in .rss, .atom or .json.");

    private static FeedSelection? Place(string[] parts) => parts switch
    {
        [.. var feed, "archive", var month] when feed.Length > 0 && ArchiveMonth.Parse(month) is { } archive => Whole(feed) is { } whole ? whole with { Archive = archive } : null,
        [.. var feed, FeedSelection.ChangesSegment] when feed.Length > 0 => Whole(feed) is { } whole ? whole with { Changes = true } : null,
        _ => Whole(parts),
    };

    private static FeedSelection? Whole(string[] parts) => parts switch
    {
        [{ Length: > 0 } category] => new() { Category = category },
        [{ Length: > 0 } source, { Length: > 0 } category] when SourceName.From(source) is var name && name.ToString() == source => new() { Source = name, Category = category },
        _ => null,
    };

    /// <summary>Reads the parameters of a feed's document or page.</summary>
    /// <param name="place">Which feed.</param>
    /// <param name="format">The format.</param>
    /// <param name="query">The request's query.</param>
    public static FeedAddress Read(FeedSelection place, FeedFormat format, IQueryCollection query)
    {
        foreach (var (name, values) in query)
        {
            if (!s_parameters.Contains(name)) return Wrong(StatusCodes.Status400BadRequest, $"A feed has no parameter '{OneLine.Of(name)}': its parameters are q, limit, before and order.");
            if (values.Count != 1) return Wrong(StatusCodes.Status400BadRequest, $"The parameter '{name}' may be given once.");
        }
        if (place.Archive is not null && query.Keys.Any(name => name != "q")) return Wrong(StatusCodes.Status400BadRequest, "An archive holds all of its month: it takes no parameter but q.");

        var limit = FeedSelection.DefaultLimit;
        if (Value(query, "limit", out var text) && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= FeedSelection.MostEntries))
            return Wrong(StatusCodes.Status400BadRequest, $"The parameter 'limit' is a number from 1 to {FeedSelection.MostEntries}.");
        if (Value(query, "order", out var order) && order is not ("date" or "arrival")) return Wrong(StatusCodes.Status400BadRequest, "The parameter 'order' is 'date' or 'arrival'.");
        if (place.Changes && order == "arrival") return Wrong(StatusCodes.Status400BadRequest, "Changes have one order: they take no 'order=arrival'.");
        if (Value(query, "q", out var search) && SearchQuery.Parse(search) is null) return Wrong(StatusCodes.Status400BadRequest, $"The parameter 'q' needs at least one word and at most {SearchQuery.MaxLength} characters.");
        if (Value(query, "before", out var before) && before.Length is 0 or > 500) return Wrong(StatusCodes.Status400BadRequest, "The parameter 'before' is a day such as 2018-10-15, or what a feed's link to its next page has.");
        return new() { Format = format, Selection = place with { Limit = limit, ByArrival = order == "arrival", Query = search, Before = before } };
    }

    private static bool Value(IQueryCollection query, string name, [NotNullWhen(true)] out string? value)
    {
        value = query.TryGetValue(name, out var values) ? values.ToString() : null;
        return value is not null;
    }

    private static FeedAddress Wrong(int status, string sentence) => new() { Status = status, Error = sentence };
}
