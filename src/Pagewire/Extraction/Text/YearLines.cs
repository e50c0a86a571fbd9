using System.Globalization;
using Pagewire.Extraction.Dates;

namespace Pagewire.Extraction.Text;

/// <summary>Lines of a text page that are a year or a month and stand over days without one: "2019", "March", "12 March  Title".</summary>
/// <param name="dates">How the page's dates are understood.</param>
internal sealed class YearLines(DateContext dates)
{
    private const int LongestLine = 20;

    private int? _year;

    /// <summary>How the dates under the last year are understood.</summary>
    public DateContext Context { get; private set; } = dates;

    /// <summary>Whether a line is such a heading, which says nothing but when.</summary>
    /// <param name="line">One line.</param>
    public bool Take(string line)
    {
        var bare = line.AsSpan().Trim("#*=-:. ");
        if (bare.Length is < 3 or > LongestLine) return false;
        if (bare.Length == 4 && int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2100)
        {
            _year = year;
            Context = Context with { CapturedAt = new DateTimeOffset(year, 12, 31, 12, 0, 0, TimeSpan.Zero) };
            return true;
        }
        return _year is not null && !DateShape.HasDigit(bare) && DateText.Whole($"1 {bare} {_year}", Context) is { YearWritten: true };
    }

    /// <summary>A line whose date has the year that stands over it.</summary>
    /// <param name="line">The line as read in <see cref="Context"/>.</param>
    public TextLine Complete(TextLine line)
    {
        if (_year is null) return line;
        if (line.Kind == LineKind.Plain && LooseDates.Leading(LineMarks.Without(line.Text), Context, needsYear: false) is { } led) line = line with { Kind = LineKind.DateLed, Date = led.Date, Rest = led.Title };
        return line.Date is { YearWritten: false, Relative: false } date && date.Value.Day.Year == _year ? line with { Date = date with { YearWritten = true } } : line;
    }
}
