using Pagewire.Reading;

namespace Pagewire.Catalogue;

/// <summary>Which items are wanted, newest first.</summary>
public sealed record TimelineQuery
{
    /// <summary>The category that holds every item.</summary>
    public const string All = "all";

    /// <summary>One source; null: all of them, merged.</summary>
    public SourceName? Source { get; init; }

    /// <summary>The slug of a category, or <see cref="All"/>.</summary>
    public string Category { get; init; } = All;

    /// <summary>Which order.</summary>
    public TimelineOrder Order { get; init; }

    /// <summary>The most items, at least 1.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Only what comes after this place (<see cref="TimelinePage.Next"/> of the page before); null: from the newest.</summary>
    public string? Before { get; init; }

    /// <summary>Only items of this time or later (feed date, arrival or change, as <see cref="Order"/> says), UTC; null: no bound.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only items before this time, UTC; null: no bound.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>The orders that time lines are kept in.</summary>
public enum TimelineOrder
{
    /// <summary>By feed date, newest first, then by id.</summary>
    FeedDate,

    /// <summary>By arrival, newest first, then by id: a backfilled history reaches readers too.</summary>
    Arrival,

    /// <summary>Only items with a visible edit, by <see cref="Item.Updated"/>, newest first, then by id.</summary>
    Changes,
}

/// <summary>Some items and where to go on.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Next">For <see cref="TimelineQuery.Before"/>: letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>, and letters of other scripts where an id has them; null at the end.</param>
public sealed record TimelinePage(IReadOnlyList<Item> Items, string? Next);

/// <summary>A source with its categories.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Categories">Its categories, sorted by slug.</param>
public sealed record SourceSummary(SourceName Name, string Title, IReadOnlyList<Category> Categories);
