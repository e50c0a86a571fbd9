using Pagewire.Reading;

namespace Pagewire.Web.Pages;

/// <summary>How many items there are, counted in one walk over the time line.</summary>
internal sealed record Tally
{
    /// <summary>All items.</summary>
    public required long Items { get; init; }

    /// <summary>By source.</summary>
    public required IReadOnlyDictionary<SourceName, long> BySource { get; init; }

    /// <summary>By source and the category's slug.</summary>
    public required IReadOnlyDictionary<(SourceName Source, string Category), long> ByCategory { get; init; }

    /// <summary>By the first day of the month of the feed date.</summary>
    public required IReadOnlyDictionary<DateOnly, long> ByMonth { get; init; }

    /// <summary>Whether the walk reached the end; otherwise there are at least as many.</summary>
    public required bool Complete { get; init; }
}
