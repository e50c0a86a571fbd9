using System.Runtime.InteropServices;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings;

namespace Pagewire.Extraction.Text;

/// <summary>Reads lines that were rows: of a table, with tabs or wide gaps between the cells, or of two columns of a page side by side.</summary>
internal static class Columns
{
    private const string Gap = "   ";
    private const int MostCells = 8;

    // So many lines have something at the same place.
    private const int LeastRows = 3;
    private const int LeastWords = 2;

    /// <summary>The date and the longest of the other cells; null where the line is no such row.</summary>
    /// <param name="raw">The line as it stands.</param>
    /// <param name="dates">How dates are to be understood.</param>
    public static (FoundDate Date, string Title)? Read(string raw, DateContext dates)
    {
        var line = raw.AsSpan().Trim();
        var isMarkdown = line is ['|', ..];
        if ((!isMarkdown && !line.Contains('\t') && line.IndexOf(Gap) < 0) || !DateShape.HasDigit(line)) return null;
        FoundDate? date = null;
        var title = "";
        var cells = 0;
        foreach (var cell in raw.Replace(isMarkdown ? "|" : "\t", Gap, StringComparison.Ordinal).Split(Gap, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (++cells > MostCells) return null;
            if (date is null && DateShape.HasDigit(cell) && DateText.Whole(cell, dates) is { YearWritten: true } found) date = found;
            else if (cell.Length > title.Length) title = cell;
        }
        title = LineMarks.Without(OneLine.Of(title));
        return date is not null && DatedTitle.HasLetter(title) ? (date, title) : null;
    }

    /// <summary>The lines without the column that stands at the right of entries (a menu, services).</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="dates">How dates are to be understood.</param>
    /// <returns>The lines; the same ones where there is no such column.</returns>
    public static IReadOnlyList<string> WithoutRight(IReadOnlyList<string> lines, DateContext dates)
    {
        var starts = new Dictionary<int, int>();
        foreach (var line in lines)
            if (RightOfEntry(line, dates) is > 0 and var start) CollectionsMarshal.GetValueRefOrAddDefault(starts, start, out _)++;
        var column = starts.Where(start => start.Value >= LeastRows).DefaultIfEmpty().MaxBy(start => start.Value).Key;
        return column == 0 ? lines : [.. lines.Select(line => line.Length > column && line.AsSpan(column - Gap.Length, Gap.Length).IsWhiteSpace() ? line[..column].TrimEnd() : line)];
    }

    // Where the second of two cells begins, the first of them a date and a title that is longer.
    private static int RightOfEntry(string line, DateContext dates)
    {
        var gap = line.AsSpan().TrimEnd().LastIndexOf(Gap);
        if (gap < 1 || line.Contains('\t', StringComparison.Ordinal) || !DateShape.MayBegin(line)) return 0;
        var left = line.AsSpan(0, gap).Trim();
        var right = line.AsSpan(gap).Trim();
        if (left.IndexOf(Gap) >= 0 || right.Length >= left.Length || DateShape.HasDigit(right) || DateText.Leading(left, dates) is not { Start: 0, Relative: false } date || date.Length >= left.Length) return 0;
        return EntryTitle.Words(left[date.Length..]) >= LeastWords ? gap + Gap.Length : 0;
    }
}
