namespace Pagewire.Extraction.Dates.Words;

/// <summary>Which number comes first in a language's dates.</summary>
internal static class NumberOrder
{
    /// <summary>Plain <c>en</c> counts as American, as most pages that say no more are; every other country writes the day first, and East Asia, Hungary and Lithuania the year.</summary>
    /// <param name="language">A BCP 47 tag; null gives the day first.</param>
    public static DateOrder OfLanguage(string? language)
    {
        if (language is null) return DateOrder.DayFirst;
        var tag = language.AsSpan();
        var hyphen = tag.IndexOfAny('-', '_');
        var primary = hyphen < 0 ? tag : tag[..hyphen];
        if (Is(primary, "zh") || Is(primary, "ja") || Is(primary, "ko") || Is(primary, "hu") || Is(primary, "lt")) return DateOrder.YearFirst;
        var american = Is(primary, "en") && (hyphen < 0 || Is(tag[(hyphen + 1)..], "US") || Is(tag[(hyphen + 1)..], "PH"));
        return american || Is(primary, "fil") || Is(tag, "es-US") ? DateOrder.MonthFirst : DateOrder.DayFirst;
    }

    private static bool Is(ReadOnlySpan<char> tag, string expected) => tag.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
