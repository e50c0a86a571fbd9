using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Cells of a table that hold nothing but days, several in a row: "Posted", "Closing date". They begin no entries; the rows do.</summary>
internal static class DateCells
{
    // A bracket, a full stop, a weekday's comma.
    private const int LongestRest = 4;

    /// <summary>Whether the parts of some rows are such cells, and each row tells of one thing: it has one link, or its table's head names every column otherwise.</summary>
    /// <param name="model">The page.</param>
    /// <param name="dates">Its dates.</param>
    /// <param name="cells">What would begin entries.</param>
    /// <param name="rows">What holds several of them.</param>
    public static bool Are(PageModel model, DateMarks dates, List<int> cells, List<Mark> rows) =>
        model[cells[0]].Tag == Tag.Td && model[rows[0].Place].Tag == Tag.Tr && cells.TrueForAll(cell => IsDay(model, dates, cell))
        && (rows.TrueForAll(row => model[row.Place].LinkCount < 2) || HasDistinctHead(model, rows[0].Place));

    private static bool IsDay(PageModel model, DateMarks dates, int cell) =>
        dates.FirstAtOrAfter(cell) is var mark && mark < dates.All.Count && dates.All[mark] is { IsWhole: true } day && day.Place < model[cell].End && day.End - day.Start + LongestRest >= model[cell].TextLength;

    // "Date | Title | Date | Title" lays a list out in two columns.
    private static bool HasDistinctHead(PageModel model, int row)
    {
        if (EntryColumns.Table(model, row) is not (>= 0 and var table)) return false;
        var head = table + 1;
        while (model[head].Tag != Tag.Tr) head++;
        if (!ColumnNames.IsHead(model, head)) return false;
        var names = new HashSet<string>();
        for (var cell = head + 1; cell < model[head].End; cell = model[cell].End)
            if (!names.Add(model.Line(cell))) return false;
        return true;
    }
}
