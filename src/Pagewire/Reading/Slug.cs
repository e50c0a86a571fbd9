using System.Text;

namespace Pagewire.Reading;

/// <summary>Names as they stand in addresses and keys.</summary>
public static class Slug
{
    /// <summary>The most characters a slug has.</summary>
    public const int MaxLength = 80;

    /// <summary>Lower-case letters and digits of every script, runs of anything else as one hyphen: <c>PRESS RELEASES AND NEWS</c> gives <c>press-releases-and-news</c>, <c>Новости</c> gives <c>новости</c>.</summary>
    /// <param name="text">A heading or a name.</param>
    /// <returns>The slug; empty where the text has no letter or digit.</returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slug = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            if (slug.Length >= MaxLength) break;
            if (Rune.IsLetterOrDigit(rune) || (slug.Length > 0 && IsMark(rune))) slug.Append(rune.ToString());
            else if (slug.Length > 0 && slug[^1] != '-' && rune.Value is not ('\'' or '’')) slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }

    // Vowel signs of Indic and Arabic scripts are marks: without them the words fall apart.
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // String.Normalize refuses lone surrogates and U+FFFE, and a page can hold any.
    private static string WellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\uFFFE', StringComparison.Ordinal)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(rune.Value == 0xFFFE ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }
}
