namespace Pagewire.Extraction.Tests.Text;

/// <summary>Texts whose titles stand where the day's line does not say.</summary>
public class TextTitleSideTests
{
    private static readonly string[] s_titles = ["Boats may land again", "The lamp is lit", "New fees for berths", "Ferry runs twice a day", "Night watch wanted"];

    private static readonly string[] s_expected = ["2019-03-12 Boats may land again", "2019-03-11 The lamp is lit", "2019-03-10 New fees for berths", "2019-03-09 Ferry runs twice a day", "2019-03-08 Night watch wanted"];

    [Theory]
    // The same few words under each day.
    [InlineData("{0}\n{1} March 2019\n{2} pages, map\n")]
    [InlineData("{0}\n{1} March 2019\nin {2} ports\n")]
    public void Lines_under_the_days_that_come_again_are_no_titles(string entry)
    {
        var text = "The harbour office of Oldhaven.\n\n" + List(entry);
        Assert.Equal(s_expected, Read(text));
    }

    [Fact]
    public void Titles_stand_over_the_days_where_what_follows_some_of_them_are_names_of_sources()
    {
        var text = "I write about harbours.\n\n" + string.Concat(s_titles.Select((title, n) => $"{title}\n{12 - n} March 2019\n{(n > 2 ? "quays.example\n" : "")}"));
        Assert.Equal(s_expected, Read(text));
    }

    [Fact]
    public void A_long_teaser_behind_a_day_has_its_title_over_it()
    {
        var text = "News\n\n" + List("{0}\n\nQuays\n\n{1} March 2019 | The office has told it on the quay where many had come to hear it, and in the evening it was the talk of the town in all {2} inns\n");
        var items = Extractor.Extract(Pages.Text(text)).Items;
        Assert.Equal(s_expected, items.Select(item => $"{item.Published} {item.Title}"));
        Assert.All(items, item => Assert.Equal("Quays", Assert.Single(item.Categories)));
        Assert.All(items, item => Assert.StartsWith("The office has told it", item.Summary, StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_of_cases_have_the_names_of_the_cases_under_them()
    {
        var text = "Opinions\n\n" + List("{1} March 2019 Civil Action No. 2019-015{2}\n{0}\n  by Judge Nora Lund\n");
        var items = Extractor.Extract(Pages.Text(text)).Items;
        Assert.Equal(s_expected, items.Select(item => $"{item.Published} {item.Title}"));
        Assert.Equal("Civil Action No. 2019-0150", items[0].Summary);
    }

    [Fact]
    public void Who_a_page_has_a_story_from_is_no_title_of_it()
    {
        var capture = Extractor.Extract(Pages.Text("The lamp of the north mole is lit\nSize: small large\nThe lamp of the north mole is lit\n12 March 2019 10:15 Source: Coast Press\n\nAfter eleven years in the dark the lamp of the north mole can be seen again from eight miles out at sea.\n\nThe keeper lit it on Monday. Many came to see it.\n"));
        Assert.Equal(("The lamp of the north mole is lit", "2019-03-12"), (capture.Article?.Title, capture.Article?.Published.ToString()?[..10]));
    }

    [Fact]
    public void A_title_that_speaks_of_what_is_popular_ends_no_list()
    {
        string[] titles = ["Boats may land again", "The lamp is lit", "New fees for berths", "Popular garden opened", "Night watch wanted"];
        var text = "News\n\n" + string.Concat(titles.Select((title, n) => $"{title}\nThe office told it on the quay.\nIt will be done by the end of May.\n{12 - n} March 2019\n\n"));
        Assert.Equal(titles, Extractor.Extract(Pages.Text(text)).Items.Select(item => item.Title));
    }

    private static string List(string entry) => string.Concat(s_titles.Select((title, n) => string.Format(System.Globalization.CultureInfo.InvariantCulture, entry, title, 12 - n, n)));

    private static IEnumerable<string> Read(string text) => Extractor.Extract(Pages.Text(text)).Items.Select(item => $"{item.Published} {item.Title}");
}
