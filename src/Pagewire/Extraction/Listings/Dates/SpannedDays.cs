using System.Globalization;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Dates;

/// <summary>Days in cells that stand for several rows of a table: <c>rowspan="3"</c>. Each table is looked over once.</summary>
/// <param name="model">The page.</param>
/// <param name="dates">Its dates.</param>
internal sealed class SpannedDays(PageModel model, DateMarks dates)
{
    private const int MostRows = 100;

    private readonly Dictionary<int, Dictionary<int, FoundDate>?> _bodies = [];

    /// <summary>The day of the cell above that reaches down to a row; null where none does.</summary>
    /// <param name="row">An entry's root.</param>
    public FoundDate? Over(int row)
    {
        if (model[row].Tag != Tag.Tr || model[row].Parent is not (>= 0 and var body)) return null;
        if (!_bodies.TryGetValue(body, out var days)) _bodies[body] = days = dates.StandIn(body, model[body].End) ? Days(body) : null;
        return days is not null && days.TryGetValue(row, out var day) ? day : null;
    }

    private Dictionary<int, FoundDate>? Days(int body)
    {
        Dictionary<int, FoundDate>? days = null;
        var left = 0;
        FoundDate? day = null;
        for (var row = body + 1; row < model[body].End; row = model[row].End)
        {
            if (model[row].Tag != Tag.Tr) continue;
            if (left-- > 0 && day is not null) (days ??= []).TryAdd(row, day);
            else if (Spanning(row) is { Rows: > 1, Day: not null } cell) (left, day) = (cell.Rows - 1, cell.Day);
        }
        return days;
    }

    // The first cell of a row that spans several and holds nothing but a day.
    private (int Rows, FoundDate? Day) Spanning(int row)
    {
        for (var cell = row + 1; cell < model[row].End; cell = model[cell].End)
        {
            if (model[cell].TextLength == 0 || model[cell].Element.GetAttribute("rowspan") is not { Length: > 0 } written || !int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var rows)) continue;
            if (dates.FirstAtOrAfter(cell) is var mark && mark < dates.All.Count && dates.All[mark] is { IsWhole: true } day && day.Place < model[cell].End) return (Math.Min(rows, MostRows), day.Found);
        }
        return default;
    }
}
