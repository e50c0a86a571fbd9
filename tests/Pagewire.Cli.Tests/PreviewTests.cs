using System.Text.Json;
using Pagewire.Testing;

namespace Pagewire.Cli.Tests;

public sealed class PreviewTests
{
    private static readonly string s_article = $"""
        <!DOCTYPE html><html lang="en"><head><title>A lighthouse is painted white</title><meta property="og:type" content="article"><meta property="og:image" content="https://harbour.example/white.jpg">
        <link rel="canonical" href="https://harbour.example/lighthouse"></head><body><article><h1>A lighthouse is painted white</h1><p>12 October 2018</p>
        {string.Concat(Enumerable.Repeat("<p>It took the painters eleven days and four hundred litres of paint, and the keeper held the ladder.</p>", 5))}<p><a href="/report.pdf">The keeper's report (PDF)</a></p></article></body></html>

        """;

    [Fact]
    public async Task A_preview_as_JSON_has_the_lead_image_and_the_files_of_each_entry()
    {
        using var folder = new TemporaryFolder();
        var article = folder.File("article.html", s_article);
        var list = folder.File("podcast.xml", """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title><link>https://harbour.example/</link><item><title>Sounds of the pier</title><link>https://harbour.example/1</link><pubDate>Fri, 12 Oct 2018 10:00:00 GMT</pubDate><enclosure url="https://harbour.example/1.mp3" type="audio/mpeg" length="1234"/></item></channel></rss>
            """);

        var shown = (await CommandLineProgram.RunAsync("preview", article, list, "--json")).OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal("https://harbour.example/white.jpg", shown[0].GetProperty("article").GetProperty("image").GetString());
        Assert.Equal("""[{"url":"https://harbour.example/report.pdf","mediaType":"application/pdf","length":null}]""", shown[0].GetProperty("article").GetProperty("enclosures").GetRawText());
        Assert.Equal("""[{"url":"https://harbour.example/1.mp3","mediaType":"audio/mpeg","length":1234}]""", shown[1].GetProperty("items")[0].GetProperty("enclosures").GetRawText());
        Assert.Equal(JsonValueKind.Null, shown[1].GetProperty("items")[0].GetProperty("image").ValueKind);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_said_on_the_error_output_also_where_the_output_is_JSON()
    {
        using var folder = new TemporaryFolder();
        var (article, empty) = (folder.File("article.html", s_article), folder.File("empty.html", ""));

        var ended = await CommandLineProgram.RunAsync("preview", empty, article, "--json");

        Assert.Equal((1, 2), (ended.ExitCode, ended.OutputLines.Length));
        Assert.Equal([$"pagewire: {empty}: The file is empty."], ended.ErrorLines);
        Assert.Equal("The file is empty.", JsonDocument.Parse(ended.OutputLines[0]).RootElement.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_preview_of_a_folder_shows_the_pages_in_it()
    {
        using var folder = new TemporaryFolder();
        string[] files = [folder.File("saved/council/article.html", s_article), folder.File("saved/harbour/article.html", s_article)];
        folder.File("saved/.hidden.html", s_article);

        var ended = await CommandLineProgram.RunAsync("preview", Path.Combine(folder.Path, "saved"), "--json");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Equal(files, ended.OutputLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task A_preview_that_goes_to_a_program_or_a_file_is_plain_lines_an_entry_each()
    {
        var listing = await CommandLineProgram.RunAsync("preview", "samples/westhaven-council/news-2024-03-18.html");

        Assert.DoesNotContain(listing.Output.Split('\n'), line => line.EndsWith(' ') || line.EndsWith('\u2500'));
        Assert.Contains("\n  listed: 5\n  2024-03-15  Ferry fares to rise by 4 per cent in May · https://www.westhaven-council.example/news/ferry-fares-2024 · Council news, Transport · listing, date from structured data · “The harbour committee has agreed new fares for the Westhaven…”\n", listing.Output, StringComparison.Ordinal);
    }
}
