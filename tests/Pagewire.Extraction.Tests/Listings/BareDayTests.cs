using System.Globalization;

namespace Pagewire.Extraction.Tests.Listings;

/// <summary>What stands behind the days of meetings and names none of them.</summary>
public class BareDayTests
{
    private static Capture Read(string body, string language = "en")
    {
        var page = Pages.Html($"<html lang={language}><head><title>Town of Oldhaven</title></head><body><main>{body}</main></body></html>", "https://town.example/boards/harbour-board");
        return Extractor.Extract(page with { CapturedAt = new(DateTimeOffset.Parse("2024-06-15Z", CultureInfo.InvariantCulture), "test") });
    }

    private static string Join(int count, Func<int, string> part) => string.Concat(Enumerable.Range(1, count).Select(part));

    private static IEnumerable<string> Dated(Capture capture) => capture.Items.Select(i => $"{i.Published?.Day:yyyy-MM-dd} {i.Title}");

    [Theory]
    [InlineData("Board Packet")]
    [InlineData("BoardBook")]
    public void The_papers_of_a_board_name_no_meeting(string paper)
    {
        var capture = Read($"<h2>2024 Board Meetings</h2><table>{Join(5, i => $"<tr><td>May {i + 10}, 2024</td><td><a href='/p/{i}.pdf'>{paper}</a></td><td><a href='/m/{i}.pdf'>Minutes</a></td></tr>")}</table>");
        Assert.Equal(Enumerable.Range(1, 5).Select(i => $"2024-05-{i + 10} 2024 Board Meetings"), Dated(capture));
        Assert.Equal("https://town.example/p/1.pdf", capture.Items[0].Url);
    }

    [Theory]
    [InlineData("CX")]
    [InlineData("[S] –")]
    [InlineData("No Meeting")]
    [InlineData("Meeting canceled due to lack of quorum")]
    public void Letters_behind_a_day_and_that_nobody_met_are_no_titles(string what)
    {
        var rows = Join(8, i => $"<tr><td><p>May {i + 10}, 2024{(i is 3 or 5 ? " " + what : "")}</p></td><td><a href='/p/{i}.pdf'>Agenda</a></td></tr>");
        var capture = Read($"<h2>Council meetings and agendas</h2><table>{rows}</table>");
        Assert.Equal(Enumerable.Range(1, 8).Select(i => $"2024-05-{i + 10} Council meetings and agendas"), Dated(capture));
    }

    [Fact]
    public void A_link_that_asks_for_a_click_is_no_title()
    {
        var capture = Read($"<h1>Séances du conseil</h1><h3>2023 :</h3><ul>{Join(6, i => $"<li><strong>{i + 10} mai :</strong> Téléchargez le compte-rendu : <a href='/cr/{i}.pdf'>Cliquez ici !</a></li>")}</ul>", "fr");
        Assert.Equal(Enumerable.Range(1, 6).Select(i => $"2023-05-{i + 10} Séances du conseil"), Dated(capture));
        Assert.Equal("https://town.example/cr/1.pdf", capture.Items[0].Url);
    }

    [Fact]
    public void Committees_that_meet_on_the_same_days_are_listed_each()
    {
        var text = Join(3, i => $"<p>The board and its committees meet in the harbour house, and whoever wishes to speak may do so for {i} minutes before the chair rings the bell and calls the next one.</p>");
        static string Days(string name) => $"<h3>{name}</h3><table>{Join(6, i => $"<tr><td>May {i + 10}, 2024</td><td>2:00 PM</td><td>Harbour house</td></tr>")}</table>";
        var capture = Read($"<h1>Public meetings</h1>{text}{Days("Harbour committee")}{Days("Pier committee")}{Days("Market committee")}");
        Assert.Null(capture.Article);
        Assert.Equal(18, capture.Items.Count);
    }

    [Fact]
    public void Closed_years_of_meetings_are_read_under_a_text_that_introduces_them()
    {
        static string Year(int year) => $"<dl><dt style='display:none'>{year} Meetings</dt><dd style='display:none'><table>{Join(6, i => $"<tr><td>May {i + 10}, {year}</td><td><a href='/a/{year}{i}.pdf'>View agenda</a></td></tr>")}</table></dd></dl>";
        var text = Join(4, i => $"<p>All meetings of the council, except those that are closed, are open to everybody, and whoever wishes to speak has {i} minutes to do so before the mayor rings the bell.</p>");
        var capture = Read($"<article><h1>Council meetings and agendas</h1>{text}</article>{Year(2024)}{Year(2023)}");
        Assert.Equal(12, capture.Items.Count);
    }

    [Fact]
    public void What_a_form_offers_to_tick_is_no_text_before_the_calls_that_it_sifts()
    {
        var choices = Join(12, i => $"<li><label for='c{i}'><input type=checkbox id='c{i}'><span>[Fund for the mending of harbours and of roads &gt; Piers, bridges and quays of the northern banks &gt; Works of the {i}th kind and others]</span></label></li>");
        var calls = Join(12, i => $"<div class=call><div class=state>Closed</div><div><a href='/call/{i}'>Call for plans to mend the northern pier, part {i}</a></div><ul><li>[Fund for harbours &gt; part {i}]</li><li>May {i + 10}, 2024</li></ul></div>");
        var capture = Read($"<h1>Calls for plans</h1><form><ul>{choices}</ul></form><div class=calls>{calls}</div>");
        Assert.Null(capture.Article);
        Assert.Equal(12, capture.Items.Count);
    }

    [Fact]
    public void Names_of_a_few_capitals_are_titles_where_each_stands_once()
    {
        string[] bands = ["XTC", "R.E.M.", "NIN", "ABC", "UB"];
        var capture = Read($"<h2>Concerts</h2><ul>{Join(5, i => $"<li>May {i + 10}, 2024 <a href='/c/{i}'>{bands[i - 1]}</a></li>")}</ul>");
        Assert.Equal(bands, capture.Items.Select(item => item.Title));
    }
}
