using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>Labels between the dates and the titles of a list: "[Culture] Choir sings", "Culture | Choir sings", "Choir sings [Culture]", or on a line of their own.</summary>
internal static class TitleLabels
{
    private const int MostWords = 3;
    private const int MostWordsAtEnd = 2;
    private const int Longest = 40;
    private const int Least = 2;

    /// <summary>The entries with their labels as headings; the same ones where not every entry has a label.</summary>
    /// <param name="entries">A page's entries.</param>
    public static List<TextEntries.Entry> TakeOff(List<TextEntries.Entry> entries)
    {
        if (entries.Count >= Least && entries.TrueForAll(entry => UnderTitle(entry) is not null)) return entries.ConvertAll(entry => entry with { Heading = UnderTitle(entry), Paragraphs = entry.Paragraphs[1..] });
        if (entries.Count < Least || !entries.TrueForAll(entry => Split(entry.Title) is not null)) return entries;
        return entries.ConvertAll(entry => Split(entry.Title) is var (label, title) ? entry with { Title = title, Heading = label } : entry);
    }

    /// <summary>Whether a line is a label over the title on the next line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="next">The next one.</param>
    public static bool IsOver(TextLine line, TextLine next) =>
        line is { Kind: LineKind.Plain, IsText: false } && next is { Kind: LineKind.Plain, IsText: false, Gap: 0 } && line.Text.Length <= Longest
        && WordCount.Of(line.Text) <= (line.IsCapitals && !next.IsCapitals ? MostWords : 1) && WordCount.Of(next.Text) > WordCount.Of(line.Text);

    // "Category: Visits"
    private static string? UnderTitle(TextEntries.Entry entry) => entry.Paragraphs is [{ Length: <= 2 * Longest } first, ..] && CategoryWords.WithoutPrefix(first) is var name && name.Length < first.Length ? name : null;

    private static (string Label, string Title)? Split(string title)
    {
        // "Choir sings [Culture]"
        if (title is [.., ']' or ')'] && title.LastIndexOf(title[^1] == ']' ? " [" : " (", StringComparison.Ordinal) is > 0 and var open && title[(open + 2)..^1] is { Length: > 1 and <= Longest } last && char.IsUpper(last[0])
            && WordCount.Of(last) is > 0 and <= MostWordsAtEnd && !DateShape.HasDigit(last) && WordCount.Of(title.AsSpan(0, open)) > WordCount.Of(last)) return (last, title[..open].TrimEnd());
        var end = title is ['[', ..] ? title.IndexOf("] ", StringComparison.Ordinal) : title.IndexOf(" | ", StringComparison.Ordinal);
        if (end is < 2 or > Longest) return null;
        var (label, rest) = title is ['[', ..] ? (title[1..end], title[(end + 2)..]) : (title[..end], title[(end + 3)..]);
        return WordCount.Of(label) is > 0 and <= MostWords && !DateShape.HasDigit(label) && WordCount.Of(rest) > WordCount.Of(label) ? (label, rest) : null;
    }
}
