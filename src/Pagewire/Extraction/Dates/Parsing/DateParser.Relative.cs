using Pagewire.Extraction.Dates.Words;

namespace Pagewire.Extraction.Dates.Parsing;

internal readonly ref partial struct DateParser
{
    private const int LongestLineWithLoneWord = 60;

    // "Yesterday", "2 hours ago", "vor 3 Tagen", "3 дня назад", 3天前: only where the capture time is known.
    private bool TryRelative(int at, out DateMatch match)
    {
        if (_context.CapturedAt is not { } captured) return No(out match);
        if (At(at).Kind == TokenKind.Word && TryDayWord(at, out var days, out var end))
            return TryBack(captured.AddDays(days), end, out match);
        var before = SkipBefore(at);
        if (TryCount(before, out var minutes, out end) && (before > at || end < 0))
            return TryBack(captured.AddMinutes(-minutes), Math.Abs(end), out match);
        return No(out match);
    }

    private bool TryBack(DateTimeOffset instant, int end, out DateMatch match)
    {
        var day = DateOnly.FromDateTime(instant.UtcDateTime);
        match = new(day, end, YearWritten: false, Relative: true);
        return day >= DateBounds.Earliest && day <= _latest;
    }

    private bool TryDayWord(int at, out int days, out int end)
    {
        (days, end) = (0, at + 1);
        if (_text.Length > LongestLineWithLoneWord && _scope == DateScope.Anywhere) return false;
        if (IsUnspacedWord(at))
        {
            var rest = _text[At(at).Start..];
            foreach (var (words, meaning) in RelativeWords.UnspacedDays)
            {
                if (!rest.StartsWith(words, StringComparison.Ordinal) || GoesOn(rest[words.Length..])) continue;
                (days, end) = (meaning, at + words.Length);
                return true;
            }
        }
        if (!RelativeWords.Days.TryGet(Text(at), out days) || IsDutchMonday(at)) return false;
        if (IsWord(at, "aujourd") && At(at + 1).Is('\'')) end = at + 3;
        // "Today" begins many a title: it is a date only beside a time, a separator or nothing.
        return At(end).Kind != TokenKind.Word || IsIn(DateWords.BeforeTime, end) || _scope == DateScope.Whole;
    }

    // "本日の芸能", "今日头条": a word of a title. A part of the day may follow a date: "今天上午10:30".
    private static bool GoesOn(ReadOnlySpan<char> behind) => behind is [var next, ..] && char.IsLetter(next) && next is not ('上' or '下' or '早' or '晚' or '中' or '凌' or '午' or '夜' or '发' or '發' or '更' or '刊' or '公' or '投' or '掲');

    // "ma" is today in Hungarian and short for Monday in Dutch and Finnish.
    private bool IsDutchMonday(int at) => IsWord(at, "ma") && !SpeaksOneOf("hu");

    // The token behind "vor", "hace", "il y a"; the same where none stands there.
    private int SkipBefore(int at)
    {
        if (!IsIn(RelativeWords.Before, at)) return at;
        if (IsWord(at, "il")) return IsWord(at + 1, "y") && IsWord(at + 2, "a") ? at + 3 : at;
        return IsIn(RelativeWords.Before, at + 1) ? at + 2 : at + 1;
    }

    // Number and unit, perhaps twice. The end is negative where "ago" stands behind.
    private bool TryCount(int at, out double minutes, out int end)
    {
        (minutes, end) = (0, at);
        for (var part = 0; part < 2 && TryNumberAndUnit(end, out var some, out var behind); part++)
        {
            (minutes, end) = (minutes + some, behind);
            if (end < 0) return true;
            if (At(end).Is(',') || IsIn(DateWords.Ranges, end) && At(end + 1).Kind == TokenKind.Number) end++;
        }
        if (end == at) return false;
        if (IsIn(RelativeWords.After, end)) end = -(IsIn(RelativeWords.After, end + 1) ? end + 2 : end + 1);
        return true;
    }

    private bool TryNumberAndUnit(int at, out double minutes, out int end)
    {
        (minutes, end) = (0, at);
        var number = 1;
        if (At(at) is { Kind: TokenKind.Number, Length: <= 3 } digits) (number, end) = (digits.Value, at + 1);
        else if (IsIn(RelativeWords.One, at)) end = at + 1;
        else if (At(at).Kind == TokenKind.Number || _scope == DateScope.Anywhere && at == end && !IsIn(RelativeWords.Units, at)) return false;
        if (At(end).Kind != TokenKind.Word) return false;
        var rest = _text[At(end).Start..];
        foreach (var (words, unit) in RelativeWords.Unspaced)
        {
            if (!rest.StartsWith(words, StringComparison.Ordinal)) continue;
            (minutes, end) = (unit * number, -(end + words.Length));
            return true;
        }
        var word = Text(end);
        var ago = word.Length > 1 && word[^1] == '전';
        if (!RelativeWords.Units.TryGet(ago ? word[..^1] : word, out var each) && !TryShortUnit(word, out each)) return false;
        minutes = each * number;
        end = ago ? -(end + 1) : At(end + 1).Is('.') && IsGlued(end + 1) ? end + 2 : end + 1;
        return true;
    }

    private static bool TryShortUnit(ReadOnlySpan<char> word, out int minutes)
    {
        minutes = word switch { "s" => 0, "m" => 1, "d" => 1440, _ => -1 };
        return minutes >= 0;
    }
}
