using System.Buffers;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Dates;

/// <summary>Finds the date that a page shows to people beside the headline or in the text.</summary>
internal static class DateLines
{
    private const Traits Elsewhere = Traits.Navigation | Traits.Footer | Traits.Comments | Traits.Popular | Traits.Related | Traits.Hidden | Traits.Consent | Traits.Login;
    private const int LongestLine = 200;
    private const int LongestSentence = 400;
    private const int Above = 5;
    private const int Below = 12;
    private const int FarthestLabel = 300;
    private const int MostLines = 2_000;
    private const int MostInCaption = 4;
    private const int FarthestInLine = 30;
    private const int FarthestInSentence = 40;

    // "Speech given by the Minister at the assembly in Oldhaven on 12 March 2019."
    private const int MostBehindDay = 2;
    private const int ShortLine = 90;
    private const int LongestTerm = 40;

    // A date with its author, one that stands alone, and the time that a text takes to read.
    private const int LongestStamp = 60;
    private const int LongestAlone = 18;
    private const int LongestReading = 16;

    // Names and sections have fewer letters, or fewer words.
    private const int ShortestHeadline = 30;
    private const int FewestGaps = 4;
    private const double MostlyLink = 0.7;

    private static readonly SearchValues<char> s_colons = SearchValues.Create(":：");

    /// <summary>The date in a line near the headline; null where none has one.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="updated">Whether the date of a change counts.</param>
    public static Published? BesideTitle(ArticlePage page, bool updated) => BesideTitle(page, updated, alone: true) ?? BesideTitle(page, updated, alone: false);

    // A line that is there for its date comes before a caption or a sentence that has one, and before another story's.
    private static Published? BesideTitle(ArticlePage page, bool updated, bool alone)
    {
        // Below the headline first: above it stand mastheads, with clocks.
        var text = TextLine(page);
        if (Under(page, Math.Min(Math.Min(page.Lines.Count, Math.Max(text, page.TitleLine) + 1), page.TitleLine + Below), updated, alone) is { } below) return below;
        for (var (i, left) = (page.TitleLine - 1, Above); i >= 0 && left > 0; i--)
        {
            ref readonly var block = ref page.Model[page.Lines[i].Block];
            // Its buttons stand between a date and the headline.
            if (!block.Is(Traits.Share)) left--;
            if (!block.Is(Traits.Header | Elsewhere) && Beside(page, i, updated, alone) is { } above) return above;
        }
        for (var i = text - 1; i >= Math.Max(page.TitleLine + Below, text - Above); i--)
            if (Beside(page, i, updated, alone) is { } before) return before;
        return null;
    }

    // The first line of running text: the text's element may begin with its byline.
    private static int TextLine(ArticlePage page)
    {
        for (var i = page.BodyLine; i >= 0 && i < Math.Min(page.Lines.Count, page.BodyLine + Below); i++)
            if (page.Lines[i].IsProse) return i;
        return page.BodyLine;
    }

    private static Published? Beside(ArticlePage page, int i, bool updated, bool alone) => !alone || page.Lines[i] is { Length: <= ShortLine, IsProse: false } && !IsOfOther(page, i) && !IsOfPicture(page.Model, page.Lines[i].Block) ? Judge(page, i, updated) : null;

    private static bool IsOfPicture(PageModel model, int place)
    {
        for (var left = MostInCaption; place >= 0 && left > 0; left--, place = model[place].Parent)
            if (model[place].Tag == Tag.Figcaption) return true;
        return false;
    }

    /// <summary>The date of the line beside the headline that is there for its date, neither a caption nor another story's; null where none is.</summary>
    /// <param name="page">The page's parts.</param>
    public static Published? Stamp(ArticlePage page) => BesideTitle(page, updated: false, alone: true);

    // What is said to be the day of publication comes before the day of what the page is about.
    private static Published? Under(ArticlePage page, int end, bool updated, bool alone)
    {
        Published? first = null;
        for (var i = page.TitleLine; i < end; i++)
        {
            if (IsTitle(page, i) || Beside(page, i, updated, alone) is not { } found) continue;
            if (DateLabels.IsOfPublication(LabelOf(page, i))) return found;
            first ??= found;
        }
        return first;
    }

    // A day that the headline names is what it is about: "Public schedule: March 3, 2016".
    private static bool IsTitle(ArticlePage page, int i) =>
        i == page.HeadlineLine && page.Lines[i].Length == page.Headline.Title.Length && page.Model.Text(page.Lines[i].Start, page.Lines[i].End).SequenceEqual(page.Headline.Title);

    // The words before the first number of a line; of a line without any, the line above it: the name of a row, or of a term's definition.
    private static ReadOnlySpan<char> LabelOf(ArticlePage page, int i)
    {
        var text = page.Model.Text(page.Lines[i].Start, page.Lines[i].End);
        var digit = Math.Max(0, text.IndexOfAnyInRange('0', '9'));
        if (digit > 0 || i == 0) return text[..digit];
        var above = page.Model.Text(page.Lines[i - 1].Start, page.Lines[i - 1].End);
        return Digits.Any(above) ? default : above;
    }

    /// <summary>The date in the first or the last lines of the text, or under it; null where none has one.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="updated">Whether the date of a change counts.</param>
    public static Published? InText(ArticlePage page, bool updated)
    {
        if (page.BodyLine < 0) return null;
        for (var i = page.BodyLine; i < Math.Min(page.BodyEnd, page.BodyLine + 3); i++)
            if (!updated && Opening(page, i) is { } opening) return opening;
        return Ending(page, updated, labelled: true) ?? (updated ? null : OfHeadline(page)) ?? Ending(page, updated, labelled: false) ?? Labelled(page, updated);
    }

    // "Minutes of March 3, 2016": before a day that only stands somewhere in the text.
    private static Published? OfHeadline(ArticlePage page) => DateText.All(page.Headline.Title, page.Context.Dates) is [{ YearWritten: true, Relative: false } only] ? only.Value : null;

    /// <summary>The last lines of the text and the first under it, where its date may stand: the first of them, and the one after the last.</summary>
    /// <param name="page">The page's parts.</param>
    internal static (int First, int End) EndOfText(ArticlePage page) => (Math.Max(page.BodyLine, page.BodyEnd - 5) + 1, Math.Min(page.Lines.Count, page.BodyEnd + 4));

    // Different days under a text are those of other stories, unless one is said to be the day of publication.
    private static Published? Ending(ArticlePage page, bool updated, bool labelled)
    {
        Published? last = null;
        var several = false;
        var (first, end) = EndOfText(page);
        for (var i = end - 1; i >= first; i--)
        {
            if (page.Model[page.Lines[i].Block].Is(Elsewhere) || LeadsElsewhere(page, i - 1) || Judge(page, i, updated, leading: true) is not { } found) continue;
            if (DateLabels.IsOfPublication(LabelOf(page, i))) return found;
            several |= last is { } other && other.Day != found.Day;
            last ??= found;
        }
        return several || labelled ? null : last;
    }

    // A line that says what its date is: "Published on 26 January 2022", "Date: 26 January 2022". "As of 26 January 2022" is what it tells of.
    private static Published? Labelled(ArticlePage page, bool updated)
    {
        for (var i = page.BodyLine; i < Math.Min(page.Lines.Count, page.BodyLine + FarthestLabel); i++)
        {
            ref readonly var line = ref page.Lines[i];
            var text = page.Model.Text(line.Start, line.End);
            if (line.Length > 120 || !char.IsLetter(text[0]) || page.Model[line.Block].Is(Elsewhere | Traits.Aside) || !Digits.Any(text) || IsOfCard(page.Model, line) || LeadsElsewhere(page, i - 1)) continue;
            if (DateText.Leading(text, page.Context.Dates) is { YearWritten: true } found && IsSaid(line, text[..found.Length], updated)) return found.Value;
        }
        return null;
    }

    // A sentence that begins with a date has to say what the date is.
    private static bool IsSaid(in PageLine line, ReadOnlySpan<char> date, bool updated)
    {
        if (updated || UpdateWords.AreIn(date)) return updated && UpdateWords.AreIn(date);
        var label = date[..Math.Max(0, date.IndexOfAnyInRange('0', '9'))];
        if (DateLabels.TellsState(label) || DeadlineWords.End(label)) return false;
        return !line.IsProse || label.ContainsAny(s_colons) || DateLabels.IsOfPublication(label);
    }

    /// <summary>The date that stands alone in a line anywhere on the page, or with nothing but the author or the time to read, where it is the only such line; else null.</summary>
    /// <param name="page">The page's parts.</param>
    public static Published? OnlyOne(ArticlePage page)
    {
        Published? only = null;
        for (var i = 0; i < Math.Min(page.Lines.Count, MostLines); i++)
        {
            var text = page.Model.Text(page.Lines[i].Start, page.Lines[i].End);
            // With a weekday or a time it is longer, and may be a masthead's clock.
            if (text.Length > LongestStamp || !Digits.Any(text) || page.Model[page.Lines[i].Block].Is(Elsewhere | Traits.Header)) continue;
            if ((text.Length <= LongestAlone ? DateText.Whole(text, page.Context.Dates) : WithAuthor(page, i)) is not { YearWritten: true } found || IsUnderDeadline(page, i)) continue;
            if (only is not null && only.Value.Day != found.Value.Day) return null;
            only = found.Value;
        }
        var today = page.Context.Dates.CapturedAt is { } captured && only is { } day && Math.Abs(DateOnly.FromDateTime(captured.UtcDateTime).DayNumber - day.Day.DayNumber) <= 1;
        return today ? null : only;
    }

    // "December 18, 2012 By Ada Pell", "May 14, 2019 · 3 min read".
    private static FoundDate? WithAuthor(ArticlePage page, int i)
    {
        var text = page.Model.Text(page.Lines[i].Start, page.Lines[i].End);
        if (DateText.Leading(text, page.Context.Dates) is not { Start: 0 } found || IsOfOther(page, i)) return null;
        var rest = text[found.Length..].Trim(" ,;|/·•⋅-–—\u00A0");
        return AuthorFinder.BeginsByline(rest) || rest is [>= '0' and <= '9', ..] and { Length: <= LongestReading } && rest.Contains("min", StringComparison.OrdinalIgnoreCase) ? found : null;
    }

    /// <summary>Whether a word for "updated" stands in the line before a place, and nothing else of length.</summary>
    internal static bool SaysUpdatedBefore(ArticlePage page, int line, int textPlace)
    {
        if (line < 0) return false;
        var start = Math.Max(page.Lines[line].Start, textPlace - 30);
        return textPlace > start && UpdateWords.AreIn(page.Model.AllText[start..textPlace]);
    }

    /// <summary>The date that a line shows to people; null where it has none.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="i">The line.</param>
    /// <param name="updated">Whether the date of a change counts.</param>
    /// <param name="leading">Whether the date has to stand at the beginning, or the line to say that it is the publication's.</param>
    internal static Published? Judge(ArticlePage page, int i, bool updated, bool leading = false)
    {
        ref readonly var line = ref page.Lines[i];
        var text = page.Model.Text(line.Start, line.End);
        if (line.Length > (leading ? LongestSentence : LongestLine) || !Digits.Any(text) || text.Contains("://", StringComparison.Ordinal) || IsOfCard(page.Model, line)) return null;
        var end = 0;
        foreach (var found in DateText.All(text, page.Context.Dates))
        {
            if (!found.YearWritten && !found.Relative && !page.Context.TellsYear) continue;
            if (leading && (found.Start > FarthestInLine || (line.Length > ShortLine && (found.Start > 2 || line.IsProse))) && !DateLabels.SaysPublished(text)) return null;
            var before = text[end..Math.Min(text.Length, found.Start + found.Length)];
            end = found.Start + found.Length;
            if (leading && DateLabels.TellsState(before)) return null;
            // Deep in a sentence that goes on it is the day of what the text tells.
            if (line.IsProse && line.EndsSentence && found.Start > FarthestInSentence && text.Length - end > MostBehindDay && !DateLabels.SaysWhen(text)) return null;
            if (DeadlineWords.End(before[..Math.Max(0, before.IndexOfAnyInRange('0', '9'))]) || found.Start == 0 && IsUnderDeadline(page, i)) continue;
            if (updated || !UpdateWords.AreIn(before)) return found.Value;
            if (leading) return null;
        }
        return null;
    }

    /// <summary>Whether the line above, beside the date's in a row, a list of terms or a box, is a label that names a closing date.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="i">The line of the date.</param>
    internal static bool IsUnderDeadline(ArticlePage page, int i) =>
        i > 0 && page.Lines[i - 1] is { Length: <= LongestTerm } above && page.Model[above.Block] is var label && !label.Tag.IsHeading() && label.Parent == page.Model[page.Lines[i].Block].Parent
        && DeadlineWords.End(page.Model.Text(above.Start, above.End));

    // A link that holds a headline too is another page's entry.
    private static bool IsOfCard(PageModel model, in PageLine line)
    {
        if (line.LinkChars < line.Length || !model[line.Block].Is(Traits.Link)) return false;
        var link = line.Block;
        while (model[link].Tag != Tag.A && model[link].Parent >= 0) link = model[link].Parent;
        return model[link].TextLength > line.Length + ShortestHeadline;
    }

    /// <summary>Whether a date under, over or beside a headline that leads elsewhere is that story's.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="i">The date's line.</param>
    internal static bool IsOfOther(ArticlePage page, int i) => LeadsElsewhere(page, i - 1) || LeadsElsewhere(page, i) || LeadsElsewhere(page, i + 1);

    /// <summary>Whether a line is a headline that leads elsewhere.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="i">The line; where there is none, it is none.</param>
    internal static bool LeadsElsewhere(ArticlePage page, int i)
    {
        if (i < 0 || i >= page.Lines.Count || i == page.HeadlineLine) return false;
        ref readonly var line = ref page.Lines[i];
        var text = page.Model.Text(line.Start, line.End);
        // The trail to a page may end with a link to itself.
        return line.LinkChars >= ShortestHeadline && line.LinkShare > MostlyLink && text.Count(' ') >= FewestGaps && !AuthorFinder.BeginsByline(text) && !text.SequenceEqual(page.Headline.Title);
    }

    // "Moscow, 3 March 2019. The ministry …": a dateline opens the text.
    private static Published? Opening(ArticlePage page, int i)
    {
        var text = page.Model.Text(page.Lines[i].Start, page.Lines[i].End);
        text = text[..Math.Min(text.Length, 80)];
        if (!Digits.Any(text)) return null;
        foreach (var found in DateText.All(text, page.Context.Dates))
            if (found.YearWritten && found.Start < 40) return found.Value;
        return null;
    }
}
