namespace Pagewire.Extraction.Tests.Text;

/// <summary>Lists in sections, and what stands beside and after entries whose dates have lines of their own.</summary>
public class TextSectionTests
{
    [Theory]
    [InlineData("VISITS\n\n12 October 2013\nMinister arrives\n\n11 October 2013\nTalks about the ferry\n\nCULTURE\n\n3 October 2013\nChoir sings in the hall\n\n27 September 2013\nWeek of bread", "VISITS", "CULTURE")]
    [InlineData("From the quay:\n\n12 October 2013\nMinister arrives\n\n11 October 2013\nTalks about the ferry\n\nFrom the choir:\n\n3 October 2013\nChoir sings in the hall\n\n27 September 2013\nWeek of bread", "From the quay", "From the choir")]
    [InlineData("VISITS\n\nMinister arrives\n12.10.2013\n\nTalks about the ferry\n11.10.2013\n\nCULTURE\n\nChoir sings in the hall\n03.10.2013\n\nWeek of bread\n27.09.2013", "VISITS", "CULTURE")]
    public void A_section_line_over_dates_is_a_category_and_no_entry(string text, string first, string second)
    {
        var capture = Extractor.Extract(Pages.Text(text));
        Assert.Equal([("Minister arrives", first), ("Talks about the ferry", first), ("Choir sings in the hall", second), ("Week of bread", second)], capture.Items.Select(i => (i.Title, i.Categories.Single())));
    }

    [Theory]
    [InlineData("\n\nCONTACT\n14 Linden Avenue, Oldhaven\nOpen on weekdays")]
    [InlineData("\n\nArchive of the year\nMap of the harbour")]
    public void What_follows_the_last_entry_is_no_entry(string end)
    {
        var capture = Extractor.Extract(Pages.Text("12.10.2013\nMinister arrives\n\n11.10.2013\nTalks about the ferry\n\n03.10.2013\nChoir sings in the hall" + end));
        Assert.Equal(["Minister arrives", "Talks about the ferry", "Choir sings in the hall"], capture.Items.Select(i => i.Title));
        Assert.Null(capture.Items[^1].Summary);
    }

    [Fact]
    public void The_kind_of_an_entry_between_its_title_and_its_date_is_no_title()
    {
        var capture = Extractor.Extract(Pages.Text("News\n\nIce in the strait at a low\nPress release\n15 September 2016\n\nTwo students receive a prize\nNews\n8 September 2016\n\nWhat the eel knows of us\nPress release\n1 September 2016"));
        Assert.Equal(["2016-09-15 Ice in the strait at a low", "2016-09-08 Two students receive a prize", "2016-09-01 What the eel knows of us"], capture.Items.Select(i => $"{i.Published} {i.Title}"));
    }

    [Theory]
    [InlineData("Published: 3 March 2021\nDeadline: 15 April 2021", "Published: 24 February 2021\nDeadline: 30 April 2021")]
    [InlineData("Deadline: 15 April 2021\nPublished: 3 March 2021", "Deadline: 30 April 2021\nPublished: 24 February 2021")]
    [InlineData("Begins: 3 March 2021\nEnds: 15 April 2021", "Begins: 24 February 2021\nEnds: 30 April 2021")]
    public void Of_two_dates_under_a_title_the_first_or_the_published_one_counts(string first, string second)
    {
        var capture = Extractor.Extract(Pages.Text($"Open calls\n\nRepair of breakwaters\n{first}\n\nStudies on ice\n{second}"));
        Assert.Equal(["2021-03-03 Repair of breakwaters", "2021-02-24 Studies on ice"], capture.Items.Select(i => $"{i.Published} {i.Title}"));
    }

    [Theory]
    [InlineData("8 June 2024, 10.00–16.00\nKnot-tying for families\n\n1 June 2024\nHarbour walk\n", "2024-06-08 Knot-tying for families", "2024-06-01 Harbour walk")]
    [InlineData("20.05.2023 Reading at the dike\n03.06.–10.09.2023 The painted sail\n28.12.2023 - 02.01.2024 Lights on the quay\n28.12. – 02.01.2025 Lights again", "2023-05-20 Reading at the dike", "2023-06-03 The painted sail", "2023-12-28 Lights on the quay", "2024-12-28 Lights again")]
    public void Times_and_days_from_which_until_which(string text, params string[] expected) => Assert.Equal(expected, Extractor.Extract(Pages.Text(text)).Items.Select(i => $"{i.Published} {i.Title}"));

    [Fact]
    public void Sentences_behind_dates_inside_a_text_are_no_entries()
    {
        var capture = Extractor.Extract(Pages.Text("SPEECHES\n\n24 June 2015\n\nRemarks by Minister Marsh\n\nLet me begin with days that most of us remember.\n\n14 May 1998. The ferry sank with forty people on board.\n\n3 June 1998. The governments opened an inquiry.\n\nSince then we have had one rescue service. Thank you."));
        Assert.Empty(capture.Items);
        Assert.Equal(("Remarks by Minister Marsh", "2015-06-24"), (capture.Article?.Title, capture.Article?.Published.ToString()));
    }

    [Theory]
    [InlineData("Oldhaven, 21 February 2014. ")]
    [InlineData("(Oldhaven, 21 February 2014) ")]
    [InlineData("OLDHAVEN – 21 February 2014 – ")]
    public void A_report_begins_with_where_and_when(string opening)
    {
        var capture = Extractor.Extract(Pages.Text($"Press office of the city\n\nCity and university agree on a library\n\n{opening}The city and the university will build a library together. Work begins in the autumn of 2015."));
        Assert.Equal("2014-02-21", capture.Article?.Published.ToString());
    }

    [Fact]
    public void A_day_in_the_first_sentence_dates_no_report() =>
        Assert.Null(Extractor.Extract(Pages.Text("City and university agree on a library\n\nThe treaty of 21 February 2014 is the ground on which the two of them will build a library together, not far from the yards.")).Article?.Published);

    [Theory]
    [InlineData("We use cookies to make this site better for you.\nAccept\n\nHARBOUR OFFICE\n\n12.10.2013\nMinister arrives\n\n11.10.2013\nTalks about the ferry", 2)]
    [InlineData("Ministry of Tides\n\nPress releases\n\nNo results found. Try other words.", 0)]
    public void A_notice_is_no_article(string text, int items)
    {
        var capture = Extractor.Extract(Pages.Text(text));
        Assert.Null(capture.Article);
        Assert.Equal(items, capture.Items.Count);
    }

    [Theory]
    [InlineData("6. studenoga 2019.\nKonzularni dani\n\n17. listopada 2019.\nPromjena radnog vremena", "2019-10-17")]
    [InlineData("6 grudnia 2019 r.\nDni konsularne\n\n17 listopada 2019 r.\nZmiana godzin pracy", "2019-11-17")]
    public void The_month_that_Croats_and_Poles_call_by_one_name(string text, string second) => Assert.Equal(second, Extractor.Extract(Pages.Text(text)).Items[1].Published.ToString());

    [Theory]
    [InlineData("Newsroom\n\nPress release\n3 May 2018\nMinister opens the lock\nSpeech\n30 April 2018\nAddress to the pilots\nPress release\n24 April 2018\nDredging begins in May")]
    [InlineData("Noticias\n\nMinister opens the lock\nPublicado el 03/05/2018 - Obras\n\nAddress to the pilots\nPublicado el 30/04/2018 - Cultura\n\nDredging begins in May\nPublicado el 24/04/2018 - Obras")]
    [InlineData("| Date | No | Title |\n|---|---|---|\n| 2018-05-03 | 18/31 | [Minister opens the lock](/n/31) |\n| 2018-04-30 | 18/30 | [Address to the pilots](/n/30) |\n| 2018-04-24 | 18/29 | [Dredging begins in May](/n/29) |")]
    [InlineData("Новини\n\n3 травня 2018, 14:30\nMinister opens the lock\n\n30 квітня 2018, 10:05\nAddress to the pilots\n\n24 квітня 2018, 9:00\nDredging begins in May\n\nНаступна сторінка")]
    public void Kinds_topics_and_numbers_beside_dates_are_no_titles(string text) =>
        Assert.Equal(["2018-05-03 Minister opens the lock", "2018-04-30 Address to the pilots", "2018-04-24 Dredging begins in May"], Extractor.Extract(Pages.Text(text)).Items.Select(i => $"{i.Published} {i.Title}"));

    [Theory]
    [InlineData("PRESS RELEASE\n\nFOR IMMEDIATE RELEASE\n5 September 2016\n\nHARBOUR TO BUY THREE ELECTRIC TUGS\n\n", "HARBOUR TO BUY THREE ELECTRIC TUGS")]
    [InlineData("Oldhaven Herald\n\nNews\nHarbour to buy three electric tugs\n\nBy Nora Lund, city reporter\nPublished: 09:12, 5 September 2016 | Updated: 11:40, 6 September 2016\n3 comments\n\n", "Harbour to buy three electric tugs")]
    [InlineData("From: Press Office <press@isles.example>\nSubject: [press] Harbour to buy three electric tugs\nDate: Mon, 5 Sep 2016 09:30:00 +0200\n\nHarbour to buy three electric tugs\n\n", "Harbour to buy three electric tugs")]
    public void What_announces_a_text_and_who_wrote_it_are_no_titles(string top, string title)
    {
        var capture = Extractor.Extract(Pages.Text(top + "The Harbour Authority will buy three electric tugs from a yard in Lindal. The contract was signed on Friday.\n\nThe first of them is to be delivered in May 2018."));
        Assert.Equal((title, new DateOnly(2016, 9, 5)), (capture.Article?.Title, capture.Article?.Published?.Day));
    }
}
