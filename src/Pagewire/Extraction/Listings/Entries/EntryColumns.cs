using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>The columns of a table whose rows are entries.</summary>
internal static class EntryColumns
{
    private const int MostRows = 60;
    private const int MostHeaders = 4;
    private const int LongestHeader = 30;
    private const int MostWords = 12;
    private const int LongestCell = 400;

    /// <summary>The column that tells most: the one with the most words that differ from row to row; -1 where the entries are no rows.</summary>
    /// <param name="model">The page.</param>
    /// <param name="segments">The entries.</param>
    /// <param name="facts">What elements' texts are.</param>
    /// <param name="places">The column of places, which tells of no row what it is; -1 where there is none.</param>
    public static int Wordiest(PageModel model, List<Segment> segments, TextFacts facts, int places)
    {
        if (model[segments[0].Root].Tag != Tag.Tr) return -1;
        var words = new Dictionary<int, int>();
        var seen = new HashSet<(int, ulong)>();
        foreach (var segment in segments.Take(MostRows))
        {
            var column = 0;
            for (var cell = segment.Root + 1; cell < model[segment.Root].End; cell = model[cell].End, column++)
                if (column != places && model[cell].TextLength is > 1 and <= LongestCell && !facts.IsDate(cell) && seen.Add((column, facts.Skeleton(cell))))
                    words[column] = words.GetValueOrDefault(column) + Math.Min(MostWords, WordCount.Of(model.Text(cell)));
        }
        return words.Count == 0 ? -1 : words.MaxBy(column => column.Value).Key;
    }

    /// <summary>The column under a header such as "Location"; -1 where no header cell of the table says so.</summary>
    /// <param name="model">The page.</param>
    /// <param name="row">The first entry's row.</param>
    public static int Places(PageModel model, int row) => Headed(model, row, FieldNames.IsPlace);

    /// <summary>The column under a header such as "Title" or "Document name"; -1 where no header cell of the table says so.</summary>
    /// <param name="model">The page.</param>
    /// <param name="row">The first entry's row.</param>
    public static int Titles(PageModel model, int row) => Headed(model, row, FieldNames.Titles.Contains);

    /// <summary>The column of days on which people leave their office: "Term ends"; -1 where no header cell of the table says so.</summary>
    /// <param name="model">The page.</param>
    /// <param name="row">An entry's row.</param>
    public static int Terms(PageModel model, int row) => Headed(model, row, FieldNames.Terms.Contains);

    /// <summary>The table that a row stands in; -1 where it stands in none.</summary>
    /// <param name="model">The page.</param>
    /// <param name="row">The row.</param>
    public static int Table(PageModel model, int row)
    {
        var table = model[row].Parent;
        while (table >= 0 && model[table].Tag != Tag.Table) table = model[table].Parent;
        return table;
    }

    private static int Headed(PageModel model, int row, Func<ReadOnlySpan<char>, bool> isNamed)
    {
        if (model[row].Tag != Tag.Tr || Table(model, row) is not (>= 0 and var table)) return -1;
        for (var (at, rows) = (table, 0); at < row && rows <= MostHeaders; at++)
        {
            if (model[at].Tag != Tag.Tr) continue;
            rows++;
            var column = 0;
            for (var cell = at + 1; cell < model[at].End; cell = model[cell].End, column++)
                if (model[cell].TextLength is > 1 and <= LongestHeader && isNamed(model.Text(cell))) return column;
        }
        return -1;
    }

    /// <summary>A row's cell in a column; -1 where the row is shorter.</summary>
    /// <param name="model">The page.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column, counted from 0.</param>
    public static int Cell(PageModel model, int row, int column)
    {
        for (var cell = row + 1; cell < model[row].End; cell = model[cell].End)
            if (column-- == 0) return cell;
        return -1;
    }
}
