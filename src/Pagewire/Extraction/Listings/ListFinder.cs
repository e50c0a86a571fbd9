using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings;

/// <summary>Finds every place where the page lists things that look alike, and reads and scores them.</summary>
internal sealed class ListFinder(PageModel model, DateMarks dates, LinkTable links, MarkGroups groups, EntryReader reader)
{
    private readonly Segmenter _segmenter = new(model, dates);
    private readonly HashSet<int> _seen = [];

    /// <summary>The lists, best first.</summary>
    public List<EntryList> Find()
    {
        var lists = new List<EntryList>();
        foreach (var marks in groups.All(dates, links))
        {
            var depths = groups.RootDepths(marks);
            foreach (var depth in CommonDepths(depths)) Build(marks, depths, depth, lists);
        }
        lists.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.TextFrom.CompareTo(b.TextFrom));
        return lists;
    }

    // The depths at which entries may begin: those that at least a quarter of the marks agree on.
    private static IEnumerable<int> CommonDepths(int[] depths)
    {
        var counts = new Dictionary<int, int>();
        foreach (var depth in depths) counts[depth] = counts.GetValueOrDefault(depth) + 1;
        return counts.Where(c => c.Value > 1 && c.Value * 4 >= depths.Length).OrderByDescending(c => c.Value).Take(2).Select(c => c.Key);
    }

    private void Build(List<Mark> marks, int[] depths, int depth, List<EntryList> lists)
    {
        var roots = Roots(marks, depths, depth);
        if (roots.Count < 2) return;
        foreach (var containers in Alike(roots))
        {
            var key = new HashCode();
            foreach (var container in containers)
                foreach (var root in container) key.Add(root);
            if (!_seen.Add(key.ToHashCode())) continue;
            if (containers.Sum(c => c.Count) < 2) continue;
            var entries = reader.Read(_segmenter.Cut(containers));
            var list = new EntryList { Entries = entries, Region = model[entries[0].Segment.Root].Region };
            ListScore.Rate(list);
            lists.Add(list);
        }
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
        if (looks.Count > 1) roots.RemoveAll(r => model[r].Tag == Tag.Tr && looks[Shape(r)] * 5 < roots.Count);
        // Entries that hold several marks are entries too, where they look like the others.
        for (var m = 0; m < marks.Count; m++)
        {
            if (depths[m] <= depth) continue;
            var root = groups.AncestorAt(marks[m].Place, depth);
            if (looks.GetValueOrDefault(Shape(root)) * 4 >= roots.Count && roots.BinarySearch(root) is < 0 and var at) roots.Insert(~at, root);
        }
        return roots;
    }

    // A row with as many cells, an element with the same name and class.
    private int Shape(int root)
    {
        var children = 0;
        for (var at = root + 1; at < model[root].End; at = model[at].End) children++;
        return model[root].Tag == Tag.Tr ? HashCode.Combine(Tag.Tr, children) : _segmenter.Looks(root);
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
            var above = parent < 0 ? -1 : model[parent].Parent;
            var key = (parent < 0 ? 0 : _segmenter.Looks(parent), above < 0 ? 0 : _segmenter.Looks(above), parent < 0 ? 0 : model[parent].Region);
            if (alike.TryGetValue(key, out var lists)) lists.Add(list);
            else alike[key] = [list];
        }
        return alike.Values;
    }
}
