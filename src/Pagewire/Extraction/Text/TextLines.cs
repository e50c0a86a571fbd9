using System.Text;
using Pagewire.Extraction.Dates;

namespace Pagewire.Extraction.Text;

/// <summary>Reads the lines of a text page: folds white space, counts blank lines, and sees which lines are or begin with a date.</summary>
internal static class TextLines
{
    // A title has an end: what goes on longer than this after a date is a sentence that begins with one.
    private const int LongestTitle = 400;

    /// <summary>The lines that are not blank.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="dates">How dates are to be understood.</param>
    public static List<TextLine> Read(IEnumerable<string> lines, DateContext dates)
    {
        var read = new List<TextLine>();
        var gap = 0;
        foreach (var raw in lines)
        {
            var text = Fold(raw);
            if (text.Length == 0)
            {
                gap++;
                continue;
            }
            read.Add(Of(text, gap, dates));
            gap = 0;
        }
        LooseDates.Mark(read, dates);
        return read;
    }

    /// <summary>Runs of white space as one space, invisible characters out.</summary>
    /// <param name="raw">Any text.</param>
    public static string Fold(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            if (c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060') continue;
            if (!char.IsWhiteSpace(c) && !char.IsControl(c)) text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }
        if (text.Length > 0 && text[^1] == ' ') text.Length--;
        return text.ToString();
    }

    private static TextLine Of(string text, int gap, DateContext dates)
    {
        if (DateShape.MayBegin(text))
        {
            if (text.Length <= 80 && DateText.Whole(text, dates) is { } whole) return new(text, gap, LineKind.DateAlone, whole, "");
            if (text.Length <= LongestTitle + 60 && DateText.Leading(text, dates) is { } leading
                && TitleText.AfterDate(text, leading) is { Length: > 0 } rest && rest.Length <= LongestTitle) return new(text, gap, LineKind.DateLed, leading, rest);
        }
        return new(text, gap, LineKind.Plain, null, text);
    }
}
