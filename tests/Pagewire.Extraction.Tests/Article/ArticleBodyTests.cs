using AngleSharp.Dom;

namespace Pagewire.Extraction.Tests.Article;

/// <summary>Where the text of an article is found, whatever the boxes around it are called.</summary>
public class ArticleBodyTests
{
    private const string First = "The ferry runs again since Wednesday evening, after nine days in the yard.";
    private const string Last = "Tickets of the days without a ferry stay good until the end of the year.";

    private static readonly string s_text = $"<p>{First}</p>" + string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>On day {i} the crew painted a part of the rails while they waited, in the old green that everybody had missed.</p>")) + $"<p>{Last}</p>";

    private static readonly string s_links = string.Concat(Enumerable.Range(1, 40).Select(i => $"<p><a href='/stages/{i}'>Landing stage number {i} and its opening hours</a></p>"));

    [Fact]
    public void Paragraphs_under_the_headline_begin_the_text_though_many_links_stand_between_them_and_the_rest()
    {
        var opening = "<p>The yard had promised to be ready in three days, and nobody on the landing stage had believed it, since it had promised the same in the years before.</p><p>So the harbour office had hired a barge, which took the post and the school children over, and in the evenings the choir, whose members sang on the way for as long as the weather let them do so.</p><p>What the barge could not take over waited in the sheds of both stages, and is sold there now.</p>";
        var table = string.Concat(Enumerable.Range(1, 30).Select(i => $"<tr><td><a href='/stages/{i}'>Landing stage number {i} and its opening hours</a></td><td>{i}</td></tr>"));
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The ferry runs again</title></head><body><h1>The ferry runs again</h1><main><div class='a'>{opening}</div><div class='b'><table>{table}</table></div><div class='c'>{s_text}<p>{Last}</p></div></main></body></html>"));
        Assert.StartsWith("The yard had promised", capture.Article!.Body!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<main class="news js_navContinue"><h1>The ferry runs again</h1>{0}</main>""")]
    [InlineData("""<h1>The ferry runs again</h1><div class="story enableCommentsCount enableShareButtons hasNewsletterBox"><div>{0}</div></div>""")]
    [InlineData("""<h1>The ferry runs again</h1><div class="box shareBar commentCount newsletterSignup"><div>{0}</div></div>""")]
    [InlineData("""<div class="elementor-widget elementor-widget-theme-post-title"><h1>The ferry runs again</h1></div><div class="elementor-element elementor-widget"><div class="elementor-widget-container">{0}</div></div>""")]
    [InlineData("""<h1>The ferry runs again</h1><div class="widget post-partial"><article>{0}</article></div>""")]
    [InlineData("""<h1>The ferry runs again</h1><article class="typography newsletter-post post">{0}</article>""")]
    [InlineData("""<h1>The ferry runs again</h1><article class="post-4 hentry tag-ferry-ranking tag-river-promo">{0}</article>""")]
    [InlineData("""<h1>The ferry runs again</h1><div class="content-nav-section">{0}</div>""")]
    [InlineData("""<h1>The ferry runs again</h1><section class="section-ranking-intro">{0}</section>""")]
    public void The_names_of_boxes_that_hold_the_article_say_nothing_against_it(string layout)
    {
        const string about = """<div class="writer"><p>Ada Pell writes about boats, piers and the people on both, and has lived on the river since she could row. She has won the prize of the harbour towns twice, and gave it back once.</p><p>Before that she kept the books of the boatyard for eleven years, where she learned that every boat is older than its owner says, and that no rail is ever painted on the day for which it was promised. She answers letters on Sundays, by hand, and in the order in which they came.</p></div>""";
        var menu = string.Concat(Enumerable.Range(1, 60).Select(i => $"<li><a href='/menu/{i}'>Landing stage number {i} and its opening hours</a></li>"));
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The ferry runs again</title></head><body><ul>{menu}</ul>{layout.Replace("{0}", s_text, StringComparison.Ordinal)}{about}</body></html>"));
        var lines = capture.Article!.Body!.Text.Split("\n\n");
        Assert.Equal(First, lines[0]);
        Assert.Equal(Last, lines[9]);
        Assert.Equal(10, lines.Length);
    }

    [Fact]
    public void A_notice_beside_the_main_part_is_not_the_text_however_many_boxes_that_is_in()
    {
        var parts = string.Concat(Enumerable.Range(1, 8).Select(i => $"<div><div><div><div><div><h2>Day {i}</h2><p>On day {i} the crew painted a part of the rails while they waited, in the old green that everybody had missed, and talked of the summer when the river stood still.</p></div></div></div></div></div>"));
        var notice = string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>Condition {i}: the harbour company is not liable for what is left on board, for wet shoes, for late trains, or for what gulls take from the hand.</p>"));
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The ferry runs again</title></head><body><main><h1>The ferry runs again</h1><div>{parts}</div></main><div class='modals'><div>{notice}</div></div></body></html>"));
        Assert.StartsWith("Day 1", capture.Article!.Body!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Condition", capture.Article.Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_several_boxes_under_headings_is_one()
    {
        var parts = string.Concat(Enumerable.Range(1, 4).Select(i => $"<div><div><h2>What changes on day {i}</h2><ul><li>stage {i} from nine</li><li>stage {i} until four</li></ul><p>On day {i} the ferry runs from stage {i} alone, as the others are painted.</p></div></div>"));
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The ferry runs again</title></head><body><div><h1>The ferry runs again</h1><p>5 March 2024</p><div><p>{First}</p><p>{Last}</p></div>{parts}</div></body></html>"));
        Assert.Contains(First, capture.Article!.Body!.Text, StringComparison.Ordinal);
        Assert.Contains("On day 4", capture.Article.Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_that_ends_above_the_headline_is_not_its_text()
    {
        var languages = string.Concat(Enumerable.Range(1, 30).Select(i => $"<li>In language {i} the company says of itself that it builds ferries, rails and landing stages, and has done so for {i} years.</li>"));
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The ferry runs again</title><meta property='og:type' content='article'></head><body><div><ul>{languages}</ul></div><div><p>The ferry runs again</p><p>5 March 2024</p>{s_text}</div></body></html>"));
        Assert.StartsWith(First, capture.Article!.Body!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>by the press office — published 02/05/2017 16h35, last update 05/05/2017</p>")]
    [InlineData("<div>Published:</div><div>2 May 2017</div>")]
    [InlineData("<div>02.05.2017 | Source: the harbour office</div>")]
    [InlineData("<div>Дата публікації: 21 жовтня 2025 р. 16:45 | Переглядів: 214 | <a href='#'>Версія для друку</a></div>")]
    [InlineData("<dl><dt>From:</dt><dd><a href='/office'>Harbour office</a></dd><dt>Published</dt><dd>2 May 2017</dd></dl>")]
    public void When_and_by_whom_is_said_is_no_part_of_the_text(string stamp)
    {
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The ferry runs again</title></head><body><h1>The ferry runs again</h1><div>{stamp}{s_text}</div></body></html>"));
        Assert.StartsWith(First, capture.Article!.Body!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class='x1'>5 March 2024 · by Ada Pell · 5 min read</div>", "")]
    [InlineData("<p>Ada Pell, 5 March 2024</p><p>Last changed: 6 March 2024</p>", "")]
    [InlineData("", "<p>###</p>")]
    [InlineData("", "Views: 123<br>")]
    public void Who_and_when_under_the_standfirst_and_what_counts_under_the_text_are_no_part_of_it(string under, string behind)
    {
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The ferry runs again</title></head><body><article><h1>The ferry runs again</h1><p>The yard had promised it for the week before, as yards will.</p>{under}{s_text}{behind}</article></body></html>"));
        var lines = capture.Article!.Body!.Text.Split("\n\n");
        Assert.Equal(First, lines[1]);
        Assert.Equal(Last, lines[^1]);
    }

    [Fact]
    public void A_standfirst_outside_the_text_is_its_summary_where_the_pages_head_has_none()
    {
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The ferry runs again</title></head><body><main><div><h1>The ferry runs again</h1><p class='x-lead-paragraph'>It carries forty people more than it did.</p></div><p>5 March 2024</p><div>{s_text}{s_text}</div></main></body></html>"));
        Assert.Equal("It carries forty people more than it did.", capture.Article!.Summary);
    }

    [Fact]
    public void Running_text_between_the_headline_and_the_box_with_most_of_the_text_is_its_beginning()
    {
        const string beginning = "Nobody in Oldhaven had crossed the river for nine days, but for the baker, who rowed, and for his dog, who swam behind him.";
        var lines = Lines($"<div><h1>The ferry runs again</h1><div><p>{beginning}</p><p>On the second day the mayor had asked for patience, and on the third for a second boat, which nobody had to lend.</p></div><div><div>{s_text}</div></div><div>{s_links}</div></div>");
        Assert.Equal(beginning, lines[0]);
        Assert.Equal(Last, lines[^1]);
        Assert.Equal(12, lines.Length);
    }

    [Fact]
    public void One_paragraph_under_a_heading_of_its_own_is_a_box_beside_the_text()
    {
        const string claim = "“The ferry has never stood still, neither for nine days nor for one, and whoever says so, which some newspapers of the region do, has not understood how a ferry is painted, and shall come to the harbour and look, at any hour, and bring a brush.”";
        var lines = Lines($"<div><h1>The ferry runs again</h1><div><h4>The harbour company</h4><p>{claim}</p></div><div><div>{s_text}</div></div><div>{s_links}</div></div>");
        Assert.Equal(First, lines[0]);
        Assert.Equal(10, lines.Length);
    }

    [Theory]
    [InlineData("<div id='comments'>{0}</div>")]
    [InlineData("<b>Have your say</b><br>{0}")]
    [InlineData("<h3>24 Comments</h3>{0}")]
    [InlineData("<p>Comments are now closed for this story</p>{0}")]
    public void Readers_comments_are_no_part_of_the_text_however_long_they_are(string under)
    {
        var comments = string.Concat(Enumerable.Range(1, 24).Select(i => $"<div><p>A wise old captain told me on morning number {i} that no ferry was ever painted in time, and that this one would not be the first, whatever the mayor says, and he was right about that.</p><p>Guest {i}, {i} March 2024</p></div>"));
        var lines = Lines($"<div><h1>The ferry runs again</h1><div>{s_text}</div>{under.Replace("{0}", comments, StringComparison.Ordinal)}</div>");
        Assert.Equal(First, lines[0]);
        Assert.Equal(Last, lines[^1]);
    }

    [Theory]
    [InlineData("Comment")]
    [InlineData("Comments")]
    [InlineData("Join the conversation")]
    public void A_part_of_the_text_about_comments_stays_in_it(string heading)
    {
        const string part = "That a ferry needs nine days for two rails is a matter of paint, and not of will.";
        Assert.Equal(part, Lines($"<div><h1>The ferry runs again</h1>{s_text}<h3>{heading}</h3><p>{part}</p></div>")[^1]);
    }

    [Fact]
    public void Parts_that_a_script_moves_into_the_text_stand_where_it_puts_them()
    {
        const string middle = "The yard had promised it for the week before, as yards will.";
        var lines = Lines($"<div><h1>The ferry runs again</h1><div><p>{First}</p><template id='B:0'></template><h2>What remains</h2><template id='P:1'></template></div></div><div hidden id='S:1'><p>{Last}</p></div><div hidden id='S:0'>{s_text}<p>{middle}</p></div>");
        Assert.Equal(First, lines[0]);
        Assert.Equal([middle, "What remains", Last], lines[^3..]);
    }

    [Fact]
    public void Parts_that_wait_in_one_another_nest_no_deeper_than_a_page_may()
    {
        static string Deep(string inner) => string.Concat(Enumerable.Repeat("<div>", 220)) + inner + string.Concat(Enumerable.Repeat("</div>", 220));
        var boxes = string.Concat(Enumerable.Range(0, 499).Select(i => $"<div hidden id='S:{i}'>{Deep($"<p>Part {i} of the text.</p><template id='B:{i + 1}'></template>")}</div>"));
        var page = Pages.Html($"<html><body><main><h1>The ferry runs again</h1><p>{First}</p><template id='B:0'></template>{s_text}<p>{Last}</p></main>{boxes}</body></html>");

        var article = Extractor.Extract(page).Article!;

        Assert.Contains($"{First}\n\nPart 0 of the text.\n\nPart 1 of the text.", article.Body!.Text, StringComparison.Ordinal);
        var (deepest, open) = (0, new Stack<(IElement Element, int Depth)>([(page.ToDom()!.DocumentElement, 1)]));
        while (open.TryPop(out var at))
        {
            deepest = Math.Max(deepest, at.Depth);
            foreach (var child in at.Element.Children) open.Push((child, at.Depth + 1));
        }
        Assert.InRange(deepest, 440, 512);
    }

    [Theory]
    [InlineData("<section id='block-5cd3ad805f'>{0}</section>")]
    [InlineData("<div class='content-nav-section'>{0}</div>")]
    public void A_part_of_the_text_whose_box_has_a_misleading_name_stays_in_it(string box)
    {
        var part = string.Concat(Enumerable.Range(1, 5).Select(i => $"<p>Of the <a href='/rails/{i}'>rails</a> on stage {i} two are left to paint, and nobody in the yard or in the town hall knows in which of the two greens that the harbour has ever had, or whether there is any of it left.</p>"));
        var lines = Lines($"<div><h1>The ferry runs again</h1><div>{s_text}</div>{box.Replace("{0}", part, StringComparison.Ordinal)}</div>");
        Assert.StartsWith("Of the rails on stage 5", lines[^1], StringComparison.Ordinal);
        Assert.Equal(15, lines.Length);
    }

    [Theory]
    [InlineData("<p><a href='https://tickets.example.com/'>Buy a ticket for the first evening</a></p>", "")]
    [InlineData("<p><a href='https://tickets.example.com/'>Buy a ticket for the first evening</a></p>", "<p>On the first evening the boats go from stage one alone, as the others are painted.</p>")]
    [InlineData("<p><a href='https://tickets.example.com/'>Buy a ticket</a></p>", "")]
    [InlineData("<p><a href='mailto:ada@ferry.example.org'>Write to the landing stage</a></p>", "")]
    [InlineData("<p>Those who want to come find the times here:</p><p><a href='/times'>Times of the boats in spring and summer</a></p><p><a href='/stages'>Landing stages of both towns</a></p>", "<p>On the first evening the boats go from stage one alone, as the others are painted.</p>")]
    [InlineData("<p>Further information:</p><p><a href='https://one.example.com/'>Boats of the north</a></p><p><a href='https://two.example.com/'>Boats of the south</a></p>", "")]
    [InlineData("<p>Wann die Boote fahren, steht hier：</p><p><a href='/times'>Fahrzeiten</a></p>", "")]
    public void A_paragraph_that_only_sends_its_readers_on_is_a_part_of_the_text(string link, string after)
    {
        var lines = Linked(s_text + link + after);
        Assert.Equal(s_text.Split("</p>").Length - 1 + link.Split("</p>").Length - 1 + after.Split("</p>").Length - 1, lines.Length);
    }

    [Theory]
    [InlineData("<p><a href='/news/stage-four'>Stage four is closed until the spring comes</a></p>")]
    [InlineData("<p><a href='https://blog.ferry.example.org/4'>Stage four is closed until the spring comes</a></p>")]
    [InlineData("<p><a href='https://one.example.com/'>Boats of the north</a></p><p><a href='https://two.example.com/'>Boats of the south</a></p><p><a href='https://three.example.com/'>Boats of the east</a></p>")]
    [InlineData("<p>ALSO:</p><p><a href='/north'>Boats of the north and of the south</a></p><p><a href='/east'>Boats of the east</a></p>")]
    [InlineData("<p>You may also be interested in:</p><p><a href='/north'>Boats of the north and of the south</a></p><p><a href='/east'>Boats of the east</a></p>")]
    [InlineData("<p>Other boats of the bay:</p><p><a href='/north'>Boats of the north and of the south</a></p><p><a href='/east'>Boats of the east and of the west</a></p><p><a href='/coast'>Boats of the whole coast</a></p>")]
    [InlineData("<p>Read also:</p><p><a href='https://one.example.com/'>Boats of the north and of the south</a></p>")]
    [InlineData("<div class='partner'><p><a href='https://one.example.com/'>Boats of the north and of the south</a></p></div>")]
    public void Paragraphs_that_lead_to_other_articles_are_none(string link) => Assert.Equal(10, Linked(s_text + link).Length);

    [Fact]
    public void A_table_of_contents_does_not_part_a_text_from_its_first_paragraph()
    {
        const string first = "The ferry was nine days in the yard, and nobody knew whether it would come back in the colour that it left in, as the harbour had bought the paint of both towns. That is now decided, and whoever wants to know what it means for the rails, for the stages and for the tickets finds it in what follows, stage by stage and rail by rail, as the yard has told it on the evening before the first boat went.";
        var contents = string.Concat(Enumerable.Range(1, 9).Select(i => $"<li><a href='#stage{i}'>What it means for the rails of stage {i}</a></li>"));
        var lines = Lines($"<main><h1>The ferry runs again</h1><div class='top'><p>{first}</p></div><div class='toc'><ul>{contents}</ul></div><div class='rest'>{s_text}</div></main>");
        Assert.Equal(first, lines[0]);
        Assert.DoesNotContain(lines, line => line.StartsWith("What it means", StringComparison.Ordinal));
    }

    private static string[] Linked(string text) => Extractor.Extract(Pages.Html($"<html><head><title>The ferry runs again</title></head><body><h1>The ferry runs again</h1><div>{text}</div></body></html>", "https://ferry.example.org/news/ferry-runs-again")).Article!.Body!.Text.Split("\n\n");

    [Theory]
    [InlineData("", 11)]
    [InlineData("<p>Menu</p>", 0)]
    public void A_text_that_a_script_would_write_is_read_where_it_stands_for_browsers_without_scripts(string written, int paragraphs)
    {
        var text = string.Concat(Enumerable.Range(1, 11).Select(i => $"<p>On stage {i} two rails are left to paint, and nobody in the yard knows in which of the two greens that is to be.</p>"));
        var body = Extractor.Extract(Pages.Html($"<html><head><title>The ferry runs again</title></head><body><h1>The ferry runs again</h1><div class='content'><script type='text/template'>{text}</script><noscript>{text}</noscript>{written}</div></body></html>")).Article?.Body;
        Assert.Equal(paragraphs, body?.Text.Split("\n\n").Count(line => line.StartsWith("On stage", StringComparison.Ordinal)) ?? 0);
    }

    private static string[] Lines(string body) => Extractor.Extract(Pages.Html($"<html><head><title>The ferry runs again</title></head><body>{body}</body></html>")).Article!.Body!.Text.Split("\n\n");

    [Fact]
    public void Facts_without_links_between_headline_and_text_begin_it()
    {
        var lines = Lines($"<div><h1>The ferry runs again</h1></div><div><div><ul><li>The ferry crosses the river every hour</li><li>Old tickets stay good until the end of the year</li></ul></div><div>{s_text}</div></div>");
        Assert.Equal("The ferry crosses the river every hour", lines[0]);
        Assert.Equal(Last, lines[^1]);
    }

    [Fact]
    public void Lists_of_several_days_between_headline_and_text_do_not()
    {
        var days = string.Concat(Enumerable.Range(1, 3).Select(day => $"<p>Day {day}</p><ul><li>The ferry crosses the river {day} times</li><li>The pier is open until {day} in the afternoon</li></ul>"));
        Assert.DoesNotContain(Lines($"<div><h1>The ferry runs again</h1></div><div><div>{days}</div><div>{s_text}</div></div>"), line => line.StartsWith("The ferry crosses the river 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Sentences_in_a_side_column_are_no_part_of_a_text_beside_it()
    {
        var widgets = string.Concat(Enumerable.Range(1, 3).Select(i => $"<aside class='widget'><h3>Club {i}</h3><div>Whoever wants to row with us in year {i} comes to the boathouse on a Sunday, with dry shoes and a friend.</div></aside>"));
        Assert.Equal(Last, Lines($"<div><article><h1>The ferry runs again</h1><div>{s_text}</div></article><div>{widgets}</div></div>")[^1]);
    }
}
