using Pagewire.Extraction.Dates.Parsing;
using Pagewire.Extraction.Dates.Words;

namespace Pagewire.Extraction.Dates;

/// <summary>Decides between 3 April, March 4 and the year 2003 by all dates of a page.</summary>
internal static class PageOrder
{
    // 04/04, 03/04, 02/04: news of three days running, and no meetings that fall on the fourth of each month.
    private const int LeastNews = 2;
    private const int TimesDenser = 8;

    public static DateOrder? Decide(IReadOnlyList<string> texts, DateContext context)
    {
        var dayFirst = new Vote();
        var monthFirst = new Vote();
        var yearFirst = new Vote();
        var doubtful = false;
        foreach (var text in texts)
        {
            if (!TryNumbers(text, out var first, out var second, out var third, out var dotted)) continue;
            doubtful |= !dotted;
            var year = third.Length == 4 ? third.Value : DateBounds.FullYear(third.Value);
            dayFirst.Add(year, second, first, dotted, context);
            monthFirst.Add(year, first, second, dotted, context);
            if (third.Length == 2) yearFirst.Add(DateBounds.FullYear(first), second, third.Value, dotted, context);
        }
        var other = Math.Max(dayFirst.Valid, monthFirst.Valid);
        if (yearFirst.Valid > other || (yearFirst.Valid > 0 && yearFirst.Valid == other && NumberOrder.OfLanguage(context.Language) == DateOrder.YearFirst)) return DateOrder.YearFirst;
        // One such date on a page of a language that puts the day first is a slip of the pen: "02.13.2026" among "10.11.2026".
        if (dayFirst.Valid < monthFirst.Valid) return !doubtful && dayFirst.Valid > 0 && monthFirst.Valid - dayFirst.Valid == 1 && NumberOrder.OfLanguage(context.Language) == DateOrder.DayFirst ? null : DateOrder.MonthFirst;
        if (dayFirst.Valid > monthFirst.Valid) return doubtful ? DateOrder.DayFirst : null;
        if (dayFirst.Ordered != monthFirst.Ordered) return dayFirst.Ordered > monthFirst.Ordered ? DateOrder.DayFirst : DateOrder.MonthFirst;
        return NumberOrder.OfLanguage(context.Language) != DateOrder.DayFirst && dayFirst.IsDaily && dayFirst.Ordered >= LeastNews && dayFirst.Days * TimesDenser < monthFirst.Days ? DateOrder.DayFirst : null;
    }

    // With dots the day comes first nearly everywhere: only dates that are impossible that way speak against it (05.19.15), not their sequence.
    private static bool TryNumbers(string text, out int first, out int second, out Token third, out bool dotted)
    {
        (first, second, third, dotted) = (0, 0, default, false);
        Span<Token> tokens = stackalloc Token[24];
        var count = Tokenizer.Tokenize(text.AsSpan(0, Math.Min(text.Length, 80)), tokens);
        for (var i = 0; i + 4 < count; i++)
        {
            if (tokens[i].Kind != TokenKind.Number || !(tokens[i + 1].Is('/') || tokens[i + 1].Is('-') || tokens[i + 1].Is('.')) || tokens[i + 3].Value != tokens[i + 1].Value
                || tokens[i + 2].Kind != TokenKind.Number || tokens[i + 4].Kind != TokenKind.Number
                || tokens[i].Length > 2 || tokens[i + 2].Length > 2 || tokens[i + 4].Length is not (2 or 4)) continue;
            (first, second, third, dotted) = (tokens[i].Value, tokens[i + 2].Value, tokens[i + 4], tokens[i + 1].Is('.'));
            return first is > 0 and < 100 && second is > 0 and < 32;
        }
        return false;
    }

    private sealed class Vote
    {
        private DateOnly? _last;
        private int _rises;
        private int _falls;

        /// <summary>How many dates are possible days.</summary>
        public int Valid { get; private set; }

        /// <summary>How many days lie between neighbours, all together.</summary>
        public int Days { get; private set; }

        /// <summary>Whether no date is the first of a month as the other order reads it: letters and issues have such dates.</summary>
        public bool IsDaily { get; private set; } = true;

        /// <summary>How many more neighbours go the sequence's main way than the other.</summary>
        public int Ordered => Math.Abs(_rises - _falls);

        public void Add(int year, int month, int day, bool dotted, DateContext context)
        {
            if (month > 12 || !WrittenYear.Is(year) || day == 0 || day > DateTime.DaysInMonth(year, month)) return;
            var date = new DateOnly(year, month, day);
            if (!DateBounds.Hold(date, context)) return;
            Valid++;
            if (dotted) return;
            if (_last is { } last) Days += Math.Abs(date.DayNumber - last.DayNumber);
            IsDaily &= month != 1;
            if (_last < date) _rises++;
            if (_last > date) _falls++;
            _last = date;
        }
    }
}
