using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Lines;

/// <summary>Recognises lines that lead to other pages and say nothing themselves: paging bars, "Older posts", a number of a page.</summary>
internal static class LeadingOn
{
    private const int Longest = 160;
    private const int MostWordsOfPhrase = 4;
    private const int MostWords = 24;

    /// <summary>Whether a line is nothing but ways to other pages.</summary>
    /// <param name="line">One line, trimmed: an empty one, or one with a letter.</param>
    public static bool Is(ReadOnlySpan<char> line) => line.Length <= Longest && (PagingBar.Read(line) is not null || OnlyPhrases(line));

    // "← Older posts Newer posts →": links side by side, each of which leads on.
    private static bool OnlyPhrases(ReadOnlySpan<char> line)
    {
        // The words of one phrase, and all that follows them.
        Span<Range> words = stackalloc Range[MostWordsOfPhrase + 1];
        for (var taken = 0; taken < MostWords;)
        {
            var length = Math.Min(MostWordsOfPhrase, line.SplitAny(words, " |/·•\u00A0", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            if (length == 0) return true;
            while (length > 0 && !IsPhrase(line[words[0].Start.Value..words[length - 1].End.Value])) length--;
            if (length == 0) return false;
            taken += length;
            line = line[words[length - 1].End.Value..];
        }
        return false;
    }

    private static bool IsPhrase(ReadOnlySpan<char> words) => Letters.Any(words) ? Phrases.IsListed(words) : words.Length <= 5;
}
