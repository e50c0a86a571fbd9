using System.Text;
using Pagewire.Extraction.Text.Lines;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>Sentences that begin with dates and stand among the entries of a list, or in the article over it: what happened when, and no titles.</summary>
internal static class Chronology
{
    /// <summary>The lines with such sentences as plain ones; the same lines where there are none.</summary>
    /// <param name="lines">The lines.</param>
    public static List<TextLine> Unmark(List<TextLine> lines)
    {
        var sentences = new List<int>();
        var titles = new List<int>();
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Kind == LineKind.DateLed) (TextLine.EndsSentence(lines[i].Rest) ? sentences : titles).Add(i);
        if (sentences.Count == 0 || titles.Count == 0) return lines;
        var form = FormOf(lines[titles[0]]);
        var oneForm = titles.TrueForAll(at => FormOf(lines[at]) == form);
        var before = Before(lines, sentences, titles[0]);
        var plain = sentences.Where((at, i) => i < before || oneForm && FormOf(lines[at]) != form).ToHashSet();
        return plain.Count == 0 ? lines : [.. lines.Select((line, at) => plain.Contains(at) ? line with { Kind = LineKind.Plain } : line)];
    }

    // Those of a text over the list: they go forward in time and end before the news begin, which go backward.
    private static int Before(List<TextLine> lines, List<int> sentences, int title)
    {
        var count = sentences.FindIndex(at => at > title) is >= 0 and var first ? first : sentences.Count;
        if (count == 0 || lines.FindIndex(line => line.Kind == LineKind.Plain && line.IsText) is not (>= 0 and var text) || text > sentences[0]) return 0;
        for (var i = 0; i < count; i++)
            if (lines[sentences[i]].Date!.Value.Day > lines[i + 1 < count ? sentences[i + 1] : title].Date!.Value.Day) return 0;
        return lines[sentences[count - 1]].Date!.Value.Day < lines[title].Date!.Value.Day ? count : 0;
    }

    // "12 March 2018" and "4 May 2018" have one form, "12.03.2018" another.
    private static string FormOf(TextLine line)
    {
        var form = new StringBuilder();
        foreach (var c in LineMarks.Without(line.Text).AsSpan(line.Date!.Start, line.Date.Length))
        {
            var kind = char.IsDigit(c) ? '9' : char.IsLetter(c) ? 'a' : c is ' ' or ',' ? default : c;
            if (kind != default && (form.Length == 0 || form[^1] != kind) && !(kind == '.' && form.Length > 0 && form[^1] == 'a')) form.Append(kind);
        }
        return form.ToString();
    }
}
