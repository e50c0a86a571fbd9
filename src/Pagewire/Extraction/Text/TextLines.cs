using Pagewire.Extraction.Dates;

namespace Pagewire.Extraction.Text;

/// <summary>Reads the lines of a text page: folds white space, counts blank lines, and sees which lines are or begin with a date.</summary>
internal static class TextLines
{
    // A title has an end: what goes on longer than this after a date is a sentence that begins with one.
    private const int LongestTitle = 400;

    private const int LongestLabels = 60;

    // Text browsers break lines near the eightieth column.
    private const int FullLine = 60;

    /// <summary>The lines that are not blank.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="dates">How dates are to be understood.</param>
    public static List<TextLine> Read(IEnumerable<string> lines, DateContext dates)
    {
        var read = new List<TextLine>();
        var gap = 0;
        var years = new YearLines(dates);
        var (start, startLength) = (0, 0);
        foreach (var raw in lines)
        {
            var text = OneLine.Of(raw);
            if (text.Length == 0)
            {
                gap++;
                continue;
            }
            var indent = raw.Length - raw.AsSpan().TrimStart().Length;
            if (gap == 0 && startLength >= FullLine && indent > start && read[^1].Kind != LineKind.DateAlone && LineMarks.Without(text) == text)
            {
                // A list's line that was too long for the screen goes on under its text.
                var whole = Of(read[^1].Text + ' ' + text, read[^1].Gap, years.Context);
                if (whole.Kind == read[^1].Kind) read[^1] = whole;
                else read.Add(Of(text, gap, years.Context));
                startLength = indent + text.Length;
                continue;
            }
            if (years.Take(text)) continue;
            var line = years.Complete(Columns.Read(raw, years.Context) is { } row ? new(text, gap, LineKind.DateLed, row.Date, row.Title) : Of(text, gap, years.Context));
            var isStart = line.Kind == LineKind.DateLed || LineMarks.Without(text) != text || (DateShape.MayBegin(text) && DateText.Leading(text, years.Context) is { Start: 0 });
            (start, startLength) = isStart ? (indent, indent + text.Length) : (0, 0);
            read.Add(line);
            gap = 0;
        }
        LooseDates.Mark(read, dates);
        LinesAboutTitles.Mark(read);
        return read;
    }

    private static TextLine Of(string text, int gap, DateContext dates)
    {
        if (!DateShape.MayBegin(text)) return new(text, gap, LineKind.Plain, null, text);
        var bare = LineMarks.Without(text);
        if (bare.Length <= 80 && DateText.Whole(bare, dates) is { } whole) return new(text, gap, LineKind.DateAlone, whole, "");
        if (bare.Length <= LongestTitle + 60 && DateText.Leading(bare, dates) is { } leading
            && DatedTitle.AfterDate(bare, leading) is { Length: > 0 } rest && rest.Length <= LongestTitle)
            return IsLabelled(bare, rest) ? new(text, gap, LineKind.DateAlone, leading, "") : new(text, gap, LineKind.DateLed, leading, rest);
        // "12. 5 March 2019: Title" counts and is no date itself.
        if (NumberLength(bare) is > 0 and var number && Of(bare[number..], gap, dates) is { Kind: LineKind.DateLed } counted) return counted;
        return new(text, gap, LineKind.Plain, null, text);
    }

    private static int NumberLength(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return digits is > 0 and <= 4 && digits + 2 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ' ? digits + 2 : 0;
    }

    // "Published: 12.03.2019 | Category: Visits" is about the title above it.
    private static bool IsLabelled(string text, string rest)
    {
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        return digit > 2 && text.AsSpan(0, digit).Contains(':') && rest.Length <= LongestLabels;
    }
}
