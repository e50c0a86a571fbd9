namespace Pagewire.Extraction.Wording;

/// <summary>Looks for letters in a text.</summary>
internal static class Letters
{
    /// <summary>Whether a letter of any script stands in it.</summary>
    /// <param name="text">Any text.</param>
    public static bool Any(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetter(c)) return true;
        return false;
    }
}
