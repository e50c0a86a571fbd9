namespace Pagewire.Extraction.Tests.Text;

/// <summary>Lines that a screen or a printer broke: titles on two lines, dates on three, columns side by side.</summary>
public class TextWrappingTests
{
    private const string First = "Herring quota for the inner bays is cut by a fifth and set anew each spring";
    private static readonly string[] s_expected = [$"2018-12-18 {First}", "2018-11-02 New ferry starts in spring"];

    [Theory]
    [InlineData("18 December 2018 - Herring quota for the inner bays is cut by a fifth\nand set anew each spring\n\n2 November 2018 - New ferry starts in spring")]
    [InlineData("18 December 2018\nHerring quota for the inner bays is cut by a\nfifth and set anew each spring\n\n2 November 2018\nNew ferry starts in spring")]
    [InlineData("   * 18.12.2018\n     [5]Herring quota for the inner bays is cut by a fifth and set\n     anew each spring\n   * 02.11.2018\n     [6]New ferry starts in spring")]
    [InlineData("Herring quota for the inner bays is cut by a fifth and set\nanew each spring\n18 December 2018\n\nNew ferry starts in spring\n2 November 2018")]
    public void A_title_on_two_lines_is_one(string text) => Assert.Equal(s_expected, Listed(text));

    [Fact]
    public void A_title_goes_on_with_a_name_where_it_cannot_end() =>
        Assert.Equal(["2018-12-18 Director Holt is elected to the council of the International Union of Ports", "2018-11-02 New ferry starts"],
            Listed("18.12.2018 - Director Holt is elected to the council of the\nInternational Union of Ports\n\n02.11.2018 - New ferry starts\n"));

    [Fact]
    public void An_indented_title_that_fills_the_width_goes_on() =>
        Assert.Equal(["2018-12-18 Botschafterin Lund eröffnet mit dem Oberbürgermeister das neue Seemannsheim", "2018-11-02 Fähre fährt wieder"],
            Listed("Oldhafen, 18.12.2018\n   Botschafterin Lund eröffnet mit dem Oberbürgermeister das neue\n   Seemannsheim\n\nOldhafen, 02.11.2018\n   Fähre fährt wieder"));

    [Theory]
    [InlineData("18 December 2018\nHerring quota for the inner bays is cut\nNew ferry starts in spring\n\n2 November 2018\nHarbour office is closed")]
    [InlineData("Herring quota for the inner bays is cut\nby Nora Lund\n18 December 2018\n\nNew ferry starts in spring\nby Per Holm\n18 December 2018\n\nHarbour office is closed\nby Nora Lund\n2 November 2018")]
    public void Titles_and_authors_on_lines_of_their_own_are_not_joined(string text) =>
        Assert.Equal(["2018-12-18 Herring quota for the inner bays is cut", "2018-12-18 New ferry starts in spring", "2018-11-02 Harbour office is closed"], Listed(text));

    [Fact]
    public void An_articles_title_on_two_lines_is_one()
    {
        var capture = Extractor.Extract(Pages.Text("PRESS RELEASES\n\n19.04.2017\n\nComment by the Harbour Department on the events\nin the northern strait\n\nOn 17 April 2017 the two coast guards exchanged notes, and both of them were read aloud."));
        Assert.Equal(("Comment by the Harbour Department on the events in the northern strait", "2017-04-19"), (capture.Article?.Title, capture.Article?.Published.ToString()));
    }

    [Theory]
    [InlineData("Minister Lund’s remarks at the conference on seas and borders,\nOldhaven, 12 March 2019", "Minister Lund’s remarks at the conference on seas and borders, Oldhaven, 12 March 2019")]
    [InlineData("Minister Lund’s remarks at the conference on seas and borders\nOldhaven, 12 March 2019", "Minister Lund’s remarks at the conference on seas and borders")]
    public void A_place_and_a_day_belong_to_a_title_that_waits_for_them(string lines, string title)
    {
        var capture = Extractor.Extract(Pages.Text(lines + "\n\nLadies and gentlemen, it is a pleasure to see so many of you in this hall tonight.\n\nLet us begin."));
        Assert.Equal((title, "2019-03-12"), (capture.Article?.Title, capture.Article?.Published.ToString()));
    }

    [Theory]
    [InlineData("14\nMai 2022\nConcerto de Primavera\n\n21\nMai 2022\nA Baleia no Sótão\n")]
    [InlineData("May\n14\n2022\nConcerto de Primavera\nMay\n21\n2022\nA Baleia no Sótão\n")]
    public void A_date_drawn_as_a_calendar_sheet_is_one_date(string text) => Assert.Equal(["2022-05-14 Concerto de Primavera", "2022-05-21 A Baleia no Sótão"], Listed(text));

    [Fact]
    public void A_column_at_the_right_of_entries_is_no_part_of_them() =>
        Assert.Equal(["2014-06-12 Ambassador visits the yards", "2014-06-06 National day is near", "2014-05-28 Lecture on sea charts"],
            Listed("NEWS                                       SERVICES\n12.06.2014 Ambassador visits the yards     Visas\n06.06.2014 National day is near            Passports\n28.05.2014 Lecture on sea charts           Fees"));

    [Fact]
    public async Task A_text_that_never_ends_a_sentence_is_read_in_time()
    {
        var text = string.Concat(Enumerable.Repeat("harbour ferry council river monday sail again from the ice is gone and\n", 20_000));
        var stop = TestContext.Current.CancellationToken;
        await Task.Run(() => Extractor.Extract(Pages.Text(text)), stop).WaitAsync(TimeSpan.FromSeconds(10), stop);
    }

    private static IEnumerable<string> Listed(string text) => Extractor.Extract(Pages.Text(text)).Items.Select(i => $"{i.Published} {i.Title}");
}
