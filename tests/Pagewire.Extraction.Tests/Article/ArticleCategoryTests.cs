namespace Pagewire.Extraction.Tests.Article;

/// <summary>What an article's page files it under.</summary>
public class ArticleCategoryTests
{
    private const string Trail = "<ol class='breadcrumb'><li><a href='/'>Home</a></li><li><a href='/news'>Newsroom</a></li><li>Here</li></ol>";
    private const string Text = "<p>The lower lock stays closed until Friday, since two of its beams are to be replaced before the winter comes.</p><p>Boats wait at the upper pier, where the harbour office has put up a shelter and a stove for their crews.</p>";

    [Theory]
    [InlineData("<p>3 March 2020 | <span class='news-category'>Locks</span></p>", "")]
    [InlineData("<dl><dt>Details</dt><dd class='category-name'>Category: <a href='/locks'>Locks</a></dd><dd>Published: 3 March 2020</dd></dl>", "")]
    [InlineData("<p>3 March 2020</p><div><a href='/category/locks/' rel='tag'>Locks</a></div>", "")]
    [InlineData("<p>3 March 2020</p>", "<footer>Filed under <a href='/locks/' rel='category tag'>Locks</a></footer>")]
    public void A_label_beside_the_headline_or_right_below_the_text_comes_before_the_trail(string above, string below) =>
        Assert.Equal(["Locks"], Read(above, below));

    [Fact]
    public void The_trail_counts_where_no_label_does() => Assert.Equal(["Newsroom"], Read("<p>3 March 2020</p>", ""));

    [Theory]
    [InlineData("Uncategorized")]
    [InlineData("Non classé")]
    [InlineData("Без рубрики")]
    [InlineData("Startseite")]
    [InlineData("Top Story")]
    public void What_files_nothing_and_places_on_a_front_page_are_no_categories(string name) =>
        Assert.Equal(["Newsroom"], Read($"<p>3 March 2020 | <span class='news-category'>{name}</span></p>", ""));

    [Theory]
    [InlineData("Locks,Piers", new[] { "Locks", "Piers" })]
    [InlineData("Uncategorized, Locks, Piers", new[] { "Locks", "Piers" })]
    [InlineData("Locks, Piers and Bridges", new[] { "Locks, Piers and Bridges" })]
    [InlineData("Locks over 50,000 years old", new[] { "Locks over 50,000 years old" })]
    public void Names_that_a_program_joined_are_several(string section, string[] expected) =>
        Assert.Equal(expected, Read($$"""<p>3 March 2020</p><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"The lower lock stays closed","articleSection":"{{section}}"}</script>""", ""));

    [Theory]
    [InlineData("Tags")]
    [InlineData("Share")]
    [InlineData("Catégories")]
    public void What_stands_round_labels_is_no_category(string name) =>
        Assert.Equal(["Newsroom"], Read($"<p>3 March 2020</p><div class=category><span>{name}</span></div>", ""));

    [Fact]
    public void A_link_to_a_category_in_a_sentence_is_no_label() =>
        Assert.Equal(["Newsroom"], Read("<p>3 March 2020</p>", "<p>Whoever wants to know when the boats go again finds all that we wrote of the <a href='/category/locks/'>locks</a> of this town in one place.</p>"));

    [Theory]
    [InlineData("<span class=category>Locks</span>", "Locks")]
    [InlineData("<p class=category>Locks</p>", "Locks")]
    [InlineData("<a href='/topic/locks' rel=tag>Locks</a>", "Locks")]
    [InlineData("<p class=kicker><a href='/topic/locks'>Locks</a></p>", "Locks")]
    [InlineData("<p>All that the keepers of the lower lock and of the upper one have written</p>", "Newsroom")]
    public void A_label_right_over_the_headline_is_a_category(string label, string category) => Assert.Equal([category], Read("<p>3 March 2020</p>", "", label));

    private static IReadOnlyList<string> Read(string above, string below, string over = "") =>
        Extractor.Extract(Pages.Html($"<html><head><title>Closure of the lower lock | Oldhaven</title></head><body><main>{Trail}<article>{over}<h1>Closure of the lower lock</h1>{above}{Text}{below}</article></main></body></html>", "https://harbour.example/notice?no=12")).Article!.Categories;
}
