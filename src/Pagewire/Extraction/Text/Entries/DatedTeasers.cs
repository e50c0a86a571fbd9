using Pagewire.Extraction.Text.Lines;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>Entries whose days begin their teasers, under a title and perhaps a label: "State visit", "News", "20 May 2022 | Last Friday the President …".</summary>
internal static class DatedTeasers
{
    private const int Least = 3;
    private const int ShortestTeaser = 100;
    private const double Most = 0.7;
    private const int MostOver = 3;

    /// <summary>The entries; null where what stands behind the days are titles, or none stands over them.</summary>
    /// <param name="lines">The lines without the page's frame.</param>
    public static TextEntries.Run? Find(List<TextLine> lines)
    {
        var led = Enumerable.Range(0, lines.Count).Where(at => lines[at].Kind == LineKind.DateLed).ToList();
        if (led.Count < Least || led.Count(at => IsTeaser(lines[at])) < led.Count * Most) return null;
        var starts = new List<int>();
        for (var i = 1; i < led.Count; i++)
        {
            if (led[i] - led[i - 1] - 1 is 0 or > MostOver) return null;
            starts.Add(led[i - 1] + 1);
        }
        // Over the first one stands what the page begins with, too: it has as many lines as most others have.
        var usual = led.Skip(1).Zip(starts, (at, start) => at - start).Order().ElementAt(starts.Count / 2);
        if (led[0] < usual) return null;
        starts.Insert(0, led[0] - usual);
        if (starts.Where((start, i) => lines.GetRange(start, led[i] - start).Exists(line => line.IsText)).Any()) return null;
        return new(starts[0], [.. led.Select((at, i) => Entry(lines, starts[i], at))], 0);
    }

    // Long, and set apart from the day by a bar or made of several sentences: the title of an act may be long too.
    private static bool IsTeaser(TextLine line) =>
        line.Rest.Length >= ShortestTeaser && (line.Text.IndexOf(line.Rest, StringComparison.Ordinal) is > 1 and var at && line.Text.AsSpan(0, at).TrimEnd() is [.., '|' or '·'] || line.Rest.Contains(". ", StringComparison.Ordinal) && line.IsSentence);

    private static TextEntries.Entry Entry(List<TextLine> lines, int title, int at) =>
        new(lines[title].Text, lines[at].Date, title + 1 < at ? lines[title + 1].Text : null, [lines[at].Rest]) { Address = TextEntries.AddressIn(lines, title, at + 1) };
}
