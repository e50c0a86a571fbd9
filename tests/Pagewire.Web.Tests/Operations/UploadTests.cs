using System.Net;
using System.Text;
using System.Text.Json;

namespace Pagewire.Web.Tests;

public sealed class UploadTests : IAsyncLifetime
{
    private const string News = "<!DOCTYPE html><html lang=\"en\"><head><title>News</title></head><body><h1>News</h1><ul><li>15.03.2024 - <a href=\"/a\">Ferry fares to rise in May</a></li><li>12.03.2024 - <a href=\"/b\">Library opens on Sundays</a></li><li>08.03.2024 - <a href=\"/c\">Work on the flood wall begins</a></li></ul></body></html>";

    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync();

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_file_becomes_an_upload_its_items_are_served_and_the_receipt_is_the_answer()
    {
        var answer = await SendAsync("Westhaven Council", "https://council.example/news", "2024-03-18T09:12", ("news.html", News));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var receipt = Assert.Single(json.RootElement.GetProperty("receipts").EnumerateArray());
        Assert.Equal("westhaven-council/news.html", receipt.GetProperty("upload").GetString());
        Assert.Equal(3, receipt.GetProperty("new").GetInt32());
        Assert.Equal("2024-03-18T09:12:00Z", receipt.GetProperty("capturedAt").GetString());
        Assert.Equal("https://council.example/news", receipt.GetProperty("url").GetString());
        Assert.Equal("2024-03-08", receipt.GetProperty("oldest").GetString());
        Assert.Contains("Ferry fares to rise in May", (await _site.BrowseAsync("/feeds/westhaven-council/all")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_was_taken_in_is_answered_with_its_receipt_also_where_others_cannot_be_told()
    {
        await using var site = await TestSite.StartAsync(replace: services => services with { TookIn = _ => throw new InvalidOperationException("Nobody listens.") });
        var answer = await SendAsync(site, "council", null, null, null, ("news.html", News));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("council/news.html", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_address_for_two_files_is_refused_before_anything_is_stored()
    {
        var answer = await SendAsync("council", "https://council.example/news", null, ("one.html", News), ("two.html", News));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("An address is that of one page, and 2 files were chosen", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await _site.Services.Uploads.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task Without_a_script_the_form_is_answered_with_a_page()
    {
        var answer = await SendAsync("council", null, null, "text/html", ("one.html", News), ("two.html", "<p>nothing</p>"));
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Taken in: 2 files", body, StringComparison.Ordinal);
        Assert.Contains("council/one.html", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task A_file_goes_into_the_folder_that_the_source_has_however_that_is_spelt()
    {
        await _site.TakeInAsync("My Ministry/first.html", News);
        await SendAsync("my-ministry", null, null, ("second.html", News));

        Assert.Equal(["My Ministry/first.html", "My Ministry/second.html"], await _site.Services.Uploads.ListAsync().Select(upload => upload.Name).ToListAsync());
        Assert.Equal("my-ministry", Assert.Single(await _site.Services.Catalogue.SourcesAsync()).Name.ToString());
    }

    [Fact]
    public async Task Another_file_of_the_same_name_does_not_replace_the_first()
    {
        await SendAsync("council", null, "2024-03-18T09:12", ("index.html", News));
        await SendAsync("council", null, "2024-03-18T09:12", ("index.html", News));
        await SendAsync("council", null, "2024-04-08T09:12", ("index.html", News.Replace("May", "June", StringComparison.Ordinal)));

        var uploads = await _site.Services.Uploads.ListAsync().Select(upload => upload.Name).ToListAsync();

        Assert.Equal(2, uploads.Count);
        Assert.Contains("council/index.html", uploads);
        Assert.Matches("^council/index-[0-9a-f]{12}\\.html$", uploads.Single(name => name != "council/index.html"));
    }

    [Fact]
    public async Task Files_of_one_name_sent_at_once_do_not_replace_each_other()
    {
        await Task.WhenAll(Enumerable.Range(1, 16).Select(i => SendAsync("council", null, "2024-03-18T09:12", ("index.html", $"{News}<!-- {i} -->"))));

        Assert.Equal(16, await _site.Services.Uploads.ListAsync().CountAsync());
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\me\\news.html", "news.html")]
    [InlineData("..", "page")]
    [InlineData(".hidden", "hidden")]
    [InlineData("a\u202Elmth.b", "a-lmth.b")]
    [InlineData("<img src=x onerror=alert(1)>.html", "-img src=x onerror=alert(1)-.html")]
    [InlineData("новости 4 марта.html", "новости 4 марта.html")]
    [InlineData("draft.part", "draft.part.page")]
    [InlineData("page.html~", "page.html~.page")]
    public async Task A_files_name_leads_nowhere_else_and_shows_what_it_is(string fileName, string kept)
    {
        await SendAsync("council", null, null, (fileName, News));

        Assert.Equal("council/" + kept, Assert.Single(await _site.Services.Uploads.ListAsync().ToListAsync()).Name);
    }

    [Fact]
    public async Task A_line_of_the_log_stays_one_line_whatever_the_file_is_called()
    {
        var before = TestSite.Log.Lines.Count;

        await SendAsync("council", null, null, ("news\r\nfail: made up.html", News));
        await _site.Client.GetAsync("/nothing%0Afail:%20made%20up");

        var lines = TestSite.Log.Lines.Skip(before).ToList();
        Assert.Contains(lines, line => line.Contains("made up", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain('\n', line));
    }

    [Theory]
    [InlineData("", null, null, "Name the source")]
    [InlineData("../x", null, null, "has a slash; a name such as city-council was expected")]
    [InlineData("a\\b", null, null, "has a slash; a name such as city-council was expected")]
    [InlineData("..", null, null, "has no letter or digit; a name such as city-council was expected")]
    [InlineData("council", "javascript:alert(1)", null, "http or https")]
    [InlineData("council", null, "yesterday", "2018-10-14T21:49")]
    [InlineData("council", null, "0001-01-01T00:00", "between 1990 and now")]
    [InlineData("council", null, "9999-12-31T23:59", "between 1990 and now")]
    [InlineData("council", null, "2026-01-01T00:00", "between 1990 and now")]
    public async Task What_is_wrong_with_a_form_is_said(string source, string? url, string? captured, string sentence)
    {
        var answer = await SendAsync(source, url, captured, ("news.html", News));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await _site.Services.Uploads.ListAsync().ToListAsync());
    }

    [Theory]
    [InlineData("Content-Length: 5\r\n\r\nhello")]
    [InlineData("Content-Length: 12\r\n\r\n--b\r\nhello: ")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nhello")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n-1\r\nhello")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")]
    public async Task A_form_that_is_cut_off_or_none_is_the_senders_mistake(string body)
    {
        using var client = new System.Net.Sockets.TcpClient(_site.Address.Host, _site.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /ops/upload HTTP/1.1\r\nHost: {_site.Address.Authority}\r\nContent-Type: multipart/form-data; boundary=b\r\n{body}"));
        using var answer = new StreamReader(client.GetStream());

        Assert.Equal("HTTP/1.1 400 Bad Request", await answer.ReadLineAsync());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_named_and_what_is_needed_is_said()
    {
        // A file lies where the source's folder belongs.
        await _site.Services.Uploads.PutAsync("council", new MemoryStream("milk"u8.ToArray()));

        var answer = await SendAsync("council", null, null, ("news.html", News));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Matches("^The folder '.+council' cannot be written to; the user that this program runs as needs the right to make files there ", json.RootElement.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_form_that_is_refused_keeps_what_was_written_into_it()
    {
        var answer = await SendAsync("council", "ftp://example.org/", "2024-03-18T09:12", "text/html", ("one.html", News));
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        foreach (var value in (string[])["council", "ftp://example.org/", "2024-03-18T09:12"]) Assert.Contains($" value=\"{value}\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused()
    {
        var answer = await SendAsync("council", null, null);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Choose at least one file.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_says_how_large_a_file_and_a_page_in_it_may_be() =>
        Assert.Contains("at most 256 MB a file, and 32 MB for each page in it.", await _site.Client.GetStringAsync("/ops/upload"), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_above_the_limit_is_refused_and_one_below_it_is_not()
    {
        await using var site = await TestSite.StartAsync(options => options with { MaxUploadBytes = 4 << 20, LargerUploads = "Ask the host." });

        var large = await SendAsync(site, "council", null, null, null, ("large.html", new string('x', 6 << 20)));
        var larger = await SendAsync(site, "council", null, null, null, ("larger.html", new string('x', (4 << 20) + 10)));
        var small = await SendAsync(site, "council", null, null, null, ("small.html", News + new string(' ', 3 << 20)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Contains("The form has 6 MB, and a file may have 4 MB here. Ask the host.", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, larger.StatusCode);
        Assert.Contains("A file of the form has over 4 MB, and a file may have 4 MB here. Ask the host.", await larger.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, small.StatusCode);
        Assert.Equal("council/small.html", Assert.Single(await site.Services.Uploads.ListAsync().ToListAsync()).Name);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_has_a_receipt_that_says_so()
    {
        var answer = await SendAsync("council", null, null, ("picture.png", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR"));

        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.NotEmpty(json.RootElement.GetProperty("receipts")[0].GetProperty("errors").EnumerateArray());
        var (_, body) = await _site.BrowseAsync("/ops/uploads?errors=1");
        Assert.Contains("could not be read", body, StringComparison.Ordinal);
        // Whoever asks for errors sees why, without opening each line.
        Assert.Contains("<details open><summary><span class=\"name\" dir=\"auto\">council/picture.png", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    private Task<HttpResponseMessage> SendAsync(string source, string? url, string? captured, params (string Name, string Text)[] files) =>
        SendAsync(_site, source, url, captured, null, files);

    private Task<HttpResponseMessage> SendAsync(string source, string? url, string? captured, string accept, params (string Name, string Text)[] files) =>
        SendAsync(_site, source, url, captured, accept, files);

    private static async Task<HttpResponseMessage> SendAsync(TestSite site, string source, string? url, string? captured, string? accept, params (string Name, string Text)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(source), "source" } };
        if (url is not null) form.Add(new StringContent(url), "url");
        if (captured is not null) form.Add(new StringContent(captured), "captured");
        foreach (var (name, text) in files)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            // As browsers write it: UTF-8 between quotation marks, with three characters escaped.
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"{Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)))}\"");
            form.Add(part);
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ops/upload") { Content = form };
        // A client that waits for leave before it sends hears a refusal for sure.
        request.Headers.ExpectContinue = true;
        if (accept is not null) request.Headers.Add("Accept", accept);
        return await site.Client.SendAsync(request);
    }
}
