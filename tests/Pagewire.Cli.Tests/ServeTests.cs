using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Pagewire.Catalogue.Folders;
using Pagewire.Catalogue.Sqlite;
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
        using var server = RunningServer.Start(pages, "--data", folder.Folder("data"), "--quiet");

        Assert.Equal(["The bridge is open again"], await server.TitlesAsync(1));
        folder.File("pages/council/two.html", Page("2 March 2024", "Ferry runs on Sundays"));
        Assert.Equal(["Ferry runs on Sundays", "The bridge is open again"], await server.TitlesAsync(2));
    }

    [Fact]
    public async Task A_second_server_of_the_same_data_says_so_and_works()
    {
        using var folder = new TemporaryFolder();
        var (pages, data) = (folder.Folder("pages"), folder.Folder("data"));
        folder.File("pages/council/one.html", Page("1 March 2024", "The bridge is open again"));
        using (var one = RunningServer.Start(pages, "--data", data))
        {
            await one.TitlesAsync(1);
            using var two = RunningServer.Start(pages, "--data", data);

            Assert.Equal($"pagewire: the data folder {data} is served already, at {one.Client.BaseAddress}; both work, and each takes in what comes, so end one of them, or give this one a --data of its own", await two.ErrorLineAsync());
            Assert.Equal(["The bridge is open again"], await two.TitlesAsync(1));
        }

        using var after = RunningServer.Start(pages, "--data", data);
        await after.TitlesAsync(1);
        Assert.Equal("", (await after.EndAsync("TERM")).Errors);
    }

    [Fact]
    public async Task A_page_whose_copying_pauses_is_taken_in_once_it_is_whole()
    {
        using var folder = new TemporaryFolder();
        var pages = folder.Folder("pages/council");
        var whole = "<!DOCTYPE html><html lang=\"en\"><body><h1>News</h1><ul><li>4.03.2024 - <a href=\"/a\">The bridge is open again</a></li><li>5.03.2024 - <a href=\"/b\">Ferry runs on Sundays</a></li></ul></body></html>";
        using var server = RunningServer.Start(Path.Combine(folder.Path, "pages"), "--data", folder.Folder("data"));

        await server.TitlesAsync(0);
        await using (var copy = new StreamWriter(Path.Combine(pages, "news.html")) { AutoFlush = true })
        {
            await copy.WriteAsync(whole[..whole.IndexOf(" Sundays", StringComparison.Ordinal)]);
            await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
            await copy.WriteAsync(whole[whole.IndexOf(" Sundays", StringComparison.Ordinal)..]);
        }

        Assert.Equal(["Ferry runs on Sundays", "The bridge is open again"], await server.TitlesAsync(2));
        Assert.Equal(2, (await server.Client.GetStringAsync(new Uri("/ops/uploads.json", UriKind.Relative), TestContext.Current.CancellationToken)).Split("\"new\":").Length);
    }

    [Fact]
    public async Task A_mended_profile_lets_a_served_folder_take_in_what_was_refused_for_it()
    {
        using var folder = new TemporaryFolder();
        folder.File("pages/council/one.html", Page("1 March 2024", "The bridge is open again"));
        folder.File("data/sources/council.json", "{ title:");
        using var server = RunningServer.Start(Path.Combine(folder.Path, "pages"), "--data", Path.Combine(folder.Path, "data"));

        Assert.Contains("council.json", await server.ErrorLineAsync(), StringComparison.Ordinal);

        folder.File("data/sources/council.json", """{ "title": "The Council" }""");

        Assert.Equal(["The bridge is open again"], await server.TitlesAsync(1));
    }

    [Fact]
    public async Task A_served_folder_completes_what_a_worker_began_to_write_and_broke_off()
    {
        using var folder = new TemporaryFolder();
        var (pages, data) = (folder.Folder("pages"), folder.Folder("data"));
        using var table = new SqliteTable(Path.Combine(data, "pagewire.db"));
        await BrokenOff.MidJournalAsync(new FolderUploadStore(pages), new FolderProfileStore(Path.Combine(data, "sources")), table, new FolderBodyStore(Path.Combine(data, "bodies")), TestContext.Current.CancellationToken);
        using var server = RunningServer.Start(pages, "--data", data, "--quiet");

        Assert.Equal(BrokenOff.Items, (await server.TitlesAsync(BrokenOff.Items)).Count);
        Assert.False(await BrokenOff.IsLeftAsync(table, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Pages_in_folders_that_are_made_quickly_are_all_taken_in()
    {
        using var folder = new TemporaryFolder();
        folder.File("pages/council/first.html", Page("1 March 2024", "The bridge is open again"));
        using var server = RunningServer.Start(Path.Combine(folder.Path, "pages"), "--data", folder.Folder("data"), "--quiet");

        await server.TitlesAsync(1);
        for (var i = 0; i < 40; i++) folder.File($"pages/s{i}/x.html", Page("2 March 2024", $"Ferry {i} runs on Sundays"));
        Assert.Equal(41, (await server.TitlesAsync(41)).Count);
    }

    [Fact]
    public async Task A_page_whose_change_nobody_told_of_is_found_by_looking()
    {
        using var folder = new TemporaryFolder();
        var elsewhere = folder.File("elsewhere.html", Page("1 March 2024", "The bridge is open again"));
        File.CreateSymbolicLink(Path.Combine(folder.Folder("pages/council"), "one.html"), elsewhere);
        using var server = RunningServer.Start(Path.Combine(folder.Path, "pages"), "--data", folder.Folder("data"), "--quiet");

        await server.TitlesAsync(1);
        folder.File("elsewhere.html", Page("2 March 2024", "Ferry runs on Sundays"));
        Assert.Equal(["Ferry runs on Sundays", "The bridge is open again"], await server.TitlesAsync(2));
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
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        }
        folder.File("pages/d/one.html", Page("2 March 2024", "Ferry runs on Sundays"));
        using var server = RunningServer.Start(Path.Combine(folder.Path, "pages"), "--data", Path.Combine(folder.Path, "data"), "--quiet");

        Assert.Equal(["Ferry runs on Sundays"], await server.TitlesAsync(1));

        foreach (var source in slow)
        {
            var profile = Path.Combine(folder.Path, $"data/sources/{source}.json");
            // Whoever opens a pipe for one direction waits for the other side, whoever opens it for both does not; neither may shut the other out.
            await using var pipe = new FileStream(profile, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            File.Move(folder.File($"{source}.json", "{}"), profile, overwrite: true);
        }

        Assert.Equal(4, (await server.TitlesAsync(4)).Count);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_a_server_in_the_midst_of_its_work_with_code_0_and_the_next_start_completes_it(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are sent with kill");
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 200; i++) folder.File($"pages/council/{i:000}.html", Page("1 March 2024", $"Bridge {i} is open again"));
        var (pages, data) = (Path.Combine(folder.Path, "pages"), folder.Folder("data"));
        using (var server = RunningServer.StartHearing(signal, pages, "--data", data))
        {
            Assert.StartsWith("Serving", await server.OutputLineAsync(), StringComparison.Ordinal);
            // On a slow machine the first page is among those that take long, and another one comes before it.
            Assert.Matches("^council/[0-9]{3}\\.html: ", await server.OutputLineAsync());
            using var upload = new TcpClient("127.0.0.1", server.Client.BaseAddress!.Port);
            await upload.GetStream().WriteAsync("POST /ops/upload HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\n"u8.ToArray(), TestContext.Current.CancellationToken);

            Assert.Equal((0, ""), await server.EndAsync(signal));
        }
        await CommandLineProgram.RunAsync("sweep", pages, "--data", data, "--quiet");
        var receipts = await CommandLineProgram.RunAsync("receipts", "--data", data);
        Assert.Equal(200, receipts.OutputLines.Count(line => line.Contains("1 item seen", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_that_came_by_the_form_is_taken_in_once_though_it_lies_in_the_watched_folder()
    {
        using var folder = new TemporaryFolder();
        using var server = RunningServer.Start(folder.Folder("pages"), "--data", folder.Folder("data"));

        await server.TitlesAsync(0);
        using var form = new MultipartFormDataContent { { new StringContent("council"), "source" }, { new StringContent(Page("1 March 2024", "The bridge is open again")), "files", "one.html" } };
        using var answer = await server.Client.PostAsync(new Uri("/ops/upload", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        // Each page has one line, whichever way it came.
        folder.File("pages/council/two.html", Page("2 March 2024", "Ferry runs on Sundays"));
        Assert.Equal(2, (await server.TitlesAsync(2)).Count);
        Assert.StartsWith("Serving", await server.OutputLineAsync(), StringComparison.Ordinal);
        Assert.Equal("council/one.html: html, utf-8: 1 item seen: 1 new, 0 changed, 0 the same", await server.OutputLineAsync());
        Assert.StartsWith("council/two.html: ", await server.OutputLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipes_and_links_to_them_do_not_stop_the_intake_of_a_served_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "named pipes are made with mkfifo");
        using var folder = new TemporaryFolder();
        var council = folder.Folder("pages/council");
        for (var i = 0; i < 6; i++)
        {
            using var mkfifo = Process.Start("mkfifo", Path.Combine(council, $"pipe{i}.html"));
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            File.CreateSymbolicLink(Path.Combine(council, $"link{i}.html"), Path.Combine(council, $"pipe{i}.html"));
        }
        folder.File("pages/council/one.html", Page("1 March 2024", "The bridge is open again"));
        using var server = RunningServer.Start(Path.Combine(folder.Path, "pages"), "--data", folder.Folder("data"));
        await server.TitlesAsync(1);

        File.CreateSymbolicLink(Path.Combine(council, "later.html"), Path.Combine(council, "pipe0.html"));
        folder.File("pages/council/two.html", Page("2 March 2024", "Ferry runs on Sundays"));

        Assert.Equal(2, (await server.TitlesAsync(2)).Count);
        Assert.EndsWith(".html: The file is empty.", await server.ErrorLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_is_told_of_what_came_by_the_form_too()
    {
        using var folder = new TemporaryFolder();
        using var hub = new TcpListener(IPAddress.Loopback, 0);
        hub.Start();
        using var server = RunningServer.Start(folder.Folder("pages"), "--data", folder.Folder("data"), "--hub", $"http://{hub.LocalEndpoint}/");
        await server.TitlesAsync(0);

        using var form = new MultipartFormDataContent { { new StringContent("council"), "source" }, { new StringContent(Page("1 March 2024", "The bridge is open again")), "files", "one.html" } };
        using var answer = await server.Client.PostAsync(new Uri("/ops/upload", UriKind.Relative), form, TestContext.Current.CancellationToken);

        using var told = await hub.AcceptTcpClientAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        using var request = new StreamReader(told.GetStream());
        Assert.StartsWith("POST / ", await request.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://feeds.example.org/")]
    [InlineData("http://192.0.2.7:8080/")]
    public async Task A_public_address_closes_operations_to_all_who_have_no_key(string address)
    {
        using var folder = new TemporaryFolder();
        const string key = "a key that nobody guesses";
        using var server = RunningServer.Start(folder.Folder("pages"), "--data", folder.Folder("data"), "--public-address", address, "--key", key);
        await server.TitlesAsync(0);

        foreach (var path in new[] { "/ops", "/ops/uploads", "/ops/uploads.json", "/ops/upload", "/ops/preview" })
        {
            using var closed = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            using var opened = await server.Client.GetAsync(new Uri($"{path}?code={Uri.EscapeDataString(key)}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (closed.StatusCode, opened.StatusCode));
        }
        using var form = new MultipartFormDataContent { { new StringContent("council"), "source" }, { new StringContent(Page("1 March 2024", "The bridge is open again")), "files", "one.html" } };
        using var refused = await server.Client.PostAsync(new Uri("/ops/upload", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(folder.Path, "pages")));
    }

    internal static string Page(string day, string title) => $"""
        <!DOCTYPE html><html lang="en"><head><title>{title} | Council</title></head><body><h1>{title}</h1><p class="date">{day}</p>
        <p>The council said so on its own pages, at some length, and with the usual photograph of people in hard hats.</p>
        <p>Work had begun in the autumn. It took a little longer than planned, and cost a little less.</p></body></html>
        """;
}
