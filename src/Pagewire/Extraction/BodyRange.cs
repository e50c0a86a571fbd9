using Pagewire.Extraction.Article;

namespace Pagewire.Extraction;

/// <summary>Where an article's body stands in the page's text; both 0 where it was not found there.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct BodyRange(int Start, int End)
{
    /// <summary>How many characters there are.</summary>
    public int Length => End - Start;

    /// <summary>How many of them stand in a piece of the page's text.</summary>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="end">Where it ends.</param>
    public int Overlap(int start, int end) => Math.Max(0, Math.Min(End, end) - Math.Max(Start, start));

    /// <summary>Finds a body's text in the page's.</summary>
    /// <param name="text">The body's text; not empty.</param>
    /// <param name="page">Its page.</param>
    public static BodyRange Of(string text, ArticlePage page)
    {
        var all = page.Model.AllText;
        var start = Find(all, text.AsSpan(0, Math.Min(text.Length, FirstLine(text))), 0);
        if (start < 0) return new(page.BodyStart, page.Model[page.Body].TextEnd);
        var tail = text.AsSpan(text.LastIndexOf('\n') + 1);
        var end = Find(all, tail[^Math.Min(tail.Length, 40)..], start);
        return new(start, Math.Clamp(end < 0 ? start + text.Length : end + Math.Min(tail.Length, 40), start, all.Length));
    }

    private static int FirstLine(string text) => Math.Min(40, text.IndexOf('\n') is var stop and > 0 ? stop : text.Length);

    private static int Find(ReadOnlySpan<char> all, ReadOnlySpan<char> piece, int from) => all[from..].IndexOf(piece) is var at and >= 0 ? at + from : -1;
}
