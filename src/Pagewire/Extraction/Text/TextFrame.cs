using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;
using Pagewire.Reading.Provenance;

namespace Pagewire.Extraction.Text;

/// <summary>Takes a page's frame off its lines: masthead, contacts, counters, paging bars, links to more.</summary>
internal static class TextFrame
{
    // A masthead is at the top: a clock so many lines down is something else.
    private const int MastheadLines = 12;

    /// <summary>The lines that are left.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="dates">When the page was saved.</param>
    /// <param name="drops">Where to count the others.</param>
    /// <param name="paging">The paging bar; null where there is none.</param>
    public static List<TextLine> Strip(List<TextLine> lines, DateContext dates, Drops drops, out Paging? paging)
    {
        paging = null;
        var left = new List<TextLine>(lines.Count);
        var gap = 0;
        var noText = true;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            noText &= left.Count == 0 || !left[^1].IsText;
            var reason = Reason(lines, i, new(left.Count == 0, i < MastheadLines && noText, noText), dates, ref paging);
            if (reason is not null)
            {
                drops.Add(reason);
                gap = Math.Max(gap, line.Gap);
                continue;
            }
            left.Add(gap > line.Gap ? line with { Gap = gap } : line);
            gap = 0;
        }
        return left;
    }

    // Whether nothing stands above; whether nothing but names and addresses does, within the masthead's lines and however far.
    private readonly record struct Above(bool Nothing, bool NoText, bool NoTextAtAll);

    private static string? Reason(List<TextLine> lines, int at, Above above, DateContext dates, ref Paging? paging)
    {
        var text = lines[at].Text;
        if (above.NoText && IsMasthead(lines, at, above.Nothing, dates)) return Drops.Masthead;
        if (PagingBar.Read(text) is { } bar && lines[at].Date is null)
        {
            paging ??= bar;
            return Drops.Paging;
        }
        if (NoiseLine.IsRule(text)) return Drops.Navigation;
        if (SavedNote.Of(text) is not null) return Drops.Masthead;
        if (NoiseLine.IsReference(text) || (text.Length <= 20 && at + 1 < lines.Count && NoiseLine.IsReference(lines[at + 1].Text))) return Drops.Navigation;
        if (NoiseLine.IsCopyright(text)) return Drops.Footer;
        if (text.Length <= 60 && lines[at].Date is null && Phrases.LeadsOn(LineMarks.Without(text)) && !(above.Nothing && lines[at].IsCapitals)) return Drops.More;
        if (lines[at].Date is null && NoiseLine.IsContact(text) || (NoiseLine.IsLabel(text) && at + 1 < lines.Count && lines[at + 1].Date is null && NoiseLine.IsContact(lines[at + 1].Text))) return Drops.Contact;
        if (lines[at].Date is null && NoiseLine.IsLinkBar(text)) return Drops.Navigation;
        return above.NoTextAtAll && lines[at].Date is null && NoiseLine.IsCounter(text) ? Drops.Counter : null;
    }

    // A clock, or the date above clocks; or a date on top that is the day on which the page was saved, while another date follows.
    private static bool IsMasthead(List<TextLine> lines, int at, bool onTop, DateContext dates)
    {
        if (NoiseLine.IsClock(lines[at].Text) || NoiseLine.IsBareClock(lines[at].Text) && (IsBareClock(lines, at - 1) || IsBareClock(lines, at + 1))) return true;
        // "19 October 2020 / Oldhaven: 10:13 / Westport: 11:13"
        if (lines[at].Kind == LineKind.DateLed) return NoiseLine.AreClocks(lines[at].Rest);
        if (lines[at].Kind != LineKind.DateAlone) return false;
        if (at + 1 < lines.Count && NoiseLine.IsClock(lines[at + 1].Text)) return true;
        return onTop && dates.CapturedAt is { } captured && Math.Abs(lines[at].Date!.Value.Day.DayNumber - DateOnly.FromDateTime(captured.UtcDateTime).DayNumber) <= 1
            && lines.Skip(at + 1).Any(l => l.Kind != LineKind.Plain);
    }

    private static bool IsBareClock(List<TextLine> lines, int at) => at >= 0 && at < lines.Count && NoiseLine.IsBareClock(lines[at].Text);
}
