using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Pagewire.Web.Pages;

/// <summary>An item's clean HTML as text for comparison: one line a paragraph, list entry, heading or table row.</summary>
internal static class ComparableText
{
    private static readonly HtmlParser s_parser = new();

    /// <summary>The text.</summary>
    /// <param name="html">Clean HTML of the allow list.</param>
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        Append(s_parser.ParseDocument(html).Body!, text);
        return text.ToString().Trim();
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) AppendWords(words.Data, text);
            else if (child is IElement element)
            {
                var ends = EndsLine(element.LocalName);
                if (ends) EndLine(text);
                Append(element, text);
                if (ends) EndLine(text);
            }
        }
    }

    private static void AppendWords(string words, StringBuilder text)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c)) text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }

    private static void EndLine(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }

    private static bool EndsLine(string element) => element
        is "p" or "div" or "br" or "li" or "ul" or "ol" or "dl" or "dt" or "dd" or "blockquote" or "pre" or "figure" or "figcaption"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr" or "table" or "tr" or "section" or "article";
}
