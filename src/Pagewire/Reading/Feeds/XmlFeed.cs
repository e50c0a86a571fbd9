using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Pagewire.Reading.Feeds;

/// <summary>The XML of a page that is itself a feed.</summary>
internal static partial class XmlFeed
{
    private const long MostCharacters = 64L << 20;
    // A reader's work grows with the square of the depth.
    private const int MaxDepth = 512;
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    /// <summary>Parses a feed: no external resources, no entity definitions but those of HTML 4, white space before the declaration forgiven.</summary>
    /// <param name="text">The decoded feed.</param>
    /// <param name="error">Why it is no feed, one sentence.</param>
    public static XDocument? Parse(string text, out string error)
    {
        error = Deepest(text) > MaxDepth ? $"The feed's elements are nested deeper than {MaxDepth}." : "";
        if (error.Length > 0) return null;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, MaxCharactersInDocument = MostCharacters };
        try
        {
            using var reader = XmlReader.Create(new StringReader(WithoutHtmlEntities(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n'))), settings);
            return XDocument.Load(reader);
        }
        catch (XmlException exception)
        {
            error = $"The feed is not well-formed XML: {exception.Message}";
            return null;
        }
    }

    /// <summary>The language that the feed names; null where it names none.</summary>
    public static string? LanguageOf(XDocument xml)
    {
        var root = xml.Root;
        var language = root?.Attribute(XNamespace.Xml + "lang")?.Value ?? root?.Elements().FirstOrDefault(element => element.Name.LocalName == "channel")?.Elements().FirstOrDefault(element => element.Name.LocalName == "language")?.Value;
        return Languages.LanguageTag.Normalize(language);
    }

    /// <summary>The feed's own address: Atom's <c>self</c> link; null where it names none.</summary>
    public static string? AddressOf(XDocument xml) => xml.Descendants(s_atom + "link")
        .FirstOrDefault(link => (string?)link.Attribute("rel") == "self" && link.Parent?.Name.LocalName is "feed" or "channel" or "RDF")?.Attribute("href")?.Value;

    // The DTD of RSS 0.91 defines them, and later feeds use them without any.
    private static string WithoutHtmlEntities(string text) => Entity().Replace(text, match => match.ValueSpan is ['<', ..] or "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" ? match.Value : WebUtility.HtmlDecode(match.Value));

    // A section of character data is taken whole, and holds none; one without an end goes to the end, so that many are no work.
    [GeneratedRegex(@"<!\[CDATA\[.*?(?:\]\]>|\z)|&[A-Za-z][A-Za-z0-9]{1,7};", RegexOptions.Singleline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Entity();

    // As far as tags tell; what is not well-formed is found out later.
    private static int Deepest(string text)
    {
        int depth = 0, deepest = 0;
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (text.AsSpan(at).StartsWith("<![CDATA[", StringComparison.Ordinal))
            {
                at = text.IndexOf("]]>", at, StringComparison.Ordinal);
                if (at < 0) break;
                continue;
            }
            if (text[at + 1] is '!' or '?') continue;
            var end = text.IndexOf('>', at);
            if (end < 0) break;
            if (text[at + 1] == '/') depth--;
            else if (text[end - 1] != '/') deepest = Math.Max(deepest, ++depth);
        }
        return deepest;
    }
}
