using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Groups marks that stand at the same path of element names in the same region, and climbs from each to the largest element that holds no other.</summary>
internal sealed class MarkGroups
{
    // Regions that split groups: a side list at the same path as the main one is another list.
    private const Traits Splitting = Traits.Navigation | Traits.Header | Traits.Footer | Traits.Aside | Traits.Popular | Traits.Related | Traits.Comments | Traits.Paging | Traits.Tags;

    private const ulong Prime = 1099511628211;

    // How many files an entry may have.
    private const int MostFiles = 4;

    private readonly PageModel _model;
    private readonly ulong[] _paths;

    /// <summary>Prepares the paths.</summary>
    /// <param name="model">The page.</param>
    public MarkGroups(PageModel model)
    {
        _model = model;
        _paths = new ulong[model.Count];
        for (var i = 0; i < model.Count; i++)
        {
            var above = model[i].Parent < 0 ? 14695981039346656037UL : _paths[model[i].Parent];
            _paths[i] = (above ^ ((ulong)Alike(model[i].Tag) + 1)) * Prime;
        }
    }

    // Editors' programs write either name for what is set in bold, and for what is set in italics, on one page.
    private static Tag Alike(Tag tag) => tag switch { Tag.B => Tag.Strong, Tag.I => Tag.Em, _ => tag };

    /// <summary>The path of element names to an element, as a number; names for the same look are one.</summary>
    /// <param name="place">The element.</param>
    public ulong Path(int place) => _paths[place];

    /// <summary>All groups of at least two marks that differ.</summary>
    /// <param name="dates">The page's dates.</param>
    /// <param name="links">Where its links lead.</param>
    public IEnumerable<List<Mark>> All(DateMarks dates, LinkTable links)
    {
        var groups = new Dictionary<(MarkKind, ulong, Traits), List<Mark>>();
        for (var i = 0; i < dates.All.Count; i++)
        {
            var place = dates.All[i].Place;
            if (_model[place].Tag == Tag.Br) Add(groups, MarkKind.Date, place, i, LinePath(place));
            else if (FirstLine(dates, i) is >= 0 and var line) Add(groups, MarkKind.Date, line, i, LinePath(place));
            else Add(groups, MarkKind.Date, place, i, _paths[place]);
        }
        var alone = new AloneLinks();
        foreach (var link in _model.Links)
            if (links.Target(link) is >= 0 and var target && _model[link].TextLength > 1 && !IsTag(link))
            {
                Add(groups, MarkKind.Link, link, target, _paths[link]);
                if (!IsLeftOut(link) && Block(link) is var block && _model[block].LinkCount == 1) alone.Add(new(link, target), _paths[block], _paths[link], _model[link].Region & Splitting);
            }
        foreach (var heading in _model.Headings)
            if (_model[heading].TextLength > 2) Add(groups, MarkKind.Heading, heading, heading, _paths[heading]);
        foreach (var mark in dates.All)
            if (mark.IsWhole && DatedTable.Under(_model, mark.Place) is >= 0 and var table && !dates.StandIn(table, _model[table].End))
                foreach (var row in DatedTable.Rows(_model, table)) Add(groups, MarkKind.Row, row, row, _paths[row]);
        foreach (var row in DayRows.Under(_model, dates)) Add(groups, MarkKind.Row, row, row, _paths[row]);
        foreach (var ((kind, _, _), marks) in groups)
        {
            if (kind == MarkKind.Link) LeaveFilesOut(marks);
            if (marks.Count > 1) yield return marks;
        }
        foreach (var marks in alone.OfManyPaths())
        {
            LeaveFilesOut(marks);
            if (marks.Count > 1) yield return marks;
        }
    }

    // What a link says to be an entry's tag or category is none of its own ("rel" as in HTML's link types and the microformat); so is a word behind a number sign.
    private bool IsTag(int link) => IsHashtag(_model.Text(link)) || _model[link].Element.GetAttribute("rel") is { } rel && (PageMetadata.HasToken(rel, "tag") || PageMetadata.HasToken(rel, "category"));

    private static bool IsHashtag(ReadOnlySpan<char> text) => text is ['#' or '＃', var first, ..] && char.IsLetter(first) && !text.ContainsAny(" \n");

    // Beside links in words, those that only name a type of file make no entries: "PDF", "DOCX" in the last cell of a row.
    private void LeaveFilesOut(List<Mark> links)
    {
        var files = links.Count(link => FileWords.IsOnly(_model.Text(link.Place)));
        if (files > 0 && links.Count - files > 1 && (links.Count - files) * MostFiles >= files) links.RemoveAll(link => FileWords.IsOnly(_model.Text(link.Place)));
    }

    /// <summary>For each mark, the depth of the largest element around it that holds no other mark of the group.</summary>
    /// <param name="marks">The group, in document order.</param>
    public int[] RootDepths(List<Mark> marks)
    {
        var depths = new int[marks.Count];
        // Neighbours that lead to the same place are one mark: "others" are those before and after all of them.
        for (var first = 0; first < marks.Count;)
        {
            var next = first + 1;
            while (next < marks.Count && marks[next].Identity == marks[first].Identity) next++;
            var (before, after) = (first == 0 ? -1 : marks[first - 1].Place, next == marks.Count ? int.MaxValue : marks[next].Place);
            for (; first < next; first++) depths[first] = _model[Climb(marks[first].Place, before, after)].Depth;
        }
        return depths;
    }

    /// <summary>The element around a place at a depth.</summary>
    /// <param name="place">An element that lies at least as deep.</param>
    /// <param name="depth">The depth.</param>
    public int AncestorAt(int place, int depth)
    {
        while (_model[place].Depth > depth) place = _model[place].Parent;
        return place;
    }

    private int Climb(int place, int before, int after)
    {
        while (_model[place].Parent is >= 0 and var parent && _model[parent].Tag is not (Tag.Body or Tag.Html)
            && parent > before && _model[parent].End <= after) place = parent;
        return place;
    }

    // Of lines that a br divides the first has none before it: what stands in it takes the place, so that it is a line like the others; -1 where it holds nothing, or no line with a date follows.
    private int FirstLine(DateMarks dates, int mark)
    {
        var (place, next) = (dates.All[mark].Place, mark + 1 < dates.All.Count ? dates.All[mark + 1].Place : -1);
        if (dates.All[mark].IsWhole || next <= place + 1 || _model[next].Tag != Tag.Br || Block(next) != Block(place)) return -1;
        if (!_model[place].Tag.IsBlock()) return place;
        return _model[place + 1].Tag != Tag.Br ? place + 1 : -1;
    }

    // A line of a block has its path, whatever phrase of it the br stands in.
    private ulong LinePath(int place) => (_paths[Block(place)] ^ ((ulong)Tag.Br + 1)) * Prime;

    private int Block(int place)
    {
        while (!_model[place].Tag.IsBlock() && _model[place].Parent >= 0) place = _model[place].Parent;
        return place;
    }

    private bool IsLeftOut(int place) => _model[place].Is(Traits.Hidden | Traits.Consent | Traits.Login | Traits.Share | Traits.Comments | Traits.Breadcrumb | Traits.Paging);

    private void Add(Dictionary<(MarkKind, ulong, Traits), List<Mark>> groups, MarkKind kind, int place, int identity, ulong path)
    {
        // A tweet's day and author are none of the page's.
        if (IsLeftOut(place) || EmbeddedPost.Holds(_model, place)) return;
        var key = (kind, path, _model[place].Region & Splitting);
        if (groups.TryGetValue(key, out var marks)) marks.Add(new(place, identity));
        else groups[key] = [new(place, identity)];
    }
}
