namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Pages with too few entries for anything to repeat.</summary>
public class FewEntriesTests
{
    private const string Title = "Harbour wall to be repaired before the winter";

    [Theory]
    [InlineData("<ul><li><span>28.06.2024</span> <a href='/n/1'>Harbour wall to be repaired before the winter</a></li></ul>")]
    [InlineData("<table><tr><td>28.06.2024</td><td><a href='/n/1'>Harbour wall to be repaired before the winter</a></td></tr></table>")]
    [InlineData("<table><tr><td>28.06.2024</td></tr><tr><td><a href='/n/1'>Harbour wall to be repaired before the winter</a></td></tr><tr><td>The works begin in May.</td></tr></table>")]
    [InlineData("<dl><dt>28.06.2024</dt><dd><a href='/n/1'>Harbour wall to be repaired before the winter</a></dd></dl>")]
    [InlineData("<p><b>28.06.2024</b><br><a href='/n/1'>Harbour wall to be repaired before the winter</a><br>The works begin in May and end in October, the harbour office says.</p>")]
    [InlineData("<div>28.06.2024 - <a href='/n/1'>Harbour wall to be repaired before the winter</a><br></div>")]
    [InlineData("<a class='card' href='/n/1'><img src='/1.jpg' alt=''><h3>Harbour wall to be repaired before the winter</h3><p>28 June 2024</p></a>")]
    [InlineData("<article><header><h2><a href='/n/1'>Harbour wall to be repaired before the winter</a></h2><time datetime='2024-06-28'>28 June 2024</time></header><p>The works begin in May and end in October, the harbour office says. <a href='/n/1'>Read more</a></p></article>")]
    public void One_dated_title_under_the_name_of_the_page_is_an_entry(string entry)
    {
        var capture = Extractor.Extract(Page(entry));
        Assert.Null(capture.Article);
        Assert.Equal([(Title, "https://town.example/n/1", new DateOnly(2024, 6, 28))], capture.Items.Select(i => (i.Title, i.Url!, i.Published!.Value.Day)));
    }

    [Fact]
    public void Two_undated_headlines_are_entries()
    {
        var capture = Extractor.Extract(Page("<div><h2><a href='/n/1'>Harbour wall to be repaired before the winter</a></h2><p>From May on.</p></div><div><h2><a href='/n/2'>Council approves budget for village schools</a></h2><p>By nine to two.</p></div>"));
        Assert.Equal(["/n/1", "/n/2"], capture.Items.Select(i => i.Url![^4..]));
        Assert.All(capture.Items, i => Assert.Equal(["News"], i.Categories));
    }

    [Theory]
    [InlineData("<p>Our office is open from 9 to 12. See <a href='/o'>the map of the old town</a> for the way.</p><p>Last updated: 28.06.2024</p>")]
    [InlineData("<p>28.06.2024</p><p>Welcome to the town.</p>")]
    [InlineData("<ul><li><a href='/a'>Harbour office and its staff</a></li><li><a href='/b'>Where to find us</a></li></ul>", "The harbour office")]
    public void A_page_without_entries_gives_none(string text, string heading = "News") =>
        Assert.Empty(Extractor.Extract(Page(text, heading)).Items);

    [Fact]
    public void A_notice_under_its_own_headline_is_an_article_and_no_entry()
    {
        var capture = Extractor.Extract(Page("<p>28 June 2024</p><p>The harbour office is closed on Friday. Applications are taken again on Monday morning at the <a href='/gate'>gate of the old harbour</a>.</p>", "Office closed on Friday", "https://town.example/notices/17"));
        Assert.Equal("Office closed on Friday", capture.Article?.Title);
        Assert.Empty(capture.Items);
    }

    private static Reading.Page Page(string text, string heading = "News", string url = "https://town.example/news/") =>
        Pages.Html($"<html lang=en><head><title>{heading} - Oldhaven</title></head><body><div id=header><ul class=menu><li><a href='/'>Home</a><li><a href='/a'>About us</a><li><a href='/c'>Contact</a></ul></div><div id=content><h1>{heading}</h1>{text}</div><div id=footer><p>Oldhaven</p></div></body></html>", url);
}
