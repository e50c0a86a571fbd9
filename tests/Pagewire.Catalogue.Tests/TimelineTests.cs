using System.Globalization;
using Pagewire.Reading;
using static Pagewire.Catalogue.Tests.World;

namespace Pagewire.Catalogue.Tests;

public sealed class TimelineTests
{
    private readonly CountingTable _table = new(new MemoryTable());
    private readonly ItemCatalogue _catalogue;

    public TimelineTests() => _catalogue = NewCatalogue(_table);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TimelineOrder.FeedDate, 1)]
    [InlineData(TimelineOrder.FeedDate, 7)]
    [InlineData(TimelineOrder.FeedDate, 100)]
    [InlineData(TimelineOrder.Arrival, 7)]
    [InlineData(TimelineOrder.Changes, 3)]
    public async Task Page_by_page_gives_every_item_of_all_sources_once_and_in_order(TimelineOrder order, int limit)
    {
        await FillAsync();
        var whole = (await _catalogue.TimelineAsync(new() { Order = order, Limit = 1000 }, Token)).Items;
        Assert.NotEmpty(whole);
        var paged = new List<Item>();
        for (string? before = null; ;)
        {
            var page = await _catalogue.TimelineAsync(new() { Order = order, Limit = limit, Before = before }, Token);
            Assert.True(page.Items.Count <= limit);
            paged.AddRange(page.Items);
            if ((before = page.Next) is null) break;
            Assert.Matches("^[\\p{L}\\p{Nd}._~-]+$", before);
        }
        Assert.Equal(whole.Select(i => i.Id), paged.Select(i => i.Id));
        Assert.Equal(whole.Count, paged.Select(i => i.Id).Distinct().Count());
        var times = paged.Select(i => order switch { TimelineOrder.FeedDate => i.FeedDate, TimelineOrder.Arrival => i.Arrived, _ => i.Updated }).ToList();
        Assert.Equal(times.OrderDescending(), times);
    }

    [Fact]
    public async Task Bounds_hold_from_inclusive_until_exclusive()
    {
        await FillAsync();
        var page = await _catalogue.TimelineAsync(new() { From = At("2018-10-03T12:00Z"), Until = At("2018-10-05T12:00Z"), Limit = 1000 }, Token);
        Assert.Equal(["2018-10-03", "2018-10-04"], page.Items.Select(i => i.Published.ToString()!).Distinct().Order());
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task A_page_of_one_source_is_one_query()
    {
        await FillAsync();
        var calls = _table.Calls;
        await _catalogue.TimelineAsync(new() { Source = SourceName.From("b"), Limit = 5 }, Token);
        Assert.Equal(1, _table.Calls - calls);
    }

    [Fact]
    public async Task A_cursor_that_is_none_gives_nothing() =>
        Assert.Empty((await _catalogue.TimelineAsync(new() { Before = "what?" }, Token)).Items);

    [Fact]
    public async Task A_category_that_is_called_all_adds_nothing_to_the_one_that_holds_everything()
    {
        await _catalogue.RecordAsync(Shot("x", "2018-10-01", Listed("One", "2018-10-01", null, null, "ALL"), Listed("Two", "2018-10-01")));
        Assert.Equal(2, (await _catalogue.ItemsAsync()).Count);
    }

    [Fact]
    public async Task An_item_that_moves_to_another_day_leaves_the_old_one()
    {
        await _catalogue.RecordAsync(Shot("x", "2018-10-05", Listed("One", null, "https://example.org/1", null, "News")));
        Assert.Equal(At("2018-10-05"), Assert.Single(await _catalogue.ItemsAsync("news")).FeedDate);
        await _catalogue.RecordAsync(Shot("y", "2018-10-06", Article("One", "2018-10-01", "https://example.org/1")));
        Assert.Equal(At("2018-10-01T12:00Z"), Assert.Single(await _catalogue.ItemsAsync("news")).FeedDate);
    }

    [Fact]
    public async Task A_day_is_noon_in_the_zone_of_the_source()
    {
        var shot = Shot("x", "2018-10-05", Listed("One", "2018-07-01"));
        await _catalogue.RecordAsync(shot.Upload, [(ReadResult.Of(Tests.Shot.Page), shot.Capture)], new() { Zone = "Europe/London", Title = "The Embassy" }, Token);
        Assert.Equal(At("2018-07-01T11:00Z"), Assert.Single(await _catalogue.ItemsAsync()).FeedDate);
        Assert.Equal("The Embassy", Assert.Single(await _catalogue.SourcesAsync(Token)).Title);
    }

    [Fact]
    public async Task An_id_joined_into_another_leads_there()
    {
        await _catalogue.RecordAsync(Shot("one", "2018-10-16", Article("One", "2018-10-15", "https://example.org/one")));
        await _catalogue.RecordAsync(Shot("two", "2018-10-17", Article("Two", "2018-10-14", "https://example.org/two")));
        var ids = (await _catalogue.ItemsAsync()).ToDictionary(i => i.Title, i => i.Id);
        await _catalogue.RecordAsync(Shot("bridge", "2018-10-18", Listed("Two", "2018-10-14", "https://example.org/one")));
        Assert.Equal(ids["One"], Assert.Single(await _catalogue.ItemsAsync()).Id);
        Assert.Equal(ids["One"], (await _catalogue.ItemAsync(ids["Two"], Token))!.Item.Id);
        // The keys of the one that went lead to the one that stayed.
        await _catalogue.RecordAsync(Shot("two again", "2018-10-19", Article("Two, edited", "2018-10-14", "https://example.org/two")));
        Assert.Equal(ids["One"], Assert.Single(await _catalogue.ItemsAsync()).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("site")]
    [InlineData("site.")]
    [InlineData(".x")]
    [InlineData("site.0000000000000000")]
    [InlineData("Site/../x.0")]
    public async Task An_id_that_names_nothing_is_null(string id) => Assert.Null(await _catalogue.ItemAsync(id, Token));

    private async Task FillAsync()
    {
        foreach (var source in new[] { "a", "b", "a-b", "новости", "empty" })
        {
            for (var i = 0; i < 12; i++)
            {
                var shot = Shot("x", "2018-11-01", source == "empty" ? [] : [.. Enumerable.Range(0, 2).Select(k => Article($"Item {i} {k}", string.Create(CultureInfo.InvariantCulture, $"2018-10-{(i / 2) + 1:D2}")) with { Summary = "a" }).Select(s => s with { Kind = Extraction.SightingKind.Listed })]);
                await _catalogue.RecordAsync(shot with { Name = $"{source}/{i}" });
                if (i % 3 == 0) await _catalogue.RecordAsync(shot with { Name = $"{source}/{i} later", CapturedAt = At("2018-11-02"), Items = [.. shot.Items.Select(s => s with { Summary = "b" })] });
            }
        }
    }
}
