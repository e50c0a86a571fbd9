using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Pagewire.Web.Tests.Feeds;

public sealed class DayAheadTests
{
    private static readonly XNamespace s_content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task What_lies_ahead_says_its_day_alike_in_every_format()
    {
        await using var site = await FeedSite.StartAsync();
        await site.UploadAsync("events", "2026-11-16T09:05Z",
            FeedSite.Entry("Story time", "2026-11-23", url: "https://example.org/1", summary: "For children under five."),
            FeedSite.Entry("Story time", "2026-11-30T10:00:00+01:00", url: "https://example.org/2"),
            FeedSite.Entry("Opening hours", "2026-11-16", url: "https://example.org/3", summary: "As before."));
        await site.UploadAsync("meeting", "2026-11-16T09:05Z", FeedSite.Entry("Council meets", "2026-12-10T18:30:00+00:00", url: "https://example.org/4", html: "<p>Agenda.</p>"));
        foreach (var (title, day, summary, html) in new[]
        {
            ("1", "2026-11-16T09:05:00Z", "2026-11-23 – For children under five.", (string?)null),
            ("2", "2026-11-16T09:05:00Z", "2026-11-30 10:00 UTC+01:00", null),
            ("3", "2026-11-16T12:00:00Z", "As before.", null),
            ("4", "2026-11-16T09:05:00Z", "2026-12-10 18:30 UTC", "<p>2026-12-10 18:30 UTC</p>\n<p>Agenda.</p>"),
        })
        {
            var url = "https://example.org/" + title;
            var rss = XDocument.Parse(await TextAsync(site, "rss")).Descendants("item").Single(item => (string?)item.Element("link") == url);
            Assert.Equal((summary, html), ((string?)rss.Element("description"), (string?)rss.Element(s_content + "encoded")));
            var atom = XDocument.Parse(await TextAsync(site, "atom")).Descendants(s_atom + "entry").Single(entry => (string?)entry.Element(s_atom + "link")!.Attribute("href") == url);
            Assert.Equal((day, summary, html), ((string?)atom.Element(s_atom + "published"), (string?)atom.Element(s_atom + "summary"), (string?)atom.Element(s_atom + "content")));
            using var json = JsonDocument.Parse(await TextAsync(site, "json"));
            var item = json.RootElement.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("url").GetString() == url);
            Assert.Equal((summary, html ?? summary), (item.GetProperty("summary").GetString(), item.GetProperty(html is null ? "content_text" : "content_html").GetString()));
        }
    }

    [Theory]
    [InlineData("2026-11-18", null)]
    [InlineData("2026-11-19", "2026-11-19")]
    public async Task Within_two_days_the_date_of_the_entry_says_it(string day, string? summary)
    {
        await using var site = await FeedSite.StartAsync();
        await site.UploadAsync("events", "2026-11-16T13:00Z", FeedSite.Entry("Story time", day, url: "https://example.org/1"));
        var entry = XDocument.Parse(await TextAsync(site, "atom")).Descendants(s_atom + "entry").Single();
        Assert.Equal(summary, (string?)entry.Element(s_atom + "summary"));
    }

    private static async Task<string> TextAsync(FeedSite site, string extension) => Encoding.UTF8.GetString(await site.FeedAsync("/feeds/all." + extension));
}
