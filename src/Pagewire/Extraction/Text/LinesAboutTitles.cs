using System.Text.RegularExpressions;
using Pagewire.Extraction.Listings;

namespace Pagewire.Extraction.Text;

/// <summary>Lines beside dates that look like titles and are about them: a label behind the date, the author over it.</summary>
internal static partial class LinesAboutTitles
{
    private const int Least = 2;
    private const int LongestByline = 60;
    private const int MostWordsOfLabel = 2;

    /// <summary>Makes dates of lines that are a date and a label, and takes out who wrote a title where the date stands under that.</summary>
    /// <param name="lines">The page's lines; changed in place.</param>
    public static void Mark(List<TextLine> lines)
    {
        TakeOutBylines(lines);
        var led = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.DateLed) continue;
            if (!IsLabel(lines, i)) return;
            led.Add(i);
        }
        if (led.Count < Least) return;
        foreach (var i in led) lines[i] = lines[i] with { Kind = LineKind.DateAlone, Rest = "" };
    }

    // The first line names the page, whoever's name it is.
    private static void TakeOutBylines(List<TextLine> lines)
    {
        var kept = Math.Min(1, lines.Count);
        for (var i = 1; i < lines.Count; i++)
            if (!IsByline(lines[i]) || i + 1 == lines.Count || lines[i + 1].Kind != LineKind.DateAlone) lines[kept++] = lines[i];
        lines.RemoveRange(kept, lines.Count - kept);
    }

    private static bool IsByline(TextLine line) => line.Kind == LineKind.Plain && line.Text.Length <= LongestByline && Byline().IsMatch(line.Text);

    // "10 February 2023 | Culture", and the title on the next line.
    private static bool IsLabel(List<TextLine> lines, int at) =>
        EntryTitle.Words(lines[at].Rest) <= MostWordsOfLabel && at + 1 < lines.Count && lines[at + 1] is { Kind: LineKind.Plain, IsProse: false, Gap: 0 } next && EntryTitle.Words(next.Text) > MostWordsOfLabel;

    [GeneratedRegex(@"^(by|von|par|por|di|door|av|af|autor:?|author:?|автор:?)\s+\p{Lu}[\p{L}.'’-]*(\s+[\p{L}.'’-]+){0,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Byline();
}
