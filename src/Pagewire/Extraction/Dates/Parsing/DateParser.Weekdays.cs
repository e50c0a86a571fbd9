using Pagewire.Extraction.Dates.Words;

namespace Pagewire.Extraction.Dates.Parsing;

internal readonly ref partial struct DateParser
{
    private const int LongestInBrackets = 4;

    // From so many years on the same day falls on the same weekday again.
    private const int YearsOfWeekday = 5;

    // "Mon 22 April", "Apr 22 Mon": the year nearest to the capture in which the day is that weekday.
    private DateMatch InYearOfWeekday(int at, DateMatch match)
    {
        var before = At(at - 1).Is(',') || At(at - 1).Is('.') ? at - 2 : at - 1;
        var behind = At(match.End).Is(',') || At(match.End).Is('(') ? match.End + 1 : match.End;
        if (!TryWeekday(before, out var weekday) && !TryWeekday(behind, out weekday) || match.Day.DayOfWeek == weekday || _context.CapturedAt is not { } captured) return match;
        var today = DateOnly.FromDateTime(captured.UtcDateTime);
        DateOnly? nearest = null;
        for (var year = today.Year - YearsOfWeekday; year <= today.Year + 1; year++)
        {
            if (!TryMake(year, match.Day.Month, match.Day.Day, out var day) || day.DayOfWeek != weekday) continue;
            if (nearest is not { } known || Math.Abs(day.DayNumber - today.DayNumber) < Math.Abs(known.DayNumber - today.DayNumber)) nearest = day;
        }
        return nearest is { } found ? match with { Day = found } : match;
    }

    private bool TryWeekday(int at, out DayOfWeek day)
    {
        day = default;
        return At(at).Kind == TokenKind.Word && WeekOrder.TryGet(Text(at), out day);
    }

    // "April 22 (Fri), 2022", "April 22nd(F), 2022", "5. juli (lørdag) 2014"
    private int SkipWeekdayInBrackets(int at) =>
        At(at).Is('(') && At(at + 1).Kind == TokenKind.Word && At(at + 2).Is(')') && (At(at + 1).Length <= LongestInBrackets || WeekdayNames.Contains(Text(at + 1))) ? at + 3 : at;

    private bool IsWeekday(int at) => At(at).Kind == TokenKind.Word && WeekdayNames.Contains(Text(at));

    // "Thu", "Do,", "Fr."
    private int SkipNameOfDay(int at) => !IsWeekday(at) ? at : At(at + 1).Is(',') || At(at + 1).Is('.') ? at + 2 : at + 1;

    // The day large over its month, as boxes show it: "04" over "2022-07".
    private bool TryDayOverMonth(int at, out DateMatch match)
    {
        if (_scope != DateScope.Whole || _tokens.Length != at + 4 || !IsSmall(at) || IsGlued(at + 1) || At(at + 1) is not { Kind: TokenKind.Number, Length: 4 } year
            || At(at + 2).Value is not ('-' or '/' or '.') || !IsGlued(at + 2) || !IsGlued(at + 3) || At(at + 3) is not { Kind: TokenKind.Number, Length: 2 } month
            || !TryMake(year.Value, month.Value, At(at).Value, out var day)) return No(out match);
        match = new(day, at + 4);
        return true;
    }
}
