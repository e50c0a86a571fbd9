namespace Pagewire.Extraction.Tests.Text;

public class TextCaptureTests
{
    private const string Masthead = "4 March 2019\nRiga: 12:40\nLondon: 10:40\n\nVisa section:\u00A0 \n+44 (0) 20 7946 0456\u00A0 \noffice@embassy.example\n\n412 days have passed since the bridge was closed\n\n";

    private const string Listed = """
        NEWS

        Pages: ««« :: 123456789101112131415 :: »»»

        01.03.2019 - Spring courses open

        Groups for children fill the library.

        26.02.2019 - Comment by the press attaché

        On March 2, 2018, nothing happened.

        26.02.2019 - Comment by the press attaché

        Question: When? Answer: Soon.


        A paragraph that belongs to nobody.

        all messages
        """;

    [Fact]
    public void Date_led_lines_are_items_under_their_heading_and_the_frame_is_dropped()
    {
        var capture = Extractor.Extract(Pages.Text(Masthead + Listed));
        Assert.Null(capture.Article);
        Assert.Equal("NEWS", capture.Section);
        Assert.Equal(["2019-03-01 Spring courses open", "2019-02-26 Comment by the press attaché", "2019-02-26 Comment by the press attaché"], capture.Items.Select(i => $"{i.Published} {i.Title}"));
        Assert.All(capture.Items, i => Assert.Equal(["NEWS"], i.Categories));
        Assert.Equal("On March 2, 2018, nothing happened.", capture.Items[1].Summary);
        Assert.Equal(new Paging(null, 15), capture.Paging);
        Assert.Equal(
            [("contact line", 3), ("counter", 1), ("link to more", 1), ("masthead clock", 3), ("paging", 1), ("text without a title", 1)],
            capture.Dropped.Select(d => (d.Key, d.Value)));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\u00A0 \n")]
    [InlineData("\f\n")]
    public void Line_ends_and_invisible_space_change_nothing(string end)
    {
        var capture = Extractor.Extract(Pages.Text((Masthead + Listed).Replace("\n", end, StringComparison.Ordinal)));
        Assert.Equal(3, capture.Items.Count);
    }

    [Fact]
    public void A_date_on_top_is_todays_where_the_page_was_saved_then_and_another_date_follows()
    {
        var capture = Extractor.Extract(Pages.Text("4 March 2019\n\nSpring courses open\n\n1 March 2019\n\nGroups for children fill the library, and those who come late stand in the yard.", new(2019, 3, 4, 9, 0, 0, TimeSpan.Zero)));
        Assert.Equal(("Spring courses open", "2019-03-01"), (capture.Article!.Title, capture.Article.Published.ToString()));
        Assert.Equal(1, capture.Dropped["masthead clock"]);
    }

    [Fact]
    public void An_article_has_section_date_line_title_and_paragraphs()
    {
        var capture = Extractor.Extract(Pages.Text(Masthead + "PRESS RELEASES\n\n30.11.2017\n\nA map from 1502\n\nThe oldest sheet was drawn on a calf skin.\n\nIt leaves one island out.\n\nLATEST EVENTS\n\n01.03.2019 - Spring courses open\n\nGroups fill."));
        Assert.Equal(("A map from 1502", "2017-11-30", DateEvidence.DateLine), (capture.Article!.Title, capture.Article.Published.ToString(), capture.Article.PublishedFrom));
        Assert.Equal("The oldest sheet was drawn on a calf skin.\n\nIt leaves one island out.", capture.Article.Body!.Text);
        Assert.Equal(["PRESS RELEASES"], capture.Article.Categories);
        Assert.Equal(["LATEST EVENTS"], capture.Items.Single().Categories);
    }

    [Fact]
    public void A_headless_article_takes_its_date_from_its_title()
    {
        var capture = Extractor.Extract(Pages.Text(Masthead + "Interview with the harbour master, Riga, February 13, 2017\n\nQuestion: Is the ice gone?\n\nAnswer: It went on Tuesday, all at once."));
        Assert.Equal(("2017-02-13", DateEvidence.Title), (capture.Article!.Published.ToString(), capture.Article.PublishedFrom));
        Assert.Empty(capture.Items);
    }

    [Theory]
    [InlineData("15.10.2018 - Title of it\n\n14.10.2018 - Another title")]
    [InlineData("15 October 2018 | Title of it\n14 October 2018 | Another title")]
    [InlineData("2018-10-15: Title of it\n2018-10-14: Another title")]
    [InlineData("15 октября 2018 г. — Title of it\n\n14 октября 2018 г. — Another title")]
    [InlineData("[15.10.2018] Title of it\n[14.10.2018] Another title")]
    [InlineData("（2018年10月15日）Title of it\n（2018年10月14日）Another title")]
    [InlineData("15 October 2018\nTitle of it\n\n14 October 2018\nAnother title")]
    public void Dates_lead_in_many_forms(string text)
    {
        var capture = Extractor.Extract(Pages.Text(text));
        Assert.Equal(["2018-10-15 Title of it", "2018-10-14 Another title"], capture.Items.Select(i => $"{i.Published} {i.Title}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("all messages")]
    [InlineData("NEWS\n\nPages: 1 2 3")]
    public void A_text_without_items_gives_none(string text)
    {
        var capture = Extractor.Extract(Pages.Text(text));
        Assert.Empty(capture.Sightings);
    }
}
