using System.Buffers;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Dates;

/// <summary>Takes the date off a line, so that the title is left.</summary>
internal static class DatedTitle
{
    private const int LongestDate = 64;
    private const int LongestLabel = 12;
    private const int LongestClock = 30;

    private static readonly PhraseSet s_until = new("until", "till", "through", "bis", "jusqu'au", "jusqu’au", "hasta", "até", "tot", "t/m", "til", "до", "až", "saakka");

    private static readonly SearchValues<char> s_separators = SearchValues.Create("([|–—（【-");

    /// <summary>What follows a date that a line begins with: empty where nothing of a title does, null where no separator stands between (a sentence that begins with a date).</summary>
    /// <param name="line">The line.</param>
    /// <param name="date">The date that it begins with.</param>
    public static string? AfterDate(string line, FoundDate date)
    {
        var end = date.Start + date.Length;
        var rest = line.AsSpan(end);
        var trimmed = rest.TrimStart(" ");
        var separated = line[end - 1] is ')' or ']' or '）' or '】' or '」' or '|' or ':' or '》';
        var title = trimmed.TrimStart("-–—−|:：·•.,;/~»>*\t ）)]");
        if (!separated && trimmed.Length > 0 && title.Length == trimmed.Length) return null;
        // "（火）に講座を開きます": in Japanese a particle ties the date to its sentence, whatever bracket stands between.
        if (title.Length > 0 && title[0] is >= 'ぁ' and <= 'ん' && trimmed.Length == title.Length) return null;
        // "On March 2, 2018, nothing happened": a comma separates only a number's date from something like a title.
        if (!separated && trimmed.Length > 0 && trimmed[0] is ',' or '.' or ';' && title.Length > 0 && (char.IsLower(title[0]) || char.IsLetter(line[0]))) return null;
        if (title.IsEmpty || !Letters.Any(title) || ClockTime.Is(title)) return "";
        return title.Trim().ToString();
    }

    /// <summary>Whether a short line is nothing but a date, or a date and the times from which and until which.</summary>
    /// <param name="line">One line.</param>
    /// <param name="context">How to understand dates.</param>
    public static bool IsOnlyDate(ReadOnlySpan<char> line, DateContext context)
    {
        if (line.Length > LongestDate || !DateShape.HasDigit(line)) return false;
        if (ClockTime.Is(line) || DateText.Whole(line, context) is not null) return true;
        if (WithoutUntil(line) is var end && end.Length < line.Length) return DateText.Whole(end, context) is not null;
        return DateText.Leading(line, context) is { } leading && AfterDate(line.ToString(), leading) is { } rest && (rest.Length == 0 || IsLabelledDate(rest, context));
    }

    /// <summary>A line without the word that says until when: "until 5 May".</summary>
    /// <param name="line">One line.</param>
    /// <returns>The line itself where it begins with none.</returns>
    public static ReadOnlySpan<char> WithoutUntil(ReadOnlySpan<char> line) => line.IndexOf(' ') is > 0 and var end && s_until.Contains(line[..end]) ? line[end..].TrimStart() : line;

    // "12 March 2020 — Amended 11 March 2020 9:40 AM": one word and its own date.
    private static bool IsLabelledDate(string rest, DateContext context) =>
        rest.IndexOf(' ', StringComparison.Ordinal) is > 0 and <= LongestLabel and var space && !rest.AsSpan(0, space).ContainsAnyInRange('0', '9') && IsOnlyDate(rest.AsSpan(space + 1), context);

    /// <summary>A title without the time of day before it: "9:00 am : Board of the fish hall".</summary>
    /// <param name="title">The title.</param>
    public static string AfterClock(string title)
    {
        foreach (var separator in (ReadOnlySpan<string>)[" : ", " - ", " – ", " | "])
            if (title.IndexOf(separator, StringComparison.Ordinal) is > 0 and <= LongestClock and var at && ClockTime.Is(title.AsSpan(0, at)) && Letters.Any(title.AsSpan(at))) return title[(at + separator.Length)..].TrimStart();
        return title;
    }

    /// <summary>A title without the date that ends it in brackets or after a bar, and that date; null where none ends it, or the date is the title's own words.</summary>
    /// <param name="title">The title.</param>
    /// <param name="known">The entry's date from elsewhere; null where it has none.</param>
    /// <param name="context">How to understand dates.</param>
    public static (string Title, Published Date)? BeforeDate(string title, Published? known, DateContext context)
    {
        var open = title.AsSpan().LastIndexOfAny(s_separators);
        // "Meetup | 2026-08-19" has the separators of numbers behind its own.
        while (open > 0 && char.IsAsciiDigit(title[open - 1])) open = title.AsSpan(0, open).LastIndexOfAny(s_separators);
        if (open < 3 || title.Length - open > 60) return null;
        var tail = title.AsSpan(open + 1).Trim(" )]）】");
        if (!DateShape.HasDigit(tail) || DateText.Whole(tail, context) is not { YearWritten: true } found) return null;
        // "Remarks (15 March 2017)" under a date of another day names an event.
        if (known is { } other && other.Day != found.Value.Day) return null;
        var rest = title[..open].TrimEnd(' ', '-', '–', '|', ',');
        return Letters.Any(rest) ? (rest, found.Value) : null;
    }

    /// <summary>A title without the arrows and bullets that themes put round it, and without the comma that goes on with a date or a paper's name.</summary>
    /// <param name="title">The title.</param>
    public static string Clean(string title)
    {
        var clean = title.AsSpan().Trim();
        while (clean.Length > 0 && (clean[0] is '•' or '●' or '○' or '◆' or '◇' or '■' or '□' or '▪' or '·' or '・' or '►' or '▸' or '▶' or '|' or '*' or '–' or '—' or ' ' || IsArrow(clean[0]) && !IsQuote(clean, clean[0]))) clean = clean[1..];
        while (clean.Length > 0 && (clean[^1] is '|' or '→' or ',' or '،' or '、' or ' ' || IsArrow(clean[^1]) && !IsQuote(clean, clean[^1]))) clean = clean[..^1];
        return clean.IsEmpty ? title.Trim() : clean.ToString();
    }

    private static bool IsArrow(char c) => c is '»' or '›' or '>';

    // An arrow that its counterpart goes with is a quotation mark: « so » and »so«.
    private static bool IsQuote(ReadOnlySpan<char> title, char arrow) => title.Contains(arrow switch { '»' => '«', '›' => '‹', _ => '<' });
}
