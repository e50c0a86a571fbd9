using System.Text;
using System.Xml;

namespace Pagewire.Feeds;

/// <summary>What the XML formats have in common: settings, namespaces, and text that is always valid.</summary>
internal static class FeedXmlWriter
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string History = "http://purl.org/syndication/history/1.0";
    public const string Media = "http://search.yahoo.com/mrss/";

    private static readonly XmlWriterSettings s_settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>A whole document's bytes.</summary>
    public static byte[] Document(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, s_settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>An element with text; nothing where the text is null.</summary>
    public static void Element(this XmlWriter xml, string name, string? text) => xml.Element(null, name, null, text);

    /// <summary>An element of another namespace with text; nothing where the text is null.</summary>
    public static void Element(this XmlWriter xml, string? prefix, string name, string? ns, string? text)
    {
        if (text is null) return;
        xml.WriteStartElement(prefix, name, ns);
        xml.WriteString(FeedText.Clean(text));
        xml.WriteEndElement();
    }

    /// <summary>An attribute; nothing where the value is null.</summary>
    public static void Attribute(this XmlWriter xml, string name, string? value)
    {
        if (value is not null) xml.WriteAttributeString(name, FeedText.Clean(value));
    }

    /// <summary>The feed's links to itself, its hub, its pages and its archives (RFC 4287 4.2.7, RFC 5005, WebSub).</summary>
    public static void FeedLinks(this XmlWriter xml, string? prefix, Feed feed, FeedFormat format)
    {
        xml.Link(prefix, "self", feed.Self.In(format), format.MediaType());
        if (feed.Hub is not null) xml.Link(prefix, "hub", feed.Hub, null);
        xml.Link(prefix, "next", feed.Next, format);
        xml.Link(prefix, "current", feed.Current, format);
        xml.Link(prefix, "prev-archive", feed.PreviousArchive, format);
        xml.Link(prefix, "next-archive", feed.NextArchive, format);
        if (!feed.IsArchive) return;
        xml.WriteStartElement("fh", "archive", History);
        xml.WriteEndElement();
    }

    /// <summary>An <c>atom:link</c>.</summary>
    public static void Link(this XmlWriter xml, string? prefix, string relation, string address, string? mediaType)
    {
        xml.WriteStartElement(prefix, "link", Atom);
        xml.Attribute("rel", relation);
        xml.Attribute("type", mediaType);
        xml.Attribute("href", address);
        xml.WriteEndElement();
    }

    /// <summary>The lead image (Media RSS), which RSS and Atom have no element for.</summary>
    public static void LeadImage(this XmlWriter xml, FeedEntry entry)
    {
        if (entry.Image is null) return;
        xml.WriteStartElement("media", "content", Media);
        xml.Attribute("url", entry.Image);
        xml.Attribute("medium", "image");
        xml.WriteEndElement();
    }

    private static void Link(this XmlWriter xml, string? prefix, string relation, FeedLink? link, FeedFormat format)
    {
        if (link is { } there) xml.Link(prefix, relation, there.In(format), format.MediaType());
    }
}
