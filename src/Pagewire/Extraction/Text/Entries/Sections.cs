using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>The lines between the entries of a list that name the section of what follows: by signs, in capitals, with a colon, or by their place alone.</summary>
internal sealed class Sections
{
    private const int LongestName = 80;
    private const int MostWords = 5;

    private readonly Dictionary<int, string> _names = [];

    private Sections()
    {
    }

    /// <summary>The name of the section that a line begins; null where it begins none.</summary>
    /// <param name="at">The line's place.</param>
    public string? At(int at) => _names.GetValueOrDefault(at);

    /// <summary>The sections that begin between the entries of a list.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="starts">The first lines of the entries, in order.</param>
    /// <param name="own">How many lines an entry has at least.</param>
    public static Sections Between(List<TextLine> lines, List<int> starts, int own)
    {
        var found = new Sections();
        if (starts.Count < 2) return found;
        var byPlace = new List<int>();
        var bare = 0;
        for (var i = 1; i < starts.Count; i++)
        {
            var at = starts[i] - 1;
            var under = at + 1 - starts[i - 1] - own;
            var may = under > 0 && MayName(lines[at]);
            if (under == (may ? 1 : 0)) bare++;
            if (!may) continue;
            if (IsMarked(lines[at])) found._names.Add(at, NameOf(lines[at]));
            else if (IsShort(lines[at])) byPlace.Add(at);
        }
        // What stands between most entries is a part of them.
        if (byPlace.Count * 2 > starts.Count || byPlace.Select(at => lines[at].Text).Distinct().Count() < byPlace.Count) return found;
        var alike = starts[0] > 0 && lines[starts[0] - 1] is var over && MayName(over) && IsShort(over) && !over.IsCapitals ? lines[starts[0]].Gap : -1;
        foreach (var at in byPlace)
            if (IsApart(lines, at) || bare * 2 >= starts.Count - 1 && (lines[at].Gap > 0 || alike >= 0) || alike >= 0 && lines[at].Gap > 0 && lines[at].Gap >= alike && lines[at + 1].Gap == alike) found._names.Add(at, NameOf(lines[at]));
        return found;
    }

    /// <summary>Whether a line names a section by its looks: apart from what is above, and in capitals or with a colon at its end, or marked by signs.</summary>
    /// <param name="line">The line.</param>
    public static bool IsMarked(TextLine line) => MayName(line) && (line.IsHeading || line.Gap > 0 && (line.IsCapitals || line.Text[^1] is ':' or '：' || LineSigns.InBrackets(line.Text).Length > 0));

    /// <summary>The section that a line names.</summary>
    /// <param name="line">The line.</param>
    public static string NameOf(TextLine line)
    {
        var name = LineMarks.Without(line.Text);
        if (LineSigns.InBrackets(name) is { IsEmpty: false } inside) name = inside.ToString();
        return CategoryWords.WithoutPrefix(name.TrimEnd(':', '：', ' '));
    }

    private static bool MayName(TextLine line) => line is { Kind: LineKind.Plain, IsText: false } && line.Text.Length <= LongestName && !Phrases.LeadsOn(line.Text) && !NoiseLine.IsContact(line.Text) && !Byline.Is(line.Text) && !line.IsRow && ReferenceEquals(LineMarks.Without(line.Text), line.Text);

    private static bool IsShort(TextLine line) => WordCount.Of(line.Text) <= MostWords && (char.IsLetterOrDigit(line.Text[^1]) || line.Text[^1] is ':' or '：') && !DateShape.HasDigit(line.Text);

    // As far from what follows as from what stands above, and farther than that is from the line before it.
    private static bool IsApart(List<TextLine> lines, int at) =>
        lines[at + 1].Gap > 0 && lines[at].Gap >= lines[at + 1].Gap && lines[at - 1] is { Kind: LineKind.Plain } above && lines[at].Gap > above.Gap;
}
