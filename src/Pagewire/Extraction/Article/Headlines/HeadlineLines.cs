using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Headlines;

/// <summary>Looks for the title that a page's head gives in the lines above the text, where no heading shows it.</summary>
internal static class HeadlineLines
{
    // How many lines above the text the headline stands at most, and how much of the page's title it is at least.
    private const int FarthestLine = 30;
    private const double LeastOfTitle = 0.4;

    // A headline that the text's element holds is one of its first lines.
    private const int FirstLines = 3;

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
