using System.Text;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Titles;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Entries;

/// <content>What the cells beside title and date say, in a table whose head names its columns: "Judge: A. Orme; Outcome: Appeal allowed".</content>
internal sealed partial class EntrySummary
{
    // What is longer needs no name.
    private const int LongestValue = 100;

    private string? Cells(string[] names)
    {
        var (apart, summary, root, column) = (Apart(), new StringBuilder(), entry.Segment.Root, 0);
        for (var cell = root + 1; cell < model[root].End && summary.Length < Enough; cell = model[cell].End)
        {
            var name = names[column++];
            if (model[cell].TextLength == 0) continue;
            _lines.Clear();
            var isValue = !HoldsTitle(cell) && !HoldsOwnDate(cell);
            ReadLines(model[cell].TextStart, model[cell].TextEnd, apart, isValue ? (line, _) => Value(line, name) : Line);
            if (_lines.Count == 0) continue;
            var text = string.Join(' ', _lines);
            if (isValue && FieldNames.Categories.Contains(name) && FilingNames.MayBe(text))
            {
                if (!entry.Labels.Contains(text)) entry.Labels.Add(text);
                continue;
            }
            if (summary.Length > 0) summary.Append(summary[^1] is '.' or '!' or '?' or '。' ? " " : "; ");
            if (isValue && NeedsName(text, name)) summary.Append(name).Append(": ");
            summary.Append(text);
        }
        return summary.Length == 0 ? null : summary.ToString();
    }

    private bool HoldsTitle(int cell) => entry.TitlePlace >= 0 ? model.Holds(cell, entry.TitlePlace) || model.Holds(entry.TitlePlace, cell) : entry.Title is { Length: > 0 } title && model.Text(cell).Contains(title, StringComparison.Ordinal);

    // A day in another column is another one: "Closing date: 4 December 2026".
    private bool HoldsOwnDate(int cell)
    {
        var mark = dates.FirstAtOrAfter(cell);
        return mark < dates.All.Count && dates.All[mark].Place < model[cell].End && (!dates.All[mark].IsWhole || entry.Published is null || dates.All[mark].Found.Value.Day == entry.Published.Value.Day);
    }

    private static bool NeedsName(string text, string name) =>
        name.Length > 0 && text.Length <= LongestValue && !TeaserLine.IsSentence(text) && !text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && PaperName.Of(text) != PaperName.Kind.State;

    private string? Value(ReadOnlySpan<char> line, string name)
    {
        line = line.Trim("-–—|:•·, \u00A0");
        if (line.IsEmpty || (entry.Title is { } title && line.SequenceEqual(title)) || entry.Labels.Contains(line.ToString())) return null;
        if (!Letters.Any(line)) return IsNumber(line, name) ? line.ToString() : null;
        if (TeaserLine.IsFiling(line) || LeadingOn.Is(line) || FileWords.IsFile(line) || PaperName.Of(line) > PaperName.Kind.State || DatedTitle.IsOnlyDate(line, dates.Context) && TeaserLine.IsPosting(name)) return null;
        return line.ToString();
    }

    // A room, an hour, a reference ("26/01"); other numbers count something.
    private static bool IsNumber(ReadOnlySpan<char> line, string name) =>
        FieldNames.IsPlace(name) || (line.Length > 2 && DateShape.HasDigit(line) && !TeaserLine.IsPosting(name) && line[1..^1].ContainsAny("/-:.") && !line.Contains(' '));
}
