using System.Text.Json;
using Pagewire.Testing;

namespace Pagewire.Cli.Tests;

/// <summary>Five real text captures with what a person reads on them.</summary>
public sealed class SharedCapturesTests
{
    private static string Captures()
    {
        Assert.SkipWhen(SharedPages.Folder is null, SharedPages.Absent);
        return Path.Combine(SharedPages.Folder!, "captures");
    }

    [Fact]
    public async Task Five_captures_give_fifty_five_sightings_and_forty_five_items()
    {
        var captures = Captures();
        using var folder = new TemporaryFolder();

        var ended = await IngestAsync(captures, folder.Folder("data"));

        Assert.Equal(0, ended.ExitCode);
        var receipts = ended.OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(5, receipts.Count);
        Assert.Equal(55, receipts.Sum(receipt => receipt.GetProperty("sightings").GetInt32()));
        Assert.Equal(45, receipts.Sum(receipt => receipt.GetProperty("new").GetInt32()));
    }

    [Fact]
    public async Task Titles_dates_sections_and_capture_times_are_those_of_the_gold()
    {
        var captures = Captures();
        using var gold = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(captures, "gold.json"), TestContext.Current.CancellationToken));
        foreach (var expected in gold.RootElement.GetProperty("captures").EnumerateArray())
        {
            var ended = await CommandLineProgram.RunAsync("preview", "--json", Path.Combine(captures, expected.GetProperty("file").GetString()!));
            using var found = JsonDocument.Parse(Assert.Single(ended.OutputLines));
            AssertPage(expected, found.RootElement);
        }
    }

    [Fact]
    public async Task The_categories_hold_what_the_gold_says_and_counters_are_nowhere()
    {
        var captures = Captures();
        using var folder = new TemporaryFolder();
        var data = folder.Folder("data");
        await IngestAsync(captures, data);

        var site = folder.Folder("site");
        Assert.Equal(0, (await CommandLineProgram.RunAsync("export", site, "--data", data, "--quiet")).ExitCode);

        Assert.Equal(2, Entries(Path.Combine(site, "feeds", "press-releases-and-news.atom")));
        Assert.Equal(1, Entries(Path.Combine(site, "feeds", "speeches-interviews-articles.atom")));
        Assert.Equal(20, Entries(Path.Combine(site, "feeds", "latest-events.atom")));
        Assert.All(Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories), file => Assert.DoesNotContain("days have passed", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-16", "\n")]
    [InlineData("utf-16BE", "\n")]
    [InlineData("utf-8", "\r\n")]
    [InlineData("windows-1251", "\n")]
    [InlineData("windows-1251", "\r\n")]
    public async Task Another_encoding_or_other_line_ends_give_the_same_items(string encoding, string lineEnd)
    {
        var captures = Captures();
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(captures, "*.txt").Order(StringComparer.Ordinal))
        {
            var text = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings(lineEnd);
            var target = System.Text.Encoding.GetEncoding(encoding);
            var saved = folder.File(Path.GetFileName(file), [.. target.GetPreamble(), .. target.GetBytes(text)]);
            // What the encoding cannot hold is lost on both sides.
            var plain = folder.File("plain/" + Path.GetFileName(file), target.GetString(target.GetBytes(text)));

            Assert.Equal(await ItemsAsync(plain), await ItemsAsync(saved));
        }
    }

    private static Task<Ended> IngestAsync(string captures, string data) =>
        CommandLineProgram.RunAsync(["ingest", .. Directory.EnumerateFiles(captures, "*.txt"), "--source", "rusemb-uk", "--data", data, "--json"]);

    private static async Task<string> ItemsAsync(string file)
    {
        var ended = await CommandLineProgram.RunAsync("preview", "--json", file);
        using var found = JsonDocument.Parse(Assert.Single(ended.OutputLines));
        return found.RootElement.GetProperty("article").GetRawText() + found.RootElement.GetProperty("items").GetRawText();
    }

    private static void AssertPage(JsonElement expected, JsonElement found)
    {
        Assert.Equal(Text(expected, "captured_utc"), Text(found, "capturedAt"));
        Assert.Equal(Text(expected, "section"), Text(found, "section"));
        var (expectedArticle, article) = (expected.GetProperty("article"), found.GetProperty("article"));
        foreach (var member in new[] { "title", "published" }) Assert.Equal(Text(expectedArticle, member), Text(article, member));
        Assert.Equal(Text(expectedArticle, "published_from"), Text(article, "publishedFrom"));
        var paragraphs = Text(article, "text")!.Split("\n\n");
        Assert.StartsWith(Text(expectedArticle, "first_paragraph_starts")!, paragraphs[0], StringComparison.Ordinal);
        Assert.StartsWith(Text(expectedArticle, "last_paragraph_starts")!, paragraphs[^1], StringComparison.Ordinal);
        Assert.Equal(expectedArticle.GetProperty("paragraphs").GetInt32(), paragraphs.Length);
        var items = found.GetProperty("items").EnumerateArray().ToList();
        var listed = expected.GetProperty("listed").EnumerateArray().ToList();
        Assert.Equal(listed.Count, items.Count);
        foreach (var (one, other) in listed.Zip(items))
        {
            foreach (var member in new[] { "title", "published" }) Assert.Equal(Text(one, member), Text(other, member));
            Assert.StartsWith(Text(one, "summary_starts")!, Text(other, "summary")!, StringComparison.Ordinal);
        }
    }

    private static string? Text(JsonElement of, string member) => of.GetProperty(member).GetString();

    private static int Entries(string file) => System.Xml.Linq.XDocument.Load(file).Root!.Elements().Count(element => element.Name.LocalName == "entry");
}
