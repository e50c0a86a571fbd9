using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>Cuts a page at the lines that are dates, where what they date stands under them.</summary>
internal static class DateBlocks
{
    private const int LongestSection = 80;
    private const int MostWordsOfSection = 4;

    // The last of fewer blocks is like no others.
    private const int LeastBefore = 2;

    /// <summary>What stands under one date.</summary>
    /// <param name="Day">The date.</param>
    /// <param name="Heading">The section that it stands in; null: the one before the first date.</param>
    /// <param name="Lines">The lines, one at least.</param>
    internal readonly record struct Block(FoundDate Day, string? Heading, List<TextLine> Lines);

    /// <summary>The blocks that are not empty, and how many lines after the last one belong to none.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="places">The places of those that are dates.</param>
    /// <param name="labelled">Whether a label stands over each date.</param>
    public static (List<Block> Blocks, int Left) Of(List<TextLine> lines, List<int> places, bool labelled)
    {
        var blocks = new List<Block>();
        string? heading = null;
        for (var p = 0; p < places.Count; p++)
        {
            var from = places[p] + 1;
            var last = p + 1 == places.Count;
            var to = last ? lines.Count : places[p + 1] - (labelled ? 1 : 0);
            var section = !last && !labelled && to - from > 1 && (IsSection(lines[to - 1]) || IsApart(lines, to - 1, lines[to].Gap)) ? lines[to - 1] : null;
            if (section is not null) to--;
            if (from < to) blocks.Add(new(lines[places[p]].Date!, heading, lines.GetRange(from, to - from)));
            if (section is not null) heading = NameOf(section);
        }
        return (blocks, CutLast(blocks));
    }

    /// <summary>Whether a line names a section by its looks: apart from what is above, and in capitals or with a colon at its end.</summary>
    /// <param name="line">The line.</param>
    public static bool IsSection(TextLine line) => line is { Kind: LineKind.Plain, Gap: > 0 } && line.Text.Length <= LongestSection && (line.IsCapitals || line.Text[^1] == ':');

    /// <summary>Whether a line names a section by its place: a word or some, as far from what follows as from what stands above, and farther than that is from the line before it.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="at">Its place, not the first.</param>
    /// <param name="after">How many blank lines follow it.</param>
    public static bool IsApart(List<TextLine> lines, int at, int after) =>
        at > 0 && lines[at] is { Kind: LineKind.Plain, IsText: false } line && after > 0 && line.Gap >= after && lines[at - 1] is { Kind: LineKind.Plain } above && line.Gap > above.Gap
        && WordCount.Of(line.Text) <= MostWordsOfSection && (char.IsLetterOrDigit(line.Text[^1]) || line.Text[^1] == ':') && !DateShape.HasDigit(line.Text);

    /// <summary>The section that a line names.</summary>
    /// <param name="line">The line.</param>
    public static string NameOf(TextLine line) => line.Text.TrimEnd(':', ' ');

    // The page goes on after the last entry: with a section of another kind, or apart from an entry that is as long as all others.
    private static int CutLast(List<Block> blocks)
    {
        if (blocks.Count == 0) return 0;
        var last = blocks[^1].Lines;
        var usual = blocks.Count > LeastBefore && blocks.SkipLast(1).All(block => block.Lines.Count == blocks[0].Lines.Count) ? blocks[0].Lines.Count : 0;
        var end = 1;
        while (end < last.Count && !IsSection(last[end]) && !(end == usual && last[end].Gap > last[end - 1].Gap)) end++;
        var left = last.Count - end;
        last.RemoveRange(end, left);
        return left;
    }
}
