using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Pagewire.Reading;

namespace Pagewire.Web.Tests;

public sealed class PreviewTests : IAsyncLifetime
{
    private const string News = "<!DOCTYPE html><html lang=\"en\"><head><title>News</title></head><body><h1>News</h1><ul><li>15.03.2024 - <a href=\"/a\">Ferry fares to rise in May</a></li><li>12.03.2024 - <a href=\"/b\">Library opens on Sundays</a></li><li>08.03.2024 - <a href=\"/c\">Work on the flood wall begins</a></li></ul></body></html>";

    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync();

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_preview_shows_what_would_be_found_and_stores_nothing()
    {
        var (status, body) = await SendAsync("/ops/preview", ("file", News), ("source", "council"), ("url", "https://council.example/news"), ("captured", "2024-03-18T09:12"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Ferry fares to rise in May", body, StringComparison.Ordinal);
        Assert.Contains("https://council.example/a", body, StringComparison.Ordinal);
        Assert.Contains("<span class=\"strategy\">listing</span>", body, StringComparison.Ordinal);
        Assert.Contains("2024-03-18 09:12 UTC", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
        Assert.Empty(await _site.Services.Uploads.ListAsync().ToListAsync());
        Assert.Empty((await _site.Services.Catalogue.TimelineAsync(new())).Items);
    }

    [Theory]
    [InlineData("li > a", "finds 3 elements", "Ferry fares to rise in May → /a")]
    [InlineData("table", "finds 0 elements", "")]
    [InlineData("li >> >", "This cannot be tried; a CSS selector was expected.", "")]
    public async Task A_selector_is_tried_on_the_page(string selector, string said, string found)
    {
        var (_, body) = await SendAsync("/ops/preview", ("file", News), ("selector", selector));

        Assert.Contains(said, body, StringComparison.Ordinal);
        Assert.Contains(found, body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task A_profile_is_checked_then_kept_and_shown_again()
    {
        const string profile = "{ \"title\": \"Westhaven Council\" }";

        var (wrong, error) = await SendAsync("/ops/profile", ("source", "council"), ("profile", "{ \"tilte\": \"x\" }"));
        var (right, _) = await SendAsync("/ops/profile", ("source", "council"), ("profile", profile));

        Assert.Equal(HttpStatusCode.BadRequest, wrong);
        Assert.Contains("tilte", error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, right);
        Assert.Equal(profile, await _site.Services.Profiles.GetAsync(SourceName.From("council")));
        var (_, body) = await _site.BrowseAsync("/ops/preview?source=council");
        Assert.Contains("{ &quot;title&quot;: &quot;Westhaven Council&quot; }</textarea>", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task A_source_that_is_no_name_has_no_profile()
    {
        foreach (var path in new[] { "/ops/preview", "/ops/profile" })
        {
            var (status, body) = await SendAsync(path, ("file", News), ("source", "../x"), ("profile", "{ \"title\": \"X\" }"));
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains("has a slash; a name such as city-council was expected.", body, StringComparison.Ordinal);
        }
        Assert.Null(await _site.Services.Profiles.GetAsync(SourceName.From("x")));
    }

    [Fact]
    public async Task A_profile_that_is_removed_is_used_no_longer_and_both_say_how_to_read_again_what_is_in()
    {
        var (_, saved) = await SendAsync("/ops/profile", ("source", "council"), ("profile", "{ \"title\": \"Westhaven Council\" }"));

        var (status, removed) = await SendAsync("/ops/profile/remove", ("source", "council"), ("profile", "{ \"title\": \"Westhaven Council\" }"));
        var (again, none) = await SendAsync("/ops/profile/remove", ("source", "council"));
        var (nameless, whose) = await SendAsync("/ops/profile/remove", ("source", " "));

        Assert.All([saved, removed], body => Assert.Contains("pagewire rebuild --apply", body, StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (status, again, nameless));
        Assert.Null(await _site.Services.Profiles.GetAsync(SourceName.From("council")));
        Assert.Equal("", new AngleSharp.Html.Parser.HtmlParser().ParseDocument(removed).QuerySelector("textarea")!.TextContent);
        Assert.Contains("council has no profile.", none, StringComparison.Ordinal);
        Assert.Contains("Name the source that the profile is for.", whose, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "items.item", "{\n  \"items\": {\n    \"item\": \"li\"\n  }\n}")]
    [InlineData("{\"title\":\"T\",\"items\":{\"item\":\"p\",\"date\":\"b\"}}", "items.item", "{\n  \"title\": \"T\",\n  \"items\": {\n    \"item\": \"li\",\n    \"date\": \"b\"\n  }\n}")]
    [InlineData("{\"items\":{\"item\":\"p\"}}", "items.title", "{\n  \"items\": {\n    \"item\": \"p\",\n    \"title\": \"li\"\n  }\n}")]
    [InlineData("{\"items\":{\"item\":\"p\"}}", "items.link", "{\n  \"items\": {\n    \"item\": \"p\",\n    \"link\": \"li\"\n  }\n}")]
    [InlineData("{\"items\":{\"item\":\"p\"}}", "items.date", "{\n  \"items\": {\n    \"item\": \"p\",\n    \"date\": \"li\"\n  }\n}")]
    [InlineData("", "article.date", "{\n  \"article\": {\n    \"date\": \"li\"\n  }\n}")]
    [InlineData("{ broken", "items.item", "{ broken")]
    [InlineData("", "items.nonsense", "")]
    public async Task A_tried_selector_goes_into_the_profile_beside_what_is_there(string before, string use, string after)
    {
        var (_, body) = await SendAsync("/ops/preview", ("file", News), ("selector", "li"), ("use", use), ("profile", before));

        Assert.Equal(after, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body).QuerySelector("textarea")!.TextContent);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Theory]
    [InlineData("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR")]
    [InlineData("")]
    public async Task A_file_that_cannot_be_read_is_answered_with_the_reason(string content)
    {
        var (status, body) = await SendAsync("/ops/preview", ("file", content));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("class=\"notice bad\"", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task A_preview_ends_with_the_page_at_which_the_client_hung_up()
    {
        var page = $"{News}<!--{new string('x', 100_000)}-->";
        var record = $"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://council.example/news\r\nContent-Type: text/html\r\nContent-Length: {page.Length}\r\n\r\n{page}\r\n\r\n";
        var warc = System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(record, 10)));
        using var hangUp = new CancellationTokenSource();
        await using var content = new ReadingStream(warc, at: record.Length / 2, hangUp.Cancel);
        var context = new DefaultHttpContext { RequestAborted = hangUp.Token, Connection = { RemoteIpAddress = IPAddress.Loopback } };
        context.Request.Method = "POST";
        context.Request.Path = "/ops/preview";
        context.Request.Host = new("localhost");
        context.Request.ContentType = "multipart/form-data; boundary=b";
        context.Features.Set<IFormFeature>(new FormFeature(new FormCollection(null, new FormFileCollection { new FormFile(content, 0, warc.Length, "file", "news.warc") })));

        await PagewireWeb.Build(new() { PublicAddress = _site.Address, OperationsFromLoopback = true }, _site.Services)(context);

        Assert.True(hangUp.IsCancellationRequested);
        Assert.InRange(content.Position, 1, 3 * record.Length);
    }

    [Fact]
    public async Task Without_a_file_a_preview_asks_for_one()
    {
        var (status, body) = await SendAsync("/ops/preview", ("source", "council"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Choose a file to look at.", body, StringComparison.Ordinal);
    }

    // Tells when somebody has read so far.
    private sealed class ReadingStream(byte[] bytes, int at, Action reached) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => Told(base.Read(buffer, offset, Math.Min(count, 1024)));

        public override int Read(Span<byte> buffer) => Told(base.Read(buffer[..Math.Min(buffer.Length, 1024)]));

        private int Told(int read)
        {
            if (Position >= at) reached();
            return read;
        }
    }

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            if (name == "file") form.Add(new StringContent(value, System.Text.Encoding.Latin1), name, "page.html");
            else form.Add(new StringContent(value), name);
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form, Headers = { { "Accept", "text/html" } } };
        var answer = await _site.Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
