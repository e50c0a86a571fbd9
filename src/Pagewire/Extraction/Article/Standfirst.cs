using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article;

/// <summary>Finds the standfirst that stands between the headline and who and when, outside the text.</summary>
internal static class Standfirst
{
    private const int Longest = 500;

    /// <summary>What it says; null where there is none.</summary>
    /// <param name="page">The page's parts.</param>
    public static string? Find(ArticlePage page)
    {
        for (var i = page.HeadlineLine + 1; i > 0 && i < page.BodyLine; i++)
        {
            ref readonly var line = ref page.Lines[i];
            ref readonly var block = ref page.Model[line.Block];
            if (line.IsProse && line.Length <= Longest && line.LinkChars == 0 && !block.Is(PageLines.Elsewhere | Traits.Hidden) && IsNamed(page.Model, block)) return OneLine.OrNull(page.Model.Text(line.Start, line.End).ToString());
        }
        return null;
    }

    private static bool IsNamed(PageModel model, in Node block) => ((block.Own | (block.Parent >= 0 ? model[block.Parent].Own : Traits.None)) & Traits.Summary) != 0;
}
