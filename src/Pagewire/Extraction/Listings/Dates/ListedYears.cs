using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Dates;

/// <summary>
/// The years that stand beside and over days without one: in an element next to the day, in a heading of any rank ("2018 Meeting Schedule"), and in a line of its own over or between
/// the entries ("2016", in an item, a caption, bold type). The page is read for them only where a list has days without their year.
/// </summary>
internal sealed class ListedYears(PageModel model, DateMarks dates)
{
    private const int LongestHeading = 60;

    // Names of columns may stand between "2018 Meeting Schedule" and the first row; a text may not.
    private const int FarthestLine = 120;
    // The title may stand between a day and its year, but no text.
    private const int NearestYear = 150;
    private const int YearLength = 4;
    private const int MostLines = 8;
    private const int MostHeadings = 200;

    private readonly Dictionary<int, Line?> _headings = [];
    private List<Line>? _lines;

    /// <summary>A line that names one year.</summary>
    /// <param name="Start">Where it begins in the page's text.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Year">The year.</param>
    /// <param name="IsBare">Whether nothing else stands there.</param>
    /// <param name="Owner">The element that it stands in, beside what it governs.</param>
    private readonly record struct Line(int Start, int End, int Year, bool IsBare, int Owner);

    /// <summary>Gives the days of a list that stand without their year the year over them.</summary>
    /// <param name="entries">The entries, in the page's order.</param>
    public void Mend(List<Entry> entries)
    {
        if (!entries.Exists(IsOpen)) return;
        foreach (var entry in entries)
            if (IsOpen(entry) && Beside(entry) is { } year) Set(entry, year);
        if (!entries.Exists(IsOpen)) return;
        var above = entries.ConvertAll(entry => Over(entry, entries));
        for (var i = 0; i < entries.Count; i++)
            if (IsOpen(entries[i]) && above[i] is { } line && !IsContradicted(line, entries, above)) Set(entries[i], line.Year);
    }

    private static bool IsOpen(Entry entry) => entry is { YearGuessed: true, Published: not null };

    // Of the days with their year under the same line, most have another one: it is no year of theirs.
    private static bool IsContradicted(Line line, List<Entry> entries, List<Line?> above)
    {
        int agree = 0, differ = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            if (above[i] != line || entries[i].YearGuessed || entries[i].Published is not { } date) continue;
            if (date.Day.Year == line.Year) agree++;
            else differ++;
        }
        return differ > agree;
    }

    private void Set(Entry entry, int year)
    {
        var day = entry.Published!.Value.Day;
        if (day.Day <= DateTime.DaysInMonth(year, day.Month) && new DateOnly(year, day.Month, day.Day) is var made && DateBounds.Hold(made, dates.Context))
            (entry.Published, entry.YearGuessed) = (Published.On(made), false);
    }

    // "24 Oct" and "2018" in boxes of their own: the year in an element beside the day; none where it holds several. A heading after the entry is of those that follow.
    private int? Beside(Entry entry)
    {
        int? beside = null;
        var day = dates.FirstAtOrAfter(entry.Segment.From);
        if (day >= dates.All.Count || dates.All[day].Place >= entry.Segment.To) return null;
        for (var i = entry.Segment.From; i < entry.Segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (node.TextLength != YearLength || node.Tag.IsHeading() || node.TextEnd + NearestYear < dates.All[day].Start || node.TextStart > dates.All[day].End + NearestYear || YearIn(model.Text(i)) is not { } year) continue;
            if (beside is not null && beside != year) return null;
            beside = year;
        }
        return beside;
    }

    private Line? Over(Entry entry, List<Entry> list)
    {
        var (heading, line) = (Heading(entry), OnLine(entry.Segment, list));
        return heading is { } one && line is { } other ? (one.Start > other.Start ? one : other) : heading ?? line;
    }

    private Line? Heading(Entry entry)
    {
        var last = model[entry.Segment.From].HeadingsBefore - 1;
        // An entry that tells of a year in its own headline says nothing of its day with it.
        if (last >= 0 && entry.TitlePlace >= 0 && (model.Holds(model.Headings[last], entry.TitlePlace) || model.Holds(entry.TitlePlace, model.Headings[last]))
            && YearIn(model.Text(model.Headings[last--])) is not null) return null;
        if (!_headings.TryGetValue(last, out var found)) _headings[last] = found = Outwards(last);
        return found;
    }

    // The heading over the entry, the one of a higher rank over that.
    private Line? Outwards(int last)
    {
        var (rank, depth) = (Tag.Video, int.MaxValue);
        for (var h = last; h >= 0 && h > last - MostHeadings; h--)
        {
            var place = model.Headings[h];
            ref readonly var heading = ref model[place];
            if (heading.TextLength < 2 || heading.Is(Traits.Hidden | Traits.Navigation | Traits.Footer | Traits.Consent | Traits.Login) || heading.Tag >= rank && heading.Depth >= depth) continue;
            if (heading.TextLength <= LongestHeading && YearIn(model.Text(place)) is { } year && (!Letters.Any(model.Text(place)) || !LeadsAway(place, heading.TextEnd))) return new(heading.TextStart, heading.TextEnd, year, false, place);
            (rank, depth) = (heading.Tag, heading.Depth);
        }
        return null;
    }

    // A line that leads to a page of its own tells of something, or offers a choice; one that opens the panel under it does not.
    private bool LeadsAway(int place, int end)
    {
        for (var l = model[place].FirstLink; l < model.Links.Length && model[model.Links[l]].TextStart < end; l++)
            if (model[model.Links[l]].Element.GetAttribute("href") is { Length: > 0 } href && href[0] != '#' && !href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private Line? OnLine(Segment entry, List<Entry> list)
    {
        _lines ??= Find();
        var at = LastBefore(_lines, entry.TextFrom + 1, line => line.End);
        for (var tried = 0; at >= 0 && tried < MostLines; at--, tried++)
            if (Governs(at, entry, list)) return _lines[at];
        return null;
    }

    private bool Governs(int at, Segment entry, List<Entry> list)
    {
        var line = _lines![at];
        if (line.Owner < 0 || !model.Holds(line.Owner, entry.Root) || IsInRun(at) || IsInEntry(line.Start, list)) return false;
        // A heading ends what the line says, unless it names a month of the year.
        for (var h = model[entry.From].HeadingsBefore - 1; h >= 0 && model[model.Headings[h]].TextStart >= line.End; h--)
            if (!IsInEntry(model[model.Headings[h]].TextStart, list) && DateText.Whole("1 " + model.Line(model.Headings[h]), dates.Context) is null) return false;
        return line.IsBare || list[LastBefore(list, line.End, e => e.Segment.TextFrom) + 1].Segment.TextFrom - line.End <= FarthestLine;
    }

    private static bool IsInEntry(int text, List<Entry> list) =>
        LastBefore(list, text + 1, entry => entry.Segment.TextFrom) is >= 0 and var at && text < list[at].Segment.TextTo;

    // "2019", "2018", "2017" one under the other are years to choose from.
    private bool IsInRun(int at) => Follows(at - 1, at) || Follows(at, at + 1);

    private bool Follows(int one, int other) =>
        one >= 0 && other < _lines!.Count && _lines[one].Year != _lines[other].Year && model.Text(_lines[one].End, _lines[other].Start).IsEmpty;

    private List<Line> Find()
    {
        var lines = new List<Line>();
        var start = 0;
        foreach (var range in model.AllText.Split('\n'))
        {
            var text = model.AllText[range];
            if (text.Length is >= 4 and <= LongestHeading && YearIn(text) is { } year && model.FirstFrom(start) is var place && (place >= model.Count || !LeadsAway(place, start + text.Length)))
                lines.Add(new(start, start + text.Length, year, !Letters.Any(text), Owner(start, start + text.Length)));
            start += text.Length + 1;
        }
        return lines;
    }

    // The element round the one that is the line, or the one that goes on after it.
    private int Owner(int start, int end)
    {
        var place = model.FirstFrom(start);
        if (place >= model.Count || model[place].TextStart > start) place--;
        while (place >= 0 && (model[place].TextStart > start || model[place].TextEnd <= end)) place = model[place].Parent;
        return place;
    }

    private int? YearIn(ReadOnlySpan<char> text) => WrittenYear.Only(text) is { } year && year <= DateBounds.Latest(dates.Context).Year ? year : null;

    // Of what stands in the page's order, the last before a place in its text; -1 where none does.
    private static int LastBefore<T>(List<T> all, int text, Func<T, int> place)
    {
        int low = 0, high = all.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (place(all[middle]) < text) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }
}
