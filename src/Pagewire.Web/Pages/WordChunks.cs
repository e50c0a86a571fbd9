using System.Text;

namespace Pagewire.Web.Pages;

/// <summary>Cuts text where a reader would compare it: words, runs of white space, single marks; single characters of scripts that put no space between words.</summary>
internal static class WordChunks
{
    /// <summary>The pieces of a text, in order; together they are the text.</summary>
    /// <param name="text">Any text.</param>
    public static string[] Of(string text)
    {
        var chunks = new List<string>();
        var start = 0;
        var before = Kind.Mark;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = JoinsWord(text, at) ? Kind.Word : KindOf(rune, before);
            if (at > start && (kind != before || kind is Kind.Mark or Kind.Alone))
            {
                chunks.Add(text[start..at]);
                start = at;
            }
            before = kind;
            at += rune.Utf16SequenceLength;
        }
        if (text.Length > start) chunks.Add(text[start..]);
        return [.. chunks];
    }

    // 5.20 and 10:30 are one thing to a reader, and so is resident's.
    private static bool JoinsWord(string text, int at)
    {
        if (at == 0 || at + 1 >= text.Length) return false;
        return text[at] is '.' or ',' or ':' ? char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])
            : text[at] is '\'' or '’' && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
    }

    private static Kind KindOf(Rune rune, Kind before)
    {
        if (Rune.IsWhiteSpace(rune)) return Kind.Space;
        if (Rune.IsLetterOrDigit(rune)) return WritesWithoutSpaces(rune.Value) ? Kind.Alone : Kind.Word;
        var category = Rune.GetUnicodeCategory(rune);
        var joins = category is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
        return joins && before == Kind.Word ? Kind.Word : Kind.Mark;
    }

    // Thai to Khmer, kana, and the ideographs of all planes.
    private static bool WritesWithoutSpaces(int rune) => rune is
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private enum Kind
    {
        Mark,
        Space,
        Word,
        Alone,
    }
}
