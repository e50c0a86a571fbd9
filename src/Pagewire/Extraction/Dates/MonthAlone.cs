using Pagewire.Extraction.Dates.Words;

namespace Pagewire.Extraction.Dates;

/// <summary>The name of a month that stands by itself: it says when, and names nothing.</summary>
internal static class MonthAlone
{
    // Shorter ones are abbreviations, which other words are too.
    private const int Shortest = 4;

    private const int LongestWithYear = 24;

    /// <summary>Whether a text is one.</summary>
    /// <param name="text">One line.</param>
    /// <param name="context">How to understand dates.</param>
    public static bool Is(string text, DateContext context) =>
        text.Length >= Shortest && MonthNames.Single.TryGet(text, out _) && DateText.Whole($"1 {text} 2000", context) is { YearWritten: true };

    /// <summary>Whether a text is a month and its year: "February 2013".</summary>
    /// <param name="text">One line.</param>
    /// <param name="context">How to understand dates.</param>
    public static bool IsWithYear(ReadOnlySpan<char> text, DateContext context) =>
        text.Length <= LongestWithYear && DateShape.HasDigit(text) && DateText.Whole($"1 {text}", context) is { YearWritten: true };
}
