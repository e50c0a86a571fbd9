using System.Net;

namespace Pagewire.Web.Tests;

public sealed class PageHeaderTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        await _site.RecordAsync("council/a.html", "2024-03-01T08:00:00Z", Sightings.Listing(Sightings.Listed("Ferry fares", category: "Transport")));
    }

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/feeds/all")]
    [InlineData("/nothing")]
    [InlineData("/ops")]
    [InlineData("/ops/upload")]
    [InlineData("/ops/preview")]
    public async Task Every_page_forbids_what_it_does_not_need(string path)
    {
        var (answer, _) = await _site.BrowseAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assets_may_be_kept_for_ever_and_pages_name_them_by_their_hash()
    {
        var (_, body) = await _site.BrowseAsync("/");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body);

        var assets = page.QuerySelectorAll("link[href^='/assets/'], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();

        Assert.Equal(3, assets.Count);
        foreach (var asset in assets)
        {
            var answer = await _site.Client.GetAsync(asset);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", Assert.Single(answer.Headers.GetValues("Cache-Control")));
            Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length < 40_000);
        }
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_not_sent_again()
    {
        var (first, _) = await _site.BrowseAsync("/feeds/all");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/feeds/all") { Headers = { { "Accept", "text/html" }, { "If-None-Match", first.Headers.ETag!.ToString() } } };

        var answer = await _site.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_page_is_compressed_and_has_another_tag_then()
    {
        var (plain, body) = await _site.BrowseAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept", "text/html" }, { "Accept-Encoding", "gzip" } } };

        var answer = await _site.Client.SendAsync(request);

        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.NotEqual(plain.Headers.ETag, answer.Headers.ETag);
        await using var unpacked = new System.IO.Compression.GZipStream(await answer.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        Assert.Equal(body, await new StreamReader(unpacked).ReadToEndAsync());
    }

    [Fact]
    public async Task HEAD_has_the_headers_of_GET_and_no_body()
    {
        var (get, _) = await _site.BrowseAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Head, "/") { Headers = { { "Accept", "text/html" } } };

        var head = await _site.Client.SendAsync(request);

        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_hundred_readers_at_once_ask_storage_once()
    {
        var clock = new Feeds.ManualClock { TimersRing = false };
        await using var site = await TestSite.StartAsync(options => options with { FreshFor = TimeSpan.FromSeconds(5) }, services => services with { Clock = clock });
        await site.RecordAsync("council/a.html", "2024-03-01T08:00:00Z", Sightings.Listing(Sightings.Listed("Ferry fares")));
        await site.BrowseAsync("/feeds/all");
        await site.RecordAsync("council/b.html", "2024-03-02T08:00:00Z", Sightings.Listing(Sightings.Listed("Bridge closed")));

        var remembered = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => site.BrowseAsync("/feeds/all")));
        clock.Advance(TimeSpan.FromSeconds(6));
        var (_, fresh) = await site.BrowseAsync("/feeds/all");

        Assert.All(remembered, one => Assert.DoesNotContain("Bridge closed", one.Body, StringComparison.Ordinal));
        Assert.Contains("Bridge closed", fresh, StringComparison.Ordinal);
    }
}
