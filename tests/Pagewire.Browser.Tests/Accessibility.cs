using Microsoft.Playwright;
using Pagewire.Web.Tests;

namespace Pagewire.Browser.Tests;

public sealed class Accessibility(Chromium chromium, Accessibility.Sites sites) : IClassFixture<Accessibility.Sites>
{
    [Theory]
    [InlineData("home", "/")]
    [InlineData("all", "/feeds/all")]
    [InlineData("category", "/feeds/westhaven-council/council-news")]
    [InlineData("rtl", "/feeds/harbour-office-he/all")]
    [InlineData("rtl-item", "item:harbour-office-he")]
    [InlineData("item", "item:westhaven-council")]
    [InlineData("nothing-found", "/feeds/all?q=zeppelin")]
    [InlineData("refused", "/feeds/all?colour=red")]
    [InlineData("missing", "/nowhere")]
    [InlineData("ops", "/ops")]
    [InlineData("receipts", "/ops/uploads")]
    [InlineData("receipts-errors", "/ops/uploads?errors=1")]
    [InlineData("upload", "/ops/upload")]
    [InlineData("preview", "/ops/preview?source=westhaven-council")]
    [InlineData("empty-home", "empty:/")]
    [InlineData("empty-all", "empty:/feeds/all")]
    [InlineData("empty-ops", "empty:/ops")]
    [InlineData("sign-in", "closed:/ops")]
    [InlineData("uploaded", "form:/ops/upload")]
    [InlineData("upload-refused", "wrong:/ops/upload")]
    [InlineData("previewed", "form:/ops/preview")]
    public async Task Axe_finds_nothing_wrong_and_nothing_scrolls_sideways(string name, string path)
    {
        await using var window = await sites.OpenAsync(chromium, path);
        foreach (var (width, colours) in ((int, ColorScheme)[])[(1440, ColorScheme.Light), (1440, ColorScheme.Dark), (768, ColorScheme.Light), (360, ColorScheme.Light), (360, ColorScheme.Dark)])
        {
            await window.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            await window.Page.SetViewportSizeAsync(width, 860);
            await window.PictureAsync($"a11y/{name}-{width}-{colours}");

            Assert.Empty(await Axe.ViolationsAsync(window.Page));
            Assert.Equal(0, await window.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        }
    }

    /// <summary>A site with the samples, a right-to-left source and a file that cannot be read; an empty one; and one that asks for a key.</summary>
    public sealed class Sites : IAsyncLifetime
    {
        private const string Hebrew = """
            <!DOCTYPE html><html lang="he" dir="rtl"><head><meta charset="utf-8"><title>הודעות</title></head><body><h1>הודעות לעיתונות</h1><ul>
            <li>12.03.2024 - <a href="/1">המעבורת תפליג בימי ראשון (קו 4) החל ממאי</a><p>לוח הזמנים החדש של Harbour Office יפורסם בסוף החודש.</p></li>
            <li>05.03.2024 - <a href="/2">הגשר נפתח מחדש: 24/7 לכל כלי הרכב</a></li></ul></body></html>
            """;

        private TestSite _full = null!;
        private TestSite _empty = null!;
        private TestSite _closed = null!;

        public async ValueTask InitializeAsync()
        {
            _full = await TestSite.StartAsync();
            _empty = await TestSite.StartAsync();
            _closed = await TestSite.StartAsync(options => options with { OperationsFromLoopback = false, OperationsKeys = ["a key of some letters"] });
            await _full.TakeInSamplesAsync();
            await _full.TakeInAsync("harbour-office-he/news.html", Hebrew, "2024-03-14T09:00:00Z", "https://harbour.example/he");
            await _full.TakeInAsync("harbour-office-he/later.html", Hebrew.Replace("קו 4", "קו 5", StringComparison.Ordinal), "2024-03-16T09:00:00Z", "https://harbour.example/he");
            await _full.TakeInAsync("westhaven-council/minutes.pdf", "%PDF-1.7");
        }

        /// <summary>Opens a page of one of the sites: a path; the newest edited item of a source; or what a form answers.</summary>
        public async Task<Window> OpenAsync(Chromium chromium, string path)
        {
            var site = path.StartsWith("empty:", StringComparison.Ordinal) ? _empty : path.StartsWith("closed:", StringComparison.Ordinal) ? _closed : _full;
            var window = await chromium.OpenAsync(site.Address);
            var (kind, rest) = path.Split(':') is [var first, var second] ? (first, second) : ("", path);
            if (kind == "item")
            {
                await window.GoAsync($"/feeds/{rest}/all");
                rest = (await window.Page.Locator("a.edited").First.GetAttributeAsync("href"))!;
            }
            await window.GoAsync(rest);
            if (kind is not ("form" or "wrong")) return window;
            await window.Page.EvaluateAsync("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
            await window.Page.Locator("input[type=file]").SetInputFilesAsync(Path.Combine(TestSite.Root, "samples", "westhaven-council", "news-2024-03-18.html"));
            if (kind == "form") await window.Page.Locator("input[name=source]").FillAsync("westhaven-council");
            if (rest == "/ops/preview") await window.Page.Locator("summary").ClickAsync();
            if (rest == "/ops/preview") await window.Page.Locator("input[name=selector]").FillAsync("h1, li a");
            // As without scripts: those would send the files one by one and stay.
            await window.Page.EvaluateAsync("path => HTMLFormElement.prototype.submit.call(document.querySelector(`form[action='${path}']`))", rest);
            await window.Page.WaitForURLAsync("**" + rest, new() { WaitUntil = WaitUntilState.Load });
            await window.Page.Locator(".notice, .receipts li, section.page").First.WaitForAsync();
            return window;
        }

        public async ValueTask DisposeAsync()
        {
            await _full.DisposeAsync();
            await _empty.DisposeAsync();
            await _closed.DisposeAsync();
        }
    }
}
