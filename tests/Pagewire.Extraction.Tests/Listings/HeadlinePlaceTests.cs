using System.Globalization;

namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Names that only their place tells, and what stands beside them in their entries.</summary>
public class HeadlinePlaceTests
{
    private static Capture Capture(string head, string body)
    {
        var page = Pages.Html($"<html lang=en><head><title>Harbour diary</title>{head}</head><body>{body}</body></html>", "https://town.example/diary/");
        return Extractor.Extract(page with { CapturedAt = new(DateTimeOffset.Parse("2024-06-15Z", CultureInfo.InvariantCulture), "test") });
    }

    private static IReadOnlyList<Sighting> Read(string body) => Capture("", $"<main><h1>Diary</h1>{body}</main>").Items;

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(1, count).Select(part));

    private const string Teaser = "What the crew saw from the old pier this week, in the order in which they saw it, with a word on the weather.";

    [Fact]
    public void Codes_that_head_all_posts_and_lead_to_them_are_their_titles()
    {
        var items = Read(Repeat(5, n => $"<section><h2><a href='/n/{n}/'>2025-Sheet{n}</a></h2><p><a href='/n/{n}/'>May {n}, 2024</a></p><p><a href='/n/{n}/'>Read more</a></p></section>"));
        Assert.Equal(["2025-Sheet1", "2025-Sheet2", "2025-Sheet3", "2025-Sheet4", "2025-Sheet5"], items.Select(item => item.Title));
    }

    [Fact]
    public void Headlines_that_end_with_days_are_titles_and_the_texts_under_them_are_none()
    {
        var items = Read(Repeat(4, n => $"<div class=post><h2><a href='/2024/05/0{n}/walk/'>Evening walks: {n}th May</a></h2><div><p>{Teaser} {Teaser}</p></div></div>"));
        Assert.Equal(["Evening walks: 1th May", "Evening walks: 2th May", "Evening walks: 3th May", "Evening walks: 4th May"], items.Select(item => item.Title));
        Assert.Equal("2024-05-01", items[0].Published?.ToString());
    }

    [Fact]
    public void A_short_line_names_what_a_heading_gives_a_code()
    {
        var items = Read(Repeat(4, n => $"<section><h3><a href='/n/{n}/'>C-10{n}/18</a></h3><p>The port of Oldhaven against wharf {(char)('A' + n)}</p><p>{n} May 2024</p></section>"));
        Assert.Equal("The port of Oldhaven against wharf B", items[0].Title);
    }

    [Fact]
    public void A_link_whose_text_is_a_code_is_a_title_where_the_others_are_links_too()
    {
        var items = Read("<ul><li><span><a href='/a/'>The crane is painted green</a></span> - <span>May 1, 2024</span></li><li><span><a href='/b/'>HTTP2</a></span> - <span>May 2, 2024</span></li><li><span><a href='/c/'>Ferries sail again at night</a></span> - <span>May 3, 2024</span></li></ul>");
        Assert.Equal(["The crane is painted green", "HTTP2", "Ferries sail again at night"], items.Select(item => item.Title));
    }

    [Fact]
    public void Related_stories_in_a_post_are_no_entries_of_the_list_and_do_not_speak_against_it()
    {
        var items = Read("<aside><h3>Pages</h3><ul>" + Repeat(5, n => $"<li><a href='/p/{n}/'>Wharf {n}</a> <span>19 April 2021</span></li>") + "</ul></aside><ul>"
            + Repeat(5, n => $"<li><article><h2><a href='/n/{n}/'>Notice number {n} of the harbour office</a></h2><span>{n} May 2024</span><p>{Teaser}</p><div class=related-posts><h3>You may also like</h3>"
            + Repeat(3, r => $"<section><h4><a href='/old/{n}{r}/'>An older notice number {n}{r} of the office</a></h4><span>{r} March 2019</span></section>") + "</div></article></li>") + "</ul>");
        Assert.Equal(Enumerable.Range(1, 5).Select(n => $"Notice number {n} of the harbour office"), items.Select(item => item.Title));
        Assert.Equal(Enumerable.Range(1, 5).Select(n => $"2024-05-0{n}"), items.Select(item => item.Published?.ToString()));
    }

    [Fact]
    public void Words_behind_number_signs_are_tags_and_no_entries()
    {
        var items = Read("<ul>" + Repeat(5, n => $"<li><h3><a href='/n/{n}/'>Notice {(char)('A' + n)}</a></h3><div><p><span>Ed: 3 June 2024 |</span> <span>Pub: {n} May 2024 |</span> <span><a href='/tags/w{n}/'>#wharf{n}</a>, <a href='/tags/c{n}/'>#crane{n}</a></span></p></div></li>") + "</ul>");
        Assert.Equal(Enumerable.Range(1, 5).Select(n => $"https://town.example/n/{n}/"), items.Select(item => item.Url));
    }

    [Fact]
    public void Titles_set_in_bold_by_either_element_are_one_list()
    {
        string[] titles = ["How to buy a fishing net", "How to roast a herring", "How to cut a rope", "How to peel a shrimp", "How to stow a sail"];
        var items = Read(string.Concat(titles.Select((title, n) => $"<p><a href='https://pictures.example/{n}'><img src='{n}.jpg' alt=''></a><br><{(n % 2 == 0 ? "b" : "strong")}><a href='/how/{n}/'>{title}</a></{(n % 2 == 0 ? "b" : "strong")}></p>")));
        Assert.Equal(titles, items.Select(item => item.Title));
    }

    [Fact]
    public void A_page_made_of_dated_stories_is_an_index_though_its_head_says_that_it_is_an_article()
    {
        static string Card(int n) => $"<article class=card><h2><a href='/n/{n}/'>Notice number {n} of the harbour office</a></h2><p><span>May {n}, 2024</span></p><div><p>{Teaser} {Teaser}</p><a href='/n/{n}/'>read more</a></div></article>";
        var capture = Capture("<meta property=og:type content=article><meta property=article:published_time content=2020-07-07T17:52:19+00:00><script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"News\",\"datePublished\":\"2020-07-07\"}</script>",
            $"<article class=page><h1>News</h1><div class=column><div class=module>{Card(9)}</div></div><div class=column><div class=module>{Card(8)}</div><div class=module>{Card(7)}</div></div><div class=column><div class=module>{Card(6)}{Card(5)}{Card(4)}{Card(3)}{Card(2)}{Card(1)}</div></div></article>");
        Assert.Null(capture.Article);
        Assert.Equal(9, capture.Items.Count);
    }
}
