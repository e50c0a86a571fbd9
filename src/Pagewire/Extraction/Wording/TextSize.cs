namespace Pagewire.Extraction.Wording;

/// <summary>Measures how much a text says, whatever its script.</summary>
internal static class TextSize
{
    /// <summary>How long a text is in letters of an alphabet: a sign of Chinese or Japanese says as much as three, a syllable of Korean as two.</summary>
    /// <param name="text">Any text.</param>
    public static int Of(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\u2E80', '\uD7FF')) return text.Length;
        var size = 0;
        foreach (var c in text) size += Of(c);
        return size;
    }

    private static int Of(char c) => c switch { < '\u2E80' => 1, >= '\uAC00' and <= '\uD7AF' => 2, < '\uD800' => 3, _ => 1 };
}
