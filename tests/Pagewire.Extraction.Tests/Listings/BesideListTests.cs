namespace Pagewire.Extraction.Tests.Listings;

public class BesideListTests
{
    private static readonly string s_article =
        $"<article><h1>The pier is open</h1><div>{string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>In week {i} the carpenters carried new planks to the pier, and the keeper of the harbour counted them before the tide came in.</p>"))}</div></article>";

    [Theory]
    [InlineData("<div><h5>Notices</h5></div>")]
    [InlineData("<div><h5>Notices</h5><a href='/feed'><img src='/feed.png' alt='Feed'></a></div>")]
    public void A_heading_in_a_box_of_its_own_heads_the_entries_after_it(string heading)
    {
        static string Entry(int day, string month) => $"<div class=s><span class=date>{day}.{month}.2014</span> | <a href='/n/{month}/{day}'>The pier is closed again</a><div class=news>Planks are missing from it.</div></div>";
        var entries = string.Concat(Enumerable.Range(21, 4).Select(day => Entry(day, "11"))) + heading + string.Concat(Enumerable.Range(21, 4).Select(day => Entry(day, "10")));
        var items = Extractor.Extract(Pages.Html($"<html><body><div>{entries}</div></body></html>", "https://pier.example/")).Items;
        Assert.Equal(8, items.Count);
        Assert.All(items, item => Assert.Equal("The pier is closed again", item.Title));
        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1], items.Select(item => item.Categories.Count(category => category == "Notices")));
    }

    [Theory]
    [InlineData("slider", 8)]
    [InlineData("boxes", 11)]
    public void What_a_show_of_slides_picks_out_is_no_part_of_the_list_under_it(string name, int count)
    {
        var slides = string.Concat(Enumerable.Range(1, 3).Select(i => $"<li><h2><a href='/old/{i}'>The pier that was built in year {i} of the harbour</a></h2><time datetime='2014-01-0{i}'>{i} January 2014</time></li>"));
        var entries = string.Concat(Enumerable.Range(1, 8).Select(i => $"<article><h3><a href='/n/{i}'>The pier is closed for the {i}th time this year</a></h3><time datetime='2015-09-0{i}'>{i} September 2015</time><p>Planks are missing from it.</p></article>"));
        Assert.Equal(count, Extractor.Extract(Pages.Html($"<html><body><div class={name}><ul>{slides}</ul></div><main>{entries}</main></body></html>", "https://pier.example/")).Items.Count);
    }

    [Theory]
    [InlineData("Vous devriez également aimer")]
    [InlineData("Das könnte dich auch interessieren")]
    [InlineData("También le puede interesar")]
    [InlineData("Você também pode gostar")]
    public void What_is_recommended_under_an_article_is_no_news(string heading)
    {
        var others = string.Concat(Enumerable.Range(1, 5).Select(i => $"<article><h4><a href='/n/{i}'>The pier is closed for the {i}th time this year</a></h4><time datetime='2014-05-0{i}'>{i} May 2014</time></article>"));
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The pier is open</title></head><body><main>{s_article}</main><section><h3>{heading}</h3>{others}</section></body></html>", "https://pier.example/n/the-pier-is-open-again"));
        Assert.NotNull(capture.Article);
        Assert.Empty(capture.Items);
    }

    [Fact]
    public void What_leads_to_the_article_itself_is_no_entry_beside_it_whatever_it_is_called()
    {
        var latest = "<li><a href='/n/the-pier-is-open-again/#text'>Open to all: what was said of the pier</a> <time datetime='2014-05-09'>9 May 2014</time></li>" + string.Concat(Enumerable.Range(1, 4).Select(i => $"<li><a href='/n/{i}'>The pier is closed for the {i}th time this year</a> <time datetime='2014-05-0{i}'>{i} May 2014</time></li>"));
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The pier is open</title><link rel=canonical href='https://pier.example/n/the-pier-is-open-again/'></head><body><main>{s_article}</main><section><h3>Latest news</h3><ul>{latest}</ul></section></body></html>"));
        Assert.Equal("The pier is open", capture.Article!.Title);
        Assert.Equal(Enumerable.Range(1, 4).Select(i => $"https://pier.example/n/{i}"), capture.Items.Select(item => item.Url));
    }

    [Fact]
    public void A_version_that_looks_like_a_day_is_none_where_the_line_above_says_when()
    {
        var entries = string.Concat(Enumerable.Range(1, 6).Select(i => $"<h2>The {i}th news of the kernel</h2><div class=blurb><span class=small>[Kernel] Posted Mar {i}, 2026 14:15 UTC by ann</span><p>{(i == 4 ? "There are <a href='/a/1'>6.19.6</a>, <a href='/a/2'>6.18.16</a> and <a href='/a/3'>6.12.75</a>." : "There is a new one.")}</p><a href='/n/{i}'>Full story</a></div>"));
        var items = Extractor.Extract(Pages.Html($"<html lang=en><body>{entries}</body></html>", "https://kernel.example/")).Items;
        Assert.Equal(Enumerable.Range(1, 6), items.Select(item => item.Published!.Value.Day.Day));
        Assert.All(items, item => Assert.Equal(2026, item.Published!.Value.Day.Year));
    }

    [Fact]
    public void A_day_that_a_particle_ties_to_its_sentence_stays_in_the_title()
    {
        var entries = string.Concat(Enumerable.Range(1, 5).Select(i => $"<li><p><span class=date>令和2年2月1{i}日</span></p><p><a href='/n/{i}'>令和2年3月1{i}日（火曜日）に港の会館で講座を開催します</a></p></li>"));
        var items = Extractor.Extract(Pages.Html($"<html lang=ja><body><ul>{entries}</ul></body></html>", "https://minato.example/")).Items;
        Assert.Equal(Enumerable.Range(1, 5).Select(i => ($"令和2年3月1{i}日（火曜日）に港の会館で講座を開催します", 10 + i)), items.Select(item => (item.Title, item.Published!.Value.Day.Day)));
    }

    [Fact]
    public void Each_section_of_a_front_page_has_a_larger_story_over_its_list()
    {
        static string Section(string name, int month, string list, string item) => $"<section><h2 class=name>{name}</h2><div class=large><h2><a href='/{month}/0'>The largest story of the month {month} is here</a></h2><p>Planks were missing.</p><time datetime='2024-0{month}-20'>20.0{month}.2024</time></div><{list}>"
            + string.Concat(Enumerable.Range(1, 4).Select(i => $"<{item}><h3><a href='/{month}/{i}'>The pier is closed for the {i}th time in month {month}</a></h3><time datetime='2024-0{month}-1{i}'>1{i}.0{month}.2024</time></{item}>")) + $"</{list}></section>";
        var items = Extractor.Extract(Pages.Html($"<html lang=en><head><title>Pier News</title></head><body><main>{Section("Harbour", 3, "ul", "li")}{Section("Market", 4, "div", "article")}</main></body></html>", "https://pier.example/")).Items;
        Assert.Equal(10, items.Count);
        Assert.Equal(["2024-03-20", "2024-04-20"], items.Where(item => item.Title.StartsWith("The largest", StringComparison.Ordinal)).Select(item => item.Published!.Value.ToString()));
    }
}
