using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Listings.Titles;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Tells a list of days on which a body meets: days with nothing beside most of them, under a heading such as "Regular meeting schedule" or a line that announces them.</summary>
internal static class MeetingDays
{
    private const int Fewest = 4;
    private const int LongestHeading = 100;

    // An introduction says when and where.
    private const int Farthest = 700;

    private static readonly PhraseSearch s_meetings = new(
        "meeting", "hearing", "sessions", "sitzung", "séances", "réunion", "sesiones", "reuniones", "plenos", "riunioni", "sedute", "reuniões", "sessões", "posiedze", "vergadering", "заседан", "засідан", "sammanträde", "møte", "møde", "kokouk", "zasedání", "zasadnut", "ülések", "ședinț", "sjednice", "seje", "συνεδριάσ", "toplantı", "会议", "會議", "会議", "회의", "rapat", "phiên họp", "اجتماع", "جلسات", "ישיבות");

    /// <summary>Whether a heading names meetings, or the papers of some: days under "Agendas" are those of what the agendas are for.</summary>
    /// <param name="heading">The heading's text.</param>
    public static bool Names(ReadOnlySpan<char> heading) =>
        s_meetings.IsIn(heading) || PaperName.Of(heading[(heading.TrimEnd().LastIndexOf(' ') + 1)..]) == PaperName.Kind.Paper;

    /// <summary>Whether most entries are days and nothing else, and the heading over them names meetings, or the line right over them, which a colon ends.</summary>
    /// <param name="model">The page.</param>
    /// <param name="entries">The entries of one list.</param>
    public static bool Are(PageModel model, List<Entry> entries)
    {
        if (entries.Count < Fewest || entries.Count(entry => entry.IsBare || entry is { TitleIsPlace: true, IsOnOwnDay: true }) * 2 <= entries.Count) return false;
        var first = entries[0].Segment;
        var heading = Over(model, first);
        return heading >= 0 && model[heading].TextLength <= LongestHeading && Names(model.Text(heading)) || IsAnnounced(model, first);
    }

    // "The board's meetings in 2024 are on:"
    private static bool IsAnnounced(PageModel model, Segment first)
    {
        var text = model.AllText[..first.TextFrom].TrimEnd();
        var line = text[(text.LastIndexOf('\n') + 1)..];
        return line is [.., ':' or '：'] && line.Length <= LongestHeading && Names(line);
    }

    // A side column that stands before the days in the page has headings of its own, and a year over them names nothing.
    private static int Over(PageModel model, Segment first)
    {
        for (var h = model[first.From].HeadingsBefore - 1; h >= 0; h--)
        {
            var heading = model.Headings[h];
            if (first.TextFrom - model[heading].TextEnd > Farthest) return -1;
            if (Letters.Any(model.Text(heading)) && (!model[heading].Is(Traits.Aside) || model[first.From].Is(Traits.Aside))) return heading;
        }
        return -1;
    }
}
