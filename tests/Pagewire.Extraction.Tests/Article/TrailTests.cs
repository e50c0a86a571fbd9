namespace Pagewire.Extraction.Tests.Article;

public class TrailTests
{
    private const string Text = "<p>3 May 2024</p><p>The museum at the quay is open again from Friday on, after repairs that took two years and cost more than the council had planned when it decided on them in the autumn of the year before.</p><p>Visitors find the old rooms as they were, and three new ones under the roof, from where one sees the harbour, the islands and the whole coast in the north as far as the lighthouse.</p>";

    [Theory]
    [InlineData("<div><a href='/'>Home</a> &gt; <a href='/n'>News</a> &gt; <a href='/c'>Culture</a> &gt; Museum reopens</div>")]
    [InlineData("<p>You are here: <a href='/'>Home</a> / <a href='/n'>News</a> / <a href='/n/c'>Culture</a> / Museum reopens after repairs</p>")]
    [InlineData("<ol><li><a href='/'>Home</a></li><li><a href='/n'>News</a></li><li><a href='/c'>Culture</a></li><li>Museum reopens after repairs</li></ol>")]
    [InlineData("<ul><li><a href='/'>Startseite</a> »</li><li><a href='/n'>News</a> »</li><li><a href='/c'>Culture</a></li></ul>")]
    [InlineData("<nav><a href='/'>Accueil</a><a href='/n'>News</a><a href='/n/c'>Culture</a></nav>")]
    [InlineData("<div><a href='/'>Главная</a><span> › </span><a href='/n'>News</a><span> › </span><a href='/c'>Culture</a></div>")]
    [InlineData("<div aria-label='Breadcrumb'><a href='/'>The town</a> <a href='/n'>News</a> <a href='/c'>Culture</a></div>")]
    public void A_way_from_the_front_page_without_a_class_gives_the_articles_sections(string trail)
    {
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><body><div>{trail}<h1>Museum reopens after repairs</h1>{Text}</div></body></html>"));
        Assert.Equal(["News", "Culture"], capture.Article!.Categories);
        Assert.StartsWith("The museum", capture.Article.Body!.Text, StringComparison.Ordinal);
        Assert.Empty(capture.Items);
    }

    [Theory]
    [InlineData("<nav><a href='/'>Home</a> <a href='/n'>News</a> <a href='/c'>Contact</a></nav>")]
    [InlineData("<ul><li><a href='/'>Home</a></li><li><a href='/n'>News</a></li><li>Contact</li></ul>")]
    [InlineData("<div><a href='/'>Home</a> | <a href='/n'>News</a> | <a href='/c'>Contact</a></div>")]
    [InlineData("<div><a href='/'>Home</a> / <a href='/n'>News</a> / <a href='/c'>Contact</a></div>")]
    public void A_menu_is_no_way(string menu) =>
        Assert.Empty(Extractor.Extract(Pages.Html($"<html lang=en><body><div>{menu}<h1>Museum reopens after repairs</h1>{Text}</div></body></html>")).Article!.Categories);

    [Fact]
    public void A_stroke_behind_the_front_pages_name_makes_a_line_of_text_a_way() =>
        Assert.Equal("News", Extractor.Extract(Pages.Text("Home / News\n\n3 May 2024 - The museum reopens after repairs\n2 May 2024 - The choir wins the prize\n1 May 2024 - The old mill has new sails")).Section);

    [Theory]
    [InlineData("<h1>Museum reopens after repairs, March 3, 2024</h1>", "Museum reopens after repairs | Oldhaven")]
    [InlineData("<h1>Museum reopens after repairs <span>March 3, 2024</span></h1>", "Oldhaven")]
    [InlineData("<h1>Museum reopens after repairs<br><small>3 March 2024</small></h1>", "Oldhaven")]
    public void A_date_that_ends_the_headline_in_an_element_or_that_the_pages_title_lacks_is_none_of_it(string headline, string title)
    {
        var article = Extractor.Extract(Pages.Html($"<html lang=en><head><title>{title}</title></head><body>{headline}{Text.Replace("<p>3 May 2024</p>", "", StringComparison.Ordinal)}</body></html>")).Article!;
        Assert.Equal(("Museum reopens after repairs", new DateOnly(2024, 3, 3)), (article.Title, article.Published!.Value.Day));
    }

    [Fact]
    public void A_date_that_the_pages_title_has_too_is_the_headlines_own() =>
        Assert.Equal("Minutes of the council, March 3, 2024", Extractor.Extract(Pages.Html($"<html lang=en><head><title>Minutes of the council, March 3, 2024</title></head><body><h1>Minutes of the council, March 3, 2024</h1>{Text}</body></html>")).Article!.Title);

    [Fact]
    public void Links_in_links_are_no_trail() =>
        Assert.NotNull(Extractor.Extract(Pages.Html("<html><body><div><a href='/'>Home</a> &gt; <a href='/news'>News <table><tr><td><a href='/old'>Old news</a></td></tr></table> of the pier</a></div></body></html>", "https://pier.example/")));
}
