using System.Globalization;
using System.Text;

namespace Pagewire.Catalogue.Joining;

/// <summary>Text as tables keep it: well-formed, no control characters, not endless.</summary>
internal static class PlainText
{
    /// <summary>The text, lone surrogates as U+FFFD, control characters, U+FFFE and U+FFFF left out, cut to a length; null where nothing is left.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">The most UTF-16 characters.</param>
    public static string? Of(string? text, int most)
    {
        if (text is null) return null;
        var clean = new StringBuilder(Math.Min(text.Length, most));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > most) break;
            // String.Normalize refuses U+FFFE, and XML both.
            if (rune.Value is 0xFFFE or 0xFFFF) continue;
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control) clean.Append(rune.ToString());
            else if (Rune.IsWhiteSpace(rune)) clean.Append(' ');
        }
        var kept = clean.ToString().Trim();
        return kept.Length == 0 ? null : kept;
    }
}
