using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Article.Headlines;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Leaves out what stands over a text in the body's element: the headline, and the date, the authors, the standfirst and the buttons under it.</summary>
/// <param name="lines">The body's lines.</param>
/// <param name="foreign">Knows the elements that are no part of it.</param>
/// <param name="bylines">Knows the lines that say when and by whom.</param>
/// <param name="dates">How dates are to be understood.</param>
internal sealed class BodyOpening(BodyLines lines, ForeignElements foreign, Bylines bylines, DateContext dates)
{
    // A longer line is neither a headline nor a standfirst.
    private const int LongestStandfirst = 400;
    private const int ShortestStandfirst = 20;

    private const int LongestByline = 100;
    private const int LongestLink = 80;

    // More names and values are what a text is about.
    private const int MostFields = 16;
    private const int MostDetails = 6;
    private const int MostWordsOfDetail = 3;

    // What holds more of the running text is more than an article's header.
    private const double MostOfHeader = 0.25;

    private readonly PageModel _model = lines.Model;

    /// <summary>Leaves it out.</summary>
    /// <param name="headline">The headline, and the element that shows it (-1 where none does).</param>
    /// <param name="description">What the page's head gives as its summary; null where it gives none.</param>
    public void LeaveOut((string Title, int Place) headline, string? description)
    {
        var (title, standfirst) = (TitleText.Fold(headline.Title), TitleText.Fold(description));
        var (start, shown) = (lines.First, false);
        if (headline.Place >= lines.Body && headline.Place < _model[lines.Body].End)
        {
            (start, shown) = (AfterHeader(headline.Place), true);
            lines.LeaveOut(lines.First, start);
        }
        for (var i = start; i < lines.End; i++)
        {
            if (lines.IsGone(i)) continue;
            ref readonly var line = ref lines[i];
            var folded = line.Length < LongestStandfirst ? TitleText.Fold(lines.Text(i).ToString()) : "";
            if (folded.Length > 0 && folded == title)
            {
                lines.LeaveOut(lines.First, i + 1);
                shown = true;
                continue;
            }
            if (folded.Length > ShortestStandfirst && folded == standfirst && StandsApart(i)) lines.LeaveOut(i, i + 1);
            else if (bylines.IsStamp(i) || !line.IsProse && lines.Block(i).Tag is Tag.Td && bylines.Is(i)) lines.LeaveOut(i, i + 1);
            else if (AfterFields(i) is var after && after > i) lines.LeaveOut(i, after);
            else if (Announces(i) && !(line.IsProse && StandsApart(i))) return;
            else if (line.IsProse || lines.Block(i).Tag.IsHeading() || HoldsFacts(i))
            {
                LeaveOutByline(i + 1);
                return;
            }
            else if (shown || bylines.Is(i) || (line.LinkShare > 0.5 && line.Size < LongestLink)) lines.LeaveOut(i, i + 1);
        }
    }

    // Who and when, between the standfirst and the text.
    private void LeaveOutByline(int under)
    {
        for (var i = under; i < Math.Min(lines.End, under + 2) && !lines.IsGone(i); i++)
        {
            ref readonly var line = ref lines[i];
            if (AfterFields(i) is var after && after > i)
            {
                lines.LeaveOut(i, after);
                return;
            }
            if (line.IsProse || line.EndsSentence || line.Length > LongestByline || HoldsFacts(i) || !DateText.All(lines.Text(i), dates).Any(found => found.YearWritten)) return;
            lines.LeaveOut(i, i + 1);
        }
    }

    // What is no sentence, and neither tells when nor by whom, is the text of what has no sentences.
    private bool Announces(int i) => foreign.IsOfAnnouncement && !bylines.Is(i) && (lines[i].LinkChars == 0 || DocumentLinks.Are(_model, lines[i]));

    // "From", "Published" and what stands beside them; the line itself where no such list begins there.
    private int AfterFields(int i)
    {
        if (lines.Block(i).Tag == Tag.Li) return AfterDetails(i);
        if (lines.Block(i).Tag != Tag.Dt) return i;
        var list = lines.Block(i).Parent;
        while (list > lines.Body && _model[list].Tag != Tag.Dl) list = _model[list].Parent;
        if (list <= lines.Body || lines.FirstAt(_model[list].TextEnd) is var end && end - i > MostFields) return i;
        for (var field = i; field < end; field++)
            if (lines.Block(field).Tag == Tag.Dt && bylines.IsNamedDay(field)) return end;
        return i;
    }

    // "12 March 2024", "By Eve Cooper", "Council": a short list with the day of publication in it, beside a picture over the text; the line itself where no such list begins there.
    private int AfterDetails(int i)
    {
        var list = lines.Block(i).Parent;
        if (list <= lines.Body || _model[list].Tag is not (Tag.Ul or Tag.Ol) || lines.FirstAt(_model[list].TextEnd) is var end && end - i is > MostDetails or < 1 || end >= lines.End) return i;
        var isDated = false;
        for (var at = i; at < end; at++)
        {
            var text = lines.Text(at);
            if (lines[at].IsProse || lines[at].EndsSentence || text.Length > LongestByline) return i;
            if (DateText.Whole(text, dates) is { YearWritten: true }) isDated = true;
            else if (!bylines.Is(at) && !Byline.Is(text) && lines[at].LinkShare < 0.5 && WordCount.Of(text) > MostWordsOfDetail) return i;
        }
        return isDated ? end : i;
    }

    // Items, cells and quotations of the text itself; a column of a page laid out in tables is a cell as well.
    private bool HoldsFacts(int i) => lines.Block(i).Tag is Tag.Li or Tag.Pre or Tag.Blockquote
        || (lines.Block(i).Tag is Tag.Td or Tag.Th && lines.Block(i).TextLength <= lines[i].Length + 1);

    // The first line after the headline, or after the header of the article that holds it.
    private int AfterHeader(int heading)
    {
        var end = _model[heading].TextEnd;
        for (var at = _model[heading].Parent; at > lines.Body && foreign.Share(_model[at]) < MostOfHeader; at = _model[at].Parent)
            if (_model[at].Tag == Tag.Header || (_model[at].Own & Traits.Header) != 0) end = _model[at].TextEnd;
        return lines.FirstAt(end);
    }

    // A standfirst stands in a box of its own; the first paragraph, which may say the same, stands beside the second.
    private bool StandsApart(int i)
    {
        for (var next = i + 1; next < lines.End; next++)
            if (!lines.IsGone(next) && lines[next].IsProse) return lines.Block(next).Parent != lines.Block(i).Parent;
        return false;
    }
}
