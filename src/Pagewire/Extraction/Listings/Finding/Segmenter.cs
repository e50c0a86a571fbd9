using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Listings.Headers;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>
/// Cuts the children of containers into entries: each begins with the element that made it one (its root), and the siblings
/// that come with every root belong to it, before it or after it.
/// </summary>
internal sealed class Segmenter(PageModel model, DateMarks dates)
{
    private const int FewestGaps = 2;
    private const int MostRows = 12;

    private readonly SegmentHeaders _headers = new(model, dates);
    private readonly PlaceMemo<int> _looks = new(model.Count, place => Looks(model[place]));

    // Where a line is drawn between the entries of the list that is being cut, so that each begins right after it: how much the longest holds before its root; else 0.
    private int _ruled;

    /// <summary>Cuts the containers.</summary>
    /// <param name="containers">For each container, the roots among its children, in order: two in all at least, so that none of them is the page's own root.</param>
    public List<Segment> Cut(List<List<int>> containers)
    {
        var gaps = new List<List<int>>();
        foreach (var roots in containers) CollectGaps(roots, gaps);
        var leading = Leading(containers, gaps);
        _ruled = leading > 0 ? Ruled(gaps) : 0;
        var known = Known(gaps, leading, DaysOver(containers));
        var segments = new List<Segment>();
        var (after, header) = (-1, -1);
        foreach (var roots in containers)
        {
            header = _headers.Over(model[roots[0]].Parent, after, header);
            after = CutOne(roots, leading, known, header, segments);
        }
        return segments;
    }

    /// <summary>What an element looks like: its name and the first word of its class.</summary>
    /// <param name="place">The element.</param>
    public int Looks(int place) => _looks.Of(place);

    private static int Looks(in Node node)
    {
        var hash = (int)node.Tag * 31;
        var names = node.Element.GetAttribute("class").AsSpan().Trim();
        foreach (var c in names)
        {
            if (char.IsWhiteSpace(c)) break;
            if (!char.IsDigit(c)) hash = (hash * 31) + c;
        }
        return hash;
    }

    private List<int> Siblings(int from, int to)
    {
        var all = new List<int>();
        for (var at = from; at < to; at = model[at].End) all.Add(at);
        return all;
    }

    private void CollectGaps(List<int> roots, List<List<int>> gaps)
    {
        for (var r = 0; r + 1 < roots.Count && gaps.Count < 60; r++) gaps.Add(Siblings(model[roots[r]].End, roots[r + 1]));
    }

    // How many siblings before a root belong to it: as many as stand alike before the first root and before the others.
    private int Leading(List<List<int>> containers, List<List<int>> gaps)
    {
        if (gaps.Count == 0 || gaps.Count(g => g.Count == 0) * 2 > gaps.Count) return 0;
        var votes = new Dictionary<int, int>();
        var titles = new HeadingTitles(model, _headers);
        foreach (var roots in containers)
        {
            var before = Siblings(model[roots[0]].Parent + 1, roots[0]);
            var gap = roots.Count > 1 ? Siblings(model[roots[0]].End, roots[1]) : gaps.Find(g => g.Count > 0) ?? [];
            var k = 0;
            while (k < before.Count && k < gap.Count && AreAlike(before[^(k + 1)], gap[^(k + 1)]) && !IsRule(before[^(k + 1)])) k++;
            k = titles.Leading(roots, before, gap, gaps, k, AreAlike);
            votes[k] = votes.GetValueOrDefault(k) + 1;
        }
        var best = votes.OrderByDescending(v => v.Value).ThenByDescending(v => v.Key).First().Key;
        // A heading right before nearly every root is its title, whatever stands before the first one.
        if (best == 0 && gaps.Count(g => g.Count > 0 && model[g[^1]].Tag.IsHeading()) * 10 >= gaps.Count * 7) best = 1;
        return Math.Min(best, gaps.Where(g => g.Count > 0).Min(g => g.Count));
    }

    // A row that only draws a line is none like a row with words.
    private bool AreAlike(int one, int other) => Looks(one) == Looks(other) && model[one].TextLength > 0 == model[other].TextLength > 0;

    // What stands after a root and before the next one's part, in at least a third of the gaps.
    private HashSet<int> Known(List<List<int>> gaps, int leading, HashSet<int> days)
    {
        var counts = new Dictionary<int, int>();
        var headings = new HashSet<int>();
        foreach (var gap in gaps)
            foreach (var sibling in gap.Take(gap.Count - leading).DistinctBy(Looks))
            {
                counts[Looks(sibling)] = counts.GetValueOrDefault(Looks(sibling)) + 1;
                if (model[sibling].Tag.IsHeading() || days.Contains(Looks(sibling)) || model[sibling].Tag == Tag.Tr && _headers.Is(sibling)) headings.Add(Looks(sibling));
            }
        // A heading or a day that stands in fewer of them is of what follows.
        return [.. counts.Where(c => headings.Contains(c.Key) ? c.Value * 10 >= gaps.Count * 7 : c.Value * 3 >= gaps.Count).Select(c => c.Key)];
    }

    // What a day looks like that stands right over the first entry of a container, and is none of its own where others have none.
    private HashSet<int> DaysOver(List<List<int>> containers)
    {
        var days = new HashSet<int>();
        foreach (var roots in containers)
            if (Siblings(model[roots[0]].Parent + 1, roots[0]) is [.., var last] && !model[last].Tag.IsHeading() && _headers.Is(last)) days.Add(Looks(last));
        return days;
    }

    // The place after the container.
    private int CutOne(List<int> roots, int leading, HashSet<int> known, int header, List<Segment> segments)
    {
        var parent = model[roots[0]].Parent;
        var previousEnd = parent + 1;
        var previousText = model[parent].TextStart;
        var section = header;
        if (LineBefore(roots[0]) is { } line)
        {
            segments.Add(line with { Header = header });
            previousText = line.TextTo;
        }
        for (var r = 0; r < roots.Count; r++)
        {
            var between = Siblings(previousEnd, roots[r]);
            var start = r == 0 ? FirstStart(roots[0], between, leading) : NextStart(roots, r - 1, leading);
            foreach (var sibling in between)
            {
                if (!_headers.Is(sibling)) continue;
                header = sibling;
                if (sibling < start) section = sibling;
            }
            var until = r + 1 < roots.Count ? NextStart(roots, r, leading) : LastEnd(roots[r], parent, known);
            var end = model[roots[r]].End;
            foreach (var sibling in Siblings(end, until))
            {
                if (_headers.Is(sibling) && !known.Contains(Looks(sibling))) break;
                end = model[sibling].End;
            }
            var textFrom = LineStart(model[start].TextStart, previousText);
            var textTo = end < model[parent].End ? model[end].TextStart : model[parent].TextEnd;
            if (r + 1 < roots.Count && end == until) textTo = Math.Max(model[roots[r]].TextEnd, LineStart(model[until].TextStart, model[roots[r]].TextEnd));
            else if (end < until || r + 1 == roots.Count) textTo = Math.Max(model[roots[r]].TextEnd, LineEnd(LastText(end, roots[r]), TailEnd(end, parent, LastText(end, roots[r]))));
            segments.Add(new(start, end, textFrom, textTo, roots[r], header >= start && _headers.IsName(header) ? section : header));
            previousEnd = end;
            previousText = textTo;
        }
        return model[parent].End;
    }

    // Of lines that begin with days and that a br divides, the first has none before it: where it is loose text, no element can be its root.
    private Segment? LineBefore(int root)
    {
        var block = model[root].Parent;
        if (model[root].Tag != Tag.Br || root != block + 1 || dates.FirstAtOrAfter(block) is var mark && (mark == dates.All.Count || dates.All[mark].Place != block)) return null;
        return new(block, root, model[block].TextStart, LineStart(model[root].TextStart, model[block].TextStart), root, -1);
    }

    private int NextStart(List<int> roots, int r, int leading)
    {
        var between = Siblings(model[roots[r]].End, roots[r + 1]);
        return Start(roots[r + 1], between, _ruled > 0 ? AfterRule(between) : leading);
    }

    // Nothing need be drawn over the first record: it begins below a heading, and has no more rows than the longest.
    private int FirstStart(int root, List<int> before, int leading)
    {
        if (_ruled == 0) return Start(root, before, leading);
        var rows = AfterRule(before) is > 0 and var ruled ? ruled : before.Count;
        for (var k = 1; k <= Math.Min(rows, before.Count); k++)
            if (_headers.Is(before[^k])) rows = k - 1;
        return Start(root, before, Math.Min(rows, _ruled));
    }

    private static int Start(int root, List<int> before, int count) => Math.Min(count, before.Count) is > 0 and var k ? before[^k] : root;

    // Records of several rows, some with one row more than others, and a line or an empty row between them: how many rows the longest has before its root; 0 where they are none.
    private int Ruled(List<List<int>> gaps)
    {
        var most = 0;
        foreach (var gap in gaps)
        {
            if (AfterRule(gap) is not (> 0 and <= MostRows and var after)) return 0;
            most = Math.Max(most, after);
        }
        return gaps.Count >= FewestGaps ? most : 0;
    }

    // How many siblings stand behind the last line that is drawn among them; 0 where none is.
    private int AfterRule(List<int> siblings)
    {
        for (var after = 0; after < siblings.Count; after++)
            if (model[siblings[^(after + 1)]] is { TextLength: 0, Tag: Tag.Hr or Tag.Tr }) return after;
        return 0;
    }

    private int LastEnd(int root, int parent, HashSet<int> known)
    {
        var end = model[root].End;
        foreach (var sibling in Siblings(end, model[parent].End))
        {
            if (!known.Contains(Looks(sibling))) break;
            end = model[sibling].End;
        }
        return end;
    }

    private int LastText(int end, int root)
    {
        var last = model[root].TextEnd;
        for (var at = model[root].End; at < end; at = model[at].End) last = model[at].TextEnd;
        return last;
    }

    // Loose text on the root's own line belongs to it: "12.03.2019 <a>Title</a>".
    private int LineStart(int from, int notBefore)
    {
        var at = from;
        while (at > notBefore && model.AllText[at - 1] != '\n') at--;
        return at;
    }

    // A line that has ended ends the entry, but for loose text before the next element: a paging bar after the last entry is not its own.
    private int TailEnd(int end, int parent, int last)
    {
        var ended = last > 0 && model.AllText[last - 1] == '\n';
        return ended && end < model[parent].End ? model[end].TextStart : model[parent].TextEnd;
    }

    private int LineEnd(int from, int notAfter)
    {
        var at = from;
        while (at < notAfter && model.AllText[at] != '\n') at++;
        return at;
    }

    private bool IsRule(int place) => model[place].Tag is Tag.Hr or Tag.Br && model[place].TextLength == 0;
}
