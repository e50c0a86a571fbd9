using System.Text;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Text;

namespace Pagewire.Extraction.Listings;

/// <summary>Finds the title of an entry.</summary>
internal sealed partial class EntryTitle(PageModel model, DateMarks dates, TextFacts facts, EntryLinks links, ListContext list)
{
    private const int LongestTitle = TextFacts.LongestTitle;

    // Below what many entries repeat.
    private const double PaperScore = 0.25;

    // A line that more entries have is no title; but rows of meetings name the same few committees.
    private const double MostRepeated = 0.2;
    private const double MostRows = 0.6;

    /// <summary>A title and where it stands.</summary>
    /// <param name="Text">The title; null where there is none.</param>
    /// <param name="Place">The element that holds it; -1 where it is loose text.</param>
    /// <param name="Link">The link to the entry's own page; -1 where there is none.</param>
    /// <param name="IsHeading">Whether it is a heading.</param>
    /// <param name="Others">How many other addresses have links that could be titles.</param>
    internal readonly record struct Result(string? Text, int Place, int Link, bool IsHeading, int Others);

    /// <summary>Finds the title.</summary>
    /// <param name="segment">The entry.</param>
    public Result Find(Segment segment)
    {
        var best = -1;
        var bestScore = 0.0;
        var card = links.Card(segment.From);
        for (var i = segment.From; i < segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (node.TextStart < segment.TextFrom) continue;
            if (node.Tag.IsSilent())
            {
                i = node.End - 1;
                continue;
            }
            var score = Score(i, segment);
            if (score > bestScore) (best, bestScore) = (i, score);
        }
        var isRow = model[segment.Root].Tag == Tag.Tr;
        var named = bestScore < 1 ? FirstLine(segment.TextFrom, segment.TextTo, isRow || bestScore == PaperScore ? MostRows : MostRepeated) : null;
        if (isRow) named = InColumn(segment, best, bestScore) ?? (best >= 0 && named is null ? NameBeforePapers(segment, best) : named);
        if (best < 0 || named is not null) return Loose(segment, card, named);
        if (bestScore == PaperScore) return Paper(segment);
        var heading = model[best].Is(Traits.Heading);
        var place = InnerLink(best);
        var text = TextOf(place, segment);
        if (text is null) return Loose(segment, card, FirstLine(segment.TextFrom, segment.TextTo));
        var link = links.Of(place, segment, card);
        return new(text, place, link, heading, links.Others(segment, link, place));
    }

    // How much an element looks like the title; 0: not at all.
    private double Score(int place, Segment segment)
    {
        ref readonly var node = ref model[place];
        if (node.TextLength is < 2 or > LongestTitle * 3) return 0;
        double score;
        if (node.Tag.IsHeading()) score = 100 - (5 * (node.Tag - Tag.H1)) + (node.LinkCount > 0 || node.Is(Traits.Link) ? 10 : 0);
        else if (node.Tag == Tag.A && links.IsOwn(place)) score = 50;
        else if ((node.Own & Traits.Title) != 0 && place != segment.From && node.TextLength <= LongestTitle) score = 70;
        else if (node.Tag is Tag.Strong or Tag.B && node.TextLength > 10 && node.TextStart <= segment.TextFrom + 40) score = 25;
        else return 0;
        var text = model.Text(place);
        if (text.IsEmpty || !DatedTitle.HasLetter(text)) return 0;
        if (node.Is(Traits.Comments | Traits.Tags | Traits.Share)) score -= 60;
        if ((node.Own & (Traits.Label | Traits.Byline | Traits.More)) != 0 || (node.Parent >= segment.From && (model[node.Parent].Own & (Traits.Label | Traits.Byline)) != 0 && !node.Tag.IsHeading())) score -= 45;
        if (node.Tag == Tag.A) score += facts.LinkScore(place);
        if (facts.IsNoTitle(place)) return 0;
        if (!node.Tag.IsHeading() && facts.Paper(place) != PaperName.Kind.None) return PaperScore;
        // What many entries repeat is rarely their title, and what nearly all repeat never is.
        var repeated = list.Repeated(facts.Skeleton(place), text.Length);
        if (repeated > 0.6 && !(node.Tag.IsHeading() && node.LinkCount > 0)) return 0.5;
        return repeated > 0.3 ? score - (node.Tag.IsHeading() && node.LinkCount > 0 ? 10 : 30) : score;
    }

    // A heading that holds the link and something beside it (a date, a label): the link is the title.
    private int InnerLink(int place)
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

    private string? TextOf(int place, Segment segment)
    {
        ref readonly var node = ref model[place];
        var text = model.Text(place);
        // A card that is one link: its first line that is neither date nor label.
        if (node.Tag == Tag.A && text.Contains('\n')) return Emphasised(place) ?? FirstLine(node.TextStart, node.TextEnd);
        return text.Length > LongestTitle * 2 ? FirstLine(segment.TextFrom, segment.TextTo) : WithoutParts(place);
    }

    // The words in bold near the top of a card.
    private string? Emphasised(int card)
    {
        for (var i = card + 1; i < model[card].End; i++)
        {
            ref readonly var node = ref model[i];
            if (node.TextStart - model[card].TextStart > 120) break;
            if (node.Tag is not (Tag.Strong or Tag.B) || node.TextLength is < 8 or > LongestTitle || facts.IsDate(i)) continue;
            if (Words(model.Text(i)) >= 2 && !TextFacts.LeadsOn(model.Text(i))) return model.Line(i);
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
        return DatedTitle.HasLetter(text) ? text : model.Line(place);
    }

    private string? FirstLine(int from, int to, double mostRepeated = MostRepeated)
    {
        string? shortOne = null;
        var at = from;
        while (at < to)
        {
            var rest = model.AllText[at..to];
            var stop = rest.IndexOf('\n');
            var line = (stop < 0 ? rest : rest[..stop]).Trim();
            at += stop < 0 ? rest.Length : stop + 1;
            if (line.Length < 2 || !DatedTitle.HasLetter(line) || Phrases.LeadsOn(line)) continue;
            if (DatedTitle.IsOnlyDate(line, dates.Context)) continue;
            if (line.Length > LongestTitle || TextFacts.IsCode(line) || TextFacts.IsAddress(line) || TextFacts.IsField(line) || list.Repeated(line) > mostRepeated || PaperName.Of(line) != PaperName.Kind.None) continue;
            if (Words(line) >= 3) return line.ToString();
            shortOne ??= line.ToString();
        }
        return shortOne;
    }

    // No element says "title": the entry's first line without its date.
    private Result Loose(Segment segment, int card, string? text)
    {
        var link = card >= 0 ? card : links.FirstTarget(segment);
        return new(text, -1, text is null ? -1 : link, false, 0);
    }

    // A row of a date and papers: the first to read stands for it.
    private Result Paper(Segment segment)
    {
        var link = links.FirstPaper(segment);
        return link < 0 ? default(Result) with { Place = -1, Link = -1 } : new(model.Line(link), link, link, false, 0);
    }

    /// <summary>How many words a text has; of scripts that do not space words, two characters make one.</summary>
    /// <param name="text">Any text.</param>
    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var dense = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (c is >= '\u3040' and <= '\u9FFF' or >= '\u0E00' and <= '\u0E7F')
            {
                dense++;
                inside = false;
                continue;
            }
            if (char.IsLetterOrDigit(c))
            {
                if (!inside) words++;
                inside = true;
            }
            else if (c is not ('\'' or '’')) inside = false;
        }
        return words + ((dense + 1) / 2);
    }
}
