using DiffPlex;
using DiffPlex.Model;
using Pagewire.Web.Html;

namespace Pagewire.Web.Pages;

/// <summary>The differences between two texts with what was taken out and put in marked (DiffPlex):
/// by paragraph first, then by word inside the paragraphs that differ, so that long texts stay quick.</summary>
internal static class TextDiff
{
    // Beyond these a comparison is no help to a reader and could take seconds: the whole text counts as replaced.
    private const int MostParagraphs = 4_000;
    private const int MostCharacters = 24_000;

    private static readonly Differ s_differ = new();

    /// <summary>The new text with its differences from the old one.</summary>
    /// <param name="before">The old text, paragraphs separated by line ends.</param>
    /// <param name="after">The new text.</param>
    public static Markup Between(string before, string after)
    {
        if (Lines(before) > MostParagraphs || Lines(after) > MostParagraphs) return $"<div class=\"diff\">{Whole(before, after)}</div>";
        var result = s_differ.CreateCustomDiffs(before, after, ignoreWhiteSpace: true, text => text.Split('\n'));
        return $"<div class=\"diff\">{Paragraphs(result)}</div>";
    }

    private static int Lines(string text) => text.AsSpan().Count('\n');

    private static IEnumerable<Markup> Paragraphs(DiffResult result)
    {
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            foreach (var same in Unchanged(result.PiecesNew, at, block.InsertStartB)) yield return same;
            at = block.InsertStartB + block.InsertCountB;
            foreach (var changed in Changed(result, block)) yield return changed;
        }
        foreach (var same in Unchanged(result.PiecesNew, at, result.PiecesNew.Length)) yield return same;
    }

    // As many paragraphs as before: each was reworded. Otherwise nobody knows which became which, and they are compared as one.
    private static IEnumerable<Markup> Changed(DiffResult result, DiffBlock block)
    {
        var before = result.PiecesOld.AsSpan(block.DeleteStartA, block.DeleteCountA).ToArray();
        var after = result.PiecesNew.AsSpan(block.InsertStartB, block.InsertCountB).ToArray();
        return before.Length == after.Length
            ? before.Zip(after, Reworded)
            : [Reworded(string.Join('\n', before), string.Join('\n', after))];
    }

    private static Markup Reworded(string before, string after) =>
        before.Length + after.Length > MostCharacters ? Whole(before, after) : ByWord(before, after);

    // One unchanged paragraph on either side of a change is enough to see where it is.
    private static IEnumerable<Markup> Unchanged(string[] pieces, int from, int to)
    {
        var same = pieces.Skip(from).Take(to - from).Where(piece => !string.IsNullOrWhiteSpace(piece)).ToList();
        var head = from > 0 ? 1 : 0;
        var tail = to < pieces.Length ? 1 : 0;
        if (same.Count <= head + tail + 1)
        {
            foreach (var piece in same) yield return Paragraph(piece);
            yield break;
        }
        if (head > 0) yield return Paragraph(same[0]);
        yield return $"<p class=\"skipped\">{Pieces.Count(same.Count - head - tail, "paragraph")} unchanged</p>";
        if (tail > 0) yield return Paragraph(same[^1]);
    }

    private static Markup Paragraph(string text) => $"<p dir=\"auto\">{text}</p>";

    private static Markup Whole(string before, string after) =>
        $"{Markup.When(before.Length > 0, $"<p dir=\"auto\"><del>{before}</del></p>")}{Markup.When(after.Length > 0, $"<p dir=\"auto\"><ins>{after}</ins></p>")}";

    private static Markup ByWord(string before, string after)
    {
        var result = s_differ.CreateCustomDiffs(before, after, ignoreWhiteSpace: false, WordChunks.Of);
        // Where little is common, word by word is a jumble: the two wordings one after the other read better.
        var put = result.DiffBlocks.Sum(block => Words(result.PiecesNew, block.InsertStartB, block.InsertCountB));
        var words = Words(result.PiecesNew, 0, result.PiecesNew.Length);
        return put * 3 > words * 2 ? Whole(before, after) : $"<p dir=\"auto\">{Runs(result)}</p>";
    }

    private static IEnumerable<Markup> Runs(DiffResult result)
    {
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            yield return $"{Text(result.PiecesNew, at, block.InsertStartB - at)}";
            if (block.DeleteCountA > 0) yield return $"<del>{Text(result.PiecesOld, block.DeleteStartA, block.DeleteCountA)}</del>";
            if (block.InsertCountB > 0) yield return $"<ins>{Text(result.PiecesNew, block.InsertStartB, block.InsertCountB)}</ins>";
            at = block.InsertStartB + block.InsertCountB;
        }
        yield return $"{Text(result.PiecesNew, at, result.PiecesNew.Length - at)}";
    }

    private static int Words(string[] pieces, int from, int count) => pieces.Skip(from).Take(count).Count(piece => !string.IsNullOrWhiteSpace(piece));

    private static string Text(string[] pieces, int from, int count) => string.Concat(pieces.Skip(from).Take(count));
}
