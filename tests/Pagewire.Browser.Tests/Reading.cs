using Microsoft.Playwright;
using Pagewire.Web.Tests;

namespace Pagewire.Browser.Tests;

public sealed class Reading(Chromium chromium, SampleSite samples) : IClassFixture<SampleSite>
{
    private readonly TestSite _site = samples.Site;

    [Fact]
    public async Task The_start_page_leads_to_feeds_and_items()
    {
        await using var window = await chromium.OpenAsync(_site.Address);

        await window.GoAsync("/");

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Subscribe", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("ol.items > li")).Not.ToHaveCountAsync(0);
        await window.PictureAsync("home");
        await window.PictureAsync("home-first", whole: false);
        await window.Page.Locator("ol.items h3 a").First.ClickAsync();
        await Assertions.Expect(window.Page.Locator("article.item h1")).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_copy_button_copies_the_feeds_address()
    {
        await using var window = await chromium.OpenAsync(_site.Address);
        await window.GoAsync("/feeds/westhaven-council/all");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the address of the RSS feed" }).First.ClickAsync();

        Assert.Equal($"{_site.Address}feeds/westhaven-council/all.rss", await window.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_feeds_page_is_searched()
    {
        await using var window = await chromium.OpenAsync(_site.Address);
        await window.GoAsync("/feeds/westhaven-council/all");
        await window.PictureAsync("feed");

        await window.Page.GetByRole(AriaRole.Searchbox).FillAsync("ferry");
        await window.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(window.Page).ToHaveURLAsync(new Uri(_site.Address, "/feeds/westhaven-council/all?q=ferry").AbsoluteUri);

        await Assertions.Expect(window.Page.Locator("ol.items h3")).ToContainTextAsync(["Ferry"]);
        await window.PictureAsync("search");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task The_start_page_searches_all_items()
    {
        await using var window = await chromium.OpenAsync(_site.Address);
        await window.GoAsync("/");

        await window.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search all items" }).FillAsync("ferry");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();

        await Assertions.Expect(window.Page).ToHaveURLAsync(new Uri(_site.Address, "/feeds/all?q=ferry").AbsoluteUri);
        await Assertions.Expect(window.Page.Locator("ol.items h3")).ToContainTextAsync(["Ferry"]);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task An_item_with_two_versions_marks_what_was_changed()
    {
        await using var window = await chromium.OpenAsync(_site.Address);
        await window.GoAsync("/feeds/westhaven-council/all?q=ferry");

        await window.Page.Locator("a.edited").First.ClickAsync();

        await Assertions.Expect(window.Page.Locator(".versions del").First).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator(".versions ins").First).ToBeVisibleAsync();
        await window.PictureAsync("versions");
        await window.PictureAsync("versions-first", whole: false);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Names_in_a_list_begin_at_one_edge_in_whichever_direction_they_are_written()
    {
        await using var site = await TestSite.StartAsync();
        const string list = "<ul><li>1 March 2024 <a href=\"/1\">The ferry sails again</a></li><li>2 March 2024 <a href=\"/2\">The pier is closed for a week</a></li><li>3 March 2024 <a href=\"/3\">A crane is lent to the yard</a></li></ul>";
        foreach (var (name, heading) in new[] { ("port/one.html", "Port news"), ("port/two.html", "أخبار الميناء"), ("ميناء/one.html", "أخبار الميناء") })
            await site.TakeInAsync(name, $"<!DOCTYPE html><html><body><h2>{heading}</h2>{list}</body></html>", url: "https://port.example/");
        await using var window = await chromium.OpenAsync(site.Address);

        foreach (var (path, names) in new[] { ("/", ".line.head h2 > a"), ("/", ".source li.line a[dir=auto]"), ("/ops/uploads", ".receipts .name") })
        {
            await window.GoAsync(path);
            var edges = await window.Page.Locator(names).EvaluateAllAsync<int[]>("names => names.map(name => { const range = document.createRange(); range.selectNodeContents(name); return Math.round(range.getBoundingClientRect().left); })");
            Assert.True(edges.Length > 1 && edges.Distinct().Count() == 1, $"{path}: {string.Join(", ", edges)}");
        }
    }

    [Theory]
    [InlineData("/", "home")]
    [InlineData("/feeds/all", "feed")]
    [InlineData("/feeds/posolstvo/all", "russian")]
    [InlineData("/ops", "operations")]
    [InlineData("/ops/uploads", "receipts")]
    [InlineData("/ops/upload", "upload")]
    [InlineData("/ops/preview", "preview")]
    [InlineData("/nowhere", "missing")]
    public async Task Nothing_scrolls_sideways_on_a_phone(string path, string name)
    {
        await using var window = await chromium.OpenAsync(_site.Address, width: 360);

        await window.GoAsync(path);

        Assert.Equal(0, await window.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        await window.PictureAsync("phone-" + name);
    }

    [Theory]
    [InlineData("/", false)]
    [InlineData("/", true)]
    [InlineData("/feeds/all", false)]
    [InlineData("/feeds/all", true)]
    [InlineData("versions", false)]
    [InlineData("versions", true)]
    [InlineData("/ops", false)]
    [InlineData("/ops", true)]
    [InlineData("/ops/uploads", false)]
    [InlineData("/ops/uploads", true)]
    [InlineData("/ops/upload", false)]
    [InlineData("/ops/upload", true)]
    public async Task Text_stands_out_as_WCAG_AA_asks_in_light_and_dark(string path, bool dark)
    {
        await using var window = await chromium.OpenAsync(_site.Address, dark: dark);
        if (path == "versions")
        {
            await window.GoAsync("/feeds/westhaven-council/all?q=ferry");
            path = (await window.Page.Locator("a.edited").First.GetAttributeAsync("href"))!;
        }
        await window.GoAsync(path);
        await window.PictureAsync($"{(dark ? "dark" : "light")}{path.Split('/', '#')[^1].Replace("versions", "-versions", StringComparison.Ordinal)}");

        var background = await window.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
        Assert.Equal(dark ? "rgb(22, 24, 27)" : "rgb(252, 251, 248)", background);
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(Contrast.Script));
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/feeds/all")]
    [InlineData("/ops")]
    public async Task Nothing_jumps_while_a_page_loads(string path)
    {
        await using var window = await chromium.OpenAsync(_site.Address);

        await window.GoAsync(path);

        var moved = await LayoutShifts.OnAsync(window.Page);
        Assert.True(moved.Count == 0, string.Join('\n', moved));
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(360)]
    public async Task Nothing_jumps_however_slowly_a_page_comes_in(int width)
    {
        // Small pages: they are painted once for each of their tags.
        await using var site = await TestSite.StartAsync();
        await site.TakeInAsync("port/news.html", "<!DOCTYPE html><html><body><h2>News</h2><ul><li>1 March 2024 <a href=\"/1\">The ferry sails again</a></li><li>2 March 2024 <a href=\"/2\">The pier is closed for a week</a></li></ul></body></html>", url: "https://port.example/");
        var item = (await site.Services.Catalogue.TimelineAsync(new() { Limit = 1 }, TestContext.Current.CancellationToken)).Items[0];

        await using var window = await chromium.OpenAsync(site.Address, width);

        var moved = new List<string>();
        foreach (var path in new[] { "/", "/feeds/port/news", $"/items/{item.Id}", "/ops", "/ops/uploads", "/ops/upload", "/ops/preview" })
        {
            await window.GoAsync(path);
            moved.AddRange((await LayoutShifts.WhileDribblingAsync(window.Page)).Select(shift => $"{path} {shift}"));
        }

        Assert.True(moved.Count == 0, string.Join('\n', moved));
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_and_shows_where_it_is()
    {
        await using var window = await chromium.OpenAsync(_site.Address);
        await window.GoAsync("/");

        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await window.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await Assertions.Expect(window.Page.Locator(".skip")).ToBeInViewportAsync();
        for (var i = 0; i < 8; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("solid 3px", await window.Page.EvaluateAsync<string>("(s => s.outlineStyle + ' ' + s.outlineWidth)(getComputedStyle(document.activeElement))"));
        }
    }
}
