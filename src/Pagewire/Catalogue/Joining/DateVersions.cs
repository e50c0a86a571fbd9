using System.Globalization;
using Pagewire.Extraction;

namespace Pagewire.Catalogue.Joining;

/// <summary>What an item's sightings say of its date, as one date and its changes.</summary>
/// <param name="Current">Strongest evidence first; of equal evidence a precise time before a day, then the date seen first: a published date does not move.</param>
/// <param name="From">The evidence of it.</param>
/// <param name="Count">How many days evidence of that strength names.</param>
/// <param name="ChangedAt">When the last of them appeared; null where there is only one.</param>
internal sealed record DateVersions(Published Current, DateEvidence From, int Count, DateTimeOffset? ChangedAt)
{
    /// <summary>Reads the register of dates; null where it is empty.</summary>
    public static DateVersions? Of(SortedDictionary<string, Seen>? register)
    {
        if (register is null || register.Count == 0) return null;
        var dates = register.Select(v => Parse(v.Key, v.Value)).OrderByDescending(d => d.Evidence)
            .ThenByDescending(d => d.Date.Instant is not null).ThenBy(d => d.Seen.First ?? Seen.UnknownFirst).ThenBy(d => d.Text, StringComparer.Ordinal).ToList();
        var best = dates[0];
        // Weaker evidence may know the time of the day that the best evidence names.
        var current = best.Date.Instant is null ? dates.FirstOrDefault(d => d.Date.Instant is not null && d.Date.Day == best.Date.Day, best) : best;
        var days = dates.Where(d => d.Evidence == best.Evidence).GroupBy(d => d.Date.Day).ToList();
        return new(current.Date, current.Evidence, days.Count,
            days.Count < 2 ? null : days.Max(day => day.Min(d => d.Seen.First is null ? Seen.FarPast : d.Seen.ShownFirst)));
    }

    private static (Published Date, DateEvidence Evidence, Seen Seen, string Text) Parse(string value, Seen seen)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        return (Published.Parse(value[..space]), (DateEvidence)int.Parse(value.AsSpan(space + 1), CultureInfo.InvariantCulture), seen, value);
    }
}
