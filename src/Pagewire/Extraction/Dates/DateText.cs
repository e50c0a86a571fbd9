namespace Pagewire.Extraction.Dates;

/// <summary>Finds written dates in text: every common form, in every language of the month table.</summary>
public static class DateText
{
    /// <summary>The date that the text begins with (after white space, brackets, a weekday or a label such as "Published:"), or null.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="context">How to understand it.</param>
    public static FoundDate? Leading(ReadOnlySpan<char> text, DateContext context) => throw new NotImplementedException();

    /// <summary>The date that the whole text is, with nothing beside it but labels, brackets, weekdays and a time, or null.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="context">How to understand it.</param>
    public static FoundDate? Whole(ReadOnlySpan<char> text, DateContext context) => throw new NotImplementedException();

    /// <summary>All dates in the text, in order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="context">How to understand it.</param>
    public static IReadOnlyList<FoundDate> All(string text, DateContext context) => throw new NotImplementedException();

    /// <summary>The order of day and month that makes most of the page's dates valid and the sequence monotone, or null where nothing decides.</summary>
    /// <param name="texts">The date-like texts of the page's entries, in the page's order.</param>
    /// <param name="context">How to understand them.</param>
    public static DateOrder? DecideOrder(IReadOnlyList<string> texts, DateContext context) => throw new NotImplementedException();
}

/// <summary>A date found in a text.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Start">Where it begins in the text, labels and brackets before it included.</param>
/// <param name="Length">How many characters it takes, with closing brackets and the time that belongs to it.</param>
/// <param name="YearWritten">Whether the year stands there; false where it was concluded from the capture time.</param>
/// <param name="Relative">Whether it is relative to the capture time ("2 hours ago").</param>
public sealed record FoundDate(Published Value, int Start, int Length, bool YearWritten = true, bool Relative = false);
