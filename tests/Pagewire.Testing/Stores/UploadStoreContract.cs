using System.Text;
using Pagewire.Catalogue;
using Pagewire.Reading;
using Xunit;

namespace Pagewire.Testing.Stores;

/// <summary>What every store of uploads promises.</summary>
public abstract class UploadStoreContract
{
    /// <summary>An empty store.</summary>
    protected abstract Task<IUploadStore> CreateAsync();

    [Fact]
    public async Task An_upload_comes_back_with_its_bytes_and_what_was_said_about_it()
    {
        var store = await CreateAsync();
        var put = await PutAsync(store, "site/2018/page.html", "<p>Привет", "https://example.org/a?b=ж", "2018-10-14T21:49:00Z");
        var found = await store.FindAsync("site/2018/page.html", Token);
        Assert.Equal(put, found);
        Assert.Equal("site/2018/page.html", found!.Name);
        Assert.Equal(Encoding.UTF8.GetByteCount("<p>Привет"), found.Length);
        Assert.Equal("https://example.org/a?b=ж", found.Url);
        Assert.Equal("2018-10-14T21:49:00Z", found.Captured);
        Assert.NotNull(found.LastModified);
        Assert.Equal(TimeSpan.Zero, found.LastModified.Value.Offset);
        Assert.Equal("<p>Привет", await ReadAsync(store, found));
    }

    [Fact]
    public async Task Listing_gives_every_upload_in_order_of_name()
    {
        var store = await CreateAsync();
        string[] names = ["b/2.html", "a/10.html", "a/9.html", "top.txt", "a-b/x.html", "новости/ж.html", "a/deep/er/1.html"];
        foreach (var name in names) await PutAsync(store, name, name);
        var listed = await ListAsync(store);
        Assert.Equal(names.Order(StringComparer.Ordinal), listed.Select(u => u.Name));
        foreach (var upload in listed) Assert.Equal(await store.FindAsync(upload.Name, Token), upload);
    }

    [Theory]
    [InlineData("site/100% sure #1? [x] 'y' & z;=+.html")]
    [InlineData("site/été – новости 😀.html")]
    [InlineData("site/a%2Fb.html")]
    [InlineData("site/ space .html")]
    public async Task Names_hold_odd_characters(string name)
    {
        var store = await CreateAsync();
        await PutAsync(store, name, "x");
        var upload = Assert.Single(await ListAsync(store));
        Assert.Equal(name, upload.Name);
        Assert.Equal("x", await ReadAsync(store, upload));
    }

    [Fact]
    public async Task The_same_bytes_again_are_the_same_version_and_other_bytes_another()
    {
        var store = await CreateAsync();
        var first = await PutAsync(store, "site/p", "one");
        var again = await PutAsync(store, "site/p", "one");
        Assert.Equal(first.ETag, again.ETag);
        var other = await PutAsync(store, "site/p", "two");
        Assert.NotEqual(first.ETag, other.ETag);
        Assert.Null(await store.OpenAsync(first, Token));
        Assert.Equal("two", await ReadAsync(store, other));
        Assert.Equal(other.ETag, Assert.Single(await ListAsync(store)).ETag);
    }

    [Fact]
    public async Task The_same_bytes_again_without_a_word_keep_what_was_said_and_other_bytes_do_not()
    {
        var store = await CreateAsync();
        var first = await PutAsync(store, "site/p", "one", "https://example.org/p", "2018-10-14T21:49:00Z");
        Assert.Equal(first.ETag, (await PutAsync(store, "site/p", "one")).ETag);
        var found = await store.FindAsync("site/p", Token);
        Assert.Equal(("https://example.org/p", "2018-10-14T21:49:00Z"), (found!.Url, found.Captured));
        var other = await PutAsync(store, "site/p", "two");
        Assert.Equal((null, null), (other.Url, other.Captured));
    }

    [Fact]
    public async Task Something_else_said_about_the_same_bytes_is_another_version()
    {
        var store = await CreateAsync();
        var first = await PutAsync(store, "site/p", "one", "https://example.org/wrong");
        var corrected = await PutAsync(store, "site/p", "one", "https://example.org/right");
        Assert.NotEqual(first.ETag, corrected.ETag);
        Assert.Equal("https://example.org/right", (await store.FindAsync("site/p", Token))!.Url);
        Assert.Equal("one", await ReadAsync(store, corrected));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_said_of_the_same_bytes_stays_unless_it_is_said_anew(bool added)
    {
        var store = await CreateAsync();
        await SayAsync("https://example.org/p", null);
        await SayAsync(null, "2018-10-14T21:49:00Z");
        await SayAsync("https://example.org/right", null);
        var found = await store.FindAsync("site/p", Token);
        Assert.Equal(("https://example.org/right", "2018-10-14T21:49:00Z"), (found!.Url, found.Captured));

        async Task SayAsync(string? url, string? captured) => _ = added ? await AddAsync(store, "site/p", "one", url, captured) : await PutAsync(store, "site/p", "one", url, captured);
    }

    [Fact]
    public async Task What_is_added_never_takes_the_place_of_other_bytes()
    {
        var store = await CreateAsync();
        var first = await AddAsync(store, "site/p", "one", "https://example.org/p", "2018-10-14T21:49:00Z");
        Assert.Equal(first, await store.FindAsync("site/p", Token));
        Assert.Null(await AddAsync(store, "site/p", "two", "https://example.org/two"));
        Assert.Null(await AddAsync(store, "site/p", "2nd"));
        Assert.Equal(first, await store.FindAsync("site/p", Token));
        Assert.Equal("one", await ReadAsync(store, first!));
    }

    [Fact]
    public async Task The_same_bytes_added_again_are_the_same_upload_and_keep_what_was_said()
    {
        var store = await CreateAsync();
        var first = await AddAsync(store, "site/p", "one", "https://example.org/p", "2018-10-14T21:49:00Z");
        Assert.Equal(first!.ETag, (await AddAsync(store, "site/p", "one"))?.ETag);
        Assert.Equal(first.ETag, (await AddAsync(store, "site/p", "one", "https://example.org/p", "2018-10-14T21:49:00Z"))?.ETag);
        Assert.Equal("https://example.org/p", (await store.FindAsync("site/p", Token))!.Url);
        var corrected = await AddAsync(store, "site/p", "one", "https://example.org/right");
        Assert.NotEqual(first.ETag, corrected!.ETag);
        Assert.Equal("https://example.org/right", (await store.FindAsync("site/p", Token))!.Url);
    }

    [Fact]
    public async Task Of_many_that_are_added_at_once_under_one_name_one_is_there_as_it_was_said_and_the_others_know_that_they_are_not()
    {
        var stores = new[] { await CreateAsync(), await AgainAsync() };
        for (var round = 0; round < 25; round++)
        {
            var name = $"site/{round}.html";
            var texts = Enumerable.Range(0, 8).Select(i => new string((char)('a' + i), 1000 + round)).ToArray();
            var added = await Task.WhenAll(texts.Select((text, i) => Task.Run(() => AddAsync(stores[i % 2], name, text, "https://example.org/" + text[0]), Token)));
            var winner = Assert.Single(added.Index(), one => one.Item is not null);
            Assert.Equal(winner.Item, await stores[0].FindAsync(name, Token));
            Assert.Equal("https://example.org/" + texts[winner.Index][0], winner.Item!.Url);
            Assert.Equal(texts[winner.Index], await ReadAsync(stores[1], winner.Item));
        }
    }

    [Fact]
    public async Task The_same_bytes_added_by_many_at_once_are_one_upload()
    {
        var stores = new[] { await CreateAsync(), await AgainAsync() };
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => AddAsync(stores[i % 2], "site/p", "the same", "https://example.org/p"), Token)));
        Assert.Single(added.Select(upload => upload?.ETag).Distinct());
        Assert.Equal(added[0], Assert.Single(await ListAsync(stores[1])));
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        var store = await CreateAsync();
        Assert.Empty(await ListAsync(store));
        Assert.Null(await store.FindAsync("site/nothing.html", Token));
        Assert.Null(await store.OpenAsync(new("site/nothing.html", "etag", 1), Token));
    }

    [Fact]
    public async Task An_empty_and_a_large_upload_come_back()
    {
        var store = await CreateAsync();
        var bytes = new byte[9 << 20];
        new Random(1).NextBytes(bytes);
        var large = await store.PutAsync("site/large.bin", new MemoryStream(bytes), cancellation: Token);
        Assert.Equal(bytes.Length, large.Length);
        await using var content = await store.OpenAsync(large, Token);
        using var read = new MemoryStream();
        await content!.CopyToAsync(read, Token);
        Assert.Equal(bytes, read.ToArray());
        Assert.Equal("", await ReadAsync(store, await PutAsync(store, "site/empty.html", "")));
    }

    [Theory]
    [InlineData("my-ministry", "my-ministry")]
    [InlineData("my-ministry", "My Ministry", "My Ministry/a.html", "other/b.html", "my-ministry.html")]
    [InlineData("my-ministry", "my-ministry", "My Ministry/a.html", "my-ministry/b.html")]
    [InlineData("my-ministry", "MY MINISTRY", "My Ministry/a.html", "MY MINISTRY/deeper/b.html")]
    [InlineData("новости", "Новости", "Новости/a.html")]
    [InlineData("default", "default", "loose.html", "!!!/b.html")]
    public async Task A_source_keeps_the_folder_that_it_has(string source, string folder, params string[] names)
    {
        var store = await CreateAsync();
        foreach (var name in names) await PutAsync(store, name, name);
        Assert.Equal(folder, await store.FolderOfAsync(SourceName.From(source), Token));
    }

    /// <summary>The store that was created last, opened another time.</summary>
    protected abstract Task<IUploadStore> AgainAsync();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<Upload> PutAsync(IUploadStore store, string name, string text, string? url = null, string? captured = null) =>
        store.PutAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), url, captured, Token);

    private static Task<Upload?> AddAsync(IUploadStore store, string name, string text, string? url = null, string? captured = null) =>
        store.AddAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), url, captured, Token);

    private static async Task<List<Upload>> ListAsync(IUploadStore store)
    {
        var all = new List<Upload>();
        await foreach (var upload in store.ListAsync(Token)) all.Add(upload);
        return all;
    }

    private static async Task<string> ReadAsync(IUploadStore store, Upload upload)
    {
        await using var content = await store.OpenAsync(upload, Token);
        using var reader = new StreamReader(content!, Encoding.UTF8);
        return await reader.ReadToEndAsync(Token);
    }
}
