using Pagewire.Extraction.Dates.Words;

namespace Pagewire.Extraction.Dates.Parsing;

internal readonly ref partial struct DateParser
{
    // The Republic of China counts from 1912.
    private const int BeforeRepublic = 1911;

    // 2017-11-30, 2017/11/30, 2017.11.30, "2017. 11. 30.", 2017年11月30日, "2017년 11월 30일", "2019. március 12.", "2019 m. kovo 12 d."
    private bool TryYearFirst(int at, out DateMatch match)
    {
        if (At(at) is { Kind: TokenKind.Number, Length: 3 }) return TryRepublicanYear(at, out match);
        if (At(at) is not { Kind: TokenKind.Number, Length: 4 } year) return No(out match);
        if (TrySeparated(at, out var end) && IsSmall(at + 2) && IsSmall(at + 4))
        {
            var month = At(at + 2).Value + (year.Value is >= 1300 and < 1500 && CountsPersianYears(at) ? MonthCalendar.Persian : 0);
            if (!GoesOn(end) && TryMake(year.Value, month, At(at + 4).Value, out var day))
            {
                match = new(day, At(end).Is('.') && IsGlued(end) && At(at + 1).Is('.') ? end + 1 : end);
                return true;
            }
            return No(out match);
        }
        if (IsUnit(at + 1, '年', '년')) return TryMonthUnits(at + 2, year.Value, out match);
        return TryYearThenName(at, year.Value, out match);
    }

    // 115.03.19, 115/03/19, 115年3月19日: pages of Taiwan leave "民國" away.
    private bool TryRepublicanYear(int at, out DateMatch match)
    {
        if (!SpeaksOneOf("zh") || SpeaksOneOf("zh-cn zh-hans zh-sg")) return No(out match);
        var year = BeforeRepublic + At(at).Value;
        if (IsUnit(at + 1, '年', '年')) return TryMonthUnits(at + 2, year, out match);
        if (!TrySeparated(at, out var end) || At(at + 2).Length != 2 || At(at + 4).Length != 2 || GoesOn(end) || !TryMake(year, At(at + 2).Value, At(at + 4).Value, out var day)) return No(out match);
        match = new(day, end);
        return true;
    }

    private bool TryYearThenName(int at, int year, out DateMatch match)
    {
        var i = SkipYearWords(at + 1);
        if (i > at + 1) return TryBehindYearWord(i, year, out match);
        if (At(i).Value is '.' or ',' or '-' or '/' && At(i).Kind == TokenKind.Symbol) i++;
        return TryNameThenDay(i, year, out match);
    }

    private bool TryNameThenDay(int at, int year, out DateMatch match)
    {
        if (!TryMonth(at, out var month, out _, out var i)) return No(out match);
        if (At(i).Is('-') || At(i).Is('/') || At(i).Is(',')) i++;
        if (!IsSmall(i) || LooksLikeTimeAt(i) || !TryMake(year, month, At(i).Value, out var day)) return No(out match);
        match = new(day, SkipEnding(SkipOrdinal(i + 1)));
        return true;
    }

    // "gada 12. marts", "-yil 12-mart", "m. kovo 12 d.", "оны 3 сарын 12": what follows a year and the word for it.
    private bool TryBehindYearWord(int at, int year, out DateMatch match)
    {
        if (TryNameThenDay(at, year, out match)) return true;
        if (!IsSmall(at)) return No(out match);
        var (month, dayAt, end) = (0, at, 0);
        var i = SkipOrdinal(at + 1);
        if (IsGlued(i) && At(i).Is('-')) i++;
        if (IsIn(DateWords.MongolianOrdinals, i)) i++;
        if (IsWord(i, "сарын") || IsWord(i, "сар")) (month, dayAt, end) = (At(at).Value, i + 1, SkipOrdinal(i + 2));
        else if (!TryMonth(SkipLinks(i), out month, out _, out end)) return No(out match);
        if (!IsSmall(dayAt) || month < 1 || !TryMake(year, month, At(dayAt).Value, out var day)) return No(out match);
        match = new(day, SkipEnding(end));
        return true;
    }

    // "2024 m.", "2024. gada", "2024-жылдын", "2024ko", "2024 ခုနှစ်၊"
    private int SkipYearWords(int at)
    {
        var i = At(at).Is('.') || (At(at).Is('-') && IsGlued(at)) ? at + 1 : at;
        // "2024(e)ko" in Basque.
        if (At(at).Is('(') && IsWord(at + 1, "e") && At(at + 2).Is(')')) i = at + 3;
        var end = SkipWord(DateWords.Years, i);
        if (end == i) return at;
        if (IsWord(end, "il")) end++;
        return At(end).Is(',') ? end + 1 : end;
    }

    // 15.10.2018, 15/10/18, 10-15-2018; spaces may follow the dots.
    private bool TryNumbers(int at, out DateMatch match)
    {
        if (!IsSmall(at)) return No(out match);
        if (IsUnit(at + 1, '月', '월')) return TryMonthUnits(at, null, out match);
        if (TryNumberRange(at, out match)) return true;
        if (!TrySeparated(at, out var end) || !IsSmall(at + 2)) return TryWithoutYearInNumbers(at, out match);
        var (first, second, third) = (At(at), At(at + 2), At(at + 4));
        if (third.Length is not (2 or 4) || GoesOn(end) || At(end).Is(':') && IsGlued(end) && IsGlued(end + 1) && At(end + 1).Kind == TokenKind.Number) return No(out match);
        if (third.Length == 2 && _scope == DateScope.Anywhere && first.Length + second.Length < 4) return No(out match);
        if (third.Value is >= 1300 and < 1500 && CountsPersianYears(at + 4))
        {
            match = TryMake(third.Value, MonthCalendar.Persian + second.Value, first.Value, out var persian) ? new(persian, end) : default;
            return match.End > 0;
        }
        if (!TryOrder(first.Value, second.Value, third, (char)At(at + 1).Value, out var day)) return No(out match);
        match = new(day, SkipEnding(end));
        return true;
    }

    // By the page's language, or by Persian digits on a page that names none.
    private bool CountsPersianYears(int at) => SpeaksOneOf("fa prs ps") || (_context.Language is null && _text[At(at).Start] is >= '\u06F0' and <= '\u06F9');

    private bool TryOrder(int first, int second, Token third, char separator, out DateOnly day)
    {
        var year = third.Length == 4 ? third.Value : DateBounds.FullYear(third.Value);
        var order = _context.Order ?? (separator == '.' ? DateOrder.DayFirst : NumberOrder.OfLanguage(_context.Language));
        if (order == DateOrder.YearFirst && third.Length == 2 && TryMake(DateBounds.FullYear(first), second, third.Value, out day)) return true;
        var dayFirst = order == DateOrder.DayFirst;
        return TryMake(year, dayFirst ? second : first, dayFirst ? first : second, out day)
            || TryMake(year, dayFirst ? first : second, dayFirst ? second : first, out day)
            || (third.Length == 2 && TryMake(DateBounds.FullYear(first), second, third.Value, out day));
    }

    // "03.06.–10.09.2023", "03.06 - 10.09.2023", "Di, 03.06. bis So, 10.09.2023", "03/06 - 10/09/2023": the first day counts, in the year of the last one or, over New Year, in the one before.
    private bool TryNumberRange(int at, out DateMatch match)
    {
        if (!(At(at + 1).Is('.') || At(at + 1).Is('/')) || !IsGlued(at + 1) || !IsSmall(at + 2) || !IsGlued(at + 2)) return No(out match);
        var mark = At(at + 1).Is('.') && At(at + 3).Is('.') && IsGlued(at + 3) ? at + 4 : at + 3;
        var behind = SkipRangeMark(mark);
        if (behind == mark) return No(out match);
        var last = SkipNameOfDay(behind);
        if (!IsSmall(last) || At(last + 1).Value != At(at + 1).Value || !TrySeparated(last, out _) || !TryNumbers(last, out match) || !match.YearWritten) return No(out match);
        var monthFirst = match.Day.Month == At(last).Value && At(at).Value <= 12 && At(last).Value != At(last + 2).Value;
        var (month, day) = InOrder(at, monthFirst);
        var year = (month, day).CompareTo(InOrder(last, monthFirst)) > 0 ? match.Day.Year - 1 : match.Day.Year;
        if (!TryMake(year, month, day, out var first)) return No(out match);
        match = match with { Day = first };
        return true;
    }

    private (int Month, int Day) InOrder(int at, bool monthFirst) => monthFirst ? (At(at).Value, At(at + 2).Value) : (At(at + 2).Value, At(at).Value);

    // "12.03." anywhere at the start of a text; "10/15" and "03-15" only alone.
    private bool TryWithoutYearInNumbers(int at, out DateMatch match)
    {
        if (_scope == DateScope.Anywhere || At(at).Length != 2 || At(at + 2) is not { Kind: TokenKind.Number, Length: 2 } second
            || !IsGlued(at + 1) || !IsGlued(at + 2)) return No(out match);
        var first = At(at).Value;
        var alone = _scope == DateScope.Whole && At(at + 3).Kind == TokenKind.None;
        var order = NumberOrder.OfLanguage(_context.Language);
        var (month, day) = At(at + 1).Value switch
        {
            '.' when At(at + 3).Is('.') && IsGlued(at + 3) && !(IsGlued(at + 4) && At(at + 4).Kind == TokenKind.Number) => (second.Value, first),
            '/' when alone => (_context.Order ?? order) == DateOrder.DayFirst ? (second.Value, first) : (first, second.Value),
            '-' when alone && order == DateOrder.YearFirst => (first, second.Value),
            _ => (0, 0),
        };
        if (!TryWithoutYear(month, day, out var made)) return No(out match);
        match = new(made, alone ? at + 3 : at + 4, YearWritten: false);
        return true;
    }

    // 11月30日, "11월 30일", with a year before or without.
    private bool TryMonthUnits(int at, int? year, out DateMatch match)
    {
        if (!IsSmall(at) || !IsUnit(at + 1, '月', '월') || !IsSmall(at + 2)) return No(out match);
        var end = at + 3;
        if (IsUnit(end, '日', '일') || IsUnit(end, '号', '號')) end++;
        else if (year is null && !(_scope == DateScope.Whole && At(end).Kind == TokenKind.None && SpeaksOneOf("zh ja ko"))) return No(out match);
        var (month, dayOfMonth) = (At(at).Value, At(at + 2).Value);
        var found = year is { } written ? TryMake(written, month, dayOfMonth, out var day) : TryWithoutYear(month, dayOfMonth, out day);
        match = found ? new(day, end, YearWritten: year is not null) : default;
        return found;
    }

    // 令和元年5月1日, 民國107年10月15日
    private bool TryEra(int at, out DateMatch match)
    {
        if (IsEraLetter(at)) return TryEraInNumbers(at, out match);
        if (!IsUnspacedWord(at) || !IsUnspacedWord(at + 1)) return No(out match);
        var before = _text[At(at).Start..At(at + 1).End] switch
        {
            "令和" => 2018,
            "平成" => 1988,
            "民國" or "民国" => BeforeRepublic,
            _ => 0,
        };
        if (before == 0 || !IsUnit(at + 3, '年', '年')) return No(out match);
        var year = Text(at + 2) is ['元'] ? 1 : At(at + 2) is { Kind: TokenKind.Number, Length: <= 3 } number ? number.Value : 0;
        return year > 0 ? TryMonthUnits(at + 4, before + year, out match) : No(out match);
    }

    // "R6.6.5", "H30/4/1": Japanese eras by their letters.
    private bool TryEraInNumbers(int at, out DateMatch match)
    {
        var before = Text(at)[0] switch { 'R' => 2018, 'H' => 1988, _ => 1925 };
        if (!IsSmall(at + 1) || !IsGlued(at + 1) || !TrySeparated(at + 1, out var end) || !IsSmall(at + 3) || !IsSmall(at + 5) || GoesOn(end) || Text(end) is ['を' or 'が' or '版' or 'リ', ..] || !TryMake(before + At(at + 1).Value, At(at + 3).Value, At(at + 5).Value, out var day)) return No(out match);
        match = new(day, end);
        return true;
    }

    private bool IsEraLetter(int at) => Text(at) is ['R' or 'H' or 'S'] && At(at + 1).Kind == TokenKind.Number && SpeaksOneOf("ja");

    // 20171130 and nothing else.
    private bool TryBare(int at, out DateMatch match)
    {
        var token = At(at);
        if (_scope != DateScope.Whole || token.Length != 8 || _tokens.Length != 1
            || !TryMake(token.Value / 10000, token.Value / 100 % 100, token.Value % 100, out var day)) return No(out match);
        match = new(day, at + 1);
        return true;
    }

    // number, separator, number, the same separator, number
    private bool TrySeparated(int at, out int end)
    {
        end = at + 5;
        var (one, two) = (At(at + 1), At(at + 3));
        if (one.Kind != TokenKind.Symbol || two.Kind != TokenKind.Symbol || two.Value != one.Value || At(at + 2).Kind != TokenKind.Number || At(at + 4).Kind != TokenKind.Number) return false;
        // "2019 – 03 – 12", "2019•03•12": digits of this many places are a date, whatever is set between them.
        if (At(at).Length == 4 && At(at + 2).Length == 2 && At(at + 4).Length == 2 && one.Value is '-' or '.' or '·' or '•'
            && one.SpaceBefore == two.SpaceBefore && At(at + 2).SpaceBefore == At(at + 4).SpaceBefore && one.SpaceBefore == At(at + 2).SpaceBefore) return true;
        return one.Value switch
        {
            '.' => !one.SpaceBefore && !two.SpaceBefore && At(at + 2).SpaceBefore == At(at + 4).SpaceBefore,
            '/' => one.SpaceBefore == two.SpaceBefore,
            '-' => !one.SpaceBefore && !two.SpaceBefore && !At(at + 2).SpaceBefore && !At(at + 4).SpaceBefore,
            _ => false,
        };
    }

    private bool IsUnit(int at, char one, char other) => At(at).Kind == TokenKind.Word && (_text[At(at).Start] == one || _text[At(at).Start] == other);
}
