using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Dates;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Leaves out of a text the readers' comments that no name gives away: a label behind the text, who and when under it, or no sentence, and all that follows.</summary>
/// <param name="lines">The body's lines.</param>
/// <param name="bylines">Knows the lines that say when and by whom.</param>
/// <param name="dates">How dates are to be understood.</param>
internal sealed class CommentLines(BodyLines lines, Bylines bylines, DateContext dates)
{
    private const int LongestByline = 100;

    // Who and when stands within so many lines of the label.
    private const int LinesOfComment = 8;

    /// <summary>Leaves them out.</summary>
    public void LeaveOut()
    {
        var prose = 0;
        var lastProse = lines.End - 1;
        while (lastProse >= lines.First && lines.Prose(lastProse) == 0) lastProse--;
        for (var i = lines.First; i < lines.End; i++)
        {
            if (prose >= BodyFinder.LittleProse && CommentWords.Announce(lines.Text(i)) && (i >= lastProse || StandUnder(i)))
            {
                lines.LeaveOut(i, lines.End);
                return;
            }
            if (!lines.IsGone(i)) prose += lines.Prose(i);
        }
    }

    private bool StandUnder(int label)
    {
        for (var i = label + 1; i < Math.Min(lines.End, label + 1 + LinesOfComment); i++)
            if (bylines.Is(i) || CommentWords.Announce(lines.Text(i)) || lines[i].Length <= LongestByline && DateText.All(lines.Text(i), dates).Count > 0) return true;
        return false;
    }
}
