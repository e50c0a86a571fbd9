using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Stories;

/// <summary>Tells an article from the latest news under it where all their dates stand on lines of their own.</summary>
internal static class ArticleBeforeList
{
    private const int LeastLetters = 400;
    private const int LeastParagraphs = 2;
    private const int LeastDates = 3;
    private const int MostWords = 4;
    private const int Longest = 60;

    /// <summary>Where the heading of the news stands under a text that is longer than any of them; -1 where none does.</summary>
    /// <param name="lines">The lines without the page's frame.</param>
    public static int HeadingOfList(List<TextLine> lines)
    {
        var dates = new List<int>();
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Kind == LineKind.DateAlone) dates.Add(i);
        if (dates.Count < LeastDates) return -1;
        // Over the date of the first entry, or over its title.
        for (var at = dates[1] - 1; at > dates[0] + LeastParagraphs && at >= dates[1] - 2; at--)
            if (IsHeading(lines, at)) return IsArticle(lines, dates, at) ? at : -1;
        return -1;
    }

    private static bool IsHeading(List<TextLine> lines, int at) =>
        lines[at] is { Kind: LineKind.Plain, IsText: false, Gap: > 0 } line && lines[at - 1].IsText && lines[at + 1].Gap > 0 && line.Text.Length <= Longest && (line.IsCapitals || WordCount.Of(line.Text) <= MostWords);

    private static bool IsArticle(List<TextLine> lines, List<int> dates, int heading)
    {
        var (letters, paragraphs) = Text(lines, dates[0], heading);
        if (letters < LeastLetters || paragraphs < LeastParagraphs) return false;
        for (var i = 1; i < dates.Count; i++)
            if (Text(lines, dates[i], i + 1 < dates.Count ? dates[i + 1] : lines.Count).Letters * 2 > letters) return false;
        return true;
    }

    private static (int Letters, int Paragraphs) Text(List<TextLine> lines, int from, int to)
    {
        var (letters, paragraphs) = (0, 0);
        for (var i = from; i < to; i++)
            if (lines[i].IsText) (letters, paragraphs) = (letters + lines[i].Text.Length, paragraphs + 1);
        return (letters, paragraphs);
    }
}
