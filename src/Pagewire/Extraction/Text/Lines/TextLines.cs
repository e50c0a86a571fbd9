using System.Text.RegularExpressions;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Text.Entries;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Lines;

/// <summary>Reads the lines of a text page: folds white space, counts blank lines, and sees which lines are or begin with a date.</summary>
internal static partial class TextLines
{
    // A title has an end: what goes on longer than this after a date is a sentence that begins with one.
    private const int LongestTitle = 400;

    private const int LongestLabels = 60;
    private const int LongestPlace = 24;
    private const int LeastLabel = 6;
    private const int MostWordsOfTopic = 2;
    private const int MostWordsOfSource = 4;

    /// <summary>The lines that are not blank.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="dates">How dates are to be understood.</param>
    public static List<TextLine> Read(IReadOnlyList<string> lines, DateContext dates)
    {
        var read = new List<TextLine>();
        var gap = 0;
        var years = new TextYears(dates);
        var whole = WrappedLines.Join(DateBadges.Join(Columns.WithoutRight(lines, dates), dates), dates);
        var addresses = new LineAddress(lines);
        var taken = whole.ConvertAll(addresses.Take);
        var aligned = Columns.Aligned(taken.ConvertAll(line => line.Text), dates);
        var standBefore = LineAddress.StandBefore(taken);
        var before = default(string);
        foreach (var (raw, shown, cut) in taken)
        {
            var text = OneLine.Of(raw);
            var address = shown ?? (text.Length > 0 ? before : null);
            if (text.Length > 0) before = null;
            if (text.Length == 0 && cut is not null && standBefore)
            {
                before = address;
                continue;
            }
            if (text.Length == 0 && cut is not null && read.Count > 0)
            {
                if (read[^1].Cut is null) read[^1] = read[^1] with { Address = read[^1].Address ?? address, Cut = cut, IsCutApart = true };
                else read.Add(new(OneLine.Of(cut), gap, LineKind.Plain, null, OneLine.Of(cut)));
                continue;
            }
            if (text.Length == 0 && cut is not null) text = OneLine.Of(cut);
            if (text.Length == 0)
            {
                gap++;
                continue;
            }
            if (gap == 0 && LineSigns.IsUnderline(text) && read.Count > 0 && MayBeHeading(read[^1]))
            {
                read[^1] = read[^1] with { IsHeading = true };
                continue;
            }
            if (years.Take(text)) continue;
            (text, var isHeading) = LineSigns.Of(text);
            var line = years.Complete(Row(raw, text, gap, aligned, years.Context));
            // "Press room 2018" over days of 2020: they say their year.
            if (line.Kind == LineKind.Plain && !ReferenceEquals(years.Context, dates) && DateShape.HasDigit(text) && Row(raw, text, gap, aligned, dates) is { Date.YearWritten: true } later) line = later;
            if (isHeading || IsRow(raw)) line = line with { IsHeading = isHeading, IsRow = !isHeading };
            read.Add(address is null ? line : line with { Address = address, Cut = cut });
            gap = 0;
        }
        LooseDates.Mark(read, dates);
        if (dates.IsFileTime) PageDay.Settle(read);
        LinesAboutTitles.Mark(read);
        return read;
    }

    private static bool IsRow(string raw) => raw.AsSpan().Trim() is var cells && (cells is ['|', ..] || cells.Contains('\t'));

    private static bool MayBeHeading(TextLine line) => line is { Kind: LineKind.Plain, IsText: false, IsHeading: false };

    private static TextLine Row(string raw, string text, int gap, HashSet<int> aligned, DateContext dates) =>
        Columns.Read(raw, aligned, dates) is { } row ? new(text, gap, LineKind.DateLed, row.Date, row.Title) : Of(text, gap, dates);

    private static TextLine Of(string text, int gap, DateContext dates)
    {
        if (!DateShape.MayBegin(text)) return new(text, gap, LineKind.Plain, null, text);
        var bare = LineMarks.Without(text);
        if (bare.Length <= 80 && (DateText.Whole(bare, dates) ?? BehindPlace(bare, dates)) is { } whole) return new(text, gap, LineKind.DateAlone, whole, "");
        if (bare.Length <= LongestTitle + 60 && DateText.Leading(bare, dates) is { } leading
            && (BehindAuthor(bare, leading) ?? DatedTitle.AfterDate(bare, leading)) is { } rest && rest.Length <= LongestTitle && (rest.Length > 0 || DatedTitle.IsOnlyDate(bare, dates) || BehindAuthor(bare, leading) is not null))
            return rest.Length == 0 || IsLabelled(bare, rest) ? new(text, gap, LineKind.DateAlone, leading, "") : new(text, gap, LineKind.DateLed, leading, WithoutEnd(rest, leading, dates));
        // "12. 5 March 2019: Title" counts and is no date itself.
        if (NumberLength(bare) is > 0 and var number && Of(bare[number..], gap, dates) is { Kind: LineKind.DateLed } counted) return counted;
        return new(text, gap, LineKind.Plain, null, text);
    }

    // "Posted on 4 May 2018 by Nora Lund", "4 May 2018 10:15 Source: Coast Press"
    private static string? BehindAuthor(string line, FoundDate date) =>
        line.AsSpan(date.Start + date.Length).Trim() is var rest && (Byline.Is(rest) || rest.Length <= LongestLabels && WordCount.Of(rest) <= MostWordsOfSource && BehindDate().IsMatch(rest)) ? "" : null;

    // "Oldhaven, 21 February 2014"
    private static FoundDate? BehindPlace(string text, DateContext dates)
    {
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        if (comma is < 3 or > LongestPlace || !char.IsUpper(text[0]) || text.AsSpan(0, comma).Count(' ') > 1 || DateShape.HasDigit(text.AsSpan(0, comma))) return null;
        return DateText.Whole(text.AsSpan(comma + 2), dates) is { YearWritten: true, Start: 0 } found ? found : null;
    }

    // "28.12.2023 - 02.01.2024 Lights on the quay": the day until which is no title.
    private static string WithoutEnd(string rest, FoundDate first, DateContext dates) =>
        char.IsDigit(rest[0]) && DateText.Leading(rest, dates) is { YearWritten: true } end && end.Value > first.Value && rest[end.Length..].TrimStart(' ', '-', '–', ':', '|', ',') is var title && Letters.Any(title) ? title : rest;

    private static int NumberLength(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return digits is > 0 and <= 4 && digits + 2 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ' ? digits + 2 : 0;
    }

    // "Published: 12.03.2019 | Category: Visits", "Publicado el 12/03/2019 - Obras" are about the title above them.
    private static bool IsLabelled(string text, string rest)
    {
        var word = text.AsSpan(0, Math.Max(0, text.IndexOf(' ', StringComparison.Ordinal)));
        if (word.Length >= LeastLabel && WordCount.Of(rest) <= MostWordsOfTopic && DateWords.Labels.TryGet(word, out _)) return true;
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        return digit > 2 && text.AsSpan(0, digit).Contains(':') && rest.Length <= LongestLabels;
    }

    [GeneratedRegex(@"^\W{0,3}(source|author|quelle|autor|auteur|fuente|fonte|autore|źródło|bron|kaynak|источник|автор|来源|來源|出处|作者|出典|출처|المصدر)\s?[:：]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex BehindDate();
}
