using Pagewire.Extraction.Article.Dates;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Tells the lines that say when and by whom an article was written.</summary>
/// <param name="model">The page.</param>
/// <param name="lines">Its lines.</param>
/// <param name="dates">How its dates are to be understood.</param>
internal sealed class Bylines(PageModel model, PageLines lines, DateContext dates)
{
    private const int LongestDate = 80;
    private const int LongestStamp = 120;
    private const int LongestLabel = 30;

    /// <summary>Whether a line is a date, or stands in a box that is named after dates, authors or categories.</summary>
    /// <param name="i">The line.</param>
    public bool Is(int i) => model[lines[i].Block].Is(Traits.Byline | Traits.Date | Traits.Label) || (lines[i].Length <= LongestDate && DateText.Whole(Text(i), dates) is not null);

    /// <summary>Whether a line above a text does the same in more words, and with marks like a sentence: "by the press office - published 02/05/2017 16h35", "Published:", "25.02.2011 | Source: the agency".</summary>
    /// <param name="i">The line.</param>
    public bool IsStamp(int i)
    {
        ref readonly var line = ref lines[i];
        if (line.Length > LongestStamp || model[line.Block].Tag == Tag.Li) return false;
        var text = Text(i);
        if (text.IsEmpty) return false;
        if (!Digits.Any(text)) return line.Length <= LongestLabel && text[^1] is ':' or '：' && DateLabels.SaysWhen(text);
        if (line.EndsSentence) return false;
        if (DateLabels.SaysWhen(text) || NamesDay(text) || model[line.Block].Is(Traits.Byline | Traits.Date)) return DateText.All(text, dates).Any(found => found.YearWritten);
        return line.Length <= LongestDate && !line.IsProse && DateText.Leading(text, dates) is { YearWritten: true };
    }

    // "Date of publication: 3 March 2020 | Hits: 12"
    private static bool NamesDay(ReadOnlySpan<char> text) => text.IndexOfAny(':', '：') is > 0 and var colon && !DateShape.HasDigit(text[..colon]) && DateLabels.IsOfPublication(text[..colon]);

    /// <summary>Whether a line and the one under it are the name and the day of publication or of a change, as in a list of names and values.</summary>
    /// <param name="i">The first line.</param>
    public bool IsNamedDay(int i) => lines[i].Length <= LongestLabel && i + 1 < lines.Count && DateLabels.SaysWhen(Text(i)) && Is(i + 1);

    private ReadOnlySpan<char> Text(int i) => model.Text(lines[i].Start, lines[i].End);
}
