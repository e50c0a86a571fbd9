using System.Text.Json;
using Pagewire.Testing;

namespace Pagewire.Cli.Tests;

public sealed class ProfileTests
{
    private const string Listing = """
        <!DOCTYPE html><html lang="en"><head><title>News</title><link rel="canonical" href="https://harbour.example/news"></head><body><h1>News</h1>
        <ul><li>12.10.2018 <a href="/a">A lighthouse is painted white</a></li><li>09.10.2018 <a href="/b">The harbour office moves to Quay Street</a></li><li>02.10.2018 <a href="/c">Dredging begins at the north pier</a></li></ul></body></html>

        """;

    private static readonly string s_article = $"""
        <!DOCTYPE html><html lang="en"><head><title>A lighthouse is painted white</title><meta property="og:type" content="article"></head><body><h1>A lighthouse is painted white</h1><p class="day">12 October 2018</p>
        <div class="text">{string.Concat(Enumerable.Repeat("<p>It took the painters eleven days and four hundred litres of paint, and the keeper held the ladder.</p>", 5))}</div></body></html>

        """;

    [Theory]
    [InlineData("list", """{"items": {"item": "div.entry"}}""", "items.item \"div.entry\" finds nothing on this page, so entries were looked for by structure.")]
    [InlineData("list", """{"items": {"item": "li", "title": "h3"}}""", "items.title \"h3\" finds nothing in any of the 3 entries, so entries were looked for by structure.")]
    [InlineData("list", """{"items": {"item": "li", "title": "a", "date": "time"}}""", "items.date \"time\" finds nothing in any of the 3 entries.")]
    [InlineData("article", """{"article": {"body": ".txet"}}""", "article.body \".txet\" finds nothing on this page, so the page counts as no article.")]
    [InlineData("article", """{"article": {"body": ".text", "date": ".dya"}}""", "article.date \".dya\" finds no date on this page, so the date was looked for by structure.")]
    public async Task A_selector_that_finds_nothing_is_told_of_in_the_preview_and_in_the_receipt(string page, string profile, string sentence)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("page.html", page == "list" ? Listing : s_article);
        var data = folder.Folder("data");
        var named = folder.File("data/sources/harbour.json", profile);

        var shown = await CommandLineProgram.RunAsync("preview", file, "--profile", named);
        var json = await CommandLineProgram.RunAsync("preview", file, "--profile", named, "--json");
        var taken = await CommandLineProgram.RunAsync("ingest", file, "--source", "harbour", "--data", data);
        var receipts = await CommandLineProgram.RunAsync("receipts", "--json", "--data", data);

        Assert.Equal((0, 0, 0), (shown.ExitCode, json.ExitCode, taken.ExitCode));
        Assert.Contains($"  harbour.json: {sentence}", shown.Output, StringComparison.Ordinal);
        Assert.Equal([$"harbour.json: {sentence}"], Warnings(json));
        Assert.EndsWith($"; sources/harbour.json: {sentence}", taken.OutputLines[0], StringComparison.Ordinal);
        Assert.Equal([$"sources/harbour.json: {sentence}"], Warnings(receipts));
    }

    [Theory]
    [InlineData("list", """{"items": {"item": "li", "title": "a", "summary": "p", "category": "b"}, "article": {"body": ".text"}}""")]
    [InlineData("article", """{"items": {"item": "div.entry"}, "article": {"body": ".text", "date": ".day"}}""")]
    public async Task A_selector_for_pages_of_another_kind_is_nothing_to_tell_of(string page, string profile)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("page.html", page == "list" ? Listing : s_article);

        Assert.Empty(Warnings(await CommandLineProgram.RunAsync("preview", file, "--profile", folder.File("harbour.json", profile), "--json")));
    }

    [Fact]
    public async Task A_check_names_misspelt_members_of_profiles_and_of_golden_files_and_the_nearest_known_ones()
    {
        using var folder = new TemporaryFolder();
        folder.File("golden/council.json", """{"items": {"item": "li", "titel": "a"}, "catagories": []}""");
        folder.File("golden/harbour.json", """{"items": {"item": "li", "title": "a"}}""");
        folder.File("golden/harbour/news.html", Listing);
        folder.File("golden/harbour/news.html.expected.json", """{"itmes": [], "items": [{"title": "A lighthouse is painted white", "publsihed": "2018-10-12"}, {}, {}]}""");

        var ended = await CommandLineProgram.RunAsync("check", Path.Combine(folder.Path, "golden"));

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("council.json: items.titel: unknown, perhaps title is meant; expected one of item, title, link, date, summary, category; catagories: unknown, perhaps categories is meant", ended.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith("harbour/news.html, itmes: unknown, perhaps items is meant; ", ended.ErrorLines[1], StringComparison.Ordinal);
        Assert.StartsWith("harbour/news.html: item 1, publsihed: unknown, perhaps published is meant; ", ended.ErrorLines[2], StringComparison.Ordinal);
        Assert.Equal(3, ended.ErrorLines.Length);
    }

    [Fact]
    public async Task What_a_preview_prints_is_an_expectation_that_the_page_meets()
    {
        using var folder = new TemporaryFolder();
        folder.File("golden/harbour.json", """{"items": {"item": "li", "title": "a"}}""");
        var page = folder.File("golden/harbour/news.html", Listing);
        folder.File("golden/harbour/news.html.expected.json", (await CommandLineProgram.RunAsync("preview", page, "--profile", Path.Combine(folder.Path, "golden", "harbour.json"), "--json")).Output);

        var ended = await CommandLineProgram.RunAsync("check", Path.Combine(folder.Path, "golden"));

        Assert.Equal((0, "1 profile, 1 page, 0 differences"), (ended.ExitCode, Assert.Single(ended.OutputLines)));
    }

    private static IEnumerable<string?> Warnings(Ended ended) =>
        JsonDocument.Parse(Assert.Single(ended.OutputLines)).RootElement.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString());
}
