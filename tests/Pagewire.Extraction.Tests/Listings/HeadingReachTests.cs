using System.Globalization;

namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Which entries a heading is over, and what it says of them.</summary>
public class HeadingReachTests
{
    private static Capture Read(string body)
    {
        var page = Pages.Html($"<html lang=en><head><title>Town of Oldhaven</title></head><body><main>{body}</main></body></html>", "https://town.example/boards/harbour-board");
        return Extractor.Extract(page with { CapturedAt = new(DateTimeOffset.Parse("2024-06-15Z", CultureInfo.InvariantCulture), "test") });
    }

    private static string Join(int count, Func<int, string> part) => string.Concat(Enumerable.Range(1, count).Select(part));

    private static string Rows(int year) => Join(4, i => $"<tr><td>Harbour board, sitting {i}</td><td>May {i + 10}, {year}</td><td><a href='/a/{year}{i}.pdf'>Agenda</a></td></tr>");

    [Fact]
    public void What_is_announced_names_no_meetings_of_many_years()
    {
        var capture = Read($"<h3>Upcoming meetings</h3><table><tr><td>Harbour board, sitting 9</td><td>July 2, 2024</td><td><a href='/a/9.pdf'>Agenda</a></td></tr>{Rows(2024)}{Rows(2021)}{Rows(2017)}</table>");
        Assert.Equal(13, capture.Items.Count);
        Assert.All(capture.Items, item => Assert.DoesNotContain("Upcoming meetings", item.Categories));
    }

    [Theory]
    [InlineData("Agendas - 2022", "Agendas - 2021")]
    [InlineData("2021", "Agendas")]
    public void The_first_year_of_several_is_no_category_of_the_others(string second, string expected)
    {
        static string Box(string heading, int year) => $"<section><div class=head><div><h3>{heading}</h3></div></div><div class=list>{Join(4, i => $"<div class=row><div class=cell><h3><a href='/a/{year}-{i}'>May {i + 10} - Council sitting {i}</a></h3></div></div>")}</div></section>";
        var capture = Read($"<h1>Council papers</h1>{Box("Agendas - 2022", 2022)}{Box(second.Replace("2022", "2021", StringComparison.Ordinal), 2021)}");
        Assert.Equal(8, capture.Items.Count);
        Assert.Equal("Agendas - 2022", capture.Items[0].Categories[0]);
        Assert.Equal(expected, capture.Items[^1].Categories[0]);
        Assert.Equal(2021, capture.Items[^1].Published?.Day.Year);
    }

    [Fact]
    public void Days_in_headings_stand_under_the_heading_over_them()
    {
        static string Day(int day, string month) => $"<h3>{month} {day}, 2024</h3><h4>Workshop on pier {day}</h4><p><a href='/w/{month}{day}.pdf'>Programme of pier {day}</a></p>";
        var capture = Read($"<h1>Workshops</h1><h2>Workshops ahead</h2>{Day(2, "July")}{Day(9, "July")}<h2>Workshops of last winter</h2>{Day(4, "March")}{Day(11, "February")}{Day(18, "January")}");
        Assert.Equal("Workshops ahead", capture.Items[0].Categories[0]);
        Assert.Equal("Workshops of last winter", capture.Items[^1].Categories[0]);
    }

    [Fact]
    public void A_paper_over_a_list_of_papers_is_no_heading_of_theirs()
    {
        var papers = Join(6, i => $"<p><a href='/p/{i}.pdf'>MAY {i + 10}, 2024 HARBOUR BOARD MEETING MINUTES</a></p>");
        var capture = Read($"<h1>Harbour board</h1><div><p><a href='/p/fy.pdf'>HARBOUR BOARD ACCOUNTS AND REPORT OF THE AUDITORS</a></p></div><div>{papers}</div>");
        Assert.All(capture.Items, item => Assert.DoesNotContain("HARBOUR BOARD ACCOUNTS AND REPORT OF THE AUDITORS", item.Categories));
    }

    [Fact]
    public void A_heading_with_a_day_is_over_no_list_of_other_days()
    {
        var capture = Read($"<h2>Notice of the hearing on June 22, 2023</h2><ul>{Join(6, i => $"<li>May {i + 10}, 2024 <a href='/n/{i}'>Notice about the northern pier, part {i}</a></li>")}</ul>");
        Assert.Equal(6, capture.Items.Count);
        Assert.All(capture.Items, item => Assert.Empty(item.Categories));
    }

    [Theory]
    [InlineData("Primary tabs")]
    [InlineData("Haupt-Reiter")]
    [InlineData("Suchergebnis")]
    [InlineData("4470 Treffer in folgenden Dokumenten")]
    public void What_programs_write_over_every_page_is_no_category(string heading)
    {
        var capture = Read($"<h1>Council notices</h1><h2 class=visually-hidden>{heading}</h2><ul>{Join(6, i => $"<li><span>May {i + 10}, 2024</span> <a href='/n/{i}'>Notice about the northern pier, part {i}</a></li>")}</ul>");
        Assert.All(capture.Items, item => Assert.Equal("Council notices", item.Categories[0]));
    }
}
