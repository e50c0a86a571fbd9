using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Headers;

/// <summary>What days say of the headings over and inside a list.</summary>
internal sealed partial class Headings
{
    // Many entries stand under one.
    private readonly Dictionary<string, (DateOnly Day, bool Begins)[]> _days = [];

    // News of an election stand under the election's day.
    private const int FarthestOfMatter = 60;

    /// <summary>What a heading of a higher rank says that stands between a list's beginning and a day or year in it: "Past workshops" over "12 January"; null where none does.</summary>
    /// <param name="header">The heading that names the day.</param>
    /// <param name="first">The place where the list begins.</param>
    public string? Above(int header, int first)
    {
        if (!model[header].Tag.IsHeading()) return null;
        for (var h = model[header].HeadingsBefore - 1; h >= 0 && model.Headings[h] is var above && above >= first; h--)
            if (model[above].Tag < model[header].Tag && !model[above].Is(Traits.Hidden)) return Category(above);
        return null;
    }

    /// <summary>Whether a heading begins with a day other than an entry's, or names one far from it: it is the title of something else.</summary>
    /// <param name="heading">The heading's text.</param>
    /// <param name="day">The entry's day.</param>
    public bool IsOfOtherDay(string heading, DateOnly day)
    {
        if (!DateShape.HasDigit(heading)) return false;
        if (!_days.TryGetValue(heading, out var days)) _days[heading] = days = [.. DateText.All(heading, dates.Context).Where(found => found.YearWritten).Select(found => (found.Value.Day, found.Start == 0))];
        return days.Length > 0 && Array.TrueForAll(days, other => other.Day != day && (other.Begins || Math.Abs(other.Day.DayNumber - day.DayNumber) > FarthestOfMatter));
    }
}
