using System.Globalization;
using System.Text.RegularExpressions;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Dates;

/// <summary>Finds on which day the site's own clock stood at an instant that its data gives in UTC: sites write machine dates in UTC and show their readers the day of their own zone.</summary>
internal static partial class SiteClock
{
    // From the west coast of America to the islands east of New Zealand.
    private static readonly TimeSpan s_farthestWest = TimeSpan.FromHours(-8);
    private static readonly TimeSpan s_farthestEast = TimeSpan.FromHours(13);

    /// <summary>The instant with the offset of the site's clock; as it is where the page shows no other day.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="instant">The instant, in UTC.</param>
    public static DateTimeOffset Show(ArticlePage page, DateTimeOffset instant)
    {
        var offset = OfElements(page, instant) ?? OfLines(page, instant) ?? OfData(page, instant) ?? OfDay(page, instant);
        return offset is { } known ? instant.ToOffset(known) : instant;
    }

    // <time datetime="2023-11-08T21:11:03-05:00">: the same instant, by the site's clock.
    private static TimeSpan? OfElements(ArticlePage page, DateTimeOffset instant)
    {
        for (var place = 0; place < page.Model.Count; place++)
        {
            if (page.Model[place].Tag != Tag.Time || page.Model[place].Element.GetAttribute("datetime") is not { Length: > 19 } written) continue;
            if (DateText.TryParseMachine(written, out var shown) && shown.Instant is { } same && same.Offset != TimeSpan.Zero && Minute(same) == Minute(instant)) return same.Offset;
        }
        return null;
    }

    private static TimeSpan? OfLines(ArticlePage page, DateTimeOffset instant)
    {
        for (var i = Math.Max(0, page.TitleLine - 1); i < Math.Min(page.Lines.Count, Math.Max(page.BodyLine, page.TitleLine) + 1); i++)
        {
            if (DateLines.Judge(page, i, updated: false) is not { } shown) continue;
            if (shown.Instant is { } same) return Minute(same) == Minute(instant) ? same.Offset : null;
            if (OfClock(shown.Day, page.Model.Text(page.Lines[i].Start, page.Lines[i].End), instant) is { } offset) return offset;
        }
        return null;
    }

    // <meta name="…date" content="2023-11-08 22:28:35">: the site's clock without its zone.
    private static TimeSpan? OfData(ArticlePage page, DateTimeOffset instant)
    {
        foreach (var name in DateFinder.Names)
            if (page.Context.Metadata.Meta(name) is { } written && DateFinder.Read(written, page.Context.Dates) is { Instant: null } shown && OfClock(shown.Day, written, instant) is { } offset) return offset;
        return null;
    }

    private static TimeSpan? OfClock(DateOnly day, ReadOnlySpan<char> text, DateTimeOffset instant)
    {
        if (Math.Abs(day.DayNumber - DateOnly.FromDateTime(instant.DateTime).DayNumber) > 1) return null;
        foreach (var match in ClockTime().EnumerateMatches(text))
        {
            var offset = day.ToDateTime(Time(text.Slice(match.Index, match.Length))) - new DateTime(Minute(instant) * TimeSpan.TicksPerMinute);
            if (offset.Duration() <= TimeSpan.FromHours(14) && (offset < TimeSpan.Zero ? offset.Minutes == 0 : offset.Minutes % 15 == 0)) return offset;
        }
        return null;
    }

    // A day alone, beside the headline or in the address: the nearest clock that shows it.
    private static TimeSpan? OfDay(ArticlePage page, DateTimeOffset instant)
    {
        var shown = DateLines.BesideTitle(page, updated: false) ?? (page.Url is { } url ? DateText.FromUrl(url, page.Context.Dates) : null);
        var offset = (shown?.Day.DayNumber - DateOnly.FromDateTime(instant.DateTime).DayNumber) switch
        {
            1 => TimeSpan.FromHours(24 - instant.Hour),
            -1 => TimeSpan.FromHours(-1 - instant.Hour),
            _ => TimeSpan.Zero,
        };
        return offset >= s_farthestWest && offset <= s_farthestEast && offset != TimeSpan.Zero ? offset : null;
    }

    private static long Minute(DateTimeOffset instant) => instant.UtcTicks / TimeSpan.TicksPerMinute;

    private static TimeOnly Time(ReadOnlySpan<char> clock)
    {
        var colon = clock.IndexOf(':');
        var (hour, minute) = (int.Parse(clock[..colon], CultureInfo.InvariantCulture), int.Parse(clock.Slice(colon + 1, 2), CultureInfo.InvariantCulture));
        if (clock.ContainsAny('p', 'P') && hour < 12) hour += 12;
        else if (clock.ContainsAny('a', 'A') && hour == 12) hour = 0;
        return new(hour, minute);
    }

    [GeneratedRegex(@"\b(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)(?:\s?[ap]\.?m\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ClockTime();
}
