using System.Xml;
using System.Xml.Linq;


namespace Pagewire.Testing.FeedRules;

/// <summary>Collects the rules that do not hold.</summary>
internal sealed class Rules
{
    private readonly List<string> _broken = [];

    public IReadOnlyList<string> Broken => _broken;

    public void Check(bool holds, string rule)
    {
        if (!holds) _broken.Add(rule);
    }
}

/// <summary>Reads a feed as strictly as XML allows: no DTD, no forbidden character.</summary>
internal static class FeedXml
{
    public static XElement Root(byte[] feed)
    {
        using var bytes = new MemoryStream(feed, writable: false);
        using var xml = XmlReader.Create(bytes, new() { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true });
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace).Root!;
    }
}

/// <summary>The links of a feed (RFC 4287 4.2.7, RFC 5005).</summary>
internal static class AtomLinks
{
    private static readonly string[] s_relations = ["alternate", "self", "hub", "next", "current", "prev-archive", "next-archive", "enclosure"];

    public static void Check(IEnumerable<XElement> links, Rules rules)
    {
        var all = links.ToList();
        rules.Check(all.Count(link => link.Attribute("rel")?.Value == "self") == 1, "the feed has one self link");
        foreach (var link in all)
        {
            rules.Check(link.Attribute("rel") is { } relation && s_relations.Contains(relation.Value), "a link's relation is registered");
            rules.Check(FeedValues.IsWebAddress(link.Attribute("href")?.Value), "a link's href is a full http address");
            rules.Check(link.Attribute("type") is not { } type || FeedValues.IsMediaType(type.Value), "a link's type is a media type");
            rules.Check(link.Attribute("length") is not { } length || FeedValues.IsCount(length.Value), "a link's length is a number");
            rules.Check(link.IsEmpty, "a link is empty");
        }
        rules.Check(all.GroupBy(link => link.Attribute("rel")?.Value).All(group => group.Count() == 1), "a feed has one link of each relation");
    }
}
