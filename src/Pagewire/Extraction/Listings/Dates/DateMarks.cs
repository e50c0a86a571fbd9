using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Text.Entries;

namespace Pagewire.Extraction.Listings.Dates;

/// <summary>All date marks of a page, found in one walk, and the dates inside any part of it.</summary>
internal sealed class DateMarks
{
    private const int ShortestDate = 3;
    private const int LongestDate = 64;
    private const int LongestLine = 400;

    // From one day to another is one date, more are the days of a list.
    private const int SeveralDays = 3;

    // "Yesterday" is short where it is a date, and begins no long line.
    private const int LongestWord = 24;
    private const int LongestRelativeLine = 60;

    // So many dates in numbers, near the beginning of their lines, decide on a page's order.
    private const int MostNumericDates = 400;
    private const int LongestNumericLine = 600;
    private const int FarthestInLine = 80;

    private readonly PageModel _model;
    private readonly List<DateMark> _marks = [];

    // The last texts that turned out to be none: elements in elements begin with the same one.
    private (int Start, int Length) _notWhole;
    private (int Start, int Length) _notLeading;

    private DateMarks(PageModel model, DateContext context)
    {
        _model = model;
        Context = context;
    }

    /// <summary>How the page's dates are understood: with the order that its own dates decided.</summary>
    public DateContext Context { get; private set; }

    /// <summary>The marks in document order.</summary>
    public List<DateMark> All => _marks;

    /// <summary>Finds the marks.</summary>
    /// <param name="model">The page.</param>
    /// <param name="context">How to understand dates; where it names no order, the page's dates decide.</param>
    public static DateMarks Of(PageModel model, DateContext context)
    {
        var marks = new DateMarks(model, context);
        if (context.Order is null && DateText.DecideOrder(marks.NumericDates(), context) is { } order) marks.Context = context with { Order = order };
        marks.Walk();
        StampedDates.Mend(model, marks._marks, marks.Context);
        return marks;
    }

    /// <summary>The first mark at or after a place.</summary>
    /// <param name="place">An element.</param>
    /// <returns>Its index in <see cref="All"/>; the count where none follows.</returns>
    public int FirstAtOrAfter(int place)
    {
        int low = 0, high = _marks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_marks[middle].Place < place) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Whether a mark stands in elements that follow each other.</summary>
    /// <param name="from">The first element.</param>
    /// <param name="to">The place after the last.</param>
    public bool StandIn(int from, int to) => FirstAtOrAfter(from) is var mark && mark < _marks.Count && _marks[mark].Place < to;

    // Lines that look like 03/04/2018, for deciding on their order.
    private List<string> NumericDates()
    {
        var texts = new List<string>();
        var text = _model.AllText;
        for (var at = 0; texts.Count < MostNumericDates && text[at..].IndexOfAnyInRange('0', '9') is >= 0 and var next;)
        {
            var digit = at + next;
            var start = at + text[at..digit].LastIndexOf('\n') + 1;
            var end = text[digit..].IndexOf('\n') is >= 0 and var length ? digit + length : text.Length;
            if (end - start <= LongestNumericLine && digit - start <= FarthestInLine && NumericDate(text[digit..end]) is > 0 and var date) texts.Add(text.Slice(digit, date).ToString());
            at = end;
        }
        return texts;
    }

    // Three numbers with one separator between them, the year in four digits or two: how long they are; 0 where they are something else.
    private static int NumericDate(ReadOnlySpan<char> text)
    {
        var at = 0;
        var separator = '\0';
        for (var part = 0; part < 3; part++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (at - start is 0 or 3 or > 4 || (part == 1 && at - start > 2)) return 0;
            if (part == 2) break;
            if (at >= text.Length || text[at] is not ('.' or '/' or '-') || (part == 1 && text[at] != separator)) return 0;
            separator = text[at++];
        }
        return at < text.Length && char.IsLetterOrDigit(text[at]) ? 0 : at;
    }

    private void Walk()
    {
        for (var i = 0; i < _model.Count; i++)
        {
            ref readonly var node = ref _model[i];
            if (node.Tag.IsSilent() || EmbeddedPost.Is(node))
            {
                i = node.End - 1;
                continue;
            }
            if (Machine(node) is { } value)
            {
                _marks.Add(new(i, node.TextStart, node.TextEnd, new(value, 0, 0), DateEvidence.StructuredData, true));
                i = node.End - 1;
            }
            else if (Whole(i)) i = node.End - 1;
            else Lead(i);
        }
    }

    private static Published? Machine(in Node node)
    {
        var written = node.Tag switch
        {
            Tag.Time => node.Element.GetAttribute("datetime"),
            Tag.Abbr => node.Element.GetAttribute("title"),
            Tag.Meta when IsPublished(node.Element.GetAttribute("itemprop")) => node.Element.GetAttribute("content"),
            Tag.Span or Tag.Div or Tag.Td when IsPublished(node.Element.GetAttribute("itemprop")) => node.Element.GetAttribute("content"),
            _ => null,
        };
        return written is { Length: >= 8 } && DateText.TryParseMachine(written.Trim(), out var value) ? value : null;
    }

    private static bool IsPublished(string? property) => property is not null && property.Contains("date", StringComparison.OrdinalIgnoreCase) && !property.Contains("modified", StringComparison.OrdinalIgnoreCase);

    // An element whose whole text is a date, over several lines too: day, month and year in boxes of their own.
    private bool Whole(int place)
    {
        ref readonly var node = ref _model[place];
        if (node.TextLength is < ShortestDate or > LongestDate) return false;
        var text = _model.Text(place);
        if (text.Length < ShortestDate) return false;
        var digits = DateShape.HasDigit(text);
        // "Yesterday" is a date where the element says so, or nothing else does.
        if (!digits && (text.Length > LongestWord || text.Contains('\n') || node.Tag == Tag.A || node.Tag.IsHeading() || ((node.Own & Traits.Date) == 0 && Context.CapturedAt is null))) return false;
        if (_notWhole == (node.TextStart, text.Length)) return false;
        var lines = text.Contains('\n');
        if (!lines && !DateText.MayBegin(text, Context))
        {
            _notWhole = _notLeading = (node.TextStart, text.Length);
            return false;
        }
        if (DateText.Whole(lines ? PageModel.OneLine(text) : text, Context) is not { } found || (lines && DateText.All(text, Context).Count >= SeveralDays))
        {
            _notWhole = (node.TextStart, text.Length);
            return false;
        }
        if (HoldsMachineDate(place) || node.Tag == Tag.Tr && HasDateCell(place) || lines && HoldsDayAlone(place)) return false;
        if (lines && PublishedAmid(text, found) is { } published) _marks.Add(new(place, node.TextStart + published.Start, node.TextEnd, published, DateEvidence.DateLine, true));
        else _marks.Add(new(place, node.TextStart, node.TextEnd, found, DateEvidence.DateLine, true));
        return true;
    }

    // Lines of which the first names another day: "Updated: 20 March 2024", "Published: 3 May 2022"; null where there is no second day.
    private FoundDate? PublishedAmid(ReadOnlySpan<char> text, FoundDate first)
    {
        if (!DateLabel.IsOfAnotherDay(text, 0, first.Start + first.Length)) return null;
        foreach (var found in DateText.All(text, Context))
            if (found.YearWritten && !DateLabel.IsOfAnotherDay(text, found.Start, found.Start + found.Length) && !DateLabel.StandsOver(text, found.Start, out _)) return found;
        return null;
    }

    // A row with a day, a time and nothing else has its day where the rows with papers have theirs.
    private bool HasDateCell(int row)
    {
        for (var cell = row + 1; cell < _model[row].End; cell = _model[cell].End)
            if (_model[cell].TextLength >= ShortestDate && DateShape.HasDigit(_model.Text(cell)) && DateText.Whole(_model.Line(cell), Context) is not null) return true;
        return false;
    }

    // "26", "Feb" in a box and "10" beside it, which counts something: no year.
    private bool HoldsDayAlone(int place)
    {
        if (HasFullYear(_model.Text(place))) return false;
        for (var i = place + 1; i < _model[place].End && _model[i].TextStart == _model[place].TextStart; i++)
            if (_model[i].TextLength < _model[place].TextLength && _model.Text(i).Contains('\n') && DateText.Whole(_model.Line(i), Context) is not null) return true;
        return false;
    }

    private static bool HasFullYear(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(" \n/.-"))
            if (text[range] is { Length: 4 } part && !part.ContainsAnyExceptInRange('0', '9')) return true;
        return false;
    }

    private bool HoldsMachineDate(int place)
    {
        for (var i = place + 1; i < _model[place].End; i++)
            if (_model[i].Tag is Tag.Time or Tag.Abbr && Machine(_model[i]) is not null) return true;
        return false;
    }

    // A line that begins with a date; of the elements that begin with it, the innermost that holds more than the date.
    private void Lead(int place)
    {
        ref readonly var node = ref _model[place];
        var start = node.TextStart;
        var end = node.TextEnd;
        if (node.Tag == Tag.Br) end = LineEnd(place);
        else if (node.TextLength == 0 || !(node.Tag.IsBlock() || node.Tag is Tag.A or Tag.Span or Tag.Font or Tag.B or Tag.Strong or Tag.Other)) return;
        var line = _model.AllText[start..end];
        if (node.Tag == Tag.Br) line = line.TrimStart('\n');
        start = end - line.Length;
        if (line.IndexOf('\n') is var stop and >= 0) line = line[..stop];
        if (Titled(place, line)) return;
        if (line.Length is < 5 or > LongestLine || _notLeading == (start, line.Length) || !DateShape.MayBegin(line)) return;
        if (_marks.Count > 0 && _marks[^1].Start == start && _marks[^1] is { IsWhole: false } outer)
        {
            if (start + line.Length > outer.End) _marks[^1] = outer with { Place = place };
            return;
        }
        if (DateText.Leading(line, Context) is not { } found || (found.Relative && !found.YearWritten && line.Length > LongestRelativeLine))
        {
            _notLeading = (start, line.Length);
            return;
        }
        var led = DatedTitle.AfterDate(line.ToString(), found);
        var alone = found.Start + found.Length >= line.TrimEnd().Length;
        if (!alone && led is null && !IsLooseItem(place, line)) return;
        // A date alone is an element's text where it has one; only a line before or after a br has none: "<td>3 May 2024<br>Room 5</td>".
        if (alone && (node.Tag != Tag.Br && !EndsAtBreak(place, start + line.TrimEnd().Length) || HasElement(place, start, line.TrimEnd().Length))) return;
        _marks.Add(new(place, start, start + found.Start + found.Length, found, DateEvidence.DateLine, false));
    }

    // A paragraph whose first line is words in bold and their date: "<p><b>Registry closed over Easter</b> (22 March 2019)<br>The registry …".
    private bool Titled(int place, ReadOnlySpan<char> line)
    {
        if (_model[place].Tag is not (Tag.P or Tag.Div or Tag.Li or Tag.Td) || place + 1 >= _model[place].End || line.Length >= _model[place].TextLength) return false;
        ref readonly var bold = ref _model[place + 1];
        if (bold.Tag is not (Tag.B or Tag.Strong) || bold.LinkCount > 0 || bold.TextStart != _model[place].TextStart || bold.TextLength + ShortestDate > line.Length) return false;
        var rest = line[bold.TextLength..].Trim(" \u00A0-–—|,:·()[]");
        if (rest.Length is < ShortestDate or > LongestDate || !DateShape.HasDigit(rest) || DateText.Whole(rest, Context) is not { YearWritten: true } found) return false;
        _marks.Add(new(place, bold.TextEnd, bold.TextStart + line.Length, found, DateEvidence.DateLine, false));
        return true;
    }

    private bool EndsAtBreak(int place, int end) => place + 1 < _model[place].End && _model[place + 1].Tag == Tag.Br && _model[place + 1].TextStart is var at && at >= end && at <= end + 1;

    // Whether what a br begins is all of an element's text: "<br><font>12.05.2009</font>".
    private bool HasElement(int br, int start, int length)
    {
        for (var at = _model[br].End; at < _model.Count && _model[at].TextStart <= start; at++)
            if (_model[at].Tag != Tag.Br && _model[at].TextStart == start && _model[at].TextLength == length) return true;
        return false;
    }

    // The line after a br goes on behind the phrase that it ends: "<b>Title<br></b>15 February 2024".
    private int LineEnd(int br)
    {
        var holder = _model[br].Parent;
        while (holder >= 0 && !_model[holder].Tag.IsBlock() && _model[holder].TextEnd <= _model[br].TextEnd && _model[holder].Parent >= 0) holder = _model[holder].Parent;
        return holder < 0 ? _model[br].TextEnd : _model[holder].TextEnd;
    }

    // An item of text alone, with nothing but a space after its date: "<li>27 November 2012 Released the tables.</li>".
    private bool IsLooseItem(int place, ReadOnlySpan<char> line)
    {
        ref readonly var node = ref _model[place];
        if (node.Tag is not (Tag.Li or Tag.P or Tag.Dd or Tag.Td) || (place + 1 < node.End && _model[place + 1].TextStart == node.TextStart)) return false;
        return LooseDates.Leading(line.ToString(), Context) is not null;
    }
}
