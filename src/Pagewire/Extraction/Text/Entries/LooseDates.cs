using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>Lines with a date before the title and nothing but a space between, or with the date at their end: one is a sentence, several are a list.</summary>
internal static class LooseDates
{
    private const int Least = 3;
    private const int LongestLine = 300;
    private const int LongestDate = 60;
    private const int SmallWord = 3;

    /// <summary>Marks such lines as dated where the page has enough of one form.</summary>
    /// <param name="lines">The page's lines; changed in place.</param>
    /// <param name="dates">How dates are to be understood.</param>
    public static void Mark(List<TextLine> lines, DateContext dates)
    {
        if (!Mark(lines, line => Leading(line, dates)) && !Mark(lines, line => AtEnd(line, dates))) Mark(lines, line => Trailing(line, dates));
    }

    private static bool Mark(List<TextLine> lines, Func<string, (FoundDate Date, string Title)?> read)
    {
        var found = new List<(int At, FoundDate Date, string Title)>();
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Kind == LineKind.Plain && lines[i].Text.Length <= LongestLine && DateShape.HasDigit(lines[i].Text) && read(LineMarks.Without(lines[i].Text)) is { } dated) found.Add((i, dated.Date, dated.Title));
        // Beside lines that are dated in a plainer way these are sentences or titles about another day.
        if (found.Count < Least && !(found.Count == Least - 1 && found.TrueForAll(one => !TextLine.EndsSentence(one.Title) && !lines[one.At].IsText)) || lines.Count(l => l.Kind != LineKind.Plain) >= found.Count) return false;
        foreach (var (at, date, title) in found) lines[at] = lines[at] with { Kind = LineKind.DateLed, Date = date, Rest = title };
        return true;
    }

    /// <summary>The date and the title of a line with nothing but a space between them; null where it is another line.</summary>
    /// <remarks>"10 November 2026 was a cold day" goes on with a small letter; "On 10 November" does not begin with the date.</remarks>
    /// <param name="line">One line.</param>
    /// <param name="dates">How dates are to be understood.</param>
    /// <param name="needsYear">Whether the date must have its year.</param>
    public static (FoundDate Date, string Title)? Leading(string line, DateContext dates, bool needsYear = true)
    {
        if (!DateShape.MayBegin(line) || DateText.Leading(line, dates) is not { Relative: false, Start: 0 } found || (needsYear && !found.YearWritten) || found.Length >= line.Length || line[found.Length] != ' ') return null;
        var title = line[found.Length..].Trim();
        return title.Length > 2 && !char.IsLower(title[0]) && Letters.Any(title) ? (found, title) : null;
    }

    private static (FoundDate, string)? AtEnd(string line, DateContext dates)
    {
        for (var at = Math.Max(3, line.Length - LongestDate); at < line.Length - 5; at++)
        {
            var bracket = line[at] is '(' or '[' or '（' or '【';
            // A hyphen without space round it is a word's or the date's own.
            if (!bracket && !(line[at] is '–' or '—' or '-' or '|' && line[at - 1] == ' ' && line[at + 1] == ' ')) continue;
            var tail = line.AsSpan(at + 1).Trim(" )]）】");
            var title = line[..at].TrimEnd(' ', '-', '–', '—', '|', ',');
            if (DateShape.HasDigit(tail) && tail.IndexOfAny(")]）】") < 0 && DateText.Whole(tail, dates) is { YearWritten: true, Relative: false } found && Letters.Any(title)) return (found, title);
        }
        return null;
    }

    // "Title 12 March 2019", not "Remarks of 12 March 2019", which ends its title with a small word.
    private static (FoundDate, string)? Trailing(string line, DateContext dates)
    {
        if (!char.IsLetterOrDigit(line[^1])) return null;
        for (var at = line.LastIndexOf(' '); at > 2 && line.Length - at <= LongestDate; at = line.LastIndexOf(' ', at - 1))
        {
            var tail = line.AsSpan(at + 1);
            if (!DateShape.HasDigit(tail) || DateText.Whole(tail, dates) is not { YearWritten: true, Relative: false } found) continue;
            var title = line[..at].TrimEnd(',', ' ');
            var last = title.AsSpan(title.LastIndexOf(' ') + 1);
            return Letters.Any(title) && !(last.Length <= SmallWord && char.IsLower(last[0])) ? (found, title) : null;
        }
        return null;
    }
}
