namespace Pagewire.Extraction.Tests.Listings;

public class FlatSectionTests
{
    [Theory]
    [InlineData("<h3><a href='/n/{0}'>{1}</a></h3><p>{0} March 2024</p><p>The town tells what this means for all.</p>")]
    [InlineData("<h3>{1}</h3><p>{0} March 2024</p><p>The town tells what this means for all.</p>")]
    [InlineData("<h3><a href='/n/{0}'>{1}</a></h3><p>{0} March 2024 – The town tells what this means for all.</p>")]
    [InlineData("<h3><a href='/n/{0}'>{1}</a></h3><p>The town tells what this means for all.</p>")]
    public void A_heading_over_headings_with_their_texts_names_the_category_without_any_box(string entry)
    {
        string E(int n, string title) => string.Format(System.Globalization.CultureInfo.InvariantCulture, entry, n, title);
        var items = Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>News of the town</h1><h2>Transport</h2>{E(1, "Ferry runs every hour from Monday on")}{E(2, "Night buses run again to the quay")}<h2>Culture</h2>{E(3, "Library is open again on Sundays")}{E(4, "Choir sings at the fish market")}{E(5, "Museum shows its oldest maps")}<h2>Harbour</h2>{E(6, "Harbour fee stays as it was")}</main></body></html>", "https://town.example/")).Items;
        Assert.Equal(["Transport", "Transport", "Culture", "Culture", "Culture", "Harbour"], items.Select(item => Assert.Single(item.Categories)));
    }
}
