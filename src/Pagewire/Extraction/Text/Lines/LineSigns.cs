namespace Pagewire.Extraction.Text.Lines;

/// <summary>The signs by which writers mark a line as a heading: <c>## News</c>, <c>**News**</c>, <c>=== News ===</c>, <c>[News]</c>, or a line of hyphens under it.</summary>
internal static class LineSigns
{
    private const int LongestHeading = 200;
    private const int LongestInBrackets = 60;
    private const int LeastOfRule = 3;

    /// <summary>A line without such signs, and whether it had some.</summary>
    /// <param name="line">One line, white space folded, not empty.</param>
    public static (string Text, bool IsHeading) Of(string line)
    {
        if (line.Length is < 3 or > LongestHeading || line[0] is not ('#' or '*' or '=' or '_' or '~')) return (line, false);
        var text = line.AsSpan();
        if (text[0] == '#') return text.IndexOfAnyExcept('#') is >= 1 and <= 6 and var level && text[level] == ' ' && text[level..].Trim(" #") is { IsEmpty: false } title ? (Unmarked(title).ToString(), true) : (line, false);
        var bare = Unmarked(text);
        return bare.Length == text.Length ? (line, false) : (bare.ToString(), true);
    }

    /// <summary>Whether a line is drawn under the one before it: hyphens or equals signs alone.</summary>
    /// <param name="line">One line, white space folded.</param>
    public static bool IsUnderline(ReadOnlySpan<char> line) => line.Length >= LeastOfRule && line[0] is '=' or '-' && line.IndexOfAnyExcept(line[0]) < 0;

    /// <summary>What stands in the brackets that hold all of a short line; empty where none do.</summary>
    /// <param name="line">One line.</param>
    public static ReadOnlySpan<char> InBrackets(ReadOnlySpan<char> line) =>
        line is ['[', .., ']'] or ['【', .., '】'] && line.Length <= LongestInBrackets && line[1..^1].IndexOfAny("[]【】") < 0 ? line[1..^1].Trim() : default;

    // The same signs on either side, and none of them between: "**Roads** and **bridges**" is emphasis.
    private static ReadOnlySpan<char> Unmarked(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('*' or '=' or '_' or '~') || text[^1] != text[0]) return text;
        var signs = text.IndexOfAnyExcept(text[0]);
        if (signs < 1 || text[^signs..].IndexOfAnyExcept(text[0]) >= 0 || signs == 1 && (text[0] is '_' or '~' || text[1] == ' ')) return text;
        var inside = text[signs..^signs];
        return inside.IsEmpty || inside.Contains(text[0]) ? text : inside.Trim();
    }
}
