using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Pagewire.Testing.FeedRules;

namespace Pagewire.Feeds.Tests;

public sealed class WriterTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string, FeedFormat> Documents()
    {
        var data = new TheoryData<string, FeedFormat>();
        foreach (var name in new[] { "empty", "full", "archive", "hostile" })
            foreach (var format in FeedFormats.All) data.Add(name, format);
        return data;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_feed_is_written_byte_for_byte_as_checked_in(string name, FeedFormat format) =>
        ExpectedFile.Is($"{name}.{format.Extension()}", format.Write(Example(name)));

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_feed_keeps_the_rules_of_its_format(string name, FeedFormat format) =>
        Assert.Empty(FeedFormatRules.Violations(format, format.Write(Example(name))));

    [Fact]
    public void An_entry_has_the_same_id_in_every_format()
    {
        var id = Examples.Full.Entries[0].Id;
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id);
        Assert.Equal(id, Xml(FeedFormat.Rss).Descendants("guid").First().Value);
        Assert.Equal(id, Xml(FeedFormat.Atom).Descendants(s_atom + "entry").First().Element(s_atom + "id")!.Value);
        Assert.Equal(id, JsonDocument.Parse(FeedFormat.Json.Write(Examples.Full)).RootElement.GetProperty("items")[0].GetProperty("id").GetString());
    }

    // Computed with Python's uuid.uuid5, so that other programs can make the same.
    [Theory]
    [InlineData("council.2b7e", "urn:uuid:9bebc885-7b02-5282-b625-853114bbf2f4")]
    [InlineData("Совет.2b7e", "urn:uuid:3abebc3d-c2bc-5422-8f89-a06355ddb248")]
    public void An_id_is_the_name_based_uuid_of_the_items_id(string itemId, string id) => Assert.Equal(id, FeedIds.OfItem(itemId));

    [Fact]
    public void A_summary_is_text_to_every_reader()
    {
        const string Summary = "Kreisstraße 7 – \"mieszkańców\" & c'est < 5 € > Ночь ©";
        var feed = Examples.Empty with { Description = Summary, Entries = [Examples.Entry with { Summary = Summary }] };
        Assert.All(Xml(FeedFormat.Rss, feed).Descendants("description"), description => Assert.Equal("Kreisstraße 7 – \"mieszkańców\" &amp; c'est &lt; 5 € &gt; Ночь ©", description.Value));
        Assert.Equal(Summary, Xml(FeedFormat.Atom, feed).Descendants(s_atom + "summary").Single().Value);
        Assert.Equal(Summary, JsonDocument.Parse(FeedFormat.Json.Write(feed)).RootElement.GetProperty("items")[0].GetProperty("summary").GetString());
    }

    [Fact]
    public void Whatever_a_page_holds_the_feed_is_valid_and_its_text_is_the_same_in_every_format()
    {
        var text = Gen.Elements("a", "я", "🚀", "\uD83D", "\uDE80", "\0", "\b", "\t", "\n", "\r", "\u0085", "\uFFFE", "\uFFFF", "\uFDD0", "<", ">", "&", "\"", "'", "]]>", "<!--", "&#0;", "&nbsp;", "<![CDATA[", " ", "‮")
            .ArrayOf().Select(string.Concat);
        Prop.ForAll(text.ToArbitrary(), title =>
        {
            var feed = Examples.Empty with { Entries = [Examples.Entry with { Title = "t" + title, Summary = title, Authors = ["n" + title] }] };
            Assert.All(FeedFormats.All, format => Assert.Empty(FeedFormatRules.Violations(format, format.Write(feed))));
            var atom = Xml(FeedFormat.Atom, feed).Descendants(s_atom + "entry").First().Element(s_atom + "title")!.Value;
            Assert.Equal(atom, Xml(FeedFormat.Rss, feed).Descendants("item").First().Element("title")!.Value);
            Assert.Equal(atom, JsonDocument.Parse(FeedFormat.Json.Write(feed)).RootElement.GetProperty("items")[0].GetProperty("title").GetString());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Markup_in_content_is_never_taken_for_the_feeds_own()
    {
        var html = "</content></entry><entry>]]></content:encoded><item>\"}],\"items\":[{";
        var feed = Examples.Empty with { Entries = [Examples.Entry with { Html = html }] };
        Assert.Equal(html, Xml(FeedFormat.Atom, feed).Descendants(s_atom + "content").Single().Value);
        Assert.Equal(html, Xml(FeedFormat.Rss, feed).Descendants(XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/")).Single().Value);
        Assert.Equal(html, JsonDocument.Parse(FeedFormat.Json.Write(feed)).RootElement.GetProperty("items")[0].GetProperty("content_html").GetString());
    }

    [Fact]
    public void A_list_of_feeds_is_written_byte_for_byte_as_checked_in() => ExpectedFile.Is("feeds.opml", OpmlWriter.Write("Feeds <&> \u0001more",
    [
        new("Pagewire", [new("Pagewire", "https://feeds.example.org/feeds/all.atom", "https://feeds.example.org/feeds/all")]),
        new("Town \"council\"", [new("News · Town council", "https://feeds.example.org/feeds/council/news.atom", "https://feeds.example.org/feeds/council/news")]),
    ]));

    private static Feed Example(string name) => name switch
    {
        "empty" => Examples.Empty,
        "full" => Examples.Full,
        "archive" => Examples.Archive,
        _ => Examples.Hostile,
    };

    private static XDocument Xml(FeedFormat format, Feed? feed = null)
    {
        using var bytes = new MemoryStream(format.Write(feed ?? Examples.Full));
        return XDocument.Load(bytes);
    }
}
