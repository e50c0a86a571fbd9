using System.Net;
using AngleSharp.Html.Parser;

namespace Pagewire.Web.Tests;

public sealed class CrossSiteTests : IAsyncLifetime
{
    private const string Key = "a key that nobody guesses 8b1f";

    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync(options => options with { OperationsKeys = [Key] });

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("/ops/upload")]
    [InlineData("/ops/preview")]
    [InlineData("/ops/profile")]
    [InlineData("/ops/sign-in")]
    public async Task No_other_site_can_send_a_form(string path)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(path, token: true, ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(path, token: true, ("Sec-Fetch-Site", "same-site")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(path, token: true, ("Origin", "https://evil.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(path, token: true, ("Origin", "null")));
        Assert.Empty(await _site.Services.Uploads.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task A_browsers_form_needs_the_token_of_its_page()
    {
        var origin = _site.Address.GetLeftPart(UriPartial.Authority);

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync("/ops/upload", token: false, ("Sec-Fetch-Site", "same-origin")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync("/ops/upload", token: false, ("Origin", origin)));
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/ops/upload", token: true, ("Sec-Fetch-Site", "same-origin")));
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/ops/upload", token: true, ("Origin", origin)));
    }

    [Fact]
    public async Task A_token_is_good_until_the_end_of_the_next_day()
    {
        var token = await TokenAsync();

        _site.Clock.Now += TimeSpan.FromHours(24);
        Assert.Equal(HttpStatusCode.OK, await PostAsync("/ops/upload", token, ("Sec-Fetch-Site", "same-origin")));
        _site.Clock.Now += TimeSpan.FromHours(24);
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync("/ops/upload", token, ("Sec-Fetch-Site", "same-origin")));
    }

    [Fact]
    public async Task A_cookie_alone_is_not_enough_for_a_form()
    {
        using var signIn = new FormUrlEncodedContent([new("key", Key)]);
        var cookie = Assert.Single((await _site.Client.PostAsync("/ops/sign-in", signIn)).Headers.GetValues("Set-Cookie")).Split(';')[0];
        await using var locked = await TestSite.StartAsync(options => options with { OperationsFromLoopback = false, OperationsKeys = [Key] });

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(locked, "/ops/upload", null, ("Cookie", cookie)));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(locked, "/ops/upload", await TokenAsync(), ("Cookie", cookie)));
    }

    [Fact]
    public async Task A_program_on_this_machine_and_a_program_with_a_key_need_no_token()
    {
        await using var locked = await TestSite.StartAsync(options => options with { OperationsFromLoopback = false, OperationsKeys = [Key] });

        Assert.Equal(HttpStatusCode.OK, await PostAsync("/ops/upload", token: false));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(locked, "/ops/upload", null, ("x-functions-key", Key)));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(locked, "/ops/upload", null));
    }

    private async Task<HttpStatusCode> PostAsync(string path, bool token, params (string Name, string Value)[] headers) =>
        await PostAsync(_site, path, token ? await TokenAsync() : null, headers);

    private Task<HttpStatusCode> PostAsync(string path, string token, params (string Name, string Value)[] headers) =>
        PostAsync(_site, path, token, headers);

    private static async Task<HttpStatusCode> PostAsync(TestSite site, string path, string? token, params (string Name, string Value)[] headers)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("council"), "source" },
            { new StringContent("<p>15.03.2024 - Ferry fares to rise</p>"), "files", "news.html" },
        };
        if (token is not null) form.Add(new StringContent(token), "token");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return (await site.Client.SendAsync(request)).StatusCode;
    }

    private async Task<string> TokenAsync()
    {
        var (_, body) = await _site.BrowseAsync("/ops/upload");
        return new HtmlParser().ParseDocument(body).QuerySelector("input[name=token]")!.GetAttribute("value")!;
    }
}
