using Pagewire.Extraction.Model;
using Pagewire.Reading.Html;

namespace Pagewire.Extraction.Wording;

/// <summary>The text of a piece of HTML.</summary>
internal static class FragmentText
{
    /// <summary>A text as one line; its visible text where it holds HTML.</summary>
    /// <param name="text">Text, or HTML.</param>
    public static string Line(string text) => OneLine.Of(text.AsSpan().ContainsAny('<', '&') ? Paragraphs(text) : text);

    /// <summary>Its visible text, blocks separated by one blank line.</summary>
    /// <param name="html">Any HTML.</param>
    public static string Paragraphs(string html) => PageModel.Of(HtmlParsing.ParseBody(html)).AllText.Trim().ToString().Replace("\n", "\n\n", StringComparison.Ordinal);
}
