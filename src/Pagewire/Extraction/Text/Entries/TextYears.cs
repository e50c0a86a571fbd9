using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>Lines of a text page that are a year or a month and stand over days without one: "2019", "March", "12 March  Title".</summary>
/// <param name="dates">How the page's dates are understood.</param>
internal sealed class TextYears(DateContext dates)
{
    private const int LongestLine = 20;

    private const int LongestHeading = 40;
    private const int MostWords = 4;

    private int? _year;
    private string? _month;

    /// <summary>How the dates under the last year are understood.</summary>
    public DateContext Context { get; private set; } = dates;

    /// <summary>Whether a line is such a heading, which says nothing but when.</summary>
    /// <param name="line">One line.</param>
    public bool Take(string line)
    {
        var bare = line.AsSpan().Trim("#*=-:. ");
        if (bare.Length is < 3 or > LongestHeading) return false;
        if (bare.Length == 4 && WrittenYear.Only(bare) is { } year)
        {
            Set(year);
            return true;
        }
        if (bare.Length <= LongestLine && MonthOf(bare) is { } month)
        {
            _month = month;
            return true;
        }
        // "Latest news (2018)" is a heading and says the year too.
        if (WrittenYear.Only(bare) is { } named && WordCount.Of(bare) is > 1 and <= MostWords && DateText.All(line, Context).Count == 0) Set(named);
        return false;
    }

    /// <summary>A line whose date has the year, or the year and the month, that stand over it.</summary>
    /// <param name="line">The line as read in <see cref="Context"/>.</param>
    public TextLine Complete(TextLine line)
    {
        if (_year is null) return line;
        if (line.Kind == LineKind.Plain && LooseDates.Leading(LineMarks.Without(line.Text), Context, needsYear: false) is { } led) line = line with { Kind = LineKind.DateLed, Date = led.Date, Rest = led.Title };
        if (line.Kind == LineKind.Plain && _month is not null && OfDay(line) is { } day) return day;
        return line.Date is { YearWritten: false, Relative: false } date && date.Value.Day.Year == _year ? line with { Date = date with { YearWritten = true } } : line;
    }

    private void Set(int year)
    {
        (_year, _month) = (year, null);
        Context = Context with { CapturedAt = new DateTimeOffset(year, 12, 31, 12, 0, 0, TimeSpan.Zero) };
    }

    // "March 2019", or "March" under a year; as it is written before a day.
    private string? MonthOf(ReadOnlySpan<char> bare)
    {
        if (WrittenYear.Only(bare) is not { } year) return _year is not null && !DateShape.HasDigit(bare) && DateText.Whole($"1 {bare} {_year}", Context) is { YearWritten: true } ? $"{bare} {_year}" : null;
        if (!char.IsLetter(bare[0]) || DateText.Whole($"1 {bare}", Context) is not { YearWritten: true } found || found.Value.Day.Year != year) return null;
        Set(year);
        return bare.ToString();
    }

    // "28 Notice of the meeting" under "March 2019".
    private TextLine? OfDay(TextLine line)
    {
        var space = line.Text.IndexOf(' ', StringComparison.Ordinal);
        if (space is not (1 or 2 or 3) || !char.IsAsciiDigit(line.Text[0]) || line.Text.Length < space + 4 || !char.IsUpper(line.Text[space + 1])) return null;
        if (DateText.Whole($"{line.Text.AsSpan(0, space).TrimEnd('.')} {_month}", Context) is not { YearWritten: true } found) return null;
        return line with { Kind = LineKind.DateLed, Date = found, Rest = line.Text[(space + 1)..] };
    }
}
