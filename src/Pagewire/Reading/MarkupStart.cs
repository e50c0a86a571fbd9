using System.Buffers;

namespace Pagewire.Reading;

/// <summary>The beginning of marked-up text: an XML declaration, comments and a doctype may stand before the first element.</summary>
/// <param name="IsXml">Whether there is an XML declaration.</param>
/// <param name="IsHtml">Whether the doctype or the first element is HTML's.</param>
/// <param name="Root">The first element's name in lower case; null where the text begins otherwise.</param>
internal readonly record struct MarkupStart(bool IsXml, bool IsHtml, string? Root)
{
    private const int LongestName = 60;
    private static readonly SearchValues<char> s_nameEnds = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>Reads the beginning.</summary>
    /// <param name="text">Text without white space at its start.</param>
    public static MarkupStart Read(ReadOnlySpan<char> text)
    {
        var xml = text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        var html = false;
        while (text.Length > 1 && text[0] == '<')
        {
            if (char.IsAsciiLetter(text[1]))
            {
                var name = text[1..];
                var end = name.IndexOfAny(s_nameEnds);
                name = name[..Math.Min(end < 0 ? name.Length : end, LongestName)];
                var root = name.ToString().ToLowerInvariant();
                return new(xml, html || root is "html" or "head" or "body", root);
            }
            if (text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)) html |= IsHtmlDoctype(text);
            var length = Length(text);
            if (length < 0) break;
            text = text[length..].TrimStart();
        }
        return new(xml, html, null);
    }

    private static bool IsHtmlDoctype(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('>', '[');
        return text[..(end < 0 ? text.Length : end)].Contains("html", StringComparison.OrdinalIgnoreCase);
    }

    // Of a comment, a processing instruction or a declaration, which may have others in brackets; -1 for anything else.
    private static int Length(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<!--", StringComparison.Ordinal)) return Behind(text.IndexOf("-->", StringComparison.Ordinal), 3);
        if (text[1] is not ('!' or '?')) return -1;
        var end = text.IndexOfAny('>', '[');
        return end >= 0 && text[end] == '[' && text[1] == '!' ? Behind(text.IndexOf("]>", StringComparison.Ordinal), 2) : Behind(text.IndexOf('>'), 1);
    }

    private static int Behind(int found, int length) => found < 0 ? -1 : found + length;
}
