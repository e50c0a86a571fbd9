using System.Globalization;

namespace Pagewire.Extraction.Dates;

/// <summary>Years as pages write them: four digits.</summary>
internal static class WrittenYear
{
    private const int Length = 4;

    /// <summary>Whether a page can tell of a year: it is one of the web's, or soon will be.</summary>
    /// <param name="number">Any number.</param>
    public static bool Is(int number) => number >= DateBounds.Earliest.Year && number <= DateBounds.LastEver.Year;

    /// <summary>The year that is the only number of a text; null where there is none, or a letter stands before it, as in the number of something.</summary>
    /// <param name="text">Any text.</param>
    public static int? Only(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyInRange('0', '9');
        if (at < 0 || at + Length > text.Length || text[(at + Length)..].ContainsAnyInRange('0', '9') || (at > 0 && char.IsLetter(text[at - 1]))) return null;
        return int.TryParse(text.Slice(at, Length), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && Is(year) ? year : null;
    }
}
