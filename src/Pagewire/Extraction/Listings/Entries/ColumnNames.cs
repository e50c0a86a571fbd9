using System.Runtime.InteropServices;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>What the head of a table calls its columns; each table is asked once.</summary>
/// <param name="model">The page.</param>
internal sealed class ColumnNames(PageModel model)
{
    private const int MostRows = 4;
    private const int LongestName = 40;
    private const int DeepestBold = 4;

    private readonly Dictionary<int, string[]?> _known = [];

    /// <summary>The names over the cells of an entry that is one row; null where it is none, or its table has no head with as many cells.</summary>
    /// <param name="segment">The entry.</param>
    public string[]? Over(Segment segment)
    {
        if (model[segment.Root].Tag != Tag.Tr || segment.From != segment.Root || segment.To != model[segment.Root].End) return null;
        if (EntryColumns.Table(model, segment.Root) is not (>= 0 and var table)) return null;
        ref var names = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, table, out var known);
        if (!known) names = Head(table);
        return names is not null && names.Length == Cells(segment.Root) ? names : null;
    }

    /// <summary>Whether a row is the head of a table: cells of the head, or of words in bold; some may be empty.</summary>
    /// <param name="model">The page.</param>
    /// <param name="row">The row.</param>
    public static bool IsHead(PageModel model, int row)
    {
        var cells = 0;
        for (var cell = row + 1; cell < model[row].End; cell = model[cell].End)
        {
            if (model[cell].TextLength == 0) continue;
            if (model[cell].TextLength > LongestName || (model[cell].Tag != Tag.Th && !IsBold(model, cell))) return false;
            cells++;
        }
        return cells > 1;
    }

    // "<td><span><strong>Agenda</strong></span></td>" is written by editors' programs.
    private static bool IsBold(PageModel model, int cell)
    {
        if (model[cell].LinkCount > 0) return false;
        for (var at = cell + 1; at <= cell + DeepestBold && at < model[cell].End; at++)
        {
            // A line break stands before the name.
            if (model[at].TextLength == 0) continue;
            if (model[at].TextLength < model[cell].TextLength - 1) return false;
            if (model[at].Tag is Tag.B or Tag.Strong) return true;
        }
        return false;
    }

    private string[]? Head(int table)
    {
        for (var (at, rows) = (table + 1, 0); at < model[table].End && rows < MostRows; at++)
        {
            if (model[at].Tag != Tag.Tr) continue;
            rows++;
            if (!IsHead(model, at)) continue;
            var names = new List<string>();
            for (var cell = at + 1; cell < model[at].End; cell = model[cell].End) names.Add(model.Line(cell).TrimEnd(':', '：', ' '));
            return [.. names];
        }
        return null;
    }

    private int Cells(int row)
    {
        var cells = 0;
        for (var cell = row + 1; cell < model[row].End; cell = model[cell].End) cells++;
        return cells;
    }
}
