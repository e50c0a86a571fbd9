using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.Logging;

namespace Pagewire.Web.Tests.Feeds;

public sealed class FeedHttpTests
{
    private const string Address = "/feeds/all.atom";

    [Theory]
    [InlineData("{tag}")]
    [InlineData("W/{tag}")]
    [InlineData("\"other\", W/{tag}")]
    [InlineData("\"a, b\",{tag},\"c\"")]
    [InlineData(" , \"other\" ,, W/{tag} ,")]
    [InlineData("*")]
    [InlineData(" * ")]
    public async Task A_reader_that_has_the_feed_is_told_so(string field)
    {
        await using var site = await SampleAsync();
        using var first = await site.GetAsync(Address);
        using var again = await site.GetAsync(Address, ("If-None-Match", field.Replace("{tag}", first.Headers.ETag!.Tag, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(first.Headers.CacheControl, again.Headers.CacheControl);
        Assert.Contains("Accept-Encoding", again.Headers.Vary);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("{bare}")]
    [InlineData("\"{bare}")]
    [InlineData("\"x{bare}\"")]
    [InlineData("w/\"{bare}\"")]
    [InlineData("W/ \"{bare}\"")]
    [InlineData("\"{bare}\"\"b\"")]
    [InlineData("\"{bare}\" \"b\"")]
    [InlineData("\"{bare}\", *")]
    [InlineData("\"other\", *")]
    [InlineData("**")]
    [InlineData("\"{bare}\", unquoted")]
    [InlineData("")]
    public async Task A_reader_that_has_something_else_gets_the_feed(string field)
    {
        await using var site = await SampleAsync();
        using var first = await site.GetAsync(Address);
        using var again = await site.GetAsync(Address, ("If-None-Match", field.Replace("{bare}", first.Headers.ETag!.Tag.Trim('"'), StringComparison.Ordinal)), ("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_reader_that_knows_only_times_is_answered_by_them()
    {
        await using var site = await SampleAsync();
        using var first = await site.GetAsync(Address);
        var modified = first.Content.Headers.LastModified!.Value;
        using var same = await site.GetAsync(Address, ("If-Modified-Since", modified.ToString("R", CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        using var earlier = await site.GetAsync(Address, ("If-Modified-Since", modified.AddSeconds(-1).ToString("R", CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.OK, earlier.StatusCode);
        using var nonsense = await site.GetAsync(Address, ("If-Modified-Since", "yesterday"));
        Assert.Equal(HttpStatusCode.OK, nonsense.StatusCode);
    }

    [Fact]
    public async Task An_old_page_that_comes_late_changes_both_validators()
    {
        await using var site = await SampleAsync();
        using var before = await site.GetAsync(Address);
        await site.UploadAsync("council/old.txt", "2014-01-02T10:00", FeedSite.Entry("Long ago", "2014-01-01"));
        using var after = await site.GetAsync(Address);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.True(after.Content.Headers.LastModified > before.Content.Headers.LastModified);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("*", "br")]
    [InlineData("GZIP", "gzip")]
    [InlineData("identity", null)]
    [InlineData("deflate", null)]
    [InlineData("gzip;q=0", null)]
    [InlineData("gzip; q=0.000", null)]
    public async Task Each_coding_has_the_same_feed_under_a_tag_of_its_own(string accept, string? coding)
    {
        await using var site = await SampleAsync();
        using var plain = await site.GetAsync(Address);
        using var coded = await site.GetAsync(Address, ("Accept-Encoding", accept));
        Assert.Equal(coding, coded.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(coding is null, plain.Headers.ETag!.Equals(coded.Headers.ETag));
        Assert.False(coded.Headers.ETag!.IsWeak);
        await using var content = await coded.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream decoded = coding switch { "gzip" => new GZipStream(content, CompressionMode.Decompress), "br" => new BrotliStream(content, CompressionMode.Decompress), _ => content };
        using var text = new StreamReader(decoded);
        Assert.Equal(await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        using var otherTag = await site.GetAsync(Address, ("Accept-Encoding", accept), ("If-None-Match", plain.Headers.ETag.Tag));
        Assert.Equal(coding is null ? HttpStatusCode.NotModified : HttpStatusCode.OK, otherTag.StatusCode);
    }

    [Fact]
    public async Task HEAD_answers_as_GET_does_without_the_feed()
    {
        await using var site = await SampleAsync();
        using var get = await site.GetAsync(Address);
        using var head = await site.SendAsync(HttpMethod.Head, Address);
        Assert.Equal(get.Headers.Where(field => field.Key != "Date").ToDictionary(field => field.Key, field => string.Join(',', field.Value)), head.Headers.Where(field => field.Key != "Date").ToDictionary(field => field.Key, field => string.Join(',', field.Value)));
        Assert.Equal((await get.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Pages_of_other_sites_may_read_feeds()
    {
        await using var site = await SampleAsync();
        using var get = await site.GetAsync(Address, ("Origin", "https://reader.example"));
        Assert.Equal("*", get.Headers.GetValues("Access-Control-Allow-Origin").Single());
        using var preflight = await site.SendAsync(HttpMethod.Options, Address, ("Origin", "https://reader.example"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Contains("If-None-Match", preflight.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_take_nothing()
    {
        await using var site = await SampleAsync();
        using var post = await site.SendAsync(HttpMethod.Post, Address);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        Assert.Contains("GET", post.Content.Headers.Allow);
    }

    [Fact]
    public async Task Caches_may_keep_a_feed_and_serve_it_while_they_ask_again()
    {
        await using var site = await SampleAsync();
        using var get = await site.GetAsync(Address);
        Assert.Equal("public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400", get.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", get.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("default-src 'none'", get.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_readers_come_at_once_storage_is_asked_once()
    {
        await using var site = await SampleAsync(options => options with { FreshFor = TimeSpan.FromSeconds(5) });
        site.Clock.TimersRing = false;
        await site.FeedAsync(Address);
        site.Clock.Advance(TimeSpan.FromSeconds(6));
        var before = site.Table.Asked;
        await site.FeedAsync(Address);
        var forOne = site.Table.Asked - before;

        site.Clock.Advance(TimeSpan.FromSeconds(6));
        site.Table.Delay = TimeSpan.FromMilliseconds(100);
        before = site.Table.Asked;
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ => (await site.GetAsync(Address)).Dispose()));
        Assert.Equal(forOne, site.Table.Asked - before);

        await site.FeedAsync(Address);
        Assert.Equal(forOne, site.Table.Asked - before);
    }

    [Fact]
    public async Task While_storage_takes_its_time_the_former_feed_is_served_and_then_the_new_one()
    {
        await using var site = await SampleAsync(options => options with { FreshFor = TimeSpan.FromSeconds(5) });
        var before = await site.FeedAsync(Address);
        await site.UploadAsync("council/c.txt", "2024-03-11T10:00", FeedSite.Entry("Afterwards", "2024-03-11"));
        site.Clock.Advance(TimeSpan.FromSeconds(6));
        var held = site.Table.Hold();
        Assert.Equal(before, await site.FeedAsync(Address));

        held.SetResult();
        site.Clock.TimersRing = false;
        Assert.Contains("Afterwards", (await site.AtomAsync(Address)).Titles);
    }

    [Fact]
    public async Task While_storage_is_out_of_order_the_former_feed_is_served()
    {
        await using var site = await SampleAsync();
        var before = await site.FeedAsync(Address);
        site.Table.OutOfOrder = true;
        Assert.Equal(before, await site.FeedAsync(Address));
        using var never = await site.GetAsync("/feeds/all.rss?limit=7");
        Assert.Equal(HttpStatusCode.InternalServerError, never.StatusCode);
        Assert.DoesNotContain("disk", await never.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        site.Table.OutOfOrder = false;
        await site.UploadAsync("council/c.txt", "2024-03-11T10:00", FeedSite.Entry("Afterwards", "2024-03-11"));
        Assert.Contains("Afterwards", (await site.AtomAsync(Address)).Titles);
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_not_served_from_memory_and_comes_back_with_its_source()
    {
        await using var site = await SampleAsync();
        string[] feeds = ["/feeds/council/all.atom", "/feeds/council/news.atom", "/feeds/council/changes.atom", "/feeds/news.atom"];
        foreach (var feed in feeds) await site.FeedAsync(feed);
        site.Table.Clear();
        foreach (var feed in feeds.Concat(feeds))
        {
            using var gone = await site.GetAsync(feed);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }
        Assert.Empty(site.Log.Lines);
        await site.UploadAsync("council/again.txt", "2024-03-11T10:00", FeedSite.Entry("Again", "2024-03-11"));
        foreach (var feed in feeds) await site.FeedAsync(feed);
    }

    [Fact]
    public async Task Trouble_with_storage_is_one_line_in_the_log()
    {
        await using var site = await SampleAsync();
        await site.FeedAsync(Address);
        site.Table.OutOfOrder = true;
        await site.FeedAsync(Address);
        Assert.All(site.Log.Lines, line => Assert.EndsWith("the former version is served. IOException: The disk is gone.", line, StringComparison.Ordinal));
        Assert.NotEmpty(site.Log.Lines);
        using var never = await site.GetAsync("/feeds/all.rss?limit=7");
        Assert.Contains("GET /feeds/all.rss failed: IOException: The disk is gone.", site.Log.Lines);
        Assert.DoesNotContain(site.Log.Traced, level => level > LogLevel.Debug);
    }

    private static async Task<FeedSite> SampleAsync(Func<WebOptions, WebOptions>? configure = null)
    {
        var site = await FeedSite.StartAsync(configure);
        await site.UploadAsync("council/a.txt", "2024-03-10T10:00", FeedSite.Entry("Road works", "2024-03-08"), FeedSite.Entry("Bridge opened", "2024-03-09"));
        return site;
    }
}
