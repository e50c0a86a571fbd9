using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Headers;

/// <summary>Finds what governs entries inside their list: a month, a day, a category over several of them.</summary>
internal sealed class SegmentHeaders(PageModel model, DateMarks dates)
{
    // Line breaks and a bracket.
    private const int LongestRest = 3;

    // Round a table, so that it may scroll.
    private const int MostBoxes = 3;

    private readonly PanelNames _panels = new(model);

    /// <summary>What stands over a container: right before it ("15 October 2018", then a list), or between it and the container before, or the name of the panel that it stands in; else what that container stood under.</summary>
    /// <param name="container">The container.</param>
    /// <param name="after">The place after the container before; -1 where there is none.</param>
    /// <param name="above">What that one stood under last; -1 where nothing did.</param>
    public int Over(int container, int after, int above)
    {
        if (Before(container) is >= 0 and var near) return near;
        if (DayOver(container) is >= 0 and var day) return day;
        var (panel, name) = _panels.Of(container);
        if (name < 0 && (after < 0 || after > container)) return -1;
        for (var h = model[container].HeadingsBefore - 1; h >= 0 && model.Headings[h] >= Math.Max(after, panel); h--)
            if (!model[model.Headings[h]].Is(Traits.Hidden | Traits.Consent | Traits.Login) && model[model.Headings[h]].TextLength > 1) return model.Headings[h];
        if (name >= 0) return name;
        return above >= 0 && model[above].Tag.IsHeading() ? above : -1;
    }

    /// <summary>Whether an element among entries heads those that follow: a heading, a row of one header cell, a date alone.</summary>
    /// <param name="place">The element.</param>
    public bool Is(int place)
    {
        ref readonly var node = ref model[place];
        if (node.Tag.IsHeading()) return true;
        if (node.TextLength is 0 or > 80) return false;
        if (HoldsOnlyHeading(node)) return true;
        // A row over rows: one cell names a month, a category or a day, several name columns.
        if (node.Tag is Tag.Tr or Tag.Thead && HasOnlyHeaderCells(place)) return true;
        if (node.Tag == Tag.Thead || node.Tag == Tag.Tr && place + 1 < node.End && model[place + 1].End < node.End) return false;
        var mark = dates.FirstAtOrAfter(place);
        return mark < dates.All.Count && dates.All[mark].Place < node.End && dates.All[mark].IsWhole
            && (node.Tag == Tag.Tr ? model[dates.All[mark].Place].TextLength : dates.All[mark].End - dates.All[mark].Start) >= node.TextLength - 4;
    }

    /// <summary>Whether a heading names something, and no day or month: the title of the entry that it begins, under what stands over several of them.</summary>
    /// <param name="place">What heads an entry.</param>
    public bool IsName(int place) => model[place].Tag.IsHeading() && !IsDate(place) && !MonthAlone.Is(model.Line(place), dates.Context) && !DateShape.HasDigit(model.Text(place));

    // A box round a heading and a picture that leads to a feed.
    private bool HoldsOnlyHeading(in Node node) =>
        node.Tag is Tag.Div or Tag.Header && node.HeadingsBefore < model.Headings.Length && model.Headings[node.HeadingsBefore] is var heading && heading < node.End && model[heading].TextLength >= node.TextLength - LongestRest;

    // A heading right over a table that names a day or a month: it governs the rows as it would the items of a list. So does a day right over the box that a list stands in: "<summary>3 May 2024</summary><div><ul>".
    private int DayOver(int container)
    {
        var isTable = model[container].Tag == Tag.Tbody;
        var box = isTable ? model[container].Parent : container;
        for (var boxes = 0; boxes < MostBoxes && box >= 0; boxes++, box = model[box].Parent)
        {
            if (Before(box) is >= 0 and var over) return isTable && !model[over].Tag.IsHeading() ? -1 : IsDate(over) || isTable && IsMonth(over) ? over : -1;
            if (model[box].Parent is var parent && parent < 0 || model[parent].TextStart != model[box].TextStart) return -1;
        }
        return -1;
    }

    // "March 2024": a number in a row is a day of it.
    private bool IsMonth(int place) => MonthAlone.IsWithYear(model.Line(place), dates.Context);

    private bool IsDate(int place) => dates.FirstAtOrAfter(place) is var mark && mark < dates.All.Count && dates.All[mark] is { IsWhole: true } date && date.Place < model[place].End;

    private int Before(int container)
    {
        var above = model[container].Parent;
        if (above < 0) return -1;
        var last = -1;
        for (var at = above + 1; at < container; at = model[at].End)
            if (model[at].TextLength > 0) last = at;
        return last >= 0 && Is(last) ? last : -1;
    }

    // One header cell over rows of one cell is the name of their column.
    private bool HasOnlyHeaderCells(int row)
    {
        if (model[row].End is var next && next < model.Count && model[next].Parent == model[row].Parent && model[next].Tag == Tag.Tr && next + 1 < model[next].End && model[next + 1].End == model[next].End) return false;
        var cells = 0;
        for (var cell = row + 1; cell < model[row].End; cell++)
        {
            if (model[cell].Tag == Tag.Td) return false;
            if (model[cell].Tag == Tag.Th) cells++;
        }
        return cells == 1;
    }
}
