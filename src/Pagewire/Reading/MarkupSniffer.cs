using System.Text.RegularExpressions;
using Pagewire.Reading.Html;

namespace Pagewire.Reading;

/// <summary>What decoded text is.</summary>
internal enum Markup
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

    public static Markup Sniff(string text, string name, out string other)
    {
        other = "";
        var head = (text.Length > Looked ? text[..Looked] : text).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f', '\0');
        if (head.StartsWith("{\"", StringComparison.Ordinal) || JsonStart().IsMatch(head)) return Other("JSON", out other);
        var root = Root().Match(head);
        if (root.Success)
        {
            var element = root.Groups["name"].Value;
            if (element.ToLowerInvariant() is "rss" or "feed" or "rdf" or "rdf:rdf") return Markup.Feed;
            if (element.ToLowerInvariant() is "html" or "head" or "body" || root.Groups["doctype"].Value.Contains("html", StringComparison.OrdinalIgnoreCase)) return Markup.Html;
            if (root.Groups["xml"].Success && !HtmlTag().IsMatch(head)) return Other($"XML with the root element <{element}>, which is no feed", out other);
            if (element.Equals("svg", StringComparison.OrdinalIgnoreCase)) return Other("an SVG image", out other);
            if (HtmlElements.RoleOf(element) != ElementRole.Other || HtmlTag().IsMatch(head)) return Markup.Html;
        }
        if (HtmlStart().IsMatch(head)) return Markup.Html;
        var tags = HtmlTag().Count(head);
        return tags >= EnoughTags || (tags > 0 && HasHtmlName(name)) ? Markup.Html : Markup.None;
    }

    private static Markup Other(string name, out string other)
    {
        other = name;
        return Markup.Other;
    }

    private static bool HasHtmlName(string name) => Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm" or ".xhtml" or ".shtml" or ".php" or ".asp" or ".aspx" or ".jsp";

    // An XML declaration, comments and a doctype may stand before the first element.
    [GeneratedRegex(@"^(?<xml><\?xml\b[^>]{0,300}\?>)?(?:\s*<\?[^>]{0,1000}\?>|\s*<!--.{0,30000}?-->)*\s*(?<doctype><!doctype\b[^>\[]{0,500}(?:\[[^\]]{0,5000}\]\s*)?>)?(?:\s*<!--.{0,30000}?-->)*\s*<(?<name>[A-Za-z][\w:.-]{0,60})", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Root();

    [GeneratedRegex(@"<!doctype\s+html\b|<html[\s>]|<body[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"</(?:p|div|a|span|td|li|h[1-6]|ul|ol|table|b|i|em|strong|title|section|article|font|center|body|dt|dd|pre)\s*>|<(?:br|hr|p)\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HtmlTag();

    [GeneratedRegex("""^(?:\{\s*(?:"|\})|\[\s*(?:\{\s*"|"[^"]{0,200}"\s*[,\]]))""", RegexOptions.CultureInvariant, 500)]
    private static partial Regex JsonStart();
}
