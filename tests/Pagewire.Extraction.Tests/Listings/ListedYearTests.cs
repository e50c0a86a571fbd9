using System.Globalization;

namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Days in lists that stand without their year: what on the page tells it.</summary>
public class ListedYearTests
{
    private const string Rows = "<tr><td>Wednesday</td><td>January 10</td><td><a href='/m/1'>Dredging of the east pier</a></td></tr><tr><td>Thursday</td><td>February 8</td><td><a href='/m/2'>Names of the new ferries</a></td></tr><tr><td>Thursday</td><td>March 15</td><td><a href='/m/3'>Lamps along the mole</a></td></tr>";
    private const string Items = "<ul><li>January 10 <a href='/m/1'>Dredging of the east pier</a></li><li>February 8 <a href='/m/2'>Names of the new ferries</a></li><li>March 15 <a href='/m/3'>Lamps along the mole</a></li></ul>";
    private const string Older = "<ul><li>January 12 <a href='/m/4'>Fees of the winter berths</a></li><li>June 8 <a href='/m/5'>Painting of the crane</a></li></ul>";

    private static readonly string[] s_months = ["March", "April", "May"];

    private static Capture Read(string body, string captured = "2024-06-15")
    {
        var page = Pages.Html($"<html lang=en><head><title>Harbour board</title></head><body><main>{body}</main></body></html>", "https://town.example/boards/harbour-board");
        return Extractor.Extract(page with { CapturedAt = new(DateTimeOffset.Parse(captured + "Z", CultureInfo.InvariantCulture), "test") });
    }

    private static string Days(string body) => string.Join(' ', Read(body).Items.Select(i => i.Published));

    [Theory]
    [InlineData("<h1>Harbour board</h1><h3>2018 Meeting Schedule</h3><table><tr><th>Day</th><th>Date</th><th>Matter</th></tr>" + Rows + "</table>")]
    [InlineData("<h1>Harbour board</h1><table><caption>Meetings of 2018</caption>" + Rows + "</table>")]
    [InlineData("<h1>Meetings 2018</h1><p>The board meets on Thursdays, in the room over the fish hall.</p><h2>Dates</h2><table>" + Rows + "</table>")]
    [InlineData("<h1>Harbour board</h1><p><strong>2018</strong></p>" + Items)]
    [InlineData("<h1>Harbour board</h1><p>Meeting dates for 2018 are listed below:</p>" + Items)]
    [InlineData("<h1>Harbour board</h1><details open><summary>2018</summary>" + Items + "</details>")]
    public void A_year_over_a_list_is_that_of_its_days(string body) => Assert.Equal("2018-01-10 2018-02-08 2018-03-15", Days(body));

    [Theory]
    [InlineData("<ul><li>2018" + Items + "</li><li>2017" + Older + "</li></ul>")]
    [InlineData("<p>2018</p>" + Items + "<p>2017</p>" + Older)]
    [InlineData("<h3>2018</h3>" + Items + "<h3>2017</h3>" + Older)]
    [InlineData("<div><h4><a href='#y18'>2018 meetings</a></h4><div id=y18>" + Items + "</div></div><div><h4><a href='#y17'>2017 meetings</a></h4><div id=y17>" + Older + "</div></div>")]
    [InlineData("<h2>2018</h2><p>January 10: <a href='/m/1'>Dredging of the east pier</a></p><p>February 8: <a href='/m/2'>Names of the new ferries</a></p><p>March 15: <a href='/m/3'>Lamps along the mole</a></p><h2>2017</h2><p>January 12: <a href='/m/4'>Fees of the winter berths</a></p><p>June 8: <a href='/m/5'>Painting of the crane</a></p>")]
    public void Each_year_is_that_of_the_days_under_it(string body) =>
        Assert.Equal("2018-01-10 2018-02-08 2018-03-15 2017-01-12 2017-06-08", Days("<h1>Harbour board</h1>" + body));

    [Theory]
    [InlineData("<h1>Harbour board</h1><ul><li><a href='/2019'>2019</a></li><li><a href='/2018'>2018</a></li></ul>" + Items)]
    [InlineData("<h1>Harbour board</h1><h2>Report of 2018</h2><p>The report is out.</p><h2>Next meetings</h2>" + Items)]
    [InlineData("<h1>Harbour board</h1><h2><a href='/plan'>The plan for 2018 is approved</a></h2>" + Items)]
    [InlineData("<h1>Harbour board</h1><p>Founded in 1998, the board has nine members, who are chosen by the council.</p>" + Items)]
    public void A_year_of_something_else_is_not(string body)
    {
        Assert.Equal("2024-01-10 2024-02-08 2024-03-15", Days(body));
        Assert.All(Read(body).Items, item => Assert.Equal(DateEvidence.WithoutYear, item.PublishedFrom));
    }

    [Fact]
    public void A_day_whose_year_a_heading_names_is_as_good_as_one_with_its_year() =>
        Assert.All(Read("<h1>Harbour board</h1><h3>2018</h3>" + Items).Items, item => Assert.Equal(DateEvidence.DateLine, item.PublishedFrom));

    [Theory]
    [InlineData("<a href='../../2017/0{0}/piers-{0}/'>Piers are closed, part {0}</a> <span>1{0}</span> <small>{1}</small>")]
    [InlineData("<a href='/piers-{0}/'>Piers are closed, part {0}</a> <span class=on>On: <a href='../2017/0{0}/1{0}/'>{1} 1{0}</a></span>")]
    public void An_address_of_the_days_month_or_of_the_day_tells_its_year(string entry)
    {
        var list = string.Concat(s_months.Select((month, i) => "<li>" + string.Format(CultureInfo.InvariantCulture, entry, i + 3, month) + "</li>"));
        Assert.Equal("2017-03-13 2017-04-14 2017-05-15", Days($"<h1>Harbour board</h1><ul>{list}</ul>"));
    }

    [Fact]
    public void An_address_of_another_month_does_not()
    {
        var list = string.Concat(s_months.Select((month, i) => $"<li><a href='/2017/12/piers-{i}/'>Piers are closed, part {i}</a> <span>1{i} {month}</span></li>"));
        Assert.Equal("2024-03-10 2024-04-11 2024-05-12", Days($"<h1>Harbour board</h1><ul>{list}</ul>"));
    }

    [Fact]
    public void A_heading_whose_year_the_written_ones_contradict_gives_none()
    {
        const string list = "<ul><li>January 10 <a href='/m/1'>Dredging of the east pier</a></li><li>February 8, 2023 <a href='/m/2'>Names of the new ferries</a></li><li>March 15, 2023 <a href='/m/3'>Lamps along the mole</a></li></ul>";
        Assert.Equal("2024-01-10 2023-02-08 2023-03-15", Days("<h1>Plan 2018</h1>" + list));
    }

    [Theory]
    [InlineData("<div class=when><span>24</span><span>Oct</span></div><div class=y>2018</div><a href='/m/{0}'>Names of ferry number {0}</a>")]
    [InlineData("<b>24 October</b><p><a href='/m/{0}'>Names of ferry number {0}</a></p><span class=year>2018</span>")]
    [InlineData("<i>2018</i><b>24 October</b><p><a href='/m/{0}'>Names of ferry number {0}</a></p>")]
    public void A_year_in_a_box_beside_its_day_belongs_to_it(string entry)
    {
        var entries = string.Concat(Enumerable.Range(1, 4).Select(i => "<div class=item>" + string.Format(CultureInfo.InvariantCulture, entry, i) + "</div>"));
        Assert.Equal("2018-10-24 2018-10-24 2018-10-24 2018-10-24", Days("<h1>Harbour board</h1>" + entries));
    }

    [Theory]
    [InlineData("https://harbour.gov.uk/news", "en", "2011-04-10")]
    [InlineData("https://harbour.example.in/news", "en-US", "2011-04-10")]
    [InlineData("https://www.harbour.gov/news", "en-GB", "2011-10-04")]
    [InlineData("https://www.harbour.gov/news", null, "2011-10-04")]
    [InlineData("https://ci.harbour.ca.us/news", "en", "2011-10-04")]
    [InlineData("https://harbour.example/news", "en", "2011-10-04")]
    [InlineData("https://harbour.io/news", "en-GB", "2011-04-10")]
    [InlineData("https://harbour.fr/news", "fr", "2011-04-10")]
    public void The_country_of_the_address_tells_day_and_month_apart(string url, string? language, string day)
    {
        var list = string.Concat(Enumerable.Range(1, 3).Select(i => $"<li>10/04/2011 <a href='/n/{i}'>Names of ferry number {i}</a></li>"));
        var page = Pages.Html($"<html{(language is null ? "" : " lang=" + language)}><body><main><h1>News</h1><ul>{list}</ul></main></body></html>", url);
        Assert.All(Extractor.Extract(page).Items, item => Assert.Equal(day, item.Published.ToString()));
    }

    private const string Coming = "<ul><li>June 13 <a href='/m/1'>Lamps are lit</a></li><li>July 2 <a href='/m/2'>Regatta of the pilots</a></li><li>January 5 <a href='/m/3'>Feast of the ferrymen</a></li></ul>";

    [Theory]
    [InlineData("<h2>Upcoming events</h2>")]
    [InlineData("<h2>Nächste Termine</h2>")]
    [InlineData("<h2>Agenda</h2>")]
    public void Under_a_heading_that_announces_them_days_without_a_year_lie_ahead(string heading) =>
        Assert.Equal("2024-06-13 2024-07-02 2025-01-05", Days(heading + Coming));

    [Fact]
    public void Days_that_go_forward_from_that_of_the_capture_lie_ahead()
    {
        var entries = string.Concat("June 20|July 2|September 8|November 30".Split('|').Select((day, i) => $"<li>{day} <a href='/m/{i}'>Names of ferry number {i}</a></li>"));
        Assert.Equal("2024-06-20 2024-07-02 2024-09-08 2024-11-30", Days($"<h2>Harbour board</h2><ul>{entries}</ul>"));
    }

    [Theory]
    [InlineData("News", "2025-01-05", "January 4|December 30|December 20|November 8", "2025-01-04 2024-12-30 2024-12-20 2024-11-08")]
    [InlineData("News", "2024-12-28", "December 27|December 3|November 8|January 5", "2024-12-27 2024-12-03 2024-11-08 2024-01-05")]
    [InlineData("News", "2025-01-05", "November 8|December 20|December 30|January 4", "2024-11-08 2024-12-20 2024-12-30 2025-01-04")]
    [InlineData("Events", "2024-12-28", "December 27|December 3|November 8|January 5", "2024-12-27 2024-12-03 2024-11-08 2024-01-05")]
    public void Days_that_go_back_are_past(string heading, string captured, string days, string read)
    {
        var entries = string.Concat(days.Split('|').Select((day, i) => $"<li>{day} <a href='/m/{i}'>Names of ferry number {i}</a></li>"));
        Assert.Equal(read, string.Join(' ', Read($"<h2>{heading}</h2><ul>{entries}</ul>", captured).Items.Select(i => i.Published)));
    }
}
