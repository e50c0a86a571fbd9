using System.Globalization;

namespace Pagewire.Extraction.Tests.Article;

/// <summary>Articles as blogs and magazines write them.</summary>
public class BlogPageTests
{
    private const string Text = "<p>The hall at the harbour has been closed for nine years, and nobody thought that it would open again before the bridge did.</p><p>Now the traders are back under the glass roof, and the fish is as fresh as it ever was on a market day.</p><p>The town pays for the roof, and the traders for what stands under it.</p>";

    private static Capture Extract(string body, string head = "", string url = "https://town.example/hall") =>
        Extractor.Extract(Pages.Html($"<html lang=en><head>{head}</head><body>{body}</body></html>", url) with { CapturedAt = new(DateTimeOffset.Parse("2024-06-15Z", CultureInfo.InvariantCulture), "test") });

    [Theory]
    [InlineData("After nine years the traders are back under the glass roof.")]
    [InlineData("After nine years the traders are back under the roof")]
    public void A_sentence_in_the_headings_element_under_the_headline_is_none_of_it(string deck)
    {
        var article = Extract($"<article><h1>The market hall opens<span class=deck>{deck}</span></h1><p>3 May 2024</p>{Text}</article>", "<meta property='og:title' content='The market hall opens'>").Article;
        Assert.Equal("The market hall opens", article?.Title);
    }

    [Fact]
    public void A_headline_that_is_a_sentence_under_a_kicker_is_no_deck()
    {
        const string Headline = "The council has agreed to open the old market hall again.";
        var article = Extract($"<article><h1><span>Market hall</span> <span>{Headline}</span></h1><p>3 May 2024</p>{Text}</article>", $"<meta property='og:title' content='{Headline}'>").Article;
        Assert.EndsWith(Headline, article?.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_of_two_elements_stays_whole()
    {
        var article = Extract($"<article><h1>The market hall opens, and the <em>traders of the old quay are back under the roof</em></h1><p>3 May 2024</p>{Text}</article>").Article;
        Assert.Equal("The market hall opens, and the traders of the old quay are back under the roof", article?.Title);
    }

    [Fact]
    public void What_a_formula_says_to_programs_is_not_read_twice()
    {
        var article = Extract($"<article><h1>On small waves</h1><p>3 May 2024</p><p>The height <math><semantics><mrow><mi>h</mi><mo>=</mo><mn>2</mn></mrow><annotation encoding='application/x-tex'>h=2</annotation></semantics></math> of the waves was measured by us for nine years.</p>{Text}</article>").Article;
        Assert.Contains("The height h=2 of the waves", article?.Body?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2019/04/the-hall-opens/", "2019-04-07")]
    [InlineData("/2019/07/the-hall-opens/", "2019-07-04")]
    [InlineData("/the-hall-opens/", "2019-07-04")]
    public void The_folder_of_the_month_tells_which_day_numbers_mean(string path, string day)
    {
        var article = Extract($"<article><h1>The market hall opens</h1><p>07/04/2019</p>{Text}</article>", url: "https://town.example" + path).Article;
        Assert.Equal(day, article?.Published?.ToString());
    }

    [Fact]
    public void The_day_under_a_heading_of_the_articles_own_entry_is_its_day()
    {
        var article = Extract($"<div><p>This day has passed.</p></div><h1>The market hall opens</h1><div class='hentry event'>{Text}<div><h3>Details</h3><dl><dt>Date:</dt><dd><abbr class='published dtstart' title='2019-05-09'>May 9</abbr></dd></dl></div></div>").Article;
        Assert.Equal("2019-05-09", article?.Published?.ToString());
    }

    [Fact]
    public void The_day_of_another_story_under_a_text_is_not_the_texts()
    {
        var article = Extract($"<article><h1>The market hall opens</h1><div><p>HARBOUR.EXAMPLE — 18.06.2017: The hall at the harbour has been closed for nine years, and nobody thought that it would open again before the bridge did.</p></div></article><div><b>Other news of the town:</b></div><ul class=hfeed><li class='hentry news'><h3 class=entry-title><a href='/n/27'>No water on the quay tomorrow</a></h3><div><abbr class=published title='2017-08-29T16:20:00Z'>29.08.2017 19:20</abbr></div></li><li class='hentry news'><h3 class=entry-title><a href='/n/28'>A signal from the lighthouse</a></h3><div><abbr class=published title='2017-08-29T16:00:00Z'>29.08.2017 19:00</abbr></div></li></ul>").Article;
        Assert.Equal("2017-06-18", article?.Published?.ToString());
    }

    [Fact]
    public void A_form_for_trackbacks_and_comments_is_none_of_the_text()
    {
        var article = Extract($"<h3>The market hall opens</h3>{Text}<p class=posted>Posted by Bo Lund at May 13, 2024 10:12</p><h2>Trackbacks</h2><p>TrackBack URL for this entry:<br>https://town.example/tb.cgi/262</p><h2>Comments</h2><p>Thanks for signing in. Now you can comment.</p><p>If you have not left a comment here before, the owner of the diary may have to look at it first.</p>").Article;
        Assert.DoesNotContain("TrackBack URL", article?.Body?.Text, StringComparison.Ordinal);
        Assert.Contains("what stands under it.", article?.Body?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_days_of_tweets_in_a_post_make_no_list_of_it()
    {
        static string Tweet(int n) => $"<blockquote class=twitter-tweet><p>Good morning <a href='https://twitter.com/hashtag/fish'>#fish</a> and <a href='https://twitter.com/quay{n}'>@quay{n}</a>!</p><p>— Bo Lund (@bolund) <a href='https://twitter.com/bolund/status/{n}'>June {n}, 2024</a></p></blockquote>";
        var capture = Extract($"<div class='post hentry'><h1 class=entry-title>The first day at the fair</h1><p class=entry-meta>Written by Bo Lund on June 3, 2024</p><p>The fair of the harbour towns is held every second year, and this time it came to <a href='https://fair.example/hall'>the hall at the quay</a>, which had been empty since the winter, when the roof was found to be too weak for snow.</p>{Tweet(1)}<p>In the morning there were talks on <a href='https://fair.example/nets'>nets and their menders</a>, in the order of the towns, and each of them was heard by more people than the hall has chairs for.</p>{Tweet(2)}<p>In the afternoon the boats were shown, and <a href='https://fair.example/boats'>a list of them</a> is with the keeper, who will have it printed once he knows which of them were sold.</p></div>");
        Assert.Equal("The first day at the fair", capture.Article?.Title);
        Assert.Empty(capture.Items);
    }

    [Fact]
    public void An_archive_of_one_post_is_an_index()
    {
        var page = Pages.Html("<html lang=en><head><title>September 2011 – Harbour diary</title></head><body class='archive date'><main><header><h1>Month: September 2011</h1></header><article class='post hentry'><h2 class=entry-title><a rel=bookmark href='https://town.example/2011/09/01/drums/'>Drums on the old pier</a></h2><div class=entry-content><p>The drummers of the quay came together with those of the town, and a workshop was held for whoever wanted to learn how the drums of the pier are made and played, with bread and cheese for all.</p></div></article></main></body></html>", "https://town.example/2011/09/");
        var capture = Extractor.Extract(page);
        Assert.Null(capture.Article);
        Assert.Equal("Drums on the old pier", Assert.Single(capture.Items).Title);
    }
}
