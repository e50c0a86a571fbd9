using System.Net;
using System.Text.Json;
using Pagewire.Feeds;
using Pagewire.Testing.FeedRules;

namespace Pagewire.Web.Tests.Feeds;

public sealed class FeedAddressTests
{
    [Fact]
    public async Task A_feed_has_three_formats_with_the_same_entries_and_ids()
    {
        await using var site = await SampleAsync();
        foreach (var format in FeedFormats.All)
        {
            using var response = await site.GetAsync($"/feeds/council/news.{format.Extension()}");
            Assert.Equal($"{format.MediaType()}; charset=utf-8", response.Content.Headers.ContentType!.ToString());
            Assert.Empty(FeedFormatRules.Violations(format, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        }
        var atom = await site.AtomAsync("/feeds/council/news.atom");
        using var json = JsonDocument.Parse(await site.FeedAsync("/feeds/council/news.json"));
        var rss = System.Text.Encoding.UTF8.GetString(await site.FeedAsync("/feeds/council/news.rss"));
        Assert.Equal(["Bridge opened", "Road works"], atom.Titles);
        Assert.Equal(atom.Entries.Select(entry => entry.Id), json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
        Assert.All(atom.Entries, entry => Assert.Contains($"<guid isPermaLink=\"false\">{entry.Id}</guid>", rss, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_item_is_the_same_entry_in_every_feed()
    {
        await using var site = await SampleAsync();
        var everywhere = new List<AtomEntry>();
        foreach (var feed in new[] { "all", "news", "council/all", "council/news" })
            everywhere.Add((await site.AtomAsync($"/feeds/{feed}.atom")).Entries.Single(entry => entry.Title == "Road works"));
        Assert.Single(everywhere.Distinct());
    }

    [Fact]
    public async Task Categories_may_have_letters_of_any_script()
    {
        await using var site = await SampleAsync();
        var feed = await site.AtomAsync("/feeds/council/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8.atom");
        Assert.Equal(["Мост открыт"], feed.Titles);
        Assert.Equal(FeedSite.PublicAddress + "feeds/council/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8.atom", feed.Link("self"));
    }

    [Fact]
    public async Task An_item_without_an_address_leads_to_its_own_page()
    {
        await using var site = await SampleAsync();
        var entries = (await site.AtomAsync("/feeds/all.atom")).Entries;
        Assert.Equal("https://council.example/road", entries.Single(entry => entry.Title == "Road works").Url);
        Assert.StartsWith(FeedSite.PublicAddress + "items/council.", entries.Single(entry => entry.Title == "Bridge opened").Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_come_from_the_configuration_and_never_from_the_request()
    {
        await using var site = await SampleAsync();
        using var plain = await site.GetAsync("/feeds/all.atom");
        using var forged = await site.GetAsync("/feeds/all.atom", ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"));
        Assert.Equal(await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await forged.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(FeedSite.PublicAddress + "feeds/all.atom", (await site.AtomAsync("/feeds/all.atom")).Link("self"));
    }

    [Theory]
    [InlineData("/Feeds/All.RSS", "/feeds/all.rss")]
    [InlineData("/feeds/Council/all.atom?q=Bridge&limit=5", "/feeds/council/all.atom?q=Bridge&limit=5")]
    [InlineData("/FEEDS/COUNCIL/NEWS", "/feeds/council/news")]
    [InlineData("/feeds/all/Archive/2024-03.atom", "/feeds/all/archive/2024-03.atom")]
    [InlineData("/feeds/council/%D0%9D%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8.atom", "/feeds/council/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8.atom")]
    [InlineData("/OPML", "/opml")]
    [InlineData("/Items/Council.0123456789abcdef", "/items/council.0123456789abcdef")]
    public async Task An_address_with_capitals_leads_to_the_one_in_small_letters(string address, string right)
    {
        await using var site = await SampleAsync();
        using var response = await site.GetAsync(address);
        Assert.Equal((HttpStatusCode.MovedPermanently, new Uri(FeedSite.PublicAddress).AbsolutePath.TrimEnd('/') + right), (response.StatusCode, response.Headers.Location!.OriginalString));
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("/feeds/nothing.atom", HttpStatusCode.NotFound)]
    [InlineData("/feeds/nobody/all.atom", HttpStatusCode.NotFound)]
    [InlineData("/feeds/council/nothing.atom", HttpStatusCode.NotFound)]
    [InlineData("/feeds/all.xml", HttpStatusCode.NotFound)]
    [InlineData("/feeds/.atom", HttpStatusCode.NotFound)]
    [InlineData("/feeds/all/archive/2024-13.atom", HttpStatusCode.NotFound)]
    [InlineData("/feeds/all/archive/1999-01.atom", HttpStatusCode.NotFound)]
    [InlineData("/feeds/a/b/c/d.atom", HttpStatusCode.NotFound)]
    [InlineData("/feeds/all.atom?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/feeds/all.atom?limit=501", HttpStatusCode.BadRequest)]
    [InlineData("/feeds/all.atom?limit=ten", HttpStatusCode.BadRequest)]
    [InlineData("/feeds/all.atom?limit=5&limit=6", HttpStatusCode.BadRequest)]
    [InlineData("/feeds/all.atom?limti=5", HttpStatusCode.BadRequest)]
    [InlineData("/feeds/all.atom?order=random", HttpStatusCode.BadRequest)]
    [InlineData("/feeds/all.atom?q=", HttpStatusCode.BadRequest)]
    [InlineData("/feeds/all.atom?before=", HttpStatusCode.BadRequest)]
    [InlineData("/feeds/all.atom?before=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("/feeds/all/archive/2024-03.atom?limit=5", HttpStatusCode.BadRequest)]
    [InlineData("/feeds/all/changes.atom?order=arrival", HttpStatusCode.BadRequest)]
    public async Task A_wrong_address_is_answered_with_one_sentence(string address, HttpStatusCode status)
    {
        await using var site = await SampleAsync();
        using var forPrograms = await site.GetAsync(address);
        Assert.Equal(status, forPrograms.StatusCode);
        Assert.Equal("application/problem+json", forPrograms.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await forPrograms.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.EndsWith(".", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());

        using var forPeople = await site.GetAsync(address, ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        Assert.Equal(status, forPeople.StatusCode);
        Assert.Equal("text/html", forPeople.Content.Headers.ContentType!.MediaType);
        Assert.Contains(status == HttpStatusCode.NotFound ? "<h1>Nothing is here</h1>" : "<h1>Something in this request is wrong</h1>", await forPeople.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_parameter_is_named()
    {
        await using var site = await SampleAsync();
        using var answer = await site.GetAsync("/feeds/all.atom?limt=5");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("A feed has no parameter 'limt': its parameters are q, limit, before and order.", problem.RootElement.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/feeds/all/changes", "A feed of edits has no page")]
    [InlineData("/feeds/news/changes", "A feed of edits has no page")]
    [InlineData("/feeds/council/changes", "A feed of edits has no page")]
    [InlineData("/feeds/council/all/changes", "A feed of edits has no page")]
    [InlineData("/feeds/all/archive/2024-03", "archive has no page for people")]
    [InlineData("/feeds/council/all/archive/2024-03", "archive has no page for people")]
    public async Task What_has_no_page_for_people_says_so_and_is_a_feed_with_an_extension(string address, string sentence)
    {
        await using var site = await SampleAsync();
        using var page = await site.GetAsync(address, ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains(sentence, WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        await site.FeedAsync(address + ".rss");
    }

    [Fact]
    public async Task A_category_headed_changes_has_its_feeds_and_the_edits_keep_theirs()
    {
        await using var site = await SampleAsync();
        await site.UploadAsync("court/changes.txt", "2024-03-10T10:00", FeedSite.Entry("New rules", "2024-03-08", "Changes"));
        foreach (var items in new[] { "/feeds/changes", "/feeds/court/changes", "/feeds/court/changes/archive/2024-03" })
            Assert.Equal(["New rules"], (await site.AtomAsync(items + ".atom")).Titles);
        foreach (var edits in new[] { "/feeds/court/all", "/feeds/court/changes", "/feeds/changes", "/feeds/council", "/feeds/all" })
            Assert.StartsWith("Changes · ", (await site.AtomAsync(edits + "/changes.atom")).Title, StringComparison.Ordinal);
        using var page = await site.GetAsync("/feeds/court/changes", ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task An_empty_site_has_an_empty_feed()
    {
        await using var site = await FeedSite.StartAsync();
        foreach (var format in FeedFormats.All) await site.FeedAsync($"/feeds/all.{format.Extension()}");
        Assert.Empty((await site.AtomAsync("/feeds/all.atom")).Entries);
    }

    [Fact]
    public async Task A_program_that_asks_for_a_feed_at_the_address_of_a_page_gets_it()
    {
        await using var site = await SampleAsync();
        using var feed = await site.GetAsync("/feeds/council/news", ("Accept", "application/atom+xml, application/rss+xml;q=0.9, */*;q=0.1"));
        Assert.Equal("application/atom+xml", feed.Content.Headers.ContentType!.MediaType);
        Assert.Equal(FeedSite.PublicAddress + "feeds/council/news.atom", feed.Content.Headers.ContentLocation!.ToString());
        Assert.Contains("Accept", feed.Headers.Vary);
        using var page = await site.GetAsync("/feeds/council/news", ("Accept", "text/html, */*;q=0.1"));
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_list_of_feeds_names_every_feed_and_each_is_there()
    {
        await using var site = await SampleAsync();
        foreach (var list in new[] { "/opml", "/opml/council" })
        {
            var opml = System.Xml.Linq.XDocument.Parse(await site.Client.GetStringAsync(list, TestContext.Current.CancellationToken));
            var feeds = opml.Descendants("outline").Select(outline => outline.Attribute("xmlUrl")?.Value).OfType<string>().ToList();
            Assert.Equal(list == "/opml" ? 6 : 3, feeds.Count);
            foreach (var feed in feeds) await site.FeedAsync(feed);
        }
        using var nobody = await site.GetAsync("/opml/nobody");
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task A_category_that_several_sources_share_is_listed_over_all_of_them_once_and_one_that_a_single_source_has_is_not()
    {
        await using var site = await SampleAsync();
        await site.UploadAsync("harbour/c.txt", "2024-03-10T10:00", FeedSite.Entry("Pier painted", "2024-03-09", "NEWS"));

        var opml = System.Xml.Linq.XDocument.Parse(await site.Client.GetStringAsync("/opml", TestContext.Current.CancellationToken));
        var overAll = opml.Root!.Element("body")!.Elements().First().Elements().ToList();

        Assert.Equal(["Wire", "NEWS · Wire"], overAll.Select(feed => feed.Attribute("text")!.Value));
        Assert.Equal(FeedSite.PublicAddress + "feeds/news.atom", overAll[1].Attribute("xmlUrl")!.Value);
        Assert.Equal(["Bridge opened", "Pier painted", "Road works"], (await site.AtomAsync("/feeds/news.atom")).Entries.Select(entry => entry.Title).Order());
    }

    private static async Task<FeedSite> SampleAsync()
    {
        var site = await FeedSite.StartAsync();
        await site.UploadAsync("council/a.txt", "2024-03-10T10:00", FeedSite.Entry("Road works", "2024-03-08", url: "https://council.example/road"), FeedSite.Entry("Bridge opened", "2024-03-09"), FeedSite.Entry("Мост открыт", "2024-03-07", "Новости"));
        await site.UploadAsync("court/b.txt", "2024-03-10T10:00", FeedSite.Entry("Hearing", "2024-03-09", "Cases"));
        return site;
    }
}
