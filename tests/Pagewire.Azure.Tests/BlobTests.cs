using System.Text;
using Pagewire.Reading;

namespace Pagewire.Azure.Tests;

public sealed class BlobTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_keeps_its_name_bytes_address_and_capture_time()
    {
        var stores = await Storage.OpenAsync();
        string[] names = ["press/a b.html", "press/50% # ? & + ' \".html", "пресс/новость №1.html", "press/[x]{y}~^`|.txt", "no folder.txt", "press/deep/er/page.html", "emoji/😀.html"];
        foreach (var name in names)
        {
            var put = await stores.Uploads.PutAsync(name, Bytes(name), "https://пример.рф/новость?x=1", " 2019-01-02 ", Cancellation);
            Assert.Equal(name, put.Name);
            Assert.Equal(("https://пример.рф/новость?x=1", " 2019-01-02 "), (put.Url, put.Captured));
            Assert.Equal(put, await stores.Uploads.FindAsync(name, Cancellation));
            Assert.Equal(name, await TextAsync(await stores.Uploads.OpenAsync(put, Cancellation)));
        }
        var listed = await stores.Uploads.ListAsync(Cancellation).ToListAsync(Cancellation);
        Assert.Equal(names.Order(StringComparer.Ordinal), listed.Select(upload => upload.Name).Order(StringComparer.Ordinal));
        foreach (var upload in listed) Assert.Equal(upload, await stores.Uploads.FindAsync(upload.Name, Cancellation));
    }

    [Fact]
    public async Task The_same_bytes_change_nothing_and_other_bytes_are_a_new_version()
    {
        var faults = new Faults();
        var stores = await Storage.OpenAsync(new() { Transport = faults });
        var first = await stores.Uploads.PutAsync("a.html", Bytes("one"), null, null, Cancellation);
        faults.Reset();
        Assert.Equal(first, await stores.Uploads.PutAsync("a.html", Bytes("one"), null, null, Cancellation));
        Assert.All(faults.Sent, request => Assert.StartsWith("HEAD", request, StringComparison.Ordinal));

        var second = await stores.Uploads.PutAsync("a.html", Bytes("two"), null, null, Cancellation);
        Assert.NotEqual(first.ETag, second.ETag);
        Assert.Null(await stores.Uploads.OpenAsync(first, Cancellation));
        Assert.Equal("two", await TextAsync(await stores.Uploads.OpenAsync(second, Cancellation)));
    }

    [Fact]
    public async Task What_is_not_there_is_null_also_where_there_is_no_container()
    {
        var stores = await Storage.OpenAsync();
        Assert.Null(await stores.Uploads.FindAsync("a.html", Cancellation));
        Assert.Null(await stores.Uploads.OpenAsync(new("a.html", "0x8", 1), Cancellation));
        Assert.Null(await stores.Bodies.GetAsync("0123", Cancellation));
        Assert.Null(await stores.Profiles.GetAsync(SourceName.Default, Cancellation));
        Assert.Empty(await stores.Uploads.ListAsync(Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_large_upload_arrives_whole_from_a_stream_that_cannot_seek()
    {
        var stores = await Storage.OpenAsync();
        var bytes = new byte[(9 << 20) + 5];
        new Random(1).NextBytes(bytes);
        await using var unseekable = new System.IO.Compression.GZipStream(Compressed(bytes), System.IO.Compression.CompressionMode.Decompress);
        var upload = await stores.Uploads.PutAsync("large.warc", unseekable, null, null, Cancellation);
        Assert.Equal(bytes.Length, upload.Length);
        using var read = new MemoryStream();
        await (await stores.Uploads.OpenAsync(upload, Cancellation))!.CopyToAsync(read, Cancellation);
        Assert.True(bytes.AsSpan().SequenceEqual(read.ToArray()));
    }

    [Fact]
    public async Task Writers_of_one_name_at_once_leave_one_of_their_versions_whole()
    {
        var stores = await Storage.OpenAsync();
        var versions = Enumerable.Range(0, 8).Select(i => new string((char)('a' + i), 5 << 20)).ToArray();
        await Task.WhenAll(versions.Select(text => stores.Uploads.PutAsync("a.html", Bytes(text), null, null, Cancellation)));
        var upload = await stores.Uploads.FindAsync("a.html", Cancellation);
        Assert.Contains(await TextAsync(await stores.Uploads.OpenAsync(upload!, Cancellation)), versions);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => stores.Bodies.PutAsync("0123", Encoding.UTF8.GetBytes(versions[0]), Cancellation)));
        Assert.Equal(versions[0], Encoding.UTF8.GetString((await stores.Bodies.GetAsync("0123", Cancellation))!.Value.Span));
    }

    [Fact]
    public async Task An_empty_upload_is_an_upload()
    {
        var stores = await Storage.OpenAsync();
        var upload = await stores.Uploads.PutAsync("empty.html", new MemoryStream(), null, null, Cancellation);
        Assert.Equal(0, upload.Length);
        Assert.Equal("", await TextAsync(await stores.Uploads.OpenAsync(upload, Cancellation)));
    }

    [Fact]
    public async Task Prefixes_keep_uploads_bodies_and_profiles_apart_in_one_container()
    {
        var stores = await Storage.OpenAsync(new() { UploadPrefix = "in/", BodyPrefix = "bodies/" });
        await stores.Uploads.PutAsync("press/a.html", Bytes("a"), null, null, Cancellation);
        Assert.Equal("press/a.html", (await stores.Uploads.ListAsync(Cancellation).SingleAsync(Cancellation)).Name);
        Assert.Equal("press/a.html", (await stores.Uploads.FindAsync("press/a.html", Cancellation))?.Name);
    }

    [Fact]
    public async Task A_profile_is_replaced()
    {
        var stores = await Storage.OpenAsync();
        var source = SourceName.From("Новости");
        await stores.Profiles.PutAsync(source, """{"zone":"Europe/Kyiv"}""", Cancellation);
        await stores.Profiles.PutAsync(source, """{"zone":"Europe/Київ"}""", Cancellation);
        Assert.Equal("""{"zone":"Europe/Київ"}""", await stores.Profiles.GetAsync(source, Cancellation));
        Assert.Null(await stores.Profiles.GetAsync(SourceName.Default, Cancellation));
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static MemoryStream Compressed(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(compressed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        compressed.Position = 0;
        return compressed;
    }

    private static async Task<string> TextAsync(Stream? stream)
    {
        Assert.NotNull(stream);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
