using System.Buffers;
using System.Globalization;
using System.Text;

namespace Pagewire.Extraction.Wording;

/// <summary>Titles, names and teasers as they may stand in a line with others: nothing in them is unseen or turns what follows them.</summary>
/// <remarks>
/// UAX #9 ends an embedding, an override or an isolate at the paragraph's end only, so one that a title leaves open turns the rest of a reader's line;
/// an override lets a name read as another one (UTR #36, 3.2). Balanced isolates and embeddings stay, and so do the marks of one letter's width
/// that right-to-left texts need (LRM, RLM, ALM), the joiners of Persian, Indic and Burmese words and of emoji, and variation selectors.
/// What has no place in plain text at all (UTS #39's Default_Ignorable but for these) goes.
/// </remarks>
internal static class ShownText
{
    private const char Replacement = '\uFFFD';
    private const int BlackFlag = 0x1F3F4;

    private static readonly SearchValues<char> s_suspects = SearchValues.Create(string.Concat(
        Range(0, 0x1F), Range(0x7F, 0x9F), Range(0x2028, 0x202E), Range(0x2060, 0x206F), Range(0xFFF9, 0xFFFB), Range(0xFDD0, 0xFDEF), Range(0xFFFE, 0xFFFF), Range(0xD800, 0xDFFF), "\u00AD\u200B\uFEFF"));

    /// <summary>A capture with all its one-line texts so; entries of which no title is left are left out.</summary>
    /// <param name="capture">What was found.</param>
    public static Capture In(Capture capture)
    {
        if (!capture.Sightings.Any(IsSuspect) && !IsSuspect(capture.Section)) return capture;
        var items = capture.Items.Select(In).ToList();
        var shown = items.Where(item => item.Title.Length > 0).ToList();
        var dropped = new SortedDictionary<string, int>(capture.Dropped.ToDictionary(), StringComparer.Ordinal);
        if (shown.Count < items.Count) dropped[Drops.NoTitle] = dropped.GetValueOrDefault(Drops.NoTitle) + items.Count - shown.Count;
        return capture with
        {
            Section = OrNull(capture.Section),
            Article = capture.Article is { } article && In(article) is { Title.Length: > 0 } whole ? whole : null,
            Items = shown,
            Dropped = dropped,
        };
    }

    /// <summary>One text so; empty where nothing of it is seen.</summary>
    /// <param name="text">Any characters, lone surrogates too.</param>
    public static string Of(string text)
    {
        if (!IsSuspect(text)) return text;
        var closed = Closed(text);
        var shown = new StringBuilder(text.Length);
        var inFlag = false;
        for (var at = 0; at < text.Length; at++)
        {
            var pair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            var value = pair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
            inFlag = value == BlackFlag || (inFlag && IsTag(value));
            if (char.IsSurrogate(text[at]) && !pair) shown.Append(Replacement);
            else if (IsDirection(text[at]) ? closed.Contains(at) : IsTag(value) ? inFlag : !IsUnseen(value)) shown.Append(text, at, pair ? 2 : 1);
            if (pair) at++;
        }
        var line = OneLine.Of(shown.ToString());
        return line.All(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format) ? "" : line;
    }

    private static string? OrNull(string? text) => text is null || Of(text) is not { Length: > 0 } shown ? null : shown;

    private static Sighting In(Sighting sighting) => !IsSuspect(sighting) ? sighting : sighting with
    {
        Title = Of(sighting.Title),
        Summary = OrNull(sighting.Summary),
        Authors = In(sighting.Authors),
        Categories = In(sighting.Categories),
    };

    private static List<string> In(IReadOnlyList<string> names) => [.. names.Select(Of).Where(name => name.Length > 0).Distinct()];

    private static bool IsSuspect(Sighting sighting) =>
        IsSuspect(sighting.Title) || IsSuspect(sighting.Summary) || sighting.Authors.Any(IsSuspect) || sighting.Categories.Any(IsSuspect);

    private static bool IsSuspect(string? text) => text.AsSpan().ContainsAny(s_suspects);

    // The places of embeddings and isolates that end within the text, and of their ends (UAX #9, BD9 and BD11); overrides never count.
    private static HashSet<int> Closed(string text)
    {
        var closed = new HashSet<int>();
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('\u202C' or '\u2069'))
            {
                if (IsDirection(text[at])) open.Push(at);
                continue;
            }
            var isolate = text[at] == '\u2069';
            if (isolate && !open.Any(place => IsIsolate(text[place]))) continue;
            while (isolate && !IsIsolate(text[open.Peek()])) open.Pop();
            if (open.Count == 0 || IsIsolate(text[open.Peek()]) != isolate) continue;
            if (open.Pop() is var start && text[start] is not ('\u202D' or '\u202E')) closed.UnionWith([start, at]);
        }
        return closed;
    }

    private static bool IsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsIsolate(char c) => c is >= '\u2066' and <= '\u2068';

    // Tags are letters that nobody sees; flags of regions are made of them (UTS #51, ED-14a).
    private static bool IsTag(int value) => value is >= 0xE0000 and <= 0xE007F;

    private static bool IsUnseen(int value) =>
        value is (>= 0x2060 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xFDD0 and <= 0xFDEF)
        || (value & 0xFFFE) == 0xFFFE
        || (value is (< 0x20 or >= 0x7F and < 0xA0) and not ('\t' or '\n' or '\f' or '\r' or 0x85));

    private static string Range(int first, int last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(c => (char)c));
}
