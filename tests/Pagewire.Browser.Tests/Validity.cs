using System.Text;
using Pagewire.Web.Tests;

namespace Pagewire.Browser.Tests;

public sealed class Validity
{
    [Fact]
    public async Task The_Nu_Html_Checker_finds_nothing_wrong_with_any_page()
    {
        await using var site = await TestSite.StartAsync();
        await using var empty = await TestSite.StartAsync(options => options with { OperationsFromLoopback = false, OperationsKeys = ["key"] });
        await site.TakeInSamplesAsync();
        foreach (var (name, page) in Hostile.Pages()) await site.TakeInAsync(name, page, "2024-04-01T10:00:00Z");
        var folder = Directory.CreateTempSubdirectory("pagewire-pages-");
        try
        {
            var items = (await site.Services.Catalogue.TimelineAsync(new() { Limit = 200 }, TestContext.Current.CancellationToken)).Items;
            string[] paths = ["/", "/feeds/all", "/feeds/all?q=ferry", "/feeds/all?q=zeppelin", "/feeds/westhaven-council/all", "/nothing", "/ops", "/ops/uploads", "/ops/upload", "/ops/preview", .. items.Select(item => "/items/" + Uri.EscapeDataString(item.Id))];
            foreach (var path in paths) await KeepAsync(folder, path, (await site.BrowseAsync(path)).Body);
            foreach (var path in (string[])["/", "/ops"]) await KeepAsync(folder, "empty " + path, (await empty.BrowseAsync(path)).Body);
            await KeepAsync(folder, "previewed", await PreviewAsync(site));

            Assert.Equal("", await HtmlChecker.CheckAsync(folder.EnumerateFiles().Select(file => file.FullName)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> PreviewAsync(TestSite site)
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(TestSite.Root, "samples", "westhaven-council", "ferry-fares-saved-in-april.html"))), "file", "ferry.html" },
            { new StringContent("h1, p"), "selector" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ops/preview") { Content = form, Headers = { { "Accept", "text/html" } } };
        return await (await site.Client.SendAsync(request)).Content.ReadAsStringAsync();
    }

    private static Task KeepAsync(DirectoryInfo folder, string path, string page) =>
        File.WriteAllTextAsync(Path.Combine(folder.FullName, Convert.ToHexStringLower(Encoding.UTF8.GetBytes(path))[^Math.Min(120, path.Length * 2)..] + ".html"), page);
}
