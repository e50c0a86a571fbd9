using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Headlines;

/// <summary>Compares titles, and takes the site's name off them.</summary>
internal static class TitleText
{
    private const int Longest = 1000;

    /// <summary>Letters and digits in lower case, words separated by one space: equal for titles that a reader calls the same.</summary>
    /// <param name="title">A title; null gives the empty text.</param>
    public static string Fold(string? title)
    {
        if (string.IsNullOrEmpty(title)) return "";
        Span<char> folded = title.Length <= Longest ? stackalloc char[title.Length] : new char[title.Length];
        var (length, gap) = (0, false);
        foreach (var c in title)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
            {
                gap |= c is not ('\u00AD' or '\u200B' or '\'' or '’');
                continue;
            }
            if (gap && length > 0) folded[length++] = ' ';
            gap = false;
            folded[length++] = LowerCase.Of(c);
        }
        return new string(folded[..length]);
    }

    /// <summary>A title as far as it is looked at: none that somebody wrote is longer than a thousand characters.</summary>
    /// <param name="title">What is given as a title.</param>
    public static string Short(string title) => title.Length <= Longest ? title : title[..(char.IsHighSurrogate(title[Longest - 1]) ? Longest - 1 : Longest)];

    /// <summary>Whether a folded text is part of another, at the borders of words.</summary>
    /// <param name="whole">The folded text that may hold it.</param>
    /// <param name="part">The folded part.</param>
    public static bool Holds(string whole, string part)
    {
        if (part.Length == 0) return false;
        for (var at = whole.IndexOf(part, StringComparison.Ordinal); at >= 0; at = whole.IndexOf(part, at + 1, StringComparison.Ordinal))
            if ((at == 0 || whole[at - 1] == ' ') && (at + part.Length == whole.Length || whole[at + part.Length] == ' ')) return true;
        return false;
    }

    /// <summary>The share of one folded title's words that another has, 0 to 1.</summary>
    public static double Overlap(string of, string with)
    {
        var (words, common) = (0, 0);
        foreach (var range in of.AsSpan().Split(' '))
        {
            var word = of[range];
            if (word.Length < 3) continue;
            words++;
            if (Holds(with, word)) common++;
        }
        return words == 0 ? 0 : (double)common / words;
    }
}
