using System.Globalization;

namespace Pagewire.Extraction.Tests.Listings;

/// <summary>What stands where a title, a day or a category could: rooms, lengths of time, labels in brackets, rows that only name a day, tabs.</summary>
public class PlaceAndDayTests
{
    private static readonly string[] s_cases = ["Orme v Harbour Board", "Lund v Pilots Union", "Estate of Wren", "Quay Holdings v Mason", "In re Tidewater", "Falk v Port Office"];

    private static Capture Read(string body)
    {
        var page = Pages.Html($"<html lang=en><head><title>Harbour board</title></head><body><main>{body}</main></body></html>", "https://town.example/harbour-board");
        return Extractor.Extract(page with { CapturedAt = new(DateTimeOffset.Parse("2024-06-15Z", CultureInfo.InvariantCulture), "test") });
    }

    private static string Join(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    private static IEnumerable<string> Dated(Capture capture) => capture.Items.Select(i => $"{i.Published?.Day:yyyy-MM-dd} {i.Title}");

    [Theory]
    [InlineData("Location")]
    [InlineData("Principal location")]
    [InlineData("Lieu de la réunion")]
    public void The_room_is_no_name_of_a_meeting_and_the_link_that_leads_on_is_its_address(string column)
    {
        var rows = Join(4, i => $"<tr><td>1{i} May 2024</td><td>9:00 AM</td><td>{(i == 2 ? "Town Hall, Room 220" : "Council Chambers - Pier House Room 300")}</td><td><a href='/m/{i}'>Meeting details</a></td><td><a href='/a/{i}.pdf'>Agenda</a></td></tr>");
        var capture = Read($"<h1>Board meetings</h1><table><tr><th>Date</th><th>Time</th><th>{column}</th><th>Details</th><th>Agenda</th></tr>{rows}</table>");
        Assert.Equal(Enumerable.Range(0, 4).Select(i => $"2024-05-1{i} Board meetings"), Dated(capture));
        Assert.Equal(Enumerable.Range(0, 4).Select(i => $"https://town.example/m/{i}"), capture.Items.Select(i => i.Url));
    }

    [Theory]
    [InlineData("1 hr 0{0} min")]
    [InlineData("2h 1{0}m")]
    [InlineData("1 Std. 1{0} Min.")]
    public void How_long_a_recording_takes_is_no_title(string length)
    {
        var rows = Join(4, i => $"<tr><td>Planning Commission</td><td>1{i} May 2024</td><td>{string.Format(CultureInfo.InvariantCulture, length, i)}</td><td><a href='/v/{i}.mp4'>Video</a></td></tr>");
        Assert.Equal(Enumerable.Range(0, 4).Select(i => $"2024-05-1{i} Planning Commission"), Dated(Read($"<h1>Archive</h1><table>{rows}</table>")));
    }

    [Fact]
    public void A_label_in_brackets_before_nearly_every_title_is_a_category()
    {
        string[] labels = ["[Seminar] ", "[Board meeting] ", "[Seminar] ", "[Holiday] ", ""];
        var capture = Read($"<h1>Events</h1><ul>{Join(5, i => $"<li><span>1{i} May 2024</span> <a href='/e/{i}'>{labels[i]}{s_cases[i]} is heard in the hall</a></li>")}</ul>");
        Assert.Equal(s_cases.Take(5).Select(name => $"{name} is heard in the hall"), capture.Items.Select(i => i.Title));
        Assert.Equal(["Events", "Seminar"], capture.Items[0].Categories);
    }

    [Fact]
    public void Labels_in_brackets_before_few_titles_are_theirs()
    {
        var capture = Read($"<h1>Events</h1><ul>{Join(5, i => $"<li><span>1{i} May 2024</span> <a href='/e/{i}'>{(i < 2 ? "[Moved] " : "")}{s_cases[i]} is heard in the hall</a></li>")}</ul>");
        Assert.StartsWith("[Moved] ", capture.Items[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_link_says_twice_is_said_once()
    {
        var capture = Read($"<h1>Events</h1><ul>{Join(4, i => $"<li>1{i} May 2024 <a href='/e/{i}'>{s_cases[i]}<span><span>{s_cases[i]}</span><br>Time: 3:30 pm</span></a></li>")}</ul>");
        Assert.Equal(s_cases.Take(4), capture.Items.Select(i => i.Title));
    }

    [Theory]
    [InlineData("<th colspan=3>{0} May 2024</th>")]
    [InlineData("<td colspan=3><strong>Tuesday {0} May 2024</strong></td>")]
    public void A_row_that_only_names_a_day_dates_the_rows_under_it(string day)
    {
        string Rows(Func<int, string> cell) => Join(3, d => $"<tr>{string.Format(CultureInfo.InvariantCulture, day, (d * 7) + 7)}</tr>{Join(2, h => $"<tr><td>{h + 9}:00</td><td>{cell((d * 2) + h)}</td><td>Room 2</td></tr>")}");
        var expected = Enumerable.Range(0, 6).Select(i => $"2024-05-{(i / 2 * 7) + 7:00} {s_cases[i]}");
        Assert.Equal(expected, Dated(Read($"<h1>Sittings</h1><table><tr><th>Time</th><th>Case</th><th>Room</th></tr>{Rows(i => s_cases[i])}</table>")));
        Assert.Equal(expected, Dated(Read($"<h1>Sittings</h1><table>{Rows(i => $"<a href='/c/{i}'>{s_cases[i]}</a>")}</table>")));
    }

    [Fact]
    public void A_day_in_brackets_behind_a_case_is_of_the_year_over_it()
    {
        string Year(int year) => $"<h2>{year}</h2><ul>{Join(3, i => $"<li><a href='/{year}/{i}'>{s_cases[i]}, No. {i + 31}/{year - 2000} ({i + 4} March)</a></li>")}</ul>";
        var days = Read($"<h1>Judgments</h1>{Year(2023)}{Year(2022)}").Items.Select(i => $"{i.Published?.Day:yyyy-MM-dd}");
        Assert.Equal(["2023-03-04", "2023-03-05", "2023-03-06", "2022-03-04", "2022-03-05", "2022-03-06"], days);
    }

    [Fact]
    public void A_heading_with_its_own_list_does_not_name_what_stands_under_the_year_after_it()
    {
        var rows = Join(4, i => $"<tr><td>May 1{i}, 2024</td><td><a href='/a/{i}.pdf'>Agenda</a></td></tr>");
        var capture = Read($"<h2>Meetings of the board</h2><h3>Annual reports</h3><ul><li><a href='/r/1.pdf'>2022</a></li><li><a href='/r/2.pdf'>2023</a></li></ul><h3>2024</h3><table>{rows}</table>");
        Assert.Equal(Enumerable.Range(0, 4).Select(i => $"2024-05-1{i} Meetings of the board"), Dated(capture));
    }

    [Theory]
    [InlineData("<a href='#{0}' data-toggle='tab'>{1}</a>")]
    [InlineData("<button data-bs-toggle='tab' data-bs-target='#{0}'>{1}</button>")]
    public void The_tab_that_opens_a_panel_names_what_is_in_it(string tab)
    {
        string Tab(string id, string name) => $"<li>{string.Format(CultureInfo.InvariantCulture, tab, id, name)}</li>";
        string Panel(string id, int from) => $"<div class=tab-pane id={id}><ul>{Join(3, i => $"<li><span>{from + i} May 2024</span> <a href='/{id}/{i}'>{s_cases[i]} is heard in the {id} hall</a></li>")}</ul></div>";
        var capture = Read($"<h1>News</h1><ul class='nav nav-tabs'>{Tab("north", "Press releases")}{Tab("south", "Notices")}</ul><div>{Panel("north", 11)}{Panel("south", 21)}</div>");
        Assert.Equal(["Press releases", "Press releases", "Press releases", "Notices", "Notices", "Notices"], capture.Items.Select(i => i.Categories[0]));
    }

    [Theory]
    [InlineData("New")]
    [InlineData("Wichtig")]
    [InlineData("Срочно")]
    [InlineData("重要")]
    [InlineData("Sunday")]
    public void A_label_that_says_how_new_or_weighty_an_entry_is_or_names_a_weekday_is_no_category(string label)
    {
        var capture = Read($"<h1>News</h1>{Join(4, i => $"<article><span class=badge>{(i == 1 ? "Traffic" : label)}</span> <time datetime=2024-05-1{i}>1{i} May</time><h3><a href='/n/{i}'>{s_cases[i]} is heard in the hall</a></h3></article>")}");
        Assert.Equal(["News"], capture.Items[0].Categories);
        Assert.Equal(["News", "Traffic"], capture.Items[1].Categories);
    }

    [Theory]
    [InlineData("<dt>{0} May 2024</dt>", "<dd><a href='/c/{0}'>{1}</a></dd>", "<dl>{0}</dl>")]
    [InlineData("<div class=day>{0} May 2024</div>", "<div class=item><a href='/c/{0}'>{1}</a></div>", "<div>{0}</div>")]
    public void A_day_over_several_entries_dates_all_of_them(string day, string entry, string list)
    {
        string Of(string form, object one, object? other = null) => string.Format(CultureInfo.InvariantCulture, form, one, other);
        var days = Join(3, d => Of(day, (d * 7) + 7) + Join(2, h => Of(entry, (d * 2) + h, s_cases[(d * 2) + h])));
        Assert.Equal(Enumerable.Range(0, 6).Select(i => $"2024-05-{(i / 2 * 7) + 7:00} {s_cases[i]}"), Dated(Read($"<h1>Sittings</h1>{Of(list, days)}")));
    }

    [Fact]
    public void A_day_in_a_cell_of_several_rows_dates_all_of_them()
    {
        var rows = Join(3, d => $"<tr><td rowspan=2>{(d * 7) + 7} May 2024</td><td><a href='/c/{d}0'>{s_cases[d * 2]}</a></td></tr><tr><td><a href='/c/{d}1'>{s_cases[(d * 2) + 1]}</a></td></tr>");
        Assert.Equal(Enumerable.Range(0, 6).Select(i => $"2024-05-{(i / 2 * 7) + 7:00} {s_cases[i]}"), Dated(Read($"<h1>Sittings</h1><table><tr><th>Day</th><th>Case</th></tr>{rows}</table>")));
    }

    [Theory]
    [InlineData("Tue {0}")]
    [InlineData("{0}. Tue")]
    [InlineData("{0}")]
    public void A_number_with_its_weekday_is_a_day_of_the_month_over_the_table(string day)
    {
        var rows = Join(4, i => $"<tr><td>{string.Format(CultureInfo.InvariantCulture, day, i + 11)}</td><td><a href='/e/{i}'>{s_cases[i]} is heard in the hall</a></td></tr>");
        Assert.Equal(Enumerable.Range(0, 4).Select(i => $"2024-05-{i + 11} {s_cases[i]} is heard in the hall"), Dated(Read($"<h1>Events</h1><h2>May 2024</h2><table>{rows}</table>")));
    }

    [Theory]
    [InlineData("<time datetime='2024-05-1{0}T19:00'>1{0} May</time> – <time datetime='2024-05-2{0}T21:00'>2{0} May 2024</time>")]
    [InlineData("<span>1{0} May</span> to <span>2{0} May 2024</span>")]
    public void Of_two_days_with_a_dash_between_them_the_first_counts(string days)
    {
        var entries = Join(4, i => $"<div>{string.Format(CultureInfo.InvariantCulture, days, i)}<h4><a href='/e/{i}'>{s_cases[i]} is heard in the hall</a></h4></div>");
        Assert.Equal(Enumerable.Range(0, 4).Select(i => $"2024-05-1{i} {s_cases[i]} is heard in the hall"), Dated(Read($"<h1>Events</h1>{entries}")));
    }

    [Fact]
    public void A_panel_that_a_tab_opens_is_read_whichever_was_open()
    {
        string Panel(string id, string style, int from) => $"<div role=tabpanel id={id} {style}><ul>{Join(3, i => $"<li><span>{from + i} May 2024</span> <a href='/{id}/{i}'>{s_cases[i]} is heard in the {id} hall</a></li>")}</ul></div>";
        Assert.Equal(6, Read($"<h1>News</h1><div role=tablist><a role=tab href='#north'>North</a> <a role=tab href='#south'>South</a></div>{Panel("north", "", 11)}{Panel("south", "style='display:none'", 21)}").Items.Count);
    }

    [Fact]
    public void A_short_title_that_its_class_names_is_the_title_of_a_card()
    {
        string[] names = ["School of boats", "Open pier", "Harbour wall is whole again", "New lamps"];
        var cards = Join(4, i => $"<a class=cell href='/n/{i}'><div class=date>1{i} May 2024</div><div class=title>{names[i]}</div><div class=excerpt>Workers came with a crane and lifted the old planks, one after the other, number {i} …</div></a>");
        Assert.Equal(names, Read($"<h1>News</h1><div>{cards}</div>").Items.Select(i => i.Title));
    }
}
