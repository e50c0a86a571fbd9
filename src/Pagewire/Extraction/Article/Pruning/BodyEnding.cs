using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Leaves out what stands after the last sentence of a text: headings over nothing, labels, lines of links.</summary>
/// <param name="lines">The body's lines.</param>
/// <param name="links">Knows the lines that lead elsewhere.</param>
/// <param name="bylines">Knows the lines that say when and by whom.</param>
internal sealed class BodyEnding(BodyLines lines, LinkLines links, Bylines bylines)
{
    private const int LongestMark = 5;
    private const int LongestLabel = 35;

    // A longer line that says whose it is begins with that: "Copyright 2010 by the paper. This material may not be …"
    private const int LongestImprint = 80;
    private const int LongestMarkOfImprint = 20;

    /// <summary>Leaves it out.</summary>
    public void LeaveOut()
    {
        for (var i = lines.End - 1; i >= lines.First; i--)
        {
            if (lines.IsGone(i)) continue;
            if (!IsOver(i)) return;
            lines.LeaveOut(i, i + 1);
        }
    }

    private bool IsOver(int i)
    {
        var line = lines.Text(i);
        if (NoiseWords.IsRelatedLabel(line) || NoiseWords.IsFiling(line) || SaysWhose(line) || AnnouncesNothing(line)) return true;
        if (lines[i].IsProse || (lines[i].EndsSentence && lines[i].LinkShare < 0.3)) return false;
        return lines.Block(i).Tag.IsHeading() || links.Are(i) || bylines.Is(i) || IsMark(i);
    }

    // "© dpa"
    private static bool SaysWhose(ReadOnlySpan<char> line) => Imprint.Is(line.Length <= LongestImprint ? line : line[..LongestMarkOfImprint]);

    // "More photos from this story:", and what follows is none of the text.
    private static bool AnnouncesNothing(ReadOnlySpan<char> line) => line.Length <= LongestLabel && line[^1] is ':' or '：';

    // "Phone: 555 0100" counts nothing.
    private static bool IsCount(ReadOnlySpan<char> line)
    {
        if (!TeaserLine.IsCount(line)) return false;
        var value = line[(line.IndexOfAny(':', '：') + 1)..].Trim();
        if (value[0] == '0' && value.Length > 1 || value.ContainsAny('-', '/', '+')) return false;
        // Of a number that is written in groups none but the first has more than three digits.
        var group = value[(value.LastIndexOfAny(" \u00A0.,") + 1)..];
        return group.Length == value.Length || group.Length <= 3;
    }

    // "###" under a press release, "Views: 123" under any text.
    private bool IsMark(int i) => IsCount(lines.Text(i)) || (lines[i].Length <= LongestMark && !Letters.Any(lines.Text(i)) && !DateShape.HasDigit(lines.Text(i)));
}
