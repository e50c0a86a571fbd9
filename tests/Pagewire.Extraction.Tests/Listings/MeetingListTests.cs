using System.Globalization;

namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Pages of boards and committees: a few sentences, and a list of what they met about.</summary>
public class MeetingListTests
{
    private const string Introduction = "<p>The harbour board was founded by the town in 1950 to keep the piers in order and to name the ships that may lie there.</p><p>Its nine members are chosen by the council for four years, and anybody may come and listen.</p>";

    private static Capture Read(string body, string captured = "2024-06-15")
    {
        var page = Pages.Html($"<html lang=en><head><title>Harbour board</title></head><body><main><h1>Harbour board</h1>{body}</main></body></html>", "https://town.example/boards/harbour-board");
        return Extractor.Extract(page with { CapturedAt = new(DateTimeOffset.Parse(captured + "Z", CultureInfo.InvariantCulture), "test") });
    }

    private static IEnumerable<string> Dated(Capture capture) => capture.Items.Select(i => $"{i.Published} {i.Title}");

    private static string Join(int count, Func<int, string> part) => string.Concat(Enumerable.Range(1, count).Select(part));

    [Fact]
    public void A_text_over_a_table_of_meetings_introduces_it()
    {
        var rows = Join(6, i => $"<tr><td>{i}/1{i}/2024</td><td><a href='/m/{i}'>Meeting about pier number {i}</a></td></tr>");
        var capture = Read($"{Introduction}<h2>Meetings</h2><table><tr><th>Date</th><th>Title</th></tr>{rows}</table>");
        Assert.Null(capture.Article);
        Assert.Equal(6, capture.Items.Count);
    }

    [Fact]
    public void A_text_with_a_day_of_its_own_is_an_article_whatever_it_lists()
    {
        var rows = Join(6, i => $"<tr><td>{i}/1{i}/2024</td><td><a href='/m/{i}'>Meeting about pier number {i}</a></td></tr>");
        Assert.NotNull(Read($"<p class=date>3 February 2024</p>{Introduction}{Introduction}{Introduction}<table>{rows}</table>").Article);
    }

    [Fact]
    public void Until_when_members_serve_is_no_day_of_news()
    {
        var members = Join(5, i => $"<tr><td><a href='/people/{i}'>Ida Holm the {i}th</a></td><td>Nov {i}, 2023</td><td>Council</td></tr>");
        var meetings = Join(4, i => $"<tr><td>{i}/1{i}/2024</td><td><a href='/m/{i}'>Harbour board meeting {i}</a></td><td>Agenda</td></tr>");
        var capture = Read($"<table><tr><th>Name</th><th>Term Ends</th><th>Appointed By</th></tr>{members}</table><table><tr><th>Date</th><th>Title</th><th>Files</th></tr>{meetings}</table>");
        Assert.Equal(Enumerable.Range(1, 4).Select(i => $"2024-0{i}-1{i} Harbour board meeting {i}"), Dated(capture));
    }

    [Fact]
    public void A_heading_that_every_meeting_has_is_its_name()
    {
        var capture = Read(Join(4, i => $"<div><h3>March {i + 10}(M), 2024</h3><h4>Meeting of the lighthouse committee</h4><p>Room {i}, by the stairs</p><a href='/p/{i}.pdf'>3/{i + 10}: Agenda</a></div>"));
        Assert.Equal(Enumerable.Range(11, 4).Select(i => $"2024-03-{i} Meeting of the lighthouse committee"), Dated(capture));
    }

    [Fact]
    public void A_heading_that_every_meeting_has_wins_over_its_files()
    {
        var capture = Read(Join(4, i => $"<div><h3>March {i + 10}, 2024</h3><h4>Meeting of the lighthouse committee</h4><a href='/p/{i}.pdf'>3/{i + 10}: Lamp {i} and its keeper, presentation</a></div>"));
        Assert.Equal(Enumerable.Range(11, 4).Select(i => $"2024-03-{i} Meeting of the lighthouse committee"), Dated(capture));
    }

    [Fact]
    public void A_row_of_a_recording_is_about_the_committee_in_its_first_cell()
    {
        var capture = Read("<table>" + Join(5, i => $"<tr><td>Committee for buoys and fog horns</td><td>May {i}, 2024</td><td>0 hr 5{i} min</td><td><a href='/a/{i}.mp3'>Audio (MP3)</a></td></tr>") + "</table>");
        Assert.Equal(Enumerable.Range(1, 5).Select(i => $"2024-05-0{i} Committee for buoys and fog horns"), Dated(capture));
    }

    [Fact]
    public void The_heading_of_a_meeting_wins_over_its_dated_files()
    {
        string[] names = ["Regular meeting", "Budget hearing", "Pier walk of the board", "Special meeting"];
        var capture = Read(Join(4, i => $"<div class=meeting><h3>{names[i - 1]} - May {i}, 2024</h3><p>The meeting begins at ten.</p><ul><li><a href='/f/n{i}.pdf'>Board Meeting Notice - May {i}, 2024.pdf</a></li><li><a href='/f/a{i}.pdf'>Board Meeting Agenda - May {i}, 2024.pdf</a></li></ul></div>"));
        Assert.Equal(Enumerable.Range(1, 4).Select(i => $"2024-05-0{i} {names[i - 1]}"), Dated(capture));
    }

    [Fact]
    public void A_year_two_headings_up_completes_the_days()
    {
        static string Meetings(int year, string name) => $"<section><h3>{name} committee meetings:</h3>" + Join(3, i => $"<p>March {i + 10} at 11:00 am <a href='/m/{year}-{name}-{i}.pdf'>(Minutes)</a></p>") + "</section>";
        static string Year(int year) => $"<h2>{year} meetings</h2>" + Meetings(year, "Pier") + Meetings(year, "Crane");
        var titles = Dated(Read(Year(2023) + Year(2022))).ToList();
        Assert.Equal(12, titles.Count);
        Assert.Equal("2023-03-11 Pier committee meetings", titles[0]);
        Assert.Equal("2022-03-13 Crane committee meetings", titles[^1]);
    }

    [Fact]
    public void Agendas_and_minutes_in_turn_keep_their_dates()
    {
        var capture = Read("<ul>" + Join(4, i => $"<li><a href='/d?id=1{i}'>Board Agenda - March {i}, 2024</a></li><li><a href='/d?id=2{i}'>Board Agenda - Minutes - March {i}, 2024</a></li>") + "</ul>");
        Assert.Equal(Enumerable.Range(1, 4).SelectMany(i => new[] { $"2024-03-0{i} Board Agenda - March {i}, 2024", $"2024-03-0{i} Board Agenda - Minutes - March {i}, 2024" }), Dated(capture));
    }

    [Fact]
    public void An_address_tells_the_year_of_its_day()
    {
        var capture = Read("<table>" + Join(4, i => $"<tr><td>October 1{i}</td><td><a href='/agenda?title=pier-committee-october-1{i}-2021'>Pier committee number {i} of the harbour</a></td></tr>") + "</table>");
        Assert.Equal(Enumerable.Range(1, 4).Select(i => $"2021-10-1{i} Pier committee number {i} of the harbour"), Dated(capture));
    }

    [Fact]
    public void Days_that_go_back_past_New_Year_are_of_the_year_before()
    {
        string[] days = ["Apr 01", "Feb 20", "Jan 19", "Nov 12", "Nov 04", "Jun 17", "Dec 20"];
        var capture = Read(string.Concat(days.Select((day, i) => $"<article><span>{day}</span><h2><a href='/news/{i}'>News number {i} of the harbour ferry</a></h2></article>")));
        Assert.Equal(["2024-04-01", "2024-02-20", "2024-01-19", "2023-11-12", "2023-11-04", "2023-06-17", "2022-12-20"], capture.Items.Select(i => i.Published.ToString()));
    }

    [Fact]
    public void A_panel_is_named_by_the_tab_that_labels_it()
    {
        string Panel(int i, string name) => $"<div><div id='tab-{i}' role=tab aria-controls='panel-{i}'><a href=''>{name}</a></div><div role=tabpanel aria-labelledby='tab-{i}'><p>All are welcome in room {i}.</p><table><tr><th>Date</th><th>Papers</th></tr>"
            + Join(3, m => $"<tr><td>{m}/2{i}/2024</td><td><a href='/p/{i}-{m}.pdf'>Agenda</a></td></tr>") + "</table></div></div>";
        var capture = Read($"<h2>Board and committees</h2>{Panel(1, "Pier committee")}{Panel(2, "Lamp committee")}");
        Assert.Equal(["2024-01-21 Pier committee", "2024-02-21 Pier committee", "2024-03-21 Pier committee", "2024-01-22 Lamp committee", "2024-02-22 Lamp committee", "2024-03-22 Lamp committee"], Dated(capture));
        Assert.Equal("Lamp committee", Assert.Single(capture.Items[^1].Categories));
    }

    [Fact]
    public void A_heading_in_a_panel_is_nearer_than_its_label()
    {
        string Table(int i) => $"<h3>Pier number {i}</h3><table>" + Join(3, m => $"<tr><td>{m}/2{i}/2024</td><td><a href='/p/{i}-{m}.pdf'>Agenda</a></td></tr>") + "</table>";
        var capture = Read($"<div id=tab role=tab>Piers</div><div role=tabpanel aria-labelledby=tab>{Table(1)}{Table(2)}</div>");
        Assert.Equal("2024-01-21 Pier number 1", Dated(capture).First());
        Assert.Equal("2024-03-22 Pier number 2", Dated(capture).Last());
    }

    [Fact]
    public void Links_that_an_editor_set_in_bold_and_not_are_one_list()
    {
        string Line(int i) => (i % 3) switch
        {
            0 => $"<p><a href='/p/{i}.pdf'>Minutes of the pier board, part {i}</a></p>",
            1 => $"<p><strong><a href='/p/{i}.pdf'>Minutes of the pier board, part {i}</a></strong></p>",
            _ => $"<p><em><strong><a href='/p/{i}.pdf'>Minutes of the pier board, part {i}</a></strong></em></p>",
        };
        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"Minutes of the pier board, part {i}"), Read(Join(12, Line)).Items.Select(i => i.Title));
    }

    [Fact]
    public void A_cell_begins_with_the_day_and_goes_on_with_the_place()
    {
        var rows = Join(5, i => $"<tr><td>{i}/2{i}/2024<br>Meeting about pier number {i}</td><td>Room {i}</td></tr>");
        Assert.Equal(Enumerable.Range(1, 5).Select(i => $"2024-0{i}-2{i}"), Read($"<h2>Meetings</h2><table>{rows}</table>").Items.Select(i => $"{i.Published}"));
    }
}
