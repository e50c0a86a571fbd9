using System.Buffers;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Recognises prices: entries that have them are goods.</summary>
internal static class Price
{
    private static readonly SearchValues<char> s_currencies = SearchValues.Create("$€£¥₽₴₹₺₩");

    /// <summary>Whether a price stands in a text: <c>$214.00</c>, <c>19,99 €</c>.</summary>
    /// <param name="text">The text of an entry.</param>
    public static bool StandsIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAny(s_currencies) is >= 0 and var next; at++)
        {
            at += next;
            var before = text[..at].TrimEnd(" \u00A0");
            if ((at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) || (before.Length > 0 && char.IsAsciiDigit(before[^1]))) return true;
        }
        return false;
    }
}
