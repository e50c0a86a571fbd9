using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Titles;

/// <content>Titles in the rows of tables.</content>
internal sealed partial class EntryTitle
{
    private const int LeastWordsOfName = 2;

    // A row whose links are its number or one word: what it is about stands in the column that tells most.
    private string? InColumn(Segment segment, int best, double score)
    {
        if (list.Column < 0 || score >= 1 && (model[best].Tag != Tag.A || WordCount.Of(model.Text(best)) > 1)) return null;
        if (list.TitleColumn >= 0 && UnderTitle(segment) is { } headed) return headed;
        if (score < 1 && !links.HasNumber(segment)) return null;
        var cell = EntryColumns.Cell(model, segment.Root, list.Column);
        return cell < 0 ? null : _lines.First(model[cell].TextStart, model[cell].TextEnd, MostRows);
    }

    // What the table's header calls the title is it, though it be a code ("QC130920.i28A").
    private string? UnderTitle(Segment segment)
    {
        var cell = EntryColumns.Cell(model, segment.Root, list.TitleColumn);
        if (cell < 0 || model[cell].TextLength is < 2 or > LongestTitle) return null;
        return _lines.First(model[cell].TextStart, model[cell].TextEnd, All) ?? (TextFacts.IsCode(model.Text(cell)) && Letters.Any(model.Text(cell)) ? model.Line(cell) : null);
    }

    // A row that names its meeting in a cell of text, and its papers in links after it: what a paper's link says is the paper's.
    private string? NameBeforePapers(Segment segment, int best)
    {
        if (model[best].Tag != Tag.A || links.FirstPaper(segment) < 0) return null;
        var name = _lines.First(segment.TextFrom, model[best].TextStart, facts.Paper(best) != PaperName.Kind.None && IsDated(segment) ? All : MostRows, PlaceIn(segment));
        return name is not null && WordCount.Of(name) >= LeastWordsOfName ? name : null;
    }

    // "<div class=minutes-location>Suite 165</div>"; a box that has the day too is the whole entry.
    private bool IsInPlace(Segment segment, string line)
    {
        for (var i = segment.From; i < segment.To; i++)
            if (model[i].TextLength >= line.Length && !dates.StandIn(i, model[i].End) && (BoxNames.IsPlace(model[i].Element.GetAttribute("class")) || BoxNames.IsPlace(model[i].Element.GetAttribute("itemprop"))) && model.Text(i).Contains(line, StringComparison.Ordinal)) return true;
        return false;
    }

    // Where all meet is no name of a meeting.
    private (int Start, int End) PlaceIn(Segment segment)
    {
        var cell = list.PlaceColumn < 0 || model[segment.Root].Tag != Tag.Tr ? -1 : EntryColumns.Cell(model, segment.Root, list.PlaceColumn);
        return cell < 0 ? default : (model[cell].TextStart, model[cell].TextEnd);
    }
}
