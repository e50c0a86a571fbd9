namespace Pagewire.Extraction.Tests.Article;

/// <summary>Lists inside an article do not make it an index, and an index has no article.</summary>
public class ArticleOrIndexTests
{
    private static string Paragraph(int i) => $"<p>In year {i} the pier was built for steamers, and its {i}0 planks were counted every spring by the harbour master, who wrote the number on the gate. Nobody knows why he did it, and nobody has stopped since.</p>";

    private static string Section(int i, string heading, string link) => $"<h2>{heading}</h2>{Paragraph(i)}{Paragraph(i + 10)}<p>Stage {i} is described there. {link}</p>";

    private static Capture Read(string body, string head = "") => Extractor.Extract(Pages.Html($"<html><head><title>Seven walks along the pier</title>{head}</head><body><h1>Seven walks along the pier</h1>{body}</body></html>", "https://pier.example/walks/seven"));

    private static string Join(Func<int, string> part) => string.Concat(Enumerable.Range(1, 7).Select(part));

    [Fact]
    public void Sections_that_each_end_with_a_link_are_parts_of_the_article()
    {
        var capture = Read(Join(i => Section(i, $"Walk number {i} past the old boathouse", $"<a href='/maps/{i}'>The map of walk {i} on paper</a>")));
        Assert.Contains("Stage 7", capture.Article!.Body!.Text, StringComparison.Ordinal);
        Assert.Empty(capture.Items);
    }

    [Theory]
    [InlineData("single single-press_release postid-12", true)]
    [InlineData("single single-attachment postid-12", false)]
    [InlineData("page", false)]
    public void A_post_of_a_kind_that_the_site_made_up_rather_is_an_article(string names, bool isArticle)
    {
        var services = string.Concat(Enumerable.Range(1, 60).Select(i => $"<li><a href='/s/{i}'>Get a licence of kind {i} from the office</a></li>"));
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>Schedule of the mayor</title></head><body class='{names}'><ul>{services}</ul><main><h1>Schedule of the mayor</h1><div>October 24, 2016<br><p>The mayor has no public events on this Monday of the year.</p></div></main></body></html>", "https://town.example/press/mayor/the-schedule-of-the-mayor"));
        Assert.Equal(isArticle, capture.Article is not null);
    }

    [Fact]
    public void A_page_that_states_a_day_of_publication_under_any_name_is_an_article_though_it_has_little_text_and_others_stand_under_it()
    {
        var related = Join(i => $"<li><div><a href='/acts/{i}'>Act number {i} on the planks of the pier</a></div><time>{i} March 2015</time><p><a href='/t/1'>Papers</a>, <a href='/t/2'>Acts</a></p></li>");
        var capture = Read($"<p><a href='/act.pdf'>Act on the walks along the pier (pdf 56 kB)</a></p><div><h2>Published</h2><p>14 October 1999</p></div><h3>Relaterat</h3><ul>{related}</ul>", "<meta name='published' content='1999-10-14 00:00:00'>");
        Assert.Equal("Seven walks along the pier", capture.Article!.Title);
        Assert.Empty(capture.Items);
    }

    [Fact]
    public void Sections_about_pages_of_other_sites_are_parts_of_the_article()
    {
        var capture = Read(Join(i => Section(i, $"<a href='https://walks{i}.example/'>Walk number {i} past the old boathouse</a>", $"Walked on {i} March 2024.")));
        Assert.Contains("Stage 7", capture.Article!.Body!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Dated_sections_without_pages_of_their_own_are_parts_of_what_calls_itself_an_article()
    {
        var sections = Join(i => $"<h2>Walk number {i} past the old boathouse</h2><p>{i} March 2024</p>{Paragraph(i)}{Paragraph(i + 10)}");
        Assert.NotNull(Read(sections, "<meta property='og:type' content='article'>").Article);
        Assert.Equal(7, Read(sections).Items.Count);
    }

    [Fact]
    public void Links_scattered_over_a_text_do_not_hold_it()
    {
        var capture = Read(Join(i => $"{Paragraph(i)}{Paragraph(i + 10)}<ul><li><a href='/more/{i}'>What the gate number {i} has to do with it</a></li></ul>{Paragraph(i + 20)}"), "<meta property='og:type' content='website'>");
        Assert.Contains("counted every spring", capture.Article!.Body!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_in_the_sentences_of_a_dated_post_are_no_list()
    {
        var capture = Extractor.Extract(Pages.Html("""
            <html><head><title>Pier Blog: The lamps burn oil again</title></head><body><h1>Pier Blog</h1>
            <div class='post'><h2><a href='/2024/03/lamps.html'>The lamps burn oil again</a></h2><span>14 March 2024</span>
            <div>The keeper has filled the <a href='/2023/08/north-lamps.html'>lamps of the north arm</a> with oil from the old <a href='/2022/07/store.html'>store</a>. They burn until the ferry has gone.<br><br>
            Whoever walks out to see them finds the gate open until ten, and is asked to leave dogs at home. The bell rings once when the gate closes.<br><br>
            Keep in touch, and as always, we would <a href='/letters?from=blog'>love to read</a> what you make of the new light.</div></div>
            <div><a href='/2024/03/lamps.html'>Permalink</a></div></body></html>
            """, "https://pier.example/2024/03/lamps.html"));
        Assert.Equal("The lamps burn oil again", capture.Article?.Title);
    }

    [Fact]
    public void Headlines_over_teasers_without_a_headline_of_the_page_are_no_article()
    {
        var entries = Join(i => $"<li><a href='/{i}'>The harbour bell number {i} rings again at night</a><br>Nobody had heard it since the winter of 190{i}, when the rope broke and the ringer moved to the hills with his goats.</li><li><a href='/2{i}'>The lamp number {i} of the pier is lit at noon</a><br>The keeper says that he likes it so, and the council has no rule against it, said its chairman on the stairs.</li>");
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>Harbour</title></head><body><ul>{entries}</ul></body></html>", "https://pier.example/"));
        Assert.Null(capture.Article);
        Assert.Equal(14, capture.Items.Count);
    }

    [Fact]
    public void What_stands_beside_a_name_in_a_byline_is_no_author()
    {
        var capture = Read($"<div class=byline><span class=author>By</span> | <a class=author href='/people/nora'>Nora Lund</a> | <a href='/people/nora'>Read bio</a></div>{Join(Paragraph)}");
        Assert.Equal(["Nora Lund"], capture.Article!.Authors);
    }

    [Fact]
    public void A_directory_of_links_is_no_article()
    {
        var links = Join(i => $"<li><a href='https://one{i}.example/'>Pier {i}</a> - the page of a pier with a lamp, a bell and a rope, and a keeper who writes to his friends about them.</li><li><a href='https://two{i}.example/'>Boat {i}</a> - the page of a boat that has lain at that pier for many years, with photographs of its paint.</li>");
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>Links</title></head><body><ul>{links}</ul></body></html>", "https://pier.example/links.html"));
        Assert.Null(capture.Article);
        Assert.Empty(capture.Items);
    }

    [Fact]
    public void Teasers_under_headings_without_links_are_entries()
    {
        var capture = Read(Join(i => $"<h2>Walk number {i} past the old boathouse</h2><p>It begins at gate {i} and ends where the planks do.</p><a href='/walks/{i}'>Read more</a>"));
        Assert.Null(capture.Article);
        Assert.Equal(7, capture.Items.Count);
    }

    [Theory]
    [InlineData("<article class='hentry'><h1>Seven walks along the pier</h1>{0}</article>", "hentry")]
    [InlineData("<div>{0}</div>", "h-entry")]
    public void An_article_beside_marked_entries_stays_one(string layout, string mark)
    {
        var others = string.Concat(Enumerable.Range(1, 5).Select(i => $"<div class='{mark}'><h3 class='entry-title p-name'><a class='u-url' rel='bookmark' href='/walks/{i}'>Walk number {i} past the gate</a></h3><p class='entry-summary p-summary'>It begins at gate {i} and ends where the planks do, an hour later.</p></div>"));
        var capture = Read(layout.Replace("{0}", Paragraph(1) + Paragraph(2) + Paragraph(3) + Paragraph(4), StringComparison.Ordinal) + others);
        Assert.Contains("counted every spring", capture.Article?.Body?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_marked_entries_hold_between_them_is_no_article()
    {
        var capture = Read(Join(i => $"<div class='h-entry'><a class='u-url' href='/notes/{i}'><time class='dt-published' datetime='2024-03-0{i}'>{i} March</time></a><p class='p-name e-content'>Note number {i} from gate {i}: it was counted every spring, and the planks held.</p></div>"));
        Assert.Null(capture.Article);
        Assert.Equal(7, capture.Items.Count);
    }

    [Theory]
    [InlineData("<div><h2>1 November 2012</h2><h3>Seven walks along the pier</h3>{0}<p>Posted by Ada Pell on 1 November 2012 | <a href='/2012/11/walks'>Permalink</a></p><h3>TrackBack</h3><p>TrackBack address for this entry: 1 November 2012</p></div>")]
    [InlineData("<div><div><b>1 November 2012</b> <h2>Seven walks along the pier</h2>{0}</div>{1}</div>")]
    public void An_entry_with_the_headline_and_nearly_all_of_the_text_is_the_article(string layout)
    {
        var others = Join(i => $"<div><b>{i + 1} November 2012</b> <a href='/notes/{i}'>Note number {i} on the old boathouse</a></div>");
        var body = layout.Replace("{0}", Join(Paragraph), StringComparison.Ordinal).Replace("{1}", others, StringComparison.Ordinal);
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>Seven walks along the pier - Pier notes</title></head><body>{body}</body></html>"));
        Assert.Contains("In year 7", capture.Article!.Body!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Note number", capture.Article.Body.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Seven walks along the pier - Pier notes", true)]
    [InlineData("Pier notes", false)]
    public void Sections_of_one_day_are_parts_of_the_text_that_the_pages_title_names(string title, bool isArticle)
    {
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>{title}</title></head><body><div><h2>1 November 2012</h2><h3>Seven walks along the pier</h3>{Join(Paragraph)}<h3>And one along the beach</h3>{Join(Paragraph)}</div></body></html>"));
        Assert.Equal(isArticle, capture.Article is not null);
    }

    [Theory]
    [InlineData("<main><p>{0}</p>{1}</main>")]
    [InlineData("<main>{1}<p>{0}</p></main>")]
    [InlineData("<main><p>{0}</p><div>{1}</div><div><p>{0}</p><p>{0}</p></div></main>")]
    public void A_text_without_a_headline_is_no_article_beside_the_news_of_a_front_page(string body)
    {
        var news = string.Concat(Enumerable.Range(1, 4).Select(i => $"<li><h5><a href='/news/{i}'>The pier is closed for the {i}th time</a></h5><p>April {i}, 2024</p></li>"));
        var about = "The county lies between two rivers and was founded when the railway came. Its offices are open on weekdays, and its board meets on the first Monday of each month in the old court house, where anybody may come and listen to what is said.";
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><head><title>Pier County</title></head><body>{string.Format(System.Globalization.CultureInfo.InvariantCulture, body, about, $"<h1><a href='/news/'>News</a></h1><ul>{news}</ul>")}</body></html>", "https://pier.example/"));
        Assert.Null(capture.Article);
        Assert.Equal(4, capture.Items.Count);
    }

    [Fact]
    public void A_text_with_its_own_day_is_an_article_under_the_news_of_its_site_though_its_headline_is_none()
    {
        var news = string.Concat(Enumerable.Range(1, 4).Select(i => $"<li><a href='/news/{i}'>The pier is closed for the {i}th time</a> April {i}, 2024</li>"));
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><head><title>Pier County</title></head><body><table><tr><td><ul>{news}</ul></td><td><b>The pier opens again</b><p>April 2, 2024</p>{Join(Paragraph)}{Join(Paragraph)}</td></tr></table></body></html>", "https://pier.example/x"));
        Assert.NotNull(capture.Article);
    }

    [Theory]
    [InlineData("IMG_4417", "<p>Size: 800 × 600</p>", false)]
    [InlineData("20190312_4", "", false)]
    [InlineData("The weir in March", "", true)]
    public void A_pictures_page_that_only_tells_its_files_name_is_no_article(string name, string text, bool isArticle)
    {
        var page = Pages.Html($"<html lang='en'><head><title>{name}</title></head><body class='single single-post'><article><h1>{name}</h1><p>12 March 2019</p><img src='/{name}.jpg'>{text}</article></body></html>", "https://ferry.example.org/pictures/4");
        Assert.Equal(isArticle, Extractor.Extract(page).Article is not null);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("<p>{0}</p>", true)]
    public void A_list_of_news_right_under_the_pages_headline_is_an_index_whatever_its_head_says(string text, bool isArticle)
    {
        var rows = string.Concat(Enumerable.Range(1, 8).Select(i => $"<div class='row'><div><b>Notice</b> on {20 - i} September 2017</div><h3><a href='/notices/2017/09/{20 - i}/stage'>Notice on the closing of stage {i} for the painters</a></h3></div>"));
        var sentences = string.Concat(Enumerable.Range(1, 12).Select(i => $"Stage {i} was painted in the week before the fair, in the old green. "));
        var capture = Extractor.Extract(Pages.Html($"<html lang='en'><head><title>Notices - Ferry office</title><meta property='og:type' content='article'><meta property='article:published_time' content='2015-05-14T13:38:00-04:00'></head><body><h2>The office of the ferries and stages</h2><h1>Notices</h1>{text.Replace("{0}", sentences, StringComparison.Ordinal)}<div>{rows}</div></body></html>", "https://ferry.example.org/office/notices"));
        Assert.Equal(isArticle, capture.Article is not null);
    }

    [Theory]
    [InlineData("Seven walks along the pier in 7 days", true)]
    [InlineData("Walks along the pier in 12 days", false)]
    public void A_headline_that_counts_the_headings_under_it_is_an_article(string title, bool isArticle)
    {
        var walks = Join(i => $"<h2><a href='/walks/pier-{i}'>Walk number {i} past the boathouse</a></h2><p>Past the boathouse and back, {i}0 planks of the old pier.</p>");
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>{title}</title><meta property='og:type' content='article'></head><body><h1>{title}</h1><p>All of them begin at the gate, where the harbour master wrote the number of planks every spring.</p>{walks}</body></html>", "https://pier.example/walks"));
        Assert.Equal(isArticle, capture.Article is not null);
    }

    [Theory]
    [InlineData("<p>By Bo Marsh on 6 May 2018</p>", true)]
    [InlineData("", false)]
    public void A_letter_whose_sections_tell_of_days_to_come_is_an_article_where_it_has_a_day_of_its_own(string byline, bool isArticle)
    {
        static string Section(int n) => $"<h2>Evening {n} at the mill</h2><p>The miller opens the doors again and shows what the stones can do after a hundred years. Whoever brings a sack of rye takes home the flour, and the bakers of the valley tell what they make of it.</p><p>Time: 1{n}:30 to 17:30<br>Place: the lower mill<br>Date: {n}-6-2018</p>";
        var capture = Extractor.Extract(Pages.Html($"<html lang=nl><head><title>Letter to the members: May</title></head><body><main><h1>Letter to the members: May</h1>{byline}<p>You have begun to read the monthly letter of the friends of the mill, in which all that we plan is told at length.</p>{string.Concat(Enumerable.Range(2, 4).Select(Section))}</main></body></html>", "https://mill.example/letters/2018/05/letter"));
        Assert.Equal(isArticle, capture.Article is not null && capture.Items.Count == 0);
    }

    [Theory]
    [InlineData("<p>Earlier versions: <a href='/v/1'>3 March 2024</a>, <a href='/v/2'>4 March 2024</a>, <a href='/v/3'>5 March 2024</a></p>")]
    [InlineData("")]
    public void Days_that_a_line_of_a_text_links_to_are_no_entries(string versions)
    {
        var sentences = string.Concat(Enumerable.Range(1, 12).Select(i => $"<p>Dues of class {i} are paid at the quay before the boat is made fast, and nobody pays twice for the same night.</p>"));
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><head><title>Order on harbour dues</title></head><body><main><article><h1>Order on harbour dues</h1>{sentences}{versions}</article></main></body></html>", "https://harbour.example/orders/dues"));
        Assert.Equal("Order on harbour dues", capture.Article?.Title);
        Assert.Empty(capture.Items);
    }

    [Fact]
    public void Releases_that_were_out_before_the_day_over_them_are_no_letter()
    {
        var releases = string.Concat(Enumerable.Range(3, 5).Select(i => $"<section><h2>Stage {i} is painted in the old green again</h2><p>{i} April 2024</p><p>The painters began in the week before the fair and were done when the first boat came in. The office thanks all who waited on the other side of the water for so long.</p></section>"));
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><head><title>Press releases of the ferry office</title></head><body><main><h1>Press releases</h1><p class=date>28 April 2024</p>{releases}</main></body></html>", "https://ferry.example/press/"));
        Assert.Null(capture.Article);
        Assert.Equal(5, capture.Items.Count);
    }
}
