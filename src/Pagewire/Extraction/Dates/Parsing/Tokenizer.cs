using System.Globalization;

namespace Pagewire.Extraction.Dates.Parsing;

/// <summary>Cuts text into tokens without allocating.</summary>
internal static class Tokenizer
{
    private const char FirstInvisible = '\u00AD';

    /// <summary>Fills the buffer with the tokens of the text, as many as fit.</summary>
    /// <returns>How many there are.</returns>
    public static int Tokenize(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        var count = 0;
        var space = false;
        for (var i = 0; i < text.Length && count < tokens.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c)) { space = true; i++; continue; }
            if (c >= FirstInvisible && IsInvisible(c)) { i++; continue; }
            var start = i;
            var value = 0;
            TokenKind kind;
            if (char.IsDigit(c)) (kind, value) = (TokenKind.Number, Number(text, ref i));
            else if (IsLetter(c)) { kind = TokenKind.Word; i = WordEnd(text, i); }
            else { kind = TokenKind.Symbol; value = Symbol(c); i++; }
            tokens[count++] = new(kind, start, i, value, space);
            space = false;
        }
        return count;
    }

    /// <summary>Han and kana: scripts without spaces between words.</summary>
    public static bool IsUnspaced(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>Thai, Lao, Burmese and Khmer: letters that numbers may follow without a space.</summary>
    public static bool IsSouthEastAsian(char c) => c is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';

    private static int Number(ReadOnlySpan<char> text, ref int i)
    {
        var value = 0;
        var start = i;
        for (; i < text.Length && char.IsDigit(text[i]); i++)
            value = i - start < 9 ? value * 10 + CharUnicodeInfo.GetDecimalDigitValue(text[i]) : -1;
        return value;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int i)
    {
        if (IsUnspaced(text[i])) return i + 1;
        while (++i < text.Length && (char.IsAsciiLetter(text[i]) || text[i] >= 0x80 && IsInWord(text, i))) ;
        return i;
    }

    private static bool IsInWord(ReadOnlySpan<char> text, int i) => (IsLetter(text[i]) || IsJoiner(text, i)) && !IsUnspaced(text[i]);

    // Within a word, as in Persian سه‌شنبه and in Indian scripts.
    private static bool IsJoiner(ReadOnlySpan<char> text, int i) => text[i] is '\u200C' or '\u200D' or '\u00AD' && i + 1 < text.Length && IsLetter(text[i + 1]);

    private static bool IsLetter(char c) => char.IsAsciiLetter(c)
        || (c >= 0x80 && (char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));

    // Direction marks stand between the numbers of dates that browsers formatted; soft hyphens and joiners anywhere.
    private static bool IsInvisible(char c) => c is '\u00AD' or '\uFEFF' or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2069' or '\u061C';

    private static char Symbol(char c) => c switch
    {
        >= '\u2010' and <= '\u2015' or '\u2212' or '\uFF0D' or '\uFE63' or '\u2043' => '-',
        '\uFF0F' or '\u2044' or '\u2215' => '/',
        '\uFF0E' or '\u3002' => '.',
        '\uFF1A' or '\uFE55' or '\u2236' => ':',
        '\uFF0C' or '\u060C' or '\u3001' or '\u104A' or '\u1363' => ',',
        '\uFF08' => '(',
        '\uFF09' => ')',
        '\u2018' or '\u2019' or '\u02BC' or '\uFF07' or '`' or '\u00B4' => '\'',
        '\uFF5C' or '\u00A6' => '|',
        '\uFF0B' => '+',
        _ => c,
    };
}
