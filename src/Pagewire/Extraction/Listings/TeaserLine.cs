using System.Text;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Text;

namespace Pagewire.Extraction.Listings;

/// <summary>Tells the lines of an entry that say something of it from those that say who, when, how often and under what.</summary>
internal static class TeaserLine
{
    private const int LongestByline = 80;
    private const int MostWordsOfByline = 6;
    private const int LongestFact = 60;
    private const int LongestName = 25;
    private const int MostWordsOfName = 3;

    /// <summary>Whether it says who and when, and nothing of what: "Eve Cooper - 13 September 2023", "Harbour / 2 days ago". More numbers are a meeting's hours or a fare.</summary>
    /// <param name="line">One line.</param>
    /// <param name="context">How to understand dates.</param>
    public static bool IsByline(ReadOnlySpan<char> line, DateContext context)
    {
        if (line.Length > LongestByline || !DateShape.HasDigit(line) || DateText.All(line.ToString(), context) is not { Count: > 0 } found) return false;
        var rest = new StringBuilder().Append(line);
        foreach (var date in found.Reverse()) rest.Remove(date.Start, date.Length);
        var text = rest.ToString();
        return !DateShape.HasDigit(text) && EntryTitle.Words(text) <= MostWordsOfByline;
    }

    /// <summary>Whether it names one thing and its value: "Document type: Press release".</summary>
    /// <param name="line">One line.</param>
    public static bool IsFact(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOfAny(':', '：');
        return line.Length <= LongestFact && colon is > 0 and <= LongestName && line[^1] is not ('.' or '!' or '?' or '…' or '。') && EntryTitle.Words(line[..colon]) <= MostWordsOfName;
    }

    /// <summary>Whether it counts: "Hits: 120".</summary>
    /// <param name="line">One line.</param>
    public static bool IsCount(ReadOnlySpan<char> line) =>
        line.IndexOfAny(':', '：') is var colon and > 0 && IsFact(line) && line[(colon + 1)..].Trim() is { IsEmpty: false } value && !DatedTitle.HasLetter(value) && DateShape.HasDigit(value);
}
