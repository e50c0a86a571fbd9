using System.Buffers;
using Pagewire.Extraction.Dates.Parsing;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Dates;

/// <summary>Finds written dates in text: every common form, in every language of the month table. A time without a written zone leaves the day alone; weeks, months and years ago tell no day and are not found.</summary>
public static class DateText
{
    private const int LongestStart = 160;
    private const int MostTokensAtStart = 72;
    private const int MostPrefixes = 12;
    private const int TokensOfPrefix = 6;

    /// <summary>The date that the text begins with (after white space, brackets, a weekday or a label such as "Published:"), or null.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="context">How to understand it.</param>
    public static FoundDate? Leading(ReadOnlySpan<char> text, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (text.Length > LongestStart) text = text[..LongestStart];
        return MayBegin(text, context) ? AtStart(text, context, DateScope.Leading) : null;
    }

    /// <summary>The date that the whole text is, with nothing beside it but labels, brackets, weekdays and a time, or null.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="context">How to understand it.</param>
    public static FoundDate? Whole(ReadOnlySpan<char> text, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        text = text.TrimEnd();
        return text.Length <= LongestStart && MayBegin(text, context) ? AtStart(text, context, DateScope.Whole) : null;
    }

    // Nearly all texts of a page end here: no digit near the beginning, and no word such as "yesterday".
    /// <summary>Whether a text may begin with a date, by its first words; where not, neither <see cref="Leading"/> nor <see cref="Whole"/> finds one.</summary>
    internal static bool MayBegin(ReadOnlySpan<char> text, DateContext context) =>
        Digits.Any(text) ? BeginsLikeDate(text, context) : context.CapturedAt is not null && BeginsRelative(text);

    /// <summary>All dates in the text, in order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="context">How to understand it.</param>
    public static IReadOnlyList<FoundDate> All(ReadOnlySpan<char> text, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!Digits.Any(text) && (text.Length > 60 || context.CapturedAt is null)) return [];
        var buffer = ArrayPool<Token>.Shared.Rent(text.Length);
        try
        {
            var tokens = buffer.AsSpan(0, Tokenizer.Tokenize(text, buffer));
            return Anywhere(tokens, new(text, tokens, context, DateScope.Anywhere)) ?? [];
        }
        finally
        {
            ArrayPool<Token>.Shared.Return(buffer);
        }
    }

    /// <summary>The order of day and month that makes most of the page's dates valid and the sequence monotone, or null where nothing decides.</summary>
    /// <param name="texts">The date-like texts of the page's entries, in the page's order.</param>
    /// <param name="context">How to understand them.</param>
    public static DateOrder? DecideOrder(IReadOnlyList<string> texts, DateContext context)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(context);
        return PageOrder.Decide(texts, context);
    }

    /// <summary>The day that an address names in its path: <c>/2017/11/30/</c>, <c>/2017-11-30-title</c>, <c>/20171130/</c>; null where it names none.</summary>
    /// <param name="url">An absolute or relative address.</param>
    /// <param name="context">Its capture time is the upper bound; null: the end of 2100 is.</param>
    public static Published? FromUrl(string url, DateContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        return UrlDate.Find(url, context ?? new());
    }

    /// <summary>Reads what programs write: ISO 8601 and W3C-DTF (to the day at least), RFC 2822, RFC 850, seconds or milliseconds since 1970. A time without an offset leaves the day alone.</summary>
    /// <param name="text">The value of an attribute, an element or a header.</param>
    /// <param name="value">The date; it is not checked against a capture time.</param>
    /// <returns>False where the text is none of these, or before 1990 or after 2100.</returns>
    public static bool TryParseMachine(ReadOnlySpan<char> text, out Published value) => MachineDate.TryParse(text, out value);

    // The first words decide for most of the others, before the whole text is cut into tokens.
    private static bool BeginsLikeDate(ReadOnlySpan<char> text, DateContext context)
    {
        if (char.IsAsciiDigit(text[0])) return true;
        Span<Token> buffer = stackalloc Token[TokensOfPrefix];
        var tokens = buffer[..Tokenizer.Tokenize(text, buffer)];
        return tokens.Length < TokensOfPrefix || new DateParser(text, tokens, context, DateScope.Leading).MayBegin();
    }

    private static bool BeginsRelative(ReadOnlySpan<char> text)
    {
        Span<Token> tokens = stackalloc Token[5];
        var count = Tokenizer.Tokenize(text.Length > 48 ? text[..48] : text, tokens);
        foreach (var token in tokens[..count])
        {
            if (token.Kind != TokenKind.Word) continue;
            var word = text[token.Start..token.End];
            if (Tokenizer.IsUnspaced(word[0])) return true;
            if (FirstWords.OfRelative.TryGet(word, out _)) return true;
        }
        return false;
    }

    private static FoundDate? AtStart(ReadOnlySpan<char> text, DateContext context, DateScope scope)
    {
        Span<Token> buffer = stackalloc Token[MostTokensAtStart];
        var tokens = buffer[..Tokenizer.Tokenize(text, buffer)];
        var parser = new DateParser(text, tokens, context, scope);
        for (int at = 0, prefixes = 0; prefixes < MostPrefixes && at < tokens.Length; prefixes++)
        {
            if (parser.TryAt(at, out var match))
                return scope == DateScope.Whole && !parser.IsOnlyTrimmings(match.End) ? null : Found(match, tokens, 0, tokens.Length);
            var next = parser.SkipPrefix(at);
            if (next == at) return null;
            at = next;
        }
        return null;
    }

    private static List<FoundDate>? Anywhere(ReadOnlySpan<Token> tokens, DateParser parser)
    {
        List<FoundDate>? found = null;
        var end = 0;
        for (var at = 0; at < tokens.Length;)
        {
            if (tokens[at].Kind == TokenKind.Symbol || !parser.TryAt(at, out var match) || (!match.YearWritten && parser.FollowsYear(at))) { at++; continue; }
            // The "to" between two dates belongs to one of them alone.
            (found ??= []).Add(Found(match, tokens, Math.Max(end, parser.SkipBack(at)), tokens.Length));
            at = end = match.End;
        }
        return found;
    }

    private static FoundDate Found(DateMatch match, ReadOnlySpan<Token> tokens, int first, int count)
    {
        var start = tokens[first].Start;
        return new(match.Value, start, tokens[Math.Min(match.End, count) - 1].End - start, match.YearWritten, match.Relative);
    }
}

/// <summary>A date found in a text.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Start">Where it begins in the text, labels and brackets before it included.</param>
/// <param name="Length">How many characters it takes, with closing brackets and the time that belongs to it.</param>
/// <param name="YearWritten">Whether the year stands there; false where it was concluded from the capture time.</param>
/// <param name="Relative">Whether it is relative to the capture time ("2 hours ago").</param>
public sealed record FoundDate(Published Value, int Start, int Length, bool YearWritten = true, bool Relative = false);
