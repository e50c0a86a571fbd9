using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>Papers that stand in the row of a meeting which another cell names: "12 March | Special meeting on the bridge | Approved minutes". They are the meeting's and no entries.</summary>
internal static class RowPapers
{
    /// <summary>Hands such papers on to the entry of their row and day.</summary>
    /// <param name="model">The page.</param>
    /// <param name="entries">The entries of one list, in the page's order; papers are taken out of it.</param>
    public static void Join(PageModel model, List<Entry> entries)
    {
        if (entries.TrueForAll(entry => entry.IsPaper) || !entries.Exists(entry => entry.IsPaper && Row(model, entry) >= 0)) return;
        var meetings = new Dictionary<int, Entry?>();
        // A row of two meetings tells of neither whose its papers are.
        foreach (var entry in entries)
            if (!entry.IsPaper && Row(model, entry) is >= 0 and var row) meetings[row] = meetings.ContainsKey(row) ? null : entry;
        entries.RemoveAll(entry => entry.IsPaper && entry.Published is { } day && meetings.GetValueOrDefault(Row(model, entry)) is { Published: { } own } meeting && own.Day == day.Day && Take(meeting, entry.Url));
    }

    private static bool Take(Entry meeting, string? url)
    {
        if (url is null || url == meeting.Url || meeting.Enclosures.Exists(other => other.Url == url)) return true;
        // What names no type of file stays an entry: its address would be lost.
        if (FileTypes.Of(url) is not { } type) return false;
        meeting.Enclosures.Add(new(url, type));
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
