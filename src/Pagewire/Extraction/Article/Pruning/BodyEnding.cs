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
/// <param name="foreign">Which elements of the body are left out.</param>
internal sealed class BodyEnding(BodyLines lines, LinkLines links, Bylines bylines, bool[] foreign)
{
    private const int LongestMark = 5;
    private const int LongestEnd = 8;
    private const double MostlyLeftOut = 0.8;
    private const int LongestLabel = 35;

    // A longer line that says whose it is begins with that: "Copyright 2010 by the paper. This material may not be …"
    private const int LongestImprint = 80;
    private const int LongestMarkOfImprint = 20;

    // The names of what a text is filed under have fewer words, and so have those of whose it is.
    private const int LeastOfClause = 7;
    private const int LeastOfSentence = 8;

    // "Rating:" is no clause.
    private const int LeastOfLabel = 3;

    // The line breaks between two blocks.
    private const int LongestGap = 2;

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
        if (NoiseWords.IsRelatedLabel(line) || NoiseWords.NamesFiling(line) || NoiseWords.IsCredit(line) || Files(i) || TellsOfPosting(i) || SaysWhose(i) || AnnouncesNothing(i)) return true;
        if (lines[i].IsProse || (lines[i].EndsSentence && lines[i].LinkShare < 0.3)) return false;
        return lines.Block(i).Tag.IsHeading() || links.Are(i) || bylines.Is(i) || lines.Block(i).Tag is not (Tag.Li or Tag.Td) && (AuthorFinder.IsByline(line) || IsMark(i)) || IsLeftOut(i);
    }

    // Buttons side by side are left out one by one.
    private bool IsLeftOut(int i)
    {
        var (model, left) = (lines.Model, 0);
        for (var place = Math.Max(lines.Body + 1, model.FirstFrom(lines[i].Start)); place < model[lines.Body].End && model[place].TextStart < lines[i].End; place++)
        {
            if (!foreign[place - lines.Body]) continue;
            left += model[place].TextLength;
            place = model[place].End - 1;
        }
        return left >= MostlyLeftOut * lines[i].Length;
    }

    // "Tags: harbour, ferries", and no sentence that goes on behind such a word.
    private bool Files(int i) => NoiseWords.IsFiling(lines.Text(i)) && !(lines[i].EndsSentence && HasClause(lines.Text(i)));

    // "This entry was posted on Tuesday, 4 May 2010 and is filed under Harbour. You can follow any responses …"
    private bool TellsOfPosting(int i) => lines[i].LinkChars > 0 && PostingNote.Begins(lines.Text(i));

    private static bool HasClause(ReadOnlySpan<char> line)
    {
        var names = line[(line.IndexOfAny(':', '：') + 1)..];
        foreach (var name in names.SplitAny(',', '、', '،', ';', '|', '·', '/'))
            if (WordCount.Of(names[name]) >= LeastOfClause) return true;
        return false;
    }

    // "© dpa"
    private bool SaysWhose(int i)
    {
        var line = lines.Text(i);
        return Imprint.Is(line.Length <= LongestImprint ? line : line[..LongestMarkOfImprint]) && !(lines[i].EndsSentence && IsOfSign(line));
    }

    // "© is the sign that …" is a sentence: no name and no year stands behind the sign.
    private static bool IsOfSign(ReadOnlySpan<char> line) => line is ['©', ' ', var next, ..] && char.IsLower(next) && !DateShape.HasDigit(line) && WordCount.Of(line) >= LeastOfSentence;

    // "More photos from this story:", and what follows is none of the text. What says "This is how it looks:" stands right over a picture or a player.
    private bool AnnouncesNothing(int i) => lines[i].Length <= LongestLabel && lines.Text(i) is [.., ':' or '：'] && !(WordCount.Of(lines.Text(i)) >= LeastOfLabel && IsOverPicture(lines[i].End));

    private bool IsOverPicture(int end)
    {
        var model = lines.Model;
        for (var place = model.FirstFrom(end); place < model[lines.Body].End && model[place].TextStart <= end + LongestGap; place++)
        {
            ref readonly var node = ref model[place];
            if (node.Tag == Tag.Iframe && EmbeddedPlayer.Of(node.Element, null) is not null) return true;
            if (foreign[place - lines.Body]) place = node.End - 1;
            else if (node.Tag is (Tag.Img or Tag.Video or Tag.Audio) && !node.Is(Traits.Noise | Traits.Related | Traits.Link) && !MediaFinder.IsSmall(node)) return true;
        }
        return false;
    }

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

    // "###" and "-30-" under a press release, "Views: 123" under any text.
    private bool IsMark(int i) => IsCount(lines.Text(i)) || lines[i].Length <= LongestEnd && lines.Text(i).Trim(" -–—") is "30" || (lines[i].Length <= LongestMark && !Letters.Any(lines.Text(i)) && !DateShape.HasDigit(lines.Text(i)));
}
