using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Rows of a table without links that stand under rows of one cell with nothing but a day in it: what a court sits on, day by day.</summary>
internal static class DayRows
{
    private const int FewestDays = 2;

    /// <summary>The rows under the days of all such tables.</summary>
    /// <param name="model">The page.</param>
    /// <param name="dates">Its dates.</param>
    public static IEnumerable<int> Under(PageModel model, DateMarks dates)
    {
        var (body, days) = (-1, 0);
        foreach (var mark in dates.All)
        {
            if (!mark.IsWhole || RowOf(model, mark.Place) is not (>= 0 and var row)) continue;
            if (model[row].Parent != body) (body, days) = (model[row].Parent, 0);
            if (++days != FewestDays || model[body].LinkCount > 0) continue;
            foreach (var under in Rows(model, dates, body)) yield return under;
        }
    }

    private static IEnumerable<int> Rows(PageModel model, DateMarks dates, int body)
    {
        var under = false;
        for (var at = body + 1; at < model[body].End; at = model[at].End)
        {
            if (model[at].Tag != Tag.Tr) continue;
            if (dates.StandIn(at, model[at].End)) under = model[at + 1].End == model[at].End;
            else if (under && at + 1 < model[at].End && model[at + 1].Tag == Tag.Td && model[at + 1].End < model[at].End) yield return at;
        }
    }

    // The row that a day fills; -1 where it fills none.
    private static int RowOf(PageModel model, int day)
    {
        var at = day;
        while (model[at].Tag is not (Tag.Tr or Tag.Table) && model[at].Parent >= 0 && model[model[at].Parent].TextLength <= model[day].TextLength + 2) at = model[at].Parent;
        return model[at].Tag == Tag.Tr && at + 1 < model[at].End && model[at + 1].End == model[at].End ? at : -1;
    }
}
