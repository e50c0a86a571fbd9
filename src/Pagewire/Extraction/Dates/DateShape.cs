using System.Text;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Dates;

/// <summary>Cheap looks at a text before the dates in it are read.</summary>
internal static class DateShape
{
    // "Published on Wednesday, the 3rd of March": a date that begins a line has its first digit within so many characters.
    private const int LongestLabel = 48;

    /// <summary>Whether a text may begin with a date: a digit stands near its start, or it is short enough for "yesterday".</summary>
    /// <param name="text">One line.</param>
    public static bool MayBegin(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        var head = text.Length > LongestLabel ? text[..LongestLabel] : text;
        return HasDigit(head) || text.Length <= 40;
    }

    /// <summary>Whether a digit stands in it, of whatever script, or a Chinese sign that numbers of days are written with.</summary>
    /// <param name="text">Any text.</param>
    public static bool HasDigit(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('0', '9')) return true;
        if (Ascii.IsValid(text)) return false;
        return Digits.Any(text) || text.ContainsAny('十', '二', '三');
    }
}
