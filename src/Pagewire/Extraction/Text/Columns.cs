using Pagewire.Extraction.Dates;

namespace Pagewire.Extraction.Text;

/// <summary>Reads a line that was a row of a table: cells with tabs or wide gaps between them, one of them a date.</summary>
internal static class Columns
{
    private const string Gap = "   ";
    private const int MostCells = 8;

    /// <summary>The date and the longest of the other cells; null where the line is no such row.</summary>
    /// <param name="raw">The line as it stands.</param>
    /// <param name="dates">How dates are to be understood.</param>
    public static (FoundDate Date, string Title)? Read(string raw, DateContext dates)
    {
        var line = raw.AsSpan().Trim();
        if ((!line.Contains('\t') && line.IndexOf(Gap) < 0) || !DateShape.HasDigit(line)) return null;
        FoundDate? date = null;
        var title = "";
        var cells = 0;
        foreach (var cell in raw.Replace("\t", Gap, StringComparison.Ordinal).Split(Gap, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (++cells > MostCells) return null;
            if (date is null && DateShape.HasDigit(cell) && DateText.Whole(cell, dates) is { YearWritten: true } found) date = found;
            else if (cell.Length > title.Length) title = cell;
        }
        title = LineMarks.Without(OneLine.Of(title));
        return date is not null && DatedTitle.HasLetter(title) ? (date, title) : null;
    }
}
