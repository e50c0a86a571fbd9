using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Pagewire.Reading.Encodings;

/// <summary>What a character is beside its neighbours.</summary>
[Flags]
internal enum LetterKind : byte
{
    /// <summary>Nothing of these.</summary>
    None = 0,

    /// <summary>A letter, or a mark over one.</summary>
    Letter = 1,

    /// <summary>A small one.</summary>
    Lower = 2,

    /// <summary>A capital.</summary>
    Upper = 4,

    /// <summary>Of the Latin script's part of Unicode, ASCII's signs among it.</summary>
    Latin = 8,

    /// <summary>Not ASCII.</summary>
    Wide = 16,

    /// <summary>Not ASCII, and none of the punctuation of running text.</summary>
    Sign = 32,
}

/// <summary>What the bytes stand for in an encoding of one byte a character; found out once for each encoding, as every page is tried in all of them.</summary>
internal sealed class CodePageLetters
{
    private static readonly byte[] s_allBytes = [.. Enumerable.Range(0, 256).Select(b => (byte)b)];
    private static readonly char[] s_ascii = [.. Enumerable.Range(0, 0x80).Select(c => (char)c)];
    private static readonly ConcurrentDictionary<int, CodePageLetters?> s_known = new();
    private readonly char[] _characters;
    private readonly LetterKind[] _kinds;
    private readonly LetterWeights?[] _weights;

    private CodePageLetters(char[] characters) => (_characters, _kinds, _weights) = (characters, Array.ConvertAll(characters, Kind), Array.ConvertAll(characters, LetterModels.Weigh));

    /// <summary>Whether it holds ASCII as it is.</summary>
    public bool IsAscii => _characters.AsSpan(0, 0x80).SequenceEqual(s_ascii);

    /// <summary>The character of a byte.</summary>
    public char this[int one] => _characters[one];

    /// <summary>The letters of an encoding; null where not every byte stands for one character.</summary>
    public static CodePageLetters? Of(Encoding encoding) =>
        s_known.GetOrAdd(encoding.CodePage, static (_, of) => of.GetChars(s_allBytes) is { Length: 256 } characters ? new(characters) : null, encoding);

    /// <summary>What the character of a byte is.</summary>
    public LetterKind KindOf(int one) => _kinds[one];

    /// <summary>What the letter of a byte weighs in the models; null where it is none.</summary>
    public LetterWeights? Weights(int one) => _weights[one];

    /// <summary>Writes the text of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="text">At least as long.</param>
    /// <returns>How many characters were written: as many as there are bytes.</returns>
    public int Decode(ReadOnlySpan<byte> bytes, Span<char> text)
    {
        for (var at = 0; at < bytes.Length;)
        {
            // Markup is ASCII, which code pages hold as it is.
            Ascii.ToUtf16(bytes[at..], text[at..], out var plain);
            for (at += plain; at < bytes.Length && bytes[at] >= 0x80; at++) text[at] = _characters[bytes[at]];
        }
        return bytes.Length;
    }

    /// <summary>Whether it is a letter, or a mark over one.</summary>
    public static bool IsLetter(char c) => char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>Whether running text is punctuated with it.</summary>
    public static bool IsPunctuation(char c) => c == '\u00A0' || "“”„‘’‚«»‹›–—…•·€©®™№°§".Contains(c, StringComparison.Ordinal);

    private static LetterKind Kind(char c) => (IsLetter(c) ? LetterKind.Letter : 0) | (char.IsLower(c) ? LetterKind.Lower : 0) | (char.IsUpper(c) ? LetterKind.Upper : 0)
        | (c < '\u0250' ? LetterKind.Latin : 0) | (c >= 0x80 ? LetterKind.Wide : 0) | (c >= 0x80 && !IsPunctuation(c) ? LetterKind.Sign : 0);
}
