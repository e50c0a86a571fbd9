using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Leaves out of a text the lines that lead to other articles, and not to documents: lists of links, with or without a label, and titles between its paragraphs.</summary>
/// <param name="lines">The body's lines.</param>
/// <param name="own">Knows those that belong to the text.</param>
/// <param name="outside">Knows the links to other sites.</param>
internal sealed class LinkLines(BodyLines lines, OwnLinks own, OutsideLinks outside)
{
    // So much of a line that is a link is linked, and of a line that names a link and more.
    private const double MostlyLinked = 0.75;
    private const double PartlyLinked = 0.2;

    // A longer line is a sentence that holds a link.
    private const int LongestLink = 200;
    private const int LongestNamed = 250;

    private const int ShortestTeaser = 25;
    private const int LongestLabel = 50;

    // Fewer links in a row are a text's own.
    private const int LeastLinks = 3;
    private const double MostOfList = 0.8;

    // A box of teasers has so many titles, and no more than this part of the running text.
    private const int LeastTitles = 2;
    private const double MostInBox = 0.3;

    /// <summary>Leaves them out.</summary>
    public void LeaveOut()
    {
        for (var i = lines.First; i < lines.End; i++)
        {
            if (lines.IsGone(i)) continue;
            var labelled = NoiseWords.IsRelatedLabel(lines.Text(i));
            if (labelled && EndOfTeasers(i) is var after && after > i)
            {
                lines.LeaveOut(i, after);
                i = after - 1;
                continue;
            }
            if (!labelled && !Are(i))
            {
                if (lines[i].LinkShare > PartlyLinked && lines[i].Size < LongestNamed && NoiseWords.BeginsRelated(lines.Text(i))) lines.LeaveOut(i, i + 1);
                continue;
            }
            // A label and nothing but links under it, as lists, as paragraphs or as boxes.
            var end = i + (labelled ? 1 : 0);
            while (end < lines.End && (lines.IsGone(end) || Are(end) || labelled && IsLinked(end))) end++;
            if (end - i >= (labelled && !NoiseWords.IsContentsLabel(lines.Text(i)) ? 2 : labelled ? 1 : LeastLinks) || (!labelled && IsTeaser(i))) lines.LeaveOut(i, end);
            i = Math.Max(i, end - 1);
        }
        LeaveOutLastList();
    }

    // "You may also enjoy" begins a box of its own: the titles of other articles, each with the sentences that tell of it.
    private int EndOfTeasers(int label)
    {
        var box = lines[label].Block;
        while (lines.Model[box].Parent > lines.Body && lines.FirstAt(lines.Model[lines.Model[box].Parent].TextStart) == label) box = lines.Model[box].Parent;
        var end = Math.Min(lines.End, lines.FirstAt(lines.Model[box].TextEnd));
        if (box == lines.Body || lines.ProseOf(label, end) is var prose && (prose == 0 || prose > MostInBox * lines.ProseOf(lines.First, lines.End))) return label;
        var titles = 0;
        for (var i = label + 1; i < end; i++)
            if (lines[i].LinkShare > MostlyLinked) titles++;
        return titles >= LeastTitles ? end : label;
    }

    /// <summary>Whether a line is hardly more than a link that leads elsewhere.</summary>
    /// <param name="i">The line.</param>
    public bool Are(int i) => IsLinked(i) && !outside.Are(lines[i]) && !own.Are(i);

    private bool IsLinked(int i) => lines[i].LinkShare > MostlyLinked && lines[i].Size < LongestLink && !lines.Text(i).StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && !DocumentLinks.Are(lines.Model, lines[i]);

    // A paragraph of the text that is nothing but the title of another article.
    private bool IsTeaser(int i) => lines[i].LinkShare > 0.95 && !lines[i].EndsSentence && lines[i].Size > ShortestTeaser && lines.Block(i).Tag is Tag.P or Tag.Div
        && lines.Block(i).LinkCount == 1 && lines.Block(i).TextEnd <= lines[i].End + 1 && i > lines.First && i + 1 < lines.End && lines[i - 1].IsProse;

    // "More of our stories" and a list of links under the text.
    private void LeaveOutLastList()
    {
        var (i, items, linked) = (lines.End - 1, 0, 0);
        for (; i >= lines.First && (lines.IsGone(i) || lines.Block(i).Tag == Tag.Li); i--)
        {
            if (lines.IsGone(i)) continue;
            items++;
            if (lines[i].LinkShare > PartlyLinked && !DocumentLinks.Are(lines.Model, lines[i]) && !outside.Are(lines[i])) linked++;
        }
        if (items < LeastLinks || linked < MostOfList * items || i < lines.First || lines[i].Size > LongestLabel || lines[i].IsProse || lines.Block(i).Tag == Tag.P) return;
        lines.LeaveOut(i, lines.End);
    }
}
