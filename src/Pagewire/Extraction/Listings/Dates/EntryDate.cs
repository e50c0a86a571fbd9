using System.Runtime.InteropServices;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Dates;

/// <summary>Finds the date of an entry.</summary>
/// <param name="model">The page.</param>
/// <param name="dates">Its dates.</param>
/// <param name="lines">Its lines with dates in them.</param>
/// <param name="path">The path of an element, as a number.</param>
/// <param name="segments">All entries of its list.</param>
internal sealed class EntryDate(PageModel model, DateMarks dates, MetaLines lines, Func<int, ulong> path, List<Segment> segments)
{
    private readonly Dictionary<int, int> _terms = [];
    private readonly MonthGrid _grid = new(model, dates);
    private readonly SpannedDays _spanned = new(model, dates);
    private readonly ColumnNames _columns = new(model);
    private Dictionary<ulong, int>? _paths;

    // Of two dates that stand for nearly as much, the place decides.
    private const int NearlyAsGood = 1;

    // Between the first day of an event and the last.
    private const int LongestBetween = 7;

    // "Today" before more text than this is a word of the text.
    private const int LongestRelative = 80;

    // Before it an entry has its title and more.
    private const int FarthestDate = 40;
    private const int FewestEntries = 4;

    // What is longer is a text, whatever day it begins with or tells of.
    private const int LongestText = 600;

    /// <summary>Reads its date.</summary>
    /// <param name="entry">The entry; its date, what that is worth and how many other days it holds are set.</param>
    public void Read(Entry entry)
    {
        var segment = entry.Segment;
        DateMark? best = null;
        var days = 0;
        DateMark? last = null;
        var term = TermCell(segment.Root);
        for (var i = dates.FirstAtOrAfter(segment.From); i < dates.All.Count && dates.All[i].Place < segment.To; i++)
        {
            var mark = dates.All[i];
            if (mark.Start < segment.TextFrom || mark.Start > segment.TextTo || model[mark.Place].Is(Traits.Comments) || model.IsRelatedIn(segment.Root, mark.Place) || term >= 0 && model.Holds(term, mark.Place)) continue;
            if (last is { } first && best is { } begun && begun.Start == first.Start && IsRange(first, mark))
            {
                best = Begun(first, mark);
                last = mark;
                continue;
            }
            if (last is not { } before || !IsSameDay(before.Found, mark.Found)) days++;
            last = mark;
            if (best is null || Better(mark, best.Value, segment)) best = mark;
        }
        entry.OtherDates = Math.Max(0, days - 1);
        if (best is null && term >= 0) return;
        if (best is null && (_grid.Day(segment.Root) ?? _spanned.Over(segment.Root)) is { } ofSheet)
        {
            (entry.Published, entry.Evidence, entry.YearGuessed) = (ofSheet.Value, DateEvidence.DateLine, !ofSheet.YearWritten);
            return;
        }
        if (best is null) best = OwnLine(segment);
        else if (IsOfText(best.Value, segment) && lines.Find(segment with { TextTo = best.Value.Start }) is { YearWritten: true } said)
        {
            (entry.Published, entry.Evidence) = (said.Value, DateEvidence.Text);
            return;
        }
        if (best is { } found)
        {
            entry.Published = IsLabelled(found) ? BesideOther(found, segment) : found.Found.Value;
            entry.Evidence = found.Evidence;
            entry.YearGuessed = !found.Found.YearWritten && !found.Found.Relative;
            return;
        }
        if (lines.Find(segment) is { } free)
        {
            entry.Published = free.Value;
            entry.Evidence = DateEvidence.Text;
            entry.YearGuessed = !free.YearWritten && !free.Relative;
        }
    }

    // "<time>12 March</time> – <time>14 March 2024</time>": the first day counts, in the year of the last one.
    private bool IsRange(DateMark first, DateMark last) =>
        first.Place != last.Place && last.Start - first.End is > 0 and <= LongestBetween && first.Evidence >= last.Evidence && DateWords.IsBetweenDays(model.Text(first.End, last.Start)) && (first.Found.YearWritten || last.Found.YearWritten);

    private static DateMark Begun(DateMark first, DateMark last)
    {
        if (first.Found.YearWritten) return first;
        var day = first.Found.Value.Day.AddYears(last.Found.Value.Day.Year - first.Found.Value.Day.Year);
        return first with { Found = first.Found with { Value = Published.On(day > last.Found.Value.Day ? day.AddYears(-1) : day), YearWritten = true } };
    }

    // The cell that tells until when a member of a board is one; -1 where the row has none.
    private int TermCell(int root)
    {
        if (model[root].Tag != Tag.Tr) return -1;
        ref var column = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, model[root].Parent, out var known);
        if (!known) column = EntryColumns.Terms(model, root);
        return column < 0 ? -1 : EntryColumns.Cell(model, root, column);
    }

    // What its line says beside the day of change, else a line over it: "2022-01-17, 5 minutes" over the text, and the day of change marked up under it.
    private Published BesideOther(DateMark other, Segment segment)
    {
        if (lines.First(model.LineFrom(model.LineStart(other.Start))) is { } beside && beside.Value.Day != other.Found.Value.Day) return beside.Value;
        return lines.Find(segment with { TextTo = other.Start }) is { YearWritten: true } earlier ? earlier.Value : other.Found.Value;
    }

    // A box with "14 February" beside "Tue, February 14, 2023" is no other day.
    private static bool IsSameDay(FoundDate one, FoundDate other) =>
        one.Value.Day == other.Value.Day || (!(one.YearWritten && other.YearWritten) && (one.Value.Day.Month, one.Value.Day.Day) == (other.Value.Day.Month, other.Value.Day.Day));

    // Machine-readable beats written, written with a year beats without, "updated" and a deadline lose to anything; else the first.
    // Where entries have several dates, the one that stands where the other entries have theirs.
    private bool Better(DateMark one, DateMark other, Segment segment)
    {
        int Rank(DateMark m) => ((int)m.Evidence * 4) + (m.Found.YearWritten ? 2 : 0) + (HasFullYear(m) ? 2 : 0) - (IsOther(m) || IsUnderLabel(m, segment) ? 100 : 0) + (m.IsWhole ? 1 : 0);
        var ahead = Rank(one) - Rank(other);
        return Math.Abs(ahead) > NearlyAsGood ? ahead > 0 : EntriesAt(path(one.Place)) > EntriesAt(path(other.Place));
    }

    // A day that stands far down its entry, where other entries have none, is one that the text tells of: a version's number, the day of a release.
    private bool IsOfText(DateMark mark, Segment segment) =>
        mark.Evidence < DateEvidence.StructuredData && mark.Start - segment.TextFrom > FarthestDate && segments.Count >= FewestEntries && EntriesAt(path(mark.Place)) * 3 < segments.Count;

    // How many entries have a date at a path; few lists are asked.
    private int EntriesAt(ulong datePath) => (_paths ??= segments.SelectMany(PathsIn).CountBy(at => at).ToDictionary()).GetValueOrDefault(datePath);

    private HashSet<ulong> PathsIn(Segment segment)
    {
        var paths = new HashSet<ulong>();
        for (var i = dates.FirstAtOrAfter(segment.From); i < dates.All.Count && dates.All[i].Place < segment.To; i++) paths.Add(path(dates.All[i].Place));
        return paths;
    }

    // A year of two digits may be a number of something else: "22ag/14".
    private bool HasFullYear(DateMark mark)
    {
        var run = 0;
        foreach (var c in model.AllText[mark.Start..Math.Max(mark.Start, mark.End)])
        {
            run = char.IsDigit(c) ? run + 1 : 0;
            if (run == 4) return true;
        }
        return false;
    }

    private bool IsOther(DateMark mark) => IsUpdate(mark.Place) || IsLabelled(mark);

    private bool IsLabelled(DateMark mark) => DateLabel.IsOfAnotherDay(model.AllText, mark.Start, mark.End);

    // The label may stand over the day: in the head of its column, or on the line before, which is no title.
    private bool IsUnderLabel(DateMark mark, Segment segment)
    {
        if (model[segment.Root].Tag == Tag.Tr) return _columns.Over(segment) is { } names && DateLabel.Names(names[Column(segment.Root, mark.Place)]);
        if (!DateLabel.StandsOver(model.AllText, mark.Start, out var label) || label < segment.TextFrom) return false;
        for (var at = model.FirstFrom(label); at < mark.Place && model[at].TextStart == label; at++)
            if (model[at].Tag.IsHeading() || model[at].Tag == Tag.A || (model[at].Own & Traits.Title) != 0) return false;
        return true;
    }

    private int Column(int row, int place)
    {
        var column = 0;
        for (var cell = row + 1; cell < model[row].End && model[cell].End <= place; cell = model[cell].End) column++;
        return column;
    }

    private bool IsUpdate(int place)
    {
        var element = model[place].Element;
        return Says(element.GetAttribute("class"), "updated") && !Says(element.GetAttribute("class"), "published") || Says(element.GetAttribute("itemprop"), "modified");
    }

    private static bool Says(string? attribute, string word) => attribute is not null && attribute.Contains(word, StringComparison.OrdinalIgnoreCase);

    // Loose text before the root: "12.03.2019 <a>Title</a>" without an element round the date.
    private DateMark? OwnLine(Segment segment)
    {
        var line = model.LineFrom(segment.TextFrom, segment.TextTo);
        if (line.Length > LongestText || !DateShape.MayBegin(line)) return null;
        if (DateText.Leading(line, dates.Context) is not { } found || found.Relative && line.Length > LongestRelative) return null;
        return new(segment.Root, segment.TextFrom, segment.TextFrom + found.Length, found, DateEvidence.DateLine, false);
    }
}
