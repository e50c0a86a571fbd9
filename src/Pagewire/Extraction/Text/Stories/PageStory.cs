using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Stories;

/// <summary>The running text of a whole page's lines: the stretch that has the most of it, with the least of other lines between.</summary>
/// <remarks>The best segment of a sequence of gains and losses, as in Pasternack and Roth, Extracting Article Text from the Web with Maximum Subsequence Segmentation (WWW 2009).</remarks>
/// <param name="First">Its first line.</param>
/// <param name="End">The line after its last.</param>
/// <param name="Letters">How long its paragraphs are.</param>
/// <param name="Paragraphs">How many they are.</param>
internal readonly record struct PageStory(int First, int End, int Letters, int Paragraphs)
{
    private const int LongestGain = 600;
    private const int ShortLineCosts = 80;
    private const int DateCosts = 160;
    private const int LongestEntry = 250;
    private const int LongestSentence = 160;

    /// <summary>The best stretch; empty where no line is a paragraph.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="from">The first line to look at.</param>
    /// <param name="to">The line after the last.</param>
    public static PageStory Find(List<TextLine> lines, int from, int to)
    {
        var (best, bestFirst, bestEnd) = (0, from, from);
        var (sum, first) = (0, from);
        for (var i = from; i < to; i++)
        {
            sum += Gain(lines[i]);
            if (sum <= 0) (sum, first) = (0, i + 1);
            else if (sum > best) (best, bestFirst, bestEnd) = (sum, first, i + 1);
        }
        var paragraphs = lines.GetRange(bestFirst, bestEnd - bestFirst).FindAll(IsParagraph);
        return new(bestFirst, bestEnd, paragraphs.Sum(line => TextSize.Of(line.Text)), paragraphs.Count);
    }

    /// <summary>Whether a line is running text by its length and its end. What a page says of its cookies is none.</summary>
    /// <param name="line">The line.</param>
    public static bool IsParagraph(TextLine line) => (line is { Kind: LineKind.Plain, IsText: true } || IsDatedParagraph(line)) && !Phrases.LeadsOn(line.Text) && !line.Text.Contains("cookie", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line that begins with a day is longer than any entry's title.</summary>
    /// <param name="line">The line.</param>
    public static bool IsDatedParagraph(TextLine line) => line.Kind == LineKind.DateLed && (line.Rest.Length > LongestEntry || line is { IsSentence: true, Rest.Length: > LongestSentence });

    private static int Gain(TextLine line)
    {
        if (IsParagraph(line)) return Math.Min(TextSize.Of(line.Text), LongestGain) - (line.IsProse ? 0 : ShortLineCosts / 2);
        return line.Kind == LineKind.Plain ? -ShortLineCosts : -DateCosts;
    }
}
