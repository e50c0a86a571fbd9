namespace Pagewire.Extraction.Tests.Article;

/// <summary>What offices publish has often hardly a sentence: it is an article all the same, and has a text.</summary>
public class AnnouncementTests
{
    private const string Menu = "<ul class='menu'><li><a href='/office'>The office and its rooms</a></li><li><a href='/notices'>Notices</a></li></ul>";
    private const string Foot = "<div class='x9'>Harbour office of Oldhaven, Pier Street 4. The office is open from Monday to Friday between eight and twelve.</div>";

    [Fact]
    public void A_notice_of_two_sentences_is_an_article()
    {
        var article = Read("<h2>Closure of the lower lock</h2><div class='when'>3 March 2020</div><div><p>The lower lock stays closed until Friday.</p><p>Boats wait at the upper pier.</p></div>");
        Assert.Equal("Closure of the lower lock", article.Title);
        Assert.Equal("The lower lock stays closed until Friday.\n\nBoats wait at the upper pier.", article.Body!.Text);
    }

    [Theory]
    [InlineData("<dl><dt>From</dt><dd><a href='/office'>Harbour office</a></dd><dt>Published</dt><dd>3 March 2020</dd></dl>")]
    [InlineData("<p>Published: 3 March 2020</p>")]
    public void A_notice_under_a_standfirst_in_the_headlines_box_is_an_article(string meta)
    {
        var menu = string.Concat(Enumerable.Range(1, 12).Select(i => $"<li><a href='/m/{i}'>Service number {i}</a></li>"));
        var article = Extractor.Extract(Pages.Html($"<html><head><title>Closure of the lower lock | Oldhaven</title></head><body><nav><ul>{menu}</ul></nav><main><div><h1>Closure of the lower lock</h1><p class='lead'>Boats wait at the upper pier until Friday.</p></div>{meta}<div class='b'><p>The lower lock stays closed until Friday, since its beams are replaced.</p><p>Boats wait at the upper pier, where the office has put up a shelter.</p></div></main></body></html>")).Article;
        Assert.Equal("3 March 2020", article!.Published?.Day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("Boats wait at the upper pier until Friday.\n\nThe lower lock stays closed until Friday, since its beams are replaced.\n\nBoats wait at the upper pier, where the office has put up a shelter.", article.Body!.Text);
    }

    [Fact]
    public void A_list_of_documents_under_a_dated_headline_is_its_text()
    {
        var article = Read("<h2>Call for boats that carry school classes</h2><p>Published: 3 March 2020</p><p><a href='/d/call.pdf'>The text of the call</a></p><p><a href='/d/form.docx'>The form for owners</a></p><p><a href='/d/map.pdf'>The map of the stages</a></p>");
        Assert.Equal("The text of the call\n\nThe form for owners\n\nThe map of the stages", article.Body!.Text);
        Assert.Equal(3, article.Enclosures.Count);
    }

    [Theory]
    [InlineData("class='entry-content'")]
    [InlineData("itemprop='articleBody'")]
    public void A_text_without_sentences_is_the_box_that_its_system_calls_the_text(string name)
    {
        var article = Read($"<h2>Maps of the harbour for skippers</h2><p>Published: 3 March 2020</p><div><div>Ada Pell looks after the maps and the lights.</div><div>Room 12 in the old office.</div></div><div {name}><p>Lower pier: sheets 1 to 4</p><p>Upper pier: sheets 5 to 9</p><p>Anchor places: sheet 10</p></div>");
        Assert.Equal("Lower pier: sheets 1 to 4\n\nUpper pier: sheets 5 to 9\n\nAnchor places: sheet 10", article.Body!.Text);
    }

    [Theory]
    [InlineData("Downloads")]
    [InlineData("Pièces jointes :")]
    [InlineData("附件")]
    public void Documents_under_a_heading_of_their_own_after_the_text_are_its_enclosures(string heading)
    {
        const string sentence = "<p>The lower lock stays closed until Friday, since two of its beams are to be replaced before the winter comes.</p>";
        var article = Read($"<div class='a1'><h1>Closure of the lower lock</h1><p>3 March 2020</p>{sentence}{sentence}{sentence}</div><div class='a2'><h3>{heading}</h3><ul><li><a href='/d/plan.pdf'>The plan</a></li><li><a href='/d/order.docx'>The order</a></li></ul><p>PDF, 120 KB</p><p><a href='/contact'>Write to us</a></p><p><a href='/d/other.pdf'>The yearly report</a></p></div>");
        Assert.Equal(2, article.Enclosures.Count);
    }

    [Fact]
    public void A_list_of_names_is_a_text()
    {
        var article = Read("<div><h2>Members of the new harbour council</h2><p>3 March 2020</p><ul><li>Ada Pell, pilot</li><li>Bo Marsh, miller</li><li>Cem Reed, owner of a boatyard</li></ul></div>");
        Assert.Equal("Ada Pell, pilot\n\nBo Marsh, miller\n\nCem Reed, owner of a boatyard", article.Body!.Text);
    }

    [Fact]
    public void What_stands_beside_a_table_belongs_to_the_text_with_it()
    {
        var article = Read("<div><h2>Decisions of the harbour council</h2><div><p>Published: 3 March 2020</p><table><tr><th>No.</th><th>Matter</th></tr><tr><td>12</td><td>New planks for the pier</td></tr><tr><td>13</td><td>Fees of the winter</td></tr></table><p>Objections within 30 days</p></div></div>");
        Assert.Equal("No. | Matter\n\n12 | New planks for the pier\n\n13 | Fees of the winter\n\nObjections within 30 days", article.Body!.Text);
    }

    [Fact]
    public void Questions_and_answers_are_a_text_although_a_box_under_them_has_the_longer_sentence()
    {
        var answers = string.Concat(Enumerable.Range(1, 4).Select(i => $"<div><h3>Who needs permit {i}?</h3><div><p>All with {i} boats.</p></div></div>"));
        var article = Read($"<div><h1>Questions about the permits</h1><p>3 March 2020</p><div>{answers}</div><div class='x2'><p>Get our letter with everything that happens between the locks into your box every month.</p></div></div>");
        Assert.StartsWith("Who needs permit 1?\n\nAll with 1 boats.", article.Body!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_that_opens_over_a_page_is_not_the_text_of_its_notice()
    {
        const string window = "<div class='x3'><p>Dear neighbours, the services of the harbour are now in your pocket, and all bills are paid there.</p><p>Take it from the shop of your telephone, and tell us what is missing.</p></div>";
        var page = $"<html><head><title>No water on Monday | Oldhaven</title></head><body>{window}{Menu}<div><h2>No water on Monday</h2><p>3 March 2020</p><p>The pipe under Pier Street is mended on Monday.</p></div></body></html>";
        Assert.Equal("The pipe under Pier Street is mended on Monday.", Extractor.Extract(Pages.Html(page)).Article!.Body!.Text);
    }

    [Fact]
    public void A_notice_and_a_link_to_the_one_before_it_are_no_list()
    {
        var article = Read("<div><div class='title'>Closure of the lower lock</div><div>2020-03-03</div><p>The lower lock stays closed until Friday.</p><p>Boats wait at the upper pier.</p></div><div>Before: <a href='/notices/11'>Levels of the week at all gauges</a></div>");
        Assert.Equal("Closure of the lower lock", article.Title);
    }

    [Fact]
    public void A_heading_with_nothing_under_it_is_no_article() =>
        Assert.Null(Extractor.Extract(Page("<h2>Closure of the lower lock</h2><p>3 March 2020</p>")).Article);

    [Fact]
    public void A_short_text_without_a_date_is_no_article() =>
        Assert.Null(Extractor.Extract(Page("<h2>The office and its rooms</h2><p>The office is in Pier Street 4.</p><p>Ring twice at the blue door.</p>")).Article);

    private static Sighting Read(string content) => Extractor.Extract(Page(content)).Article!;

    private static Reading.Page Page(string content) => Pages.Html($"<html><head><title>Harbour office of Oldhaven</title></head><body>{Menu}<div id='c'>{content}</div>{Foot}</body></html>", "https://harbour.example/notice?no=12");
}
