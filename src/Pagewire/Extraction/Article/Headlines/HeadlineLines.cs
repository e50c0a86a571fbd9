using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Article.Dates;
using Pagewire.Extraction.Article.Pruning;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Headlines;

/// <summary>Looks for the title that a page's head gives in the lines above the text, where no heading shows it.</summary>
internal static class HeadlineLines
{
    // How many lines above the text the headline stands at most, and how much of the page's title it is at least.
    private const int FarthestLine = 30;
    private const double LeastOfTitle = 0.4;

    // A headline that the text's element holds is one of its first lines.
    private const int FirstLines = 3;

    // Under the letterhead of a release, which ends with "For enquiries, contact:", it is among so many.
    private const int Letterhead = 8;

    // A headline has so many words, and a title is cut in so many ways at most.
    private const int LeastWords = 3;
    private const int MostEnds = 20;

    // How near to the text a headline is that nothing marks, and how many letters it has.
    private const int FarthestAbove = 6;
    private const int ShortestAbove = 8;
    private const int LongestAbove = 150;

    // Titles differ by so many letters at most that fold to nothing.
    private const int Marks = 8;

    /// <summary>The line that begins the page's title, where the site's name follows it; null where none does.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="title">The <c>title</c> element's text; null where there is none.</param>
    /// <param name="stated">What the page's head says, best first.</param>
    public static string? Beginning(MainText text, string? title, List<string> stated)
    {
        var whole = TitleText.Fold(title);
        string? found = null;
        var end = text.Lines.FirstAt(Math.Max(0, text.Start));
        for (var i = end - 1; i >= Math.Max(0, end - FarthestLine); i--)
        {
            ref readonly var line = ref text.Lines[i];
            if (line.Length > whole.Length + 10 || line.Length <= (found?.Length ?? LeastOfTitle * whole.Length) || LeadsHome(text.Model, line)) continue;
            var shown = text.Model.Text(line.Start, line.End).ToString();
            var folded = TitleText.Fold(shown);
            // A kicker begins the title too, where the head has the rest alone.
            if (whole.StartsWith(folded + " ", StringComparison.Ordinal) && (stated.Count == 0 || !whole.StartsWith(folded + " " + TitleText.Fold(stated[0]), StringComparison.Ordinal))) found = shown;
        }
        return found;
    }

    /// <summary>The line that ends the page's title, where the names of the site and of its sections stand before it: "Gazette &gt; Harbour -- The ferry runs again"; -1 where none does.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="title">The <c>title</c> element's text; null where there is none.</param>
    /// <param name="site">What the site calls itself.</param>
    public static int Ending(MainText text, string? title, SiteNames site)
    {
        var ends = SiteNames.Cuts(TitleText.Short(OneLine.OrNull(title) ?? "")).Take(MostEnds).Select(cut => TitleText.Fold(cut.Back)).Where(end => end.AsSpan().Count(' ') + 1 >= LeastWords && !site.Are(end)).ToList();
        var found = -1;
        if (ends.Count == 0) return found;
        var first = text.Lines.FirstAt(Math.Max(0, text.Start));
        for (var i = Math.Min(text.Lines.Count, first + FirstLines) - 1; i >= Math.Max(0, first - FarthestLine); i--)
        {
            var length = text.Lines[i].Length;
            if (text.Lines[i].LinkChars == 0 && (found < 0 || length > text.Lines[found].Length) && ends.Exists(end => length < end.Length + Marks) && ends.Contains(TitleText.Fold(Shown(text, i)))) found = i;
        }
        return found;
    }

    /// <summary>The highest line of those that stand together over the text, where nothing else tells the headline: neither a link nor a sentence, a label or a date; -1 where there is none.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="dates">How dates are to be understood.</param>
    public static int AboveText(MainText text, DateContext dates)
    {
        var found = -1;
        if (text.Start < 0) return found;
        var first = text.Lines.FirstAt(text.Start);
        for (var i = first - 1; i >= Math.Max(0, first - FarthestAbove); i--)
        {
            ref readonly var line = ref text.Lines[i];
            if (line.LinkShare > 0.5 || text.Model[line.Block].Is(PageLines.Beside)) break;
            if (line.LinkChars > 0 || line.EndsSentence || line.Size is < ShortestAbove or > LongestAbove || text.Model[line.Block].Is(Traits.Byline | Traits.Date)) continue;
            var shown = Shown(text, i);
            if (shown.AsSpan().Trim().Contains(' ') && !NoiseWords.IsFixture(shown) && !DateLabels.SaysWhen(shown) && !DateText.All(shown, dates).Any(date => date.YearWritten)) found = i;
        }
        return found;
    }

    /// <summary>What a line shows, and the element that shows nothing else; -1 where there is none.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="index">The line.</param>
    public static (string Title, int Place) Of(MainText text, int index)
    {
        ref readonly var line = ref text.Lines[index];
        var model = text.Model;
        for (var place = line.Block; place < model[line.Block].End && model[place].TextStart <= line.Start; place++)
            if (model[place].TextStart >= line.Start - 1 && model[place].TextEnd is var end && end >= line.End && end <= line.End + 1) return (Shown(text, index), place);
        return (Shown(text, index), -1);
    }

    private static string Shown(MainText text, int index) => text.Model.Text(text.Lines[index].Start, text.Lines[index].End).ToString();

    /// <summary>Whether a line above the text, or the text's first ones, say one of some titles.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="titles">The titles.</param>
    public static bool Show(MainText text, List<string> titles)
    {
        var folded = titles.ConvertAll(TitleText.Fold);
        for (var i = 0; i < Math.Min(text.Lines.Count, text.Lines.FirstAt(Math.Max(0, text.Start)) + FirstLines); i++)
        {
            ref readonly var line = ref text.Lines[i];
            if (!titles.Exists(title => Math.Abs(title.Length - text.Lines[i].Length) < Marks)) continue;
            var shown = TitleText.Fold(text.Model.Text(line.Start, line.End).ToString());
            if (folded.Contains(shown)) return true;
        }
        return false;
    }

    /// <summary>The line that says one of some titles of several words, under a place and near the text, and leads nowhere; -1 where none does.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="from">The place in the page's text.</param>
    /// <param name="titles">The titles.</param>
    public static int Saying(MainText text, int from, List<string> titles)
    {
        var end = Math.Min(text.Lines.Count, text.Lines.FirstAt(Math.Max(0, text.Start)) + Letterhead);
        List<string>? folded = null;
        for (var i = Math.Max(text.Lines.FirstAt(from), end - FarthestLine); i < end; i++)
        {
            if (text.Lines[i].LinkChars > 0 || text.Model[text.Lines[i].Block].Is(PageLines.Beside) || !titles.Exists(title => Math.Abs(title.Length - text.Lines[i].Length) < Marks && title.AsSpan().Count(' ') >= LeastWords)) continue;
            folded ??= titles.ConvertAll(TitleText.Fold);
            if (folded.Contains(TitleText.Fold(Shown(text, i)))) return i;
        }
        return -1;
    }

    /// <summary>Whether a line over an element says a title; one in a link leads to the front page.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="title">The title.</param>
    /// <param name="place">The element.</param>
    public static bool Over(MainText text, string title, int place)
    {
        var folded = TitleText.Fold(title);
        var end = text.Lines.FirstAt(text.Model[place].TextStart);
        for (var i = Math.Max(0, end - FarthestLine); i < end; i++)
        {
            ref readonly var line = ref text.Lines[i];
            if (line.LinkChars == 0 && Math.Abs(line.Length - title.Length) < Marks && TitleText.Fold(text.Model.Text(line.Start, line.End).ToString()) == folded) return true;
        }
        return false;
    }

    // The site's name begins many titles, and stands alone in a link to its front page.
    private static bool LeadsHome(PageModel model, in PageLine line) => line.LinkChars == line.Length && model[line.Block] is { LinkCount: > 0 } block
        && model[model.Links[block.FirstLink]].Element.GetAttribute("href") is "/" or "./" or "../" or "index.html" or "index.php";
}
