using System.Globalization;

namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Posts and pages of older blogs' systems: permalinks, neighbours, authors, signs round titles.</summary>
public class BlogPostTests
{
    private const string Told = "What the crew saw from the old pier this week, in the order in which they saw it, with a word on the weather.";

    private static Capture Extract(string body, string url = "https://town.example/diary/", string language = "en") =>
        Extractor.Extract(Pages.Html($"<html lang={language}><head><title>Harbour diary</title></head><body>{body}</body></html>", url) with { CapturedAt = new(DateTimeOffset.Parse("2024-06-15Z", CultureInfo.InvariantCulture), "test") });

    private static string Times(int count, Func<int, string> part) => string.Concat(Enumerable.Range(1, count).Select(part));

    [Theory]
    [InlineData("¶")]
    [InlineData("#")]
    public void The_sign_behind_a_heading_that_leads_to_it_is_no_part_of_a_title(string sign)
    {
        var items = Extract("<h1>News</h1>" + Times(4, n => $"<section id=r{n}><h2>Lock number {n} is mended<a href='#r{n}' class=headerlink>{sign}</a></h2><p>{n} May 2024</p><p>{Told}</p></section>")).Items;
        Assert.Equal(Enumerable.Range(1, 4).Select(n => $"Lock number {n} is mended"), items.Select(item => item.Title));
    }

    [Theory]
    [InlineData(" - 15 comments")]
    [InlineData(" (3 Kommentare)")]
    [InlineData(" | 1 comment")]
    public void The_number_of_comments_comes_off_a_title(string behind)
    {
        var items = Extract("<h1>News</h1><ul>" + Times(4, n => $"<li>{n} May 2024 <a href='/n/{n}'>Notice number {n} of the harbour office{behind}</a></li>") + "</ul>").Items;
        Assert.Equal(Enumerable.Range(1, 4).Select(n => $"Notice number {n} of the harbour office"), items.Select(item => item.Title));
    }

    [Fact]
    public void Minutes_at_the_end_of_a_title_are_no_comments()
    {
        var items = Extract("<h1>Talks</h1><ul>" + Times(4, n => $"<li>{n} May 2024 <a href='/n/{n}'>Talk number {n} at the harbour office - 20 minutes</a></li>") + "</ul>").Items;
        Assert.EndsWith("20 minutes", items[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void The_posts_before_and_after_one_are_no_list()
    {
        var capture = Extract($"<p><a href='/2024/05/12.html'>&laquo; The quay is shut for a week</a> | <a href='/'>Main</a> | <a href='/2024/05/14.html'>The quay is open again &raquo;</a></p><h2>May 13, 2024</h2><h3>Swans nest on the slip</h3><p>{Told} {Told}</p><p>{Told}</p>", "https://town.example/2024/05/13.html");
        Assert.Equal("Swans nest on the slip", capture.Article?.Title);
        Assert.Empty(capture.Items);
    }

    [Fact]
    public void The_word_here_in_a_sentence_is_not_where_a_post_is()
    {
        var items = Extract("<h1>Diary</h1>" + Times(4, n => $"<h2>May {n}, 2024</h2><h3>Entry number {n} on the tides</h3><p>{Told} A few films: <a href='https://films.example/{n}a'>here</a>, <a href='https://films.example/{n}b'>here</a> and on the pier.</p><p class=posted><a href='/d/{n}.html'>permalink</a> - <a href='/d/{n}.html#comments'>Comments (1)</a></p>")).Items;
        Assert.Equal(Enumerable.Range(1, 4).Select(n => $"https://town.example/d/{n}.html"), items.Select(item => item.Url));
    }

    [Fact]
    public void The_address_that_is_marked_as_a_bookmark_is_a_posts_own()
    {
        var items = Extract("<h1>Diary</h1>" + Times(4, n => $"<article><h3>Entry number {n} on the tides</h3><p>{Told} <a href='https://films.example/{n}'>The film of the tide</a></p><p>Written by <a href='/who/{n}'>Bo Lund</a> on <a rel=bookmark href='/d/{n}.html'>{n} May 2024</a></p></article>")).Items;
        Assert.Equal(Enumerable.Range(1, 4).Select(n => $"https://town.example/d/{n}.html"), items.Select(item => item.Url));
    }

    [Theory]
    [InlineData("<a rel=author href='/who/N'>The keeper of slip N</a>")]
    [InlineData("<span itemprop=author itemscope itemtype='http://schema.org/Person'><span itemprop=name>The keeper of slip N</span></span>")]
    public void Who_wrote_a_post_is_not_what_it_is_called(string author)
    {
        string[] told = ["Swans came to the slip and stayed for the week", "Nobody has seen the grey seal since the storm", "A new crane will be put up beside the old one", "The ferry was late by half an hour on every day"];
        var items = Extract("<h1>Diary</h1>" + Times(4, n => $"<article itemscope itemtype='http://schema.org/BlogPosting'><p>{told[n - 1]}</p><p><span>{author.Replace("N", $"{n}", StringComparison.Ordinal)}</span> <a rel=bookmark href='/d/{n}.html'><abbr class=published title='2024-05-0{n}T10:00:00Z'>{n} May 2024</abbr></a></p></article>")).Items;
        Assert.Equal(told, items.Select(item => item.Title));
    }

    [Fact]
    public void A_day_without_a_year_in_a_post_under_a_day_with_one_is_what_it_tells_of()
    {
        var items = Extract("<h1>日記</h1>" + Times(4, n => $"<h2>2024年05月0{n}日</h2><h3><a href='/d/{n}.html'>{(n == 2 ? "１２月１４日の催し" : $"港の知らせ第{n}号")}</a></h3><p>毎年この港で開かれる催しについて、今年も案内をいたします。どうぞお越しください。</p>{(n == 2 ? "<p>時 １２月１４日（水）</p>" : "")}"), language: "ja").Items;
        Assert.Equal(["2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04"], items.Select(item => item.Published?.ToString()));
    }

    [Fact]
    public void Today_before_a_particle_is_a_word_of_the_title()
    {
        var items = Extract("<h1>日記</h1><ul>" + Times(4, n => $"<li><a href='/d/{n}.html'>本日の港の舞台と催し物の第{n}号</a></li>") + "</ul>", language: "ja").Items;
        Assert.All(items, item => Assert.Null(item.Published));
    }

    [Fact]
    public void A_dot_in_the_middle_of_the_line_before_a_title_is_a_bullet()
    {
        var items = Extract("<h1>更新</h1>" + Times(4, n => $"<div>2024/05/0{n} <a href='/d/{n}.html'>・港の地図の第{n}版を公開しました</a></div>"), language: "ja").Items;
        Assert.Equal(Enumerable.Range(1, 4).Select(n => $"港の地図の第{n}版を公開しました"), items.Select(item => item.Title));
    }

    [Fact]
    public void The_folder_of_the_month_tells_which_day_numbers_mean()
    {
        var items = Extract("<h1>News</h1>" + Times(4, n => $"<div><h2><a href='/2019/04/notice-{n}/'>Notice number {n} of the harbour office</a></h2><p>{n + 4:00}/04/2019</p><p>{Told}</p></div>")).Items;
        Assert.Equal(["2019-04-05", "2019-04-06", "2019-04-07", "2019-04-08"], items.Select(item => item.Published?.ToString()));
    }

    [Fact]
    public void A_day_with_its_months_name_is_not_turned_by_a_folder()
    {
        var items = Extract("<h1>News</h1>" + Times(4, n => $"<div><h2><a href='/2019/0{n + 4}/notice-{n}/'>Notice number {n} of the harbour office</a></h2><p>{n + 4} April 2019</p><p>{Told}</p></div>")).Items;
        Assert.Equal(["2019-04-05", "2019-04-06", "2019-04-07", "2019-04-08"], items.Select(item => item.Published?.ToString()));
    }

    [Theory]
    // Other languages than English have one order, and a file's folder is that of the month in which it was put there.
    [InlineData("de", "/2019/04/notice-{0}/", "2019-04-05 2019-09-03 2019-02-07 2019-08-04")]
    [InlineData("en", "/uploads/2019/04/{0}-notice.pdf", "2019-05-04 2019-03-09 2019-07-02 2019-04-08")]
    public void Nor_is_a_day_of_a_language_with_one_order_or_beside_a_file(string language, string address, string expected)
    {
        string[] days = ["05/04/2019", "03/09/2019", "07/02/2019", "04/08/2019"];
        var items = Extract("<h1>News</h1>" + Times(4, n => $"<div><h2><a href='{address.Replace("{0}", $"{n}", StringComparison.Ordinal)}'>Notice number {n} of the harbour office</a></h2><p>{days[n - 1]}</p><p>{Told}</p></div>"), language: language).Items;
        Assert.Equal(expected.Split(' '), items.Select(item => item.Published?.ToString()));
    }

    [Fact]
    public void One_slip_of_the_pen_turns_no_page_of_a_language_that_puts_the_day_first()
    {
        string[] days = ["10.11.2016", "02.13.2016", "01.11.2016", "05.10.2016"];
        var items = Extract("<h1>Meldungen</h1>" + Times(4, n => $"<div><h2><a href='/n/{n}'>Meldung Nummer {n} aus dem alten Hafen</a></h2><p>{days[n - 1]}</p><p>{Told}</p></div>"), language: "de").Items;
        Assert.Equal(["2016-11-10", "2016-11-01", "2016-10-05"], items.Where(item => !item.Title.Contains("Nummer 2", StringComparison.Ordinal)).Select(item => item.Published?.ToString()));
    }

    [Fact]
    public void Days_under_the_days_of_a_week_are_that_weeks()
    {
        var items = Extract("<h2>4–10 March 2019</h2>" + Times(4, n => $"<div><h3><a href='/n/{n}'>Notice number {n} of the harbour office</a></h3><p>{n + 4} March</p><p>{Told}</p></div>")).Items;
        Assert.Equal(["2019-03-05", "2019-03-06", "2019-03-07", "2019-03-08"], items.Select(item => item.Published?.ToString()));
    }
}
