using Pagewire.Extraction.Dates;

namespace Pagewire.Extraction.Listings.Dates;

/// <summary>The year that an address adds to a day: <c>/committee-october-21-2022</c> for "October 21", <c>/2017/04/filming-ends</c> for "18 April".</summary>
internal static class AddressYear
{
    /// <summary>The day in the address's year; null where the address does not name the day beside one.</summary>
    /// <param name="url">The entry's address.</param>
    /// <param name="day">Its day, in whatever year.</param>
    /// <param name="context">What days a page can have.</param>
    public static DateOnly? Of(string url, DateOnly day, DateContext context)
    {
        // The last two numbers and words before a year: "21-october-2022", "october-21-2022".
        ReadOnlySpan<char> before = [], nearer = [];
        var text = url.AsSpan();
        for (var at = 0; at < text.Length;)
        {
            var length = 0;
            while (at + length < text.Length && char.IsAsciiLetterOrDigit(text[at + length])) length++;
            var part = text.Slice(at, length);
            // Folders of a year and its month are the entry's own, where the day is of that month.
            if (length == 2 && nearer.Length == 4 && text[at - 1] == '/' && Is(part, day.Month) && int.TryParse(nearer, out var folder) && WrittenYear.Is(folder) && Made(folder, day, context) is { } filed) return filed;
            if (length == 4 && int.TryParse(part, out var year) && WrittenYear.Is(year) && (Is(before, day.Day) || Is(nearer, day.Day)) && Made(year, day, context) is { } found) return found;
            if (length > 0)
            {
                before = nearer;
                nearer = part;
            }
            at += length + 1;
        }
        return null;
    }

    private static DateOnly? Made(int year, DateOnly day, DateContext context)
    {
        var made = new DateOnly(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
        return DateBounds.Hold(made, context) ? made : null;
    }

    private static bool Is(ReadOnlySpan<char> part, int day) => part.Length is 1 or 2 && int.TryParse(part, out var number) && number == day;
}
