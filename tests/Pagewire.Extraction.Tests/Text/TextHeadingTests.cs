namespace Pagewire.Extraction.Tests.Text;

/// <summary>How pages of text write the headings of their sections, and what only looks like one.</summary>
public class TextHeadingTests
{
    private static IEnumerable<string> Listed(string text) => Extractor.Extract(Pages.Text(text)).Items.Select(i => $"{i.Published} {i.Title}: {string.Join(", ", i.Categories)}");

    [Theory]
    [InlineData("## Visits", "## Culture")]
    [InlineData("**Visits**", "**Culture**")]
    [InlineData("=== Visits ===", "=== Culture ===")]
    [InlineData("*** Visits ***", "*** Culture ***")]
    [InlineData("Visits\n------", "Culture\n-------")]
    [InlineData("[Visits]", "[Culture]")]
    [InlineData("Visits:", "Culture:")]
    [InlineData("Category: Visits", "Category: Culture")]
    [InlineData("Visits", "Culture")]
    public void A_heading_names_the_entries_under_it(string first, string second)
    {
        string[] expected = ["2013-10-12 Minister arrives: Visits", "2013-10-11 Talks about the ferry: Visits", "2013-10-03 Choir sings in the hall: Culture", "2013-09-27 Week of bread: Culture"];
        Assert.Equal(expected, Listed($"{first}\n\n12.10.2013 - Minister arrives\n11.10.2013 - Talks about the ferry\n\n{second}\n\n03.10.2013 - Choir sings in the hall\n27.09.2013 - Week of bread"));
        Assert.Equal(expected, Listed($"{first}\n\n- 2013-10-12: Minister arrives\n- 2013-10-11: Talks about the ferry\n\n{second}\n\n- 2013-10-03: Choir sings in the hall\n- 2013-09-27: Week of bread"));
        Assert.Equal(expected, Listed($"{first}\n\n12 October 2013\nMinister arrives\n\n11 October 2013\nTalks about the ferry\n\n\n{second}\n\n3 October 2013\nChoir sings in the hall\n\n27 September 2013\nWeek of bread"));
    }

    [Theory]
    [InlineData("- first point; - second point")]
    [InlineData("Dear friends,")]
    public void A_short_summary_is_no_heading(string summary) =>
        Assert.Equal(["2013-10-12 Minister arrives: VISITS", "2013-10-11 Talks about the ferry: VISITS", "2013-10-03 Choir sings in the hall: VISITS"],
            Listed($"VISITS\n\n12.10.2013 - Minister arrives\n\n{summary}\n\n11.10.2013 - Talks about the ferry\n\n03.10.2013 - Choir sings in the hall"));

    [Fact]
    public void The_heading_over_a_list_in_a_copy_of_a_whole_page_is_its_category() =>
        Assert.Equal(["2021-06-14 The council opens the fish hall: Press releases", "2021-06-09 Ferry stays in the harbour: Press releases", "2021-05-31 Office closed on Monday: Press releases"],
            Listed("Council of Oldhaven\nHome\nCouncil\nServices\nPress\nSearch\nContact\n\nPress releases\n\nThe council opens the fish hall\n14 June 2021\n\nThe hall has twelve counters.\n\nFerry stays in the harbour\n9 June 2021\n\nThe wind is too strong.\n\nOffice closed on Monday\n31 May 2021\n\nPlease call on Tuesday.\n\nPrivacy\nImprint"));

    [Fact]
    public void The_way_from_the_front_page_names_an_articles_section()
    {
        var capture = Extractor.Extract(Pages.Text("Council of Oldhaven\nHome\nCouncil\nServices\nPress\nSearch\nContact\n\nHome > Press > Speeches\n\nRemarks at the opening of the fish hall\n\n14 June 2021\n\n" + string.Concat(Enumerable.Repeat("The hall was built by people of this town, and they will work in it for many years to come. ", 3)) + "\n\n" + string.Concat(Enumerable.Repeat("I thank the masons, the carpenters and those who carried the stones. ", 4)) + "\n\nPrivacy\nImprint"));
        Assert.Equal(("Remarks at the opening of the fish hall", "Speeches"), (capture.Article?.Title, capture.Section));
    }

    [Fact]
    public void Short_headings_between_paragraphs_make_no_menu()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 7).Select(i => $"ON THE QUAY\n\nThe spokeswoman said on point {i} that the talks go on, and that nobody in the town has heard of anything else."));
        var capture = Extractor.Extract(Pages.Text("PRESS RELEASES\n\n12.10.2013\n\nBriefing by the spokeswoman of the council on the state of the harbour\n\n" + text));
        Assert.Equal(("Briefing by the spokeswoman of the council on the state of the harbour", "2013-10-12", "PRESS RELEASES"), (capture.Article?.Title, capture.Article?.Published.ToString(), capture.Section));
    }

    [Fact]
    public void The_names_of_a_tables_columns_are_no_heading() =>
        Assert.Equal(["2013-10-12 Minister arrives: Meetings", "2013-10-11 Talks about the ferry: Meetings"], Listed("Meetings\nDate\tTime\tMeeting\n12.10.2013\t18:30\tMinister arrives\n11.10.2013\t19:00\tTalks about the ferry"));

    [Theory]
    [InlineData("12.10.2013 - Minister arrives [Visits]\n11.10.2013 - Choir sings in the hall [Culture]")]
    [InlineData("12.10.2013 - Minister arrives\nCategory: Visits\n\n11.10.2013 - Choir sings in the hall\nCategory: Culture")]
    [InlineData("12 October 2013 · Visits\nMinister arrives at the quay\n\n11 October 2013 · Culture\nChoir sings in the hall")]
    public void A_label_of_each_entry_is_its_category(string list) =>
        Assert.Equal(["Visits", "Culture"], Extractor.Extract(Pages.Text("NEWS\n\n" + list)).Items.Select(i => i.Categories.Single()));

    [Theory]
    [InlineData("Fish hall opens on the quay of the old town\n\nPosted on October 12, 2013 in Press releases\n\n", "")]
    [InlineData("Fish hall opens on the quay of the old town\n\n", "\n\nOldhaven, 12 October 2013")]
    public void An_articles_date_stands_in_a_line_that_says_more_or_under_the_text(string head, string end) =>
        Assert.Equal("2013-10-12", Extractor.Extract(Pages.Text($"{head}The hall was built by people of this town, and they will work in it for many years.\n\nThe mayor thanked the masons.{end}")).Article?.Published.ToString());

    [Fact]
    public void A_heading_with_a_colon_over_a_date_is_no_label_of_a_telephone() =>
        Assert.Equal(["Films", "Films"], Extractor.Extract(Pages.Text("Films:\n\n12.10.2013\nMinister arrives\n\n11.10.2013\nChoir sings in the hall")).Items.Select(i => i.Categories.Single()));
}
