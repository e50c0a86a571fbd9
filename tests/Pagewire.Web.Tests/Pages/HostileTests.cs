namespace Pagewire.Web.Tests;

public sealed class HostileTests
{
    [Fact]
    public async Task Hostile_texts_in_every_field_leave_every_page_well_formed_and_without_a_script()
    {
        await using var site = await TestSite.StartAsync();
        foreach (var vector in Hostile.Vectors)
        {
            await site.RecordAsync($"hostile/{vector}.html", "2024-04-01T08:00:00Z", Sightings.Page(Sightings.Article("Title " + vector, "https://hostile.example/?" + vector, "2024-03-15", vector, "Section " + vector, "Author " + vector) with
            {
                Summary = vector,
                Image = "javascript:window.executed=1",
                Language = "en\" onload=\"window.executed=1",
                Enclosures = [new("javascript:window.executed=1", vector), new("https://hostile.example/" + vector, vector)],
            }));
            await site.RecordAsync($"hostile/{vector}.later.html", "2024-04-02T08:00:00Z", Sightings.Page(Sightings.Article("Title " + vector, "https://hostile.example/?" + vector, "2024-03-15", vector + " changed", "Section " + vector)));
            await site.Services.Catalogue.RefuseAsync(new($"hostile/broken {vector}", "1", 1), $"Refused: {vector}");
        }
        var items = (await site.Services.Catalogue.TimelineAsync(new() { Limit = 500 })).Items;
        var sources = await site.Services.Catalogue.SourcesAsync();
        string[] paths =
        [
            "/", "/feeds/all", "/ops", "/ops/uploads", "/ops/upload", "/ops/preview",
            .. items.Select(item => "/items/" + Uri.EscapeDataString(item.Id)),
            .. sources.SelectMany(source => source.Categories.Select(category => $"/feeds/{Uri.EscapeDataString(source.Name.ToString())}/{Uri.EscapeDataString(category.Slug)}")),
            .. Hostile.Vectors.SelectMany(vector => (string[])["/feeds/all?q=" + Uri.EscapeDataString(vector), "/ops/uploads?text=" + Uri.EscapeDataString(vector) + "&source=" + Uri.EscapeDataString(vector), "/ops/preview?source=" + Uri.EscapeDataString(vector), "/" + Uri.EscapeDataString(vector.Replace("\0", "", StringComparison.Ordinal))]),
        ];

        foreach (var path in paths)
        {
            var (_, body) = await site.BrowseAsync(path);
            Assert.Empty(HtmlRules.Broken(body).Select(rule => $"{path}: {rule}"));
        }
        Assert.True(items.Count >= Hostile.Vectors.Count - 2);
    }
}
