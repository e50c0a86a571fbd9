using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Text.Entries;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text;

/// <summary>The part of its site that a whole page's copy is of: by the heading over its list, by the way from the front page, or by a name beside the date that the menu has too.</summary>
internal static class PageSection
{
    private const int Farthest = 8;
    private const int FarthestTrail = 40;
    private const int Longest = 60;
    private const int MostWords = 5;
    private const int NearTitle = 4;

    /// <summary>The heading that stands nearest over a list; null where none does.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="first">The list's first line.</param>
    public static string? OfList(List<TextLine> lines, int first)
    {
        for (var at = Math.Min(first, lines.Count) - 1; at >= 0 && at >= first - Farthest; at--)
            if (IsName(lines[at]) && IsHeading(lines, at)) return Sections.NameOf(lines[at]);
        return OfTrail(lines, first, null);
    }

    /// <summary>The section of an article; null where the page names none.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="title">The headline's place.</param>
    /// <param name="dated">The lines that say when.</param>
    public static string? OfStory(List<TextLine> lines, int title, List<DatedLine> dated)
    {
        if (OfTrail(lines, title, lines[title].Text) is { } section) return section;
        var beside = dated.Find(line => Math.Abs(line.At - title) <= NearTitle && line.Rest.Length is > 2 and <= Longest)?.Rest;
        return beside is not null && lines.Exists(line => line.Kind == LineKind.Plain && LineMarks.Without(line.Text).Equals(beside, StringComparison.OrdinalIgnoreCase)) ? beside : null;
    }

    private static string? OfTrail(List<TextLine> lines, int before, string? title)
    {
        for (var at = before - 1; at >= 0 && at >= before - FarthestTrail; at--)
            if (Trail.SectionOf(lines[at].Text, title) is { } section) return section;
        return null;
    }

    private static bool IsName(TextLine line) => line is { Kind: LineKind.Plain, IsText: false, IsRow: false } && line.Text.Length <= Longest && WordCount.Of(line.Text) <= MostWords
        && !DateShape.HasDigit(line.Text) && Letters.Any(line.Text) && !Phrases.LeadsOn(line.Text) && !Trail.Is(line.Text) && !CategoryWords.IsOfControl(line.Text);

    // Apart from the menu over it, or said there as well.
    private static bool IsHeading(List<TextLine> lines, int at)
    {
        if (lines[at].IsHeading) return true;
        if (at + 1 < lines.Count && lines[at + 1].Gap == 0) return false;
        return at == 0 || lines[at].Gap > 0 || lines[at].IsCapitals || lines.FindIndex(0, at, line => line.Text == lines[at].Text) >= 0;
    }
}
