using System.Buffers;
using Pagewire.Extraction.Dates.Words;

namespace Pagewire.Extraction.Listings.Dates;

/// <summary>The word before a date that says it is not the day of publication: "Last updated: 3 May", "Deadline: 1 June".</summary>
internal static class DateLabel
{
    // A longer text before a date is a sentence or a title.
    private const int LongestLabel = 30;

    private static readonly SearchValues<char> s_ends = SearchValues.Create("0123456789|·•");

    /// <summary>Whether the label before a date names another day than that of publication.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="start">Where the date begins; it may hold its label.</param>
    /// <param name="end">Where it ends.</param>
    public static bool IsOfAnotherDay(ReadOnlySpan<char> text, int start, int end)
    {
        var line = text[(text[..start].LastIndexOf('\n') + 1)..start];
        var label = Label(line[(line.LastIndexOfAny(s_ends) + 1)..].Trim());
        if (label.IsEmpty)
        {
            label = text[start..Math.Max(start, end)];
            var digit = label.IndexOfAnyInRange('0', '9');
            label = digit < 0 ? label : label[..digit];
        }
        return label.Length <= LongestLabel && (UpdateWords.AreIn(label) || DeadlineWords.AreIn(label));
    }

    // What a sentence before it says is not the date's.
    private static ReadOnlySpan<char> Label(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny(";,()") + 1)..];
}
