namespace Pagewire.Extraction.Tests.Article;

/// <summary>Who wrote an article, as its page shows it.</summary>
public class ArticleAuthorTests
{
    private const string Text = "<p>The ferry runs again since Wednesday evening, after nine days in the yard. The crew painted the rails while they waited, in the old green that everybody had missed.</p><p>Tickets of the days without a ferry stay good until the end of the year, the office at the landing stage says.</p>";

    [Theory]
    [InlineData("<p>By Ada Pell</p>", "", "Ada Pell")]
    [InlineData("<p>By Ada Pell and Otto Grell</p>", "", "Ada Pell, Otto Grell")]
    [InlineData("<p>Written by</p><p>Ada Pell</p>", "", "Ada Pell")]
    [InlineData("<div class='author'>Written by</div><div>Ada Pell</div>", "", "Ada Pell")]
    [InlineData("<p>By</p><p>Updated on July 9, 2023</p>", "", "")]
    [InlineData("<p>By Ada Pell, DVM. Reviewed by Otto Grell</p>", "", "Ada Pell")]
    [InlineData("<div class='byline'>Ada Pell Last updated</div>", "", "Ada Pell")]
    [InlineData("<div class='byline'>Ada Pell, Sat, 16 December 2023</div>", "", "Ada Pell")]
    [InlineData("<div class='meta'><a href='/blog/author/ada-pell/'>Ada Pell</a><span>3/4/2025</span></div>", "", "Ada Pell")]
    [InlineData("<div class='meta'><a href='https://harbour.example/authors/ada?from=post'>Ada Pell</a></div>", "", "Ada Pell")]
    [InlineData("<div class='meta'><a href='/authors/'>All who write</a> <a href='/author/ada'>all 12 posts</a></div>", "", "")]
    [InlineData("", "<p>Posted by Ada Pell at December 16, 2023 11:15 AM</p>", "Ada Pell")]
    [InlineData("", "<p>Text by Ada Pell</p>", "Ada Pell")]
    [InlineData("", "<p>Authors: Ada Pell and Otto Grell</p>", "Ada Pell, Otto Grell")]
    [InlineData("<h3>BY THE KEEPER OF ALL THE FERRIES OF THE BAY</h3>", "", "")]
    [InlineData("<p>By Ada Pell, Harbour Correspondent, The Paper and Otto Grell</p>", "", "Ada Pell, Otto Grell")]
    [InlineData("<p>Von Ada Pell, Korrespondentin</p>", "", "Ada Pell")]
    [InlineData("<p>By Harbour Editor</p>", "", "Harbour Editor")]
    [InlineData("<p>By Ada Pell, @adapell</p>", "", "Ada Pell")]
    [InlineData("<p>By Ada Pell in Oldhaven</p>", "", "Ada Pell")]
    [InlineData("<p>By Ada Pell (Staff</p>", "", "Ada Pell")]
    [InlineData("<div class='author-details'><p>Ada Pell</p><small>December 17, 2025</small></div>", "", "Ada Pell")]
    [InlineData("", "<p>When the boat came in, <a href='https://other.example/author/otto'>Otto Grell</a> was the first who saw it, as he has told since then to everybody who asks.</p>", "")]
    [InlineData("", "<p>Post from <a href='/contributors/ada-pell'>Ada Pell</a>, keeper of the pier, and of the lamp at its end, September 28, 2016.</p>", "Ada Pell")]
    [InlineData("", "<div id='footer'><address><a href='/contact'>Contact</a> | <a href='/send'>Send a text</a></address></div>", "")]
    [InlineData("<meta name='author' content='www.harbour-studio.example'>", "", "")]
    [InlineData("", "<p>By subscribing you agree to everything</p>", "")]
    public void A_byline_stands_over_the_text_or_under_it(string over, string under, string expected) =>
        Assert.Equal(expected, string.Join(", ", Extractor.Extract(Pages.Html($"""<html lang="en"><head><title>Ferry runs again</title></head><body><h1>Ferry runs again</h1>{over}<div>{Text}{Text}{Text}{under}</div></body></html>""", url: null)).Article!.Authors));

    [Theory]
    [InlineData("Organization", "Office of Ferries and Stages", "Office of Ferries and Stages")]
    [InlineData("Person", "Ada Pell and Otto Grell", "Ada Pell, Otto Grell")]
    [InlineData("Person", "undefined", "")]
    public void An_organization_in_the_data_is_one_author(string type, string name, string expected) =>
        Assert.Equal(expected, string.Join(", ", Extractor.Extract(Pages.Html($$"""<html lang="en"><head><title>Ferry runs again</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry runs again","author":{"@type":"{{type}}","name":"{{name}}"} }</script></head><body><h1>Ferry runs again</h1><div>{{Text}}{{Text}}{{Text}}</div></body></html>""", url: null)).Article!.Authors));
}
