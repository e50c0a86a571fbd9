using System.Collections.Frozen;
using System.Text;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Lines;

/// <summary>Puts lines together that were broken because a screen, a printer or a message ends there: titles first of all.</summary>
internal static class WrappedLines
{
    // What is shorter ends by itself.
    private const int LeastLength = 30;
    private const int LeastWords = 4;

    // Programs break lines at 60 to 100 columns.
    private const int LeastColumns = 60;
    private const int MostColumns = 100;
    private const int LeastBroken = 2;
    private const int LeastFull = 3;

    // What goes on and on is no text; the next line begins a new paragraph.
    private const int LongestParagraph = 20_000;

    // No title ends with one of these.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_joining = (
        "the a an of and der das den dem des und für von vom zur zum le la les de du des et aux au el los las y del il gli di dei della do da dos das e van het een en "
        + "и в на с со по о об к из для от і та в у з із про w z i oraz ve ile και της του των στη στην").Split(' ').Distinct().ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The lines, each of them whole.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="dates">How dates are to be understood: a line that begins with one goes on from nothing.</param>
    public static List<string> Join(IReadOnlyList<string> lines, DateContext dates)
    {
        var margin = MarginOf(lines);
        var joined = new List<string>(lines.Count);
        var paragraph = new StringBuilder();
        for (var first = 0; first < lines.Count;)
        {
            var end = first + 1;
            for (var length = lines[first].Length; end < lines.Count && length < LongestParagraph && (GoesOn(lines[end - 1], lines[end], margin, dates) || Hangs(lines, first, end, dates)); end++) length += lines[end].Length;
            joined.Add(end == first + 1 ? lines[first] : Joined(lines, first, end, paragraph));
            first = end;
        }
        return joined;
    }

    private static string Joined(IReadOnlyList<string> lines, int first, int end, StringBuilder paragraph)
    {
        paragraph.Clear().Append(lines[first].AsSpan().TrimEnd());
        for (var i = first + 1; i < end; i++) paragraph.Append(' ').Append(lines[i].AsSpan().Trim());
        return paragraph.ToString();
    }

    private static bool GoesOn(ReadOnlySpan<char> line, ReadOnlySpan<char> next, Margin margin, DateContext dates)
    {
        var text = line.Trim();
        if (text.Length < LeastLength || next.IsWhiteSpace() || IsRow(text) || EndsSentence(text)) return false;
        var rest = next.Trim();
        if (rest.TrimStart("\"“„«‘'(") is not [var letter, ..] || !char.IsLetterOrDigit(letter) || IsRow(rest) || WordCount.Of(text) < LeastWords) return false;
        var open = IsOpen(text);
        if (!open && !IsSmallWord(FirstWord(rest)) && !(margin.IsFull(line, rest) && (margin.IsSure || Indent(line) > 1 && Indent(next) == Indent(line)))) return false;
        return !IsOfItsOwn(rest, open, dates) && !(DateShape.HasDigit(text) && DateText.Whole(text, dates) is not null);
    }

    // An entry of a list that was too long goes on under its text.
    private static bool Hangs(IReadOnlyList<string> lines, int first, int at, DateContext dates)
    {
        if (lines[at - 1].Length < LeastColumns || string.IsNullOrWhiteSpace(lines[at]) || Indent(lines[at]) <= Indent(lines[first])) return false;
        var (start, next) = (OneLine.Of(lines[first]), OneLine.Of(lines[at]));
        if (start.Length == 0 || IsRow(lines[at]) || LineMarks.Without(next) != next) return false;
        return LineMarks.Without(start) != start || DateShape.MayBegin(start) && DateText.Leading(start, dates) is { Start: 0 } date && date.Length < start.Length;
    }

    // A date, the author, "read more", an address: lines that stand under titles.
    private static bool IsOfItsOwn(ReadOnlySpan<char> rest, bool isAwaited, DateContext dates)
    {
        if (Phrases.LeadsOn(rest) || LineAddress.IsAlone(rest)) return true;
        var text = rest.ToString();
        if (NoiseLine.IsContact(text) || Byline.Is(text)) return true;
        if (!DateShape.HasDigit(rest)) return false;
        if (DateText.Leading(rest, dates) is not null) return !isAwaited;
        // "…, talks in" and "Oldhaven, 12 March 2019"
        return !isAwaited && DateText.All(rest, dates) is [var date] && WordCount.Of(text.Remove(date.Start, date.Length)) < 2;
    }

    private static bool IsOpen(ReadOnlySpan<char> text) => text[^1] == ',' || s_joining.Contains(text[(text.LastIndexOf(' ') + 1)..]);

    private static bool EndsSentence(ReadOnlySpan<char> text) => text.TrimEnd("\"”’»)") is [.., '.' or '!' or '?' or '…' or ':' or '。'];

    private static bool IsRow(ReadOnlySpan<char> text) => text.Contains('\t') || text.Trim().IndexOf("   ") > 0;

    private static bool IsSmallWord(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 && !s_joining.Contains(word)) return false;
        foreach (var c in word.TrimEnd(".,;:!?)"))
            if (!char.IsLower(c) && c is not ('-' or '\'' or '’')) return false;
        return true;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) => text.IndexOf(' ') is > 0 and var space ? text[..space] : text;

    private static int Indent(ReadOnlySpan<char> line) => line.Length - line.TrimStart().Length;

    // Where the page's lines end; sure where small letters go on after several full lines, or hardly a line goes on that is not full, unless whole sentences do: teasers under long titles.
    private static Margin MarginOf(IReadOnlyList<string> lines)
    {
        var longest = 0;
        foreach (var line in lines) longest = Math.Max(longest, line.AsSpan().TrimEnd().Length);
        var margin = new Margin(longest is >= LeastColumns and <= MostColumns ? longest : 0, false);
        if (margin.Count == 0) return margin;
        var (broken, full, ended, followed) = (0, 0, 0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].AsSpan().Trim() is not { IsEmpty: false } rest || lines[i - 1].AsSpan().Trim().Length < LeastLength) continue;
            followed++;
            if (!margin.IsFull(lines[i - 1], rest)) continue;
            full++;
            if (IsSmallWord(FirstWord(rest))) broken++;
            else if (EndsSentence(rest)) ended++;
        }
        return margin with { IsSure = broken >= LeastBroken || full >= LeastFull && full * 4 > followed * 3 && ended * 2 < full };
    }

    private readonly record struct Margin(int Count, bool IsSure)
    {
        // The next word had no room.
        public bool IsFull(ReadOnlySpan<char> line, ReadOnlySpan<char> rest) => Count > 0 && line.TrimEnd().Length + 1 + FirstWord(rest).Length > Count;
    }
}
