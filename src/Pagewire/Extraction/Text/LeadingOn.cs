namespace Pagewire.Extraction.Text;

/// <summary>Recognises lines that lead to other pages and say nothing themselves: paging bars, "Older posts", a number of a page.</summary>
internal static class LeadingOn
{
    private const int Longest = 160;
    private const int MostWordsOfPhrase = 4;

    /// <summary>Whether a line is nothing but ways to other pages.</summary>
    /// <param name="line">One line, trimmed.</param>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty) return true;
        if (line.Length > Longest) return false;
        // A list of pages has one number on each line.
        if (!TitleText.HasLetter(line)) return line.Length <= 12 || PagingBar.Read(line) is not null;
        return PagingBar.Read(line) is not null || OnlyPhrases(line);
    }

    // "← Older posts Newer posts →": links side by side, each of which leads on.
    private static bool OnlyPhrases(ReadOnlySpan<char> line)
    {
        Span<Range> words = stackalloc Range[24];
        var count = line.SplitAny(words, " |/·•\u00A0", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (count == words.Length) return false;
        for (var at = 0; at < count;)
        {
            var taken = 0;
            for (var length = Math.Min(MostWordsOfPhrase, count - at); length > 0 && taken == 0; length--)
                if (IsPhrase(line[words[at].Start.Value..words[at + length - 1].End.Value])) taken = length;
            if (taken == 0) return false;
            at += taken;
        }
        return true;
    }

    private static bool IsPhrase(ReadOnlySpan<char> words) => TitleText.HasLetter(words) ? Phrases.IsListed(words) : words.Length <= 5;
}
