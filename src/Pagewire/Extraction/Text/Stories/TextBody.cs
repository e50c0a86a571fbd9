using System.Text;
using Pagewire.Extraction.Sanitising;
using Pagewire.Extraction.Text.Lines;

namespace Pagewire.Extraction.Text.Stories;

/// <summary>Makes a body of paragraphs of plain text.</summary>
internal static class TextBody
{
    /// <summary>One <c>p</c> for each line, and for each address that has a line of its own.</summary>
    /// <param name="lines">The lines; not empty.</param>
    public static ArticleBody Of(IEnumerable<TextLine> lines) => Of([.. lines.SelectMany(line => line.Written)]);

    /// <summary>One <c>p</c> for each paragraph.</summary>
    /// <param name="paragraphs">The paragraphs; not empty.</param>
    public static ArticleBody Of(IReadOnlyList<string> paragraphs)
    {
        var html = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            html.Append("<p>");
            SafeText.Append(html, paragraph);
            html.Append("</p>");
        }
        return new ArticleBody(html.ToString(), string.Join("\n\n", paragraphs));
    }
}
