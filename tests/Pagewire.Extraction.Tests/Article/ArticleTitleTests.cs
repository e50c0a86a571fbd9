namespace Pagewire.Extraction.Tests.Article;

/// <summary>Which of the texts that a page has at its top is the headline.</summary>
public class ArticleTitleTests
{
    private const string Text = "<p>The ferry runs again since Wednesday evening, after nine days in the yard. The crew painted the rails while they waited, in the old green that everybody had missed.</p><p>Tickets of the days without a ferry stay good until the end of the year, the office at the landing stage says.</p>";

    [Theory]
    [InlineData("渡し船が九日ぶりに再開_海辺町公式サイト", "<div class=crumbs>ニュース</div><div>渡し船が九日ぶりに再開</div><div>2023-11-08</div>", "渡し船が九日ぶりに再開")]
    [InlineData("The ferry runs again-Landing Stage Gazette", "<td>News</td><div>The ferry runs again</div>", "The ferry runs again")]
    public void A_line_that_begins_the_title_of_the_page_is_the_headline(string title, string top, string expected) => Assert.Equal(expected, Title(title, top));

    [Theory]
    [InlineData("The ferry runs again - Notes from the old landing stage", "<h1><a href='/otto'>Notes from the old landing stage</a></h1><h3><a href='/otto/12'>The ferry runs again</a></h3>")]
    [InlineData("Notes from the old landing stage: The ferry runs again | Pages", "<h1>The ferry runs again</h1>")]
    [InlineData("Landing Stage Notes » Blog Archive » The ferry runs again", "<h1><a href='/'>Landing Stage Notes</a></h1><h2>The ferry runs again</h2>")]
    [InlineData("The ferry runs again - Notes from the old landing stage", "<h1>Oldhaven: Notes from the old landing stage</h1><h3>The ferry runs again</h3>")]
    public void The_name_of_a_blog_over_the_headline_is_none(string title, string top) => Assert.Equal("The ferry runs again", Title(title, top));

    [Theory]
    [InlineData("Crew of the ferry 2017 - 2018 - Landing Stage", "<h1>Crew of the ferry 2017 - 2018</h1>", "Crew of the ferry 2017 - 2018")]
    [InlineData("Crew of the ferry 2017 - 2018", "<h1>Crew of the ferry 2017 - 2018</h1>", "Crew of the ferry 2017 - 2018")]
    [InlineData("Open evening on the ferry – 17-20 o’clock – Landing Stage", "<h1>Open evening on the ferry – 17-20 o’clock</h1>", "Open evening on the ferry – 17-20 o’clock")]
    [InlineData("Council of the ferry - 12/14/23", "<h1>Council of the ferry - 12/14/23</h1>", "Council of the ferry")]
    public void A_number_that_ends_headline_and_title_stays_unless_it_is_a_date(string title, string top, string expected) => Assert.Equal(expected, Title(title, top));

    [Theory]
    [InlineData("<div class='news-title'>The ferry runs again</div>")]
    [InlineData("<table><tr><td class='contentheading'>The ferry runs again</td></tr></table>")]
    [InlineData("<div class='naslov'>The ferry runs again</div>")]
    [InlineData("<font size='4'><b>The ferry runs again</b></font><br>")]
    [InlineData("<p style='font-size: 18px; font-weight: bold'>The ferry runs again</p>")]
    [InlineData("<b>The ferry runs again</b><br>")]
    [InlineData("<h4>The ferry runs again</h4>")]
    public void What_stands_out_above_the_text_is_the_headline_where_the_title_names_only_the_site(string top) => Assert.Equal("The ferry runs again", Title("Harbour office of Oldhaven", top));

    [Fact]
    public void A_counter_that_has_the_only_heading_gives_way_to_the_dated_line_under_it() =>
        Assert.Equal("The ferry runs again", Title("Harbour office of Oldhaven", "<div class=box><h3 class=title>Visitors online</h3><span>0</span><span>0</span><span>4</span></div><p>(08.11.2023 14:14)</p><p class=Title>The ferry runs again</p>"));

    [Fact]
    public void Of_two_boxes_named_so_the_one_that_touches_the_day_has_the_headline()
    {
        var offices = string.Concat(Enumerable.Range(1, 14).Select(i => $"<div>Office {i}</div>"));
        var pictures = string.Concat(Enumerable.Range(1, 5).Select(i => $"<p>Pictures of the harbour in the year {i} by the sea</p>"));
        var capture = Extractor.Extract(Pages.Html($"<html lang='en'><head><title>Harbour office of Oldhaven</title></head><body><div class='links-title'>Links of the office</div><div>All of them</div><table><tr><td>(08.11.2023 14:14)</td></tr></table><table><tr><td><p class=Title>The ferry runs again</p></td></tr><tr><td><a href='/a.pdf'>The notice as a document</a></td></tr></table>{offices}<div>{pictures}</div></body></html>"));
        Assert.Equal("The ferry runs again", capture.Article!.Title);
    }

    [Fact]
    public void An_entry_with_its_day_is_no_menu_that_has_the_words_of_the_headline()
    {
        var capture = Extractor.Extract(Pages.Html($"<html lang='en'><head><title>Home - Harbour office of Oldhaven</title></head><body><div><span>08.11.2023</span></div><div class='title-box'>The ferry runs again</div>{Text}<ul><li><a href='/12'>The ferry runs again</a> (08.11.2023)</li><li><a href='/11'>The gate of the pier is open</a> (07.11.2023)</li></ul></body></html>"));
        Assert.Equal("The ferry runs again", capture.Article!.Title);
    }

    [Fact]
    public void What_a_menu_links_to_is_no_headline() =>
        Assert.Equal("The ferry runs again", Title("Harbour office of Oldhaven", "<a href='/news'>News from the landing stages</a><div class='title'>News from the landing stages</div><div class='headline'>The ferry runs again</div>"));

    [Theory]
    [InlineData("<nav><a href='/notes'>Press notes of the office</a></nav><h1>Press notes of the office</h1><h3>The ferry runs again</h3>")]
    [InlineData("<h1 class='visually-hidden'>Press notes of the office</h1><h3>The ferry runs again</h3>")]
    [InlineData("<ul class='breadcrumb'><li><a href='/notes'>Press notes of the office</a></li></ul><h1>Press notes of the office</h1><section><h2>The ferry runs again</h2><span>Updated on Thu, 8 November 2023 - 14:28</span> <span>Submitted by the landing stage on Tue, 7 November 2023 - 14:38</span></section>")]
    [InlineData("<ul class='breadcrumb'><li><a href='/notes'>Press notes of the office</a></li></ul><h1>Press notes of the office</h1><section><header><h2>The ferry runs again</h2><span>Updated on Thu, 8 November 2023 - 14:28</span> <span>Submitted by the landing stage on Tue, 7 November 2023 - 14:38</span></header></section>")]
    public void A_heading_that_names_a_part_of_the_site_gives_way_to_the_dated_one_under_it(string top) => Assert.Equal("The ferry runs again", Title("Press notes of the office", top));

    [Theory]
    [InlineData("<h1>The ferry runs again: what passengers have to know</h1>", "The ferry runs again: what passengers have to know")]
    [InlineData("<h1>The ferry runs again and brings the mail</h1>", "The ferry runs again and brings the mail")]
    [InlineData("<h1>The ferry runs again <span>Free to read</span></h1>", "The ferry runs again")]
    [InlineData("<h1>The ferry runs again <span>(bay.example)</span> <b>87</b></h1>", "The ferry runs again")]
    [InlineData("<h1>The ferry runs again | Harbour</h1>", "The ferry runs again")]
    public void What_goes_on_after_the_title_of_the_head_belongs_to_the_headline_and_a_label_does_not(string top, string expected) =>
        Assert.Equal(expected, Title("The ferry runs again", top, """<meta property="og:title" content="The ferry runs again">"""));

    [Fact]
    public void A_kicker_that_begins_the_title_is_no_headline() =>
        Assert.Equal("Back on the water", Title("Ferries of the bay: Back on the water | Gazette", "<p>Ferries of the bay</p><div>Back on the water</div>", """<meta property="og:title" content="Back on the water">"""));

    [Theory]
    [InlineData("<header><h1>Six ways over the bay that you can take</h1></header>", "Six ways over the bay that you can take")]
    [InlineData("<header><h1>Six ways over the bay that you can take</h1></header><p>Here is how you get to Oldhaven</p>", "Here is how you get to Oldhaven")]
    public void The_one_headline_above_the_text_counts_where_the_page_shows_nothing_of_what_its_head_says(string top, string expected) =>
        Assert.Equal(expected, Title("Here is how you get to Oldhaven | Gazette", top, """<meta property="og:title" content="Here is how you get to Oldhaven">"""));

    [Fact]
    public void A_part_of_the_text_in_bold_is_no_headline() =>
        Assert.Equal("The ferry runs again", Title("The ferry runs again", "<div>The ferry runs again</div><b>What changes for passengers</b>"));

    [Theory]
    [InlineData("Gazette of the Bay &gt; Harbour -- The ferry runs again", "<div>The ferry runs again</div>")]
    [InlineData("Gazette: The ferry runs again", "<p><font class=large>The ferry runs again</font></p>")]
    [InlineData("Gazette of the Bay | Harbour | The ferry runs again", "<h1>Gazette of the Bay</h1><table><tr><td>The ferry runs again</td></tr></table>")]
    [InlineData("Gazette of the Bay - The ferry runs again", "<h1>Classified ads</h1><a href='/12'>The ferry runs again</a><div>The ferry runs again</div>")]
    public void A_line_that_ends_the_title_behind_the_names_of_site_and_sections_is_the_headline(string title, string top) => Assert.Equal("The ferry runs again", Title(title, top));

    [Theory]
    [InlineData("The ferry runs again - Gazette of the Bay", "<div>Gazette of the Bay</div><div>The ferry runs again</div>")]
    [InlineData("Harbour office - Press notes and news", "<div>Press notes and news</div><h1>The ferry runs again</h1>")]
    public void A_name_that_ends_the_title_is_no_headline(string title, string top) => Assert.Equal("The ferry runs again", Title(title, top));

    [Theory]
    [InlineData("storyhead")]
    [InlineData("arttitle2")]
    [InlineData("newsheading")]
    public void A_class_that_has_the_word_for_a_headline_in_it_names_one(string name) => Assert.Equal("The ferry runs again", Title("Harbour office of Oldhaven", $"<p class={name}>The ferry runs again</p>"));

    [Fact]
    public void What_the_head_calls_the_headline_tells_it_from_the_names_of_the_site() =>
        Assert.Equal("The ferry runs again", Title("bay.example | The ferry runs again", "<h1><a href='/'>Gazette, bay.example: The ferry runs again</a></h1><h2>The ferry runs again</h2>", "<meta name='HEADLINE' content='The ferry runs again'>"));

    [Theory]
    [InlineData("<div><a href='/'>Home</a></div><div>The ferry runs again</div><div>By Otto Pier</div>")]
    [InlineData("<h4>8 November 2023</h4><h4><a href='/12'>The ferry runs again</a></h4>")]
    [InlineData("<a href='/'>Home</a><p><strong>The ferry runs again</strong></p>")]
    public void Without_a_title_element_the_line_over_the_text_is_the_headline(string top) =>
        Assert.Equal("The ferry runs again", Extractor.Extract(Pages.Html($"<html><body>{top}<p>8 November 2023</p>{Text}<h5>Bookmark with</h5><p>Post it</p></body></html>")).Article?.Title);

    [Fact]
    public void A_label_in_a_heading_over_the_title_of_the_head_is_no_headline() =>
        Assert.Equal("Back on the water", Title("Ferries of the bay: Back on the water | Gazette", "<h2>Ferries of the bay</h2><div>Back on the water</div><h1>Will the old boat stay for good?</h1>", """<meta property="og:title" content="Back on the water">"""));

    [Fact]
    public void Under_the_name_of_a_section_the_line_that_the_title_element_repeats_is_the_headline() =>
        Assert.Equal("The ferry runs again after nine days", Title("The ferry runs again after nine days", "<h1>Press Notes</h1><p>Office of the Ferry</p><p>For enquiries about the ferry, contact:</p><p>Ada Pell</p><p><strong><big>The ferry runs again after nine days&nbsp;</big></strong></p>"));

    private static string? Title(string title, string top, string head = "") => Extractor.Extract(Pages.Html($"<html><head><title>{title}</title>{head}</head><body>{top}<p>8 November 2023</p>{Text}</body></html>")).Article?.Title;

    [Fact]
    public void A_line_break_at_the_end_of_a_heading_is_no_part_of_it()
    {
        var capture = Extractor.Extract(Pages.Html("<html><head><title>The ferry runs again</title><meta property='og:title' content='The ferry runs again'><meta property='og:type' content='article'></head><body><h1>The ferry runs again after nine days<br><i></i></h1><p>The ferry runs again since Wednesday evening, after nine days in the yard, and all who live on the far bank have crossed the river once, for no reason.</p></body></html>"));
        Assert.Equal("The ferry runs again after nine days", capture.Article!.Title);
    }

    [Fact]
    public void Sentences_in_a_heading_that_the_head_says_nothing_of_are_a_standfirst()
    {
        var standfirst = string.Join(' ', Enumerable.Repeat("Learn which of the two greens the rails of the stages are to be painted in, and who is to pay for that.", 3))[..280];
        var text = string.Concat(Enumerable.Repeat("<p>The crew painted the rails while they waited, in the old green that everybody had missed, and in the new one.</p>", 5));
        Assert.Equal("Seven greens for the harbour", Extractor.Extract(Pages.Html($"<html lang='en'><head><title>Seven greens for the harbour | Ferry</title><meta property='og:title' content='Seven greens for the harbour | Ferry'></head><body><h1>{standfirst}</h1>{text}</body></html>")).Article!.Title);
    }
}
