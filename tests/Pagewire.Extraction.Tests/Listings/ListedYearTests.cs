using System.Globalization;

namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Days in lists that stand without their year: what on the page tells it.</summary>
public class ListedYearTests
{
    private const string Rows = "<tr><td>Wednesday</td><td>January 10</td><td><a href='/m/1'>Dredging of the east pier</a></td></tr><tr><td>Thursday</td><td>February 8</td><td><a href='/m/2'>Names of the new ferries</a></td></tr><tr><td>Thursday</td><td>March 15</td><td><a href='/m/3'>Lamps along the mole</a></td></tr>";
    private const string Items = "<ul><li>January 10 <a href='/m/1'>Dredging of the east pier</a></li><li>February 8 <a href='/m/2'>Names of the new ferries</a></li><li>March 15 <a href='/m/3'>Lamps along the mole</a></li></ul>";
    private const string Older = "<ul><li>January 12 <a href='/m/4'>Fees of the winter berths</a></li><li>June 8 <a href='/m/5'>Painting of the crane</a></li></ul>";

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
}
