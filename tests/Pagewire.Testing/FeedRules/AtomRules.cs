using System.Xml.Linq;

namespace Pagewire.Testing.FeedRules;

/// <summary>Atom 1.0 by the grammar and the prose of RFC 4287, with RFC 5005.</summary>
public static class AtomRules
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace s_history = "http://purl.org/syndication/history/1.0";
    private static readonly XNamespace s_media = "http://search.yahoo.com/mrss/";

    // 4.1.1 and 4.1.2: what a feed and an entry may hold; a plus: one or more, a star: any number, a question mark: at most one, else exactly one.
    private static readonly string[] s_feed = ["author*", "category*", "contributor*", "generator?", "icon?", "id", "link*", "logo?", "rights?", "subtitle?", "title", "updated", "entry*"];
    private static readonly string[] s_entry = ["author*", "category*", "content?", "contributor*", "id", "link*", "published?", "rights?", "source?", "summary?", "title", "updated"];

    /// <summary>What is wrong with a feed, one sentence each; empty where nothing is.</summary>
    /// <param name="feed">The feed's bytes.</param>
    public static IReadOnlyList<string> Violations(byte[] feed)
    {
        var rules = new Rules();
        var root = FeedXml.Root(feed);
        rules.Check(root.Name == s_atom + "feed", "the root is atom:feed");
        Container(root, s_feed, rules);
        AtomLinks.Check(root.Elements(s_atom + "link"), rules);
        var entries = root.Elements(s_atom + "entry").ToList();
        foreach (var entry in entries) Entry(entry, rules);
        rules.Check(entries.DistinctBy(entry => entry.Element(s_atom + "id")?.Value).Count() == entries.Count, "every entry's id occurs once");
        rules.Check(root.Element(s_atom + "author") is not null || entries.TrueForAll(entry => entry.Element(s_atom + "author") is not null), "the feed or every entry has an author (4.1.1)");
        History(root, rules);
        return rules.Broken;
    }

    private static void Container(XElement container, string[] grammar, Rules rules)
    {
        var name = container.Name.LocalName;
        rules.Check(container.Nodes().OfType<XText>().All(text => string.IsNullOrWhiteSpace(text.Value)), $"{name} has no text of its own");
        foreach (var rule in grammar)
        {
            var count = container.Elements(s_atom + rule.TrimEnd('*', '?')).Count();
            rules.Check(rule[^1] switch { '*' => true, '?' => count <= 1, _ => count == 1 }, $"{name} has {rule}");
        }
        foreach (var child in container.Elements().Where(child => child.Name.Namespace == s_atom))
            rules.Check(grammar.Any(rule => rule.TrimEnd('*', '?') == child.Name.LocalName), $"{name} may hold {child.Name.LocalName}");
        foreach (var child in container.Elements().Where(child => child.Name.Namespace != s_atom))
            rules.Check(child.Name == s_history + "archive" || child.Name == s_media + "content", $"{name} holds the known extension {child.Name}");
        rules.Check(FeedValues.IsAbsoluteIri(container.Element(s_atom + "id")?.Value), $"{name}'s id is an absolute IRI (4.2.6)");
        foreach (var date in container.Elements().Where(child => child.Name == s_atom + "updated" || child.Name == s_atom + "published"))
            rules.Check(FeedValues.IsRfc3339(date.Value), $"{name}'s {date.Name.LocalName} is an RFC 3339 date (3.3)");
        foreach (var text in container.Elements().Where(child => child.Name == s_atom + "title" || child.Name == s_atom + "subtitle" || child.Name == s_atom + "summary"))
            rules.Check(!text.HasElements && text.Attribute("type")?.Value is null or "text" or "html", $"{name}'s {text.Name.LocalName} is a text construct (3.1)");
        foreach (var author in container.Elements(s_atom + "author"))
            rules.Check(author.Elements().Count() == 1 && !string.IsNullOrWhiteSpace(author.Element(s_atom + "name")?.Value), $"{name}'s author has a name (3.2)");
        foreach (var category in container.Elements(s_atom + "category"))
            rules.Check(!string.IsNullOrWhiteSpace(category.Attribute("term")?.Value) && category.IsEmpty, $"{name}'s category has a term (4.2.2)");
        if (container.Attribute(XNamespace.Xml + "lang") is { } language) rules.Check(FeedValues.IsLanguage(language.Value), $"{name}'s language is a language tag");
    }

    private static void Entry(XElement entry, Rules rules)
    {
        Container(entry, s_entry, rules);
        rules.Check(!string.IsNullOrWhiteSpace(entry.Element(s_atom + "title")?.Value), "an entry's title is not blank");
        var links = entry.Elements(s_atom + "link").ToList();
        rules.Check(links.Count(link => link.Attribute("rel")?.Value is null or "alternate") == 1, "an entry has one alternate link (4.1.2)");
        foreach (var link in links)
        {
            rules.Check(FeedValues.IsWebAddress(link.Attribute("href")?.Value), "an entry's link is a full http address");
            rules.Check(link.Attribute("rel")?.Value is null or "alternate" or "enclosure", "an entry's link is an alternate or an enclosure");
        }
        if (entry.Element(s_atom + "content") is { } content)
        {
            rules.Check(content.Attribute("type")?.Value == "html" && !content.HasElements, "content is HTML as text (4.1.3.3)");
            rules.Check(!FeedValues.IsRiskyHtml(content.Value), "content holds no scripts, handlers, forms or relative addresses");
        }
        var (published, updated) = (entry.Element(s_atom + "published")?.Value, entry.Element(s_atom + "updated")?.Value);
        rules.Check(published is null || string.CompareOrdinal(published, updated) <= 0, "an entry was not updated before it was published");
    }

    private static void History(XElement feed, Rules rules)
    {
        var archive = feed.Element(s_history + "archive");
        var relations = feed.Elements(s_atom + "link").Select(link => link.Attribute("rel")?.Value).ToList();
        rules.Check(archive is null || relations.Contains("current"), "an archive names the current document (RFC 5005 4)");
        rules.Check(archive is not null || !relations.Contains("next-archive"), "only an archive has a next archive (RFC 5005 4)");
    }
}
