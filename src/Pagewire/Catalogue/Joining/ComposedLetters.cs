using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Pagewire.Catalogue.Joining;

/// <summary>Writes each letter of an address as one character (NFC), escaped or not: some systems name files by a letter and its accent behind it.</summary>
internal static partial class ComposedLetters
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What cannot be normalised, and beside it what may be half of a character.
    private static readonly SearchValues<char> s_none = SearchValues.Create([.. Enumerable.Range('\uD800', 0x800).Select(c => (char)c), '\uFFFE', '\uFFFF']);

    /// <summary>The address with its letters composed; as it is where they are.</summary>
    /// <param name="place">An address or a part of it.</param>
    public static string Of(string place)
    {
        var escaped = place.Contains('%', StringComparison.Ordinal);
        var text = escaped ? Escaped().Replace(place, Letters) : place;
        if (Ascii.IsValid(text) || text.AsSpan().ContainsAny(s_none) || text.IsNormalized(NormalizationForm.FormC)) return place;
        var composed = text.Normalize(NormalizationForm.FormC);
        return escaped ? Uninterrupted().Replace(composed, letters => Uri.EscapeDataString(letters.Value)) : composed;
    }

    private static string Letters(Match escaped)
    {
        try
        {
            return s_strict.GetString(Convert.FromHexString(escaped.Value.Replace("%", "", StringComparison.Ordinal)));
        }
        catch (ArgumentException)
        {
            return escaped.Value;
        }
    }

    [GeneratedRegex("(%[89A-F][0-9A-F])+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"[^\x00-\x7F]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Uninterrupted();
}
