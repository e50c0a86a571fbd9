using Pagewire.Feeds;

namespace Pagewire.Web.Tests.Feeds;

public sealed class EditTests
{
    private const string Url = "https://council.example/road";

    [Fact]
    public async Task An_edit_keeps_the_id_and_the_date_and_moves_updated()
    {
        await using var site = await OnceAsync();
        var before = (await site.AtomAsync("/feeds/all.atom")).Entries.Single();
        await EditAsync(site);
        var after = (await site.AtomAsync("/feeds/all.atom")).Entries.Single();
        Assert.Equal((before.Id, before.Published, before.Url), (after.Id, after.Published, after.Url));
        Assert.True(after.Updated > before.Updated);
        Assert.Contains("ten weeks", after.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_page_again_changes_no_byte()
    {
        await using var site = await OnceAsync();
        await EditAsync(site);
        var before = await EveryFeedAsync(site);
        site.Clock.Advance(TimeSpan.FromDays(1));
        await EditAsync(site);
        await site.UploadAsync("council/copy.txt", "2024-03-12T10:00", Entry("ten"));
        await site.UploadAsync("council/later.txt", "2024-03-20T10:00", Entry("ten"));
        Assert.Equal(before, await EveryFeedAsync(site));
    }

    [Fact]
    public async Task A_silent_edit_is_told_with_what_it_said_and_what_it_says()
    {
        await using var site = await OnceAsync();
        Assert.Empty((await site.AtomAsync("/feeds/all/changes.atom")).Entries);
        await EditAsync(site);
        foreach (var address in new[] { "/feeds/all/changes.atom", "/feeds/council/all/changes.atom", "/feeds/council/changes.atom", "/feeds/news/changes.atom", "/feeds/council/news/changes.atom" })
        {
            var change = (await site.AtomAsync(address)).Entries.Single();
            Assert.Equal("Text changed: Road works", change.Title);
            Assert.Contains("<del>six</del>", change.Html, StringComparison.Ordinal);
            Assert.Contains("<ins>ten</ins>", change.Html, StringComparison.Ordinal);
            Assert.Contains("2024-03-10T10:00:00Z", change.Html, StringComparison.Ordinal);
            Assert.Contains("2024-03-12T10:00:00Z", change.Html, StringComparison.Ordinal);
            Assert.StartsWith(FeedSite.PublicAddress + "items/council.", change.Url, StringComparison.Ordinal);
            Assert.NotEqual((await site.AtomAsync("/feeds/all.atom")).Entries.Single().Id, change.Id);
        }
        foreach (var format in FeedFormats.All) await site.FeedAsync($"/feeds/all/changes.{format.Extension()}");
    }

    [Theory]
    [InlineData(false, 50)]
    [InlineData(true, 60)]
    public async Task Where_feeds_are_files_and_no_page_follows_a_feed_of_edits_holds_more_of_them(bool isStatic, int shown)
    {
        await using var site = await FeedSite.StartAsync(options => options with { Static = isStatic });
        foreach (var (captured, weeks) in (IEnumerable<(string, string)>)[("2024-03-10T10:00", "six"), ("2024-03-12T10:00", "ten")])
            for (var i = 0; i < 60; i++)
                await site.UploadAsync($"council/{i}-{weeks}.txt", captured, FeedSite.Entry($"Road {i}", "2024-03-08", url: $"{Url}/{i}", html: $"<p>It takes {weeks} weeks.</p>"));

        var changes = System.Text.Encoding.UTF8.GetString(await site.FeedAsync("/feeds/all/changes.atom"));

        Assert.Equal(shown, changes.Split("<entry>").Length - 1);
        Assert.Equal(!isStatic, changes.Contains("rel=\"next\"", StringComparison.Ordinal));
        Assert.Contains($"{FeedSite.PublicAddress}feeds/all/changes.atom\"", changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_edit_is_another_entry_and_a_late_page_is_none()
    {
        await using var site = await OnceAsync();
        await EditAsync(site);
        var first = (await site.AtomAsync("/feeds/all/changes.atom")).Entries.Single();
        await site.UploadAsync("council/late.txt", "2024-03-11T10:00", Entry("ten"));
        Assert.Equal(first.Id, (await site.AtomAsync("/feeds/all/changes.atom")).Entries.Single().Id);
        await site.UploadAsync("council/third.txt", "2024-03-14T10:00", Entry("twelve"));
        Assert.NotEqual(first.Id, (await site.AtomAsync("/feeds/all/changes.atom")).Entries.Single().Id);
    }

    [Fact]
    public async Task A_wording_that_comes_back_and_goes_again_is_a_new_entry_each_time_and_the_items_page_says_so()
    {
        await using var site = await OnceAsync();
        var ids = new List<string>();
        var told = new List<string>();
        foreach (var (day, weeks) in (IEnumerable<(int, string)>)[(12, "ten"), (14, "six"), (16, "ten")])
        {
            await site.UploadAsync($"council/{day}.txt", $"2024-03-{day}T10:00", Entry(weeks));
            var change = (await site.AtomAsync("/feeds/all/changes.atom")).Entries.Single();
            ids.Add(change.Id);
            told.Add(change.Html!);
        }
        Assert.Equal(3, ids.Distinct().Count());
        Assert.Contains("Earlier wording last seen", told[0], StringComparison.Ordinal);
        Assert.Contains("The earlier wording came back later, and was last seen <time datetime=\"2024-03-14T10:00:00Z\">", told[1], StringComparison.Ordinal);
        Assert.Contains("Earlier wording seen <time datetime=\"2024-03-10T10:00:00Z\">", told[2], StringComparison.Ordinal);
        Assert.Contains("gave way to this one again", told[2], StringComparison.Ordinal);
        var item = (await site.AtomAsync("/feeds/all.atom")).Entries.Single();
        Assert.Equal("2024-03-14T10:00:00", item.Updated.UtcDateTime.ToString("s"));
        // A copy of the first page that turns up late changes nothing.
        var before = await EveryFeedAsync(site);
        await site.UploadAsync("council/old-copy.txt", "2024-03-10T10:00", Entry("six"));
        Assert.Equal(before, await EveryFeedAsync(site));
    }

    [Fact]
    public async Task An_entry_tells_all_edits_of_its_item_and_its_title_what_they_changed()
    {
        await using var site = await OnceAsync();
        await EditAsync(site);
        await site.UploadAsync("council/c.txt", "2024-03-14T10:00", FeedSite.Entry("Road works", "2024-03-09", url: Url, html: "<p>It takes twelve weeks.</p>"));
        var dated = (await site.AtomAsync("/feeds/all/changes.atom")).Entries.Single();
        Assert.Equal("Date and text changed: Road works", dated.Title);
        Assert.All((IEnumerable<string>)["six", "ten", "twelve"], word => Assert.Contains(word, dated.Html, StringComparison.Ordinal));
        await site.UploadAsync("council/d.txt", "2024-03-16T10:00", FeedSite.Entry("Road works delayed", "2024-03-09", url: Url, html: "<p>It takes twelve weeks.</p>"));
        Assert.Equal("Title, date and text changed: Road works delayed", (await site.AtomAsync("/feeds/all/changes.atom")).Entries.Single().Title);
    }

    [Fact]
    public async Task White_space_is_no_edit()
    {
        await using var site = await OnceAsync();
        var before = (await site.AtomAsync("/feeds/all.atom")).Entries.Single().Updated;
        var spaced = Entry("six");
        await site.UploadAsync("council/spaced.txt", "2024-03-12T10:00", spaced with { Title = spaced.Title.Replace(" ", "\u00A0 ", StringComparison.Ordinal), Body = spaced.Body! with { Html = spaced.Body.Html.Replace(" ", "\n&nbsp; ", StringComparison.Ordinal) } });
        Assert.Empty((await site.AtomAsync("/feeds/all/changes.atom")).Entries);
        Assert.Equal(before, (await site.AtomAsync("/feeds/all.atom")).Entries.Single().Updated);
    }

    [Fact]
    public async Task A_listings_teaser_is_no_edit_and_an_opening_does_not_repeat_the_texts_edit()
    {
        await using var site = await FeedSite.StartAsync();
        await site.UploadAsync("council/list.txt", "2024-03-09T10:00", FeedSite.Entry("Road works", "2024-03-08", url: Url, summary: "What drivers have to know."));
        await site.UploadAsync("council/a.txt", "2024-03-10T10:00", Entry("six") with { Summary = "Closed for six weeks." });
        await site.UploadAsync("council/list2.txt", "2024-03-11T10:00", FeedSite.Entry("Road works", "2024-03-08", url: Url, summary: "What everybody has to know."));
        Assert.Empty((await site.AtomAsync("/feeds/all/changes.atom")).Entries);
        await site.UploadAsync("council/b.txt", "2024-03-12T10:00", Entry("ten") with { Summary = "Closed for ten weeks." });

        var change = (await site.AtomAsync("/feeds/all/changes.atom")).Entries.Single();
        var page = await (await site.GetAsync(change.Url, ("Accept", "text/html"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.All([change.Html!, page], text =>
        {
            Assert.Contains("<ins>ten</ins>", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Opening", text, StringComparison.Ordinal);
            Assert.DoesNotContain("have to know", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Hostile_text_in_an_edit_stays_text()
    {
        await using var site = await FeedSite.StartAsync();
        await site.UploadAsync("council/a.txt", "2024-03-10T10:00", FeedSite.Entry("A <script>alert(1)</script>", "2024-03-08", url: Url));
        await site.UploadAsync("council/b.txt", "2024-03-12T10:00", FeedSite.Entry("A <img src=x onerror=alert(2)>", "2024-03-08", url: Url));
        var change = (await site.AtomAsync("/feeds/all/changes.atom")).Entries.Single();
        Assert.DoesNotContain("<script", change.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", change.Html, StringComparison.Ordinal);
        foreach (var format in FeedFormats.All) await site.FeedAsync($"/feeds/all/changes.{format.Extension()}");
    }

    [Fact]
    public async Task A_body_is_sanitised_on_its_way_out()
    {
        await using var site = await FeedSite.StartAsync();
        await site.UploadAsync("council/a.txt", "2024-03-10T10:00", FeedSite.Entry("Road works", "2024-03-08", html: "<p onclick=\"x()\">Text<script>alert(1)</script> <a href=\"javascript:x()\">link</a></p>"));
        foreach (var format in FeedFormats.All) await site.FeedAsync($"/feeds/all.{format.Extension()}");
        Assert.DoesNotContain("script", (await site.AtomAsync("/feeds/all.atom")).Entries.Single().Html, StringComparison.Ordinal);
    }

    private static async Task<FeedSite> OnceAsync()
    {
        var site = await FeedSite.StartAsync();
        await site.UploadAsync("council/a.txt", "2024-03-10T10:00", Entry("six"));
        return site;
    }

    private static Task<Catalogue.Receipt> EditAsync(FeedSite site) => site.UploadAsync("council/b.txt", "2024-03-12T10:00", Entry("ten"));

    private static Extraction.Sighting Entry(string weeks) => FeedSite.Entry("Road works", "2024-03-08", url: Url, html: $"<p>Mill Lane is closed for {weeks} weeks from Monday, and the bus takes Hill Road instead.</p>");

    private static async Task<List<string>> EveryFeedAsync(FeedSite site)
    {
        var feeds = new List<string>();
        foreach (var feed in new[] { "all", "news", "council/all", "council/news", "all/changes", "all/archive/2024-03" })
            foreach (var format in FeedFormats.All) feeds.Add(System.Text.Encoding.UTF8.GetString(await site.FeedAsync($"/feeds/{feed}.{format.Extension()}")));
        return feeds;
    }
}
