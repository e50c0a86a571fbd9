namespace Pagewire.Extraction.Tests.Text;

/// <summary>Sentences that begin with dates, beside titles that do.</summary>
public class TextChronologyTests
{
    private const string News = "LATEST EVENTS\n\n15.10.2018 - Reply to a question about the ferry\n\nThe ferry sails.\n\n\n12.10.2018 - Council meets in the fish hall\n\nThe hall was full.";
    private static readonly string[] s_news = ["2018-10-15 Reply to a question about the ferry", "2018-10-12 Council meets in the fish hall"];

    [Theory]
    [InlineData("4 March 2018 - The house is closed by the police.\n\n12 March 2018 - The council asks for access.")]
    [InlineData("04.03.2018 - The house is closed by the police.\n\n12.03.2018 - The council asks for access.")]
    [InlineData("12 March 2018: the first note was sent.")]
    public void A_chronology_in_an_article_over_the_news_is_text(string chronology)
    {
        var capture = Extractor.Extract(Pages.Text($"PRESS RELEASES\n\n08.08.2018\n\nWhat became of the house in Lantern Street\n\nThe council puts together what is known of the house, and what is not.\n\n{chronology}\n\nNo answer has come so far.\n\n\n\n{News}"));
        Assert.Equal(s_news, capture.Items.Select(i => $"{i.Published} {i.Title}"));
        Assert.Equal(("What became of the house in Lantern Street", "2018-08-08"), (capture.Article?.Title, capture.Article?.Published.ToString()));
        Assert.EndsWith("No answer has come so far.", capture.Article!.Body!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_that_begins_with_a_date_in_another_form_is_no_entry()
    {
        var capture = Extractor.Extract(Pages.Text(News.Replace("The hall was full.", "11 October 2018 – The hall was full.", StringComparison.Ordinal)));
        Assert.Equal(s_news, capture.Items.Select(i => $"{i.Published} {i.Title}"));
        Assert.Equal("11 October 2018 – The hall was full.", capture.Items[^1].Summary);
    }

    [Fact]
    public void Titles_that_end_with_a_full_stop_are_titles() =>
        Assert.Equal(["2018-10-15 The ferry sails again.", "2018-10-12 Council meets", "2018-10-11 The hall is full."],
            Extractor.Extract(Pages.Text("NEWS\n\n15.10.2018 - The ferry sails again.\n\n12.10.2018 - Council meets\n\n11.10.2018 - The hall is full.")).Items.Select(i => $"{i.Published} {i.Title}"));

    [Fact]
    public void Dates_on_lines_of_their_own_before_sentences_of_an_article_are_text()
    {
        var capture = Extractor.Extract(Pages.Text("PRESS RELEASES\n\n08.08.2018\n\nWhat became of the house in Lantern Street\n\nThe council puts together what is known of the house.\n\n4 March 2018\n\nThe house is closed by the police.\n\n12 March 2018\n\nThe council asks for access.\n\nNo answer has come so far."));
        Assert.Empty(capture.Items);
        Assert.Equal("What became of the house in Lantern Street", capture.Article?.Title);
    }

    [Fact]
    public void An_entry_without_its_date_between_dated_ones_is_an_entry()
    {
        var capture = Extractor.Extract(Pages.Text("NEWS\n\n15.10.2018 - The ferry sails\n\nIt leaves at noon.\n\n\n12.10.2018 - Council meets in the fish hall\n\nThe hall was full.\n\n\nA new clerk begins her work\n\nHer office is at the quay.\n\n\n11.10.2018 - Bells ring for the boats\n\nAll came home."));
        Assert.Equal(["2018-10-15 The ferry sails", "2018-10-12 Council meets in the fish hall", " A new clerk begins her work", "2018-10-11 Bells ring for the boats"], capture.Items.Select(i => $"{i.Published} {i.Title}"));
    }

    [Fact]
    public void A_long_title_under_its_date_is_no_paragraph()
    {
        var title = "Minister’s remarks and answer to a question at a joint news conference following talks with the Secretary General of the Council of the Northern Ports, Oldhaven, October 12, 2018, " + "and after a walk along the quay";
        var capture = Extractor.Extract(Pages.Text($"15.10.2018\n\nThe ferry sails\n\nIt leaves at noon.\n\n12.10.2018\n\n{title}\n\nThe hall was full.\n\n11.10.2018\n\nBells ring\n\nAll came home."));
        Assert.Equal(["The ferry sails", title, "Bells ring"], capture.Items.Select(i => i.Title));
    }
}
