using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pagewire.Web.Tests;

public sealed class AccessTests
{
    private const string Key = "a key that nobody guesses 8b1f";

    private static readonly string[] s_paths = ["/ops", "/ops/uploads", "/ops/uploads.json", "/ops/upload", "/ops/preview"];

    [Fact]
    public async Task Without_a_key_nothing_opens_and_a_browser_is_asked_to_sign_in()
    {
        await using var site = await LockedAsync();

        foreach (var path in s_paths)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await site.Client.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, (await site.Client.GetAsync(path + "?code=wrong")).StatusCode);
        }
        var (_, body) = await site.BrowseAsync("/ops/uploads");
        Assert.Contains("<form class=\"form\" method=\"post\" action=\"/ops/sign-in\">", body, StringComparison.Ordinal);
        Assert.Contains("name=\"next\" value=\"/ops/uploads\"", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Theory]
    [InlineData("/ops", 401, 200)]
    [InlineData("/%6fps", 401, 200)]
    [InlineData("/o%70s?x=/ops", 400, 400)]
    [InlineData("/./ops", 401, 200)]
    [InlineData("/feeds/../ops", 401, 200)]
    [InlineData("/feeds/%2e%2e/ops", 401, 200)]
    [InlineData("/ops/uploads/../upload", 401, 200)]
    [InlineData("/ops/", 404, 404)]
    [InlineData("//ops", 404, 404)]
    [InlineData("///ops/upload", 404, 404)]
    [InlineData("/ops//upload", 404, 404)]
    [InlineData("/.//ops", 404, 404)]
    [InlineData("/%2fops", 404, 404)]
    [InlineData("/ops%2fupload", 404, 404)]
    [InlineData("/OPS", 404, 404)]
    [InlineData("/Ops/Upload", 404, 404)]
    [InlineData("/ops%00", 400, 400)]
    [InlineData("/ops;x", 404, 404)]
    [InlineData("/ops.", 404, 404)]
    [InlineData("\\ops", 400, 400)]
    [InlineData("/%5cops", 404, 404)]
    [InlineData("//feeds/all.atom", 404, 404)]
    [InlineData("/feeds//all.atom", 404, 404)]
    [InlineData("//items/x", 404, 404)]
    [InlineData("//", 404, 404)]
    public async Task However_an_address_is_written_it_is_behind_the_key_or_is_none(string target, int locked, int opened)
    {
        await using var site = await LockedAsync();

        Assert.Equal(locked, await RawStatusAsync(site, target, ""));
        Assert.Equal(opened, await RawStatusAsync(site, target, $"x-functions-key: {Key}\r\n"));
    }

    // A client of .NET would tidy the address up.
    private static async Task<int> RawStatusAsync(TestSite site, string target, string fields)
    {
        using var client = new TcpClient(site.Address.Host, site.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nConnection: close\r\n{fields}\r\n"));
        using var answer = new StreamReader(client.GetStream());
        return int.Parse((await answer.ReadLineAsync())!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_key_opens_by_header_and_by_address()
    {
        await using var site = await LockedAsync();

        foreach (var path in s_paths)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "x-functions-key", Key } } };
            Assert.Equal(HttpStatusCode.OK, (await site.Client.SendAsync(request)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync($"{path}?code={Uri.EscapeDataString(Key)}")).StatusCode);
        }
    }

    [Fact]
    public async Task Signing_in_gives_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        await using var site = await LockedAsync(publicAddress: "https://feeds.example.org/");

        var answer = await SignInAsync(site, Key, next: "/ops/uploads");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/ops/uploads", answer.Headers.Location!.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        foreach (var attribute in (string[])["httponly", "samesite=strict", "secure", "path=/ops"]) Assert.Contains(attribute, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Key, Uri.UnescapeDataString(cookie), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusWithAsync(site, cookie));
    }

    [Fact]
    public async Task A_cookie_ends_after_twelve_hours_and_cannot_be_made_up()
    {
        await using var site = await LockedAsync();
        var cookie = Assert.Single((await SignInAsync(site, Key)).Headers.GetValues("Set-Cookie"));
        var value = cookie.Split(';')[0].Split('=')[1];

        Assert.Equal(HttpStatusCode.OK, await StatusWithAsync(site, cookie));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusWithAsync(site, $"pagewire-ops=9{value}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusWithAsync(site, $"pagewire-ops={value[..^1]}{(value[^1] == '0' ? '1' : '0')}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusWithAsync(site, "pagewire-ops=99999999999."));
        site.Clock.Now += TimeSpan.FromHours(12.1);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusWithAsync(site, cookie));
    }

    [Fact]
    public async Task A_wrong_key_gives_no_cookie()
    {
        await using var site = await LockedAsync();

        var answer = await SignInAsync(site, Key + " ");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains("This key opens nothing here.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/ops/..//evil.example")]
    [InlineData("/ops\\evil")]
    [InlineData("/items/x")]
    public async Task Signing_in_leads_nowhere_but_to_operations(string next)
    {
        await using var site = await LockedAsync();

        var target = new Uri(new Uri("https://site.example"), (await SignInAsync(site, Key, next)).Headers.Location!.OriginalString);

        Assert.Equal("site.example", target.Host);
        Assert.StartsWith("/", target.AbsolutePath, StringComparison.Ordinal);
        Assert.DoesNotContain("items", target.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_of_several_keys_opens_so_that_keys_can_be_changed()
    {
        await using var site = await TestSite.StartAsync(options => options with { OperationsFromLoopback = false, OperationsKeys = ["old key", Key] });

        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/ops?code=old%20key")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync($"/ops?code={Uri.EscapeDataString(Key)}")).StatusCode);
    }

    [Fact]
    public async Task An_empty_key_opens_nothing()
    {
        await using var site = await TestSite.StartAsync(options => options with { OperationsFromLoopback = false, OperationsKeys = [""] });

        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Client.GetAsync("/ops?code=")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Client.GetAsync("/ops")).StatusCode);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.OK)]
    [InlineData("localhost", null, HttpStatusCode.OK)]
    [InlineData("rebound.evil.example", null, HttpStatusCode.Unauthorized)]
    [InlineData(null, "X-Forwarded-For: 203.0.113.7", HttpStatusCode.Unauthorized)]
    [InlineData(null, "X-Forwarded-Host: feeds.example.org", HttpStatusCode.Unauthorized)]
    [InlineData(null, "X-Forwarded-Proto: https", HttpStatusCode.Unauthorized)]
    [InlineData(null, "X-Real-IP: 203.0.113.7", HttpStatusCode.Unauthorized)]
    [InlineData(null, "Forwarded: for=203.0.113.7", HttpStatusCode.Unauthorized)]
    [InlineData(null, "Via: 1.1 proxy", HttpStatusCode.Unauthorized)]
    public async Task Loopback_is_open_only_by_its_own_name_and_not_through_a_proxy(string? host, string? added, HttpStatusCode status)
    {
        await using var site = await TestSite.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ops");
        if (host is not null) request.Headers.Host = $"{host}:{site.Address.Port}";
        if (added?.Split(": ") is [var field, var value]) request.Headers.Add(field, value);

        Assert.Equal(status, (await site.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_public_site_is_not_open_to_its_own_machine_for_a_proxy_may_run_there()
    {
        await using var site = await TestSite.StartAsync(options => options with { PublicAddress = new("https://feeds.example.org/") });

        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Client.GetAsync("/ops")).StatusCode);
    }

    [Fact]
    public async Task A_host_that_guards_operations_itself_is_trusted()
    {
        await using var site = await TestSite.StartAsync(options => options with { PublicAddress = new("https://feeds.example.org/"), OperationsFromLoopback = false, OperationsGuardedByHost = true });

        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/ops")).StatusCode);
    }

    [Fact]
    public async Task A_hosts_key_in_the_address_stays_there_from_page_to_page()
    {
        await using var site = await TestSite.StartAsync(options => options with { PublicAddress = new("https://feeds.example.org/"), OperationsFromLoopback = false, OperationsGuardedByHost = true });

        var (_, body) = await site.BrowseAsync("/ops/uploads?code=host%20%26%20key");

        Assert.Contains("href=\"/ops/upload?code=host%20%26%20key\"", body, StringComparison.Ordinal);
        Assert.Contains("href=\"/ops/uploads.json?code=host%20%26%20key\"", body, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"code\" value=\"host &amp; key\">", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    private static Task<TestSite> LockedAsync(string? publicAddress = null) => TestSite.StartAsync(options => options with
    {
        OperationsFromLoopback = false,
        OperationsKeys = [Key],
        PublicAddress = publicAddress is null ? options.PublicAddress : new(publicAddress),
    });

    private static async Task<HttpResponseMessage> SignInAsync(TestSite site, string key, string next = "/ops")
    {
        using var form = new FormUrlEncodedContent([new("key", key), new("next", next)]);
        return await site.Client.PostAsync("/ops/sign-in", form);
    }

    private static async Task<HttpStatusCode> StatusWithAsync(TestSite site, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ops") { Headers = { { "Cookie", cookie.Split(';')[0] } } };
        return (await site.Client.SendAsync(request)).StatusCode;
    }
}
