using System.Globalization;
using Pagewire.Extraction;
using Pagewire.Reading;
using static Pagewire.Catalogue.Tests.World;

namespace Pagewire.Catalogue.Tests;

/// <summary>Histories that are longer than what is kept of them, and items that are larger than a batch.</summary>
public sealed class LimitsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task Of_more_versions_than_are_kept_the_order_still_does_not_show() => SameInAnyOrder(Enumerable.Range(0, 110)
        .Select(i => Shot($"{i:D3}", Time(i * 37 % 110), Article("Title", "2018-10-15", "https://example.org/1") with { Summary = $"Text number {i * 37 % 60}" })), dump =>
        Assert.Contains("'Text number ", dump, StringComparison.Ordinal));

    [Fact]
    public Task A_counter_in_every_teaser_makes_one_item_and_loses_no_sighting() => SameInAnyOrder(Enumerable.Range(0, 90)
        .Select(i => Shot($"{i:D3}", Time(i), Listed("Title", "2018-10-15", null, $"{i} days have passed since the event"))), dump =>
        Assert.Contains("'89 days have passed since the event'", dump, StringComparison.Ordinal));

    [Fact]
    public Task Titles_without_end_under_one_address_are_one_item() => SameInAnyOrder(Enumerable.Range(0, 90)
        .Select(i => Shot($"{i:D3}", Time(i), Listed($"Live: {i} minutes played", "2018-10-15", "https://example.org/live"))), dump =>
        Assert.Contains("'Live: 89 minutes played'", dump, StringComparison.Ordinal));

    [Fact]
    public async Task Of_more_strands_than_stay_apart_a_page_that_tells_them_apart_parts_those_that_were_not_folded_in_any_order()
    {
        var random = new Random(6);
        var comments = Enumerable.Range(0, 90).Select(i => Shot($"{i:D3}", Time(i), Comment(i))).ToArray();
        var proof = Shot("proof", Time(100), Comment(100), Comment(101));
        string? first = null;
        for (var i = 0; i < 3; i++)
        {
            random.Shuffle(comments);
            var catalogue = await TakenInAsync([.. comments, proof], new MemoryTable());
            // 64 that stayed apart, the rest in one, and the two of the page.
            Assert.Equal(64 + 1 + 2, (await catalogue.ItemsAsync()).Count);
            var dump = await Dump.OfAsync(catalogue, ids: false);
            Assert.Equal(first ??= dump, dump);
            Assert.All(Enumerable.Range(0, 90), number => Assert.Contains($"'{Words(number)} is what", dump, StringComparison.Ordinal));

            // What comes after the proof was never folded.
            Assert.Equal(90 + 2, (await (await TakenInAsync([proof, .. comments], new MemoryTable())).ItemsAsync()).Count);
        }

        static Sighting Comment(int number) => Listed("Comment by the press attaché", "2018-10-15", null, $"{Words(number)} is what the embassy had to say that day");
        static string Words(int number) => $"Question {(char)('a' + number / 26)}{(char)('a' + number % 26)}";
    }

    [Fact]
    public async Task Many_captures_of_one_item_in_one_upload_are_taken_in_together()
    {
        var catalogue = NewCatalogue(new MemoryTable());
        var receipt = await catalogue.RecordAsync(new Upload("site/crawl.warc", "x", 1), Enumerable.Range(0, 450).Select(i => (ReadResult.Of(Tests.Shot.Page),
            (Capture?)Shot("p", Time(i % 200), Listed($"Live: {i} minutes played", "2018-10-15", "https://example.org/live")).Capture)), null, Token);
        Assert.Equal((450, 1, 450), (receipt.Sightings, receipt.New, receipt.New + receipt.Changed + receipt.Same));
        Assert.Equal("Live: 199 minutes played", Assert.Single(await catalogue.ItemsAsync()).Title);
    }

    [Fact]
    public async Task An_item_is_found_in_as_many_categories_as_get_time_lines()
    {
        var catalogue = NewCatalogue(new MemoryTable());
        await catalogue.RecordAsync(Shot("a", "2018-10-16", Article("One", "2018-10-15") with { Categories = [.. Enumerable.Range(0, 14).Select(i => $"Tag {i:D2}")] }));
        foreach (var category in Assert.Single(await catalogue.SourcesAsync(Token)).Categories) Assert.Single(await catalogue.ItemsAsync(category.Slug));
    }

    [Fact]
    public async Task Text_of_any_kind_is_taken_in()
    {
        var catalogue = NewCatalogue(new MemoryTable());
        var shot = Shot("a", "2018-10-16", Listed("Lone \uD800 surrogate \u0000\u0001 and \u202E more", "2018-10-15", "https://example.org/\uDFFF", new string('ж', 100_000), "\uD800"),
            Listed("\u0000\u0001", "2018-10-15"), Listed("…", "2018-10-15"), Listed("—", null));
        var receipt = await catalogue.RecordAsync(shot);
        Assert.Equal(4, receipt.Sightings);
        var items = await catalogue.ItemsAsync();
        Assert.Equal(3, items.Count);
        Assert.Contains(items, i => i.Title == "Lone \uFFFD surrogate  and \u202E more");
    }

    private static string Time(int step) => At("2018-10-16").AddMinutes(step).ToString("o", CultureInfo.InvariantCulture);

    private static async Task SameInAnyOrder(IEnumerable<Shot> shots, Action<string> holds)
    {
        var order = shots.ToArray();
        var random = new Random(5);
        string? first = null;
        for (var i = 0; i < 3; i++)
        {
            var catalogue = await TakenInAsync(order, new MemoryTable());
            Assert.Single(await catalogue.ItemsAsync());
            var dump = await Dump.OfAsync(catalogue);
            first ??= dump;
            Assert.Equal(first, dump);
            random.Shuffle(order);
        }
        holds(first!);
    }

    private static async Task<ItemCatalogue> TakenInAsync(IEnumerable<Shot> shots, ITable table)
    {
        var catalogue = NewCatalogue(table);
        foreach (var shot in shots) await catalogue.RecordAsync(shot);
        return catalogue;
    }
}
