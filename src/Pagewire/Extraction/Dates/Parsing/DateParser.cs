using Pagewire.Extraction.Dates.Words;

namespace Pagewire.Extraction.Dates.Parsing;

/// <summary>Recognises dates in a sequence of tokens. Forms by numbers, by names and relative ones are in the files beside this one.</summary>
internal readonly ref partial struct DateParser
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly DateContext _context;
    private readonly DateScope _scope;
    private readonly DateOnly _latest;

    public DateParser(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, DateContext context, DateScope scope)
    {
        _text = text;
        _tokens = tokens;
        _context = context;
        _scope = scope;
        _latest = DateBounds.Latest(context);
    }

    /// <summary>A date that begins at a token, with the time of day beside it.</summary>
    public bool TryAt(int at, out DateMatch match)
    {
        if (IsGluedToBefore(at)) { match = default; return false; }
        if (TryDay(at, out match))
        {
            if (match is { YearWritten: false, Relative: false }) match = InYearOfWeekday(at, match);
            match = WithTimeBehind(match);
            return true;
        }
        return TryTimeThenDay(at, out match);
    }

    /// <summary>Whether everything from a token on is what may stand beside a date that is alone.</summary>
    public bool IsOnlyTrimmings(int at)
    {
        while (at < _tokens.Length)
        {
            if (At(at).Kind == TokenKind.Number)
            {
                if (!TryAt(at, out var another)) return false;
                at = another.End;
            }
            else if (At(at).Kind == TokenKind.Word && !IsTrimming(at) && !IsLabelWithColon(at))
            {
                if (!TryAt(at, out var another)) return false;
                at = another.End;
            }
            else at++;
        }
        return true;
    }

    /// <summary>The token behind a label, a weekday, a bracket or a bullet; the same token where there is none.</summary>
    public int SkipPrefix(int at)
    {
        var token = At(at);
        if (token.Kind == TokenKind.Symbol) return "$€£¥#+=&%@".Contains((char)token.Value, StringComparison.Ordinal) ? at : at + 1;
        if (token.Kind != TokenKind.Word) return at;
        if (TryWeekdayPhrase(at, out var end)) return end;
        return IsIn(DateWords.Labels, at) || WeekdayNames.Contains(Text(at)) ? at + 1 : SkipLabel(at);
    }

    // Words before a colon.
    private int SkipLabel(int at)
    {
        for (var i = at; i < at + 4 && At(i).Kind is TokenKind.Word or TokenKind.Symbol; i++)
            if (At(i).Is(':')) return i + 1;
        return at;
    }

    /// <summary>Whether the first token can begin a date or stand before one.</summary>
    public bool MayBegin() => At(0).Kind != TokenKind.Word || IsUnspacedWord(0) || IsIn(FirstWords.OfAny, 0) || SkipLabel(0) > 0 || IsHalf(0) || IsEraLetter(0) || TryWeekdayPhrase(0, out _)
        || (At(1).Kind == TokenKind.Word && MonthNames.Double.TryGet(_text[At(0).Start..At(1).End], out _));

    /// <summary>The first token of a weekday and an opening bracket before a date.</summary>
    public int SkipBack(int at)
    {
        var first = at;
        if (first > 0 && At(first - 1).Is(',')) first--;
        if (first > 0 && At(first - 1).Kind == TokenKind.Word && WeekdayNames.Contains(Text(first - 1))) at = first - 1;
        return at > 0 && At(at - 1).Is('(') ? at - 1 : at;
    }

    private bool TryDay(int at, out DateMatch match) => At(at).Kind switch
    {
        TokenKind.Number => TryYearFirst(at, out match) || TryNumbers(at, out match) || TryDayOverMonth(at, out match) || TryRange(at, out match) || TryDayMonth(at, out match)
            || TryRelative(at, out match) || TryBare(at, out match),
        TokenKind.Word => TryMonthDay(at, out match) || TryFirst(at, out match) || TryEra(at, out match) || TryRelative(at, out match),
        _ => No(out match),
    };

    private bool TryMake(int year, int month, int day, out DateOnly made)
    {
        return MonthCalendar.TryMake(year, month, day, out made) && made >= DateBounds.Earliest && made <= _latest;
    }

    // The year of a date that has none: the latest such day that is not after the bound.
    private bool TryWithoutYear(int month, int day, out DateOnly made)
    {
        made = default;
        if (_context.CapturedAt is null) return false;
        var latest = _latest.AddDays(1 - _context.DaysAhead);
        for (var year = latest.Year; year > latest.Year - 5; year--)
            if (TryMake(MonthCalendar.YearDuring(year, month), month, day, out made) && made <= latest) return true;
        return false;
    }

    private Token At(int at) => (uint)at < (uint)_tokens.Length ? _tokens[at] : default;

    private ReadOnlySpan<char> Text(int at) => (uint)at < (uint)_tokens.Length ? _text[_tokens[at].Start.._tokens[at].End] : default;

    private bool IsIn<T>(WordTable<T> table, int at) => At(at).Kind == TokenKind.Word && table.TryGet(Text(at), out _);

    private bool IsWord(int at, ReadOnlySpan<char> word) => Text(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsSmall(int at) => At(at) is { Kind: TokenKind.Number, Length: <= 2 };

    private bool IsGlued(int at) => At(at) is { Kind: not TokenKind.None, SpaceBefore: false };

    private bool IsUnspacedWord(int at) => At(at).Kind == TokenKind.Word && (Tokenizer.IsUnspaced(_text[At(at).Start]) || _text[At(at).Start] is >= '\uAC00' and <= '\uD7A3');

    // 1.10.2018 is no date in 3.1.10.2018, nor 12.03.2019 in A12.03.2019 or $12.03.
    private bool IsGluedToBefore(int at)
    {
        if (at == 0 || At(at).SpaceBefore) return false;
        var before = At(at - 1);
        if (before.Kind == TokenKind.Number) return At(at).Kind == TokenKind.Number || !IsUnspacedWord(at);
        if (before.Kind == TokenKind.Word) return At(at).Kind == TokenKind.Number && !IsUnspacedWord(at - 1) && !Tokenizer.IsSouthEastAsian(_text[before.Start]);
        if ("$€£¥#+=&%@".Contains((char)before.Value, StringComparison.Ordinal)) return true;
        return before.Value is '.' or ',' or ':' or '/' or '-' && at > 1 && !before.SpaceBefore && At(at - 2).Kind == TokenKind.Number;
    }

    // A number that goes on: 12.03.2019.5, 12.03.2019-77, 12.03.2019px.
    private bool GoesOn(int end)
    {
        if (!IsGlued(end)) return false;
        var next = At(end);
        if (next.Kind == TokenKind.Word) return !(IsUnspacedWord(end) || Tokenizer.IsSouthEastAsian(_text[next.Start]) || IsIn(DateWords.Endings, end) || IsWord(end, "T") || IsWord(end, "Z"));
        return next.Value is '.' or ',' or '/' or '-' && IsGlued(end + 1) && At(end + 1).Kind == TokenKind.Number && !LooksLikeTimeAt(end + 1) && !LooksLikeRangeAt(end);
    }

    /// <summary>Whether a year stands before a day without one: it was none that a page can have.</summary>
    /// <param name="at">The first token of the date.</param>
    public bool FollowsYear(int at) => at > 1 && IsUnit(at - 1, '年', '년');

    private bool LooksLikeTimeAt(int at) => IsSmall(at) && At(at + 1).Is(':') && IsGlued(at + 1) && IsSmall(at + 2);

    private bool LooksLikeRangeAt(int at) => At(at).Is('-') && TryNumbers(at + 1, out _);

    private bool IsLabelWithColon(int at) => At(at + 1).Is(':') || (At(at + 1).Kind == TokenKind.Word && At(at + 2).Is(':'));

    private bool IsTrimming(int at) => IsIn(DateWords.Labels, at) || IsIn(DateWords.Endings, at) || IsIn(DateWords.BeforeTime, at)
        || IsIn(DateWords.Ranges, at) || WeekdayNames.Contains(Text(at)) || IsWord(at, "hrs") || IsWord(at, "Uhr") || ZoneNames.Offset(Text(at), default) is not null;

    private static bool No(out DateMatch match)
    {
        match = default;
        return false;
    }
}
