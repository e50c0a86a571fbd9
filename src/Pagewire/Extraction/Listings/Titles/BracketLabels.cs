using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Titles;

/// <summary>Labels in brackets that begin the titles of a list: "[Seminar] How boats are painted". Where nearly all titles begin with one it is a category.</summary>
internal static class BracketLabels
{
    private const int FewestTitles = 3;
    private const int LongestLabel = 40;

    /// <summary>Takes the labels off the titles of one list and keeps them as labels.</summary>
    /// <param name="entries">The entries of one list.</param>
    public static void TakeOff(List<Entry> entries)
    {
        if (entries.Count < FewestTitles || entries[0].Title is not ['[', ..] && entries[^1].Title is not ['[', ..]) return;
        var labelled = entries.FindAll(entry => End(entry.Title) > 0);
        if (labelled.Count < FewestTitles || labelled.Count * 5 < entries.Count * 4) return;
        foreach (var entry in labelled)
        {
            var end = End(entry.Title);
            entry.Labels.Add(entry.Title![1..end].Trim());
            entry.Title = entry.Title[(end + 1)..].TrimStart(' ', ':', '-', '–');
        }
    }

    // Where the bracket closes; -1 where the title begins with no label. A number in brackets counts, and a type of file is one.
    private static int End(string? title)
    {
        if (title is not ['[', ..]) return -1;
        var end = title.IndexOf(']', StringComparison.Ordinal);
        if (end is < 2 or > LongestLabel || title.Length - end < 4) return -1;
        var label = title.AsSpan(1, end - 1);
        return Letters.Any(label) && !label.ContainsAnyInRange('0', '9') && !FileWords.IsOnly(label) ? end : -1;
    }
}
