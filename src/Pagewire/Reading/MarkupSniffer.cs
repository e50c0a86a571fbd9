using System.Text.RegularExpressions;
using Pagewire.Reading.Html;

namespace Pagewire.Reading;

/// <summary>What decoded text is.</summary>
internal enum MarkupKind
{
    /// <summary>Plain text.</summary>
    None,

    /// <summary>HTML, XHTML among it.</summary>
    Html,

    /// <summary>RSS, Atom or RDF.</summary>
    Feed,

    /// <summary>Something that is no page.</summary>
    Other,
}

/// <summary>Tells HTML, feeds, plain text and what is none of them by the text itself; the name decides only where the text leaves it open.</summary>
internal static partial class MarkupSniffer
{
    private const int Looked = 64 * 1024;
    private const int EnoughTags = 3;

    public static MarkupKind Sniff(ReadOnlySpan<char> text, string name, out string other)
    {
        other = "";
        var head = text[..Math.Min(text.Length, Looked)].TrimStart("\uFEFF \t\r\n\f\0");
        if (TextMarks.NameOf(head) is { } mark) return Other(mark, out other);
        var start = MarkupStart.Read(head);
        if (start.Root is "rss" or "feed" or "rdf" or "rdf:rdf") return MarkupKind.Feed;
        if (start.IsHtml) return MarkupKind.Html;
        if (start.Root is "svg") return Other("an SVG image", out other);
        var tags = HtmlTag().Count(head);
        if (start.IsXml && start.Root is { } root && tags == 0) return Other($"XML with the root element <{root}>, which is no feed", out other);
        if (start.Root is { } element && (tags > 0 || HtmlElements.Find(element) is not null)) return MarkupKind.Html;
        if (tags > 0 && start.Root is null && !HtmlStart().IsMatch(head) && Signs(head) >= tags) return MarkupKind.None;
        return tags >= EnoughTags || (tags > 0 && HasHtmlName(name)) || HtmlStart().IsMatch(head) ? MarkupKind.Html : MarkupKind.None;
    }

    // Markdown may hold tags of HTML: its headings and links tell it from a piece of a page.
    private static int Signs(ReadOnlySpan<char> text) => text.Count("\n# ") + text.Count("\n## ") + text.Count("\n### ") + text.Count("](http") + text.Count("\n**") + (text.StartsWith("# ") ? 1 : 0);

    private static MarkupKind Other(string name, out string other)
    {
        other = name;
        return MarkupKind.Other;
    }

    private static bool HasHtmlName(string name) => Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm" or ".xhtml" or ".shtml" or ".php" or ".asp" or ".aspx" or ".jsp";

    [GeneratedRegex(@"<!doctype\s+html\b|<html[\s>]|<body[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"</(?:p|div|a|span|td|li|h[1-6]|ul|ol|table|b|i|em|strong|title|section|article|font|center|body|dt|dd|pre)\s*>|<(?:br|hr|p)\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HtmlTag();
}
