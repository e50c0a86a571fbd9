using Pagewire.Extraction.Dates.Words;

namespace Pagewire.Extraction.Dates.Parsing;

internal readonly ref partial struct DateParser
{
    // "de junio del año 2024", "do ano de 2024".
    private const int MostLinks = 3;

    // Those that write such names of months small.
    private const string LanguagesOfShortMonths = "es pt it fr no nb nn da sv nl ro ca sr tr pl";

    // 12 March 2019, "12. März", "12 de marzo de 2019", 12-Mar-19, "1er mars", "12 марта 2019 г."
    private bool TryDayMonth(int at, out DateMatch match)
    {
        if (!IsSmall(at) || At(at).Value is < 1 or > 31) return No(out match);
        var i = SkipWordsOfDay(SkipOrdinal(at + 1));
        if (IsGlued(i) && (At(i).Is('-') || At(i).Is('/'))) i++;
        else if (At(i).Is('-') && At(i - 1).Is('.')) return No(out match);
        else i = SkipLinks(At(i).Is(',') ? i + 1 : i);
        if (!TryMonth(i, out var month, out var strong, out var end)) return No(out match);
        if (TryYear(SkipWeekdayInBrackets(end), out var year, out var behind))
        {
            if (!TryMake(year, month, At(at).Value, out var written)) return No(out match);
            match = new(written, SkipEnding(behind));
            return true;
        }
        if (TryYearOfRange(end, month, out year, out behind) && TryMake(year, month, At(at).Value, out var first))
        {
            match = new(first, behind);
            return true;
        }
        if (!strong || IsJoinedWord(end) || !IsNameThere(i) || !TryWithoutYear(month, At(at).Value, out var day)) return No(out match);
        match = new(day, end, YearWritten: false);
        return true;
    }

    // "March 12, 2019", "Mar. 12th", "marzo 12 de 2019", Mar-12-2019, "March 12-14, 2019", "March 30 - April 2, 2019"
    private bool TryMonthDay(int at, out DateMatch match)
    {
        if (!HasNumberSoon(at) || !TryMonth(at, out var month, out var strong, out var i)) return No(out match);
        if (IsGlued(i) && (At(i).Is('-') || At(i).Is('/'))) i++;
        else i = SkipLinks(i);
        if (!IsSmall(i) || At(i).Value is < 1 or > 31 || LooksLikeTimeAt(i)) return No(out match);
        var dayOfMonth = At(i).Value;
        i = SkipOrdinal(i + 1, onlyLetters: true);
        if (IsGlued(i) && (At(i).Kind == TokenKind.Word || (At(i).Is('.') && IsGlued(i + 1) && At(i + 1).Kind == TokenKind.Number))) return No(out match);
        var end = SkipWeekdayInBrackets(SkipRangeEnd(SkipWeekdayInBrackets(i)));
        if (TryYear(end, out var year, out var behind, afterDay: true))
        {
            if (!TryMake(year, month, dayOfMonth, out var written)) return No(out match);
            match = new(written, SkipEnding(behind));
            return true;
        }
        // "March 12 March 2024": the first is Welsh for a Tuesday. Names of the Persian calendar are common words.
        if (month > 12 || TryMonth(end, out _, out _, out var twice) && TryYear(twice, out _, out _)) return No(out match);
        if (!strong || IsJoinedWord(end) || !IsNameThere(at) || !TryWithoutYear(month, dayOfMonth, out var day)) return No(out match);
        match = new(day, end, YearWritten: false);
        return true;
    }

    // "Primero de febrero de 2018": not the first March of a year, so a link must stand between.
    private bool TryFirst(int at, out DateMatch match)
    {
        if ((Text(at)[0] | 0x20) != 'p' || !IsIn(DateWords.FirstOfMonth, at)) return No(out match);
        var i = SkipLinks(at + 1);
        if (i == at + 1 || !TryMonth(i, out var month, out _, out i) || !TryYear(i, out var year, out i) || !TryMake(year, month, 1, out var day)) return No(out match);
        match = new(day, SkipEnding(i));
        return true;
    }

    // "12–14 March 2019", "12.-14.03.2019", "12 and 13 March": the first day counts.
    private bool TryRange(int at, out DateMatch match)
    {
        if (!IsSmall(at) || At(at).Value is < 1 or > 31) return No(out match);
        var i = SkipOrdinal(at + 1);
        var tight = At(i).Is('-') && IsGlued(i) && IsGlued(i + 1);
        var last = At(i).Is(',') ? i + 1 : SkipRangeMark(i);
        if (last == i) return No(out match);
        // "Wed 12 - Fri 14 March"; "Lecture 3 - Fri 14 March" is one day.
        if (IsWeekday(at - 1)) last = SkipNameOfDay(last);
        if (!IsSmall(last) || At(last).Value <= At(at).Value) return No(out match);
        if (!TryDayMonth(last, out match) && !(tight && At(last + 1).Is('.') && TryNumbers(last, out match))) return No(out match);
        match = match with { Day = new(match.Day.Year, match.Day.Month, At(at).Value) };
        return match.Day >= DateBounds.Earliest;
    }

    private bool TryMonth(int at, out int number, out bool strong, out int end)
    {
        (number, strong, end) = (0, true, at + 1);
        if (At(at).Kind != TokenKind.Word) return false;
        if (IsSmall(at + 1) && (IsWord(at, "tháng") || IsWord(at, "thg")))
        {
            (number, end) = (At(at + 1).Value, at + 2);
            return number is >= 1 and <= 12;
        }
        if (TryMonthOfWords(at, out var name, out var behind)) end = behind;
        else if (!MonthNames.Single.TryGet(Text(at), out name)) return false;
        number = name.Number == 11 && MonthNames.IsCroatianOctober(Text(at), _context.Language, At(at - 1).Is('.')) ? 10 : name.Number;
        strong = name.Languages is null || SpeaksOneOf(name.Languages);
        if (At(end).Is('.') && IsGlued(end)) end++;
        // "2016. június hó 28. napján": "the month of", as Hungarian offices write it.
        if (IsWord(end, "hó") && IsSmall(end + 1)) end++;
        // "آذار/مارس": the month by two names.
        if (At(end).Is('/') && At(end + 1).Kind == TokenKind.Word && MonthNames.Single.TryGet(Text(end + 1), out var same) && same.Number == number) end += 2;
        return true;
    }

    // "كانون الثاني", "Meán Fómhair", "ม.ค.", and one word more for "tháng mười một" and "арван нэгдүгээр сар".
    private bool TryMonthOfWords(int at, out MonthName name, out int end)
    {
        name = default;
        end = At(at + 1).Is('.') && IsGlued(at + 1) && IsGlued(at + 2) ? at + 2 : at + 1;
        if (At(end).Kind != TokenKind.Word) return false;
        var ten = _text[At(at).Start] is 'а' or 'А' && IsWord(at, "арван") ? 1 : 0;
        if (!MonthNames.Double.TryGet(_text[At(at + ten).Start..At(end + ten).End], out name)) return false;
        if (ten > 0) name = name with { Number = 10 + name.Number };
        else if (name.Number == 10 && IsWord(at, "tháng") && (IsWord(end + 1, "một") || IsWord(end + 1, "hai"))) (ten, name) = (1, name with { Number = IsWord(end + 1, "hai") ? 12 : 11 });
        end += ten + 1;
        return name.Number <= 12;
    }

    private bool SpeaksOneOf(string languages)
    {
        if (_context.Language is not { Length: >= 2 } language) return false;
        foreach (var one in languages.AsSpan().Split(' '))
            if (language.AsSpan().StartsWith(languages.AsSpan(one), StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // The year behind a month, or behind the day in "March 12, 2019" and "March 12. 2019" (where two bare digits are no year, and a word after it begins a sentence with it).
    private bool TryYear(int at, out int year, out int end, bool afterDay = false)
    {
        var i = SkipEra(at);
        var tight = IsGlued(i) && (At(i).Is('-') || At(i).Is('/'));
        var comma = At(i).Is(',');
        if (tight || comma || (At(i).Is('.') && (!afterDay || At(i + 1).Length == 4 && At(i + 2).Kind != TokenKind.Word))) i++;
        else i = SkipLinks(i);
        var token = At(i);
        (year, end) = (0, i + 1);
        if (token.Is('\'') && At(i + 1) is { Kind: TokenKind.Number, Length: 2 } cut)
        {
            (year, end) = (DateBounds.FullYear(cut.Value), i + 2);
            return true;
        }
        if (token.Kind != TokenKind.Number || GoesOn(end)) return false;
        if (token.Length == 4)
        {
            year = token.Value;
            return MonthCalendar.IsYear(year);
        }
        year = token.Length == 2 ? DateBounds.FullYear(token.Value) : 0;
        // Of a Buddhist year: 67 is 2567.
        if (token is { Length: 2, Value: >= 33 and < 90 } && IsThai(at - 1)) year = 2500 + token.Value;
        return token.Length == 2 && (tight || !(comma || afterDay)) && !At(end).Is(':') && !LooksLikeTimeAt(i);
    }

    // "30 April – 2 May 2019", "Tue 30 April – Thu 2 May 2019", "31 May/1 June 2019": the year stands at the end.
    private bool TryYearOfRange(int at, int month, out int year, out int end)
    {
        (year, end) = (0, at);
        var first = At(at).Is('/') ? at + 1 : SkipRangeMark(at);
        if (first == at || SkipNameOfDay(first) is var day && !IsSmall(day)) return false;
        var i = SkipLinks(SkipOrdinal(day + 1));
        if (!TryMonth(i, out var last, out _, out i) || !TryYear(i, out year, out end)) return false;
        if (last < month) year--;
        return true;
    }

    // The name of an era: "พ.ศ. 2567", "ค.ศ. 2024", "2016 ዓ.ም."
    private int SkipEra(int at) =>
        Text(at) is "พ" or "ค" or "ዓ" && At(at + 1).Is('.') && Text(at + 2) is "ศ" or "ም" ? At(at + 3).Is('.') ? at + 4 : at + 3 : at;

    private bool IsThai(int at) => At(at).Kind == TokenKind.Symbol ? at > 0 && IsThai(at - 1) : Text(at) is [>= '\u0E00' and <= '\u0E7F', ..];

    private int SkipRangeEnd(int at)
    {
        var i = SkipRangeMark(at);
        if (i == at) return at;
        i = SkipNameOfDay(i);
        if (TryMonth(i, out _, out _, out var behind)) i = behind;
        return IsSmall(i) && At(i).Value is >= 1 and <= 31 && !LooksLikeTimeAt(i) ? SkipOrdinal(i + 1, onlyLetters: true) : at;
    }

    // What stands between the first day and the last: "–", "bis", "&", "t/m"; the same token where nothing does.
    private int SkipRangeMark(int at)
    {
        if (At(at).Is('-') || At(at).Is('&') || IsIn(DateWords.Ranges, at)) return at + 1;
        return IsWord(at, "t") && At(at + 1).Is('/') && IsWord(at + 2, "m") ? at + 3 : at;
    }

    private int SkipOrdinal(int at, bool onlyLetters = false)
    {
        if (IsGlued(at) && IsIn(DateWords.Ordinals, at)) return at + 1;
        // "2-ro", "1.º", "1.er"
        if (IsGlued(at) && (At(at).Is('-') || At(at).Is('.')) && IsGlued(at + 1) && (At(at + 1).Is('°') || IsIn(DateWords.Ordinals, at + 1))) return at + 2;
        return IsGlued(at) && (At(at).Is('°') || (At(at).Is('.') && !onlyLetters)) ? at + 1 : at;
    }

    // What offices write behind the number: "«5» июня 2024 г.", "the 5th day of June", "a los 5 días del mes de junio".
    private int SkipWordsOfDay(int at)
    {
        if (At(at).Is('»') && IsGlued(at) && At(at - 2).Is('«')) return at + 1;
        if (IsWord(at, "day") && IsWord(at + 1, "of")) return at + 1;
        return (IsWord(at, "días") || IsWord(at, "dias")) && (IsWord(at + 2, "mes") || IsWord(at + 2, "mês")) ? at + 3 : at;
    }

    private int SkipLinks(int at)
    {
        // "do" is "until" where it is not "of the".
        if (IsWord(at, "do") && (IsWord(at + 1, "ano") || IsWord(at + 1, "mês"))) at++;
        for (var i = 0; i < MostLinks && IsIn(DateWords.Links, at); i++)
            at += At(at + 1).Is('\'') ? 2 : 1;
        return at;
    }

    // "2019 г.", "2019 року", "2019-cu il", "2019-yil".
    private int SkipEnding(int at)
    {
        if (At(at).Is('-') && IsGlued(at) && IsGlued(at + 1) && IsIn(DateWords.Years, at + 1)) return IsWord(at + 2, "il") && At(at + 1).Length < 4 ? at + 3 : at + 2;
        var era = SkipEra(at);
        return era > at ? era : SkipWord(DateWords.Endings, at);
    }

    // One Latin letter counts only with its dot.
    private int SkipWord(WordTable<bool> table, int at)
    {
        if (!IsIn(table, at)) return at;
        var dot = At(at + 1).Is('.') && IsGlued(at + 1);
        return At(at).Length == 1 && _text[At(at).Start] < '\u0400' && !dot ? at : dot ? at + 2 : at + 1;
    }

    private bool HasNumberSoon(int at) => At(at + 1).Kind == TokenKind.Number || At(at + 2).Kind == TokenKind.Number || At(at + 3).Kind == TokenKind.Number;

    // "December 25-year-old"
    private bool IsJoinedWord(int at) => At(at).Is('-') && IsGlued(at) && IsGlued(at + 1) && At(at + 1).Kind == TokenKind.Word;

    // Without a year, "5 may be" is no date, and neither is "des 12 000"; where "29 dec" is all that is said, it is one.
    private bool IsNameThere(int at) => Text(at) switch
    {
        "may" or "march" or "mars" or "mar" or "des" or "gen" or "mai" or "mart" or "dec" or "sept" => _scope == DateScope.Whole || SpeaksOneOf(LanguagesOfShortMonths),
        "set" or "out" or "ago" => SpeaksOneOf(LanguagesOfShortMonths),
        _ => true,
    };
}
