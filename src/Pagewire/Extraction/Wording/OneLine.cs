namespace Pagewire.Extraction.Wording;

/// <summary>Text as one line.</summary>
internal static class OneLine
{
    private const int LongestOnStack = 1000;

    /// <summary>Runs of white space and control characters as one space, trimmed, invisible characters taken out.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(ReadOnlySpan<char> text)
    {
        Span<char> line = text.Length <= LongestOnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (IsInvisible(c)) continue;
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) line[length++] = c;
            else if (length > 0 && line[length - 1] != ' ') line[length++] = ' ';
        }
        if (length > 0 && line[length - 1] == ' ') length--;
        return new string(line[..length]);
    }

    /// <summary>The same; null where nothing is left.</summary>
    /// <param name="text">Any text, or null.</param>
    public static string? OrNull(string? text) => Of(text) is { Length: > 0 } line ? line : null;

    /// <summary>Cuts a text at a word's end and marks the cut.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most characters that stay.</param>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = text.LastIndexOf(' ', length);
        if (end < length / 2) end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>Whether a character is there for the breaking of lines or the order of bytes only (a soft hyphen, a zero-width space, a word joiner, a byte order mark), or is a sign of a font of icons, which are of private use.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060' or (>= '\uE000' and <= '\uF8FF');
}
