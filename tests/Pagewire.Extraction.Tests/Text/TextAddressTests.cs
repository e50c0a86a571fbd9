namespace Pagewire.Extraction.Tests.Text;

/// <summary>Addresses that a text shows beside or under its titles are their links.</summary>
public class TextAddressTests
{
    private const string First = "https://quay.example/news/12";
    private const string Second = "https://quay.example/news/11";

    [Theory]
    [InlineData("12.10.2013 - Minister opens the new pier\n{0}\n\n11.10.2013 - Talks about the night ferry\n{1}")]
    [InlineData("12.10.2013\nMinister opens the new pier ({0})\n\n11.10.2013\nTalks about the night ferry ({1})")]
    [InlineData("Minister opens the new pier — {0}\n12 October 2013\n\nTalks about the night ferry — {1}\n11 October 2013")]
    [InlineData("Minister opens the new pier <{0}>\n12 October 2013\nIt is the longest of the coast.\n\nTalks about the night ferry <{1}>\n11 October 2013\nNobody left early.")]
    [InlineData("12.10.2013 - Minister opens the new pier\n\nIt is the longest of the coast.\n\nLink: {0}\n\n\n11.10.2013 - Talks about the night ferry\n\nNobody left early.\n\nLink: {1}")]
    [InlineData("12 October 2013\n[3]Minister opens the new pier\n\n11 October 2013\n[4]Talks about the night ferry\n\nReferences\n\n   3. {0}\n   4. {1}")]
    [InlineData("* 12 Oct 2013 [1]Minister opens the\n  new pier\n* 11 Oct 2013 [2]Talks about the\n  night ferry\n\nReferences\n\n   1. {0}\n   2. {1}")]
    [InlineData("12.10.2013 - [Minister opens the new pier]({0})\n\n11.10.2013 - [Talks about the night ferry]({1})")]
    public void An_address_beside_or_under_a_title_is_its_link(string text)
    {
        var capture = Extractor.Extract(Pages.Text("News\n\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, text, First, Second)));
        Assert.Equal([("Minister opens the new pier", "2013-10-12", First), ("Talks about the night ferry", "2013-10-11", Second)], capture.Items.Select(i => (i.Title, i.Published.ToString(), i.Url)));
    }

    [Theory]
    [InlineData("12.10.2013 - [Minister opens the new pier]({0})\n\n11.10.2013 - [Talks about the night ferry]({1})")]
    [InlineData("[Minister opens the new pier]({0}) 12.10.2013\n\n[Talks about the night ferry]({1}) 11.10.2013")]
    [InlineData("12.10.2013 - [Minister opens the new pier]({0} \"On (and off) the pier\")\n\n11.10.2013 - [Talks about the night ferry]({1})")]
    public void Brackets_in_an_address_are_part_of_it(string text)
    {
        var capture = Extractor.Extract(Pages.Text("News\n\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, text, First + "_(pier)", Second + "_(ferry)")));
        Assert.Equal([("Minister opens the new pier", "2013-10-12", First + "_(pier)"), ("Talks about the night ferry", "2013-10-11", Second + "_(ferry)")], capture.Items.Select(i => (i.Title, i.Published.ToString(), i.Url)));
    }

    [Fact]
    public void An_article_keeps_the_addresses_that_it_shows()
    {
        var capture = Extractor.Extract(Pages.Text($"SPEECHES\n\n12.10.2013\n\nRemarks at the new pier\n\nLet me begin with the builders, who have worked through two winters.\n\nThe plans lie in the harbour office for everybody.\n\n{First}"));
        Assert.EndsWith("for everybody.\n\n" + First, capture.Article?.Body?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_keeps_the_address_that_it_points_at()
    {
        var capture = Extractor.Extract(Pages.Text($"12.10.2013 - Minister opens the new pier\n\nThe report on the works can be read here: {First}\n\n11.10.2013 - Talks about the night ferry\n\nNobody left early."));
        Assert.Equal($"The report on the works can be read here: {First}", capture.Items[0].Summary);
    }

    [Fact]
    public void An_address_right_over_its_title_is_that_entrys_link()
    {
        var items = Extractor.Extract(Pages.Text("Notices\n\nhttps://harbour.example/n/2\nCrossing at the stone gate opens\n9 March 2021\n\nhttps://harbour.example/n/1\nNew forms for transit permits\n4 March 2021")).Items;
        Assert.Equal(["Crossing at the stone gate opens https://harbour.example/n/2", "New forms for transit permits https://harbour.example/n/1"], items.Select(i => $"{i.Title} {i.Url}"));
    }
}
