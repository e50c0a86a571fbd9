using System.Numerics;
using System.Runtime.InteropServices;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>
/// What the entries of a list have in common, which is nobody's title: addresses that many of them link to, and texts that
/// many of them repeat ("Read the release", "Civil Action No."), whatever the language.
/// </summary>
internal sealed class ListContext
{
    private const int LongestRepeated = 120;
    private const int FewestToRepeat = 3;
    private const int MostTexts = 200;

    // In how many entries, and the last of them.
    private readonly Dictionary<int, (int Entries, int Last)> _targets = [];
    private readonly Dictionary<ulong, (int Entries, int Last)> _texts = [];
    private readonly int _count;

    private ListContext(int count) => _count = count;

    /// <summary>The column of a table that tells most; -1 where the entries are no rows.</summary>
    public int Column { get; private init; } = -1;

    /// <summary>The column of a table whose header says that it holds the titles; -1 where none does.</summary>
    public int TitleColumn { get; private init; } = -1;

    /// <summary>The column of a table whose header names places; -1 where there is none.</summary>
    public int PlaceColumn { get; private init; } = -1;

    /// <summary>Looks over the segments of a list.</summary>
    /// <param name="model">The page.</param>
    /// <param name="segments">The list's segments.</param>
    /// <param name="links">Where links lead.</param>
    /// <param name="facts">What elements' texts are.</param>
    public static ListContext Of(PageModel model, List<Segment> segments, LinkTable links, TextFacts facts)
    {
        var places = EntryColumns.Places(model, segments[0].Root);
        var context = new ListContext(segments.Count) { Column = EntryColumns.Wordiest(model, segments, facts, places), TitleColumn = EntryColumns.Titles(model, segments[0].Root), PlaceColumn = places };
        if (segments.Count < FewestToRepeat) return context;
        for (var s = 0; s < segments.Count; s++)
        {
            var segment = segments[s];
            var texts = 0;
            for (var i = segment.From; i < segment.To; i++)
            {
                ref readonly var node = ref model[i];
                if (node.Tag == Tag.A && links.Target(i) is >= 0 and var target) Count(context._targets, target, s);
                if ((node.Tag == Tag.A || node.Tag.IsHeading()) && node.TextLength <= LongestRepeated) texts += Count(context._texts, facts.Skeleton(i), s);
            }
            var text = model.AllText[segment.TextFrom..segment.TextTo];
            foreach (var range in text.Split('\n'))
            {
                var line = text[range];
                if (line.Length <= LongestRepeated) texts += Count(context._texts, Skeleton(line), s);
                if (texts > MostTexts) break;
            }
        }
        return context;
    }

    /// <summary>Whether so many entries link there that it is no entry's own address.</summary>
    /// <param name="target">A link's target.</param>
    public bool IsShared(int target) => _count >= FewestToRepeat && _targets.GetValueOrDefault(target).Entries is >= FewestToRepeat and var n && n * 10 >= _count * 3;

    /// <summary>Whether several entries link there, as to what they are filed under.</summary>
    /// <param name="target">A link's target.</param>
    public bool ComesAgain(int target) => _count > FewestToRepeat && _targets.GetValueOrDefault(target).Entries > 1;

    /// <summary>The share of the entries that repeat a text, digits left aside; 0 where too few do to tell.</summary>
    /// <param name="text">The text.</param>
    public double Repeated(ReadOnlySpan<char> text) => _count < FewestToRepeat || text.Length > LongestRepeated ? 0 : Repeated(Skeleton(text), text.Length);

    /// <summary>The same of a text whose skeleton is known.</summary>
    /// <param name="skeleton">See <see cref="Skeleton"/>.</param>
    /// <param name="length">How long the text is.</param>
    public double Repeated(ulong skeleton, int length)
    {
        if (_count < FewestToRepeat || length > LongestRepeated || skeleton == 0) return 0;
        return _texts.GetValueOrDefault(skeleton).Entries is >= FewestToRepeat and var n ? (double)n / _count : 0;
    }

    // 1 where the entry had it not yet, else 0.
    private static int Count<T>(Dictionary<T, (int Entries, int Last)> counts, T key, int entry) where T : notnull
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out var known);
        if (known && count.Last == entry) return 0;
        count = (count.Entries + 1, entry);
        return 1;
    }

    /// <summary>The letters of a text alone, as a number: "Civil Action No. 2013-1550" and "Civil Action No. 2013-0367" are one text; 0 where it has none.</summary>
    /// <param name="text">Any text.</param>
    public static ulong Skeleton(ReadOnlySpan<char> text)
    {
        var hash = 0UL;
        foreach (var c in text)
        {
            var letter = (char)(c | 0x20);
            if (letter is not (>= 'a' and <= 'z'))
            {
                if (char.IsAscii(c) || !char.IsLetter(c)) continue;
                letter = LowerCase.Of(c);
            }
            // The multiplication of one letter need not wait for that of the one before.
            hash = BitOperations.RotateLeft(hash, 5) + letter * 0x9E3779B97F4A7C15UL;
        }
        return hash;
    }
}
