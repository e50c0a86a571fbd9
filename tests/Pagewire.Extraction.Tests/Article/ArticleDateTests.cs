namespace Pagewire.Extraction.Tests.Article;

/// <summary>On which day an article was published, where its page says it in several ways.</summary>
public class ArticleDateTests
{
    private const string Address = "https://www.example.org/2023/11/08/ferry-runs-again/";
    private const string Text = "<p>The ferry runs again since Wednesday evening, after nine days in the yard. The crew painted the rails while they waited, in the old green that everybody had missed.</p><p>Tickets of the days without a ferry stay good until the end of the year, the office at the landing stage says.</p>";

    [Theory]
    [InlineData("""<p>Posted: <time datetime="2023-11-08T22:35:29-08:00">tonight</time></p>""", "", "2023-11-08T22:35:29-08:00")]
    [InlineData("<p>Nov. 8, 2023, 10:35 p.m.</p>", "", "2023-11-08T22:35:29-08:00")]
    [InlineData("<p>By Ada Pell</p>", """<meta name="publish-date" content="2023-11-08 22:35:29">""", "2023-11-08T22:35:29-08:00")]
    [InlineData("<p>November 8, 2023</p>", "", "2023-11-08T23:35:29-07:00")]
    [InlineData("<p>By Ada Pell</p>", "", "2023-11-08T23:35:29-07:00")]
    [InlineData("<p>November 9, 2023</p>", "", "2023-11-09T06:35:29+00:00")]
    [InlineData("<p>Updated: November 10, 2023, 9:14</p><p>November 9, 2023</p>", "", "2023-11-09T06:35:29+00:00")]
    public void An_instant_in_UTC_falls_on_the_day_that_the_site_shows(string line, string meta, string expected) =>
        Assert.Equal(expected, Published($"""<meta property="article:published_time" content="2023-11-09T06:35:29+00:00">{meta}""", line + Text));

    [Fact]
    public void Basic_dates_with_extended_times_keep_the_time() =>
        Assert.Equal("2020-04-13T16:38:07-08:00", Published("""<meta name="pubdate" content="20200414T00:38:07Z">""", "<p>Apr 13, 2020 at 4:38 PM</p>" + Text, url: null));

    [Theory]
    [InlineData("en", "This entry was posted in the evening, on Monday, June 23rd, 2014 at 10:30 pm, and is filed under Ferries, Landing stages. You can follow any responses to this entry.")]
    [InlineData("de", "Dieser Artikel wurde, wie immer in letzter Minute, am 23. Juni 2014 um 22:30 von Hanne geschrieben und in die Kategorie Fähren eingeordnet, wo auch die anderen stehen.")]
    [InlineData("ru", "Эта запись, как и все записи о паромах, была опубликована 23 июня 2014 г. в рубрике «Переправы»; вы можете следить за ответами к этой записи через ленту.")]
    public void A_sentence_under_the_text_says_when_it_was_posted(string language, string sentence) =>
        Assert.Equal("2014-06-23", Published("", $"""{Text}<div class="post-footer"><p>{sentence}</p></div>""", url: null, language));

    [Theory]
    [InlineData("en", "Wednesday, November 8, 2023 at 10:35 p.m.")]
    [InlineData("th", "วันพุธที่ ๘ พฤศจิกายน พ.ศ. ๒๕๖๖ เวลา ๑๐.๓๕ น.")]
    [InlineData("fa", "چهارشنبه ۱۷ آبان ۱۴۰۲ - ۱۰:۳۵")]
    [InlineData("bn", "বুধবার, ৮ নভেম্বর, ২০২৩")]
    public void A_date_line_under_the_headline_is_the_date_and_no_part_of_the_text(string language, string line)
    {
        var article = Extractor.Extract(Pages.Html($"""<html lang="{language}"><head><title>Ferry runs again</title></head><body><h1>Ferry runs again</h1><p>{line}</p>{Text}</body></html>""", url: null)).Article;
        Assert.Equal("2023-11-08", article?.Published?.ToString());
        Assert.StartsWith("The ferry runs again", article?.Body?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://pier.example/blog/2023/october/03/ferry", "2023-10-03")]
    [InlineData("https://pier.example/blog/2023/Oktober/3/ferry", "2023-10-03")]
    [InlineData("https://pier.example/blog/2023/10/03/ferry", "2023-10-03")]
    [InlineData("https://pier.example/blog/2023/march/10/ferry", "2023-03-10")]
    [InlineData("https://pier.example/blog/ferry", "2023-03-10")]
    public void The_address_decides_which_day_numbers_mean(string url, string expected) => Assert.Equal(expected, Published("", "<div class='post-date'>03/10/2023</div>" + Text, url, "en-US"));

    [Fact]
    public void A_date_and_an_author_side_by_side_are_two_things() =>
        Assert.Equal("2023-11-08", Published("", "<div class='dateAndAuthor'><span class='s1'>Nov 8, 2023</span><span class='s1'>Ada Pell</span></div>" + Text, "https://pier.example/ferry"));

    [Theory]
    [InlineData("<dl><dt>When</dt><dd>Saturday 6 April 2024, 10:00</dd><dt>Where</dt><dd>Quay Street</dd></dl><p>Published 8 November 2023</p>")]
    [InlineData("<table><tr><th>Hearing date:</th><td>12 February 2023</td></tr><tr><th>Date of judgment:</th><td>8 November 2023</td></tr></table>")]
    [InlineData("<p>Sitzung: 12. Februar 2023</p><p>Veröffentlicht am 8. November 2023</p>", "de")]
    public void The_day_that_is_called_that_of_publication_comes_before_the_day_of_an_event(string lines, string language = "en") =>
        Assert.Equal("2023-11-08", Published("", lines + Text, url: null, language));

    [Theory]
    [InlineData("""<meta name="date" content="2023-11-12">""", "8 November 2023")]
    [InlineData("""<meta name="DC.Date.Created" content="2019-02-01">""", "<time datetime='2023-11-08'>8 November 2023</time>")]
    [InlineData("""<meta name="pubdate" content="2023-11-09">""", "Published 8 November 2023")]
    [InlineData("""<meta property="article:published_time" content="2024-03-01T09:00:00+01:00"><meta property="article:modified_time" content="2024-03-01T09:00:00+01:00">""", "Published 8 November 2023")]
    [InlineData("""<script type="application/ld+json">{ "@type": "NewsArticle", "datePublished": "2024-03-01T09:00:00+01:00", "dateModified": "2024-03-01T09:00:00+01:00" }</script>""", "Ada Pell, 8 November 2023")]
    [InlineData("""<meta property="article:published_time" content="2023-11-08T21:35:29Z"><script type="application/ld+json">{ "@type": "NewsArticle", "datePublished": "2023-11-06T09:00:00Z" }</script>""", "8 November 2023")]
    public void The_day_beside_the_headline_counts_where_the_data_are_vague_or_of_two_minds_or_give_the_day_of_the_last_change(string head, string line) =>
        Assert.Equal("2023-11-08", Published(head, $"<p>{line}</p>{Text}")?[..10]);

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2023-11-08"><meta property="article:modified_time" content="2023-11-20">""", "<p>Hearing of 12 February 2023</p>")]
    [InlineData("""<meta property="article:published_time" content="2023-11-08"><meta property="article:modified_time" content="2023-11-08">""", "<p>The ferry in the yard on 12 February 2023. Photo: Ada Pell for the harbour office of Oldhaven, which keeps all pictures of it</p>")]
    [InlineData("""<meta name="date" content="2023-11-08">""", "<p>12 February 2023</p><p><a href='/n/7'>The old ferry was sold at an auction</a></p>")]
    [InlineData("""<meta name="date" content="2023-11-08">""", "<p><a href='/n/7'>The old ferry was sold at an auction</a></p><p>12 February 2023</p>")]
    public void The_data_stand_against_days_of_other_things_beside_the_headline(string head, string lines) => Assert.Equal("2023-11-08", Published(head, lines + Text, "https://pier.example/ferry"));

    [Fact]
    public void A_date_under_the_headline_of_another_story_after_the_text_is_that_storys() =>
        Assert.Null(Published("", $"<div>{Text}</div><div><a href='/n/7'>The old ferry was sold at an auction</a><br>by Otto Grell (5/17/2007)</div>", "https://pier.example/ferry"));

    private static string? Published(string head, string content, string? url = Address, string language = "en") =>
        Extractor.Extract(Pages.Html($"""<html lang="{language}"><head><title>Ferry runs again</title>{head}</head><body><h1>Ferry runs again</h1>{content}</body></html>""", url)).Article?.Published?.ToString();
}
