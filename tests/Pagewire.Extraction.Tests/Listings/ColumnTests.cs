namespace Pagewire.Extraction.Tests.Listings;

public class ColumnTests
{
    private static readonly (string Title, string Room)[] s_cases = [("Harbour Office v. Rope Makers", "3"), ("The estate of a ferryman", "5 (private)"), ("Lantern Guild v. Pier Company", "1")];

    private static Capture Read(string body) => Extractor.Extract(Pages.Html($"<html lang=en><body><h1>Court of the harbour</h1>{body}</body></html>", "https://court.example/"));

    [Fact]
    public void A_day_over_a_table_governs_its_rows()
    {
        static string Day(string day, int first) => $"<h2>{day}</h2><table><tr><th>Time</th><th>Case</th><th>Parties</th><th>Courtroom</th></tr>{string.Concat(s_cases.Select((c, i) => $"<tr><td>{first + i}.30</td><td>T-{first + i}/26</td><td>{c.Title}</td><td>{c.Room}</td></tr>"))}</table>";
        var items = Read(Day("Friday 16 November 2018", 9) + Day("Monday 19 November 2018", 10)).Items;
        Assert.Equal([16, 16, 16, 19, 19, 19], items.Select(item => item.Published?.Day.Day));
        Assert.Equal(s_cases.Concat(s_cases).Select(c => c.Title), items.Select(item => item.Title));
        Assert.Equal("Time: 9.30; Case: T-9/26; Courtroom: 3", items[0].Summary);
    }

    [Fact]
    public void Cells_beside_title_and_date_are_the_summary_with_the_names_of_their_columns()
    {
        var rows = string.Concat(s_cases.Select((c, i) => $"<tr><td>{20 - i} Nov 2018</td><td>C-10{i}/18</td><td>{c.Title}</td><td>Ada Orme</td><td>{(i == 0 ? "Allowed" : "Remitted")}</td><td>9 December 2018</td><td><a href='/j/{i}.pdf'>PDF, 20 KB</a></td></tr>"));
        var items = Read($"<table><tr><th>Date</th><th>Case number</th><th>Parties</th><th>Judge</th><th>Outcome</th><th>Appeals until</th><th>File</th></tr>{rows}</table>").Items;
        Assert.Equal(["Case number: C-100/18; Judge: Ada Orme; Outcome: Allowed; Appeals until: 9 December 2018", "Case number: C-101/18; Judge: Ada Orme; Outcome: Remitted; Appeals until: 9 December 2018"], items.Take(2).Select(item => item.Summary));
    }

    [Theory]
    [InlineData("(PDF, 240 KB) – 2{0} November 2018")]
    [InlineData("- PDF - 1.1 MB - published on 2{0} November 2018")]
    public void Types_and_sizes_of_files_and_dates_are_no_summary(string rest)
    {
        var rows = string.Concat(s_cases.Select((c, i) => $"<li><a href='/d/{i}.pdf'>Notice: {c.Title}</a> {string.Format(null, rest, i)}</li>"));
        Assert.All(Read($"<ul>{rows}</ul>").Items, item => Assert.Null(item.Summary));
    }

    [Fact]
    public void A_cancelled_meeting_says_so()
    {
        static string Row(int day, string state) => $"<tr><td>{day} Oct 2018 6.30 pm{state}</td><td><a href='/m/{day}'>Agenda</a> <a href='/m/{day}.pdf'>Printed minutes PDF 201 KB</a></td></tr>";
        var items = Read($"<h2>Board of the pier</h2><table><tr><th>Date</th><th>Documents</th></tr>{Row(29, "")}{Row(22, " CANCELLED")}{Row(15, "")}</table>").Items;
        Assert.Equal([null, "CANCELLED", null], items.Select(item => item.Summary));
    }

    [Fact]
    public void A_frontsheet_is_a_paper_and_the_heading_names_its_meeting()
    {
        static string Row(int day, string rest) => $"<li><a href='/m?id={day}'>{day} Oct 2018 6.00 pm</a>{rest}</li>";
        var items = Read($"<h2>Board of the pier</h2><ul>{Row(29, " - Agenda frontsheet")}{Row(22, " CANCELLED")}{Row(15, " - Printed minutes")}{Row(8, "")}</ul>").Items;
        Assert.All(items, item => Assert.Equal("Board of the pier", item.Title));
        Assert.Equal("CANCELLED", items[1].Summary);
    }

    [Theory]
    [InlineData("Posted|Subject|Closing date|Office", "<td>{0} Nov 2018</td><td>{2}</td><td>{1} Dec 2018</td><td>Pilots</td>")]
    [InlineData("Number|Posted|Subject|Closing date|Office", "<td>T {0}/18</td><td>{0} Nov 2018</td><td>{2}</td><td>{1} Dec 2018</td><td>Pilots</td>")]
    [InlineData("Posted|Subject|Closing date|Number", "<td>{0} Nov 2018</td><td>{2}</td><td>{1} Dec 2018</td><td>T {0}/18</td>")]
    [InlineData("Posted|Subject|Closing date|Papers", "<td>{0} Nov 2018</td><td>{2}</td><td>{1} Dec 2018</td><td><a href='/p/{0}.pdf'>Terms</a></td>")]
    public void A_row_with_two_days_is_one_entry_dated_by_the_first(string names, string row)
    {
        var head = string.Concat(names.Split('|').Select(name => $"<th>{name}</th>"));
        var rows = string.Concat(s_cases.Select((c, i) => $"<tr>{string.Format(null, row, 20 - i, 9 - i, $"<a href='/n/{i}'>{c.Title}</a>")}</tr>"));
        var items = Read($"<table><tr>{head}</tr>{rows}</table>").Items;
        Assert.Equal(s_cases.Select((c, i) => $"2018-11-{20 - i} {c.Title}"), items.Select(item => $"{item.Published} {item.Title}"));
        Assert.Contains("Closing date: 9 Dec 2018", items[0].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_and_titles_in_two_columns_beside_each_other_are_two_entries_a_row()
    {
        static string Cells(int day) => $"<td>{day} Nov 2018</td><td><a href='/n/{day}'>Notice {day} of the harbour court</a></td>";
        var items = Read($"<table>{string.Concat(Enumerable.Range(1, 4).Select(i => $"<tr>{Cells(30 - i)}{Cells(20 - i)}</tr>"))}</table>").Items;
        Assert.Equal(8, items.Count);
        Assert.All(items, item => Assert.Equal($"Notice {item.Published!.Value.Day.Day} of the harbour court", item.Title));
    }
}
