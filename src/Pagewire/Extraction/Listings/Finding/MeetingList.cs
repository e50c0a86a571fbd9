using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Listings.Titles;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Tells lists of meetings and events, which need no pages of their own, from dated parts of a text.</summary>
internal static class MeetingList
{
    private const int LeastMeetings = 3;
    private const int LongestClock = 40;

    // An entry that tells what happened on a day has more text than one that says where and when.
    private const int LongestMeeting = 400;

    /// <summary>Whether nearly all entries have a day of their own, and most say at what time, or are marked as events, or have papers.</summary>
    /// <param name="model">The page.</param>
    /// <param name="list">A list of it.</param>
    public static bool Is(PageModel model, EntryList list)
    {
        if (list.Dated < EntryList.MostlyDated || list.Entries.Count < LeastMeetings || list.Score < ListChoice.LeastScore) return false;
        // Several committees meet on one day.
        if (list.Entries.Select(entry => (entry.Published?.Day, entry.Heading)).Distinct().Count() * 2 < list.Entries.Count) return false;
        return list.Entries.Count(entry => IsMeeting(model, entry)) * 2 > list.Entries.Count;
    }

    private static bool IsMeeting(PageModel model, Entry entry)
    {
        if (entry.Evidence < DateEvidence.DateLine || entry.Segment.TextTo - entry.Segment.TextFrom > LongestMeeting) return false;
        if (entry.IsPaper || entry.IsBare) return true;
        for (var i = entry.Segment.From; i < entry.Segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (node.Tag == Tag.A ? PaperName.Of(model.Text(i)) != PaperName.Kind.None : node.Element.GetAttribute("itemtype") is { } type && type.EndsWith("Event", StringComparison.Ordinal)) return true;
        }
        foreach (var range in model.AllText[entry.Segment.TextFrom..entry.Segment.TextTo].Split('\n'))
            if (model.AllText[entry.Segment.TextFrom..entry.Segment.TextTo][range] is { Length: <= LongestClock } line && ClockTime.Is(line.Trim())) return true;
        return false;
    }
}
