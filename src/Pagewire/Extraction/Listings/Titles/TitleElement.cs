using System.Text;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Titles;

/// <summary>Reads the title out of the element that holds it.</summary>
internal sealed class TitleElement(PageModel model, DateMarks dates, TextFacts facts, EntryLinks links, ListContext list)
{
    private readonly TitleLines _lines = new(model, dates, list);

    /// <summary>The link in a heading that holds something beside it (a date, a label); the element itself where it holds none that could be the title.</summary>
    /// <param name="place">The element.</param>
    public int Innermost(int place)
    {
        ref readonly var node = ref model[place];
        if (node.Tag == Tag.A || node.LinkCount == 0) return place;
        var longest = -1;
        for (var l = node.FirstLink; l < node.LastLink; l++)
        {
            var link = model.Links[l];
            if (!links.IsOwn(link) || list.Repeated(model.Text(link)) > 0.3 || facts.IsDate(link) || TextFacts.LeadsOn(model.Text(link))) continue;
            if (longest < 0 || model[link].TextLength > model[longest].TextLength) longest = link;
        }
        if (longest < 0) return place;
        // A heading may name more than its link does; an element of the class "title" holds the title's link and things beside it.
        var share = node.Tag.IsHeading() ? 2 : 4;
        return model[longest].TextLength * share >= node.TextLength ? longest : place;
    }

    /// <summary>Its text, without the date and the labels in it; of a card that is one link, the line that names the story.</summary>
    /// <param name="place">The element.</param>
    /// <param name="segment">The entry.</param>
    public string? Text(int place, Segment segment)
    {
        ref readonly var node = ref model[place];
        var text = model.Text(place);
        if (node.Tag == Tag.A && text.Contains('\n')) return Emphasised(place) ?? _lines.First(node.TextStart, node.TextEnd);
        return text.Length > TextFacts.LongestTitle * 2 ? _lines.First(segment.TextFrom, segment.TextTo) : WithoutParts(place);
    }

    // The words in bold near the top of a card.
    private string? Emphasised(int card)
    {
        for (var i = card + 1; i < model[card].End; i++)
        {
            ref readonly var node = ref model[i];
            if (node.TextStart - model[card].TextStart > 120) break;
            if (node.Tag is not (Tag.Strong or Tag.B) || node.TextLength is < 8 or > TextFacts.LongestTitle || facts.IsDate(i)) continue;
            if (WordCount.Of(model.Text(i)) >= 2 && !TextFacts.LeadsOn(model.Text(i))) return model.Line(i);
        }
        return null;
    }

    // A link that holds the date and a label beside the title: "<a>Title <span>12.03.2019</span></a>".
    private string WithoutParts(int place)
    {
        ref readonly var node = ref model[place];
        StringBuilder? kept = null;
        var at = node.TextStart;
        var mark = dates.FirstAtOrAfter(place + 1);
        for (var i = place + 1; i < node.End; i++)
        {
            while (mark < dates.All.Count && dates.All[mark].Place < i) mark++;
            var isDate = mark < dates.All.Count && dates.All[mark].Place == i && dates.All[mark].IsWhole;
            if (!isDate && !((model[i].Own & Traits.Label) != 0 && model[i].TextLength < 40)) continue;
            (kept ??= new()).Append(model.Text(at, model[i].TextStart)).Append(' ');
            at = model[i].TextEnd;
            i = model[i].End - 1;
        }
        if (kept is null) return model.Line(place);
        kept.Append(model.Text(at, node.TextEnd));
        var text = PageModel.OneLine(kept.ToString().AsSpan().Trim());
        return Letters.Any(text) ? text : model.Line(place);
    }
}
