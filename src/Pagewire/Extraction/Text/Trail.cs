using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text;

/// <summary>The way from the front page to this one, on one line: <c>Home &gt; Press &gt; Statements</c>.</summary>
internal static class Trail
{
    private const int Longest = 300;
    private const int LongestName = 24;
    private const int LongestSection = 60;
    private const int LeastSlashes = 2;

    private static readonly string[] s_signs = [" > ", " » ", " › ", " → ", " / "];

    /// <summary>Whether a line is such a way.</summary>
    /// <param name="line">One line.</param>
    public static bool Is(string line) => SignOf(line) is not null;

    /// <summary>The section that the way leads through last; null where the line is no way, or leads straight to the page.</summary>
    /// <param name="line">One line.</param>
    /// <param name="title">The page's title, which ends some ways; null where it is not known.</param>
    public static string? SectionOf(string line, string? title)
    {
        if (SignOf(line) is not { } sign) return null;
        var parts = line.Split(sign, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var last = parts.Length - 1;
        if (title is not null && last > 0 && title.StartsWith(parts[last].TrimEnd('.', '…', ' '), StringComparison.OrdinalIgnoreCase)) last--;
        return last > 0 && parts[last].Length <= LongestSection && !Phrases.LeadsOn(parts[last]) ? parts[last] : null;
    }

    // A stroke stands between other things too: two of them are a way, and so is one behind the front page's name.
    private static string? SignOf(string line)
    {
        if (line.Length > Longest) return null;
        foreach (var sign in s_signs)
            if (line.IndexOf(sign, StringComparison.Ordinal) is > 0 and <= LongestName && (sign != " / " || line.AsSpan().Count(sign) >= LeastSlashes || HomeWords.Contain(line.AsSpan(0, line.IndexOf(sign, StringComparison.Ordinal))))) return sign;
        return null;
    }
}
