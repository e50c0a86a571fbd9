namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Links that come again from entry to entry say what the entries are filed under, whatever their addresses look like.</summary>
public class SharedLinkTests
{
    private static readonly string[] s_titles = ["Ferry runs every hour from Monday on", "Council buys the old rope works", "Library is open again on Sundays", "Harbour fee stays as it was", "New benches stand along the quay", "School of navigation looks for pupils"];
    private static readonly string[] s_names = ["Transport", "Council and its committees", "Transport", "Council and its committees", "Harbour", "Transport"];
    private static readonly string[] s_keys = ["11", "12", "11", "12", "13", "11"];

    [Theory]
    [InlineData("<div class=card><h3><a href='/n/{0}'>{1}</a></h3><p>{0} March 2024</p><p>The town tells what this means for all.</p><p><a href='/list.php?id={3}'>{2}</a></p></div>")]
    [InlineData("<div class=card><h3><a href='/n/{0}'>{1}</a></h3><p>{0} March 2024</p><p>The town tells what this means for all.</p><a rel=tag href='/t/{3}'>{2}</a></div>")]
    [InlineData("<div class=card><h3><a href='/n/{0}'>{1}</a></h3><p>The town tells what this means for all.</p><ul><li><a href='/x/{3}'>{2}</a></li></ul></div>")]
    [InlineData("<div class=card><a href='/n/{0}'>{1}</a><p>{0} March 2024</p><p>The town tells what this means for all.</p><div><a href='/x/{3}'>{2}</a></div></div>")]
    public void At_the_foot_of_a_card_they_are_categories_and_no_part_of_the_teaser(string card)
    {
        var items = Items(card);
        Assert.Equal(s_titles, items.Select(item => item.Title));
        Assert.Equal(s_names, items.Select(item => item.Categories.Single(name => name != "News")));
        Assert.All(items, item => Assert.Equal("The town tells what this means for all.", item.Summary));
    }

    [Theory]
    [InlineData("<p><a href='/n/{0}'>{1}</a><br><a href='/x/{3}'>{2}</a></p>")]
    [InlineData("<div><p><a href='/n/{0}'>{1}</a></p><p><a href='/x/{3}'>{2}</a></p></div>")]
    public void Under_titles_alone_they_are_no_entries(string card)
    {
        var items = Items(card);
        Assert.Equal(s_titles, items.Select(item => item.Title));
        Assert.Equal(s_names, items.Select(item => item.Categories.Single(name => name != "News")));
    }

    [Theory]
    [InlineData("/authors/{3}")]
    [InlineData("/venue/{3}")]
    public void What_leads_to_authors_and_places_is_no_category(string address) =>
        Assert.All(Items($"<div class=card><h3><a href='/n/{{0}}'>{{1}}</a></h3><p>{{0}} March 2024</p><p>The town tells what this means for all.</p><p><a href='{address}'>{{2}}</a></p></div>"), item => Assert.Equal(["News"], item.Categories));

    [Fact]
    public void Labels_in_one_element_are_divided_where_each_stands_alone_elsewhere()
    {
        string[] labels = ["Events, News", "Events", "News", "Arts, Crafts and Leisure"];
        var cards = string.Concat(labels.Select((label, n) => $"<div class=card><h3><a href='/n/{n}'>{s_titles[n]}</a></h3><p>{n + 1} March 2024</p><span class=category>{label}</span></div>"));
        Assert.Equal(["Events+News", "Events", "News", "Arts, Crafts and Leisure"], Read(cards).Select(item => string.Join('+', item.Categories.Where(name => name != "Latest"))));
    }

    [Theory]
    [InlineData("<footer>Posted in <a href='/c/{3}'>{2}</a> Tagged <a href='/g/1'>quay</a>, <a href='/g/2'>boats</a> <a href='/n/{0}#respond'>Leave a comment</a></footer>")]
    [InlineData("<p>Filed under: <a href='/c/{3}'>{2}</a></p>")]
    [InlineData("<p>Veröffentlicht in <a href='/c/{3}'>{2}</a> Verschlagwortet mit <a href='/g/1'>Kai</a>, <a href='/g/2'>Boote</a></p>")]
    public void What_blogs_themes_write_under_a_teaser_names_the_category_and_is_no_part_of_it(string foot)
    {
        var items = Items("<article><h2><a href='/n/{0}'>{1}</a></h2><p>{0} April 2024</p><p>The town tells what this means for all.</p>" + foot + "</article>");
        Assert.All(items, item => Assert.Equal("The town tells what this means for all.", item.Summary));
        Assert.Equal(s_names, items.Select(item => item.Categories[^1]));
    }

    [Fact]
    public void A_sentence_that_begins_with_such_words_stays()
    {
        var items = Items("<article><h2><a href='/n/{0}'>{1}</a></h2><p>{0} April 2024</p><p>Posted in 1923, the letter came to the harbour last week.</p></article>");
        Assert.All(items, item => Assert.Equal("Posted in 1923, the letter came to the harbour last week.", item.Summary));
    }

    private static IReadOnlyList<Sighting> Items(string card) => Read(string.Concat(s_titles.Select((title, n) => string.Format(System.Globalization.CultureInfo.InvariantCulture, card, n + 1, title, s_names[n], s_keys[n]))), "News");

    private static IReadOnlyList<Sighting> Read(string cards, string heading = "Latest") => Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>{heading}</h1>{cards}</main></body></html>", "https://town.example/latest")).Items;
}
