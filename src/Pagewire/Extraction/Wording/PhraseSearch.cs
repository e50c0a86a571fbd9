using System.Buffers;
using System.Text;

namespace Pagewire.Extraction.Wording;

/// <summary>Phrases of many languages that are looked for together, anywhere in a text and in any case.</summary>
internal sealed class PhraseSearch
{
    // A vector's width of text is searched at a time for phrases in ASCII. One of the others is compared only where the text has its first letter of another script.
    private readonly SearchValues<string> _ascii;
    private readonly SearchValues<char> _letters;
    private readonly Dictionary<char, (string Phrase, int At)[]> _others;

    /// <param name="phrases">Phrases, or parts of words.</param>
    public PhraseSearch(params string[] phrases)
    {
        var others = phrases.Where(phrase => !Ascii.IsValid(phrase)).ToList();
        _ascii = SearchValues.Create([.. phrases.Except(others)], StringComparison.OrdinalIgnoreCase);
        _others = others.Select(phrase => (Phrase: phrase, At: phrase.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F')))
            .SelectMany(other => Cases(other.Phrase[other.At]), (other, letter) => (Letter: letter, Other: other))
            .GroupBy(pair => pair.Letter, pair => pair.Other).ToDictionary(group => group.Key, group => group.ToArray());
        _letters = SearchValues.Create([.. _others.Keys]);
    }

    /// <summary>Whether a text has one of them.</summary>
    /// <param name="text">Any text.</param>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(_ascii)) return true;
        for (var at = 0; text[at..].IndexOfAny(_letters) is >= 0 and var next; at++)
        {
            at += next;
            foreach (var (phrase, letter) in _others[text[at]])
                if (at >= letter && text[(at - letter)..].StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static IEnumerable<char> Cases(char letter) => new[] { char.ToLowerInvariant(letter), char.ToUpperInvariant(letter) }.Distinct();
}
