using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>Papers that stand in the row of a meeting which another cell names: "12 March | Special meeting on the bridge | Approved minutes". They are the meeting's and no entries.</summary>
internal static class RowPapers
{
    private const int FewestRows = 3;

    // What is longer lays a page out.
    private const int LongestRow = 1000;

    /// <summary>Hands such papers on to the entry of their row and day.</summary>
    /// <param name="model">The page.</param>
    /// <param name="list">A list, in the page's order; papers are taken out of it.</param>
    public static void Join(PageModel model, EntryList list)
    {
        JoinEntries(model, list.Entries);
        if (!list.IsOfPapers) JoinCells(model, list.Entries.FindAll(entry => entry.Title is not null));
    }

    // Where each row has one cell that is an entry, the files in its other cells are that entry's. A closing date in a cell of its own names nothing.
    private static void JoinCells(PageModel model, List<Entry> entries)
    {
        var rows = entries.ConvertAll(entry => Row(model, entry));
        if (entries.Count < FewestRows || rows.Contains(-1) || rows.Distinct().Count() < rows.Count) return;
        foreach (var (entry, row) in entries.Zip(rows))
            if (model[row].TextLength <= LongestRow) entry.Papers.Add(Segment.Of(model, row));
    }

    private static void JoinEntries(PageModel model, List<Entry> entries)
    {
        var repeated = Repeated(model, entries);
        bool IsRepeated(Entry entry) => entry.Title is { } title && repeated.Contains(title);
        // Where all that stands in a row is repeated, it names meetings.
        var areMeetings = entries.TrueForAll(entry => entry.IsPaper || IsRepeated(entry));
        bool IsPaper(Entry entry) => entry.IsPaper || !areMeetings && IsRepeated(entry) && FileTypes.Of(entry.Url) is not null;
        if (entries.TrueForAll(IsPaper) || !entries.Exists(entry => IsPaper(entry) && Row(model, entry) >= 0)) return;
        var meetings = new Dictionary<int, Entry?>();
        // A row of two meetings tells of neither whose its papers are.
        foreach (var entry in entries)
            if (!IsPaper(entry) && (areMeetings || !IsRepeated(entry)) && Row(model, entry) is >= 0 and var row) meetings[row] = meetings.ContainsKey(row) ? null : entry;
        entries.RemoveAll(entry => IsPaper(entry) && entry.Published is { } day && meetings.GetValueOrDefault(Row(model, entry)) is { Published: { } own } meeting && own.Day == day.Day && Take(meeting, entry));
    }

    // What the files of many rows are called is no title, whatever the language: "Cahier des charges" beside each tender.
    private static HashSet<string> Repeated(PageModel model, List<Entry> entries)
    {
        var titles = entries.Where(entry => entry.Title is not null && Row(model, entry) >= 0).DistinctBy(entry => (entry.Title, Row(model, entry))).CountBy(entry => entry.Title!, StringComparer.Ordinal);
        return titles.Where(title => title.Value >= FewestRows && title.Value * 6 >= entries.Count).Select(title => title.Key).ToHashSet(StringComparer.Ordinal);
    }

    // What names no type of file stays an entry: its address would be lost.
    private static bool Take(Entry meeting, Entry paper)
    {
        if (paper.Url is { } url && url != meeting.Url && FileTypes.Of(url) is null) return meeting.Enclosures.Exists(other => other.Url == url);
        meeting.Papers.Add(paper.Segment);
        return true;
    }

    // The row of an entry that is a cell, or stands in one; -1 where it is a row itself or stands in none.
    private static int Row(PageModel model, Entry entry)
    {
        var at = entry.Segment.Root;
        while (at >= 0 && model[at].Tag is not (Tag.Td or Tag.Tr or Tag.Table)) at = model[at].Parent;
        return at >= 0 && model[at].Tag == Tag.Td ? model[at].Parent : -1;
    }
}
