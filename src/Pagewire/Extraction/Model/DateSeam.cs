using Pagewire.Extraction.Dates.Parsing;

namespace Pagewire.Extraction.Model;

/// <summary>
/// Knows where a date and what stands beside it touch. A style sheet sets elements apart that have no white space between them
/// (<c>&lt;span&gt;Ada Pell&lt;/span&gt;&lt;span&gt;24 November 2026&lt;/span&gt;</c>); without it their text would run together.
/// </summary>
internal static class DateSeam
{
    // "24.11.26" and "Wednesday, 24 September 2026, 10:30 a.m." at the longest; what is longer is a sentence.
    private const int ShortestDate = 6;
    private const int LongestDate = 48;

    /// <summary>Whether two pieces of text that follow each other are two things: a date with its year, and what touches it.</summary>
    /// <param name="before">The text up to where the other begins, back to the beginning of its own element's.</param>
    /// <param name="after">The text that follows.</param>
    public static bool Is(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.Length > 0 && after.Length > 0 && AreTwoWords(before[^1], after[0]) && (IsDated(after) || IsDated(before));

    // "T" and "he", "2" and "4 November": a first letter or digit that is written larger than the rest of its word.
    private static bool AreTwoWords(char last, char first)
    {
        if (Tokenizer.IsUnspaced(last) || Tokenizer.IsUnspaced(first)) return false;
        if (char.IsDigit(last)) return char.IsLetter(first);
        return char.IsLetter(last) && (char.IsDigit(first) || char.IsLower(last) && char.IsUpper(first));
    }

    // A year of four digits and another number, or three numbers.
    private static bool IsDated(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < ShortestDate or > LongestDate) return false;
        var (numbers, years) = (0, 0);
        for (int i = 0, digits = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsDigit(text[i])) digits++;
            else if (digits > 0)
            {
                numbers++;
                if (digits == 4) years++;
                digits = 0;
            }
        }
        return years > 0 ? numbers > 1 : numbers > 2;
    }
}
