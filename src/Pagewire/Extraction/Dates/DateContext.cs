namespace Pagewire.Extraction.Dates;

/// <summary>What decides how a written date is to be understood.</summary>
public sealed record DateContext
{
    /// <summary>When the page was saved, UTC: the reference for "yesterday" and for dates without a year, and, with <see cref="DaysAhead"/> added, the upper bound; null where unknown.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Whether <see cref="CapturedAt"/> is only when the file was last changed, which copying it does too.</summary>
    public bool IsFileTime { get; init; }

    /// <summary>How many days after the capture a date with its year may lie. One, since places east of Greenwich write tomorrow's date; a list of what is to come names later ones. Years that are not written are concluded within one day.</summary>
    public int DaysAhead { get; init; } = 1;

    /// <summary>The page's language as a BCP 47 tag; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Which number comes first in <c>03/04/2018</c>; null: by the language.</summary>
    public DateOrder? Order { get; init; }
}

/// <summary>Which number comes first in a date of three numbers.</summary>
public enum DateOrder
{
    /// <summary>Day, month, year.</summary>
    DayFirst,

    /// <summary>Month, day, year.</summary>
    MonthFirst,

    /// <summary>Year, month, day.</summary>
    YearFirst,
}
