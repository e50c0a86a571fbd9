using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings;

/// <summary>
/// What the entries of a list have in common, which is nobody's title: addresses that many of them link to, and texts that
/// many of them repeat ("Read the release", "Civil Action No."), whatever the language.
/// </summary>
internal sealed class ListContext
{
    private const int LongestRepeated = 120;

    private readonly Dictionary<int, int> _targets = [];
    private readonly Dictionary<ulong, int> _texts = [];
    private readonly Dictionary<ulong, int> _datePaths = [];
    private readonly int _count;

    private ListContext(int count) => _count = count;

    /// <summary>Looks over the segments of a list.</summary>
    /// <param name="model">The page.</param>
    /// <param name="segments">The list's segments.</param>
    /// <param name="links">Where links lead.</param>
    /// <param name="dates">The page's dates.</param>
    /// <param name="path">The path of an element, as a number.</param>
    /// <param name="skeletons">The skeletons of elements' texts, which most lists ask for again.</param>
    public static ListContext Of(PageModel model, List<Segment> segments, LinkTable links, DateMarks dates, Func<int, ulong> path, PlaceMemo<ulong> skeletons)
    {
        Func<int, ulong> skeletonOf = place => Skeleton(model.Text(place));
        var context = new ListContext(segments.Count);
        var targets = new HashSet<int>();
        var texts = new HashSet<ulong>();
        var paths = new HashSet<ulong>();
        foreach (var segment in segments)
        {
            targets.Clear();
            texts.Clear();
            paths.Clear();
            for (var i = segment.From; i < segment.To; i++)
            {
                ref readonly var node = ref model[i];
                if (node.Tag == Tag.A && links.Target(i) is >= 0 and var target) targets.Add(target);
                if ((node.Tag == Tag.A || node.Tag.IsHeading()) && node.TextLength <= LongestRepeated) texts.Add(skeletons.Of(i, skeletonOf));
            }
            foreach (var range in model.AllText[segment.TextFrom..segment.TextTo].Split('\n'))
            {
                var line = model.AllText[segment.TextFrom..segment.TextTo][range];
                if (line.Length <= LongestRepeated) texts.Add(Skeleton(line));
                if (texts.Count > 200) break;
            }
            for (var i = dates.FirstAtOrAfter(segment.From); i < dates.All.Count && dates.All[i].Place < segment.To; i++) paths.Add(path(dates.All[i].Place));
            foreach (var t in targets) Count(context._targets, t);
            foreach (var t in texts) Count(context._texts, t);
            foreach (var p in paths) Count(context._datePaths, p);
        }
        return context;
    }

    /// <summary>Whether so many entries link there that it is no entry's own address.</summary>
    /// <param name="target">A link's target.</param>
    public bool IsShared(int target) => _count >= 3 && _targets.GetValueOrDefault(target) is >= 3 and var n && n * 10 >= _count * 3;

    /// <summary>The share of the entries that repeat a text, digits left aside; 0 where too few do to tell.</summary>
    /// <param name="text">The text.</param>
    public double Repeated(ReadOnlySpan<char> text)
    {
        if (_count < 3 || text.Length > LongestRepeated || Skeleton(text) is not (not 0 and var skeleton)) return 0;
        return _texts.GetValueOrDefault(skeleton) is >= 3 and var n ? (double)n / _count : 0;
    }

    /// <summary>How many entries have a date at a path.</summary>
    /// <param name="path">The path.</param>
    public int DatesAt(ulong path) => _datePaths.GetValueOrDefault(path);

    private static void Count<T>(Dictionary<T, int> counts, T key) where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    // The letters alone: "Civil Action No. 2013-1550" and "Civil Action No. 2013-0367" are one text.
    private static ulong Skeleton(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        var any = false;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            any = true;
            hash = (hash ^ (c < 0x80 ? (char)(c | 0x20) : char.ToLowerInvariant(c))) * 1099511628211UL;
        }
        return any ? hash : 0;
    }
}
