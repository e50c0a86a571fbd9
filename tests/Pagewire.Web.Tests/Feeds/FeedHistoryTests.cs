using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Pagewire.Web.Tests.Feeds;

public sealed class FeedHistoryTests
{
    [Fact]
    public async Task Pages_lead_through_all_items_and_show_each_once()
    {
        await using var site = await YearsAsync();
        var all = (await site.AtomAsync("/feeds/all.atom?limit=500")).Entries;
        foreach (var order in new[] { "", "&order=arrival" })
        {
            var walked = new List<AtomEntry>();
            for (string? at = "/feeds/all.atom?limit=7" + order; at is not null;)
            {
                var page = await site.AtomAsync(at);
                Assert.InRange(page.Entries.Count, 1, 7);
                walked.AddRange(page.Entries);
                at = page.Link("next");
            }
            Assert.Equal(all.OrderBy(entry => entry.Id, StringComparer.Ordinal), walked.OrderBy(entry => entry.Id, StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_feed_has_the_newest_50_unless_more_are_asked_for()
    {
        await using var site = await YearsAsync();
        Assert.Equal(50, (await site.AtomAsync("/feeds/all.atom")).Entries.Count);
        var entries = (await site.AtomAsync("/feeds/all.atom?limit=500")).Entries;
        Assert.Equal(60, entries.Count);
        Assert.Equal(entries.OrderByDescending(entry => entry.Published), entries);
        Assert.Equal(3, (await site.AtomAsync("/feeds/all.atom?limit=3")).Entries.Count);
    }

    [Fact]
    public async Task Before_a_day_means_before_that_day()
    {
        await using var site = await YearsAsync();
        var entries = (await site.AtomAsync("/feeds/all.atom?limit=500&before=2019-01-01")).Entries;
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.True(entry.Published.Year < 2019));
    }

    [Fact]
    public async Task Archives_lead_through_the_whole_history_back_and_forth()
    {
        await using var site = await YearsAsync();
        foreach (var feed in new[] { "all", "council/all", "news", "council/news" })
        {
            var current = await site.AtomAsync($"/feeds/{feed}.atom");
            Assert.False(current.IsArchive);
            var back = await WalkAsync(site, current.Link("prev-archive"), "prev-archive");
            var whole = (await site.AtomAsync($"/feeds/{feed}.atom?limit=500")).Entries;
            Assert.Equal(whole, back.SelectMany(archive => archive.Entries));
            Assert.All(back, archive =>
            {
                Assert.True(archive.IsArchive);
                Assert.Equal(current.Id, archive.Id);
                Assert.Equal(current.Link("self"), archive.Link("current"));
                Assert.Single(archive.Entries.DistinctBy(entry => (entry.Published.Year, entry.Published.Month)));
            });
            var forth = await WalkAsync(site, back[^1].Link("self"), "next-archive");
            Assert.Equal(back.Select(archive => archive.Link("self")).Reverse(), forth.Select(archive => archive.Link("self")));
        }
    }

    [Fact]
    public async Task The_archive_of_a_past_month_changes_with_a_late_page_about_that_month_and_nothing_else()
    {
        await using var site = await YearsAsync();
        var back = await WalkAsync(site, (await site.AtomAsync("/feeds/all.atom")).Link("prev-archive"), "prev-archive");
        var past = back[2];
        var address = past.Link("self")!;
        var before = await site.FeedAsync(address);

        await site.UploadAsync("council/new.txt", "2024-06-01T10:00", FeedSite.Entry("Brand new", "2024-05-30"));
        await site.UploadAsync("council/older.txt", "2024-06-01T10:00", FeedSite.Entry("From long ago", "2001-05-30"));
        Assert.Equal(before, await site.FeedAsync(address));

        var day = past.Entries[0].Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await site.UploadAsync("council/late.txt", "2024-06-02T10:00", FeedSite.Entry("Found late", day));
        Assert.NotEqual(before, await site.FeedAsync(address));
    }

    [Fact]
    public async Task A_month_without_items_has_no_archive_until_an_upload_fills_it()
    {
        await using var site = await YearsAsync();
        using var none = await site.GetAsync("/feeds/all/archive/2010-01.atom");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        await site.UploadAsync("council/late.txt", "2010-02-01T10:00", FeedSite.Entry("Long ago", "2010-01-09"));
        Assert.Equal(["Long ago"], (await site.AtomAsync("/feeds/all/archive/2010-01.atom")).Titles);
    }

    [Fact]
    public async Task A_history_that_is_uploaded_late_comes_first_by_arrival()
    {
        await using var site = await FeedSite.StartAsync();
        await site.UploadAsync("council/new.txt", "2024-06-01T10:00", FeedSite.Entry("New", "2024-05-30"));
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.UploadAsync("council/old.txt", "2014-06-01T10:00", FeedSite.Entry("Old", "2014-05-30"));
        Assert.Equal(["New", "Old"], (await site.AtomAsync("/feeds/all.atom")).Titles);
        Assert.Equal(["Old", "New"], (await site.AtomAsync("/feeds/all.atom?order=arrival")).Titles);
    }

    [Theory]
    [InlineData("/feeds/all.json?limit=25", 60)]
    [InlineData("/feeds/all.json", 60)]
    [InlineData("/feeds/all.json?limit=500", 60)]
    [InlineData("/feeds/all.json?order=arrival&limit=7", 60)]
    [InlineData("/feeds/all.json?q=even&limit=4", 30)]
    [InlineData("/feeds/all.json?q=%22item+7%22&limit=1", 1)]
    [InlineData("/feeds/all/archive/2023-10.json", 60)]
    public async Task JSON_readers_walk_by_next_url_and_get_every_item_once(string first, int items)
    {
        await using var site = await YearsAsync();
        var titles = new List<string>();
        for (string? at = first; at is not null;)
        {
            using var page = JsonDocument.Parse(await site.FeedAsync(at));
            titles.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!));
            at = page.RootElement.TryGetProperty("next_url", out var next) ? next.GetString() : null;
        }
        Assert.Equal(items, titles.Distinct().Count());
        Assert.Equal(items, titles.Count);
    }

    [Fact]
    public async Task A_search_is_a_feed_of_its_own_with_pages_and_archives()
    {
        await using var site = await YearsAsync();
        var even = await site.AtomAsync("/feeds/all.atom?q=even&limit=500");
        Assert.Equal(30, even.Entries.Count);
        Assert.Equal("Wire · even", even.Title);
        Assert.NotEqual((await site.AtomAsync("/feeds/all.atom")).Id, even.Id);
        var walked = new List<AtomEntry>();
        for (string? at = "/feeds/all.atom?q=even&limit=4"; at is not null;)
        {
            var page = await site.AtomAsync(at);
            walked.AddRange(page.Entries);
            at = page.Link("next");
        }
        Assert.Equal(even.Entries, walked);
        var archives = await WalkAsync(site, even.Link("prev-archive"), "prev-archive");
        Assert.Equal(even.Entries, archives.SelectMany(archive => archive.Entries));
        Assert.Empty((await site.AtomAsync("/feeds/all.atom?q=even+-item")).Entries);
    }

    [Fact]
    public async Task A_search_looks_into_bodies_and_categories_too()
    {
        await using var site = await FeedSite.StartAsync();
        await site.UploadAsync("council/a.txt", "2024-06-01T10:00", FeedSite.Entry("One", "2024-05-30", html: "<p>The <b>qui</b>ck fox</p><p>jumps</p>"));
        await site.UploadAsync("council/b.txt", "2024-06-01T10:00", FeedSite.Entry("Two", "2024-05-30", "Budget"));
        Assert.Equal(["One"], (await site.AtomAsync("/feeds/all.atom?q=%22quick+fox+jumps%22")).Titles);
        Assert.Equal(["Two"], (await site.AtomAsync("/feeds/all.atom?q=budget")).Titles);
    }

    private static async Task<List<AtomFeed>> WalkAsync(FeedSite site, string? address, string relation)
    {
        var walked = new List<AtomFeed>();
        while (address is not null)
        {
            walked.Add(await site.AtomAsync(address));
            address = walked[^1].Link(relation);
            Assert.True(walked.Count < 100);
        }
        return walked;
    }

    // 60 items: 2018 and 2019 densely, then single months far apart.
    private static async Task<FeedSite> YearsAsync()
    {
        var site = await FeedSite.StartAsync();
        for (var i = 0; i < 60; i++)
        {
            var day = i < 50 ? new DateOnly(2018, 1, 15).AddDays(i * 13) : new DateOnly(2020 + ((i - 50) / 3), 1 + (i - 50), 3);
            await site.UploadAsync($"{(i % 3 == 0 ? "court" : "council")}/{i}.txt", "2024-05-01T10:00", FeedSite.Entry($"Item {i}, {(i % 2 == 0 ? "even" : "odd")}", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        return site;
    }
}
