using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>What an entry's line says beside its day that it is filed under: "12 March 2024 | Category: Harbour", "Proclamation on 12 March 2024".</summary>
internal static class FiledUnder
{
    private const int LongestLine = 120;
    private const int LongestPart = 60;

    // The line stands among the first of its entry.
    private const int LongestText = 800;

    /// <summary>The name; null where no line says one.</summary>
    /// <param name="text">The entry's text.</param>
    /// <param name="context">How to understand dates.</param>
    public static string? In(ReadOnlySpan<char> text, DateContext context)
    {
        if (text.Length > LongestText) text = text[..LongestText];
        foreach (var line in text.EnumerateLines())
            if (line.Length <= LongestLine && DateShape.HasDigit(line) && (line.IndexOfAny("|·•") > 0 ? InLine(line, context) : Before(line, context)) is { } name) return name;
        return null;
    }

    private static string? InLine(ReadOnlySpan<char> line, DateContext context)
    {
        string? name = null;
        var isDated = false;
        foreach (var range in line.SplitAny("|·•"))
        {
            var part = line[range].Trim();
            if (part.Length is 0 or > LongestPart) continue;
            if (DateShape.HasDigit(part)) isDated |= DateText.Whole(part, context) is not null;
            else if (name is null && PublicationKinds.Is(part)) name = part.ToString();
            else if (name is null && part.ContainsAny(":：") && part.ToString() is var written && CategoryWords.WithoutPrefix(written) is var bare && bare.Length < written.Length) name = bare;
        }
        return isDated ? name : null;
    }

    // "Proclamation on 6 October 2017", "Press release, 12 March 2024": the kind before the day, and nothing else.
    private static string? Before(ReadOnlySpan<char> line, DateContext context)
    {
        if (line.Length > LongestPart || !char.IsLetter(line[0])) return null;
        for (var end = line.IndexOf(' '); end > 0 && end < line.Length; end = line[(end + 1)..].IndexOf(' ') is var next and >= 0 ? end + 1 + next : -1)
            if (PublicationKinds.Is(line[..end].TrimEnd(",:"))) return DateText.Whole(line[end..].TrimStart(" -–—"), context) is null ? null : line[..end].TrimEnd(",:").ToString();
        return null;
    }
}
