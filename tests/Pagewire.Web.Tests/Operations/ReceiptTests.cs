using System.Net;
using System.Text.Json;

namespace Pagewire.Web.Tests;

public sealed class ReceiptTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        for (var i = 0; i < 130; i++)
        {
            await _site.RecordAsync($"council/{i:000}.html", "2024-03-01T08:00:00Z", Sightings.Listing(Sightings.Listed($"Notice {i}", $"https://council.example/{i}")));
            _site.Clock.Now += TimeSpan.FromMinutes(1);
        }
        await _site.Services.Catalogue.RefuseAsync(new("embassy/broken <b>.zip", "1", 10), "The archive is cut off after 10 bytes.");
    }

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Receipts_are_filtered_by_source_by_error_and_by_text()
    {
        Assert.Equal(["embassy/broken <b>.zip"], await NamesAsync("?errors=1"));
        Assert.Equal(["embassy/broken <b>.zip"], await NamesAsync("?source=embassy"));
        Assert.Equal(["embassy/broken <b>.zip"], await NamesAsync("?text=CUT+OFF"));
        Assert.Equal(["council/042.html"], await NamesAsync("?text=042"));
        Assert.Empty(await NamesAsync("?source=embassy&text=042"));
    }

    [Fact]
    public async Task What_was_read_otherwise_than_it_was_meant_is_said_and_found_and_is_no_error()
    {
        const string warning = "sources/harbour.json: items.item \"div.entry\" finds nothing on this page, so entries were looked for by structure.";
        await _site.RecordAsync("harbour/news.html", "2024-03-01T08:00:00Z", Sightings.Listing(Sightings.Listed("Pier opens", "https://harbour.example/1")) with { Warnings = [warning] });

        Assert.Equal(["harbour/news.html"], await NamesAsync("?text=div.ENTRY"));
        Assert.DoesNotContain("harbour/news.html", await NamesAsync("?errors=1"));
        var (_, page) = await _site.BrowseAsync("/ops/uploads?source=harbour");
        Assert.Contains("<ul class=\"warning\"><li dir=\"auto\">sources/harbour.json: items.item", page, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(page));
    }

    [Fact]
    public async Task Links_that_cannot_be_followed_since_the_pages_address_is_unknown_are_counted_and_what_helps_is_said()
    {
        await _site.RecordAsync("harbour/news.html", "2024-03-01T08:00:00Z", Sightings.Listing(Sightings.Listed("Pier opens", "/1"), Sightings.Listed("Basin dredged", "/2")) with { Url = null });
        Assert.Contains("2 links cannot be followed, since nothing tells the page&#39;s address: upload it with its address", (await _site.BrowseAsync("/ops/uploads?source=harbour")).Body, StringComparison.Ordinal);
        var (_, json) = await _site.BrowseAsync("/ops/uploads.json?source=harbour");
        Assert.Equal(2, JsonDocument.Parse(json).RootElement.GetProperty("receipts")[0].GetProperty("relativeLinks").GetInt32());
    }

    [Fact]
    public async Task The_overview_says_which_months_it_shows_and_how_many_items_are_older()
    {
        Assert.Contains("April 2021 to March 2024, the 36 months up to the newest item.", (await _site.BrowseAsync("/ops")).Body, StringComparison.Ordinal);
        // Items are counted again after twenty seconds.
        _site.Clock.Now += TimeSpan.FromMinutes(1);
        await _site.RecordAsync("council/old.html", "2021-04-01T08:00:00Z", Sightings.Listing(Sightings.Listed("Oldest notice", "https://council.example/oldest", "2021-03-31")));

        Assert.Contains("April 2021 to March 2024, the 36 months up to the newest item; 1 older item not shown.", (await _site.BrowseAsync("/ops")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_is_taken_in_again_keeps_its_place_and_what_it_brought()
    {
        var (_, before) = await _site.BrowseAsync("/ops/uploads?source=council");
        Assert.Contains("1 seen: 1 new, 0 changed, 0 the same", before, StringComparison.Ordinal);
        await _site.RecordAsync("council/042.html", "2024-03-01T08:00:00Z", Sightings.Listing(Sightings.Listed("Notice 42", "https://council.example/42")));
        Assert.Equal(before, (await _site.BrowseAsync("/ops/uploads?source=council")).Body);
    }

    [Fact]
    public async Task Older_receipts_are_on_further_pages_and_none_is_lost()
    {
        var seen = new List<string>();
        for (var path = "/ops/uploads"; path is not null;)
        {
            var (_, body) = await _site.BrowseAsync(path);
            Assert.Empty(HtmlRules.Broken(body));
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body);
            seen.AddRange(page.QuerySelectorAll(".receipts .name").Select(name => name.TextContent));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(0, 130).Reverse().Select(i => $"council/{i:000}.html").Prepend("embassy/broken <b>.zip"), seen);
    }

    [Fact]
    public async Task Receipts_are_there_as_JSON()
    {
        using var json = JsonDocument.Parse(await _site.Client.GetStringAsync("/ops/uploads.json?source=embassy"));

        var receipt = Assert.Single(json.RootElement.GetProperty("receipts").EnumerateArray());
        Assert.Equal("The archive is cut off after 10 bytes.", receipt.GetProperty("errors")[0].GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("older").ValueKind);
    }

    [Fact]
    public async Task The_overview_counts_items_uploads_and_errors()
    {
        var (answer, body) = await _site.BrowseAsync("/ops");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<dt>items</dt><dd>130</dd>", body, StringComparison.Ordinal);
        Assert.Contains("<dt>uploads</dt><dd>131</dd>", body, StringComparison.Ordinal);
        Assert.Contains("with errors</a></dt><dd>1</dd>", body, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Uploads by day: 131 uploads, at most 131 a day\"", body, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Items by month: 130 items, at most 130 a month\"", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Theory]
    [InlineData("?sorce=embassy", "Receipts have no parameter 'sorce'")]
    [InlineData("?errors=yes", "The parameter 'errors' is 1")]
    [InlineData("?before=yesterday", "The parameter 'before' is what the link")]
    public async Task A_mistyped_parameter_does_not_pass_unnoticed(string query, string sentence)
    {
        foreach (var path in new[] { "/ops/uploads", "/ops/uploads.json" })
        {
            var answer = await _site.Client.GetAsync(path + query);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(sentence, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Fields_that_a_form_sends_empty_and_the_key_are_no_mistake() =>
        Assert.Equal(["council/042.html"], await NamesAsync("?source=&text=042&before=&code=a-key-that-is-not-needed-here"));

    private async Task<IReadOnlyList<string>> NamesAsync(string query)
    {
        var (_, body) = await _site.BrowseAsync("/ops/uploads" + query);
        Assert.Empty(HtmlRules.Broken(body));
        return [.. new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body).QuerySelectorAll(".receipts .name").Select(name => name.TextContent)];
    }
}
