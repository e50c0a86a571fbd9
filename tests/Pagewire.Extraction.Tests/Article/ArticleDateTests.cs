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
    public void A_day_deep_in_a_sentence_is_none_of_publication() =>
        Assert.Null(Published("", $"<p>The season in which the old ferry may run without a new paper ends on April 15, 2025. Whoever wants to cross after that day needs one.</p>{Text}", url: null));

    [Theory]
    [InlineData("For Immediate Release: March 2, 2016")]
    [InlineData("Zur sofortigen Veröffentlichung: 2. März 2016")]
    [InlineData("March 2, 2016")]
    public void A_day_that_the_headline_names_is_what_it_is_about(string line) =>
        Assert.Equal("2016-03-02", Extractor.Extract(Pages.Html($"<html lang='en'><head><title>Public schedule: March 3, 2016</title></head><body><h1>Public schedule: March 3, 2016</h1><p>{line}</p><p>Published by: Office of the Ferry</p><p>The office has no public events on Friday, March 4, 2016, and is closed on that day.</p>{Text}</body></html>")).Article!.Published!.Value.ToString());

    [Theory]
    [InlineData("2020-08-06T11:00:00.000", "08.06.2020 11:00 AM")]
    [InlineData("2020-08-06", "08.06.2020")]
    [InlineData("08/06/2020", "6 August 2020")]
    public void Month_and_day_have_their_places_behind_the_year_and_are_turned_elsewhere(string stated, string shown) =>
        Assert.StartsWith("2020-08-06", Published($"""<meta name="publish-date" content="{stated}">""", $"<p>{shown}</p>{Text}", url: null), StringComparison.Ordinal);

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

    [Theory]
    [InlineData("ar", "<span>هيئة الميناء</span><span>٨ نوفمبر ٢٠٢٣</span>")]
    [InlineData("ru", "<span>8 ноября 2023</span><span>Управление порта</span>")]
    [InlineData("de", "<a href='/presse'>Presse</a><span>08.11.23</span>")]
    [InlineData("en", "Ada Pell<em>November 8, 2023</em>")]
    public void A_date_that_touches_what_stands_beside_it_is_a_date(string language, string line) =>
        Assert.Equal("2023-11-08", Published("", $"<div class='who'>{line}</div>{Text}", "https://pier.example/ferry", language));

    [Fact]
    public void A_first_letter_that_is_written_larger_belongs_to_its_word() =>
        Assert.Equal("The ferry of 8 November 2023", Extractor.Extract(Pages.Html($"<html lang='en'><head><title>The ferry of 8 November 2023</title></head><body><h1><b>T</b>he ferry of 8 November 2023</h1>{Text}</body></html>", url: null)).Article?.Title);

    [Fact]
    public void A_date_and_an_author_side_by_side_are_two_things() =>
        Assert.Equal("2023-11-08", Published("", "<div class='dateAndAuthor'><span class='s1'>Nov 8, 2023</span><span class='s1'>Ada Pell</span></div>" + Text, "https://pier.example/ferry"));

    [Theory]
    [InlineData("<p>Updated: <time datetime='2023-11-10'>10 November 2023</time></p><p>Published: <time datetime='2023-11-08'>8 November 2023</time></p>")]
    [InlineData("<p>Updated: <time datetime='2023-11-10'>10 Nov 2023</time> Published: <time datetime='2023-11-08'>8 Nov 2023</time></p>")]
    [InlineData("<p>Published: <time datetime='2023-11-08'>8 Nov 2023</time> Updated: <time datetime='2023-11-10'>10 Nov 2023</time></p>")]
    [InlineData("<p>Mis à jour le <time datetime='2023-11-10'>10.11.2023</time></p><p><time datetime='2023-11-08'>8.11.2023</time></p>", "fr")]
    [InlineData("<p>Updated: <time datetime='2023-11-10'>10 November 2023</time></p><p>Published on 8 November 2023</p>")]
    [InlineData("<p>8 November 2023, by Ada Pell (updated <time datetime='2023-11-10'>10 November</time>)</p>")]
    [InlineData("<p class='date'>Mis à jour le 10/11/2023</p><p class='publi'>Publié le 8/11/2023</p>", "fr")]
    [InlineData("<div class='date'>Published: 8 November 2023</div><div class='date'>Updated: 10 November 2023</div>")]
    public void A_word_for_an_update_before_a_time_element_makes_another_date_that_of_publication(string lines, string language = "en") =>
        Assert.Equal("2023-11-08", Published("", lines + Text, url: null, language));

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

    [Theory]
    [InlineData("<figure><img src='/f.jpg' alt=''><figcaption>The ferry in the yard on 12 February 2023. (Photo: Ada Pell)</figcaption></figure><p>Ada Pell</p><p>8 November 2023</p>")]
    [InlineData("<aside><h3>More of the harbour</h3><a href='/n/7'>The old ferry was sold at an auction</a><div class='date'>12 February 2023</div></aside><p>8 November 2023</p>")]
    [InlineData("<p>Nine days in the yard and a new coat of old green, and the ferry is back where everybody wants it</p><div>Ada Pell</div><p>8 November 2023</p>")]
    public void A_line_of_its_own_comes_before_a_caption_and_before_other_stories_days(string lines) => Assert.Equal("2023-11-08", Published("", lines + Text, url: null));

    [Fact]
    public void Buttons_for_sharing_may_stand_between_a_date_and_the_headline()
    {
        var buttons = string.Concat(Enumerable.Range(1, 9).Select(i => $"<li>Service {i}</li>"));
        var article = Extractor.Extract(Pages.Html($"""<html lang="en"><head><title>Ferry runs again</title></head><body><div><span>8 November 2023</span><div class="share"><ul>{buttons}</ul></div><h1>Ferry runs again</h1>{Text}</div></body></html>""", url: null)).Article;
        Assert.Equal("2023-11-08", article?.Published?.ToString());
    }

    [Fact]
    public void A_date_beside_another_heading_with_the_same_words_counts()
    {
        var list = string.Concat(Enumerable.Range(1, 15).Select(i => $"<p>Boat {i}</p>"));
        var article = Extractor.Extract(Pages.Html($"""<html lang="en"><head><title>Ferry runs again</title></head><body><h2>Ferry runs again</h2><p>Ada Pell, 8 November 2023</p>{list}<h1>Ferry runs again</h1>{Text}</body></html>""", url: null)).Article;
        Assert.Equal("2023-11-08", article?.Published?.ToString());
    }

    [Fact]
    public void The_line_of_topics_under_a_text_has_its_date_in_an_element() =>
        Assert.Equal("2023-11-08", Published("", $"""<div>{string.Concat(Enumerable.Repeat(Text, 3))}</div><div class="meta"><a href="/c/life">life at the pier</a><a href="/a/7">Ada</a><time datetime="2023-11-08">November 8, 2023</time><a href="/t/1">ferries and other boats</a></div>""", url: null));

    [Theory]
    [InlineData("<ul><li><a href='/n/7'>The old ferry sold</a> - December 16, 2019</li><li><a href='/n/6'>A mast for the pier</a> - December 9, 2019</li></ul>")]
    [InlineData("<a href='/n/7'><div>news</div><h3>The old ferry was sold at an auction</h3><div>Aug 18, 2022 5 mins</div></a>")]
    [InlineData("<p>As of July 31, 2023, the office has counted all tickets:</p><p>Nine of them stay good.</p>")]
    [InlineData("<a href='/n/6'>A mast and a flag for the old pier</a><p class='date'>Updated December 18, 2022</p><a href='/n/7'>The old ferry was sold at an auction</a><p class='date'>Updated August 18, 2022</p>")]
    public void Days_of_other_things_under_a_text_are_not_the_articles(string lines) => Assert.Null(Published("", $"<div>{string.Concat(Enumerable.Repeat(Text, 5))}{lines}</div>", url: null));

    [Fact]
    public void Metadata_of_a_picture_or_of_a_comment_give_no_date_of_the_article() =>
        Assert.Equal("2023-11-08", Published("", $"""<p>8 November 2023</p>{Text}<div itemscope itemtype="http://schema.org/ImageObject"><meta itemprop="datePublished" content="2024-03-12T02:21:37Z"></div><div itemscope itemtype="https://schema.org/Comment"><p><meta itemprop="dateCreated" content="2024-03-14"></p></div>""", url: null));

    [Fact]
    public void The_day_beside_the_headline_counts_against_the_day_of_a_mailing() =>
        Assert.Equal("2023-11-08", Published("""<meta name="sailthru.date" content="Mon, 06 Nov 2023 16:04:09 -0500">""", $"<p><time datetime='2023-11-08T15:59:46-05:00'>8 November 2023</time></p>{Text}", url: null)?[..10]);

    [Fact]
    public void The_time_of_first_publication_in_the_head_counts() =>
        Assert.Equal("2023-11-08T09:30:00+00:00", Published("""<meta name="govuk:first-published-at" content="2023-11-08T09:30:00+00:00"><meta name="govuk:updated-at" content="2023-11-20T16:00:00+00:00">""", $"<p>Published 8 November 2023</p>{Text}", url: null));

    [Theory]
    [InlineData("<p>Closing date: 12 March 2024</p><p>8 November 2023</p>", "2023-11-08")]
    [InlineData("<p>Bewerbungsfrist: <time datetime='2024-03-12'>12. März 2024</time></p><p>8. November 2023</p>", "2023-11-08", "de")]
    [InlineData("<dl><dt>Date limite</dt><dd>12 mars 2024</dd><dt>Date</dt><dd>8 novembre 2023</dd></dl>", "2023-11-08", "fr")]
    [InlineData("<p>Apply by 12 March 2024</p>", null)]
    public void A_closing_date_is_never_that_of_publication(string lines, string? expected, string language = "en") => Assert.Equal(expected, Published("", lines + Text, url: null, language));

    [Theory]
    [InlineData("Harbour bridge closes for repairs", "<p>8 November 2023</p>")]
    [InlineData("Tax deadline moved to the spring", "<p><time datetime='2023-11-08'>8 November 2023</time></p>")]
    [InlineData("Ministry discloses new figures", "<p><time datetime='2023-11-08'>8 November 2023</time></p>")]
    [InlineData("Work at the weir", "<p>The Closes, 8 November 2023</p>")]
    [InlineData("Work at the weir", "<table><tr><th>Published</th><th>Closing date</th></tr><tr><td>8 November 2023</td><td>30 April 2024</td></tr></table>")]
    public void A_word_of_closing_that_is_no_label_of_the_date_takes_none_away(string title, string lines) =>
        Assert.Equal("2023-11-08", Extractor.Extract(Pages.Html($"<html lang=en><head><title>{title}</title></head><body><h1>{title}</h1>{lines}{Text}</body></html>")).Article?.Published?.ToString());

    [Theory]
    [InlineData("Minutes of March 3, 2016", "2016-03-03")]
    [InlineData("Minutes of the board", "2017-04-07")]
    public void A_headlines_day_goes_before_one_that_only_stands_in_the_text(string title, string expected) =>
        Assert.Equal(expected, Extractor.Extract(Pages.Html($"<html lang=en><head><title>{title}</title></head><body><h1>{title}</h1>{Text}{Text}{Text}{Text}<p>Next meeting: 7 April 2017</p></body></html>")).Article?.Published?.ToString());

    [Theory]
    [InlineData("published", "November 8, 2023")]
    [InlineData("published_on", "2023-11-08T06:35:29-08:00")]
    [InlineData("w-PubDateTime", "2023-11-08")]
    public void A_name_of_metadata_that_speaks_of_publication_and_of_a_time_gives_the_day(string name, string value) =>
        Assert.StartsWith("2023-11-08", Published($"""<meta name="{name}" content="{value}">""", Text, url: null), StringComparison.Ordinal);

    [Theory]
    [InlineData("publisher-date")]
    [InlineData("published-update-time")]
    [InlineData("publication")]
    public void A_name_of_metadata_that_speaks_of_others_gives_none(string name) =>
        Assert.Null(Published($"""<meta name="{name}" content="2023-11-08">""", Text, url: null));

    [Theory]
    [InlineData("November 8, 2023 By Ada Pell")]
    [InlineData("November 8, 2023 · 3 min read")]
    public void A_date_with_its_author_or_the_time_to_read_counts_wherever_it_stands_alone(string line)
    {
        var menu = string.Concat(Enumerable.Range(1, 9).Select(i => $"<p>Part {i}</p>"));
        Assert.Equal("2023-11-08", Extractor.Extract(Pages.Html($"<html lang='en'><head><title>Ferry runs again</title></head><body><p>{line}</p>{menu}<h1>Ferry runs again</h1>{Text}</body></html>", url: null)).Article!.Published!.Value.ToString());
    }

    [Fact]
    public void A_trail_that_ends_with_a_link_to_the_page_itself_takes_no_day_away()
    {
        const string Title = "The ferry of the harbour runs again since Wednesday";
        var page = $"<html lang='en'><head><title>{Title}</title></head><body><h2>{Title}</h2><p><a href='/this'>{Title}</a></p><p>8 November 2023</p><p>Date: 20 November 2023</p>{Text}</body></html>";
        Assert.Equal("2023-11-08", Extractor.Extract(Pages.Html(page, url: null)).Article!.Published!.Value.ToString());
    }

    private static string? Published(string head, string content, string? url = Address, string language = "en") =>
        Extractor.Extract(Pages.Html($"""<html lang="{language}"><head><title>Ferry runs again</title>{head}</head><body><h1>Ferry runs again</h1>{content}</body></html>""", url)).Article?.Published?.ToString();
}
