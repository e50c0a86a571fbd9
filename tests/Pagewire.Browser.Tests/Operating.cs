using Microsoft.Playwright;
using Pagewire.Web.Tests;

namespace Pagewire.Browser.Tests;

public sealed class Operating(Chromium chromium) : IAsyncLifetime
{
    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync();

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task An_empty_site_tells_a_newcomer_what_to_do_next()
    {
        await using var window = await chromium.OpenAsync(_site.Address);

        await window.GoAsync("/");
        await window.PictureAsync("empty");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Drop the file here" }).ClickAsync();

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Upload saved pages" })).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_dropped_file_is_previewed_and_nothing_is_stored()
    {
        await using var window = await chromium.OpenAsync(_site.Address);
        await window.GoAsync("/ops/preview");

        await DropAsync(window.Page, "westhaven-council/news-2024-03-18.html");

        await Assertions.Expect(window.Page.Locator("#found table tbody tr").First).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("#found")).ToContainTextAsync("Ferry fares to rise by 4 per cent in May");
        await window.PictureAsync("preview");
        Assert.Empty(await _site.Services.Uploads.ListAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_selector_is_tried_on_the_page_and_a_profile_is_saved()
    {
        await using var window = await chromium.OpenAsync(_site.Address);
        await window.GoAsync("/ops/preview");
        await DropAsync(window.Page, "westhaven-council/news-2024-03-18.html");
        await Assertions.Expect(window.Page.Locator("#found table")).ToBeVisibleAsync();

        await window.Page.Locator("details summary").First.ClickAsync();
        await window.Page.GetByLabel("Try a CSS selector").FillAsync("article.teaser h2 a");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Try", Exact = true }).ClickAsync();
        await Assertions.Expect(window.Page.Locator("#found .notice")).ToContainTextAsync("finds 5 elements");
        await window.PictureAsync("selector");

        await window.Page.GetByLabel("Try a CSS selector").FillAsync("article.teaser");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Try", Exact = true }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "each match is an entry" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator("#found .strategy").First).ToHaveTextAsync("profile");
        await window.PictureAsync("profile");

        await window.Page.GetByLabel("Source", new() { Exact = true }).FillAsync("westhaven-council");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save as the source’s profile" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator("#found")).ToContainTextAsync("Saved as the profile of westhaven-council");
        Assert.Contains("\"item\": \"article.teaser\"", await _site.Services.Profiles.GetAsync(Pagewire.Reading.SourceName.From("westhaven-council"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Selectors_for_an_entrys_parts_go_into_the_profile_which_can_be_removed()
    {
        var source = Pagewire.Reading.SourceName.From("westhaven-council");
        await using var window = await chromium.OpenAsync(_site.Address);
        await window.GoAsync("/ops/preview");
        await DropAsync(window.Page, "westhaven-council/news-2024-03-18.html");
        await Assertions.Expect(window.Page.Locator("#found table")).ToBeVisibleAsync();
        await window.Page.Locator("details summary").First.ClickAsync();

        foreach (var (selector, use) in (IEnumerable<(string, string)>)[("article.teaser", "each match is an entry"), ("article.teaser h2", "an entry’s title"), ("article.teaser h2 a", "an entry’s link"), ("article.teaser time", "an entry’s date")])
        {
            await window.Page.GetByLabel("Try a CSS selector").FillAsync(selector);
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Try", Exact = true }).ClickAsync();
            await Assertions.Expect(window.Page.Locator("#found .notice code").First).ToHaveTextAsync(selector);
            await window.Page.GetByRole(AriaRole.Button, new() { Name = use }).ClickAsync();
            await Assertions.Expect(window.Page.GetByLabel("Profile", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape($"\"{selector}\"")));
        }
        await Assertions.Expect(window.Page.Locator("#found")).ToContainTextAsync("date from the profile's selector");
        await window.PictureAsync("profile-parts");

        await window.Page.GetByLabel("Source", new() { Exact = true }).FillAsync("westhaven-council");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save as the source’s profile" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator("#found")).ToContainTextAsync("pagewire rebuild --apply");
        Assert.NotNull(await _site.Services.Profiles.GetAsync(source, TestContext.Current.CancellationToken));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the source’s profile" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator("#found")).ToContainTextAsync("The profile of westhaven-council is removed.");
        await Assertions.Expect(window.Page.GetByLabel("Profile", new() { Exact = true })).ToHaveValueAsync("");
        Assert.Null(await _site.Services.Profiles.GetAsync(source, TestContext.Current.CancellationToken));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Words_that_are_wider_than_a_phone_make_nothing_scroll_sideways()
    {
        const string section = "Rechtsschutzversicherungsgesellschaftsmitteilungen";
        await _site.Services.Profiles.PutAsync(Pagewire.Reading.SourceName.From("amt"), """{ "title": "Landesamt für Verbraucherschutzangelegenheiten und Lebensmittelüberwachungsaufgaben" }""", TestContext.Current.CancellationToken);
        foreach (var source in (string[])["amt", "bundesverkehrsinfrastrukturfinanzierungsgesellschaft"])
            await _site.TakeInAsync($"{source}/news.html", $"""
                <!DOCTYPE html><html lang="de"><head><title>{section}</title></head><body><h1>{section}</h1><ul>
                <li>15.03.2024 - <a href="https://amt.example/a">Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft gegründet</a></li>
                <li>12.03.2024 - <a href="https://amt.example/b">Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung aufgehoben</a></li>
                <li>08.03.2024 - <a href="https://amt.example/c">Straßenentwässerungsinvestitionskostenschuldendienstumlage steigt</a></li></ul></body></html>
                """, "2024-03-18T09:12:00Z");
        var item = (await _site.Services.Catalogue.TimelineAsync(new(), TestContext.Current.CancellationToken)).Items[0];
        await using var window = await chromium.OpenAsync(_site.Address, width: 360);

        foreach (var path in (string[])["/", "/feeds/all", "/feeds/amt/all", "/feeds/rechtsschutzversicherungsgesellschaftsmitteilungen", "/items/" + item.Id, "/ops", "/ops/uploads"])
        {
            await window.GoAsync(path);
            Assert.Equal((path, 0), (path, await window.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)")));
        }
        await window.GoAsync("/feeds/amt/all");
        await window.PictureAsync("phone-long-words");
    }

    [Fact]
    public async Task Three_files_are_uploaded_with_their_progress()
    {
        await using var window = await chromium.OpenAsync(_site.Address);
        await window.GoAsync("/ops/upload");
        await window.PictureAsync("upload-form");

        await window.Page.GetByLabel("Drop saved pages here").SetInputFilesAsync([Sample("westhaven-council/news-2024-03-18.html"), Sample("westhaven-council/library-hours.html"), Sample("kulturhaus-embassy/choir.mhtml")]);
        await window.Page.GetByLabel("Source").FillAsync("Westhaven Council");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("All 3 taken in");
        await Assertions.Expect(window.Page.Locator("#progress .outcome.ok")).ToHaveCountAsync(3);
        await window.PictureAsync("uploaded");
        Assert.Equal(
            ["westhaven-council/choir.mhtml", "westhaven-council/library-hours.html", "westhaven-council/news-2024-03-18.html"],
            await _site.Services.Uploads.ListAsync(TestContext.Current.CancellationToken).Select(upload => upload.Name).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("/ops")]
    [InlineData("/ops/uploads")]
    public async Task Each_receipts_time_stands_on_one_line(string path)
    {
        // The longest month and day of all.
        _site.Clock.Now = new(2026, 9, 28, 20, 0, 0, TimeSpan.Zero);
        await _site.TakeInSamplesAsync();
        await using var window = await chromium.OpenAsync(_site.Address);
        await window.Page.SetViewportSizeAsync(1200, 800);

        await window.GoAsync(path);

        var lines = await window.Page.EvaluateAsync<int[]>("[...document.querySelectorAll('.receipts .at time')].map(time => time.getClientRects().length)");
        Assert.NotEmpty(lines);
        Assert.All(lines, count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task Hostile_content_executes_nothing_anywhere()
    {
        foreach (var (name, page) in Hostile.Pages()) await _site.TakeInAsync(name, page, "2024-04-01T10:00:00Z");
        await using var window = await chromium.OpenAsync(_site.Address);
        var items = await _site.Services.Catalogue.TimelineAsync(new() { Limit = 200 }, TestContext.Current.CancellationToken);
        Assert.True(items.Items.Count >= Hostile.Vectors.Count);

        foreach (var path in (string[])["/", "/feeds/all", "/ops", "/ops/uploads", .. items.Items.Select(item => "/items/" + Uri.EscapeDataString(item.Id)), .. Hostile.Vectors.Select(vector => "/feeds/all?q=" + Uri.EscapeDataString(vector[..Math.Min(vector.Length, 180)]))])
        {
            await window.GoAsync(path);
            Assert.True(await window.Page.EvaluateAsync<bool>("window.executed === undefined"), path);
            Assert.Equal(0, await window.Page.Locator("[onerror], [onload], [onclick], [style], iframe, object, embed, base, a[href^='javascript' i], a[href^='data' i], script:not([src^='/assets/'])").CountAsync());
        }
        Assert.DoesNotContain(window.Complaints, complaint => complaint.StartsWith("dialog", StringComparison.Ordinal) || complaint.StartsWith("script", StringComparison.Ordinal) || complaint.Contains("Content Security Policy", StringComparison.Ordinal));
        await window.GoAsync("/");
        await window.PictureAsync("hostile");
    }

    private static string Sample(string name) => Path.Combine(TestSite.Root, "samples", name);

    // What a hand does with a mouse cannot be done with Playwright, so the page gets the event that it would lead to.
    private static async Task DropAsync(IPage page, string sample)
    {
        var transfer = await page.EvaluateHandleAsync("""
            ([name, text]) => {
              const transfer = new DataTransfer();
              transfer.items.add(new File([text], name, { type: "text/html" }));
              return transfer;
            }
            """, new[] { Path.GetFileName(sample), await File.ReadAllTextAsync(Sample(sample), TestContext.Current.CancellationToken) });
        await page.DispatchEventAsync(".drop", "drop", new { dataTransfer = transfer });
    }
}
