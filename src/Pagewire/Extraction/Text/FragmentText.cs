using AngleSharp.Html.Parser;
using Pagewire.Extraction.Model;
using Pagewire.Reading.Html;

namespace Pagewire.Extraction.Text;

/// <summary>The text of a piece of HTML.</summary>
internal static class FragmentText
{
    // A parser's work grows with the square of the depth.
    private const int MaxDepth = 256;

    /// <summary>Its visible text, blocks separated by one blank line.</summary>
    /// <param name="html">Any HTML.</param>
    public static string Paragraphs(string html)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(NestingLimiter.Limit("<body>" + html, MaxDepth));
        return PageModel.Of(document).AllText.Trim().ToString().Replace("\n", "\n\n", StringComparison.Ordinal);
    }
}
