using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using NodaTime;
using Pagewire.Extraction.Dates;

namespace Pagewire.Reading.Masthead;

/// <summary>A masthead that shows the day and the time in named cities: <c>15 October 2018 / Moscow: 00:49 / London: 22:49</c>. It tells when a page was captured, never when an item was published.</summary>
public static class MastheadClock
{
    private const int LinesLookedAt = 60;
    private const int MostCities = 8;
    private static readonly DateContext s_anyLanguage = new();
    private static readonly SearchValues<char> s_separators = SearchValues.Create("/|•·;\t");
    private static readonly Duration s_tolerance = Duration.FromMinutes(2);

    /// <summary>Reads the clock among the first lines of a page. The date belongs to the first city named; all cities must agree on one instant.</summary>
    /// <param name="lines">The page's lines from its top.</param>
    /// <param name="reading">The instant and the lines that the clock takes.</param>
    /// <returns>False where there is no clock, where a city is unknown, or where the cities disagree.</returns>
    public static bool TryRead(IReadOnlyList<string> lines, [NotNullWhen(true)] out MastheadReading? reading)
    {
        ArgumentNullException.ThrowIfNull(lines);
        reading = null;
        var segments = Segments(lines);
        for (var i = 0; i + 1 < segments.Count; i++)
        {
            if (!CityTime.TryParse(segments[i + 1].Text, out _)) continue;
            if (DateText.Whole(segments[i].Text, s_anyLanguage) is not { YearWritten: true, Value.Instant: null } date) continue;
            var cities = segments.Skip(i + 1).Take(MostCities).TakeWhile(segment => CityTime.TryParse(segment.Text, out _)).ToList();
            var times = cities.Select(segment => CityTime.TryParse(segment.Text, out var time) ? time : default).ToList();
            if (Agree(date.Value.Day, times) is not { } instant) continue;
            reading = new(instant.ToDateTimeOffset(), segments[i].Line, cities[^1].Line - segments[i].Line + 1);
            return true;
        }
        return false;
    }

    // One line may hold the whole clock, its parts separated by slashes or bars.
    private static List<(string Text, int Line)> Segments(IReadOnlyList<string> lines)
    {
        var segments = new List<(string, int)>();
        for (int line = 0, filled = 0; line < lines.Count && filled < LinesLookedAt; line++)
        {
            var text = lines[line].Trim();
            if (text.Length == 0) continue;
            filled++;
            if (text.Length > 200) segments.Add(("", line));
            else if (text.Contains(':', StringComparison.Ordinal) && text.AsSpan().ContainsAny(s_separators) && !text.Contains("://", StringComparison.Ordinal))
                foreach (var part in text.Split(['|', '•', '·', ';', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(SlashParts)) segments.Add((part, line));
            else segments.Add((text, line));
        }
        return segments;
    }

    // "15/10/2018 / Moscow: 00:49": only slashes with blanks around them separate.
    private static string[] SlashParts(string text) => text.Split(" / ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Instant? Agree(DateOnly day, List<CityTime> times)
    {
        var first = times[0].Zone.MapLocal(LocalDate.FromDateOnly(day) + times[0].Time);
        if (first.Count == 0) return null;
        foreach (var candidate in first.Count == 1 ? [first.First()] : new[] { first.First(), first.Last() })
        {
            var instant = candidate.ToInstant();
            if (times.Skip(1).All(time => Shows(time, instant))) return instant;
        }
        return null;
    }

    private static bool Shows(CityTime city, Instant instant)
    {
        var shown = instant.InZone(city.Zone).TimeOfDay;
        var apart = Period.Between(shown, city.Time, PeriodUnits.Ticks).Ticks;
        var distance = Math.Min(Math.Abs(apart), NodaConstants.TicksPerDay - Math.Abs(apart));
        return Duration.FromTicks(distance) <= s_tolerance;
    }
}

/// <summary>What a masthead clock says.</summary>
/// <param name="Instant">When the page was captured, UTC.</param>
/// <param name="FirstLine">The index of its first line.</param>
/// <param name="LineCount">How many lines it takes, blank ones between them included.</param>
public sealed record MastheadReading(DateTimeOffset Instant, int FirstLine, int LineCount);
