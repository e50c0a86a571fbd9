using System.Globalization;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Entries;

namespace Pagewire.Extraction.Listings.Headers;

/// <summary>Takes the heading over a list from those entries that it cannot be over: "Upcoming events" over years of meetings, "Agendas 2022" over those of 2009.</summary>
internal static class HeadingReach
{
    // What is announced lies within a year and some weeks.
    private const int LongestAhead = 400;

    // A school's or a budget's year ends in the next one.
    private const int MostYearsApart = 1;

    private static readonly char[] s_roundYear = [.. " -–—:,|/()[]."];

    /// <summary>Gives entries under days the heading over these, leaves the list no heading that announces what is to come where its days are spread over years, and gives entries of another year than the heading's what is left of it without the year.</summary>
    /// <param name="list">A list with its heading.</param>
    /// <param name="headings">The headings of its page.</param>
    public static void Settle(EntryList list, Headings headings)
    {
        UnderDays(list, headings);
        foreach (var entry in list.Entries)
            if (entry is { Heading: { } own, Published: { } day } && headings.IsOfOtherDay(own, day.Day)) entry.Heading = null;
        if (list.Heading is not { } heading) return;
        if (HeadingWords.IsOfAhead(heading) && IsOfYears(list)) list.Heading = null;
        else if (WrittenYear.Only(heading) is { } year && Without(year, heading) is { Length: > 1 } rest) OtherYears(list, year, rest);
        else if (list.Entries.Exists(entry => entry is { Heading: null, Published: { } day } && headings.IsOfOtherDay(heading, day.Day))) list.Heading = null;
    }

    // "Upcoming" and "Past" over headings that are days.
    private static void UnderDays(EntryList list, Headings headings)
    {
        var (known, over) = (-1, (string?)null);
        foreach (var entry in list.Entries)
        {
            if (entry.Heading is not null || entry.Segment.Header < 0) continue;
            if (entry.Segment.Header != known) (known, over) = (entry.Segment.Header, headings.Above(entry.Segment.Header, list.Entries[0].Segment.From));
            entry.Heading = over;
        }
    }

    // "Agendas 2021" or "2021" inside a list that begins under "Agendas 2022".
    private static void OtherYears(EntryList list, int year, string rest)
    {
        foreach (var entry in list.Entries)
        {
            if (entry.Heading is not null) continue;
            if (entry.YearHeading is { } own && WrittenYear.Only(own) is { } other) entry.Heading = other == year ? null : Without(other, own) == rest ? own : rest;
            else if (entry.Published is { } day && Math.Abs(day.Day.Year - year) > MostYearsApart) entry.Heading = rest;
        }
    }

    private static string Without(int year, string heading)
    {
        var at = heading.IndexOf(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return $"{heading[..at].TrimEnd(s_roundYear)} {heading[(at + 4)..].TrimStart(s_roundYear)}".Trim();
    }

    private static bool IsOfYears(EntryList list)
    {
        int first = int.MaxValue, last = int.MinValue;
        foreach (var entry in list.Entries)
        {
            if (entry.Heading is not null || entry.Published is not { } day) continue;
            first = Math.Min(first, day.Day.DayNumber);
            last = Math.Max(last, day.Day.DayNumber);
        }
        return last - first > LongestAhead;
    }
}
