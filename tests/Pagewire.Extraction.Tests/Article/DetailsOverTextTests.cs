namespace Pagewire.Extraction.Tests.Article;

public class DetailsOverTextTests
{
    private const string Paragraph = "<p>The council opened the new swimming hall on the north quay on Tuesday. Many people came to see it and stayed until the evening, when the lights were lit.</p>";

    [Fact]
    public void A_short_list_of_day_author_and_category_beside_a_picture_is_no_part_of_the_text()
    {
        var article = Read("<h1>Council opens the swimming hall</h1><div><img src='/i/1.jpg'><ul><li>12 March 2024</li><li>By Eve Cooper</li><li><a href='/c/1'>Council</a></li></ul></div>" + string.Concat(Enumerable.Repeat(Paragraph, 5)));
        Assert.StartsWith("The council opened", article.Body?.Text, StringComparison.Ordinal);
        Assert.StartsWith("The council opened", article.Summary, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2024, 3, 12), article.Published?.Day);
    }

    [Fact]
    public void A_list_of_facts_is() =>
        Assert.StartsWith("Three pools of twenty-five metres", Read("<h1>Council opens the swimming hall</h1><p>12 March 2024</p><ul><li>Three pools of twenty-five metres</li><li>A terrace over the old quay</li></ul>" + string.Concat(Enumerable.Repeat(Paragraph, 5))).Body?.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("/icons/share-facebook.png")]
    [InlineData("/img/icon_print.svg")]
    public void The_picture_on_a_button_stands_for_no_article(string icon) =>
        Assert.Equal("https://town.example/i/hall.jpg", Read($"<h1>Council opens the swimming hall</h1><p>12 March 2024</p><img src='{icon}'><img src='/i/hall.jpg'>" + string.Concat(Enumerable.Repeat(Paragraph, 5))).Image);

    private static Sighting Read(string html) =>
        Extractor.Extract(Pages.Html($"<html lang=en><head><title>Council opens the swimming hall</title></head><body><article>{html}</article></body></html>", "https://town.example/news/council-opens-the-swimming-hall")).Article!;
}
