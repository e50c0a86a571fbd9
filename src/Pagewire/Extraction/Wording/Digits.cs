namespace Pagewire.Extraction.Wording;

/// <summary>Looks for digits in a text.</summary>
internal static class Digits
{
    // Before the digits of other scripts stand no more than letters.
    private const char FirstOther = '\u0660';

    /// <summary>Whether a digit of any script stands in it.</summary>
    /// <param name="text">Any text.</param>
    public static bool Any(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('0', '9')) return true;
        var other = text.IndexOfAnyInRange(FirstOther, char.MaxValue);
        if (other < 0) return false;
        foreach (var c in text[other..])
            if (char.IsDigit(c)) return true;
        return false;
    }
}
