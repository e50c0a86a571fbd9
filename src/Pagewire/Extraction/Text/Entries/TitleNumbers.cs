using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>Numbers that stand where titles do, beside the dates: "Civil Action No. 2013-1550", and under it the names of the case.</summary>
internal static class TitleNumbers
{
    private const int Least = 3;
    private const int LongestTitle = 200;
    private const int MostWords = 3;
    private const int LeastDigits = 4;

    // So many titles are one text, digits aside.
    private const int MostDifferent = 2;
    private const double Nearly = 0.9;

    /// <summary>The entries with the lines under their numbers as titles, each number before the text; the same ones where their titles differ.</summary>
    /// <param name="entries">A page's entries.</param>
    public static List<TextEntries.Entry> Under(List<TextEntries.Entry> entries)
    {
        var numbered = entries.FindAll(entry => IsNumber(entry.Title) && HasTitleUnder(entry));
        if (numbered.Count < Least || numbered.Count < entries.Count * Nearly) return entries;
        var numbers = numbered.Select(entry => ListContext.Skeleton(entry.Title)).Distinct().Count();
        var titles = numbered.Select(entry => ListContext.Skeleton(entry.Paragraphs[0])).Distinct().Count();
        if (numbers * MostDifferent > numbered.Count || titles <= numbers) return entries;
        return entries.ConvertAll(entry => !IsNumber(entry.Title) || !HasTitleUnder(entry) ? entry : entry with { Title = entry.Paragraphs[0], Paragraphs = [entry.Title, .. entry.Paragraphs.Skip(1)] });
    }

    // "Council meeting No. 7" is a name.
    private static bool IsNumber(string title)
    {
        var words = 0;
        foreach (var word in title.AsSpan().Split(' '))
            if (Letters.Any(title.AsSpan()[word])) words++;
        return words <= MostWords && title.Count(char.IsAsciiDigit) >= LeastDigits;
    }

    private static bool HasTitleUnder(TextEntries.Entry entry) => entry.Paragraphs is [{ Length: <= LongestTitle } under, ..] && WordCount.Of(under) > 1;
}
