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
