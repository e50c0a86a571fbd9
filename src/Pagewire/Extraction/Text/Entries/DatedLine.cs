using System.Text.RegularExpressions;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Text.Stories;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>A line that says when: a date alone, or one among a few other words ("Admin 11.3.2016 News", "4 May 2021 at 7:05 · Filed under Events").</summary>
/// <param name="At">Its place.</param>
/// <param name="Date">The date.</param>
/// <param name="Rest">What else the line says.</param>
internal sealed partial record DatedLine(int At, FoundDate Date, string Rest)
{
    private const int Longest = 160;
    private const int MostWordsBeside = 10;

    // Of scripts without spaces a word is short: "2018年6月18日 10:01 発信地：…".
    private const int LongestBehind = 40;

    /// <summary>All such lines, in order.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="dates">How dates are to be understood.</param>
    public static List<DatedLine> Of(List<TextLine> lines, DateContext dates)
    {
        var found = new List<DatedLine>();
        for (var i = 0; i < lines.Count; i++)
            if (Of(lines[i], i, dates) is { } dated) found.Add(dated);
        return found;
    }

    private static DatedLine? Of(TextLine line, int at, DateContext dates)
    {
        // "Update of 3 May 2020: …" begins a paragraph.
        if (line.Kind != LineKind.Plain) return PageStory.IsDatedParagraph(line) ? null : new(at, line.Date!, line.Rest);
        if (line.Text.Length > Longest || !DateShape.HasDigit(line.Text)) return null;
        var all = DateText.All(line.Text, dates);
        // "3 hours ago" counts from when the page was saved, which a file's own time may not be.
        if (all.Count is 0 or > 2 || (all[0].Relative ? dates.IsFileTime : !all[0].YearWritten)) return null;
        var date = all[0];
        var rest = line.Text.Remove(date.Start, date.Length).Trim(' ', ',', '|', '-', '–', '·', '•', '/', ':');
        return (WordCount.Of(rest) <= MostWordsBeside || date.Start == 0 && rest.Length <= LongestBehind) && !line.IsProse && !PictureWords().IsMatch(line.Text) ? new(at, date, rest) : null;
    }

    // When a picture was taken, under it.
    [GeneratedRegex(@"\((foto|photo|bild|image|imagen|picture)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex PictureWords();
}
