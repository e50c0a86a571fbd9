namespace Pagewire.Extraction.Wording;

/// <summary>Counts the words of a text.</summary>
internal static class WordCount
{
    /// <summary>How many words a text has; of scripts that do not space words, two characters make one.</summary>
    /// <param name="text">Any text.</param>
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        var dense = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (c >= '\u0E00' && c is <= '\u0E7F' or (>= '\u3040' and <= '\u9FFF'))
            {
                dense++;
                inside = false;
                continue;
            }
            if (char.IsLetterOrDigit(c))
            {
                if (!inside) words++;
                inside = true;
            }
            else if (c is not ('\'' or '’')) inside = false;
        }
        return words + ((dense + 1) / 2);
    }
}
