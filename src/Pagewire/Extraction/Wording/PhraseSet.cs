using System.Collections.Frozen;

namespace Pagewire.Extraction.Wording;

/// <summary>Words and phrases, looked up in any case. Nearly every text of a page is told by its first letter and its length that it is none of them.</summary>
internal sealed class PhraseSet
{
    private const int Longest = 63;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _phrases;

    // For each first letter (some share a place), a bit for each length.
    private readonly ulong[] _lengths = new ulong[64];

    /// <param name="phrases">The phrases; none is longer than 63 characters.</param>
    public PhraseSet(params string[] phrases)
    {
        _phrases = phrases.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var phrase in phrases) _lengths[Place(phrase[0])] |= 1UL << phrase.Length;
    }

    /// <summary>Whether a text is one of them.</summary>
    /// <param name="text">Any text.</param>
    public bool Contains(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= Longest && (_lengths[Place(text[0])] >> text.Length & 1) != 0 && _phrases.Contains(text);

    private static int Place(char first) => UpperCase.Of(first) % 64;
}
