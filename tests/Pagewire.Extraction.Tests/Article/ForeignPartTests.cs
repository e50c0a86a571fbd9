namespace Pagewire.Extraction.Tests.Article;

/// <summary>What stands inside an article's box and is no part of the article.</summary>
public class ForeignPartTests
{
    private const string First = "The mill on the lower pond grinds again, after forty years in which it only turned for visitors.";
    private const string Middle = "Its stones were dressed in the spring, by a mason who had learned it from his grandmother.";
    private const string Last = "Flour is sold on Saturdays at the gate, in bags of one kilogram, as long as the water lasts.";

    private static readonly string s_filling = string.Concat(Enumerable.Range(1, 6).Select(i => $"<p>In week {i} the miller moved the weir by a hand's breadth, and wrote down what the pond did.</p>"));

    [Theory]
    [InlineData("""<div class="mh-author-box"><span class="name">Bo Marsh</span><div class="mh-author-box-bio">Bo Marsh has written about ponds and mills for twelve years, and lives beside one.</div></div>""")]
    [InlineData("""<div class="plugin-wrap" itemprop="author"><div>Bo Marsh</div><p>He has written about ponds and mills for twelve years, and lives beside one.</p></div>""")]
    [InlineData("""<section class="post-bio"><p>Bo Marsh has written about ponds and mills for twelve years, and lives beside one.</p></section>""")]
    [InlineData("""<div class="inline-cta"><h3>Ready to mill?</h3><p>Talk to our engineers today, and let your own brook do the work of three men.</p></div>""")]
    [InlineData("""<div class="donation-box"><p>Your gift of any size keeps this paper on the doorsteps of the valley, every single week.</p></div>""")]
    [InlineData("""<p class="disclaimer">Opinions are those of their authors, and nobody else in the valley is bound by them.</p>""")]
    [InlineData("""<div class="modal fade"><p>Thank you for your report, which the editors will read before the end of the day.</p></div>""")]
    [InlineData("""<form action="/join"><p>Enter your address, and the letter from the mill comes to you on the first of the month.</p><input name="mail"></form>""")]
    [InlineData("""<footer class="entry-footer"><p>Filed by the desk of the valley, which answers letters on Mondays and on no other day.</p></footer>""")]
    [InlineData("""<aside><p>“Its stones were dressed in the spring, by a mason who had learned it from his grandmother.”</p></aside>""")]
    [InlineData("""<aside class="box"><p><a href="/weir">The weir, and why it leaks since the year of the flood</a></p></aside>""")]
    [InlineData("""<p><span class="sr-only">The text that follows can be read out by your device, so please put on your headphones now.</span></p>""")]
    [InlineData("""<h2 class="screen-reader-text">The text that follows can be read out by your device.</h2>""")]
    [InlineData("""<p>In this article</p><ul><li><a href="#stones">The stones, and who dressed them</a></li><li><a href="#flour">The flour, and who buys it</a></li></ul>""")]
    [InlineData("""<div class="x5"><h2>Was this page helpful?</h2><form><input type="radio">Yes<input type="radio">No</form></div>""")]
    public void A_box_that_its_name_or_element_gives_away_is_left_out_of_the_text(string box)
    {
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The mill grinds again</title></head><body><article><h1>The mill grinds again</h1><div><p>{First}</p><p>{Middle}</p>{box}{s_filling}<p>{Last}</p>{box}</div></article></body></html>"));
        var lines = capture.Article!.Body!.Text.Split("\n\n");
        Assert.Equal([First, Middle], lines[..2]);
        Assert.Equal(Last, lines[^1]);
        Assert.Equal(9, lines.Length);
    }

    [Fact]
    public void A_number_in_a_name_says_nothing_whatever_letters_it_begins_with()
    {
        const string note = "A hand's breadth is ten centimetres by the rule of the valley, and eleven by the miller's.";
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The mill grinds again</title></head><body><article><h1>The mill grinds again</h1><div><p>{First}</p><p>{Middle}</p><div class='element element-ad3e790'><p>{note}</p></div>{s_filling}<p>{Last}</p></div></article></body></html>"));
        Assert.Equal([First, Middle, note], capture.Article!.Body!.Text.Split("\n\n")[..3]);
    }

    [Fact]
    public void A_note_beside_the_text_stays_in_it()
    {
        const string note = "A hand's breadth is ten centimetres by the rule of the valley, and eleven by the miller's.";
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The mill grinds again</title></head><body><article><h1>The mill grinds again</h1><div><p>{First}</p><p>{Middle}</p><aside><p>{note}</p></aside>{s_filling}<p>{Last}</p></div></article></body></html>"));
        Assert.Equal([First, Middle, note], capture.Article!.Body!.Text.Split("\n\n")[..3]);
    }

    [Fact]
    public void A_question_that_a_click_answers_stays_with_its_answer_and_other_buttons_go()
    {
        const string answer = "It grinds on Fridays, and on other days where the pond is full.";
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The mill grinds again</title></head><body><article><h1>The mill grinds again</h1><div><p>{First}</p>{s_filling}<h3><button>When does it grind?</button></h3><p>{answer}</p><button>Show more of them</button></div></article></body></html>"));
        Assert.Equal(["When does it grind?", answer], capture.Article!.Body!.Text.Split("\n\n")[^2..]);
        Assert.Contains("<h3>When does it grind?</h3>", capture.Article.Body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_button_that_shows_nothing_at_the_end_of_a_sentence_is_no_question()
    {
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>The mill grinds again</title></head><body><article><h1>The mill grinds again</h1><div><p>{First}</p>{s_filling}<p>{Last}<button><br></button></p></div></article></body></html>"));
        Assert.Equal(Last, capture.Article!.Body!.Text.Split("\n\n")[^1]);
    }

    [Theory]
    [InlineData("https://quarry.example/stones", "https://tools.example/hammers", "https://ropes.example/hemp", true)]
    [InlineData("https://mill.example/stones", "/hammers", "https://www.mill.example/hemp", false)]
    [InlineData("https://mill.example.uk/stones", "https://shop.mill.example/hammers", "/hemp", false)]
    [InlineData("https://www.facebook.com/mill", "https://www.instagram.com/mill", "https://t.me/mill_on_the_pond", false)]
    public void A_list_of_links_to_other_sites_is_the_texts_own_and_one_of_the_sites_other_pages_is_none(string first, string second, string third, bool stays)
    {
        var list = $"<ul><li><a href='{first}'>Stones from the quarry</a></li><li><a href='{second}'>Hammers of the dresser</a></li><li><a href='{third}'>Ropes of good hemp</a></li></ul>";
        var text = Body($"<p>{First}</p>{list}{s_filling}<p>{Last}</p>");
        Assert.Equal(stays, text.Contains("Hammers of the dresser", StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_that_links_to_what_its_paragraph_tells_of_stays_wherever_that_is_on_another_site()
    {
        var parts = string.Concat(Enumerable.Range(1, 4).Select(i => $"<ul><li><h3><a href='https://makers.example/{i}'>Hammer of maker {i}</a></h3></li></ul>"));
        Assert.Contains("Hammer of maker 3", Body($"<p>{First}</p>{parts}{s_filling}<p>{Last}</p>"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_under_a_label_for_other_articles_go_wherever_they_lead()
    {
        var text = Body($"<p>{First}</p>{s_filling}<p>{Last}</p><p>READ MORE:</p><p><a href='https://paper.example/1'>Mills of the upper valley stand still</a></p><p><a href='https://paper.example/2'>The weir was built in one night</a></p>");
        Assert.EndsWith(Last, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h3>About the Author</h3>")]
    [InlineData("<p><b>Über die Autorin</b></p>")]
    [InlineData("<p>À propos de l’auteur :</p>")]
    public void What_a_label_says_of_the_author_under_the_text_is_left_out(string label)
    {
        var text = Body($"<p>{First}</p>{s_filling}<p>{Last}</p>{label}<p>Bo Marsh has written about ponds and mills for twelve years, and lives beside one.</p><p>She keeps bees.</p>");
        Assert.EndsWith(Last, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_about_the_author_of_a_book_keeps_the_part_that_is_called_so()
    {
        var text = Body($"<p>{First}</p><h2>About the author</h2>{s_filling}<p>{Last}</p>");
        Assert.Contains("About the author", text, StringComparison.Ordinal);
        Assert.EndsWith(Last, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Bo Marsh is a writer from the valley, who lives beside a pond and keeps bees.</p>")]
    [InlineData("<p>Bo Marsh, a writer from the valley, lives beside a pond.</p><p>Ask her about bees.</p>")]
    [InlineData("<div><p>Written by</p><p>Bo Marsh</p><p>Reporter</p><p>She has written about ponds and mills for twelve years, and lives beside one.</p></div>")]
    [InlineData("<h4>Bo Marsh</h4><p>Bo Marsh is a writer from the valley, who lives beside a pond and keeps bees.</p>")]
    public void What_begins_with_the_authors_name_under_the_text_is_left_out(string note) =>
        Assert.EndsWith(Last, Body($"<p class='byline'>By Bo Marsh</p><p>{First}</p>{s_filling}<p>{Last}</p>{note}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<h3>Why we trust our reporter</h3><p>Bo Marsh is a writer from the valley, who lives beside a pond and keeps bees.</p>")]
    [InlineData("<p>The song of the miller, who lives beside the pond, is taken from a book (Mills of the Valley, © 2016), with the leave of its author.</p>")]
    [InlineData("<p>Cy Reed is the miller's neighbour, and lives beside the pond as well.</p>")]
    public void A_part_with_a_heading_and_a_paragraph_about_anything_else_stay(string part) =>
        Assert.Contains("lives beside", Body($"<p class='byline'>By Bo Marsh</p><p>{First}</p>{s_filling}<p>{Last}</p>{part}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>Tags: mills, ponds</p>")]
    [InlineData("<p>Abgelegt unter: <a href='/tag/mills'>Mühlen</a></p>")]
    [InlineData("<p>What to read next...</p>")]
    [InlineData("<p>Photos from the mill:</p>")]
    [InlineData("<p>© Agency of the Valley, 240516/3</p>")]
    [InlineData("<p>Copyright 2016 by the Agency of the Valley. What it says may neither be printed nor be read aloud without its leave.</p>")]
    [InlineData("<h3>Table of contents:</h3>")]
    public void What_a_text_is_filed_under_and_labels_over_nothing_go(string line) =>
        Assert.EndsWith(Last, Body($"<p>{First}</p>{s_filling}<p>{Last}</p>{line}"), StringComparison.Ordinal);

    private static string Body(string inner) =>
        Extractor.Extract(Pages.Html($"<html><head><title>The mill grinds again</title></head><body><article><h1>The mill grinds again</h1><div>{inner}</div></article></body></html>", "https://www.mill.example/news/the-mill-grinds-again")).Article!.Body!.Text;
}
