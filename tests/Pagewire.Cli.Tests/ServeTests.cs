using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;
using Pagewire.Testing;

namespace Pagewire.Cli.Tests;

public sealed class ServeTests
{
    [Fact]
    public async Task A_served_folder_takes_in_what_is_there_and_what_comes()
    {
        using var folder = new TemporaryFolder();
        var pages = folder.Folder("pages");
        folder.File("pages/council/one.html", Page("1 March 2024", "The bridge is open again"));
        var address = $"http://127.0.0.1:{FreePort()}";
        using var server = CommandLineProgram.Start("serve", pages, "--data", folder.Folder("data"), "--urls", address, "--quiet");
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };

            Assert.Equal(["The bridge is open again"], await TitlesAsync(client, 1));
            folder.File("pages/council/two.html", Page("2 March 2024", "Ferry runs on Sundays"));
            Assert.Equal(["Ferry runs on Sundays", "The bridge is open again"], await TitlesAsync(client, 2));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task A_mended_profile_lets_a_served_folder_take_in_what_was_refused_for_it()
    {
        using var folder = new TemporaryFolder();
        folder.File("pages/council/one.html", Page("1 March 2024", "The bridge is open again"));
        folder.File("data/sources/council.json", "{ title:");
        var address = $"http://127.0.0.1:{FreePort()}";
        using var server = CommandLineProgram.Start("serve", Path.Combine(folder.Path, "pages"), "--data", Path.Combine(folder.Path, "data"), "--urls", address);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            Assert.Contains("council.json", await server.StandardError.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

            folder.File("data/sources/council.json", """{ "title": "The Council" }""");

            Assert.Equal(["The bridge is open again"], await TitlesAsync(client, 1));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task Pages_in_folders_that_are_made_quickly_are_all_taken_in()
    {
        using var folder = new TemporaryFolder();
        var address = $"http://127.0.0.1:{FreePort()}";
        folder.File("pages/council/first.html", Page("1 March 2024", "The bridge is open again"));
        using var server = CommandLineProgram.Start("serve", Path.Combine(folder.Path, "pages"), "--data", folder.Folder("data"), "--urls", address, "--quiet");
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            await TitlesAsync(client, 1);
            for (var i = 0; i < 40; i++) folder.File($"pages/s{i}/x.html", Page("2 March 2024", $"Ferry {i} runs on Sundays"));
            Assert.Equal(41, (await TitlesAsync(client, 41)).Count);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task A_page_whose_change_nobody_told_of_is_found_by_looking()
    {
        using var folder = new TemporaryFolder();
        var address = $"http://127.0.0.1:{FreePort()}";
        var elsewhere = folder.File("elsewhere.html", Page("1 March 2024", "The bridge is open again"));
        File.CreateSymbolicLink(Path.Combine(folder.Folder("pages/council"), "one.html"), elsewhere);
        using var server = CommandLineProgram.Start("serve", Path.Combine(folder.Path, "pages"), "--data", folder.Folder("data"), "--urls", address, "--quiet");
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            await TitlesAsync(client, 1);
            folder.File("elsewhere.html", Page("2 March 2024", "Ferry runs on Sundays"));
            Assert.Equal(["Ferry runs on Sundays", "The bridge is open again"], await TitlesAsync(client, 2));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task An_upload_that_takes_long_does_not_hold_up_the_others_of_its_folder()
    {
        using var folder = new TemporaryFolder();
        using (var zip = ZipFile.Open(Path.Combine(folder.Folder("pages/a"), "long.zip"), ZipArchiveMode.Create))
            foreach (var year in Enumerable.Range(2010, 8))
            {
                using var page = new StreamWriter(zip.CreateEntry($"{year}.html").Open());
                page.Write($"<!DOCTYPE html><html lang=\"en\"><head><title>News of {year}</title></head><body><h1>News</h1><ul>");
                for (var i = 0; i < 20_000; i++) page.Write($"<li><time datetime=\"{year}-03-{1 + (i % 28):00}\">{year}-03-{1 + (i % 28):00}</time> <a href=\"https://a.example/{year}/{i}\">The council opens its pier number {i} of {year} to visitors</a></li>");
                page.Write("</ul></body></html>");
            }
        folder.File("pages/b/short.html", Page("1 March 2024", "The bridge is open again"));
        using var server = CommandLineProgram.Start("serve", Path.Combine(folder.Path, "pages"), "--data", folder.Folder("data"), "--urls", $"http://127.0.0.1:{FreePort()}");
        try
        {
            Assert.StartsWith("Serving", await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.StartsWith("b/short.html: ", await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_file_that_came_by_the_form_is_taken_in_once_though_it_lies_in_the_watched_folder()
    {
        using var folder = new TemporaryFolder();
        var address = $"http://127.0.0.1:{FreePort()}";
        using var server = CommandLineProgram.Start("serve", folder.Folder("pages"), "--data", folder.Folder("data"), "--urls", address);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            await TitlesAsync(client, 0);
            using var form = new MultipartFormDataContent { { new StringContent("council"), "source" }, { new StringContent(Page("1 March 2024", "The bridge is open again")), "files", "one.html" } };
            using var answer = await client.PostAsync(new Uri("/ops/upload", UriKind.Relative), form, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

            // What the watch takes in it says in a line: the first one is that of the next page, not of this one.
            folder.File("pages/council/two.html", Page("2 March 2024", "Ferry runs on Sundays"));
            Assert.Equal(2, (await TitlesAsync(client, 2)).Count);
            Assert.StartsWith("Serving", await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.StartsWith("council/two.html: ", await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    internal static async Task<List<string>> TitlesAsync(HttpClient client, int wanted)
    {
        List<string> titles = [];
        for (var tries = 0; tries < 150; tries++)
        {
            try
            {
                var feed = XDocument.Parse(await client.GetStringAsync(new Uri("/feeds/all.atom", UriKind.Relative), TestContext.Current.CancellationToken));
                titles = [.. feed.Root!.Elements().Where(element => element.Name.LocalName == "entry").Select(entry => entry.Elements().Single(element => element.Name.LocalName == "title").Value)];
                if (titles.Count == wanted) break;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
        return titles;
    }

    internal static string Page(string day, string title) => $"""
        <!DOCTYPE html><html lang="en"><head><title>{title} | Council</title></head><body><h1>{title}</h1><p class="date">{day}</p>
        <p>The council said so on its own pages, at some length, and with the usual photograph of people in hard hats.</p>
        <p>Work had begun in the autumn. It took a little longer than planned, and cost a little less.</p></body></html>
        """;

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
