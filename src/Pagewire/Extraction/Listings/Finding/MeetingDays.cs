using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Tells a list of days on which a body meets: days with nothing beside most of them, under a heading such as "Regular meeting schedule".</summary>
internal static class MeetingDays
{
    private const int Fewest = 4;
    private const int LongestHeading = 100;

    // An introduction says when and where.
    private const int Farthest = 700;

    private static readonly PhraseSearch s_meetings = new(
        "meeting", "hearing", "sessions", "sitzung", "séances", "réunion", "sesiones", "reuniones", "plenos", "riunioni", "sedute", "reuniões", "sessões", "posiedze", "vergadering", "заседан", "засідан", "sammanträde", "møte", "møde", "kokouk", "zasedání", "zasadnut", "ülések", "ședinț", "sjednice", "seje", "συνεδριάσ", "toplantı", "会议", "會議", "会議", "회의", "rapat", "phiên họp", "اجتماع", "جلسات", "ישיבות");

    /// <summary>Whether most entries are days and nothing else, and the heading over them names meetings.</summary>
    /// <param name="model">The page.</param>
    /// <param name="entries">The entries of one list.</param>
    public static bool Are(PageModel model, List<Entry> entries)
    {
        if (entries.Count < Fewest || entries.Count(entry => entry.IsBare) * 2 <= entries.Count) return false;
        var first = entries[0].Segment;
        var heading = first.Header >= 0 ? first.Header : model[first.From].HeadingsBefore is > 0 and var before ? model.Headings[before - 1] : -1;
        return heading >= 0 && model[heading].TextLength <= LongestHeading && first.TextFrom - model[heading].TextEnd <= Farthest && s_meetings.IsIn(model.Text(heading));
    }
}
