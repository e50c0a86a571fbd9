using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;
using Pagewire.Catalogue;
using Pagewire.Testing;
using Pagewire.Testing.Stores;

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
    public async Task A_page_whose_copying_pauses_is_taken_in_once_it_is_whole()
    {
        using var folder = new TemporaryFolder();
        var pages = folder.Folder("pages/council");
        var whole = "<!DOCTYPE html><html lang=\"en\"><body><h1>News</h1><ul><li>4.03.2024 - <a href=\"/a\">The bridge is open again</a></li><li>5.03.2024 - <a href=\"/b\">Ferry runs on Sundays</a></li></ul></body></html>";
        var address = $"http://127.0.0.1:{FreePort()}";
        using var server = CommandLineProgram.Start("serve", Path.Combine(folder.Path, "pages"), "--data", folder.Folder("data"), "--urls", address);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            await TitlesAsync(client, 0);
            await using (var copy = new StreamWriter(Path.Combine(pages, "news.html")) { AutoFlush = true })
            {
                await copy.WriteAsync(whole[..whole.IndexOf(" Sundays", StringComparison.Ordinal)]);
                await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken);
                await copy.WriteAsync(whole[whole.IndexOf(" Sundays", StringComparison.Ordinal)..]);
            }

            Assert.Equal(["Ferry runs on Sundays", "The bridge is open again"], await TitlesAsync(client, 2));
            Assert.Equal(2, (await client.GetStringAsync(new Uri("/ops/uploads.json", UriKind.Relative), TestContext.Current.CancellationToken)).Split("\"new\":").Length);
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
    public async Task A_served_folder_completes_what_a_worker_began_to_write_and_broke_off()
    {
        using var folder = new TemporaryFolder();
        var (pages, data) = (folder.Folder("pages"), folder.Folder("data"));
        using var table = new SqliteTable(Path.Combine(data, "pagewire.db"));
        await BrokenOff.MidJournalAsync(new FolderUploadStore(pages), new FolderProfileStore(Path.Combine(data, "sources")), table, new FolderBodyStore(Path.Combine(data, "bodies")), TestContext.Current.CancellationToken);
        var address = $"http://127.0.0.1:{FreePort()}";
        using var server = CommandLineProgram.Start("serve", pages, "--data", data, "--urls", address, "--quiet");
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            Assert.Equal(BrokenOff.Items, (await TitlesAsync(client, BrokenOff.Items)).Count);
            Assert.False(await BrokenOff.IsLeftAsync(table, TestContext.Current.CancellationToken));
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
    public async Task Uploads_that_take_long_do_not_hold_up_the_others_of_their_folder_and_are_taken_in_in_the_end()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "named pipes are made with mkfifo");
        using var folder = new TemporaryFolder();
        string[] slow = ["a", "b", "c"];
        foreach (var source in slow)
        {
            folder.File($"pages/{source}/one.html", Page("1 March 2024", $"The bridge of {source} is open again"));
            // Its source's profile comes when the test says so: it takes long on the fastest machine.
            using var mkfifo = Process.Start("mkfifo", Path.Combine(folder.Folder("data/sources"), $"{source}.json"));
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        folder.File("pages/d/one.html", Page("2 March 2024", "Ferry runs on Sundays"));
        var address = $"http://127.0.0.1:{FreePort()}";
        using var server = CommandLineProgram.Start("serve", Path.Combine(folder.Path, "pages"), "--data", Path.Combine(folder.Path, "data"), "--urls", address, "--quiet");
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            Assert.Equal(["Ferry runs on Sundays"], await TitlesAsync(client, 1));

            foreach (var source in slow)
            {
                var profile = Path.Combine(folder.Path, $"data/sources/{source}.json");
                // Whoever opens a pipe waits for the other side; neither may shut the other out.
                await using var pipe = new FileStream(profile, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                File.Move(folder.File($"{source}.json", "{}"), profile, overwrite: true);
            }

            Assert.Equal(4, (await TitlesAsync(client, 4)).Count);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_a_server_in_the_midst_of_its_work_with_code_0_and_the_next_start_completes_it(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are sent with kill");
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 200; i++) folder.File($"pages/council/{i:000}.html", Page("1 March 2024", $"Bridge {i} is open again"));
        var (pages, data, port) = (Path.Combine(folder.Path, "pages"), folder.Folder("data"), FreePort());
        using (var server = CommandLineProgram.Start("serve", pages, "--data", data, "--urls", $"http://127.0.0.1:{port}"))
        {
            Assert.StartsWith("Serving", await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.StartsWith("council/000.html: ", await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            var output = server.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            using var upload = new TcpClient("127.0.0.1", port);
            await upload.GetStream().WriteAsync("POST /ops/upload HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\n"u8.ToArray(), TestContext.Current.CancellationToken);

            using var kill = Process.Start("kill", ["-s", signal, $"{server.Id}"]);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal((0, ""), (server.ExitCode, await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
            await output;
        }
        await CommandLineProgram.RunAsync("sweep", pages, "--data", data, "--quiet");
        var receipts = await CommandLineProgram.RunAsync("receipts", "--data", data);
        Assert.Equal(200, receipts.OutputLines.Count(line => line.Contains("1 item seen", StringComparison.Ordinal)));
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
        for (var tries = 0; tries < 300; tries++)
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
