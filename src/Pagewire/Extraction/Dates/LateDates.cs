using System.Globalization;
using Pagewire.Reading;

namespace Pagewire.Extraction.Dates;

/// <summary>Says why a page of dates has none: they lie so long after its capture that no page of that time could name them, so the time of the capture is wrong.</summary>
internal static class LateDates
{
    // One or two may be anything: a term of office, an anniversary to come.
    private const int Enough = 3;
    private const int MostLines = 2000;

    /// <summary>A warning for people; null where nothing of the kind is there.</summary>
    /// <param name="lines">The page's text.</param>
    /// <param name="capturedAt">When the page was saved.</param>
    /// <param name="context">How its dates were to be understood; its capture time and days ahead are the bound.</param>
    public static string? Warning(IEnumerable<string> lines, Evidence<DateTimeOffset> capturedAt, DateContext context)
    {
        var (latest, unbounded, late) = (DateBounds.Latest(context), context with { CapturedAt = null }, 0);
        foreach (var line in lines.Take(MostLines))
            if (DateText.Leading(line, unbounded) is { YearWritten: true } found && found.Value.Day > latest) late++;
        return late < Enough ? null : string.Create(CultureInfo.InvariantCulture, $"{late} dates on the page lie too long after {capturedAt.Value:yyyy-MM-dd}, which was taken for the day when it was saved ({capturedAt.From}), and were not believed: say when it was saved.");
    }
}
