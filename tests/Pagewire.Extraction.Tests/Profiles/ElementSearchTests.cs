using AngleSharp.Html.Parser;
using Pagewire.Extraction.Profiles;

namespace Pagewire.Extraction.Tests.Profiles;

public class ElementSearchTests
{
    private const string Page = """
        <html lang="en"><body><main id="m"><h1 class="t">Harbour</h1><ul class="news"><li class="n a"><a href="/1" title="one, two > three">One</a> <b>x</b></li><li class="n"><p><a href="/2">Two</a></p></li><li>Three<ul><li class="n"><a>Four</a></li></ul></li></ul>
        <div><p>a</p><p class="last">b</p><span></span><p>c</p></div></main><aside><p><a href="/3">Five</a></p></aside></body></html>
        """;

    [Theory]
    [InlineData("li")]
    [InlineData("*")]
    [InlineData("ul li a, h1")]
    [InlineData("ul.news > li.n")]
    [InlineData("ul.news>li>p>a[href]")]
    [InlineData("h1 + ul li ~ li")]
    [InlineData("p.last ~ p, p + p, p + span + p")]
    [InlineData("main * * a")]
    [InlineData("#m li:not(.n), li:not(.a, .b) a")]
    [InlineData("li:nth-child(2n+1) > a, p:nth-last-of-type(2)")]
    [InlineData("li:has(b), li:has(> a), p:has(+ p), div:has(p.last)")]
    [InlineData("[title='one, two > three'], a[href$='3' i]")]
    [InlineData(":is(ul, aside) > :where(li, p):first-child")]
    [InlineData("nothing *, a:lang(en)")]
    [InlineData(":root > body, :scope > body")]
    public void It_finds_what_css_says(string selector)
    {
        var document = new HtmlParser().ParseDocument(Page);
        Assert.Null(ElementSearch.Expected(selector));
        Assert.Equal(document.QuerySelectorAll(selector), new ElementSearch(document).All(selector));
    }

    [Theory]
    [InlineData("y * * * * * p")]
    [InlineData("y ~ * ~ * ~ * ~ p")]
    [InlineData("y > * + * * ~ * p, y * * * p")]
    public void No_selector_goes_every_way_through_a_page_nested_deep_or_full_of_siblings(string selector)
    {
        var nested = string.Concat(Enumerable.Repeat("<div>", 400)) + string.Concat(Enumerable.Repeat("<p></p>", 2000));
        Assert.Empty(new ElementSearch(new HtmlParser().ParseDocument(nested)).All(selector));
    }

    [Theory]
    [InlineData("p:nth-last-child(2n+1)")]
    [InlineData("p:has(~ y)")]
    public void What_would_take_long_on_a_large_page_is_left_untried_and_counted(string selector)
    {
        var search = new ElementSearch(new HtmlParser().ParseDocument(string.Concat(Enumerable.Repeat("<p></p>", 20_000))));
        Assert.Empty(search.All(selector));
        Assert.Equal(1, search.LeftOut);
        Assert.Equal(20_000, search.All("body > p").Count);
        Assert.Equal(1, search.LeftOut);
    }

    [Theory]
    [InlineData("div[", "a CSS selector")]
    [InlineData("p::first-line", "a CSS selector without ::first-line, which is no element of the page")]
    [InlineData("p:not(a b)", "a CSS selector without spaces, >, + and ~ inside parentheses")]
    [InlineData("p:is(b, p > a)", "a CSS selector without spaces, >, + and ~ inside parentheses")]
    [InlineData("p:nth-child(2 of a b)", "a CSS selector without spaces, >, + and ~ inside parentheses")]
    [InlineData("p:not(:nth-child(2))", "a CSS selector without :nth-child() and the like inside parentheses")]
    [InlineData("*:has(*:has(x))", "a CSS selector without :has() inside other parentheses or others inside it")]
    [InlineData("*:not(:has(x))", "a CSS selector without :has() inside other parentheses or others inside it")]
    [InlineData("p:contains('a')", "a CSS selector without :contains()")]
    [InlineData("svg|a", "a CSS selector with no other combinators than spaces, >, + and ~")]
    public void What_it_does_not_follow_is_said(string selector, string expected) => Assert.Equal(expected, ElementSearch.Expected(selector));

    [Fact]
    public void A_selector_that_is_very_long_is_refused_whatever_it_holds()
    {
        Assert.Equal("a CSS selector of at most 1000 characters", ElementSearch.Expected(string.Concat(Enumerable.Repeat(":not(", 100_000))));
        Assert.NotNull(ElementSearch.Expected(string.Concat(Enumerable.Repeat(":not(", 200)) + "a"));
    }
}
