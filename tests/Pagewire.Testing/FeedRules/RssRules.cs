using System.Xml.Linq;

namespace Pagewire.Testing.FeedRules;

/// <summary>RSS 2.0 by its specification, the RSS Advisory Board's profile and the W3C feed validation service.</summary>
public static class RssRules
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace s_content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace s_dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace s_history = "http://purl.org/syndication/history/1.0";
    private static readonly XNamespace s_media = "http://search.yahoo.com/mrss/";

    private static readonly XName[] s_channelElements = ["title", "link", "description", "language", "lastBuildDate", "generator", "item", s_atom + "link", s_history + "archive"];
    private static readonly XName[] s_itemElements = ["title", "link", "guid", "pubDate", "category", "description", "enclosure", s_atom + "updated", s_dc + "creator", s_content + "encoded", s_media + "content"];
    private static readonly XName[] s_repeatable = ["item", "category", s_atom + "link", s_dc + "creator", s_media + "content"];

    /// <summary>What is wrong with a feed, one sentence each; empty where nothing is.</summary>
    /// <param name="feed">The feed's bytes.</param>
    public static IReadOnlyList<string> Violations(byte[] feed)
    {
        var rules = new Rules();
        var rss = FeedXml.Root(feed);
        rules.Check(rss.Name == "rss" && rss.Attribute("version")?.Value == "2.0", "the root is rss of version 2.0");
        rules.Check(rss.Elements().Count() == 1 && rss.Element("channel") is not null, "rss has one channel and nothing else");
        if (rss.Element("channel") is not { } channel) return rules.Broken;
        Channel(channel, rules);
        foreach (var item in channel.Elements("item")) Item(item, rules);
        rules.Check(channel.Elements("item").DistinctBy(item => item.Element("guid")?.Value).Count() == channel.Elements("item").Count(), "every guid occurs once");
        return rules.Broken;
    }

    private static void Channel(XElement channel, Rules rules)
    {
        Elements(channel, s_channelElements, rules);
        foreach (var required in new[] { "title", "link", "description" })
            rules.Check(!string.IsNullOrWhiteSpace(channel.Element(required)?.Value), $"the channel has a {required}");
        rules.Check(FeedValues.IsWebAddress(channel.Element("link")?.Value), "the channel's link is a full http address");
        if (channel.Element("language") is { } language) rules.Check(FeedValues.IsLanguage(language.Value), "the language is a language tag");
        if (channel.Element("lastBuildDate") is { } built) rules.Check(FeedValues.IsRfc822(built.Value), "lastBuildDate is an RFC 822 date");
        AtomLinks.Check(channel.Elements(s_atom + "link"), rules);
        var elements = channel.Elements().ToList();
        rules.Check(elements.SkipWhile(element => element.Name != "item").All(element => element.Name == "item"), "items come last");
    }

    private static void Item(XElement item, Rules rules)
    {
        Elements(item, s_itemElements, rules);
        rules.Check(item.Element("title") is not null || item.Element("description") is not null, "an item has a title or a description");
        foreach (var element in item.Elements().Where(element => element.Name.LocalName is "title" or "guid" or "category" or "creator"))
            rules.Check(!string.IsNullOrWhiteSpace(element.Value), $"{element.Name.LocalName} is not blank");
        rules.Check(FeedValues.IsWebAddress(item.Element("link")?.Value), "an item's link is a full http address");
        rules.Check(item.Element("guid")?.Attribute("isPermaLink")?.Value == "false", "a guid that is no address says isPermaLink=\"false\"");
        rules.Check(FeedValues.IsAbsoluteIri(item.Element("guid")?.Value), "a guid is an IRI");
        rules.Check(item.Element("pubDate") is { } date && FeedValues.IsRfc822(date.Value), "pubDate is an RFC 822 date");
        if (item.Element(s_atom + "updated") is { } updated) rules.Check(FeedValues.IsRfc3339(updated.Value), "atom:updated is an RFC 3339 date");
        foreach (var html in item.Elements().Where(element => element.Name == "description" || element.Name == s_content + "encoded"))
            rules.Check(!FeedValues.IsRiskyHtml(html.Value), $"{html.Name.LocalName} holds no scripts, handlers, forms or relative addresses");
        if (item.Element("enclosure") is not { } enclosure) return;
        rules.Check(FeedValues.IsWebAddress(enclosure.Attribute("url")?.Value), "an enclosure's url is a full http address");
        rules.Check(FeedValues.IsCount(enclosure.Attribute("length")?.Value), "an enclosure's length is a number");
        rules.Check(FeedValues.IsMediaType(enclosure.Attribute("type")?.Value), "an enclosure's type is a media type");
    }

    private static void Elements(XElement parent, XName[] known, Rules rules)
    {
        foreach (var group in parent.Elements().GroupBy(element => element.Name))
        {
            rules.Check(known.Contains(group.Key), $"{parent.Name.LocalName} may hold {group.Key}");
            rules.Check(group.Count() == 1 || s_repeatable.Contains(group.Key), $"{parent.Name.LocalName} has one {group.Key}");
        }
    }
}
