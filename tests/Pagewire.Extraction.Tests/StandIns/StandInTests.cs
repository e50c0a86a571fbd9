namespace Pagewire.Extraction.Tests.StandIns;

public sealed class StandInTests
{
    private const string Text = "<p>If you typed the address, please look whether it is right. If you followed a link, the page may have been moved, renamed or deleted by now, and nobody can say where it is.</p><p>You can begin at the start page, or write to the office, who will gladly look for what you need in the papers of the last ten years.</p>";
    private const string Password = "<form><input name=user><input type=password name=word><button>Go</button></form>";

    [Theory]
    [InlineData("Page not found", "a note that the site has no such page")]
    [InlineData("404 – Page Not Found", "a note that the site has no such page")]
    [InlineData("Error 404", "a note that the site has no such page")]
    [InlineData("Oops! We can’t find that page.", "a note that the site has no such page")]
    [InlineData("Seite nicht gefunden", "a note that the site has no such page")]
    [InlineData("Ошибка 404: страница не найдена", "a note that the site has no such page")]
    [InlineData("ページが見つかりません", "a note that the site has no such page")]
    [InlineData("403 Forbidden", "a note that the site lets nobody in there")]
    [InlineData("Accès refusé", "a note that the site lets nobody in there")]
    [InlineData("500 Internal Server Error", "a note that the server failed")]
    [InlineData("503", "a note that the server failed")]
    [InlineData("Произошла ошибка", "a note that the server failed")]
    [InlineData("Server Error in '/' Application.", "a note that the server failed")]
    [InlineData("Pardon Our Interruption...", "a check that the visitor is no program")]
    [InlineData("Site under maintenance", "a note that the site is being worked on")]
    [InlineData("Bitte stimmen Sie zu", "a question about cookies")]
    [InlineData("Search results", "a search without results")]
    public void What_a_site_sends_in_the_place_of_a_page_is_no_article(string headline, string what)
    {
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><head><title>{headline} - Harbour Office</title></head><body><header>Harbour Office</header><main><h1>{headline}</h1>{Text}</main></body></html>"));
        Assert.Empty(capture.Sightings);
        Assert.Equal($"The page is {what} (“{headline}”), not the page that was meant: save that.", Assert.Single(capture.Warnings));
        Assert.Equal(1, capture.Dropped["on a page that stands in another one's place"]);
    }

    [Theory]
    [InlineData("Just a moment...", "harbour.example", "(“Just a moment...”)")]
    [InlineData("Page not found | Harbour Office", "Harbour Office", "(“Page not found | Harbour Office”)")]
    [InlineData("Harbour Office - Page not found", "", "Page not found”)")]
    [InlineData("Attention Required! | Cloudflare", "", "(“Attention Required!")]
    public void The_title_tells_where_no_headline_does(string title, string heading, string named)
    {
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><head><title>{title}</title></head><body><main>{(heading.Length > 0 ? $"<h1>{heading}</h1>" : "")}{Text}</main></body></html>"));
        Assert.Empty(capture.Sightings);
        Assert.Contains(named, Assert.Single(capture.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Access denied: how the harbour keeps its visitors out", "Access denied: how the harbour keeps its visitors out")]
    [InlineData("Page not found - Harbour Office", "The harbour office opens a second pier")]
    [InlineData("Sign in - Harbour Office", "Sign in")]
    public void What_only_speaks_of_it_is_an_article(string title, string heading)
    {
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><head><title>{title}</title></head><body><main><h1>{heading}</h1>{Text}</main></body></html>"));
        Assert.Equal((heading, 0), (capture.Article?.Title, capture.Warnings.Count));
    }

    [Fact]
    public void A_headline_of_a_form_beside_the_article_is_not_the_articles()
    {
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><head><title>The harbour office opens a second pier - Harbour Office</title></head><body><header><h1>Search</h1><form><input name=q></form></header><main><h1>The harbour office opens a second pier</h1>{Text}</main></body></html>"));
        Assert.Equal(("The harbour office opens a second pier", 0), (capture.Article?.Title, capture.Warnings.Count));
    }

    [Fact]
    public void A_form_for_signing_in_is_told_by_its_field_for_the_password()
    {
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><head><title>Sign in - Harbour Office</title></head><body><main><h1>Sign in</h1>{Text}{Password}</main></body></html>"));
        Assert.Empty(capture.Sightings);
        Assert.Equal("The page is a form for signing in (“Sign in”), not the page that was meant: save that.", Assert.Single(capture.Warnings));
    }

    [Fact]
    public void A_page_that_is_locked_by_a_password_says_so()
    {
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><head><title>Protected Page</title></head><body>{Password}<script>let locked = '9f2c';</script></body></html>"));
        Assert.Equal("The page is a form for signing in (“Protected Page”), not the page that was meant: save that.", Assert.Single(capture.Warnings));
    }

    [Fact]
    public void The_links_that_such_a_page_offers_are_no_news()
    {
        var capture = Extractor.Extract(Pages.Html("""
            <html lang="en"><head><title>Page not found</title></head><body><main><h1>Page not found</h1><p>Perhaps one of these helps:</p>
            <ul><li><a href="/moorings">Moorings for boats of visitors in summer</a></li><li><a href="/fees">Fees of the harbour and how to pay them</a></li><li><a href="/tides">Tables of the tides for the coming year</a></li><li><a href="/storm">What to do when there is a storm warning</a></li></ul></main></body></html>
            """));
        Assert.Empty(capture.Sightings);
        Assert.Single(capture.Warnings);
    }

    [Fact]
    public void A_site_that_answers_with_a_wrong_headline_and_lists_its_news_nevertheless_is_believed()
    {
        var entries = string.Concat(Enumerable.Range(1, 6).Select(day => $"<li><span>{day} March 2024</span> <a href='/news/{day}'>The harbour office has news on day number {day}</a></li>"));
        Assert.Equal(6, Extractor.Extract(Pages.Html($"<html lang=en><head><title>Page not found</title></head><body><main><h1>Page not found</h1><ul>{entries}</ul></main></body></html>")).Items.Count);
    }

    [Fact]
    public void A_search_that_found_something_lists_it()
    {
        var entries = string.Concat(Enumerable.Range(1, 6).Select(day => $"<li><h3><a href='/news/{day}'>The harbour office has news on day number {day}</a></h3><p>… the <b>harbour</b> is open on that day until late …</p></li>"));
        Assert.Equal(6, Extractor.Extract(Pages.Html($"<html lang=en><head><title>Search results - Harbour Office</title></head><body><main><h1>Search results</h1><ol>{entries}</ol></main></body></html>")).Items.Count);
    }

    [Fact]
    public void A_page_that_its_scripts_had_not_made_yet_says_so()
    {
        var capture = Extractor.Extract(Pages.Html("<html lang=en><head><title>News</title></head><body><div id=root></div><script src=/app.js></script></body></html>"));
        Assert.Equal("The page shows next to no text: its scripts had not made it yet when it was saved, so save it from a browser when all of it is there.", Assert.Single(capture.Warnings));
    }

    [Fact]
    public void A_text_that_begins_so_is_one_too()
    {
        var capture = Extractor.Extract(Pages.Text("404 Not Found\n\nThe requested address was not found on this server. It may have been moved, renamed or deleted by now.\n\nnginx"));
        Assert.Empty(capture.Sightings);
        Assert.Single(capture.Warnings);
    }
}
