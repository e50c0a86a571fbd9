namespace Pagewire.Extraction.Tests.Article;

/// <summary>Pages that the programs of their sites call lists, whatever text stands over the entries.</summary>
public class NamedListTests
{
    [Theory]
    [InlineData("archive category category-7", "Walks - Pier notes", "Walks")]
    [InlineData("home blog wide", "Pier notes", "Walks")]
    [InlineData("tag-template tag-walks", "Walks - Pier notes", "Walks")]
    [InlineData("", "Category: Walks - Pier notes", "Walks")]
    [InlineData("", "Pier notes", "Kategorie: Spaziergänge")]
    [InlineData("", "归档：2024 | Pier notes", "Walks")]
    public void A_page_that_is_called_an_archive_is_no_article_though_a_text_stands_over_its_entries(string names, string title, string heading)
    {
        var capture = Read(names, title, heading, Cards);
        Assert.Null(capture.Article);
        Assert.Equal(["Walk number 1 past the gate", "Walk number 2 past the gate", "Walk number 3 past the gate", "Walk number 4 past the gate"], capture.Items.Select(item => item.Title));
    }

    [Theory]
    [InlineData("", "Walks - Pier notes", "Walks")]
    [InlineData("home", "Pier notes", "Walks")]
    [InlineData("archive single single-post", "Walks - Pier notes", "Walks")]
    [InlineData("archived", "Pier notes: walks", "Notes: walks")]
    public void Other_names_say_nothing_against_an_article(string names, string title, string heading) =>
        Assert.NotNull(Read(names, title, heading, Cards).Article);

    [Fact]
    public void The_one_post_of_a_month_is_its_archives_entry() =>
        Assert.Equal(("Walk number 1 past the gate", "2009-04-29"), Only(Read("archive date", "April 2009 - Pier notes", "Monthly Archives: April 2009", "<article><h2><a href='/2009/04/29/walk'>Walk number 1 past the gate</a></h2><p>29 April 2009</p><p>It begins at the gate and ends where the planks do, an hour later, and nobody has ever come back any sooner than that, the ferryman says, who has counted them since he was a boy.</p></article>", text: "")));

    [Fact]
    public void What_says_itself_that_it_is_an_article_is_one() =>
        Assert.NotNull(Read("archive category", "Walks - Pier notes", "Walks", Cards, "<meta property='og:type' content='article'><meta property='article:published_time' content='2024-03-01'>").Article);

    [Fact]
    public void Without_an_entry_the_text_is_all_that_the_page_has() =>
        Assert.NotNull(Read("archive category", "Walks - Pier notes", "Walks", "").Article);

    [Theory]
    [InlineData("post-template-default single single-post postid-12", true)]
    [InlineData("item-view version-1", true)]
    [InlineData("page page-id-12", false)]
    public void A_page_that_is_called_a_post_is_its_article_however_little_it_holds(string names, bool isPost)
    {
        var page = Pages.Html($"<html lang=en><head><title>The pier in the paper - Pier notes</title></head><body class='{names}'><div><h1 class=entry-title>The pier in the paper</h1><p>On <a href='../2016/04/07/'>Apr 07</a></p><div><a href='https://paper.example/'><img src='/cut.jpg' alt='Cutting'></a></div></div><aside><h3>Notes</h3><ul><li><a href='/a'>Walks past the gate in winter</a></li><li><a href='/b'>Nets are mended on the quay</a></li><li><a href='/c'>The keeper tells of the lamp</a></li></ul></aside></body></html>", "https://pier.example/pier-in-the-paper");
        Assert.Equal(isPost ? "The pier in the paper" : null, Extractor.Extract(page).Article?.Title);
    }

    [Theory]
    [InlineData("archive", "The old quay - Pier notes", "The old quay")]
    [InlineData("home blog", "The old quay - Pier notes", "The old quay")]
    [InlineData("", "Archive: The old quay", "Archive: The old quay")]
    [InlineData("", "Jahr: Die alte Mole", "Jahr: Die alte Mole")]
    public void What_stands_under_a_heading_of_its_own_after_a_long_text_makes_no_archive(string names, string title, string heading) =>
        Assert.NotNull(Read(names, title, heading, "<h2>More of the harbour</h2>" + Dated).Article);

    [Fact]
    public void A_page_that_says_it_is_an_article_is_one_whatever_its_title_begins_with() =>
        Assert.NotNull(Read("", "Author: Bo Marsh remembers", "Author: Bo Marsh remembers", Dated, "<meta property='og:type' content='article'>").Article);

    [Fact]
    public void An_archive_of_a_program_that_calls_all_its_pages_articles_is_an_index_where_its_text_is_short_or_an_entrys()
    {
        const string said = "<meta property='og:type' content='article'>";
        Assert.Null(Read("", "Tag: walks", "Tag: walks", Cards, said, "<p>Walks begin at the gate, where a lamp burns by night and a bell rings in fog.</p>").Article);
        Assert.Null(Read("", "Tag: walks", "The pier is walked by night", Cards, said).Article);
    }

    private static string Dated => string.Concat(Enumerable.Range(1, 4).Select(i => $"<div><span>{i} March 2019</span> <a href='/quay/{i}'>Boat number {i} lies at the quay again</a></div>"));

    private static string Cards => string.Concat(Enumerable.Range(1, 4).Select(i => $"<div><h3><a href='/walks/{i}'>Walk number {i} past the gate</a></h3><p>It begins at gate {i} and ends where the planks do.</p></div>"));

    private static string Text => string.Concat(Enumerable.Range(1, 4).Select(i => $"<p>In year {i} the pier was walked from end to end by more people than ever, the keeper says, and each of them was counted at the gate, where a lamp burns by night and a bell rings in fog, so that nobody is left behind when the tide comes in.</p>"));

    private static Capture Read(string names, string title, string heading, string entries, string head = "", string? text = null) =>
        Extractor.Extract(Pages.Html($"<html lang=en><head><title>{title}</title>{head}</head><body class='{names}'><main><h1>{heading}</h1>{text ?? Text}<div>{entries}</div></main></body></html>", "https://pier.example/x"));

    private static (string Title, string? Day) Only(Capture capture)
    {
        var item = Assert.Single(capture.Items);
        return (item.Title, item.Published?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
