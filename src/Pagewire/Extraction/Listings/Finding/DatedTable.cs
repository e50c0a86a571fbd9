using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>A table that belongs to one day: a heading right over it names the day, its rows what is to be that day, without a link or a date of their own.</summary>
internal static class DatedTable
{
    /// <summary>The table under a day; -1 where none stands right under it whose head names its columns, or there are links in it.</summary>
    /// <param name="model">The page.</param>
    /// <param name="day">The element whose text is a day.</param>
    public static int Under(PageModel model, int day)
    {
        if (!model[day].Tag.IsHeading()) return -1;
        var table = model[day].End;
        if (table >= model.Count || model[table].Parent != model[day].Parent) return -1;
        // A box that lets the table scroll.
        while (model[table].Tag == Tag.Div && table + 1 < model[table].End && model[table + 1].TextLength >= model[table].TextLength - 1) table++;
        return model[table].Tag == Tag.Table && model[table].LinkCount == 0 ? table : -1;
    }

    /// <summary>The rows under the head of a table; none where its first row is no head.</summary>
    /// <param name="model">The page.</param>
    /// <param name="table">The table.</param>
    public static IEnumerable<int> Rows(PageModel model, int table)
    {
        var headed = false;
        for (var at = table + 1; at < model[table].End; at++)
        {
            if (model[at].Tag != Tag.Tr) continue;
            if (headed && at + 1 < model[at].End && model[at + 1].Tag == Tag.Td) yield return at;
            else if (!headed && !(headed = ColumnNames.IsHead(model, at))) yield break;
            at = model[at].End - 1;
        }
    }
}
