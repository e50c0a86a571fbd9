using System.Runtime.InteropServices;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Lines;

/// <summary>Reads lines that were rows: of a table, with tabs or wide gaps between the cells, or of two columns of a page side by side.</summary>
internal static class Columns
{
    private const string Gap = "   ";
    private const int MostCells = 8;

    // So many lines have something at the same place.
    private const int LeastRows = 3;
    private const int LeastWords = 2;

    // Between a date and what is aligned behind it; the longest date may have less.
    private const string AlignedGap = "  ";
    private const int LeastAligned = 2;

    /// <summary>Where the texts of several lines begin that stand aligned behind dates of different lengths.</summary>
    /// <param name="lines">The lines as they stand.</param>
    /// <param name="dates">How dates are to be understood.</param>
    public static HashSet<int> Aligned(IReadOnlyList<string> lines, DateContext dates)
    {
        var starts = new Dictionary<int, int>();
        foreach (var line in lines)
            if (line.AsSpan().Trim().Contains(AlignedGap, StringComparison.Ordinal) && BehindDate(line, dates) is (_, var start) && start - AlignedGap.Length is var gap && line.AsSpan(gap, AlignedGap.Length).IsWhiteSpace())
                CollectionsMarshal.GetValueRefOrAddDefault(starts, start, out _)++;
        return [.. starts.Where(start => start.Value >= LeastAligned).Select(start => start.Key)];
    }

    // The date with which a line begins, and where the text behind it begins.
    private static (FoundDate Date, int Start)? BehindDate(string line, DateContext dates)
    {
        var text = line.AsSpan().Trim();
        if (text.Contains('\t') || !DateShape.MayBegin(text) || !DateShape.HasDigit(text) || DateText.Leading(text, dates) is not { Start: 0, YearWritten: true } date || date.Length >= text.Length) return null;
        var rest = text[date.Length..];
        var gap = rest.Length - rest.TrimStart().Length;
        return gap == 0 ? null : (date, line.AsSpan().IndexOf(text) + date.Length + gap);
    }

    /// <summary>The date and the longest of the other cells; null where the line is no such row.</summary>
    /// <param name="raw">The line as it stands.</param>
    /// <param name="aligned">Where texts begin that stand aligned behind dates.</param>
    /// <param name="dates">How dates are to be understood.</param>
    public static (FoundDate Date, string Title)? Read(string raw, HashSet<int> aligned, DateContext dates)
    {
        // The longest date of a table reaches nearly to the text.
        if (aligned.Count > 0 && BehindDate(raw, dates) is var (led, start) && aligned.Contains(start) && Longest(raw[start..]) is var text && Letters.Any(text)) return (led, text);
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
        return date is not null && Letters.Any(title) ? (date, title) : null;
    }

    private static string Longest(string cells)
    {
        var longest = "";
        foreach (var cell in cells.Split(Gap, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (cell.Length > longest.Length) longest = cell;
        return LineMarks.Without(OneLine.Of(longest));
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
        return WordCount.Of(left[date.Length..]) >= LeastWords ? gap + Gap.Length : 0;
    }
}
