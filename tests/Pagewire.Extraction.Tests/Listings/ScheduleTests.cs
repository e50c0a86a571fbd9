using System.Globalization;

namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Schedules: days of meetings in tables, lines, sheets of months and windows, with papers or without.</summary>
public class ScheduleTests
{
    private const string About = "<p>The harbour board was founded by the town in 1950 to keep the piers in order and to name the ships that may lie there.</p><p>Its nine members are chosen by the council for four years, and anybody may come and listen.</p>";

    private static Capture Read(string body, string captured = "2024-06-15")
    {
        var page = Pages.Html($"<html lang=en><head><title>Harbour board</title></head><body><main><h1>Harbour board</h1>{body}</main></body></html>", "https://town.example/boards/harbour-board");
        return Extractor.Extract(page with { CapturedAt = new(DateTimeOffset.Parse(captured + "Z", CultureInfo.InvariantCulture), "test") });
    }

    private static IEnumerable<string> Dated(Capture capture) => capture.Items.Select(i => $"{i.Published?.Day:yyyy-MM-dd} {i.Title}");

    private static string Join(int count, Func<int, string> part) => string.Concat(Enumerable.Range(1, count).Select(part));

    private static IEnumerable<string> Expected(int count, Func<int, string> part) => Enumerable.Range(1, count).Select(part);

    [Theory]
    [InlineData("<div itemscope itemtype='https://schema.org/Event'><b itemprop=name>Open hearing</b> <p>May {0}, 2024</p></div>")]
    [InlineData("<div><h3>Open hearing</h3><p>May {0}, 2024</p><p>10:00 am - 11:30 am</p></div>")]
    public void Meetings_without_pages_of_their_own_are_introduced_by_the_text_over_them(string meeting)
    {
        var capture = Read($"{About}{About}{About}<h2>Hearings</h2>{Join(3, i => string.Format(CultureInfo.InvariantCulture, meeting, i + 10))}");
        Assert.Null(capture.Article);
        Assert.Equal(Expected(3, i => $"2024-05-{i + 10} Open hearing"), Dated(capture));
    }

    [Fact]
    public void Days_of_a_story_are_parts_of_it()
    {
        var days = Join(4, i => $"<div><h3>The {i}th repair</h3><p>May {i + 10}, 2024</p><p>Workers came with a crane and lifted the old planks, one after the other, until the water could be seen between the posts of the pier.</p></div>");
        Assert.NotNull(Read($"{About}{About}{About}{days}").Article);
    }

    [Fact]
    public void A_word_written_on_to_a_number_is_a_title()
    {
        var capture = Read(Join(4, i => $"<p><a href='/p/{i}.pdf'>Board2Minutes 5-1{i}-2024</a></p>"));
        Assert.Equal(Expected(4, i => $"2024-05-1{i} Board2Minutes 5-1{i}-2024"), Dated(capture));
    }

    [Fact]
    public void Minutes_of_a_day_in_numbers_are_no_count()
    {
        var rows = Join(6, i => $"<tr><td><a href='/{i}'>05-1{i}-24 {(i % 2 == 0 ? "Agenda" : "Minutes")}</a></td><td>6/{i}/2024</td></tr>");
        Assert.Equal(6, Read($"<table>{rows}</table>").Items.Count);
    }

    [Theory]
    [InlineData("<td>Meeting postponed</td>")]
    [InlineData("<td>Cancelled</td>")]
    [InlineData("<td>Agenda</td>")]
    [InlineData("<td></td>")]
    public void A_meeting_without_papers_has_the_name_of_its_schedule(string cell)
    {
        var rows = Join(6, i => $"<tr><td>Tuesday</td><td>Jan. {i + 10}</td><td>11:00 a.m.</td>{(i % 2 == 0 ? $"<td><a href='/p/{i}.pdf'>Agenda</a></td>" : cell)}</tr>");
        var capture = Read($"<h3>2024 Meeting Schedule</h3><table><tr><th>Day</th><th>Date</th><th>Time</th><th>Agenda</th></tr>{rows}</table>");
        Assert.Equal(Expected(6, i => $"2024-01-{i + 10} 2024 Meeting Schedule"), Dated(capture));
    }

    [Fact]
    public void Lines_of_days_in_one_cell_are_meetings_and_the_nearest_heading_names_them()
    {
        static string Cell(int year, int month) => $"<td>{Month(month)} 3 <a href='/{year}/{month}a.pdf'>Minutes</a><br> {Month(month)} 17 <a href='/{year}/{month}b.pdf'>Minutes</a></td>";
        static string Month(int month) => month == 1 ? "March" : "April";
        static string Year(int year) => $"<h3>{year} Meeting Schedule</h3><table><tr>{Cell(year, 1)}{Cell(year, 2)}</tr></table>";
        Assert.Equal(
            ["2023-03-03 2023 Meeting Schedule", "2023-03-17 2023 Meeting Schedule", "2023-04-03 2023 Meeting Schedule", "2023-04-17 2023 Meeting Schedule",
             "2022-03-03 2022 Meeting Schedule", "2022-03-17 2022 Meeting Schedule", "2022-04-03 2022 Meeting Schedule", "2022-04-17 2022 Meeting Schedule"],
            Dated(Read(Year(2023) + Year(2022))));
    }

    [Fact]
    public void The_name_of_most_meetings_stands_in_bold_over_their_day()
    {
        var meetings = Join(5, i => $"<div><p><b>{(i == 3 ? "Special" : "Regular")} board meeting<br></b>Monday, May {i + 12}, 2024 at 4 p.m.<br><b>Town hall</b><br>{i} Pier Street</p></div>");
        Assert.Equal(Expected(5, i => $"2024-05-{i + 12} {(i == 3 ? "Special" : "Regular")} board meeting"), Dated(Read(meetings)));
    }

    [Fact]
    public void What_stands_behind_an_agenda_is_another_paper()
    {
        var rows = Join(5, i => $"<li><p>May {i + 10}, 2024 | <a href='/a/{i}.pdf'>Agenda</a> | <a href='/s/{i}.pdf'>Slides on the new lamp of lighthouse {i}</a></p></li>");
        var capture = Read($"<h2>Meetings of the lighthouse committee</h2><ul>{rows}</ul>");
        Assert.Equal(Expected(5, i => $"2024-05-{i + 10} Meetings of the lighthouse committee"), Dated(capture));
        Assert.Equal(Expected(5, i => $"https://town.example/a/{i}.pdf"), capture.Items.Select(i => i.Url));
    }

    [Fact]
    public void A_day_that_leads_to_its_agenda_wins_over_the_paper_behind_it()
    {
        var capture = Read($"<h2>2024 Agendas</h2><ul>{Join(5, i => $"<li><a href='/a/{i}.pdf'>May {i + 10}, 2024</a><ul><li><a href='/c/{i}.pdf'>Public comment</a></li></ul></li>")}</ul>");
        Assert.Equal(Expected(5, i => $"https://town.example/a/{i}.pdf"), capture.Items.Select(i => i.Url));
    }

    [Theory]
    [InlineData("5_1{0}_24_HBAgenda.pdf", "May_1{0}_HB_Minutes.pdf")]
    [InlineData("agenda-86-95{0}.pdf", "minutes-86-95{0}.pdf")]
    public void A_files_own_name_is_no_title_where_it_names_a_paper(string agenda, string minutes)
    {
        var rows = Join(5, i => string.Format(CultureInfo.InvariantCulture, $"<tr><td>05/1{{0}}/2024</td><td><a href='/a/{{0}}.pdf'>{agenda}</a></td><td><a href='/m/{{0}}.pdf'>{minutes}</a></td></tr>", i));
        var capture = Read($"<h2>Meetings of the harbour board</h2><table>{rows}</table>");
        Assert.All(capture.Items, item => Assert.StartsWith("https://town.example/a/", item.Url, StringComparison.Ordinal));
        Assert.Equal(Expected(5, i => $"2024-05-1{i} Meetings of the harbour board"), Dated(capture));
    }

    [Fact]
    public void Pictures_that_lead_to_papers_stand_behind_their_day()
    {
        var rows = Join(5, i => $"<tr><td>May 1{i}, 2024</td><td><a href='/a/{i}.pdf'><img src='/pdf.png' alt='PDF'></a></td></tr>");
        var capture = Read($"<h2>Meetings of the harbour board</h2><table>{rows}</table>");
        Assert.Equal(Expected(5, i => $"2024-05-1{i} Meetings of the harbour board"), Dated(capture));
        Assert.Equal(Expected(5, i => $"https://town.example/a/{i}.pdf"), capture.Items.Select(i => i.Url));
    }

    [Fact]
    public void The_column_that_is_headed_as_the_meetings_name_has_the_title()
    {
        var rows = Join(5, i => $"<tr><td>05/1{i}/2024</td><td>Full board - Agenda {i}</td><td>{(i == 2 ? "Committee on lamps" : "Harbour board")}</td><td><a href='/a/{i}.pdf'>Agenda</a></td></tr>");
        var capture = Read($"<table><tr><th>Date</th><th>Categories</th><th>Meeting Name</th><th>Documents</th></tr>{rows}</table>");
        Assert.Equal(Expected(5, i => $"2024-05-1{i} {(i == 2 ? "Committee on lamps" : "Harbour board")}"), Dated(capture));
    }

    [Fact]
    public void A_title_behind_a_day_in_one_cell_is_the_rows()
    {
        var rows = Join(5, i => $"<tr><td>May 1{i}, 2024 Harbour Board Meeting</td><td>1 Pier Street</td><td><a href='/f?{i}'><img src='/pdf.png' alt='PDF'></a></td></tr>");
        Assert.Equal(Expected(5, i => $"2024-05-1{i} Harbour Board Meeting"), Dated(Read($"<table>{rows}</table>")));
    }

    [Fact]
    public void The_link_that_shows_the_title_is_the_entrys()
    {
        var rows = Join(5, i => $"<tr><td>May 1{i}, 2024</td><td><a href='/a/{i}'>Regular meeting agenda packet</a></td><td><a href='/m/{i}'>Approved minutes</a></td></tr>");
        Assert.Equal(Expected(5, i => $"https://town.example/a/{i}"), Read($"<h2>Meetings of the harbour board</h2><table>{rows}</table>").Items.Select(i => i.Url));
    }

    [Fact]
    public void The_cells_of_a_months_sheet_have_its_days()
    {
        // September 2024 begins on a Sunday; the last row has days of October.
        var weeks = string.Concat(Enumerable.Range(0, 5).Select(w => $"<tr>{string.Concat(Enumerable.Range(1, 7).Select(d => Cell(w * 7 + d)))}</tr>"));
        var capture = Read($"<h2>September 2024</h2><table><tr>{string.Concat(Enumerable.Repeat("<th>Day</th>", 7))}</tr>{weeks}</table>");
        Assert.Equal(["2024-09-03 Meeting of the harbour board", "2024-09-12 Hearing about the northern pier", "2024-09-12 Walk to the lighthouse with lamps", "2024-09-24 Meeting of the lighthouse committee"], Dated(capture));

        static string Cell(int day) => $"<td>{(day > 30 ? day - 30 : day)} {day switch { 3 => Link(1, "Meeting of the harbour board"), 12 => Link(2, "Hearing about the northern pier") + Link(3, "Walk to the lighthouse with lamps"), 24 => Link(4, "Meeting of the lighthouse committee"), _ => "" }}</td>";
        static string Link(int number, string title) => $"<div><span>10:00 AM</span> <a href='/e/{number}'>{title}</a></div>";
    }

    [Fact]
    public void Days_in_headings_have_the_year_over_them()
    {
        var days = Join(4, i => $"<div><h3>January {i + 10}</h3><ul><li><a href='/a/{i}.pdf'>Agenda</a></li><li><a href='/p/{i}.pdf'>Lamp {i} and its keeper, a report</a></li></ul></div>");
        Assert.All(Read($"<h2>2023 Meetings of the harbour board</h2>{days}").Items, item => Assert.Equal(2023, item.Published?.Day.Year));
    }

    [Fact]
    public void A_line_that_introduces_a_list_is_no_heading()
    {
        var rows = Join(4, i => $"<tr><td>May 1{i}, 2024</td><td><a href='/a/{i}.pdf'>Agenda</a></td></tr>");
        Assert.All(Read($"<p><b>All meetings of this year are listed below:</b></p><table>{rows}</table>").Items, item => Assert.Equal("Harbour board", item.Title));
    }

    [Theory]
    [InlineData("<details><summary><span>2024年05月1{0}日発表</span></summary><div>{1}</div></details>")]
    [InlineData("<dl><dt>5月1{0}日付</dt><dd>{1}</dd></dl>")]
    [InlineData("<section><div class=bar>May 1{0}, 2024</div><div><div>{1}</div></div></section>")]
    public void A_day_right_over_the_box_of_a_list_dates_what_stands_in_it(string box)
    {
        var days = Join(4, day => string.Format(CultureInfo.InvariantCulture, box, day, $"<ul>{Join(2, i => $"<li><a href='/n/{day}{i}'>The pier is closed for the {day}{i}th time this year</a></li>")}</ul>"));
        Assert.Equal(Enumerable.Range(1, 4).SelectMany(day => Expected(2, i => $"2024-05-1{day} The pier is closed for the {day}{i}th time this year")), Dated(Read(days)));
    }

    [Fact]
    public void Under_a_day_a_title_keeps_its_own()
    {
        var days = Join(4, day => $"<dl><dt>5月1{day}日付</dt><dd><ul><li><a href='/n/{day}1'>人事異動（令和6年5月1{day}日付）</a></li><li><a href='/n/{day}2'>港の{day}号桟橋の閉鎖について</a></li></ul></dd></dl>");
        Assert.Contains("2024-05-13 人事異動（令和6年5月13日付）", Dated(Read(days)));
    }

    [Theory]
    [InlineData("2024 Regular Meeting Schedule", 6)]
    [InlineData("Sitzungen 2024", 6)]
    [InlineData("Days without wind in 2024", 0)]
    public void Days_alone_are_meetings_where_the_heading_over_them_names_meetings(string heading, int count)
    {
        var capture = Read($"<h3>{heading}</h3><p>All are held in the town hall.</p><ul>{Join(6, i => $"<li>June 1{i}, 2024</li>")}</ul>");
        Assert.Equal(Expected(count, i => $"2024-06-1{i} {heading}"), Dated(capture));
    }

    [Fact]
    public void What_stands_in_brackets_behind_a_day_is_a_title_without_them()
    {
        var days = Join(6, i => $"<li>June 1{i}, 2024{(i == 3 ? " (Annual meeting of all boards)" : "")}</li>");
        Assert.Contains("2024-06-13 Annual meeting of all boards", Dated(Read($"<h3>2024 Regular Meeting Schedule</h3><ul>{days}</ul>")));
    }

    [Fact]
    public void Names_of_columns_in_bold_are_no_category()
    {
        var rows = Join(6, i => $"<tr><td>June 1{i}, 2024</td><td><a href='/p/{i}.pdf'>Agenda</a></td><td></td></tr>");
        var capture = Read($"<h2>Meetings of the harbour board</h2><p>Anybody may come.</p><table><thead><tr><td><strong>Meeting Date</strong></td><td><strong>Meeting Packet</strong></td><td><strong>Meeting Minutes</strong></td></tr></thead><tbody>{rows}</tbody></table>");
        Assert.All(capture.Items, item => Assert.Equal(["Meetings of the harbour board"], item.Categories));
    }

    [Fact]
    public void A_paper_in_the_row_of_a_named_meeting_is_the_meetings()
    {
        var rows = Join(6, i => $"<tr><td>June 1{i}, 2024</td><td><a href='/p/{i}.pdf'>Special meeting on pier number {i}</a></td><td><a href='/m/{i}.pdf'>Approved Minutes</a></td></tr>");
        var capture = Read($"<table><tbody>{rows}</tbody></table>");
        Assert.Equal(Expected(6, i => $"2024-06-1{i} Special meeting on pier number {i}"), Dated(capture));
        Assert.All(capture.Items, item => Assert.Contains(item.Enclosures, file => file.Url.Contains("/m/", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_line_in_bold_that_begins_meetings_is_their_title_though_many_have_it()
    {
        string[] names = ["Board of Trustees Regular Meeting", "Board of Trustees Annual Meeting", "Board of Trustees Regular Meeting", "Audit Advisory Committee Meeting", "Board of Trustees Regular Meeting", "Board of Trustees Special Meeting", "Board of Trustees Regular Meeting"];
        var meetings = Join(7, i => $"<div><p><strong>{names[i - 1]}</strong><br>Thursday, August {i}, 2024 at 4 p.m.<br><strong>Museum of the {i}th Harbour</strong><br>38{i} Long Street, Oldhaven</p></div>");
        Assert.Equal(names, Read(meetings, "2024-07-15").Items.Select(item => item.Title));
    }

    [Fact]
    public void The_day_on_which_something_was_submitted_goes_before_the_one_of_its_change()
    {
        var entries = Join(5, i => $"<li><h3><a href='/l/{i}'>Minutes of the harbour users' group number {i}</a></h3><div><p>Updated on {10 + i}/03/2024 - 12:08</p><p>Submitted on {10 + i}/02/2024 - 14:27</p></div></li>");
        Assert.Equal(Expected(5, i => $"2024-02-{10 + i} Minutes of the harbour users' group number {i}"), Dated(Read($"<ul>{entries}</ul>")));
    }

    [Theory]
    [InlineData("Læs mere her")]
    [InlineData("Read more")]
    [InlineData("Läs mer om detta")]
    public void A_link_that_only_leads_on_is_no_part_of_the_line_that_it_ends(string call)
    {
        var entries = Join(5, i => $"<p><span>{10 + i}. maj 2024:<br></span>Tabellerna för hamnen {i} är nu ute. <a href='/l/{i}'><span>{call}</span></a></p>");
        Assert.Equal(Expected(5, i => $"2024-05-{10 + i} Tabellerna för hamnen {i} är nu ute."), Dated(Read(entries)));
    }

    [Fact]
    public void Rows_of_many_tables_are_no_topics_with_those_who_wrote_last()
    {
        string[] names = ["Regatta", "Concert", "Bazaar", "Lecture", "Dance"];
        var tables = Join(5, c => $"<h2>Committee {c}</h2><table><tr><td>May 1{c}, 2024</td><td><a href='/h/{c}'>{names[c - 1]}</a></td></tr><tr><td>June 1{c}, 2024</td><td><a href='/w/{c}'>{names[c - 1]} and the northern pier</a></td></tr></table>");
        Assert.Equal(Enumerable.Range(1, 5).SelectMany(c => new[] { $"2024-05-1{c} {names[c - 1]}", $"2024-06-1{c} {names[c - 1]} and the northern pier" }), Dated(Read(tables)));
    }

    [Fact]
    public void A_table_without_a_row_of_the_others_shape_has_entries_too()
    {
        static string Table(string committee, int rows, string cells) => $"<h2>Committee on {committee}</h2><table>{Join(rows, i => $"<tr><td>May {10 + i}, 2024</td><td><a href='/{committee}/{i}.pdf'>Agenda</a></td>{cells}</tr>")}</table>";
        var capture = Read(Table("piers", 9, "<td></td><td></td>") + Table("lamps", 4, "<td></td>") + Table("ropes", 9, "<td></td><td></td>"));
        Assert.Equal(Expected(4, i => $"2024-05-{10 + i} Committee on lamps"), Dated(capture).Where(item => item.EndsWith("lamps", StringComparison.Ordinal)));
    }

    [Fact]
    public void Rows_that_only_a_script_follows_are_no_links_to_other_sites()
    {
        var rows = Join(6, i => $"<tr><td><a href='javascript:open({i})'>Repair of pier number {i} in the old harbour</a></td><td>May {10 + i}, 2024</td></tr>");
        var capture = Read($"{About}{About}<table>{rows}</table>");
        Assert.Null(capture.Article);
        Assert.Equal(Expected(6, i => $"2024-05-{10 + i} Repair of pier number {i} in the old harbour"), Dated(capture));
    }

    [Fact]
    public void The_first_of_lines_of_days_is_one_of_them_though_no_break_stands_before_it()
    {
        var capture = Read($"<h2>2024 Meeting Schedule</h2><p>{Join(5, i => $"May {10 + i}, 2024<br>")}</p>");
        Assert.Equal(Expected(5, i => $"2024-05-{10 + i} 2024 Meeting Schedule"), Dated(capture));
    }

    [Theory]
    [InlineData("The days of the board's meetings in 2024 are:", 6)]
    [InlineData("The days without wind in 2024 are:", 0)]
    public void Days_alone_are_meetings_where_the_line_over_them_announces_meetings(string line, int count)
    {
        var capture = Read($"{About}<h2>Dates</h2><p>{line}</p><ul>{Join(6, i => $"<li>June 1{i}, 2024</li>")}</ul>");
        Assert.Equal(count, capture.Items.Count(item => item.Published?.Day.Month == 6));
    }
}
