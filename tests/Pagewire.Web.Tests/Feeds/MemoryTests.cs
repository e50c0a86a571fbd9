namespace Pagewire.Web.Tests.Feeds;

/// <summary>What is kept in memory asks storage for nothing, so the questions to storage tell what is kept.</summary>
public sealed class MemoryTests
{
    [Theory]
    [InlineData("/feeds/all.rss?q=nothing", "")]
    [InlineData("/feeds/all?q=nothing", "")]
    [InlineData("/items/council.", "")]
    [InlineData("/feeds/all.rss?before=no-place", "&limit=7")]
    public async Task Random_addresses_do_not_fill_the_memory(string begin, string end)
    {
        await using var site = await FeedSite.StartAsync(options => options with { FreshFor = TimeSpan.FromHours(1), MemoryBytes = 400_000 });
        await site.UploadAsync("council/a.txt", "2024-03-10T10:00", FeedSite.Entry("Road works", "2024-03-08"));
        for (var i = 0; i < 300; i++) (await site.GetAsync($"{begin}{i}{end}")).Dispose();

        var kept = 0;
        for (var i = 299; i >= 0; i--)
        {
            var asked = site.Table.Asked;
            (await site.GetAsync($"{begin}{i}{end}")).Dispose();
            if (site.Table.Asked == asked) kept++;
        }

        Assert.InRange(kept, 0, 50);
    }

    [Fact]
    public async Task What_is_not_there_gets_no_place_in_memory()
    {
        await using var site = await FeedSite.StartAsync(options => options with { FreshFor = TimeSpan.FromHours(1) });
        (await site.GetAsync("/items/council.0000000000000000")).Dispose();
        var asked = site.Table.Asked;
        (await site.GetAsync("/items/council.0000000000000000")).Dispose();
        Assert.True(site.Table.Asked > asked);
    }

    [Theory]
    [InlineData("/feeds/ministry/all.rss")]
    [InlineData("/feeds/press-releases.atom")]
    [InlineData("/feeds/ministry/all/changes.rss")]
    [InlineData("/feeds/ministry/all")]
    [InlineData("/feeds/press-releases")]
    [InlineData("/opml/ministry")]
    public async Task What_was_uploaded_a_moment_ago_is_looked_for_once_more(string address)
    {
        await using var site = await FeedSite.StartAsync(options => options with { FreshFor = TimeSpan.FromSeconds(5) });
        // The former answer must not stand in for one that takes its time.
        site.Clock.TimersRing = false;
        await site.UploadAsync("council/a.txt", "2024-03-10T10:00", FeedSite.Entry("Road works", "2024-03-08"));
        Assert.Equal(200, (int)(await site.GetAsync("/feeds/all.rss")).StatusCode);
        await site.UploadAsync("ministry/a.txt", "2024-03-10T10:00", FeedSite.Entry("Budget", "2024-03-08", "Press releases"));
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (int)(await site.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task However_many_ask_for_what_is_not_there_storage_is_asked_again_a_few_times_as_often()
    {
        await using var site = await FeedSite.StartAsync(options => options with { FreshFor = TimeSpan.FromSeconds(5) });
        await site.UploadAsync("council/a.txt", "2024-03-10T10:00", FeedSite.Entry("Road works", "2024-03-08"));
        (await site.GetAsync("/feeds/nothing.rss")).Dispose();
        var asked = site.Table.Asked;
        for (var i = 0; i < 50; i++) (await site.GetAsync($"/feeds/nothing-{i}.rss")).Dispose();
        Assert.Equal(asked, site.Table.Asked);
    }

    [Fact]
    public async Task An_id_that_is_too_long_for_any_item_is_not_looked_for()
    {
        await using var site = await FeedSite.StartAsync();
        var asked = site.Table.Asked;
        using var answer = await site.GetAsync($"/items/{new string('x', 7_000)}");
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal(asked, site.Table.Asked);
    }
}
