namespace Pagewire.Extraction.Dates.Words;

/// <summary>The words with which dates begin, in one table: one look tells for nearly every text of a page that it is none.</summary>
internal static class FirstWords
{
    /// <summary>Names of months and weekdays, labels before a date, and the words of relative dates.</summary>
    public static WordTable<bool> OfAny { get; } = Table(MonthNames.Single.Words, MonthNames.Double.Words, WeekdayNames.Words, DateWords.Labels.Words, DateWords.FirstOfMonth.Words,
        RelativeWords.Days.Words, RelativeWords.Units.Words, RelativeWords.Before.Words, RelativeWords.One.Words);

    /// <summary>The words of which a relative date without digits has one.</summary>
    public static WordTable<bool> OfRelative { get; } = Table(RelativeWords.Days.Words, RelativeWords.Units.Words);

    private static WordTable<bool> Table(params IEnumerable<string>[] words) => new(words.SelectMany(some => some).Select(word => KeyValuePair.Create(word, true)));
}
