using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Dates;

/// <summary>The days of a month's sheet: a table with seven cells in a row, a number at the top of each, and the month's name over it or in it.</summary>
/// <param name="model">The page.</param>
/// <param name="dates">Its dates.</param>
internal sealed class MonthGrid(PageModel model, DateMarks dates)
{
    private const int DaysOfWeek = 7;
    private const int MostBoxes = 6;
    private const int MostLines = 8;
    private const int LongestMonth = 24;

    // The first week has no day after its seventh, and after the fourth week there is none of the first ones.
    private const int LastOfFirstWeek = 7;
    private const int WeeksBeforeLast = 4;
    private const int FirstOfLastWeek = 22;

    // Few pages have one.
    private Dictionary<int, string?>? _months;

    // Of each row in a table that was looked at, the weeks before it: a sheet of years has thousands of rows, and all of them ask.
    private readonly Dictionary<int, int> _weeksBefore = [];

    /// <summary>The day whose cell holds an entry; null where it stands in no such table, or the cell is of the month before or after.</summary>
    /// <param name="root">The entry.</param>
    public FoundDate? Day(int root)
    {
        var cell = root;
        for (var boxes = 0; boxes < MostBoxes && cell >= 0 && model[cell].Tag != Tag.Td; boxes++) cell = model[cell].Parent;
        if (cell < 0 || model[cell].Tag != Tag.Td || Number(model.Text(cell)) is not (> 0 and var day)) return null;
        var row = model[cell].Parent;
        if (row < 0 || !IsWeek(row) || IsOfOtherMonth(row, day)) return null;
        return Month(row) is { } month && DateText.Whole($"{day} {month}", dates.Context) is { YearWritten: true } found ? found : null;
    }

    // A number of one or two digits that stands for itself; 0 where the text begins with none.
    private static int Number(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        if (digits is 0 or > 2 || digits < text.Length && text[digits] is not ('\n' or ' ')) return 0;
        return int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture);
    }

    private bool IsWeek(int row)
    {
        if (model[row].Tag != Tag.Tr) return false;
        var cells = 0;
        for (var cell = row + 1; cell < model[row].End; cell = model[cell].End) cells++;
        return cells == DaysOfWeek;
    }

    private bool IsOfOtherMonth(int row, int day)
    {
        var weeks = WeeksBefore(row);
        return weeks == 0 && day > LastOfFirstWeek || weeks >= WeeksBeforeLast && day < FirstOfLastWeek;
    }

    private int WeeksBefore(int row)
    {
        if (_weeksBefore.TryGetValue(row, out var known)) return known;
        var (weeks, all) = (0, model[row].Parent);
        for (var at = all + 1; at < model[all].End; at = model[at].End)
        {
            _weeksBefore[at] = weeks;
            if (IsWeek(at) && model[at + 1].Tag == Tag.Td) weeks++;
        }
        return _weeksBefore[row];
    }

    private string? Month(int row)
    {
        var table = row;
        while (table >= 0 && model[table].Tag != Tag.Table) table = model[table].Parent;
        if (table < 0) return null;
        _months ??= [];
        if (!_months.TryGetValue(table, out var known)) _months[table] = known = MonthOver(table);
        return known;
    }

    // The last line before the first week that is a month and its year.
    private string? MonthOver(int table)
    {
        var first = table;
        while (first < model[table].End && !(IsWeek(first) && model[first + 1].Tag == Tag.Td)) first++;
        if (first == model[table].End) return null;
        var before = model.AllText[..model[first].TextStart].TrimEnd('\n');
        for (var lines = 0; lines < MostLines + DaysOfWeek && before.Length > 0; lines++)
        {
            var start = before.LastIndexOf('\n') + 1;
            var line = before[start..].Trim();
            if (line.Length is > 5 and <= LongestMonth && DateText.Whole($"1 {line}", dates.Context) is { YearWritten: true }) return line.ToString();
            before = before[..start].TrimEnd('\n');
        }
        return null;
    }
}
