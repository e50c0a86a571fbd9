namespace Pagewire.Extraction.Tests.Text;

/// <summary>What clippers and other programs write over the text of a page.</summary>
public class TextFrontMatterTests
{
    private const string Text = "\n\nThe plan closes three quays to cars and plants four hundred trees along the water.\n\nThe council votes in April.";

    [Theory]
    [InlineData("title: \"The \\\"Green Quays\\\" plan: for you\"\nsource: \"https://city.example/quays\"\nauthor:\n  - \"[[Nora Lind]]\"\n  - \"[[Per Holm]]\"\npublished: 2024-02-29\ndescription: \"Trees\"")]
    [InlineData("title: 'The \"Green Quays\" plan: for you'\nauthor: [Nora Lind, \"Per Holm\"]\ndate: 29 February 2024\ndescription: >-\n  Trees\n  and cars\ntags:\n  - quays")]
    [InlineData("title: The \"Green Quays\" plan: for you\nauthor: ['Nora Lind', 'Per Holm']\ndate: 2024-02-29T10:00:00\ntags: [a, b]")]
    public void Yaml_says_title_date_and_authors(string yaml)
    {
        var article = Extractor.Extract(Pages.Text($"---\n{yaml}\n---{Text}")).Article;
        Assert.Equal(("The \"Green Quays\" plan: for you", "2024-02-29"), (article?.Title, article?.Published?.ToString()?[..10]));
        Assert.Equal(["Nora Lind", "Per Holm"], article!.Authors);
        Assert.StartsWith("The plan closes", article.Body!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Yaml_says_the_section() =>
        Assert.Equal("Quays", Extractor.Extract(Pages.Text($"---\ntitle: Green quays for the city\ncategories: ['Quays', 'Trees']\n---\n# Green quays for the city{Text}")).Section);

    [Theory]
    [InlineData("From: Press <press@city.example>\nTo: list@city.example\nDate: Thu, 29 Feb 2024 10:15:00 +0100\nSubject: Green quays for the city")]
    [InlineData("Title: Green quays for the city\nDate: 29 February 2024\nAuthor: Press office")]
    public void A_header_names_an_article_that_has_no_headline(string header)
    {
        var article = Extractor.Extract(Pages.Text(header + Text)).Article;
        Assert.Equal(("Green quays for the city", "2024-02-29"), (article?.Title, article?.Published?.ToString()?[..10]));
    }
}
