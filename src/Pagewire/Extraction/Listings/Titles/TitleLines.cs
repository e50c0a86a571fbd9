using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Titles;

/// <summary>Finds the line of an entry that names it, where no element says "title".</summary>
internal sealed class TitleLines(PageModel model, DateMarks dates, ListContext list)
{
    /// <summary>A line that a greater share of the entries have is no title.</summary>
    public const double MostRepeated = 0.2;

    private const int LeastWords = 3;
    private const int LongestAbbreviation = 3;

    // With brackets and dashes round them.
    private const int LongestLettered = 12;
    private const int LongestMonth = 24;
    private const int LongestDayOfPaper = 60;
    private const int LongestLine = 400;

    /// <summary>The first line of some words, without the date beside it; else the first of one or two; null where there is none.</summary>
    /// <param name="from">Where to begin in the page's text.</param>
    /// <param name="to">Where to end.</param>
    /// <param name="mostRepeated">The share of the entries that may have the line too.</param>
    /// <param name="skipped">A part of the text in between that names something else.</param>
    public string? First(int from, int to, double mostRepeated = MostRepeated, (int Start, int End) skipped = default)
    {
        string? shortOne = null;
        var at = from;
        while (at < to)
        {
            if (skipped.Start <= at && at < skipped.End)
            {
                at = skipped.End;
                continue;
            }
            var rest = model.AllText[at..to];
            var stop = rest.IndexOf('\n');
            var line = FileWords.Without(WithoutDate(at, stop < 0 ? to : at + stop));
            var start = at;
            at += stop < 0 ? rest.Length : stop + 1;
            if (line.Length < 2 || !IsName(line, mostRepeated)) continue;
            line = WithoutCalls(line, start);
            if (!Letters.Any(line) || PaperName.Of(line) != PaperName.Kind.None) continue;
            if (WordCount.Of(line) >= LeastWords) return line.ToString();
            shortOne ??= line.ToString();
        }
        return shortOne;
    }

    // "The tables are out. <a>Read more</a>": the link at the line's end only leads on. "Special session – <a>Agenda</a> – <a>Minutes</a>": so do several to papers.
    private ReadOnlySpan<char> WithoutCalls(ReadOnlySpan<char> line, int from)
    {
        if (model.FirstFrom(from) is var first && first == model.Count) return line;
        var last = model[first].FirstLink;
        while (last < model.Links.Length && model[model.Links[last]].TextStart < from + line.Length) last++;
        var rest = line;
        var papers = 0;
        for (var l = last - 1; l >= model[first].FirstLink; l--)
        {
            if (model[model.Links[l]] is not { TextLength: > 0 } link || link.TextEnd != from + rest.Length || link.TextStart <= from) continue;
            var text = model.Text(model.Links[l]);
            var leadsOn = Phrases.LeadsOn(text);
            if (!leadsOn && PaperName.Of(text) == PaperName.Kind.None) break;
            if (!leadsOn) papers++;
            rest = rest[..(link.TextStart - from)].TrimEnd(" -–—|:·(");
        }
        return papers == 1 ? line : rest;
    }

    private bool IsName(ReadOnlySpan<char> line, double mostRepeated) =>
        Letters.Any(line) && !Phrases.LeadsOn(line) && !DatedTitle.IsOnlyDate(line, dates.Context) && !IsMonth(line) && !WeekdayNames.Contains(line) && !Duration.Is(line)
        && line.Length <= TextFacts.LongestTitle && !TextFacts.IsCode(line) && !TextFacts.IsAddress(line) && !FieldNames.Begin(line)
        && !(IsAbbreviation(line) && list.Repeated(line) > 0) && list.Repeated(line) <= mostRepeated && PaperName.Of(line) == PaperName.Kind.None && !IsDayOfPaper(line);

    /// <summary>Whether a text is but letters that only the list's readers know: "SP" or "[S] –" behind a day.</summary>
    /// <param name="line">One line.</param>
    public static bool IsAbbreviation(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLettered) return false;
        var letters = 0;
        foreach (var c in line)
        {
            if (char.IsAsciiLetterUpper(c)) letters++;
            else if (char.IsLetterOrDigit(c)) return false;
        }
        return letters is > 0 and <= LongestAbbreviation;
    }

    /// <summary>The line before a paper's link that names the paper in more words: "Adjourned agenda" beside a button "Agenda"; null where there is none.</summary>
    /// <param name="from">Where to begin in the page's text.</param>
    /// <param name="to">Where the link begins.</param>
    /// <param name="words">How many words the link has.</param>
    public string? PaperBefore(int from, int to, int words)
    {
        foreach (var range in model.AllText[from..Math.Max(from, to)].Split('\n'))
            if (model.AllText[from..to][range].Trim() is var line && PaperName.Of(line) == PaperName.Kind.Paper && WordCount.Of(line) > words) return line.ToString();
        return null;
    }

    // "January 16 at 11:00 am (Minutes)"
    private bool IsDayOfPaper(ReadOnlySpan<char> line) =>
        line.Length <= LongestDayOfPaper && DateShape.MayBegin(line) && DateText.Leading(line, dates.Context) is { } day && line[(day.Start + day.Length)..].Trim(" ()[]-–—|:,") is { IsEmpty: false } rest && (IsAbbreviation(rest) || PaperName.Of(rest) != PaperName.Kind.None);

    // "February, 2023" over the meetings of a month.
    private bool IsMonth(ReadOnlySpan<char> line) => line.Length <= LongestMonth && DateShape.HasDigit(line) && DateText.Whole($"1 {line}", dates.Context) is not null;

    // "<a>Title</a><span>2024-03-26</span>": themes set the date apart by its style alone. Of two dates on a line neither is the title's.
    private ReadOnlySpan<char> WithoutDate(int from, int to)
    {
        var near = Math.Max(0, from - LongestLine);
        var start = near + model.AllText[near..from].LastIndexOf('\n') + 1;
        var rest = model.AllText[from..Math.Min(model.AllText.Length, Math.Max(to, from + LongestLine))];
        var end = from + (rest.IndexOf('\n') is var length and >= 0 ? length : rest.Length);
        var (only, count) = (default(DateMark), 0);
        for (var i = dates.FirstAtOrAfter(model.FirstFrom(start)); i < dates.All.Count && dates.All[i].Start < end && count < 2; i++, count++) only = dates.All[i];
        return count == 1 && only.IsWhole && only.Start > from && only.Start < to && only.End >= to ? model.Text(from, only.Start).TrimEnd(" -–—|,;:·•([（【") : model.Text(from, to);
    }
}
