namespace Pagewire.Extraction.Tests.Text;

/// <summary>What stands over the text or the list of a saved page: names, addresses, menus, clocks. None of it is an article.</summary>
public class TextLetterheadTests
{
    private const string Items = "12.03.2019 - Boats may land again\n04.03.2019 - The lamp is lit\n";

    [Theory]
    [InlineData("Harbour Office of Oldhaven\nQuay Road 4, 1234 Oldhaven\nOpen Monday to Friday, 9.00-12.00\n\nNEWS\n\n")]
    [InlineData("MINISTRY OF HARBOURS\nFor the coast and its people\nHome > Press > Releases\n\nPress releases\n\n")]
    [InlineData("Harbour Office\nHome\nServices\nTenders\nAbout the office and its people\n\n")]
    [InlineData("Consulate of Marenia\nOldhaven, 18 March 2019\n\nNEWS\n\n")]
    [InlineData("Embassy of Marenia\nThursday, 14 March 2019\nRiga: 15:40\nLondon: 13:40\n\n883 days have passed since the ferry was stopped. No answer yet.\n\nNEWS\n\n")]
    [InlineData("Embassy of Marenia\nRiga 15:40\nLondon 13:40\n\nNEWS\n\n")]
    public void Over_a_list_it_is_no_article(string letterhead)
    {
        var capture = Extractor.Extract(Pages.Text(letterhead + Items));
        Assert.Null(capture.Article);
        Assert.Equal(["2019-03-12 Boats may land again", "2019-03-04 The lamp is lit"], capture.Items.Select(i => $"{i.Published} {i.Title}"));
    }

    [Theory]
    [InlineData("Skip to main content\nMinistry of Harbours\nSearch\nMenu\nHome\nAbout us\nServices\nRegister a boat\nBerths and fees of all harbours\n")]
    [InlineData("HARBOUR OFFICE\nHome\nServices\nForms for boats and their owners\nContact and opening hours\n")]
    public void A_menu_alone_is_no_article(string text) => Assert.Empty(Extractor.Extract(Pages.Text(text)).Sightings);

    [Theory]
    [InlineData("EMBASSY OF MARENIA\nto the Kingdom of the Belt\nNew Quay 3, 1051 Belt\n\nPress release No. 14\n\nAmbassador opens the exhibition of sea charts\n\nBelt, 9 September 2021\n\n")]
    [InlineData("Ministry of Culture\nPress\nReleases\n\nAmbassador opens the exhibition of sea charts\nRelease of 9 September 2021\n\n")]
    [InlineData("Embassy of Marenia in London\n\nPRESS RELEASES AND NEWS\n\n09.09.2021\n\nAmbassador opens the exhibition of sea charts\n\n")]
    [InlineData("Government of the Belt Islands\nNews > Speeches\n\nAmbassador opens the exhibition of sea charts\nDelivered on 9 September 2021\nCheck against delivery\n\n")]
    public void Over_a_text_it_is_not_its_title(string letterhead)
    {
        var capture = Extractor.Extract(Pages.Text(letterhead + "Forty charts from four centuries are on show, some of them for the first time.\n\nThe exhibition is open until the end of November."));
        Assert.Equal(("Ambassador opens the exhibition of sea charts", "2021-09-09"), (capture.Article?.Title, capture.Article?.Published.ToString()));
        Assert.EndsWith("until the end of November.", capture.Article!.Body!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_other_pages_side_by_side_are_no_item()
    {
        var capture = Extractor.Extract(Pages.Text("12.03.2019\nBoats may land again\nRead more\n\n04.03.2019\nThe lamp is lit\nRead more\n\nLegal notice | Privacy"));
        Assert.Equal(["Boats may land again", "The lamp is lit"], capture.Items.Select(i => i.Title));
    }

    [Fact]
    public void The_same_few_lines_under_each_date_are_about_one_entry()
    {
        var capture = Extractor.Extract(Pages.Text("Programme\n\n14 March 2019, 7 pm\nConcert: The River Quartet\nGreat hall\n\n21 March 2019, 11 am\nReading: The Whale in the Attic\nLibrary\n\n28 March 2019, 7 pm\nLecture: Knots of the coast\nGreat hall"));
        Assert.Equal(["Concert: The River Quartet", "Reading: The Whale in the Attic", "Lecture: Knots of the coast"], capture.Items.Select(i => i.Title));
    }

    [Theory]
    [InlineData("Statement on the agreement about berths", "Dear colleagues,")]
    [InlineData("Offener Brief zur Schließung des Hafenbads", "Liebe Mitbürgerinnen und Mitbürger,")]
    public void Whom_a_speech_or_a_letter_addresses_is_no_title(string title, string greeting)
    {
        var article = Extractor.Extract(Pages.Text($"{title}\n\n9 September 2021\n\n{greeting}\n\nThe agreement gives both our fleets ten years of certainty. It took four rounds of talks to reach it, and patience has paid off.\n")).Article;
        Assert.Equal(title, article?.Title);
        Assert.StartsWith(greeting, article?.Body?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FOR IMMEDIATE RELEASE", null)]
    [InlineData("Press release No. 45/2021", null)]
    [InlineData("VISITS", "VISITS")]
    public void When_a_release_may_be_printed_and_its_number_are_no_section(string line, string? section)
    {
        var capture = Extractor.Extract(Pages.Text($"{line}\n9 September 2021\n\nAmbassador opens the exhibition of sea charts\n\nThe Ambassador opened the exhibition on Tuesday. It shows two hundred charts of the coast and will be open until the winter.\n"));
        Assert.Equal("Ambassador opens the exhibition of sea charts", capture.Article?.Title);
        Assert.Equal(section, capture.Section);
    }
}
