namespace Pagewire.Extraction.Tests.Text;

public class TextTeaserTests
{
    private static readonly string[] s_titles =
    [
        "The council opens the new swimming hall on the north quay after two years of work",
        "A ferry of the town runs every hour from Monday on until the end of the long season",
        "The library of the old town is open again on Sundays for all readers of the harbour",
        "The harbour fee stays as it was in the year before last, and so does the price of ice",
    ];

    [Fact]
    public void Sentences_under_long_titles_do_not_go_on_with_them()
    {
        var text = "Oldhaven Town Council\nNews\n\n" + string.Concat(s_titles.Select((title, n) => $"{12 - n} March 2024\n{title}\nEverybody may come and see it on Saturday between ten and four.\n\n"));
        var items = Extractor.Extract(Pages.Text(text)).Items;
        Assert.Equal(s_titles, items.Select(item => item.Title));
        Assert.All(items, item => Assert.Equal("Everybody may come and see it on Saturday between ten and four.", item.Summary));
    }

    [Fact]
    public void The_first_paragraph_of_an_article_is_its_summary()
    {
        var article = Extractor.Extract(Pages.Text("Council opens the new swimming hall\n\n12 March 2024\n\nThe council opened the new swimming hall on the north quay on Tuesday. Many people came to see it.\n\nThe hall has three pools and a terrace. It was built in two years by firms of the town.\n")).Article;
        Assert.Equal("The council opened the new swimming hall on the north quay on Tuesday. Many people came to see it.", article?.Summary);
    }
}
