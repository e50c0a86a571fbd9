using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Text.Stories;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Entries;

/// <summary>Finds entries among lines: date-led lines with their paragraphs, or titles under lines that are dates.</summary>
internal static class TextEntries
{
    private const int LeastWordsOfUndated = 4;

    /// <summary>One entry: its title line, its date and the paragraphs under it.</summary>
    /// <param name="Title">The title.</param>
    /// <param name="Date">The date; null where a list of dated entries has none for this one.</param>
    /// <param name="Heading">The heading that stands over it inside the run; null: the one before the run.</param>
    /// <param name="Paragraphs">What stands under it.</param>
    internal sealed record Entry(string Title, FoundDate? Date, string? Heading, List<string> Paragraphs)
    {
        /// <summary>Its absolute address; null where the page shows none.</summary>
        public string? Address { get; init; }

        /// <summary>As a sighting.</summary>
        /// <param name="category">The heading that governs it; null where there is none.</param>
        public Sighting ToSighting(string? category) => new()
        {
            Kind = SightingKind.Listed,
            Title = Title,
            Url = Address,
            Published = Date?.Value,
            PublishedFrom = Date is null ? DateEvidence.None : Date.YearWritten || Date.Relative ? DateEvidence.DateLine : DateEvidence.WithoutYear,
            Categories = category is null ? [] : [category],
            Summary = Paragraphs.Count == 0 ? null : Paragraphs[0],
            Body = Paragraphs.Count < 2 ? null : TextBody.Of(Paragraphs),
            Strategy = "text",
        };
    }

    /// <summary>A run of entries.</summary>
    /// <param name="First">The place of its first line.</param>
    /// <param name="Entries">The entries.</param>
    /// <param name="Untitled">How many paragraphs in it belong to no entry.</param>
    internal sealed record Run(int First, List<Entry> Entries, int Untitled);

    /// <summary>Entries whose titles stand behind their dates on one line; null where the page has none.</summary>
    /// <param name="lines">The lines without the page's frame.</param>
    public static Run? DateLed(List<TextLine> lines)
    {
        // Where entries have years, a line without one is a sentence: "On 16 February, …".
        if (lines.Exists(l => l.Kind == LineKind.DateLed && l.Date!.YearWritten))
            lines = lines.ConvertAll(l => l.Kind == LineKind.DateLed && !l.Date!.YearWritten ? l with { Kind = LineKind.Plain } : l);
        lines = Chronology.Unmark(lines);
        var first = FirstOf(lines);
        if (first < 0 || IsTimeline(lines, first)) return null;
        if (DatedTeasers.Find(lines) is { } teased) return teased;
        var sections = Sections.Between(lines, [.. Enumerable.Range(first, lines.Count - first).Where(i => lines[i].Kind == LineKind.DateLed)], own: 1);
        var entries = new List<Entry>();
        var untitled = 0;
        string? heading = null;
        for (var i = first; i < lines.Count;)
        {
            if (sections.At(i) is { } section) heading = section;
            else if (lines[i].Kind == LineKind.DateLed || IsUndated(lines, i, first))
            {
                var end = ParagraphsEnd(lines, i, sections);
                entries.Add(new(lines[i].Rest, lines[i].Date, heading, [.. lines.Skip(i + 1).Take(end - i - 1).Select(l => l.Text)]) { Address = AddressIn(lines, i, end) });
                i = end;
                continue;
            }
            else untitled++;
            i++;
        }
        return new(first, TitleLabels.TakeOff(TitleNumbers.Under(entries)), untitled);
    }

    /// <summary>Entries under lines that are dates: date, title, paragraphs; or date, then several titles; null where the page has none.</summary>
    /// <param name="lines">The lines without the page's frame.</param>
    public static Run? UnderDates(List<TextLine> lines)
    {
        var places = new List<int>();
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Kind == LineKind.DateAlone && !(places.Count > 0 && IsInText(lines, places[0], i))) places.Add(i);
        if (places.Count < 2) return null;
        var labelled = DateSide.AreLabels(lines, places);
        if (!labelled && ClosingDates.Find(lines) is { } closed) return closed;
        if (!labelled && DateSide.TitlesStandAbove(lines, places)) return AboveDates(lines, places);
        var (blocks, left) = DateBlocks.Of(lines, places, labelled);
        var entries = new List<Entry>();
        var alike = AreAlike(blocks) && !ClockLines.AreEntries([.. blocks.SelectMany(block => block.Lines.Select(line => line.Text))]);
        var overTitles = blocks.Count > 1 && blocks.TrueForAll(block => block.Lines.Count > 1 && TitleLabels.IsOver(block.Lines[0], block.Lines[1]));
        foreach (var block in blocks) Take(overTitles ? block with { Heading = block.Lines[0].Text, Lines = block.Lines[1..] } : block, alike, entries);
        // One short entry and the rest an article's length: the dates stand inside a text.
        return entries.Count < 2 ? null : new(places[0], entries, left);
    }

    // A date between a paragraph and a sentence, on a page whose first date stands beside a title.
    private static bool IsInText(List<TextLine> lines, int first, int at) =>
        at + 1 < lines.Count && lines[at + 1] is { IsText: true, IsSentence: true } && lines[at - 1].IsText && !lines[first + 1].IsSentence && first + 2 <= at - 1 && lines[first + 2].IsText;

    // Title, date, paragraphs. After the last entry the page goes on: it has no more paragraphs than the longest of the others.
    private static Run AboveDates(List<TextLine> lines, List<int> places)
    {
        var entries = new List<Entry>();
        var most = 0;
        string? heading = null;
        var sections = Sections.Between(lines, places.ConvertAll(at => at - 1), own: 2);
        for (var p = 0; p < places.Count; p++)
        {
            var last = p + 1 == places.Count;
            var next = last ? null : sections.At(places[p + 1] - 2);
            var count = (last ? lines.Count : places[p + 1] - 1) - places[p] - 1 - (next is null ? 0 : 1);
            if (last) count = Math.Min(count, most);
            most = Math.Max(most, count);
            entries.Add(new(lines[places[p] - 1].Text, lines[places[p]].Date!, heading, [.. lines.GetRange(places[p] + 1, count).Select(l => l.Text)]) { Address = AddressIn(lines, places[p] - 1, places[p] + 1 + count) });
            heading = next ?? heading;
        }
        return new(places[0] - 1, entries, lines.Count - 1 - places[^1] - entries[^1].Paragraphs.Count);
    }

    /// <summary>The first address that lines of an entry show; null where none does.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="from">The entry's first line.</param>
    /// <param name="to">The line after its last.</param>
    public static string? AddressIn(List<TextLine> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (lines[i].Address is { } address) return address;
        return null;
    }

    /// <summary>Takes the heading of a run off the end of the lines before it; null where none stands there.</summary>
    /// <param name="front">The lines before the run.</param>
    /// <param name="gapAfter">How many blank lines follow it.</param>
    public static string? TakeHeading(List<TextLine> front, int gapAfter)
    {
        // The names of a table's columns.
        while (front.Count > 0 && front[^1].IsRow) front.RemoveAt(front.Count - 1);
        if (front.Count == 0) return null;
        var last = front[^1];
        if (Sections.IsMarked(front.Count == 1 ? last with { Gap = 1 } : last))
        {
            front.RemoveAt(front.Count - 1);
            return Sections.NameOf(last);
        }
        // Over a list and under a letterhead alone, a short line on its own is the list's heading; under a text it needs more room.
        var near = front.Exists(l => l.IsText) || gapAfter == 0 ? 2 : 1;
        var alone = last.Gap >= near && last.Text.Length <= 80 && !last.IsProse && gapAfter <= last.Gap;
        if (last.Kind != LineKind.Plain || !(last.IsCapitals || alone || (front.Count == 1 && last.Text.Length <= 80 && !last.IsProse))) return null;
        front.RemoveAt(front.Count - 1);
        return Sections.NameOf(last);
    }

    // Dates without years make a list only where several lines begin with them.
    private static int FirstOf(List<TextLine> lines)
    {
        var first = lines.FindIndex(l => l.Kind == LineKind.DateLed);
        return first >= 0 && (lines[first].Date!.YearWritten || lines.Count(l => l.Kind == LineKind.DateLed) >= 3) ? first : -1;
    }

    // A timeline in a text has sentences behind its dates. A text goes on after it, and it runs forward: lists of news run backward and end the page.
    private static bool IsTimeline(List<TextLine> lines, int first)
    {
        if (first > 1 && lines.FindIndex(l => l.IsText) is >= 0 and var text && text < first && lines.TrueForAll(l => l.Kind != LineKind.DateLed || l.IsSentence)) return true;
        var days = lines.Skip(first).Where(l => l.Kind == LineKind.DateLed).Select(l => l.Date!.Value.Day).ToList();
        if (days.Count < 2) return first > 2 && lines.Count - first > 6;
        var forward = 0;
        for (var i = 1; i < days.Count; i++) forward += Math.Sign(days[i].CompareTo(days[i - 1]));
        var proseAfter = lines.Skip(lines.FindLastIndex(l => l.Kind == LineKind.DateLed) + 1).Count(l => l.IsProse);
        return forward == days.Count - 1 && first > 2 && proseAfter > 3;
    }

    // Paragraphs belong to a title as long as they follow each other no farther apart than the first one follows the title.
    private static int ParagraphsEnd(List<TextLine> lines, int title, Sections sections)
    {
        var end = title + 1;
        if (end >= lines.Count) return end;
        var near = Math.Max(1, lines[end].Gap);
        while (end < lines.Count && lines[end].Kind != LineKind.DateLed && sections.At(end) is null && (end == title + 1 || lines[end].Gap <= near)) end++;
        return end;
    }

    // A title without its date between dated ones: as far from what is above as they are, with a text as near under it.
    private static bool IsUndated(List<TextLine> lines, int at, int first) =>
        lines[at] is { Kind: LineKind.Plain, IsText: false, Gap: > 1 } line && at + 1 < lines.Count && lines[at + 1] is { Kind: LineKind.Plain, IsText: true } under && under.Gap < line.Gap
        && WordCount.Of(line.Text) >= LeastWordsOfUndated && lines.FindIndex(first + 1, other => other.Kind == LineKind.DateLed) is > 0 and var second && lines[second].Gap == line.Gap
        && lines.FindIndex(at, other => other.Kind == LineKind.DateLed) > 0;

    // As many lines under each date, several: a title and the same few things about it (what, where).
    private static bool AreAlike(List<DateBlocks.Block> blocks) =>
        blocks.Count > 2 && blocks[0].Lines.Count is > 1 and var count && blocks[^1].Lines.Count >= count && blocks.SkipLast(1).All(block => block.Lines.Count == count);

    // Several short lines under one date are entries of that day, each with the sentences that follow it; else the first line is the title and the others its text.
    private static void Take(DateBlocks.Block block, bool isOne, List<Entry> entries)
    {
        var lines = block.Lines;
        if (!isOne && lines.Count > 1 && lines.TrueForAll(l => !l.IsProse && l.Text.Length <= 200))
        {
            var teasers = !lines[0].IsSentence;
            foreach (var line in lines)
                if (teasers && line.IsSentence) entries[^1].Paragraphs.Add(line.Text);
                else entries.Add(new(line.Text, block.Day, block.Heading, []) { Address = line.Address });
            return;
        }
        entries.Add(new(lines[0].Text, block.Day, block.Heading, [.. lines.Skip(1).Select(l => l.Text)]) { Address = AddressIn(lines, 0, lines.Count) });
    }
}
