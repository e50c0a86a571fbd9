using System.Globalization;

namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Lists as offices, councils and buyers of public goods write them: closed tables of committees, days that lead to papers, cards whose lines are named.</summary>
public class PublicBodyTests
{
    private static Capture Read(string body)
    {
        var page = Pages.Html($"<html lang=en><head><title>Town of Oldhaven</title></head><body><main>{body}</main></body></html>", "https://town.example/boards/harbour-board");
        return Extractor.Extract(page with { CapturedAt = new(DateTimeOffset.Parse("2024-06-15Z", CultureInfo.InvariantCulture), "test") });
    }

    private static IEnumerable<string> Dated(Capture capture) => capture.Items.Select(i => $"{i.Published?.Day:yyyy-MM-dd} {i.Title}");

    private static string Join(int count, Func<int, string> part) => string.Concat(Enumerable.Range(1, count).Select(part));

    private static IEnumerable<string> Expected(int count, Func<int, string> part) => Enumerable.Range(1, count).Select(part);

    [Fact]
    public void Names_over_closed_tables_are_no_entries_but_the_rows_of_the_tables_are()
    {
        static string Board(string name, int month) => $"<div><h2>{name}</h2><table style='display:none'>{Join(3, i => $"<tr><td><h4>May {i + month}, 2024</h4><p><a href='/a/{month}{i}'>Meeting about pier {i}</a></p></td></tr>")}</table></div>";
        var capture = Read($"<h1>Agendas</h1>{Board("Harbour board", 1)}{Board("Planning board", 11)}{Board("Market board", 21)}");
        Assert.Equal(9, capture.Items.Count);
        Assert.Equal("Planning board", capture.Items.Single(item => item.Published?.Day == new DateOnly(2024, 5, 12)).Categories[0]);
    }

    [Fact]
    public void Days_that_lead_to_papers_are_entries_with_the_name_that_stands_over_them()
    {
        var capture = Read($"<h1>Harbour board</h1><h3>Minutes</h3><h4>2024</h4><ul>{Join(5, i => $"<li><a href='/m/{i}.pdf'>May {i + 10}, 2024</a></li>")}</ul>");
        Assert.Equal(Expected(5, i => $"2024-05-{i + 10} Minutes"), Dated(capture));
        Assert.Equal("https://town.example/m/1.pdf", capture.Items[0].Url);
    }

    [Fact]
    public void Two_days_in_the_link_of_a_byline_are_no_entries()
    {
        var text = Join(6, i => $"<p>The mayor said on {i} occasions that the harbour wall, which the storm broke last winter, is to be mended before the first boats leave for the northern banks.</p>");
        var capture = Read($"<article><h1>The harbour wall is mended</h1><span>Posted on <a href='/2024/06/04/wall/' rel=bookmark><time datetime=2024-06-04>June 4, 2024</time><time datetime=2024-06-06>June 6, 2024</time></a></span>{text}</article>");
        Assert.Equal("The harbour wall is mended", capture.Article?.Title);
        Assert.Empty(capture.Items);
    }

    [Fact]
    public void Days_in_a_column_are_meetings_though_a_side_column_has_the_last_heading()
    {
        var rows = Join(6, i => $"<tr><td><p><br><span>May {i + 10}, 2024</span></p></td><td><p>10:00 A.M.</p></td><td><p>ROOM 4</p></td></tr>");
        var capture = Read($"<h2>Upcoming meetings</h2><aside><h3>The office</h3><p>4 Pier Street</p></aside><table><tr><td><p><br><strong>DATE</strong></p></td><td><p><strong>TIME</strong></p></td><td><p><br><strong>LOCATION</strong></p></td></tr>{rows}</table>");
        Assert.Equal(Expected(6, i => $"2024-05-{i + 10} Upcoming meetings"), Dated(capture));
    }

    [Fact]
    public void The_place_of_meetings_names_none_of_them_and_neither_do_names_of_columns_in_boxes()
    {
        var meetings = Join(5, i => $"<div class=meeting><div class=meetingDate>May {i + 10}, 2024</div><div class=meetingLocation><p>Harbour house<br>Suite 9</p></div></div>");
        var capture = Read($"<h1>Board meetings</h1><div class=meetingTitle>Date</div><div class='meetingTitle wide'>Location</div><div>{meetings}</div>");
        Assert.Equal(Expected(5, i => $"2024-05-{i + 10} Board meetings"), Dated(capture));
    }

    [Fact]
    public void A_paper_named_in_a_cell_goes_by_that_name_and_not_by_its_button()
    {
        var rows = Join(5, i => $"<div class=row><p>5/{i + 10}/2024</p><p>{(i == 2 ? "Adjourned agenda" : $"Hearing about pier {i}")}</p><p><a href='/m/{i}'>Agenda</a></p></div>");
        Assert.Equal("2024-05-12 Adjourned agenda", Dated(Read($"<h1>Meetings of the board</h1>{rows}")).ElementAt(1));
    }

    [Theory]
    [InlineData("May {0}, 2024 – SP")]
    [InlineData("May {0}, 2024 - CX")]
    public void Letters_behind_a_day_are_no_title(string day)
    {
        var rows = Join(6, i => $"<tr><td>{(i == 3 ? string.Format(CultureInfo.InvariantCulture, day, i + 10) : $"May {i + 10}, 2024")}</td><td><a href='/a/{i}.pdf'>Agenda</a></td><td></td></tr>");
        var capture = Read($"<h2>Council meetings</h2><table><tr><td><span><strong>2024</strong></span></td><td><span><strong>Agenda</strong></span></td><td></td></tr>{rows}</table>");
        Assert.Equal(Expected(6, i => $"2024-05-{i + 10} Council meetings"), Dated(capture));
    }

    [Fact]
    public void A_heading_that_names_its_day_holds_its_papers()
    {
        var meetings = Join(4, i => $"<h3>Northern harbour hearing: May {i + 10}, 2024 - Hall B</h3><ul><li><a href='/p/{i}a.pdf'>Report on the piers of the year</a></li><li><a href='/p/{i}b.pdf'>Letters of the fishermen's union</a></li></ul>");
        Assert.Equal(Expected(4, i => $"2024-05-{i + 10} Northern harbour hearing: May {i + 10}, 2024 - Hall B"), Dated(Read($"<h2>Hearings of the year</h2>{meetings}")));
    }

    [Fact]
    public void A_line_under_the_name_of_what_is_bought_is_the_title_and_the_buyer_is_not()
    {
        var cards = Join(5, i => $"<div class=card><div><a href='/t/{i}'>No. 01381000031260000{i}</a></div><div><div>Subject of the tender</div><div>{"ABCDE"[i - 1]}-ropes and buoys</div></div><div><div>Buyer</div><div><a href='/o/{i}'>Harbour office of the northern district of Oldhaven, house {i}</a></div></div><div><div>Published</div><div>{i + 10}.05.2024</div></div></div>");
        var capture = Read($"<h1>Tenders</h1>{cards}");
        Assert.Equal(Expected(5, i => $"2024-05-{i + 10} {"ABCDE"[i - 1]}-ropes and buoys"), Dated(capture));
        Assert.Equal("https://town.example/t/1", capture.Items[0].Url);
    }

    [Fact]
    public void A_link_to_where_the_number_of_an_entry_leads_is_its_title()
    {
        var cards = Join(5, i => $"<div class=card><div><a href='/need/616{i}'>616{i}</a></div><div><a href='/need/616{i}'>Fresh water {"ABCDE"[i - 1]}</a></div><div><a href='/o/{i}'>Harbour office of the northern district of Oldhaven, house {"ABCDE"[i - 1]}</a></div><p>{i + 10}.05.2024</p></div>");
        Assert.Equal(Expected(5, i => $"2024-05-{i + 10} Fresh water {"ABCDE"[i - 1]}"), Dated(Read($"<h1>Tenders</h1>{cards}")));
    }

    [Theory]
    [InlineData("<h3>▼Harbour board</h3>", "Harbour board")]
    [InlineData("<h3>■ Harbour board</h3>", "Harbour board")]
    [InlineData("", "Notices")]
    public void Signs_before_a_heading_and_columns_in_a_caption_are_no_part_of_a_category(string heading, string category)
    {
        var caption = heading.Length == 0 ? "<caption>Notices - No., Title, Author, Posted</caption>" : "";
        var rows = Join(5, i => $"<tr><td>{i}</td><td><a href='/n/{i}'>Notice about the mending of pier {i}</a></td><td>Office</td><td>{i + 10}.05.2024</td></tr>");
        var capture = Read($"{heading}<table>{caption}<tr><th>No.</th><th>Title</th><th>Author</th><th>Posted</th></tr>{rows}</table>");
        Assert.Equal(5, capture.Items.Count);
        Assert.All(capture.Items, item => Assert.Equal([category], item.Categories));
    }

    [Fact]
    public void A_row_of_another_shape_is_an_entry_where_it_is_the_only_one_of_its_table()
    {
        static string Board(int board, int rows, string cell) => $"<div class=board><h2>Board of pier {board}</h2><table>{Join(rows, i => $"<tr><td><h4>May {(board * 5) + i}, 2024</h4><p>Meeting about boat {board}{i} of the pier</p></td><td></td>{cell}</tr>")}</table></div>";
        var capture = Read($"<h1>Agendas</h1>{Board(1, 3, "")}{Board(2, 4, "")}{Board(3, 1, "<td></td>")}{Board(4, 3, "")}");
        Assert.Contains("2024-05-16 Meeting about boat 31 of the pier", Dated(capture));
    }

    [Fact]
    public void Minutes_behind_the_agenda_of_a_day_are_papers_of_its_line()
    {
        var lines = Join(12, i => $"<p>May {i + 10}, 2024 {(i == 6 ? "Evening session" : "Agenda")} — <a href='/a/{i}.pdf'>view agenda</a>{(i % 4 == 0 ? "" : $" — <a href='/m/{i}.pdf'>view minutes</a>")}{(i == 5 ? "<br>Drawings of the pier — <a href='/d/5.pdf'>read more</a>" : "")}</p>");
        var capture = Read($"<h1>Agendas &amp; minutes</h1><div>{lines}</div>");
        Assert.Equal(Expected(12, i => $"2024-05-{i + 10} {(i == 6 ? "Evening session" : i == 5 ? "Drawings of the pier" : "Agendas & minutes")}"), Dated(capture));
        Assert.Equal(Expected(12, i => $"https://town.example/a/{i}.pdf"), capture.Items.Select(item => item.Url));
        Assert.Contains("https://town.example/m/2.pdf", capture.Items[1].Enclosures.Select(file => file.Url));
    }

    [Fact]
    public void Papers_far_below_the_heading_that_names_their_meetings_go_by_it()
    {
        var members = $"<p>{Join(30, i => $"Member {i} of the council speaks for ward {i}. ")}</p>";
        static string Year(int year) => $"<h3>{year}</h3><table>{Join(4, i => $"<tr><td>May {i + 10}, {year}</td><td><a href='/a/{year}{i}.pdf'>Agenda</a></td><td><a href='/p/{year}{i}.pdf'>Agenda packet</a></td></tr>")}</table>";
        var capture = Read($"<h1>Council meetings and agendas</h1>{members}{Year(2024)}{Year(2023)}");
        Assert.Equal(8, capture.Items.Count);
        Assert.All(capture.Items, item => Assert.Equal("Council meetings and agendas", item.Title));
    }

    [Fact]
    public void Files_under_headings_that_divide_them_are_the_page_though_its_head_calls_it_an_article()
    {
        static string Year(int year) => $"<div><h3>Agendas - {year}</h3>{Join(5, i => $"<div class=well><h3 class=name><a href='https://files.example/{year}/{i}.pdf'>May {i + 10} - Council agenda {i}</a></h3></div>")}</div>";
        var page = Pages.Html($"<html lang=en><head><title>Council agendas</title><meta property=og:type content=article></head><body><main><h1>Council agendas</h1>{Year(2024)}{Year(2023)}</main></body></html>", "https://town.example/boards/council-agendas");
        var capture = Extractor.Extract(page with { CapturedAt = new(DateTimeOffset.Parse("2024-06-15Z", CultureInfo.InvariantCulture), "test") });
        Assert.Null(capture.Article);
        Assert.Equal(Enumerable.Range(1, 5).Select(i => new DateOnly(2023, 5, i + 10)), capture.Items.Skip(5).Select(item => item.Published!.Value.Day));
    }
}
