namespace Pagewire.Feeds;

/// <summary>Writes OPML 2.0 (opml.org/spec2.opml), the list of feeds that readers import.</summary>
public static class OpmlWriter
{
    /// <summary>The list's bytes, UTF-8: a function of its entries alone.</summary>
    /// <param name="title">The list's title, plain text.</param>
    /// <param name="groups">The feeds, by source.</param>
    public static byte[] Write(string title, IReadOnlyList<OpmlGroup> groups) => FeedXmlWriter.Document(xml =>
    {
        ArgumentNullException.ThrowIfNull(groups);
        xml.WriteStartElement("opml");
        xml.Attribute("version", "2.0");
        xml.WriteStartElement("head");
        xml.Element("title", title);
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        foreach (var group in groups)
        {
            xml.WriteStartElement("outline");
            xml.Attribute("text", group.Title);
            xml.Attribute("title", group.Title);
            foreach (var feed in group.Feeds)
            {
                xml.WriteStartElement("outline");
                // "rss" is the type of every feed, whatever its format (OPML 2.0, Subscription lists).
                xml.Attribute("type", "rss");
                xml.Attribute("text", feed.Title);
                xml.Attribute("title", feed.Title);
                xml.Attribute("xmlUrl", feed.FeedUrl);
                xml.Attribute("htmlUrl", feed.PageUrl);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    });
}

/// <summary>The feeds of one source.</summary>
/// <param name="Title">The source's name for people.</param>
/// <param name="Feeds">Its feeds.</param>
public sealed record OpmlGroup(string Title, IReadOnlyList<OpmlFeed> Feeds);

/// <summary>One feed of a list.</summary>
/// <param name="Title">Its title.</param>
/// <param name="FeedUrl">Its absolute address.</param>
/// <param name="PageUrl">The absolute address of the same content for people.</param>
public sealed record OpmlFeed(string Title, string FeedUrl, string PageUrl);
