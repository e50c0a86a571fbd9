namespace Pagewire.Extraction.Tests.Listings;

/// <summary>The papers of a tender are its enclosures, and no entries beside it.</summary>
public class TenderPaperTests
{
    private static readonly string[] s_tenders = ["Repair of the north quay and its steps", "Delivery of school meals for two years", "Painting of the lighthouse railings", "New boiler for the swimming hall", "Survey of the old town wall"];

    public static TheoryData<string, string> Papers { get; } = new()
    {
        { "Caderno de encargos", "Programa do procedimento" },
        { "Cahier des charges", "Règlement de consultation" },
        { "Edital", "Anexo I" },
        { "Leistungsverzeichnis", "Bekanntmachung" },
        { "Pliego", "Anexo II" },
        { "Ostiv kalvan", "Ostiv merka" },
    };

    [Theory, MemberData(nameof(Papers))]
    public void In_a_cell_of_its_row_they_are_the_tenders(string one, string other) =>
        AssertTenders("<table><tr><th>Published</th><th>Title</th><th>Documents</th><th>Deadline</th></tr>", $"<tr><td>{{0}} March 2024</td><td><a href='/t/{{0}}'>{{1}}</a></td><td><a href='/f/{{0}}a.pdf'>{one}</a> <a href='/f/{{0}}b.pdf'>{other}</a></td><td>2{{0}} April 2024</td></tr>", "</table>", null);

    [Theory, MemberData(nameof(Papers))]
    public void In_a_card_they_are_the_tenders(string one, string other) =>
        AssertTenders("", $"<div class='card'><h3><a href='/t/{{0}}'>{{1}}</a></h3><p>{{0}} March 2024</p><p>The council asks for offers for this work.</p><ul><li><a href='/f/{{0}}a.pdf'>{one}</a></li><li><a href='/f/{{0}}b.pdf'>{other}</a></li></ul><p>Deadline: 2{{0}} April 2024</p></div>", "", "The council asks for offers for this work.");

    [Theory, MemberData(nameof(Papers))]
    public void In_cells_of_their_own_they_are_the_tender_s_that_a_cell_names(string one, string other)
    {
        var items = Items("<table><tr><th>No.</th><th>Title</th><th>Deadline</th><th>Paper</th><th>Annex</th></tr>", $"<tr><td>1{{0}}/24</td><td>{{1}}</td><td>2{{0}} April 2024</td><td><a href='/f/{{0}}a.pdf'>{one}</a></td><td><a href='/f/{{0}}b.pdf'>{other}</a></td></tr>", "</table>");
        Assert.Equal(s_tenders, items.Select(item => item.Title));
        Assert.All(items, item => Assert.Equal(2, item.Enclosures.Count));
    }

    [Fact]
    public void Where_rows_repeat_all_that_they_say_it_names_meetings()
    {
        var rows = string.Concat(Enumerable.Range(1, 6).Select(n => $"<tr><td>{n} March 2024</td><td><a href='/f/{n}a.pdf'>{(n % 2 == 0 ? "Pension Board" : "Health Board")}</a></td><td><a href='/f/{n}b.pdf'>Full text</a></td></tr>"));
        var titles = Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Boards</h1><table>{rows}</table></main></body></html>")).Items.Select(item => item.Title).ToList();
        Assert.Equal(6, titles.Count(title => title.EndsWith("Board", StringComparison.Ordinal)));
    }

    private static void AssertTenders(string before, string row, string after, string? summary)
    {
        var items = Items(before, row, after);
        Assert.Equal(s_tenders, items.Select(item => item.Title));
        for (var n = 1; n <= items.Count; n++)
        {
            Assert.Equal($"https://town.example/t/{n}", items[n - 1].Url);
            Assert.Equal(new DateOnly(2024, 3, n), items[n - 1].Published?.Day);
            Assert.Equal([$"https://town.example/f/{n}a.pdf", $"https://town.example/f/{n}b.pdf"], items[n - 1].Enclosures.Select(file => file.Url));
            if (summary is not null) Assert.Equal(summary, items[n - 1].Summary);
        }
    }

    private static IReadOnlyList<Sighting> Items(string before, string row, string after)
    {
        var rows = string.Concat(s_tenders.Select((tender, n) => string.Format(System.Globalization.CultureInfo.InvariantCulture, row, n + 1, tender)));
        return Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Tenders</h1>{before}{rows}{after}</main></body></html>", "https://town.example/tenders")).Items;
    }
}
