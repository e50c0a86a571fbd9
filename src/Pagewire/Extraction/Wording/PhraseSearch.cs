using System.Buffers;
using System.Text;

namespace Pagewire.Extraction.Wording;

/// <summary>Phrases of many languages that are looked for together, anywhere in a text and in any case.</summary>
internal sealed class PhraseSearch
{
    // A vector's width of text is searched at a time for phrases in ASCII, and letter by letter where one of the phrases has another letter: so those are looked for apart, where the text has a letter of theirs.
    private readonly SearchValues<string> _ascii;
    private readonly SearchValues<string> _others;
    private readonly SearchValues<char> _letters;

    /// <param name="phrases">Phrases, or parts of words.</param>
    public PhraseSearch(params string[] phrases)
    {
        var others = phrases.Where(phrase => !Ascii.IsValid(phrase)).ToList();
        var letters = others.Select(phrase => phrase.First(letter => !char.IsAscii(letter)));
        _ascii = SearchValues.Create([.. phrases.Except(others)], StringComparison.OrdinalIgnoreCase);
        _others = SearchValues.Create([.. others], StringComparison.OrdinalIgnoreCase);
        _letters = SearchValues.Create([.. letters.SelectMany(letter => new[] { char.ToLowerInvariant(letter), char.ToUpperInvariant(letter) })]);
    }

    /// <summary>Whether a text has one of them.</summary>
    /// <param name="text">Any text.</param>
    public bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(_ascii) || (text.ContainsAny(_letters) && text.ContainsAny(_others));
}
