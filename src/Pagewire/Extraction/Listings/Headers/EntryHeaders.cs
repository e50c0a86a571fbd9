using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Headers;

/// <summary>What headings inside lists say of the entries under them. Many entries stand under one, and lists overlap: each heading is read once.</summary>
/// <param name="model">The page.</param>
/// <param name="dates">Its dates.</param>
/// <param name="headings">Its headings.</param>
internal sealed class EntryHeaders(PageModel model, DateMarks dates, Headings headings)
{
    // "News 2018" and "March 2018" only say when; "2018 Meeting Schedule" is a name too.
    private const int LeastWordsOfName = 3;

    private const int LongestInBrackets = 24;

    // A number and a weekday.
    private const int LongestNumber = 16;

    // How many days a heading such as "4–10 March 2019" spans.
    private const int LongestSpan = 14;

    private readonly Dictionary<int, Facts> _known = [];

    /// <summary>Whether a heading names a day, a month or a year.</summary>
    /// <param name="header">The heading's place.</param>
    public bool TellsWhen(int header) => Of(header) is { Day: not null } or { Year: not null };

    /// <summary>Whether a heading names a day.</summary>
    /// <param name="header">The heading's place.</param>
    public bool TellsDay(int header) => Of(header).Day is not null;

    /// <summary>Takes what the heading over an entry says: a day or a year for one without, else a category.</summary>
    /// <param name="entry">An entry under a heading.</param>
    public void Take(Entry entry)
    {
        var header = entry.Segment.Header;
        var facts = Of(header);
        if (facts.Day is { } day)
        {
            // "5 March" under "4–10 March 2019" is a day of that week; "14 December" under "30 November 2005" is what the entry tells of.
            if (entry is { YearGuessed: true, Published: { } own, Evidence: < DateEvidence.StructuredData } && day.YearWritten && Soon(own.Day, day.Value.Day) is { } soon) (entry.Published, entry.YearGuessed) = (Published.On(soon), false);
            else if (entry.Published is null || entry.Evidence < DateEvidence.DateLine || entry.YearGuessed && day.YearWritten && entry.Evidence < DateEvidence.StructuredData) (entry.Published, entry.Evidence, entry.DateFromHeader, entry.YearGuessed) = (day.Value, DateEvidence.DateLine, true, !day.YearWritten);
            return;
        }
        if (facts.Year is { } year)
        {
            if (facts.Category is null) entry.YearHeading = model.Line(header).TrimEnd(':');
            if (entry.Published is null && (InYear(entry.Segment, year) ?? InMonth(entry.Segment, model.Line(header))) is { } mended) (entry.Published, entry.Evidence) = (mended, DateEvidence.DateLine);
        }
        entry.Heading = facts.Category;
    }

    // The day in the year of another, where it is that one or follows it within days.
    private static DateOnly? Soon(DateOnly day, DateOnly after) =>
        day.Day <= DateTime.DaysInMonth(after.Year, day.Month) && new DateOnly(after.Year, day.Month, day.Day) is var own && own.DayNumber - after.DayNumber is >= 0 and <= LongestSpan ? own : null;

    private Facts Of(int header)
    {
        if (_known.TryGetValue(header, out var known)) return known;
        var facts = headings.Date(header) is { } day ? new Facts(day, null, null)
            : headings.Year(header) is { } year ? new(null, year, WordCount.Of(model.Text(header)) >= LeastWordsOfName ? headings.Category(header) : null)
            : new(null, null, headings.Category(header));
        _known[header] = facts;
        return facts;
    }

    // A day without a year under a heading that names one: "24 October" under "2016"; null where the entry's first lines begin with none.
    private Published? InYear(Segment segment, int year)
    {
        var context = dates.Context with { CapturedAt = new DateTimeOffset(year, 12, 31, 12, 0, 0, TimeSpan.Zero) };
        var lines = 0;
        foreach (var range in model.AllText[segment.TextFrom..segment.TextTo].Split('\n'))
        {
            if (++lines > 6) break;
            var line = model.AllText[segment.TextFrom..segment.TextTo][range].Trim();
            if (!DateShape.HasDigit(line)) continue;
            if (DateShape.MayBegin(line) && DateText.Leading(line, context) is { } found && found.Value.Day.Year == year) return found.Value;
            if (InBrackets(line) is { IsEmpty: false } day && DateText.Whole(day, context) is { } last && last.Value.Day.Year == year) return last.Value;
        }
        return null;
    }

    // "Orme v Harbour Board, No. 31/23 (14 March)"; empty where no brackets end the line.
    private static ReadOnlySpan<char> InBrackets(ReadOnlySpan<char> line) =>
        line is [.., ')' or '）'] && line.LastIndexOfAny('(', '（') is > 0 and var open && line.Length - open <= LongestInBrackets ? line[(open + 1)..^1] : default;

    // A day that is only a number, under a heading that names its month and year: "5" under "March 2024"; null where no element holds such a number, or the heading is no month.
    private Published? InMonth(Segment segment, string month)
    {
        for (var i = segment.From; i < segment.To; i++)
        {
            if (model[i].TextLength is 0 or > LongestNumber || Number(model.Text(i)) is not { IsEmpty: false } day) continue;
            return DateText.Whole($"{day} {month}", dates.Context) is { YearWritten: true } found ? found.Value : null;
        }
        return null;
    }

    // "5", "5.", "Tue 5": the number of a day, with its weekday before it or behind; empty where there is none.
    private static ReadOnlySpan<char> Number(ReadOnlySpan<char> text)
    {
        var space = text.IndexOf(' ');
        if (space > 0 && text[(space + 1)..].Trim(".,") is var behind)
        {
            var before = text[..space].Trim(".,");
            text = WeekdayNames.Contains(before) ? behind : WeekdayNames.Contains(behind) ? before : default;
        }
        text = text.TrimEnd('.');
        return text.Length is 1 or 2 && !text.ContainsAnyExceptInRange('0', '9') ? text : default;
    }

    private readonly record struct Facts(FoundDate? Day, int? Year, string? Category);
}
