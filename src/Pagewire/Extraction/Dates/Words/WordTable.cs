using System.Collections.Frozen;

namespace Pagewire.Extraction.Dates.Words;

/// <summary>Words and what they mean, looked up in any case and without regard to accents.</summary>
internal sealed class WordTable<T>
{
    private const int LongestWord = 32;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // For each first letter (some share a place), a bit for each length: most words of a text are told by these alone.
    private readonly uint[] _lengths = new uint[128];

    /// <param name="words">The words and their meanings; where a word comes twice, the first meaning counts.</param>
    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        _lookup = words.Select(word => KeyValuePair.Create(Fold(word.Key), word.Value)).DistinctBy(word => word.Key)
            .ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in Words) _lengths[word[0] % _lengths.Length] |= 1u << (word.Length % 32);
    }

    /// <summary>The words, as they are compared.</summary>
    public IEnumerable<string> Words => _lookup.Dictionary.Keys;

    /// <summary>What the word means.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="meaning">Its meaning.</param>
    /// <returns>False where the table does not hold it.</returns>
    public bool TryGet(ReadOnlySpan<char> word, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T meaning)
    {
        meaning = default;
        if (word.Length is 0 or > LongestWord) return false;
        Span<char> folded = stackalloc char[LongestWord];
        var length = LetterFold.Fold(word, folded);
        return length > 0 && (_lengths[folded[0] % _lengths.Length] >> (length % 32) & 1) != 0 && _lookup.TryGetValue(folded[..length], out meaning);
    }

    private static string Fold(string word)
    {
        Span<char> folded = stackalloc char[word.Length];
        return new string(folded[..LetterFold.Fold(word, folded)]);
    }
}
