using System.Net;
using AngleSharp.Html.Parser;
using Pagewire.Extraction;

namespace Pagewire.Web.Tests;

public sealed class PublicPageTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync();

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task An_empty_start_page_says_what_to_do_next()
    {
        var (answer, body) = await _site.BrowseAsync("/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Save a page", body, StringComparison.Ordinal);
        Assert.Contains("href=\"/ops/upload\"", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task The_start_page_has_sources_categories_counts_and_feeds()
    {
        await RecordNewsAsync();

        var (_, body) = await _site.BrowseAsync("/");

        Assert.Contains("href=\"/feeds/council/transport\">Transport</a><span class=\"count\">2<span class=\"vh\"> items</span></span>", body, StringComparison.Ordinal);
        Assert.Contains("href=\"/feeds/council/harbour\">Harbour</a><span class=\"count\">1<span class=\"vh\"> item</span></span>", body, StringComparison.Ordinal);
        foreach (var extension in (string[])["rss", "atom", "json"])
        {
            Assert.Contains($"href=\"{_site.Address}feeds/council/transport.{extension}\"", body, StringComparison.Ordinal);
            Assert.Contains($"href=\"{_site.Address}feeds/all.{extension}\"", body, StringComparison.Ordinal);
        }
        Assert.Contains("<link rel=\"alternate\" type=\"application/rss+xml\"", body, StringComparison.Ordinal);
        Assert.Contains("href=\"/opml\"", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task The_start_page_offers_a_category_that_several_sources_share_over_all_of_them()
    {
        await RecordNewsAsync();
        await _site.RecordAsync("ferries/news.html", "2024-04-01T08:00:00Z", Sightings.Listing(Sightings.Listed("New ship", "https://ferries.example/ship", "2024-03-15", "Transport")));

        var (_, body) = await _site.BrowseAsync("/");
        var everything = new HtmlParser().ParseDocument(body).QuerySelector(".source.every")!;

        Assert.Equal("Transport3 items", Assert.Single(everything.QuerySelectorAll("li > span:has(> a[dir])")).TextContent);
        Assert.Equal("/feeds/transport", everything.QuerySelector("li a")!.GetAttribute("href"));
        Assert.Contains($"{_site.Address}feeds/transport.rss", everything.InnerHtml, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task What_lies_ahead_stands_among_the_latest_where_it_was_announced_and_says_so()
    {
        await _site.RecordAsync("council/events.html", "2024-04-01T08:00:00Z", Sightings.Listing(Sightings.Listed("Concert on the pier", "https://council.example/concert", "2025-05-02"), Sightings.Listed("Pier closed", "https://council.example/pier", "2024-03-31")));
        await _site.RecordAsync("council/news.html", "2024-04-03T08:00:00Z", Sightings.Listing(Sightings.Listed("New ship", "https://council.example/ship", "2024-04-02")));

        var (_, body) = await _site.BrowseAsync("/");
        var latest = new HtmlParser().ParseDocument(body).QuerySelectorAll(".latest li");

        Assert.Equal(["New ship", "Concert on the pier", "Pier closed"], latest.Select(entry => entry.QuerySelector("h3")!.TextContent));
        Assert.Equal(["2 April 2024", "2 May 2025 seen 1 April 2024", "31 March 2024"], latest.Select(entry => entry.QuerySelector(".when")!.TextContent));
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task The_start_page_leads_past_its_sources_to_the_latest_items()
    {
        await RecordNewsAsync();

        var page = new HtmlParser().ParseDocument((await _site.BrowseAsync("/")).Item2);

        Assert.NotNull(page.QuerySelector(page.QuerySelector(".jump a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task The_start_page_searches_all_items()
    {
        await RecordNewsAsync();

        var (_, body) = await _site.BrowseAsync("/");
        var form = new HtmlParser().ParseDocument(body).QuerySelector("form[role=search]")!;

        Assert.Equal(("/feeds/all", "q"), (form.GetAttribute("action"), form.QuerySelector("input[type=search]")!.GetAttribute("name")));
    }

    [Theory]
    [InlineData("/feeds/all?order=arrival&limit=1", "Oldest notice")]
    [InlineData("/feeds/all?limit=2", "Ferry fares to rise,Bridge closed on Sunday")]
    [InlineData("/feeds/all?q=&before=", "Ferry fares to rise,Bridge closed on Sunday,Flood wall begun,Oldest notice")]
    [InlineData("/feeds/all?before=2024-03-12", "Flood wall begun,Oldest notice")]
    [InlineData("/feeds/all?utm_source=letter&fbclid=1", "Ferry fares to rise,Bridge closed on Sunday,Flood wall begun,Oldest notice")]
    public async Task A_feeds_page_takes_the_parameters_of_the_feed(string path, string titles)
    {
        await RecordNewsAsync();
        _site.Clock.Now += TimeSpan.FromHours(1);
        await _site.RecordAsync("council/first.html", "2024-02-01T08:00:00Z", Sightings.Listing(Sightings.Listed("Oldest notice", "https://council.example/oldest", "2024-01-15")));

        var (answer, body) = await _site.BrowseAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(titles.Split(','), new HtmlParser().ParseDocument(body).QuerySelectorAll("ol.items h3").Select(title => title.TextContent));
    }

    [Theory]
    [InlineData("/?page=2", "This page has no parameter 'page': it takes none.")]
    [InlineData("/items/council.0?lang=de", "This page has no parameter 'lang': it takes none.")]
    [InlineData("/feeds/all?page=2", "A feed has no parameter 'page'")]
    [InlineData("/feeds/all?limit=many", "The parameter 'limit' is a number")]
    [InlineData("/feeds/all?order=size", "The parameter 'order' is 'date' or 'arrival'.")]
    [InlineData("/feeds/all?before=yesterday", "The place to go on from is none: a day such as 2018-10-15")]
    [InlineData("/ops?errors=1", "This page has no parameter 'errors': it takes none.")]
    [InlineData("/ops/upload?source=council", "This page has no parameter 'source': it takes none.")]
    [InlineData("/ops/preview?sauce=council", "This page has no parameter 'sauce': it takes source.")]
    public async Task A_parameter_that_a_page_does_not_know_or_cannot_read_is_said(string path, string sentence)
    {
        await RecordNewsAsync();

        var (answer, body) = await _site.BrowseAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, WebUtility.HtmlDecode(body), StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task A_feeds_page_says_the_language_of_its_items_where_it_is_one()
    {
        await _site.RecordAsync("amt/1.html", "2024-03-01T08:00:00Z", Sightings.Listing(Sightings.Listed("Radweg verlängert", "https://amt.example/1")) with { Language = "de" });
        await _site.RecordAsync("bureau/1.html", "2024-03-01T08:00:00Z", Sightings.Listing(Sightings.Listed("Piste prolongée", "https://bureau.example/1")) with { Language = "fr" });

        Assert.Contains("<h1 dir=\"auto\" lang=\"de\">amt</h1>", (await _site.BrowseAsync("/feeds/amt/all")).Body, StringComparison.Ordinal);
        Assert.Contains("<h1 dir=\"auto\">All items</h1>", (await _site.BrowseAsync("/feeds/all")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feeds_page_has_its_items_and_leads_to_the_feed()
    {
        await RecordNewsAsync();

        var (answer, body) = await _site.BrowseAsync("/feeds/council/transport");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Ferry fares to rise", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Flood wall", body, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Transport · council (Atom)\" href=\"{_site.Address}feeds/council/transport.atom\">", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task A_search_finds_offers_its_own_feed_and_is_kept_from_search_engines()
    {
        await RecordNewsAsync();

        var (_, body) = await _site.BrowseAsync("/feeds/all?q=ferry+-bridge");

        Assert.Contains("Ferry fares to rise", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Flood wall", body, StringComparison.Ordinal);
        Assert.Contains($"{_site.Address}feeds/all.rss?q=ferry%20-bridge", body, StringComparison.Ordinal);
        Assert.Contains("name=\"robots\" content=\"noindex\"", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so()
    {
        await RecordNewsAsync();

        var (_, body) = await _site.BrowseAsync("/feeds/all?q=%3Cb%3Ezeppelin");

        Assert.Contains("Nothing here matches <q dir=\"auto\">&lt;b&gt;zeppelin</q>", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task Pages_of_a_feed_lead_to_older_items_until_all_were_there()
    {
        await _site.RecordAsync("council/many.html", "2024-04-01T08:00:00Z", Sightings.Listing([.. Enumerable.Range(1, 120).Select(i => Sightings.Listed($"Notice {i}", $"https://council.example/{i}", $"2023-{((i - 1) / 28) + 1:00}-{((i - 1) % 28) + 1:00}"))]));
        var seen = new List<string>();

        for (var path = "/feeds/council/all"; path is not null;)
        {
            var (_, body) = await _site.BrowseAsync(path);
            Assert.Empty(HtmlRules.Broken(body));
            var page = new HtmlParser().ParseDocument(body);
            seen.AddRange(page.QuerySelectorAll("ol.items h3").Select(title => title.TextContent));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, 120).Reverse().Select(i => $"Notice {i}"), seen);
    }

    [Theory]
    [InlineData("/feeds/nowhere/all", HttpStatusCode.NotFound, "There is no source of this name.")]
    [InlineData("/feeds/council/nothing", HttpStatusCode.NotFound, "There is no category of this name.")]
    [InlineData("/feeds/all?q=%22%22", HttpStatusCode.BadRequest, "at least one word")]
    [InlineData("/items/council.0000", HttpStatusCode.NotFound, "There is no item of this id.")]
    [InlineData("/items/a%20b", HttpStatusCode.NotFound, "There is no item of this id.")]
    [InlineData("/assets/site.css", HttpStatusCode.NotFound, "There is no such file.")]
    [InlineData("/nothing", HttpStatusCode.NotFound, "There is nothing at this address.")]
    public async Task What_is_not_there_is_said_in_one_sentence(string path, HttpStatusCode status, string sentence)
    {
        await RecordNewsAsync();

        var (answer, body) = await _site.BrowseAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(sentence, body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task An_item_has_its_text_its_past_and_the_way_to_the_original()
    {
        await RecordVersionsAsync();
        var item = Assert.Single((await _site.Services.Catalogue.TimelineAsync(new())).Items);

        var (answer, body) = await _site.BrowseAsync("/items/" + item.Id);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Fares rise by <del>4</del><ins>7</ins> per cent.", body, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://council.example/ferry\" rel=\"noreferrer\">Read it on council.example</a>", body, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2024-03-16T08:00:00Z\">16 March 2024, 08:00 UTC</time>", body, StringComparison.Ordinal);
        Assert.Contains("<li dir=\"auto\">council/april.html</li>", body, StringComparison.Ordinal);
        Assert.Contains("between <time datetime=\"2024-03-16T08:00:00Z\">16 March 2024</time> and <time datetime=\"2024-04-02T08:00:00Z\">2 April 2024</time>", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task A_date_that_was_changed_is_shown_as_dates()
    {
        foreach (var (name, captured, date) in ((string, string, string)[])[("a", "2024-03-16T08:00:00Z", "2024-03-14"), ("b", "2024-04-02T08:00:00Z", "2024-03-15T10:30:00+01:00")])
        {
            await _site.RecordAsync($"council/{name}.html", captured, Sightings.Page(Sightings.Article("Ferry fares to rise", "https://council.example/ferry", date, "<p>Text.</p>") with { PublishedFrom = DateEvidence.StructuredData }));
        }
        var item = Assert.Single((await _site.Services.Catalogue.TimelineAsync(new())).Items);

        var (answer, body) = await _site.BrowseAsync("/items/" + item.Id);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<del>14 March 2024</del> <ins>15 March 2024, 10:30</ins>", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task A_text_that_differs_in_its_markup_alone_is_no_edit()
    {
        foreach (var (name, captured, html) in ((string, string, string)[])[("a", "2024-03-16T08:00:00Z", "<p>The <b>ferry</b> runs.</p>"), ("b", "2024-04-02T08:00:00Z", "<p>The ferry runs.</p>")])
        {
            await _site.RecordAsync($"council/{name}.html", captured, Sightings.Page(Sightings.Article("Ferry", "https://council.example/ferry", "2024-03-15", html)));
        }
        var item = Assert.Single((await _site.Services.Catalogue.TimelineAsync(new())).Items);

        var (_, body) = await _site.BrowseAsync("/items/" + item.Id);

        Assert.DoesNotContain("id=\"versions\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_uploads_in_the_other_order_give_the_same_page()
    {
        await RecordVersionsAsync();
        await using var other = await TestSite.StartAsync();
        await RecordVersionsAsync(other, reverse: true);
        var item = Assert.Single((await _site.Services.Catalogue.TimelineAsync(new())).Items);

        var (_, one) = await _site.BrowseAsync("/items/" + item.Id);
        var (_, two) = await other.BrowseAsync("/items/" + item.Id);

        Assert.Equal(one.Replace(_site.Address.AbsoluteUri, "/", StringComparison.Ordinal), two.Replace(other.Address.AbsoluteUri, "/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_item_that_was_joined_into_another_leads_there_for_good()
    {
        await _site.RecordAsync("council/a.html", "2024-03-01T08:00:00Z", Sightings.Listing(Sightings.Listed("Ferry fares", date: "2024-02-28")));
        await _site.RecordAsync("council/b.html", "2024-03-02T08:00:00Z", Sightings.Listing(Sightings.Listed("The fares of the ferry", "https://council.example/ferry", date: null)));
        var ids = (await _site.Services.Catalogue.TimelineAsync(new())).Items.Select(item => item.Id).ToList();
        Assert.Equal(2, ids.Count);
        await _site.RecordAsync("council/c.html", "2024-03-03T08:00:00Z", Sightings.Page(Sightings.Article("Ferry fares", "https://council.example/ferry", "2024-02-28", "<p>Text.</p>")));
        var kept = Assert.Single((await _site.Services.Catalogue.TimelineAsync(new())).Items).Id;

        var (answer, _) = await _site.BrowseAsync("/items/" + ids.Single(id => id != kept));

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/items/" + kept, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Right_to_left_items_say_their_language_and_direction()
    {
        await _site.RecordAsync("sifara/1.html", "2024-03-01T08:00:00Z", Sightings.Page(Sightings.Article("افتتاح معرض الخرائط", "https://sifara.example/1", "2024-02-28", "<p>يفتح المعرض أبوابه.</p>", "أخبار") with { Language = "ar" }));
        var item = Assert.Single((await _site.Services.Catalogue.TimelineAsync(new())).Items);

        var (_, body) = await _site.BrowseAsync("/items/" + item.Id);
        var (feed, list) = await _site.BrowseAsync("/feeds/sifara/" + Uri.EscapeDataString("أخبار"));

        Assert.Contains("<article class=\"item\" lang=\"ar\">", body, StringComparison.Ordinal);
        Assert.Contains("<h1 dir=\"auto\">افتتاح معرض الخرائط</h1>", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
        Assert.Empty(HtmlRules.Broken(body).Concat(HtmlRules.Broken(list)));
    }

    [Fact]
    public async Task Pictures_of_an_item_are_not_loaded_and_its_headings_come_below_the_pages_own()
    {
        await _site.RecordAsync("council/a.html", "2024-03-01T08:00:00Z", Sightings.Page(Sightings.Article("Fares", "https://council.example/a", "2024-02-28",
            "<h1>One</h1><p>Text <img src=\"https://council.example/ferry.jpg\" alt=\"The ferry\"></p><h4>Two</h4><p>More.</p>")));
        var item = Assert.Single((await _site.Services.Catalogue.TimelineAsync(new())).Items);

        var (_, body) = await _site.BrowseAsync("/items/" + item.Id);

        Assert.DoesNotContain("<img", body, StringComparison.Ordinal);
        Assert.Contains(">Picture: The ferry</a>", body, StringComparison.Ordinal);
        Assert.Contains("<h2>One</h2>", body, StringComparison.Ordinal);
        Assert.Contains("<h3>Two</h3>", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task A_file_of_a_page_without_an_address_is_named_and_no_link()
    {
        await _site.RecordAsync("council/a.html", "2024-03-01T08:00:00Z", Sightings.Page(Sightings.Article("Fares", null, "2024-02-28", "<p>Text.</p>") with
        {
            Enclosures = [new("/documents/fares.pdf", "application/pdf"), new("https://council.example/map.pdf", "application/pdf")],
        }));
        var item = Assert.Single((await _site.Services.Catalogue.TimelineAsync(new())).Items);

        var (_, body) = await _site.BrowseAsync("/items/" + item.Id);

        Assert.Contains("<li><span>/documents/fares.pdf</span>", body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"/documents/", body, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://council.example/map.pdf\" rel=\"noreferrer\">map.pdf</a>", body, StringComparison.Ordinal);
        Assert.Empty(HtmlRules.Broken(body));
    }

    [Fact]
    public async Task A_site_below_a_path_links_to_itself_there()
    {
        await using var site = await TestSite.StartAsync(options => options with { PublicAddress = new("https://example.org/wire/") });
        await site.RecordAsync("council/a.html", "2024-03-01T08:00:00Z", Sightings.Listing(Sightings.Listed("Ferry fares", category: "Transport")));

        var (_, body) = await site.BrowseAsync("/");

        Assert.Contains("href=\"/wire/feeds/council/transport\"", body, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/wire/feeds/council/transport.rss\"", body, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"stylesheet\" href=\"/wire/assets/site.", body, StringComparison.Ordinal);
    }

    private async Task RecordNewsAsync() => await _site.RecordAsync("council/news.html", "2024-04-01T08:00:00Z", Sightings.Listing(
        Sightings.Listed("Ferry fares to rise", "https://council.example/ferry", "2024-03-15", "Transport", "New fares for the island ferry."),
        Sightings.Listed("Bridge closed on Sunday", "https://council.example/bridge", "2024-03-12", "Transport", "The ferry runs every half hour instead."),
        Sightings.Listed("Flood wall begun", "https://council.example/flood", "2024-03-08", "Harbour")));

    private Task RecordVersionsAsync() => RecordVersionsAsync(_site, reverse: false);

    private static async Task RecordVersionsAsync(TestSite site, bool reverse)
    {
        var uploads = new (string Name, string Captured, string Percent)[] { ("council/march.html", "2024-03-16T08:00:00Z", "4"), ("council/april.html", "2024-04-02T08:00:00Z", "7") };
        foreach (var (name, captured, percent) in reverse ? uploads.Reverse() : uploads)
        {
            await site.RecordAsync(name, captured, Sightings.Page(Sightings.Article("Ferry fares to rise", "https://council.example/ferry", "2024-03-15", $"<p>The committee has met.</p><p>Fares rise by {percent} per cent.</p>", "Transport", "Ann Oduya")));
        }
    }
}
