namespace Pagewire.Extraction.Tests.Text;

/// <summary>The same lists and articles as they look on another site.</summary>
public class TextVariationTests
{
    private static readonly string[] s_two = ["2013-10-12 Minister opens the new pier", "2013-10-11 Talks about the night ferry"];

    [Theory]
    [InlineData("Minister opens the new pier\nPosted on 12 October 2013 by Press Office\n\nTalks about the night ferry\nPosted on 11 October 2013 by Press Office")]
    [InlineData("Minister opens the new pier - 12 October 2013\nTalks about the night ferry - 11 October 2013")]
    [InlineData("Minister opens the new pier | 12 October 2013\n\nTalks about the night ferry | 11 October 2013")]
    [InlineData("12 October 2013 Minister opens the new pier\n11 October 2013 Talks about the night ferry")]
    [InlineData("o 12.10.2013 - Minister opens the new pier\no 11.10.2013 - Talks about the night ferry")]
    [InlineData("19 October 2013 / Oldhaven: 10:13 / Westport: 11:13\n\n12.10.2013 - Minister opens the new pier\n11.10.2013 - Talks about the night ferry")]
    [InlineData("Press room 2011\n\n12.10.2013\nMinister opens the new pier\n\n11.10.2013\nTalks about the night ferry")]
    public void A_list_of_two(string text) => Assert.Equal(s_two, Extractor.Extract(Pages.Text(text)).Items.Select(i => $"{i.Published} {i.Title}"));

    [Theory]
    [InlineData("12.10.2013 | Works | Minister opens the new pier\n\n11.10.2013 | Sea | Talks about the night ferry")]
    [InlineData("12.10.2013 [Works] Minister opens the new pier\n11.10.2013 [Sea] Talks about the night ferry")]
    [InlineData("12.10.2013\nWORKS\nMinister opens the new pier\n\nIt is the longest of the coast.\n\n11.10.2013\nSEA\nTalks about the night ferry\n\nNobody left early.")]
    [InlineData("Works\n\n12.10.2013 - Minister opens the new pier\n\nIt is the longest of the coast.\n\n\nSea\n\n11.10.2013 - Talks about the night ferry\n\nNobody left early.")]
    [InlineData("Works\n\n12.10.2013\nMinister opens the new pier\n\nIt is the longest of the coast.\n\n\nSea\n\n11.10.2013\nTalks about the night ferry\n\nNobody left early.")]
    public void A_label_between_date_and_title_and_a_word_apart_over_a_part_are_categories(string text)
    {
        var capture = Extractor.Extract(Pages.Text(text));
        Assert.Equal(s_two, capture.Items.Select(i => $"{i.Published} {i.Title}"));
        Assert.Equal(["works", "sea"], capture.Items.Select(i => i.Categories.Single().ToLowerInvariant()));
    }

    [Fact]
    public void A_title_over_its_date_may_be_long()
    {
        var title = "Minister opens the new pier " + string.Join(' ', Enumerable.Repeat("on the day of the boats", 12));
        var capture = Extractor.Extract(Pages.Text($"News\n\n{title}\n12 October 2013\n\nTalks about the night ferry\n11 October 2013"));
        Assert.Equal([title, "Talks about the night ferry"], capture.Items.Select(i => i.Title));
    }

    [Theory]
    [InlineData("12.10.2013\nRemarks of Minister Marsh at the pier", "LATEST EVENTS\n\n14.10.2013\nTalks about the night ferry\n\n13.10.2013\nWeek of bread in Westport")]
    [InlineData("Remarks of Minister Marsh at the pier\n12 October 2013", "Latest news\n\nTalks about the night ferry\n14 October 2013\n\nWeek of bread in Westport\n13 October 2013")]
    public void News_with_dates_of_their_own_under_an_article_are_entries_beside_it(string head, string list)
    {
        var text = string.Join("\n\n", Enumerable.Repeat("The builders have worked through two winters, and none of them was warm. The sea took the first piles, and they set others.", 4));
        var capture = Extractor.Extract(Pages.Text($"{head}\n\n{text}\n\n{list}"));
        Assert.Equal(("Remarks of Minister Marsh at the pier", "2013-10-12"), (capture.Article?.Title, capture.Article?.Published.ToString()));
        Assert.Equal(["2013-10-14 Talks about the night ferry", "2013-10-13 Week of bread in Westport"], capture.Items.Select(i => $"{i.Published} {i.Title}"));
    }

    [Theory]
    [InlineData("SPEECHES\n\nHome > Press > Speeches\n\n12.10.2013\n\nRemarks of Minister Marsh\n\n")]
    [InlineData("SPEECHES\n\nPress release No. 114\n\n12.10.2013\n\nRemarks of Minister Marsh\n\n")]
    [InlineData("Remarks of Minister Marsh today\n12 October 2013\n\nThe first year of the works\n\n")]
    public void The_title_stands_at_its_date(string head)
    {
        var capture = Extractor.Extract(Pages.Text(head + "The builders have worked through two winters, and none of them was warm.\n\nThe sea took the first piles, and they set others in spring."));
        Assert.StartsWith("Remarks of Minister Marsh", capture.Article?.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_between_paragraphs_is_no_entry()
    {
        var capture = Extractor.Extract(Pages.Text("12.10.2013\n\nRemarks of Minister Marsh\n\nThe builders have worked through two winters, and none of them was warm.\n\nThey came from four countries, and two of them have stayed in the town.\n\n12 March 2011\n\nThe first of the piles was set on this day, in a storm from the north."));
        Assert.Empty(capture.Items);
        Assert.Equal("Remarks of Minister Marsh", capture.Article?.Title);
    }

    [Fact]
    public void Of_numbers_that_may_be_months_those_are_days_that_run_on_from_day_to_day()
    {
        var capture = Extractor.Extract(Pages.Text("05/04/2013 Minister opens the new pier\n04/04/2013 Talks about the night ferry\n03/04/2013 Week of bread in Westport"));
        Assert.Equal(["2013-04-05", "2013-04-04", "2013-04-03"], capture.Items.Select(i => i.Published.ToString()));
    }

    [Fact]
    public void Counters_under_a_long_menu_are_no_text()
    {
        var capture = Extractor.Extract(Pages.Text("Home\nAbout us\nPeople\nVisas\nPassports\nTrade\nPress\nContact\n\n19 October 2013\nOldhaven: 10:13\nWestport: 11:13\n\nQueries:\n+44 20 555 0100\n\n851 days have passed since the works began - and no credible information or response of those who build it has been seen\n\n12.10.2013 - Minister opens the new pier\n\n11.10.2013 - Talks about the night ferry"));
        Assert.Null(capture.Article);
        Assert.Equal(2, capture.Items.Count);
    }
}
