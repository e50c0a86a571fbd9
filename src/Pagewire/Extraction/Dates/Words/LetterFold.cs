using System.Globalization;
using System.Text;

namespace Pagewire.Extraction.Dates.Words;

/// <summary>Letters made comparable: lower case, accents off Latin and Greek letters, ё as е. Cyrillic й and the like stay.</summary>
internal static class LetterFold
{
    private const char First = '\u00C0';
    private const char End = '\u2000';
    private static readonly char[] s_table = BuildTable();

    /// <summary>Folds a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="folded">Where it goes: as long as the word at least.</param>
    /// <returns>The folded length: combining marks and soft hyphens fall out.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            var letter = Fold(c);
            if (letter != '\0') folded[length++] = letter;
        }
        return length;
    }

    private static char Fold(char c) => c switch
    {
        < First => c == '\u00AD' ? '\0' : char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c,
        < End => s_table[c - First],
        _ => c is >= '\u200B' and <= '\u200F' ? '\0' : char.ToLowerInvariant(c),
    };

    private static char[] BuildTable()
    {
        var table = new char[End - First];
        for (var c = First; c < End; c++) table[c - First] = Compute(c);
        return table;
    }

    private static char Compute(char c)
    {
        switch (c)
        {
            case 'ı' or 'İ': return 'i';
            case 'ł' or 'Ł': return 'l';
            case 'ø' or 'Ø': return 'o';
            case 'đ' or 'Đ': return 'd';
            case 'ё' or 'Ё': return 'е';
            case 'ς': return 'σ';
            // Arabic letters that are written in several ways, and Persian's own forms of two of them.
            case 'أ' or 'إ' or 'آ' or 'ٱ': return 'ا';
            case 'ى' or 'ي': return 'ی';
            case 'ك': return 'ک';
            case 'ة': return 'ه';
            // Indian letters with a dot below, which many leave out or write as a mark of its own.
            case 'ऩ' or 'ऱ' or 'ऴ' or (>= '\u0958' and <= '\u095F') or '\u09DC' or '\u09DD' or '\u09DF' or '\u0A33' or '\u0A36' or (>= '\u0A59' and <= '\u0A5E'):
                return c.ToString().Normalize(NormalizationForm.FormD)[0];
            case '\u093C' or '\u09BC' or '\u0A3C' or '\u0ABC': return '\0';
        }
        var category = CharUnicodeInfo.GetUnicodeCategory(c);
        if (category == UnicodeCategory.NonSpacingMark && (c < '\u0370' || c is >= '\u064B' and <= '\u0655' or 'ٰ')) return '\0';
        if (category == UnicodeCategory.OtherNotAssigned) return c;
        var accented = c is < '\u0400' or >= '\u1E00';
        var letter = accented ? c.ToString().Normalize(NormalizationForm.FormD)[0] : c;
        return char.ToLowerInvariant(letter) is 'ς' ? 'σ' : char.ToLowerInvariant(letter);
    }
}
