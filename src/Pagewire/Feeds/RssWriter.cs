using System.Globalization;
using System.Xml;

namespace Pagewire.Feeds;

/// <summary>Writes RSS 2.0 with the modules that readers know: atom:link, dc:creator, content:encoded, Feed History, Media RSS.</summary>
public static class RssWriter
{
    /// <summary>The feed's bytes, UTF-8: a function of the feed alone.</summary>
    /// <param name="feed">The feed.</param>
    public static byte[] Write(Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return FeedXmlWriter.Document(xml =>
        {
            xml.WriteStartElement("rss");
            xml.Attribute("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, FeedXmlWriter.Atom);
            xml.WriteAttributeString("xmlns", "content", null, FeedXmlWriter.Content);
            xml.WriteAttributeString("xmlns", "dc", null, FeedXmlWriter.DublinCore);
            xml.WriteAttributeString("xmlns", "fh", null, FeedXmlWriter.History);
            xml.WriteAttributeString("xmlns", "media", null, FeedXmlWriter.Media);
            xml.WriteStartElement("channel");
            WriteChannel(xml, feed);
            foreach (var entry in feed.Entries) WriteItem(xml, entry);
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
    }

    private static void WriteChannel(XmlWriter xml, Feed feed)
    {
        xml.Element("title", feed.Title);
        xml.Element("link", feed.Home);
        xml.Element("description", Markup(feed.Description));
        xml.Element("language", FeedText.LanguageTag(feed.Language));
        if (feed.Entries.Count > 0) xml.Element("lastBuildDate", FeedText.Rfc822(feed.Updated));
        xml.Element("generator", "Pagewire");
        xml.FeedLinks("atom", feed, FeedFormat.Rss);
    }

    private static void WriteItem(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        xml.Element("title", entry.Title);
        xml.Element("link", entry.Url);
        xml.WriteStartElement("guid");
        xml.Attribute("isPermaLink", "false");
        xml.WriteString(FeedText.Clean(entry.Id));
        xml.WriteEndElement();
        xml.Element("pubDate", FeedText.Rfc822(entry.Published));
        // RSS has no element of its own for the time of an edit.
        if (entry.Updated > entry.Published) xml.Element("atom", "updated", FeedXmlWriter.Atom, FeedText.Instant(entry.Updated));
        foreach (var author in entry.Authors) xml.Element("dc", "creator", FeedXmlWriter.DublinCore, author);
        foreach (var category in entry.Categories) xml.Element("category", category.Name);
        xml.Element("description", entry.Summary is null ? null : Markup(entry.Summary));
        xml.Element("content", "encoded", FeedXmlWriter.Content, entry.Html);
        WriteEnclosure(xml, entry);
        xml.LeadImage(entry);
        xml.WriteEndElement();
    }

    // One at most (RSS Advisory Board, Best Practices Profile 4.1.4.3); Atom and JSON Feed carry all of them.
    // The length is mandatory, and 0 stands for an unknown one.
    private static void WriteEnclosure(XmlWriter xml, FeedEntry entry)
    {
        if (entry.Enclosures is not [var enclosure, ..]) return;
        xml.WriteStartElement("enclosure");
        xml.Attribute("url", enclosure.Url);
        xml.Attribute("length", (enclosure.Length ?? 0).ToString(CultureInfo.InvariantCulture));
        xml.Attribute("type", enclosure.MediaType);
        xml.WriteEndElement();
    }

    // A description is HTML to every reader, so plain text has to be marked up; a title is plain text.
    // Letters stay letters: some readers show a reference to one as it is written.
    private static string Markup(string text) => FeedText.Clean(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
