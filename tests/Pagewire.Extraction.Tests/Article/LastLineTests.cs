namespace Pagewire.Extraction.Tests.Article;

/// <summary>Last lines of a text that look like what stands under texts, and are the text's.</summary>
public class LastLineTests
{
    private static readonly string s_text = string.Concat(Enumerable.Range(1, 9).Select(i => $"<p>In week {i} the miller moved the weir by a hand's breadth, and wrote down what the pond did before the frost.</p>"));

    [Theory]
    [InlineData("<figure><img src='/weir.jpg' width='800' height='600'></figure>", true)]
    [InlineData("<p><iframe src='https://www.youtube.com/embed/7'></iframe></p>", true)]
    [InlineData("<p><iframe src='https://player.example/7'></iframe></p>", false)]
    [InlineData("<p><a href='/weir'><img src='/weir.jpg'></a></p>", false)]
    [InlineData("<div><video src='/weir.mp4'></video></div>", true)]
    [InlineData("<img src='/count.gif' width='1' height='1'>", false)]
    [InlineData("<div class='share-buttons'><img src='/share.png'></div>", false)]
    [InlineData("", false)]
    public void A_label_over_what_is_shown_stays(string shown, bool stays) =>
        Assert.Equal(stays, Read($"<p>The weir in the eighth week:</p>{shown}").EndsWith("The weir in the eighth week:", StringComparison.Ordinal));

    [Theory]
    [InlineData("Topics: the council spoke of the weir, of ponds and of the long winter that lies ahead.", true)]
    [InlineData("Tags: weirs, ponds, the long winter.", false)]
    [InlineData("© was what the mason cut into the stone by mistake. It stays.", true)]
    [InlineData("© agency of the valley. All rights reserved.", false)]
    public void A_sentence_that_begins_as_such_lines_do_stays(string line, bool stays) =>
        Assert.Equal(stays, Read($"<p>{line}</p>").EndsWith(line, StringComparison.Ordinal));

    [Theory]
    [InlineData("<p><small>This entry was posted on Tuesday, May 4th, 2010 at 9:36 am and is filed under <a href='/weirs' rel='category tag'>Weirs</a>. You can follow any responses to this entry through the <a href='/feed'>feed</a>.</small></p>", false)]
    [InlineData("<p>Dieser Beitrag wurde am 4. Mai 2010 von <a href='/bo'>Bo Marsh</a> in <a href='/wehr'>Wehre</a> veröffentlicht.</p>", false)]
    [InlineData("<p>This article was posted by the harbour office on 4 May 2010 and gives its view only. Objections must reach the office by 1 June.</p>", true)]
    [InlineData("<p>This entry was written by the miller's hand, and nobody has found a second one in the books of the valley.</p>", true)]
    public void What_a_blog_says_of_when_it_was_posted_and_where_it_is_filed_goes(string note, bool stays) =>
        Assert.Equal(stays ? 10 : 9, Read(note).Split("\n\n").Length);

    [Theory]
    [InlineData("<p>Bo Marsh was the first who saw the water fall, in the year of the flood.</p><p>The council meets again in May, when the ponds are full.</p>", "when the ponds are full.")]
    [InlineData("<p>The author</p><p>Asked about it, the author of the plan said that he had never seen the weir.</p>", "never seen the weir.")]
    public void Who_wrote_it_or_something_else_may_be_spoken_of_at_the_end(string end, string last)
    {
        var lines = Read(end).Split("\n\n");
        Assert.Equal(11, lines.Length);
        Assert.EndsWith(last, lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Bo Marsh is a writer from the valley, who lives beside a pond and keeps bees.</p><p>Bo Marsh answers letters on Mondays, and on no other day of the week.</p>")]
    [InlineData("<p>Bo Marsh is a writer from the valley, who lives beside a pond and keeps bees.</p><p>Much more about ponds stands in the <a href='/letters'>letters from the mill</a>, which come out every week.</p>")]
    [InlineData("<p><b>The author</b></p><p>She has written about ponds and mills for twelve years, and lives beside one.</p>")]
    [InlineData("<h4>The author</h4><p>She has written about ponds and mills for twelve years, and lives beside one.</p>")]
    public void What_is_set_apart_or_only_speaks_of_the_author_goes(string end) => Assert.Equal(9, Read(end).Split("\n\n").Length);

    [Theory]
    [InlineData("<p>By Ada Pell</p>")]
    [InlineData("<p>（责任编辑：李四）</p>")]
    [InlineData("<p>【编辑：李四】</p>")]
    [InlineData("<p>Tags</p><nav><a href='/weirs'>Weirs</a></nav>")]
    [InlineData("<div><h5>Tags:</h5> <button>Weirs and what they are for</button> <button>Ponds</button></div>")]
    [InlineData("<p>Was this article helpful?</p>")]
    [InlineData("<p>War dieser Artikel hilfreich?</p>")]
    public void Who_wrote_and_checked_it_where_it_is_filed_and_how_it_was_liked_goes(string end) => Assert.Equal(9, Read(end).Split("\n\n").Length);

    [Theory]
    [InlineData("<p>MEDIA CONTACT:</p><p>Otto Grell: 614-555-0117</p><p>-30-</p>", false)]
    [InlineData("<p>Pressekontakt</p><p>Büro des Müllers<br>mueller@weir.example</p>", false)]
    [InlineData("<p>お問い合わせ先：水車課　電話 03-5555-0117</p>", false)]
    [InlineData("<p>Contact: the miller</p><p>Open on Fridays</p>", true)]
    [InlineData("<p>Contact: the miller, 614-555-0117</p><h3>Programme</h3><ul><li>10:00 Opening of the weir</li><li>11:00 Round of the ponds</li></ul>", true)]
    [InlineData("<ul><li>Leonhard</li><li>Da Vinci</li></ul>", true)]
    [InlineData("<p>Contact: the miller, 614-555-0117</p><p>He answers on Fridays, and on no other day of the week, as the note at his door says.</p>", true)]
    public void Whom_the_press_may_ask_goes_where_no_sentence_follows(string end, bool stays) => Assert.Equal(!stays, Read(end).Split("\n\n").Length == 9);

    [Theory]
    [InlineData("<p>By the old mill, where nobody had looked, the second stone was found.</p>")]
    [InlineData("<p>编辑：审核并校对之后，这篇关于水闸的文章在三月份发表，读者可以在磨坊的门口取阅纸质版本，也可以写信索取，信件请寄往山谷，邮资由磨坊承担。</p>")]
    public void A_sentence_that_begins_like_a_byline_stays(string end) => Assert.Equal(10, Read(end).Split("\n\n").Length);

    [Fact]
    public void A_box_of_teasers_under_its_label_goes_with_their_sentences() =>
        Assert.Equal(9, Read("""<div class="yx"><h4>You May Also Enjoy</h4><a href="/bees">How to keep bees beside a pond</a><p>Bees fly over water where they can, and the miller's have done so since the year of the flood, as the books of the valley tell. <a href="/bees">Go on</a></p><a href="/frost">What the frost does to a weir</a><p>Ice lifts the planks, and no nail holds them then.</p></div>""").Split("\n\n").Length);

    private static string Read(string end) => Extractor.Extract(Pages.Html($"<html lang='en'><head><title>The mill grinds again</title><meta name='author' content='Bo Marsh'></head><body><article><h1>The mill grinds again</h1><div>{s_text}{end}</div></article></body></html>", "https://mill.example/news/the-mill-grinds-again")).Article!.Body!.Text;
}
