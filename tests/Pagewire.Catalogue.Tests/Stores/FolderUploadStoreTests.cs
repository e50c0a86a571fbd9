using System.Text;
using Pagewire.Catalogue.Folders;
using Pagewire.Testing;
using Pagewire.Testing.Stores;

namespace Pagewire.Catalogue.Tests.Stores;

public sealed class FolderUploadStoreTests : UploadStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<IUploadStore> CreateAsync() => Task.FromResult<IUploadStore>(new FolderUploadStore(_folder.Path));

    protected override Task<IUploadStore> AgainAsync() => CreateAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Hidden_and_unfinished_files_are_left_out()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, ".git"));
        foreach (var name in new[] { ".hidden", ".git/x", "page.html.part", "page.tmp", "page.html~", "page.html.crdownload", "page.html" })
            await File.WriteAllTextAsync(Path.Combine(_folder.Path, name), name, Token);
        Assert.Equal(["page.html"], await NamesAsync());
    }

    [Fact]
    public async Task A_data_folder_beside_the_pages_holds_none_whatever_it_is_called()
    {
        foreach (var name in new[] { "council/page.html", "backup/pagewire.db", "backup/bodies/ab.html", "backup/uploads/council/page.html" }) _folder.File(name, name);
        Assert.Equal(["council/page.html"], await NamesAsync());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_read_is_named_after_all_that_can()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("rights are taken away as on Unix");
            return;
        }
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "root may read every folder");
        foreach (var name in new[] { "a/1.html", "closed/2.html", "z/3.html" }) _folder.File(name, name);
        var closed = Path.Combine(_folder.Path, "closed");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            var names = new List<string>();
            var trouble = await Assert.ThrowsAsync<UnreadableFolderException>(async () =>
            {
                await foreach (var upload in new FolderUploadStore(_folder.Path).ListAsync(Token)) names.Add(upload.Name);
            });
            Assert.Equal(["a/1.html", "z/3.html"], names);
            Assert.Contains($"'{closed}' cannot be read", trouble.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_link_to_a_file_is_an_upload_and_links_to_folders_or_nowhere_are_not()
    {
        using var elsewhere = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(elsewhere.Path, "real.html"), "real", Token);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.html"), Path.Combine(elsewhere.Path, "real.html"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "broken.html"), Path.Combine(elsewhere.Path, "gone.html"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "circle"), _folder.Path);
        Assert.Equal(["link.html"], await NamesAsync());
        var store = new FolderUploadStore(_folder.Path);
        var upload = (await store.FindAsync("link.html", Token))!;
        Assert.Equal(4, upload.Length);
        await using var content = await store.OpenAsync(upload, Token);
        Assert.Equal("real", await new StreamReader(content!).ReadToEndAsync(Token));
    }

    [Fact]
    public async Task A_file_that_vanishes_is_null()
    {
        var store = new FolderUploadStore(_folder.Path);
        var upload = await store.PutAsync("a/b.html", new MemoryStream([1]), cancellation: Token);
        File.Delete(Path.Combine(_folder.Path, "a", "b.html"));
        Assert.Null(await store.FindAsync("a/b.html", Token));
        Assert.Null(await store.OpenAsync(upload, Token));
    }

    [Fact]
    public async Task A_touched_file_keeps_its_version_and_a_changed_one_does_not()
    {
        var store = new FolderUploadStore(_folder.Path);
        var path = Path.Combine(_folder.Path, "a.html");
        await File.WriteAllTextAsync(path, "one", Token);
        var before = await store.FindAsync("a.html", Token);
        File.SetLastWriteTimeUtc(path, new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(before!.ETag, (await store.FindAsync("a.html", Token))!.ETag);
        await File.WriteAllTextAsync(path, "two", Token);
        Assert.NotEqual(before.ETag, (await store.FindAsync("a.html", Token))!.ETag);
    }

    [Theory]
    [InlineData("../outside.html")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../outside.html")]
    [InlineData("a//b.html")]
    [InlineData("nul\0.html")]
    [InlineData("")]
    public async Task No_name_leads_out_of_the_folder(string name)
    {
        var store = new FolderUploadStore(_folder.Path);
        Assert.Null(await store.FindAsync(name, Token));
        Assert.Null(await store.OpenAsync(new(name, "x", 1), Token));
        await Assert.ThrowsAsync<ArgumentException>(() => store.PutAsync(name, new MemoryStream(Encoding.UTF8.GetBytes("x")), cancellation: Token));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_holds_nothing() =>
        Assert.Empty(await ListAsync(new FolderUploadStore(Path.Combine(_folder.Path, "nothing"))));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<List<string>> NamesAsync() => await ListAsync(new FolderUploadStore(_folder.Path));

    private static async Task<List<string>> ListAsync(FolderUploadStore store)
    {
        var names = new List<string>();
        await foreach (var upload in store.ListAsync(Token)) names.Add(upload.Name);
        return names;
    }
}
