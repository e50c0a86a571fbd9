namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Lists whose entries stand in no boxes: a heading, then its paragraphs.</summary>
public class FlatListTests
{
    private static readonly string[] s_titles = ["Weir is mended before the flood", "Two mills open for visitors", "Ford is closed until spring"];
    private static readonly string[] s_texts = ["Divers worked on it for nine days.", "Flour can be bought at the door.", "Walkers take the upper bridge."];

    private static IReadOnlyList<Sighting> Read(string over, string entry, string under = "")
    {
        var entries = string.Concat(s_titles.Select((title, n) => entry.Replace("TITLE", title, StringComparison.Ordinal).Replace("TEXT", s_texts[n], StringComparison.Ordinal).Replace("NUMBER", $"{n + 11}", StringComparison.Ordinal)));
        return Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>News of the river</h1>{over}{entries}{under}</main></body></html>", "https://river.example/news")).Items;
    }

    [Theory]
    [InlineData("<p>What the wardens have to tell.</p>", "<h2><a href='/n/NUMBER'>TITLE</a></h2><p>NUMBER March 2024</p><p>TEXT</p>")]
    [InlineData("<p><a href='/'>Start</a> / News</p>", "<h2><a href='/n/NUMBER'>TITLE</a></h2><p>NUMBER March 2024</p><p>TEXT</p>")]
    [InlineData("<p>What the wardens have to tell.</p><p>All hours are local.</p>", "<h3>TITLE</h3><p>NUMBER March 2024</p><p>TEXT</p>")]
    [InlineData("<div>Showing 1-3 of 57</div>", "<h4><a href='/n/NUMBER'>TITLE</a></h4><div>NUMBER March 2024</div><div>TEXT</div>")]
    [InlineData("<p>Showing 1-3 of 57</p>", "<h4><a href='/n/NUMBER'>TITLE</a></h4><p>TEXT</p>")]
    [InlineData("<p>Showing 1-3 of 57</p>", "<h4><a href='/n/NUMBER'>TITLE</a> <small>NUMBER.03.2024</small></h4><p>TEXT</p>")]
    public void What_stands_over_the_first_heading_does_not_make_entries_begin_below_their_days(string over, string entry)
    {
        var items = Read(over, entry);
        Assert.Equal(s_titles, items.Select(item => item.Title));
        Assert.Equal(s_texts, items.Select(item => item.Summary));
    }

    [Fact]
    public void Papers_under_a_flat_entry_are_its_own_below_an_intro()
    {
        var items = Read("<p>Tenders that are open.</p>", "<h3>TITLE</h3><p>Published on NUMBER March 2024</p><p>TEXT</p><p><a href='/f/NUMBER.pdf'>Specification</a></p>");
        Assert.Equal(["https://river.example/f/11.pdf", "https://river.example/f/12.pdf", "https://river.example/f/13.pdf"], items.Select(item => Assert.Single(item.Enclosures).Url));
    }

    [Fact]
    public void A_label_over_every_heading_begins_the_entry_whatever_follows_the_last()
    {
        var items = Read("", "<p>Notices</p><h2><a href='/n/NUMBER'>TITLE</a></h2><p>NUMBER March 2024</p><p>TEXT</p>", "<p>Write to the wardens at any hour.</p>");
        Assert.Equal(s_titles, items.Select(item => item.Title));
        Assert.Equal(s_texts[..2], items.Take(2).Select(item => item.Summary));
    }

    [Theory]
    [InlineData("<p>Notices</p><h2><a href='/n/NUMBER'>TITLE</a></h2><p>NUMBER March 2024</p>")]
    [InlineData("<p>NUMBER March 2024</p><h2><a href='/n/NUMBER'>TITLE</a></h2><p>TEXT</p>")]
    public void What_stands_over_every_heading_and_under_none_begins_the_entry(string entry)
    {
        var items = Read("", entry);
        Assert.Equal(s_titles, items.Select(item => item.Title));
        Assert.Equal([11, 12, 13], items.Select(item => item.Published!.Value.Day.Day));
        if (entry.Contains("TEXT", StringComparison.Ordinal)) Assert.Equal(s_texts, items.Select(item => item.Summary));
    }
}
