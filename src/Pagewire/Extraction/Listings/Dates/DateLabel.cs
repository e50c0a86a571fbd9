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

    /// <summary>Whether the line before a date's own is such a label: "Closing date" over "3 May 2024".</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="start">Where the date begins.</param>
    /// <param name="label">Where the label begins; 0 where there is none.</param>
    public static bool StandsOver(ReadOnlySpan<char> text, int start, out int label)
    {
        label = 0;
        var end = text[..start].TrimEnd(" \u00A0").Length - 1;
        if (end <= 0 || text[end] != '\n') return false;
        label = text[..end].LastIndexOf('\n') + 1;
        return Names(text[label..end]);
    }

    /// <summary>Whether a few words are such a label: a term, the head of a column.</summary>
    /// <param name="label">One line.</param>
    public static bool Names(ReadOnlySpan<char> label) => label.Trim() is { Length: > 0 and <= LongestLabel } words && !words.ContainsAnyInRange('0', '9') && (UpdateWords.AreIn(words) || DeadlineWords.End(words) || DeadlineWords.Begin(words));

    // What a sentence before it says is not the date's.
    private static ReadOnlySpan<char> Label(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny(";,()") + 1)..];
}
