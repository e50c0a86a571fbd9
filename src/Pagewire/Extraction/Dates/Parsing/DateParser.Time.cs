using Pagewire.Extraction.Dates.Words;

namespace Pagewire.Extraction.Dates.Parsing;

internal readonly ref partial struct DateParser
{
    // "am", "오전"
    private const int LongestHalf = 2;

    // "10:32, 15.10.2018"
    private bool TryTimeThenDay(int at, out DateMatch match)
    {
        // Words before a time are few: "a.m. 10:32".
        if (At(at).Kind == TokenKind.Word && !HasNumberSoon(at) && At(at + 4).Kind != TokenKind.Number) return No(out match);
        if (!TryTime(at, machine: false, out var time, out var timeEnd)) return No(out match);
        var end = timeEnd;
        var zoned = TryOffset(ref end, at, timeEnd, time, machine: false, DateBounds.Earliest) is not null;
        for (var i = 0; i < 2 && (At(end).Kind == TokenKind.Symbol || IsIn(DateWords.Labels, end) || WeekdayNames.Contains(Text(end))); i++) end++;
        if (!TryDay(end, out match)) return false;
        match = match with { Time = time, Offset = zoned ? TryOffset(ref timeEnd, at, timeEnd, time, machine: false, match.Day) : null };
        return true;
    }

    private DateMatch WithTimeBehind(DateMatch match)
    {
        var i = SkipWeekday(match.End);
        var plain = i;
        var dotted = false;
        var machine = IsGlued(i) && (IsWord(i, "T") || IsWord(i, "t"));
        if (machine) i++;
        else
        {
            if (At(i).Kind == TokenKind.Symbol && At(i).Value is ',' or '-' or '|' or '@' or '·' or '•' or '/' or '(' or ';' or ':') i++;
            for (var words = 0; words < 2 && IsIn(DateWords.BeforeTime, i); words++, dotted = true)
                i += At(i + 1).Is('.') && IsGlued(i + 1) ? 2 : 1;
        }
        if (!TryTime(i, machine, out var time, out var end, dotted)) return CloseBracket(match with { End = plain });
        var offset = TryOffset(ref end, i, end, time, machine, match.Day);
        return CloseBracket(match with { Time = time, Offset = offset, End = end });
    }

    // Weekdays of two words: "Thứ Hai", "Chủ nhật", "Dydd Mawrth", "Dé Luain", "It-Tnejn", "e hënë", "cümə axşamı".
    private bool TryWeekdayPhrase(int at, out int end)
    {
        end = at + 2;
        switch (Text(at))
        {
            case "Thứ" or "thứ" or "THỨ":
                return At(at + 1) is { Kind: TokenKind.Number, Value: >= 2 and <= 7, Length: 1 } || Text(at + 1).Length is >= 2 and <= 3;
            case "Chủ" or "chủ" or "CHỦ":
                return IsWord(at + 1, "nhật");
            case "Dé" or "dé" or "DÉ" or "Dydd" or "dydd" or "DYDD" or "Il" or "il" or "It" or "it" or "Is" or "is" or "E" or "e":
                if (At(at + 1).Is('-') && IsGlued(at + 1)) end++;
                return WeekdayNames.Contains(Text(end - 1));
            default:
                return false;
        }
    }

    private DateMatch CloseBracket(DateMatch match) => At(match.End).Is(')') || At(match.End).Is(']') ? match with { End = match.End + 1 } : match;

    // "(Mon)", ", Monday", 星期一: only where nothing else could begin there.
    private int SkipWeekday(int at)
    {
        var bracket = At(at).Is('(') || At(at).Is('[');
        var i = bracket || At(at).Is(',') ? at + 1 : at;
        var first = i;
        while (At(i).Kind == TokenKind.Word && WeekdayNames.Contains(Text(i)) && (i == first || IsUnspacedWord(i))) i++;
        if (i == first) return at;
        if (bracket) return At(i).Is(')') || At(i).Is(']') ? i + 1 : at;
        if (At(i).Is('.') && IsGlued(i)) i++;
        return At(i).Kind == TokenKind.Word && !IsIn(DateWords.BeforeTime, i) ? at : i;
    }

    // 10:32, 10:32:05.123, "3:20 pm", "3 pm", 10h32, "10.32 Uhr", "kl. 10.32" (dotted), 10时32分, 오후 3:20
    private bool TryTime(int at, bool machine, out TimeSpan time, out int end, bool dotted = false)
    {
        var half = HalfOfDay(at, out var i);
        (time, end) = (default, i);
        if (!IsSmall(i) || At(i).Value > 24) return false;
        var (hours, minutes, seconds) = (At(i).Value, 0, 0.0);
        end = i + 1;
        if (At(end).Is(':') && IsGlued(end) && IsGlued(end + 1) && At(end + 1) is { Kind: TokenKind.Number, Length: 2 })
        {
            minutes = At(end + 1).Value;
            end += 2;
            if (At(end).Is(':') && IsGlued(end) && IsGlued(end + 1) && IsSmall(end + 1))
            {
                seconds = At(end + 1).Value;
                end += 2;
                if ((At(end).Is('.') || At(end).Is(',')) && IsGlued(end) && IsGlued(end + 1) && At(end + 1).Kind == TokenKind.Number && (machine || At(end + 1).Length == 3)) end += 2;
            }
        }
        else if (TryHourWord(end, out minutes, out var behind)) end = behind;
        else if (At(end).Is('.') && IsGlued(end) && At(end + 1) is { Kind: TokenKind.Number, Length: 2 } && IsGlued(end + 1) && (dotted || IsWord(end + 2, "Uhr") || IsHalf(end + 2)))
        {
            minutes = At(end + 1).Value;
            end += 2;
        }
        else if (half == 0 && !IsHalf(end)) return false;
        if (half == 0) half = HalfOfDay(end, out end);
        if (IsWord(end, "Uhr") || IsWord(end, "hrs") || IsWord(end, "h")) end++;
        if (minutes > 59 || seconds > 60 || (half != 0 && hours > 12)) return false;
        if (half != 0) hours = hours % 12 + (half > 0 ? 12 : 0);
        time = new TimeSpan(hours, minutes, 0) + TimeSpan.FromSeconds(Math.Min(seconds, 59));
        return hours < 24;
    }

    private bool TryHourWord(int at, out int minutes, out int end)
    {
        (minutes, end) = (0, at);
        if (IsWord(at, "Uhr")) { end = at + 1; return true; }
        var hour = IsUnit(at, '時', '时') || IsUnit(at, '点', '시') || (IsGlued(at) && IsWord(at, "h"));
        if (!hour) return false;
        end = at + 1;
        if (!IsSmall(end)) return !IsWord(at, "h");
        minutes = At(end).Value;
        end = IsUnit(end + 1, '分', '분') ? end + 2 : end + 1;
        if (IsSmall(end) && IsUnit(end + 1, '秒', '초')) end += 2;
        return true;
    }

    private bool IsHalf(int at) => HalfOfDay(at, out _) != 0;

    // -1 before noon, 1 after, 0 where nothing is said.
    private int HalfOfDay(int at, out int end)
    {
        end = at;
        if (Text(at).Length > LongestHalf) return 0;
        end = at + 1;
        if (IsWord(at, "am") || IsWord(at, "오전") || IsWord(at, "ص")) return -1;
        if (IsWord(at, "pm") || IsWord(at, "오후") || IsWord(at, "م")) return 1;
        end = at + 2;
        if (Text(at) is ['上' or '午'] && Text(at + 1) is ['午' or '前']) return -1;
        if (Text(at) is ['下' or '午'] && Text(at + 1) is ['午' or '後' or '后']) return 1;
        if (At(at + 1).Is('.') && IsWord(at + 2, "m"))
        {
            end = At(at + 3).Is('.') ? at + 4 : at + 3;
            if (IsWord(at, "a")) return -1;
            if (IsWord(at, "p")) return 1;
        }
        end = at;
        return 0;
    }

    // Z, GMT, "UTC+3", +0300, +03:00, CEST. A bare "-11:00" is more often the end of a time range than an offset.
    private TimeSpan? TryOffset(ref int end, int timeStart, int timeEnd, TimeSpan time, bool machine, DateOnly day)
    {
        var i = At(end).Is('(') ? end + 1 : end;
        TimeSpan? named = At(i).Kind == TokenKind.Word ? ZoneNames.Offset(Text(i), day.ToDateTime(TimeOnly.FromTimeSpan(time))) : null;
        var sign = named is not null ? i + 1 : i;
        var universal = named == TimeSpan.Zero;
        if ((At(sign).Is('+') || At(sign).Is('-')) && IsGlued(sign + 1) && (named is null ? i == end : universal && IsGlued(sign))
            && TryDigits(sign + 1, machine || At(sign).SpaceBefore || timeEnd - timeStart >= 5 || At(sign).Is('+'), universal, out var digits, out var behind))
        {
            named = At(sign).Is('-') ? -digits : digits;
            end = behind;
        }
        else if (named is not null) end = i + 1;
        else if (ZoneNames.IsAmbiguous(Text(i))) end = i + 1;
        if (end > i && i > timeEnd && At(end).Is(')')) end++;
        return named;
    }

    private bool TryDigits(int at, bool colonAllowed, bool hoursAllowed, out TimeSpan offset, out int end)
    {
        var token = At(at);
        (offset, end) = (default, at + 1);
        if (token.Kind != TokenKind.Number) return false;
        if (token.Length == 4) offset = new TimeSpan(token.Value / 100, token.Value % 100, 0);
        else if (token.Length == 2 && colonAllowed && At(at + 1).Is(':') && IsGlued(at + 1) && At(at + 2) is { Kind: TokenKind.Number, Length: 2 } minutes)
            (offset, end) = (new TimeSpan(token.Value, minutes.Value, 0), at + 3);
        else if (token.Length <= 2 && hoursAllowed) offset = TimeSpan.FromHours(token.Value);
        else return false;
        return offset <= TimeSpan.FromHours(14) && offset.Minutes < 60;
    }
}
