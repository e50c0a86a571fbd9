using System.Globalization;

namespace Pagewire.Extraction.Structured;

/// <summary>Halves of surrogate pairs that JSON holds as escapes, where a text was cut in the middle of a character.</summary>
internal static class SurrogateEscapes
{
    private const int Length = 6;

    /// <summary>The JSON with U+FFFD for every half that stands alone: a parser takes such a text, but its value cannot be read.</summary>
    /// <param name="json">Any JSON.</param>
    public static ReadOnlyMemory<char> Mended(ReadOnlyMemory<char> json)
    {
        var text = json.Span;
        char[]? mended = null;
        var at = 0;
        while (text[at..].IndexOf('\\') is var next and >= 0)
        {
            at += next;
            var half = Escaped(text[at..]);
            if (!char.IsSurrogate(half)) at = Math.Min(at + 2, text.Length);
            else if (char.IsHighSurrogate(half) && char.IsLowSurrogate(Escaped(text[(at + Length)..]))) at += 2 * Length;
            else
            {
                mended ??= json.ToArray();
                "\\uFFFD".CopyTo(mended.AsSpan(at));
                at += Length;
            }
        }
        return mended ?? json;
    }

    // The character that a text begins with as an escape; U+0000 where it begins otherwise.
    private static char Escaped(ReadOnlySpan<char> text) =>
        text.StartsWith("\\u") && text.Length >= Length && ushort.TryParse(text[2..Length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? (char)code : '\0';
}
