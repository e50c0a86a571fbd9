using Pagewire.Extraction.Dates;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>Lines that each begin with a time of day and name what is on then: "10:00 Choir", "15:00 Talk".</summary>
internal static class ClockLines
{
    private const int FewestLines = 4;
    private const int LeastLetters = 4;

    /// <summary>Whether lines are entries of their own: each has a time and a name, and no name is another's, numbers left aside. Sessions, rooms and breaks that come again are parts of a day.</summary>
    /// <param name="lines">The lines under all days of a list.</param>
    public static bool AreEntries(IReadOnlyList<string> lines)
    {
        if (lines.Count < FewestLines) return false;
        var names = new HashSet<ulong>();
        foreach (var line in lines)
        {
            var name = ClockTime.After(line);
            if (LettersIn(name) < LeastLetters || !names.Add(ListContext.Skeleton(name))) return false;
        }
        return true;
    }

    private static int LettersIn(ReadOnlySpan<char> name)
    {
        var count = 0;
        foreach (var c in name)
            if (char.IsLetter(c)) count++;
        return count;
    }
}
