namespace Pagewire.Extraction.Tests.Text;

/// <summary>Days without a year: which year they get, and how little it is worth.</summary>
public class TextYearTests
{
    private const string List = "News\n7 Jan: Winter bathing at the quay\n3 Jan: Reception\n28 Dec: The office is closed\n";
    private static readonly DateTimeOffset s_saved = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2019-03-01", 1)]
    [InlineData("2025-03-01", 0)]
    public void Dates_long_after_the_capture_say_why_they_are_none(string captured, int warnings)
    {
        var capture = Extractor.Extract(Pages.Text("Harbour Office\nNews\n\n12 March 2024\nThe pier opens to visitors\n\n11 March 2024\nThe basin is dredged again\n\n10 March 2024\nA storm is on its way\n", DateTimeOffset.Parse(captured + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(warnings, capture.Warnings.Count);
        if (warnings > 0) Assert.Equal("3 dates on the page lie too long after 2019-03-01, which was taken for the day when it was saved (test), and were not believed: say when it was saved.", capture.Warnings[0]);
    }

    [Theory]
    [InlineData("Harbour Office\nTuesday, 8 January 2019\n\n", "last modified or uploaded", "2019-01-07", "2018-12-28")]
    [InlineData("Harbour Office\n8 January 2019, 10:15\n\n", "last modified or uploaded", "2019-01-07", "2018-12-28")]
    [InlineData("Harbour Office\nOpened on 8 January 2019\n\n", "last modified or uploaded", "2026-01-07", "2025-12-28")]
    [InlineData("Harbour Office\nTuesday, 8 January 2019\n\n", "WARC-Date", "2026-01-07", "2025-12-28")]
    public void The_pages_own_day_tells_the_year_where_only_the_files_time_is_known(string top, string from, string first, string last)
    {
        var capture = Extractor.Extract(Pages.Text(top + List) with { CapturedAt = new(s_saved, from) });
        Assert.Equal((first, last), (capture.Items[0].Published.ToString(), capture.Items[^1].Published.ToString()));
    }

    [Theory]
    [InlineData("Upcoming events\n\nSaturday, 5 December\nLantern walk along the canal\nBring a coat.\n\nSunday, 13 December\nConcert of the harbour choir\nThey sing old songs.\n\nFriday, 8 January\nLecture on the lighthouse\nAda Pell speaks.\n", "2026-12-05 2026-12-13 2027-01-08")]
    [InlineData("Veranstaltungen\n\n5. Dezember: Laternenumzug am Kanal\n13. Dezember: Konzert des Hafenchors\n8. Januar: Vortrag über den Leuchtturm\n", "2026-12-05 2026-12-13 2027-01-08")]
    [InlineData("Harbour Office\n\n22 November: Lantern walk along the canal\n5 December: Concert of the harbour choir\n13 December: Lecture on the lighthouse\n8 January: Winter bathing at the quay\n", "2026-11-22 2026-12-05 2026-12-13 2027-01-08")]
    [InlineData("News\n\n8 January: Lantern walk along the canal\n13 December: Concert of the harbour choir\n5 December: Lecture on the lighthouse\n22 November: Winter bathing at the quay\n", "2026-01-08 2025-12-13 2025-12-05 2025-11-22")]
    public void Days_of_what_is_to_come_get_the_year_that_lies_ahead(string text, string expected)
    {
        var capture = Extractor.Extract(Pages.Text(text, s_saved));
        Assert.Equal(expected, string.Join(' ', capture.Items.Select(item => item.Published)));
        Assert.All(capture.Items, item => Assert.Equal(DateEvidence.WithoutYear, item.PublishedFrom));
    }

    [Fact]
    public void A_day_without_its_year_is_weaker_evidence_than_one_with_it()
    {
        var without = Extractor.Extract(Pages.Text(List, s_saved));
        var with = Extractor.Extract(Pages.Text("2019\n" + List, s_saved));
        Assert.All(without.Items, item => Assert.Equal(DateEvidence.WithoutYear, item.PublishedFrom));
        Assert.All(with.Items, item => Assert.Equal(DateEvidence.DateLine, item.PublishedFrom));
    }

    [Fact]
    public void A_day_without_its_year_is_weaker_evidence_in_HTML_too()
    {
        const string Entry = "<li><span class=date>{0} January</span> <a href='/n/{0}'>Story number {0} of the harbour and its boats</a></li>";
        var page = Pages.Html($"<h1>News</h1><ul>{string.Concat(Enumerable.Range(3, 5).Reverse().Select(day => string.Format(System.Globalization.CultureInfo.InvariantCulture, Entry, day)))}</ul>") with { CapturedAt = new(s_saved, "test") };
        var items = Extractor.Extract(page).Items;
        Assert.Equal(5, items.Count);
        Assert.All(items, item => Assert.Equal((DateEvidence.WithoutYear, 2026), (item.PublishedFrom, item.Published!.Value.Day.Year)));
    }

    [Theory]
    [InlineData("Title: Old crane becomes a museum - Oldhaven\n\nURL Source: https://oldhaven.example/crane\n\nPublished Time: 2023-05-17T09:30:00+02:00\n\nMarkdown Content:\nOld crane becomes a museum\n--------------------------\n\n", "Old crane becomes a museum", "2023-05-17T09:30:00+02:00", DateEvidence.StructuredData)]
    [InlineData("Title: Old crane becomes a museum\nURL Source: https://oldhaven.example/crane\n\nMarkdown Content:\nOpening in May\n==============\n\n17 May 2023\n\n", "Old crane becomes a museum", "2023-05-17", DateEvidence.DateLine)]
    public void The_header_of_a_text_service_says_title_and_date(string header, string title, string date, DateEvidence from)
    {
        var capture = Extractor.Extract(Pages.Text(header + "The steam crane on the coal pier will be a museum from next spring.\n\nIt was built in 1911 and has not moved since 1974."));
        Assert.Equal((title, date, from), (capture.Article?.Title, capture.Article?.Published.ToString(), capture.Article?.PublishedFrom));
        Assert.DoesNotContain("Markdown Content", capture.Article!.Body!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("---", capture.Article.Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_authors_line_and_the_time_to_read_it_are_no_titles()
    {
        var capture = Extractor.Extract(Pages.Text("oldhaven.example\n\nNew lifeboat arrives after two years\n\nBy Nora Lund\n\n4–5 minutes\n\nPublished 23 August 2022\n\nThe new lifeboat came in on the evening tide on Monday, two years after it was ordered."));
        Assert.Equal(("New lifeboat arrives after two years", "2022-08-23"), (capture.Article?.Title, capture.Article?.Published.ToString()));
    }

    [Theory]
    [InlineData("Saved from https://harbour.example/news/ on 3 July 2019 at 14:20\n\n", "")]
    [InlineData("", "\n\n[Abgerufen am 03.07.2019 von https://harbour.example/news/]")]
    public void What_somebody_noted_when_saving_is_no_entry_and_no_article(string above, string under)
    {
        var capture = Extractor.Extract(Pages.Text(above + "NEWS\n\n1 July 2019\nBasin is closed\n\n26 June 2019\nFuel dock is open again" + under));
        Assert.Null(capture.Article);
        Assert.Equal(["Basin is closed", "Fuel dock is open again"], capture.Items.Select(i => i.Title));
        Assert.Null(capture.Items[^1].Summary);
    }
}
