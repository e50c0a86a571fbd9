using Pagewire.Azure;
using Pagewire.Reading;
using Pagewire.Testing;
using Pagewire.Testing.Stores;

namespace Pagewire.Cli.Tests;

/// <summary>The commands on a storage account: Azurite, one for each test.</summary>
public sealed class StorageTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private Azurite? _azurite;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AzureStores Stores => AzureStores.Open(_azurite!.ConnectionString);

    public async ValueTask InitializeAsync()
    {
        if (Azurite.Absent() is { } reason) Assert.Skip(reason);
        _azurite = await Azurite.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null) await _azurite.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_is_uploaded_is_swept_up_exported_and_rebuilt_and_stays_as_it_is()
    {
        Pages("pages/council", ("one", "1 March 2024", "The bridge is open again"), ("two", "2 March 2024", "Ferry runs on Sundays"));
        Pages("later/harbour", ("three", "3 March 2024", "A lighthouse is painted white"));

        Assert.Contains("2 uploads, 2 items seen: 2 new, 0 changed", await DoneAsync("ingest", Path.Combine(_folder.Path, "pages")), StringComparison.Ordinal);
        Assert.StartsWith("harbour/three.html: ", await DoneAsync("upload", Path.Combine(_folder.Path, "later"), "--url", "https://harbour.example/3", "--captured", "2024-03-04"), StringComparison.Ordinal);
        var uploads = await UploadsAsync();
        Assert.Equal("harbour/three.html\n1 upload would be taken in\n", await DoneAsync("sweep", "--dry-run"));
        Assert.Contains("1 upload, 1 item seen: 1 new, 0 changed", await DoneAsync("sweep"), StringComparison.Ordinal);
        Assert.Equal("0 uploads would be taken in\n", await DoneAsync("sweep", "--dry-run"));
        Assert.Contains("2 uploads, 2 items seen: 0 new, 0 changed", await DoneAsync("ingest", Path.Combine(_folder.Path, "pages")), StringComparison.Ordinal);
        Assert.Equal(3, Lines(await DoneAsync("receipts")));
        Assert.Equal(1, Lines(await DoneAsync("receipts", "--source", "harbour", "--json")));
        Assert.Equal(0, Lines(await DoneAsync("receipts", "--failed")));

        var before = await ExportAsync("before");
        Assert.Contains("<link>https://harbour.example/3</link>", before, StringComparison.Ordinal);
        Assert.Equal("3 uploads: 3 the same, 0 added, 0 changed, 0 gone; nothing was changed (--apply would)\n", await DoneAsync("rebuild", "--quiet"));
        Assert.EndsWith("3 uploads: 3 the same, 0 added, 0 changed, 0 gone; served from now on\n", await DoneAsync("rebuild", "--apply"), StringComparison.Ordinal);
        Assert.Equal(before, await ExportAsync("after"));
        Assert.Equal(uploads, await UploadsAsync());
    }

    [Fact]
    public async Task A_served_container_takes_in_what_is_there_what_comes_and_what_came_while_nobody_served()
    {
        await PutAsync("council/one.html", "1 March 2024", "The bridge is open again");
        using (var server = RunningServer.Start("--storage", _azurite!.ConnectionString, "--quiet"))
        {
            Assert.Equal(["The bridge is open again"], await server.TitlesAsync(1));
            await Stores.Profiles.PutAsync(SourceName.From("harbour"), "{ title:", Cancellation);
            await PutAsync("council/two.html", "2 March 2024", "Ferry runs on Sundays");
            await PutAsync("harbour/three.html", "3 March 2024", "A lighthouse is painted white");
            Assert.Equal(["Ferry runs on Sundays", "The bridge is open again"], await server.TitlesAsync(2));
        }
        await PutAsync("council/four.html", "4 March 2024", "The mayor opens a school");
        await Stores.Profiles.PutAsync(SourceName.From("harbour"), """{ "title": "Harbour Office" }""", Cancellation);
        using var again = RunningServer.Start("--storage", _azurite.ConnectionString, "--quiet");
        Assert.Equal(["The mayor opens a school", "A lighthouse is painted white", "Ferry runs on Sundays", "The bridge is open again"], await again.TitlesAsync(4));
    }

    [Fact]
    public async Task A_served_container_completes_what_a_worker_began_to_write_and_broke_off()
    {
        await BrokenOff.MidJournalAsync(Stores.Uploads, Stores.Profiles, Stores.Table, Stores.Bodies, Cancellation);
        using var server = RunningServer.Start("--storage", _azurite!.ConnectionString, "--quiet");
        Assert.Equal(BrokenOff.Items, (await server.TitlesAsync(BrokenOff.Items)).Count);
        Assert.False(await BrokenOff.IsLeftAsync(Stores.Table, Cancellation));
    }

    [Fact]
    public async Task Storage_that_refuses_is_said_in_one_sentence_that_names_the_place()
    {
        var wrong = _azurite!.ConnectionString.Replace("AccountKey=Eby8", "AccountKey=AAAA", StringComparison.Ordinal);
        var ended = await CommandLineProgram.RunAsync("receipts", "--storage", wrong);
        Assert.Equal(2, ended.ExitCode);
        Assert.Matches("^pagewire: Table 'pagewire' at http://127.0.0.1:\\d+/devstoreaccount1/ failed while reading row 'generations' of partition 'catalogue': 403 Auth", Assert.Single(ended.ErrorLines));
    }

    [Fact]
    public async Task Two_sites_in_one_account_do_not_see_each_other()
    {
        var archive = new Dictionary<string, string> { ["PAGEWIRE_AZURE_TABLE"] = "archive", ["PAGEWIRE_AZURE_UPLOADPREFIX"] = "archive/" };
        Pages("pages/council", ("one", "1 March 2024", "The bridge is open again"));

        await DoneAsync(archive, "ingest", Path.Combine(_folder.Path, "pages"));

        Assert.Equal(1, Lines(await DoneAsync(archive, "receipts")));
        Assert.Equal(0, Lines(await DoneAsync("receipts")));
        Assert.Equal(["archive/council/one.html"], (await UploadsAsync()).Select(upload => upload.Name));
    }

    private Task<string> DoneAsync(params string[] args) => DoneAsync(new Dictionary<string, string>(), args);

    private async Task<string> DoneAsync(Dictionary<string, string> variables, params string[] args)
    {
        var ended = await CommandLineProgram.RunAsync(variables, [.. args, "--storage", _azurite!.ConnectionString]);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        return ended.Output.ReplaceLineEndings("\n");
    }

    private async Task<string> ExportAsync(string name)
    {
        await DoneAsync("export", Path.Combine(_folder.Path, name), "--quiet");
        return await File.ReadAllTextAsync(Path.Combine(_folder.Path, name, "feeds", "all.rss"), Cancellation);
    }

    private async Task<List<Upload>> UploadsAsync() => await Stores.Uploads.ListAsync(Cancellation).ToListAsync(Cancellation);

    private async Task PutAsync(string name, string day, string title) =>
        await Stores.Uploads.PutAsync(name, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(ServeTests.Page(day, title))), cancellation: Cancellation);

    private void Pages(string folder, params (string Name, string Day, string Title)[] pages)
    {
        foreach (var (name, day, title) in pages) _folder.File($"{folder}/{name}.html", ServeTests.Page(day, title));
    }

    private static int Lines(string text) => text.Count(c => c == '\n');
}
