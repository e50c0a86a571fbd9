using Pagewire.Extraction;
using Pagewire.Testing;
using static Pagewire.Catalogue.Tests.World;

namespace Pagewire.Catalogue.Tests;

public sealed class JoiningTests
{
    private readonly ItemCatalogue _catalogue = NewCatalogue(new MemoryTable());

    [Fact]
    public async Task What_is_announced_is_fed_when_it_is_announced_and_keeps_its_day()
    {
        await _catalogue.RecordAsync(Shot("later", "2018-11-03", Listed("Meeting", "2018-11-02", "https://example.org/m")));
        await _catalogue.RecordAsync(Shot("before", "2018-10-15", Listed("Meeting", "2018-11-02", "https://example.org/m")));
        var item = Assert.Single(await _catalogue.ItemsAsync());
        Assert.Equal(("2018-11-02", At("2018-10-15"), 1), (item.Published.ToString(), item.FeedDate, item.Versions));
    }

    [Fact]
    public async Task A_page_seen_twice_appears_once()
    {
        var shot = Shot("a", "2018-10-15", Listed("Title", "2018-10-15", "https://example.org/1", "Summary", "News"));
        var first = await _catalogue.RecordAsync(shot);
        var second = await _catalogue.RecordAsync(shot);
        Assert.Equal((1, 0, 0), (first.New, first.Changed, first.Same));
        Assert.Equal((0, 0, 1), (second.New, second.Changed, second.Same));
        var item = Assert.Single(await _catalogue.ItemsAsync());
        Assert.Equal(At("2018-10-15T12:00Z"), item.FeedDate);
        Assert.Equal(item.FeedDate, item.Updated);
        Assert.Equal(1, item.Versions);
        Assert.Equal([new Category("news", "News")], item.Categories);
        Assert.Equal(item.Id, Assert.Single(await _catalogue.ItemsAsync("news")).Id);
        Assert.Empty(await _catalogue.ItemsAsync(order: TimelineOrder.Changes));
    }

    [Fact]
    public async Task A_listing_and_an_article_without_address_meet_by_day_and_title()
    {
        await _catalogue.RecordAsync(Shot("list", "2018-10-15", Listed("“Title” – of a kind…", "2018-10-15", null, "Opening", "Events")));
        await _catalogue.RecordAsync(Shot("page", "2018-10-16", Article("\"TITLE\" - of a kind", "2018-10-15", null, "Opening and more", "News")));
        var item = Assert.Single(await _catalogue.ItemsAsync());
        Assert.Equal("\"TITLE\" - of a kind", item.Title);
        Assert.Equal("Opening", item.Summary);
        Assert.Equal("<p>Opening and more</p>", await _catalogue.BodyAsync(item.BodyHash!, TestContext.Current.CancellationToken));
        Assert.Equal(1, item.Versions);
        Assert.Equal(["events", "news"], item.Categories.Select(c => c.Slug));
    }

    private const string Original = "https://ministry.example/news/bridge-over-the-river-opened";

    [Theory]
    [InlineData("https://region.example/from-the-ministry/77")]
    [InlineData("https://ministry.example/news/bridge-over-the-river-opened-2")]
    public async Task A_copy_that_states_its_original_joins_it_and_changes_nothing_of_it(string copiedTo)
    {
        Shot[] shots =
        [
            Shot("own", "2018-10-16", Article("Bridge over the river opened", "2018-10-15", Original, "The ministry has opened it")) with { PageUrl = Original },
            Shot("copy", "2018-10-18", Article("Bridge over the river opened: minister says nothing", "2018-10-17T08:00:00Z", Original, "The region tells it otherwise") with { PublishedFrom = DateEvidence.StructuredData }) with { PageUrl = copiedTo },
        ];
        foreach (var order in Permutations.Of(shots))
        {
            var item = Assert.Single(await (await TakenInAsync(order)).ItemsAsync());
            Assert.Equal(("Bridge over the river opened", "2018-10-15", Original, 1), (item.Title, item.Published.ToString(), item.Url, item.Versions));
        }
    }

    [Fact]
    public async Task A_copy_that_repeats_its_original_and_later_says_otherwise_corrects_nothing()
    {
        Shot Copy(string name, string at, string title) => Shot(name, at, Article(title, "2018-10-15", Original)) with { PageUrl = "https://region.example/77" };
        Shot[] shots =
        [
            Shot("own", "2018-10-16", Article("Bridge over the river opened", "2018-10-15", Original)) with { PageUrl = Original },
            Copy("copy", "2018-10-17", "Bridge over the river opened"),
            Copy("later", "2018-10-18", "Bridge over the river opened: minister says nothing"),
        ];
        foreach (var order in Permutations.Of(shots)) Assert.Equal("Bridge over the river opened", Assert.Single(await (await TakenInAsync(order)).ItemsAsync()).Title);
    }

    [Fact]
    public async Task A_copy_says_what_nobody_else_does()
    {
        Shot[] shots =
        [
            Shot("list", "2018-10-16", Listed("Bridge over the river opened", "2018-10-15", Original)),
            Shot("copy", "2018-10-18", Article("Bridge over the river opened at last", "2018-10-17", Original, "The ministry has opened it")) with { PageUrl = "https://region.example/77" },
        ];
        var catalogue = await TakenInAsync(shots);
        var item = Assert.Single(await catalogue.ItemsAsync());
        Assert.Equal(("Bridge over the river opened", "2018-10-15"), (item.Title, item.Published.ToString()));
        Assert.Equal("<p>The ministry has opened it</p>", await catalogue.BodyAsync(item.BodyHash!, TestContext.Current.CancellationToken));
        var alone = Assert.Single(await (await TakenInAsync(shots[1])).ItemsAsync());
        Assert.Equal(("Bridge over the river opened at last", "2018-10-17", Original), (alone.Title, alone.Published.ToString(), alone.Url));
    }

    [Theory]
    [InlineData("https://attacker.example/1", "2018-10-15", "2018-10-15")]
    [InlineData("https://attacker.example/1", "2018-10-17", "2018-10-15")]
    [InlineData("https://attacker.example/1", null, null)]
    [InlineData("https://ministry.example/news/bridge-over-the-river-opened-3", "2018-10-15", "2018-10-15")]
    public async Task A_page_that_states_the_address_of_another_article_is_an_item_of_its_own(string page, string? day, string? original)
    {
        Shot[] shots =
        [
            Shot("list", "2018-10-16", Listed("Bridge over the river opened", original, Original)),
            Shot("own", "2018-10-17", Article("Bridge over the river opened", original, Original, "The ministry has opened it")) with { PageUrl = Original },
            Shot("other", "2018-10-18", Article("Minister resigns", day, Original, "Whoever reads this")) with { PageUrl = page },
        ];
        foreach (var order in Permutations.Of(shots))
            Assert.Equal(["Bridge over the river opened", "Minister resigns"], (await (await TakenInAsync(order)).ItemsAsync()).Select(item => item.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_version_of_an_article_on_its_own_site_speaks_as_the_article_does()
    {
        var item = Assert.Single(await (await TakenInAsync(
            Shot("own", "2018-10-16", Article("Bridge over the river opened", "2018-10-15", Original, "The ministry has opened it")) with { PageUrl = Original },
            Shot("phone", "2018-10-18", Article("Bridge over the river opened again", "2018-10-15", Original, "The ministry has opened it again")) with { PageUrl = "https://m.ministry.example/?p=77" })).ItemsAsync());
        Assert.Equal("Bridge over the river opened again", item.Title);
    }

    // More rows than one commit takes change when the page with two of them comes.
    [Fact]
    public async Task An_item_that_turns_out_to_be_twenty_leaves_all_of_them_in_every_time_line()
    {
        string[] names = ["amber", "birch", "cedar", "dune", "ember", "fjord", "grove", "heath", "inlet", "juniper", "kelp", "lagoon", "marsh", "north", "oak", "pine", "quay", "reed", "stone", "tern"];
        Extraction.Sighting Comment(string name) => Listed("Comment by the press attaché", "2018-10-15", $"https://s.example/{name}/text", $"The embassy says of {name} what it has to say", "News") with { Categories = ["News", "Press", name] };
        Shot[] shots = [.. names[..^2].Select((name, day) => Shot(name, $"2018-10-{day + 10}", Comment(name))), Shot("both", "2018-10-30", Comment(names[^2]), Comment(names[^1]))];
        foreach (var shot in shots) await _catalogue.RecordAsync(shot);
        var expected = names.Select(name => $"https://s.example/{name}/text").Order(StringComparer.Ordinal);
        foreach (var category in (string[])["all", "news", "press"]) Assert.Equal(expected, (await _catalogue.ItemsAsync(category)).Select(item => item.Url).Order(StringComparer.Ordinal));
        foreach (var name in names) Assert.Equal($"https://s.example/{name}/text", Assert.Single(await _catalogue.ItemsAsync(name)).Url);
    }

    [Fact]
    public async Task A_silent_edit_is_a_second_version_and_a_late_old_page_never_overwrites_newer_text()
    {
        const string url = "https://example.org/1";
        await _catalogue.RecordAsync(Shot("new", "2018-10-20", Article("New title", "2018-10-15", url, "new")));
        var id = Assert.Single(await _catalogue.ItemsAsync()).Id;
        var receipt = await _catalogue.RecordAsync(Shot("old", "2018-10-16", Article("Old title", "2018-10-15", url, "old")));
        Assert.Equal((0, 1, 0), (receipt.New, receipt.Changed, receipt.Same));
        var item = Assert.Single(await _catalogue.ItemsAsync());
        Assert.Equal(id, item.Id);
        Assert.Equal("New title", item.Title);
        Assert.Equal(3, item.Versions);
        Assert.Equal(At("2018-10-20"), item.Updated);
        Assert.Equal(id, Assert.Single(await _catalogue.ItemsAsync(order: TimelineOrder.Changes)).Id);
        var history = await _catalogue.ItemAsync(id, TestContext.Current.CancellationToken);
        Assert.Equal(["Old title", "New title"], history!.Versions.Where(v => v.Field == "title").Select(v => v.Value));
        Assert.Equal(["site/new", "site/old"], history.Uploads);
    }

    [Fact]
    public async Task A_revert_is_a_change_too_and_seeing_it_again_is_none()
    {
        foreach (var (time, title) in new[] { ("2018-10-15", "First"), ("2018-10-17", "Second"), ("2018-10-19", "First"), ("2018-10-25", "First") })
            await _catalogue.RecordAsync(Shot(time, time, Article(title, "2018-10-15", "https://example.org/1")));
        var item = Assert.Single(await _catalogue.ItemsAsync());
        Assert.Equal("First", item.Title);
        Assert.Equal(At("2018-10-17"), item.Updated);
        Assert.Equal(At("2018-10-25"), item.LastSeen);
        Assert.Equal(2, item.Versions);
    }

    [Fact]
    public async Task Three_comments_of_one_day_and_title_are_three_items_whatever_comes_first()
    {
        Shot[] shots =
        [
            Shot("one", "2018-10-16", Article("Comment", "2018-10-15", "https://example.org/1", "one")),
            Shot("two", "2018-10-17", Article("Comment", "2018-10-15", "https://example.org/2", "two")),
            Shot("list", "2018-10-18", Listed("Comment", "2018-10-15", "https://example.org/1"), Listed("Comment", "2018-10-15", "https://example.org/2"), Listed("Comment", "2018-10-15", "https://example.org/3")),
            Shot("three", "2018-10-19", Article("Comment", "2018-10-15", "https://example.org/3", "three")),
        ];
        string? first = null;
        foreach (var order in Permutations.Of(shots))
        {
            var catalogue = NewCatalogue(new MemoryTable());
            foreach (var shot in order.Concat(order)) await catalogue.RecordAsync(shot);
            var dump = await Dump.OfAsync(catalogue);
            first ??= dump;
            Assert.Equal(first, dump);
            Assert.Equal(3, (await catalogue.ItemsAsync()).Count);
        }
    }

    [Fact]
    public async Task A_capture_of_unknown_time_neither_wins_nor_makes_anything_older()
    {
        await _catalogue.RecordAsync(Shot("a", "2018-10-16", Article("Known", null, "https://example.org/1")));
        await _catalogue.RecordAsync(Shot("b", null, Article("Unknown", null, "https://example.org/1")));
        var item = Assert.Single(await _catalogue.ItemsAsync());
        Assert.Equal(("Known", At("2018-10-16"), At("2018-10-16"), At("2018-10-16")), (item.Title, item.FirstSeen, item.LastSeen, item.FeedDate));
        await _catalogue.RecordAsync(Shot("c", null, Article("Another", null, "https://example.org/2")));
        Assert.Equal(DateTimeOffset.UnixEpoch, (await _catalogue.ItemsAsync()).Single(i => i.Title == "Another").FeedDate);
    }

    [Fact]
    public async Task A_teaser_that_was_cut_off_is_no_edit_and_one_that_was_rewritten_is()
    {
        await _catalogue.RecordAsync(Shot("a", "2018-10-16", Listed("The harbour opens its new pier", "2018-10-15", "https://example.org/1", "After three years of work the pier is open.")));
        await _catalogue.RecordAsync(Shot("b", "2018-10-17", Listed("The harbour opens…", "2018-10-15", "https://example.org/1", "AFTER three years of […]")));
        var item = Assert.Single(await _catalogue.ItemsAsync());
        Assert.Equal(("The harbour opens its new pier", 1), (item.Title, item.Versions));
        Assert.Equal(item.FeedDate, item.Updated);
        await _catalogue.RecordAsync(Shot("c", "2018-10-18", Listed("The harbour opens its pier", "2018-10-15", "https://example.org/1")));
        item = Assert.Single(await _catalogue.ItemsAsync());
        Assert.Equal(("The harbour opens its pier", 2, At("2018-10-18")), (item.Title, item.Versions, item.Updated));
    }

    [Fact]
    public async Task Without_addresses_the_opening_words_tell_entries_of_one_day_and_title_apart()
    {
        Shot[] shots =
        [
            Shot("one", "2018-10-15", Listed("Comment", "2018-10-15", null, "About the weather today")),
            Shot("two", "2018-10-16", Listed("Comment", "2018-10-15", null, "About the weather today"), Listed("Comment", "2018-10-15", null, "On the election results")),
            Shot("three", "2018-10-17", Listed("Comment", "2018-10-15", null, "On the election results")),
        ];
        string? first = null;
        foreach (var order in Permutations.Of(shots))
        {
            var catalogue = NewCatalogue(new MemoryTable());
            foreach (var shot in order) await catalogue.RecordAsync(shot);
            Assert.Equal(2, (await catalogue.ItemsAsync()).Count);
            var dump = await Dump.OfAsync(catalogue, ids: false);
            first ??= dump;
            Assert.Equal(first, dump);
        }
    }

    private static async Task<ItemCatalogue> TakenInAsync(params IEnumerable<Shot> shots)
    {
        var catalogue = NewCatalogue(new MemoryTable());
        foreach (var shot in shots) await catalogue.RecordAsync(shot);
        return catalogue;
    }
}
