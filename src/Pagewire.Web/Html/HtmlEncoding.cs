using System.Text;

namespace Pagewire.Web.Html;

/// <summary>Text as it may stand in an element or between the quotation marks of an attribute.</summary>
internal static class HtmlEncoding
{
    /// <summary>Appends text, encoded. Characters that HTML does not allow at all become U+FFFD, so that the page stays valid whatever came in.</summary>
    /// <param name="html">Takes the text.</param>
    /// <param name="text">Any text; null appends nothing.</param>
    public static void Append(StringBuilder html, string? text)
    {
        if (text is null) return;
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"': html.Append("&quot;"); break;
                case '\'': html.Append("&#39;"); break;
                case '\t' or '\n' or >= 0x20 and < 0x7F: html.Append((char)rune.Value); break;
                case '\r': html.Append('\n'); break;
                case < 0xA0: html.Append('\uFFFD'); break;
                case >= 0xFDD0 and <= 0xFDEF: html.Append('\uFFFD'); break;
                default: html.Append((rune.Value & 0xFFFE) == 0xFFFE ? "\uFFFD" : rune.ToString()); break;
            }
        }
    }
}
