using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>Lines beside dates that are about titles: a label behind the date or over it, the author over it, a second date.</summary>
internal static class LinesAboutTitles
{
    private const int Least = 2;
    private const int MostWordsOfLabel = 2;

    /// <summary>Makes dates of lines that are a date and a label, and takes out who wrote a title where the date stands under that.</summary>
    /// <param name="lines">The page's lines; changed in place.</param>
    public static void Mark(List<TextLine> lines)
    {
        TakeOutBylines(lines);
        TakeOutOtherDays(lines);
        TakeOutLabels(lines);
        var led = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.DateLed) continue;
            if (!IsLabel(lines, i) && !IsLast(lines, i)) return;
            led.Add(i);
        }
        if (led.Count < Least) return;
        foreach (var i in led) lines[i] = lines[i] with { Kind = LineKind.DateAlone, Rest = "", Label = Byline.Is(lines[i].Rest) ? null : lines[i].Rest };
    }

    // The first line names the page, whoever's name it is.
    private static void TakeOutBylines(List<TextLine> lines)
    {
        var kept = Math.Min(1, lines.Count);
        for (var i = 1; i < lines.Count; i++)
            if (lines[i].Kind != LineKind.Plain || !Byline.Is(lines[i].Text) || !IsOverDate(lines, i)) lines[kept++] = lines[i];
        lines.RemoveRange(kept, lines.Count - kept);
    }

    // "4–5 minutes" may stand between.
    private static bool IsOverDate(List<TextLine> lines, int at)
    {
        do at++;
        while (at < lines.Count && lines[at].Kind == LineKind.Plain && Phrases.LeadsOn(lines[at].Text));
        return at < lines.Count && lines[at].Kind == LineKind.DateAlone;
    }

    // "Published: 3 March 2021" and under it "Deadline: 15 April 2021"; of a start and an end the start counts.
    private static void TakeOutOtherDays(List<TextLine> lines)
    {
        for (var i = lines.Count - 1; i > 0; i--)
            if (lines[i] is { Kind: LineKind.DateAlone, Gap: 0 } && lines[i - 1].Kind == LineKind.DateAlone) lines.RemoveAt(IsOfAnotherDay(lines[i - 1]) && !IsOfAnotherDay(lines[i]) ? i - 1 : i);
    }

    private static bool IsOfAnotherDay(TextLine line) => DateLabel.IsOfAnotherDay(line.Text, 0, line.Text.Length);

    // Title, "Press release", date: what stands over all dates is a label where it repeats and the titles stand apart over it.
    private static void TakeOutLabels(List<TextLine> lines)
    {
        var labels = new List<int>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.DateAlone) continue;
            if (i < 2 || lines[i].Gap > 0 || lines[i - 1] is not { Kind: LineKind.Plain, Gap: 0 } label || WordCount.Of(label.Text) > MostWordsOfLabel || lines[i - 2] is not { Kind: LineKind.Plain, Gap: > 0, IsProse: false }) return;
            labels.Add(i - 1);
        }
        if (labels.Count <= Least || labels.Select(at => lines[at].Text).Distinct().Count() * 4 > labels.Count * 3) return;
        for (var i = labels.Count - 1; i >= 0; i--) lines.RemoveAt(labels[i]);
    }

    // Title, text, "Culture | 10 February 2023", and a blank line.
    private static bool IsLast(List<TextLine> lines, int at) =>
        at > 1 && WordCount.Of(lines[at].Rest) <= MostWordsOfLabel && lines[at].Gap == 0 && lines[at - 1] is { Kind: LineKind.Plain, Gap: 0 } && lines[at - 2].Kind == LineKind.Plain && (at + 1 == lines.Count || lines[at + 1].Gap > 0);

    // "10 February 2023 | Culture", and the title on the next line.
    private static bool IsLabel(List<TextLine> lines, int at) =>
        WordCount.Of(lines[at].Rest) <= MostWordsOfLabel && at + 1 < lines.Count && lines[at + 1] is { Kind: LineKind.Plain, IsProse: false, Gap: 0 } next && WordCount.Of(next.Text) > MostWordsOfLabel;
}
