using System.Xml;
using System.Xml.Linq;

namespace Pagewire.Reading.Feeds;

/// <summary>The XML of a page that is itself a feed.</summary>
internal static class FeedXml
{
    private const long MostCharacters = 64L << 20;
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    /// <summary>Parses a feed: no external resources, no entity definitions, white space before the declaration forgiven.</summary>
    /// <param name="text">The decoded feed.</param>
    /// <param name="error">Why it is no feed, one sentence.</param>
    public static XDocument? Parse(string text, out string error)
    {
        error = "";
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, MaxCharactersInDocument = MostCharacters };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n')), settings);
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
}
