using System.Text.Json;
using Pagewire.Web.Tests.Feeds;

namespace Pagewire.Readers.Tests;

/// <summary>feedparser, which rss2email and many readers in Python are built on. Its <c>bozo</c> bit says that a feed is not well formed.</summary>
public sealed class FeedparserTests
{
    private const string Script = """
        import sys, json
        try:
            import feedparser
        except ImportError:
            print('null'); sys.exit()
        feed = feedparser.parse(sys.argv[1])
        print(json.dumps({
            'bozo': int(feed.bozo), 'why': str(feed.get('bozo_exception', '')), 'version': feed.version, 'title': feed.feed.get('title', ''),
            'links': [[l.rel, l.href] for l in feed.feed.links],
            'entries': [{
                'id': e.id, 'title': e.title, 'link': e.link, 'published': e.published_parsed is not None and list(e.published_parsed)[:5], 'updated': 'updated' in e and e.updated,
                'tags': [t.label or t.term for t in e.get('tags', [])], 'summary': e.get('summary', ''), 'content': [c.value for c in e.get('content', [])],
            } for e in feed.entries]}))
        """;

    [Theory]
    [InlineData("/feeds/all.rss", "rss20", ReaderSite.Items)]
    [InlineData("/feeds/all.atom", "atom10", ReaderSite.Items)]
    [InlineData("/feeds/council/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8.atom", "atom10", 1)]
    [InlineData("/feeds/all/archive/2024-03.rss", "rss20", 4)]
    [InlineData("/feeds/all/archive/2024-03.atom", "atom10", 4)]
    [InlineData("/feeds/all.rss?q=bridge", "rss20", 1)]
    [InlineData("/feeds/all/changes.rss", "rss20", 1)]
    [InlineData("/feeds/all/changes.atom", "atom10", 1)]
    public async Task Every_feed_is_well_formed(string feed, string version, int entries)
    {
        await using var site = await ReaderSite.StartAsync();
        await ReaderSite.NothingNewAsync(site);
        using var parsed = await ParseAsync(site, feed);
        Assert.Equal((0, ""), (parsed.RootElement.GetProperty("bozo").GetInt32(), parsed.RootElement.GetProperty("why").GetString()!));
        Assert.Equal(version, parsed.RootElement.GetProperty("version").GetString());
        Assert.Equal(entries, parsed.RootElement.GetProperty("entries").GetArrayLength());
        Assert.Contains(parsed.RootElement.GetProperty("links").EnumerateArray(), link => link[0].GetString() == "self");
    }

    [Fact]
    public async Task Both_formats_say_the_same()
    {
        await using var site = await ReaderSite.StartAsync();
        using var rss = await ParseAsync(site, "/feeds/all.rss");
        using var atom = await ParseAsync(site, "/feeds/all.atom");
        foreach (var field in new[] { "id", "title", "link", "published", "tags", "content" }) Assert.Equal(Values(atom, field), Values(rss, field));
        Assert.Equal(ReaderSite.Titles.Order(StringComparer.Ordinal), atom.RootElement.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("title").GetString()!).Order(StringComparer.Ordinal));
        // To RSS readers a summary is HTML, to Atom readers it is the plain text that it says it is.
        Assert.Contains("A &lt;script&gt;alert(1)&lt;/script&gt; summary &amp; more", string.Concat(Values(rss, "summary")), StringComparison.Ordinal);
        Assert.Contains("A <script>alert(1)</script> summary & more", string.Concat(Values(atom, "summary")), StringComparison.Ordinal);
    }

    private static List<string> Values(JsonDocument feed, string field) => [.. feed.RootElement.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty(field).GetRawText())];

    private static async Task<JsonDocument> ParseAsync(FeedSite site, string feed)
    {
        // Debian's packages belong to Debian's Python, whatever other one comes first in the path.
        var python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        if (python == "python3") ReaderProgram.Require(python, "python3-feedparser");
        var parsed = JsonDocument.Parse(await ReaderProgram.RunAsync(python, ["-c", Script, ReaderSite.Url(site, feed)]));
        if (parsed.RootElement.ValueKind == JsonValueKind.Null) ReaderProgram.Missing("feedparser", "python3-feedparser");
        return parsed;
    }
}
