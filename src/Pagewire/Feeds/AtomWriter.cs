using System.Globalization;
using System.Xml;

namespace Pagewire.Feeds;

/// <summary>Writes Atom 1.0 (RFC 4287) with Feed History (RFC 5005) and Media RSS.</summary>
public static class AtomWriter
{
    /// <summary>The feed's bytes, UTF-8: a function of the feed alone.</summary>
    /// <param name="feed">The feed.</param>
    public static byte[] Write(Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return FeedXmlWriter.Document(xml =>
        {
            xml.WriteStartElement("feed", FeedXmlWriter.Atom);
            xml.WriteAttributeString("xmlns", "fh", null, FeedXmlWriter.History);
            xml.WriteAttributeString("xmlns", "media", null, FeedXmlWriter.Media);
            WriteLanguage(xml, feed.Language);
            xml.Element("id", feed.Id);
            xml.Element("title", feed.Title);
            xml.Element("subtitle", feed.Description);
            xml.Element("updated", FeedText.Instant(feed.Updated));
            WritePerson(xml, feed.Author);
            xml.Element("generator", "Pagewire");
            xml.Link(null, "alternate", feed.Home, "text/html");
            xml.FeedLinks(null, feed, FeedFormat.Atom);
            foreach (var entry in feed.Entries) WriteEntry(xml, entry, feed.Language);
            xml.WriteEndElement();
        });
    }

    private static void WriteEntry(XmlWriter xml, FeedEntry entry, string? feedLanguage)
    {
        xml.WriteStartElement("entry");
        if (entry.Language != feedLanguage) WriteLanguage(xml, entry.Language);
        xml.Element("id", entry.Id);
        xml.Element("title", entry.Title);
        xml.Link(null, "alternate", entry.Url, null);
        xml.Element("published", FeedText.Instant(entry.Published));
        xml.Element("updated", FeedText.Instant(entry.Updated));
        foreach (var author in entry.Authors) WritePerson(xml, author);
        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category");
            xml.Attribute("term", category.Slug);
            xml.Attribute("label", category.Name);
            xml.WriteEndElement();
        }
        WriteEnclosures(xml, entry);
        xml.LeadImage(entry);
        xml.Element("summary", entry.Summary);
        if (entry.Html is not null)
        {
            xml.WriteStartElement("content");
            xml.Attribute("type", "html");
            xml.WriteString(FeedText.Clean(entry.Html));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteEnclosures(XmlWriter xml, FeedEntry entry)
    {
        foreach (var enclosure in entry.Enclosures)
        {
            xml.WriteStartElement("link");
            xml.Attribute("rel", "enclosure");
            xml.Attribute("type", enclosure.MediaType);
            xml.Attribute("length", enclosure.Length?.ToString(CultureInfo.InvariantCulture));
            xml.Attribute("href", enclosure.Url);
            xml.WriteEndElement();
        }
    }

    private static void WritePerson(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author");
        xml.Element("name", name);
        xml.WriteEndElement();
    }

    private static void WriteLanguage(XmlWriter xml, string? language)
    {
        if (FeedText.LanguageTag(language) is { } tag) xml.WriteAttributeString("xml", "lang", null, tag);
    }
}
