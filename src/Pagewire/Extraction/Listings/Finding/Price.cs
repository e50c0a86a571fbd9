using System.Buffers;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Recognises prices: entries that have them are goods.</summary>
internal static class Price
{
    private static readonly SearchValues<char> s_currencies = SearchValues.Create("$€£¥₽₴₹₺₩");

    // The codes of ISO 4217 that shops write most, and names that are signs.
    private static readonly PhraseSet s_names = new("EUR", "USD", "GBP", "CHF", "CAD", "AUD", "NZD", "JPY", "CNY", "INR", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "RSD", "TRY", "UAH", "BRL", "MXN", "ZAR", "zł", "kč", "kr", "ft", "lei", "руб", "грн", "лв", "TL");

    /// <summary>Whether a price stands in a text: <c>$214.00</c>, <c>19,99 €</c>, <c>EUR 12.50</c>.</summary>
    /// <param name="text">The text of an entry.</param>
    public static bool StandsIn(ReadOnlySpan<char> text) => HasSign(text) || HasName(text);

    // A number with a name of money beside it: "12.50 EUR".
    private static bool HasName(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAnyInRange('0', '9') is >= 0 and var next;)
        {
            at += next;
            var end = at;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' or '-')) end++;
            if (s_names.Contains(FirstWord(text[end..])) || s_names.Contains(LastWord(text[..at]))) return true;
            at = end;
        }
        return false;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" \u00A0");
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[..end];
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" \u00A0");
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return text[start..];
    }

    private static bool HasSign(ReadOnlySpan<char> text)
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
