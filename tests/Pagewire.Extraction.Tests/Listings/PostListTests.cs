using System.Globalization;

namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Lists of posts as blogs' themes write them.</summary>
public class PostListTests
{
    private static IReadOnlyList<Sighting> Read(string body)
    {
        var page = Pages.Html($"<html lang=en><head><title>Harbour diary</title></head><body><main><h1>Diary</h1>{body}</main></body></html>", "https://town.example/diary/");
        return Extractor.Extract(page with { CapturedAt = new(DateTimeOffset.Parse("2024-06-15Z", CultureInfo.InvariantCulture), "test") }).Items;
    }

    private static string Posts(params string[] posts) => string.Concat(posts.Select((post, i) => post.Replace("HREF", $"/posts/{i}/", StringComparison.Ordinal)));

    private static string Post(string title, string day) => $"<article><header><h2 class=post-title><a href='HREF'>{title}</a></h2><p class=when>{day}</p></header><p>What the crew saw from the old pier this week, in the order in which they saw it, with a word on the weather.</p></article>";

    [Theory]
    [InlineData("Monday, 12 October")]
    [InlineData("Dredger02")]
    [InlineData("9 of 2019")]
    [InlineData("Weekly letter: June 2nd 2023")]
    public void A_headline_that_looks_like_a_day_or_a_code_is_one_where_the_other_posts_have_theirs(string title)
    {
        var items = Read(Posts(Post("The crane is painted green", "5 May 2024"), Post(title, "4 May 2024"), Post("Ferries sail again at night", "3 May 2024"), Post("Nets are mended on the quay", "2 May 2024")));
        Assert.Equal(["The crane is painted green", title, "Ferries sail again at night", "Nets are mended on the quay"], items.Select(item => item.Title));
    }

    [Fact]
    public void Days_that_are_headings_over_their_posts_name_none()
    {
        var items = Read(string.Concat(Enumerable.Range(1, 5).Select(n => $"<h3>{n} May 2024</h3><p><a href='/n/{n}'>Notice number {n} of the harbour office</a></p>")));
        Assert.Equal(Enumerable.Range(1, 5).Select(n => $"Notice number {n} of the harbour office"), items.Select(item => item.Title));
    }

    [Fact]
    public void A_month_over_a_post_names_none()
    {
        var items = Read(string.Concat(Enumerable.Range(0, 3).Select(n => $"<h3>{new DateOnly(2024, n + 2, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture)}</h3><div>1{n}/0{n + 2}/2024 <a href='/n/{n}'>Notice number {n} of the harbour office</a></div>")));
        Assert.Equal(["Notice number 0 of the harbour office", "Notice number 1 of the harbour office", "Notice number 2 of the harbour office"], items.Select(item => item.Title));
    }

    [Fact]
    public void Today_in_a_headline_is_no_day_of_its_post()
    {
        var items = Read(string.Concat(Enumerable.Range(20, 3).Select(n => $"<div class=block><h3><a href='/n/{n}'>If the regatta started today – week {n}</a></h3><div>By <a href='/eve'>Eve Cooper</a> <span>⋅</span> April {n}, 2023 <span>⋅</span> <a href='/n/{n}#respond'>Post a comment</a></div><p>The boats are in the water, and the wind is not: what the table would look like if nobody moved any more.</p></div>")));
        Assert.Equal(["2023-04-20", "2023-04-21", "2023-04-22"], items.Select(item => item.Published?.ToString()));
    }

    [Theory]
    [InlineData("最後修改")]
    [InlineData("Last updated")]
    public void The_day_over_a_post_goes_before_the_marked_one_on_which_it_was_changed(string label)
    {
        var items = Read(string.Concat(Enumerable.Range(1, 3).Select(n => $"<article><div><i></i>2024-01-0{n} <a href='/n/{n}#c'>99+</a><span>5 minutes</span></div><h2><a href='/n/{n}'>Notice number {n} of the harbour office</a></h2><p>What the crew saw from the old pier this week, in the order in which they saw it.</p><time datetime='2024-03-05T10:00:00Z'><i>{label}: </i>2024-03-05</time></article>")));
        Assert.Equal(["2024-01-01", "2024-01-02", "2024-01-03"], items.Select(item => item.Published?.ToString()));
    }

    [Fact]
    public void Posts_that_a_bar_of_pages_turns_over_are_no_bar()
    {
        var items = Read("<div class='ajax-pagination-container'>" + Posts(Post("The crane is painted green", "5 May 2024"), Post("Ferries sail again at night", "3 May 2024")) + "<div class=pagination><a href='?page=2'>2</a> <a href='?page=3'>3</a></div></div>");
        Assert.Equal(["The crane is painted green", "Ferries sail again at night"], items.Select(item => item.Title));
    }

    [Fact]
    public void Whole_posts_with_many_links_are_the_entries_and_what_they_are_filed_under_is_not()
    {
        var tags = string.Concat(Enumerable.Range(1, 30).Select(n => $"<a href='/category/c{n}' rel='category tag'>matter {n}</a>, "));
        var links = string.Concat(Enumerable.Range(1, 30).Select(n => $" and <a href='/wiki/w{n}'>thing {n}</a>"));
        var items = Read(string.Concat(Enumerable.Range(1, 4).Select(n => $"<div class=post><h2><a href='/posts/{n}/'>What the crew saw on day {n}</a></h2><p>On <a href='/posts/{n}/'>October 1{n}, 2023</a></p><p>In {tags}</p><p>The boats came in with nets{links}, as they do.</p></div>")));
        Assert.Equal(["What the crew saw on day 1", "What the crew saw on day 2", "What the crew saw on day 3", "What the crew saw on day 4"], items.Select(item => item.Title));
    }

    [Fact]
    public void A_number_in_a_box_beside_the_day_is_no_year()
    {
        var items = Read(string.Concat(Enumerable.Range(1, 3).Select(n => $"<div class=post><div class=info><div class=date><div>2{n}</div><div>Feb</div></div><div class=likes><a href='#'>1{n}</a></div></div><div><h2><a href='/2014/02/day-{n}/'>What the crew saw on day {n}</a></h2><p>The boats came in with nets, as they do on every day of the week.</p></div></div>")));
        Assert.Equal(["2014-02-21", "2014-02-22", "2014-02-23"], items.Select(item => item.Published?.ToString()));
    }

    [Fact]
    public void The_vowels_of_Indian_scripts_make_words()
    {
        var items = Read(string.Concat(Enumerable.Range(175, 4).Select(n => $"<div class=post><h3><a href='/{n}/'>गीता दर्शन–(प्रवचन–{n})</a></h3><span>November {n - 170}, 2016</span><div>सुख नहीं, शांति खोजो, और जो मनुष्य शास्त्र विधि से रहित है वह भी यहाँ आता है।</div></div>")));
        Assert.Equal(["गीता दर्शन–(प्रवचन–175)", "गीता दर्शन–(प्रवचन–176)", "गीता दर्शन–(प्रवचन–177)", "गीता दर्शन–(प्रवचन–178)"], items.Select(item => item.Title));
    }

    [Fact]
    public void A_day_of_numbers_behind_a_title_and_a_bar_is_its_day() =>
        Assert.Equal([("Meetup of May", "2024-05-07"), ("Meetup of April", "2024-04-09"), ("Meetup of March", "2024-03-12")], Read("<ul><li><a href='/m/5/'>Meetup of May | 2024-05-07</a></li><li><a href='/m/4/'>Meetup of April | 2024-04-09</a></li><li><a href='/m/3/'>Meetup of March | 2024-03-12</a></li></ul>").Select(item => (item.Title, item.Published?.ToString())));

    [Fact]
    public void The_line_of_a_post_goes_before_a_day_that_its_headline_tells_of()
    {
        var items = Read(string.Concat(Enumerable.Range(1, 3).Select(n => $"<div class=post><h2><a href='/p/{n}/'>The fair at the school, Nov 2{n}th, 2016</a></h2><div><small>by Eve Cooper on November 2{n + 4}, 2016 in Town</small></div><p>The boats came in with nets, as they do on every day of the week.</p></div>")));
        Assert.Equal(["2016-11-25", "2016-11-26", "2016-11-27"], items.Select(item => item.Published?.ToString()));
    }

    [Theory]
    [InlineData("data-reveal=bottom", 3)]
    [InlineData("data-reveal", 0)]
    public void A_post_that_comes_into_view_is_no_window(string attribute, int number) =>
        Assert.Equal(number, Read(string.Concat(Enumerable.Range(1, 3).Select(n => $"<article {attribute}><h2><a href='/p/{n}/'>The crane is painted green, part {n}</a></h2><time datetime='2024-05-0{n}'>{n} May 2024</time></article>"))).Count);

    [Fact]
    public void Cards_of_other_sites_that_a_post_shows_are_no_entries()
    {
        var cards = string.Concat(Enumerable.Range(1, 6).Select(n => $"<p>And this is what they said on the quay:</p><blockquote class=twitter-tweet><p>The boats came in with nets, as they do on every day.</p><p>— Eve Cooper (@eve{n}) <a href='https://twitter.com/eve{n}/status/{n}'>February {n}, 2015</a></p></blockquote>"));
        var items = Read(string.Concat(Enumerable.Range(1, 3).Select(n => $"<div class=post><h2><a href='/p/{n}/'>The crane is painted green, part {n}</a></h2><p>{n} May 2024</p><p>The boats came in.</p>{(n == 2 ? cards : "")}</div>")));
        Assert.Equal(["The crane is painted green, part 1", "The crane is painted green, part 2", "The crane is painted green, part 3"], items.Select(item => item.Title));
    }

    [Fact]
    public void Short_titles_whose_addresses_are_dated_are_posts() =>
        Assert.Equal(["Syntax", "A draft", "Balrog"], Read("<h3>February 2013</h3><div><a href='/blog/2013/02/04/highlight'>Syntax</a></div><h3>December 2012</h3><div><a href='/blog/2012/12/14/a-draft'>A draft</a></div><h3>October 2012</h3><div><a href='/blog/2012/10/16/balrog'>Balrog</a></div>").Select(item => item.Title));
}
