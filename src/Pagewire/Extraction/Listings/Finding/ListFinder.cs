using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Finds every place where the page lists things that look alike, and reads and scores them.</summary>
internal sealed class ListFinder(PageModel model, DateMarks dates, LinkTable links, MarkGroups groups, EntryReader reader, ListBound bound)
{
    private readonly Segmenter _segmenter = new(model, dates);
    private readonly OtherLists _other = new(model);
    private readonly Neighbours _neighbours = new(model);
    private readonly HashSet<int> _seen = [];
    private readonly List<ListCandidate> _candidates = [];
    private readonly List<EntryList> _counted = [];

    /// <summary>The lists, best first.</summary>
    public RankedLists Find()
    {
        foreach (var marks in groups.All(dates, links))
        {
            var depths = groups.RootDepths(marks);
            foreach (var depth in CommonDepths(depths)) Build(marks, depths, depth);
        }
        return new(_candidates, _counted, Begin, Read);
    }

    // The depths at which entries may begin: those that at least a quarter of the marks agree on.
    private static IEnumerable<int> CommonDepths(int[] depths)
    {
        // Which is the rule.
        if (!depths.AsSpan().ContainsAnyExcept(depths[0])) return [depths[0]];
        var counts = new Dictionary<int, int>();
        foreach (var depth in depths) counts[depth] = counts.GetValueOrDefault(depth) + 1;
        return counts.Where(c => c.Value > 1 && c.Value * 4 >= depths.Length).OrderByDescending(c => c.Value).Take(2).Select(c => c.Key);
    }

    private void Build(List<Mark> marks, int[] depths, int depth)
    {
        var roots = Roots(marks, depths, depth);
        if (roots.Count < 2) return;
        var holders = Several(roots);
        if (holders.Count < 2 || !DateCells.Are(model, dates, roots, holders))
            foreach (var containers in Alike(roots)) Add(containers);
        if (holders.Count > 1)
        {
            var above = groups.RootDepths(holders);
            foreach (var higher in CommonDepths(above).Where(d => d < depth)) Build(holders, above, higher);
        }
    }

    // Entries that hold several links at one path (a title's and an author's): the elements that hold two to four of them.
    private List<Mark> Several(List<int> roots)
    {
        var holders = new List<Mark>();
        var inLast = 0;
        var several = 0;
        foreach (var root in roots)
        {
            var parent = model[root].Parent;
            if (holders.Count > 0 && holders[^1].Place == parent)
            {
                if (++inLast == 2) several++;
                continue;
            }
            holders.Add(new(parent, parent));
            inLast = 1;
        }
        return several * 10 >= holders.Count * 7 && roots.Count <= holders.Count * 4 ? holders : [];
    }

    private void Add(List<List<int>> containers)
    {
        var key = new HashCode();
        var count = 0;
        foreach (var container in containers)
        {
            count += container.Count;
            foreach (var root in container) key.Add(root);
        }
        if (count < 2 || !_seen.Add(key.ToHashCode())) return;
        if (IsTooLinked(containers)) return;
        var region = model[containers[0][0]].Region;
        if (IsHopeless(containers))
        {
            // Menus and footers are counted, not read.
            var counted = containers.SelectMany(c => c).Select(r => new Entry { Segment = Segment.Of(model, r) }).ToList();
            _counted.Add(new EntryList { Entries = counted, Region = region });
            return;
        }
        _candidates.Add(bound.Of(_segmenter.Cut(containers), region));
    }

    private void Begin(ListCandidate candidate) => bound.Lower(candidate, reader.Begin(candidate.Segments));

    private List<EntryList> Read(ListCandidate candidate)
    {
        var lists = new List<EntryList>();
        foreach (var part in ByDates(reader.Read(candidate.Begun!)))
        {
            var list = new EntryList { Entries = part, Region = model[part[0].Segment.Root].Region };
            list.IsOfSlides = _other.IsOfSlides(part);
            list.IsOfMeetingDays = MeetingDays.Are(model, part);
            list.IsOfCards = _other.IsOfCards(part);
            ListScore.Rate(list);
            if (list.Score >= ListChoice.LeastScore) list.IsOfGoods = list.Dated < 0.5 ? _other.IsOfGoods(part) : _other.AreForSale(part);
            // A day on which goods were put up makes no news of them.
            if (list.IsOfGoods) (list.Score, list.Quality, list.Dated) = (list.Score * 0.1, list.Quality * 0.1, 0);
            else if (list.Dated < 0.5 && list.Score >= ListChoice.LeastScore && (_other.IsOfLanguages(part) || OtherLists.IsOfSections(part))) list.Score *= 0.1;
            if (_other.IsOfColumns(part)) list.Score *= 0.5;
            if (_other.IsOfTopicsAndUsers(part)) list.Score *= 0.25;
            if (OtherLists.IsOfFields(part) || _other.IsOfRepeatedFiles(list) || _other.IsOfTerms(part) || _neighbours.Are(part)) list.Score *= 0.1;
            lists.Add(list);
        }
        return lists;
    }

    // Parts of a page that hold so many links are columns, not entries.
    private bool IsTooLinked(List<List<int>> containers)
    {
        var linked = 0;
        var count = 0;
        foreach (var container in containers)
            foreach (var root in container)
            {
                linked += model[root].LinkCount;
                count++;
            }
        return linked > count * (count <= 3 ? 20 : 40) && !ArePosts(containers);
    }

    // Whole posts are, whose texts hold any number of links: each begins with its headline and has its day.
    private bool ArePosts(List<List<int>> containers)
    {
        foreach (var container in containers)
            foreach (var root in container)
                if (model.HeadingsIn(root, model[root].End) == 0 || !dates.StandIn(root, model[root].End)) return false;
        return true;
    }

    private bool IsHopeless(List<List<int>> containers)
    {
        foreach (var container in containers)
        {
            if ((model[container[0]].Region & (Traits.Noise | Traits.Tags)) == 0) return false;
            var parent = Math.Max(0, model[container[0]].Parent);
            if (dates.StandIn(parent, model[parent].End)) return false;
        }
        return true;
    }

    // Containers that look alike, some with dates in all their entries and some with none, are a list of news and a menu.
    private List<List<Entry>> ByDates(List<Entry> entries)
    {
        var dated = new Dictionary<int, (int With, int All)>();
        foreach (var entry in entries)
        {
            var container = model[entry.Segment.Root].Parent;
            var (with, all) = dated.GetValueOrDefault(container);
            dated[container] = (with + (entry.Published is not null ? 1 : 0), all + 1);
        }
        var news = entries.FindAll(e => dated[model[e.Segment.Root].Parent] is var d && d.With * 10 >= d.All * 7);
        var other = entries.FindAll(e => dated[model[e.Segment.Root].Parent].With == 0);
        return news.Count > 1 && other.Count > 0 && news.Count + other.Count == entries.Count ? [news, other] : [entries];
    }

    private List<int> Roots(List<Mark> marks, int[] depths, int depth)
    {
        var roots = new List<int>();
        var looks = new Dictionary<int, int>();
        for (var m = 0; m < marks.Count; m++)
        {
            if (depths[m] > depth || model[marks[m].Place].Depth < depth) continue;
            var root = groups.AncestorAt(marks[m].Place, depth);
            if (roots.Count == 0 || roots[^1] != root) roots.Add(root);
            var shape = Shape(root);
            looks[shape] = looks.GetValueOrDefault(shape) + 1;
        }
        // A row of another shape whose mark says little belongs to the row above it: author, age and votes under a title.
        if (looks.Count > 1) LeaveFurtherRowsOut(roots, looks);
        // Entries that hold several marks are entries too, where they look like the others.
        for (var m = 0; m < marks.Count; m++)
        {
            if (depths[m] <= depth) continue;
            var root = groups.AncestorAt(marks[m].Place, depth);
            if (looks.GetValueOrDefault(Shape(root)) * 4 >= roots.Count && roots.BinarySearch(root) is < 0 and var at) roots.Insert(~at, root);
        }
        return roots;
    }

    // Where no row stands above one in its table, it is an entry's own; so are all rows of a table that has none of the others' shape.
    private void LeaveFurtherRowsOut(List<int> roots, Dictionary<int, int> looks)
    {
        var (count, above) = (roots.Count, -1);
        var tables = new HashSet<int>();
        foreach (var root in roots)
            if (!IsRare(root)) tables.Add(model[root].Parent);
        roots.RemoveAll(root =>
        {
            var isFirst = above < 0 || model[above].Parent != model[root].Parent;
            above = root;
            return !isFirst && model[root].Tag == Tag.Tr && IsRare(root) && tables.Contains(model[root].Parent);
        });

        bool IsRare(int root) => looks[Shape(root)] * 5 < count;
    }

    // A row with as many cells, an element with the same name and class.
    private int Shape(int root)
    {
        if (model[root].Tag != Tag.Tr) return _segmenter.Looks(root);
        var children = 0;
        for (var at = root + 1; at < model[root].End; at = model[at].End) children++;
        return HashCode.Combine(Tag.Tr, children);
    }

    // Containers that look alike hold one list: the months of a year, the rows of a grid.
    private Dictionary<(int, int, Traits), List<List<int>>>.ValueCollection Alike(List<int> roots)
    {
        var byParent = new Dictionary<int, List<int>>();
        foreach (var root in roots)
        {
            if (byParent.TryGetValue(model[root].Parent, out var list)) list.Add(root);
            else byParent[model[root].Parent] = [root];
        }
        var alike = new Dictionary<(int, int, Traits), List<List<int>>>();
        foreach (var (parent, list) in byParent)
        {
            var above = model[parent].Parent;
            var key = (_segmenter.Looks(parent), above < 0 ? 0 : _segmenter.Looks(above), model[parent].Region);
            if (alike.TryGetValue(key, out var lists)) lists.Add(list);
            else alike[key] = [list];
        }
        return alike.Values;
    }
}
