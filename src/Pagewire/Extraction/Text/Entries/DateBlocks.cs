using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Text.Lines;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>Cuts a page at the lines that are dates, where what they date stands under them.</summary>
internal static class DateBlocks
{
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
        var sections = Sections.Between(lines, labelled ? [] : places, own: 2);
        for (var p = 0; p < places.Count; p++)
        {
            var from = places[p] + 1;
            var last = p + 1 == places.Count;
            var to = last ? lines.Count : places[p + 1] - (labelled ? 1 : 0);
            var section = last ? null : sections.At(to - 1);
            if (section is not null) to--;
            if (from < to) blocks.Add(new(lines[places[p]].Date!, lines[places[p]].Label ?? heading, lines.GetRange(from, to - from)));
            heading = section ?? heading;
        }
        return (blocks, CutLast(blocks));
    }

    // The page goes on after the last entry: with a section of another kind, or apart from an entry that is as long as all others.
    private static int CutLast(List<Block> blocks)
    {
        if (blocks.Count == 0) return 0;
        var last = blocks[^1].Lines;
        var usual = blocks.Count > LeastBefore && blocks.SkipLast(1).All(block => block.Lines.Count == blocks[0].Lines.Count) ? blocks[0].Lines.Count : 0;
        var end = 1;
        while (end < last.Count && !Sections.IsMarked(last[end]) && !(end == usual && last[end].Gap > last[end - 1].Gap)) end++;
        var left = last.Count - end;
        last.RemoveRange(end, left);
        return left;
    }
}
