namespace Pagewire.Extraction.Tests.Listings;

public class DayProgrammeTests
{
    [Theory]
    [InlineData("<h3>{0}</h3>", "<p>{0}</p>", "", "")]
    [InlineData("<h3>{0}</h3><ul>", "<li>{0}</li>", "</ul>", "")]
    [InlineData("<div><b>{0}</b>", "<br>{0}", "</div>", "")]
    public void Appointments_under_their_day_are_entries_where_their_names_differ(string day, string line, string end, string rest)
    {
        var items = Items(day, line, end + rest, "10:00 Choir of the fishermen", "15:00 Talk on dykes", "10:00 Walk on the dyke", "14:00 Workshop for sailors", "11:00 Market of the islands", "16:00–18:00 Songs of the sea");
        Assert.Equal([(3, "10:00 Choir of the fishermen"), (3, "15:00 Talk on dykes"), (4, "10:00 Walk on the dyke"), (4, "14:00 Workshop for sailors"), (5, "11:00 Market of the islands"), (5, "16:00–18:00 Songs of the sea")],
            items.Select(item => (item.Published!.Value.Day.Day, item.Title)));
    }

    [Theory]
    [InlineData("10:00 Session 1 Room 4", "15:00 Session 2 Room 5", "10:00 Session 3 Room 4", "14:00 Session 4 Room 6", "11:00 Session 5 Room 1", "16:00 Session 6 Room 2")]
    [InlineData("10:00 Choir of the fishermen", "12:00 Lunch", "10:00 Walk on the dyke", "12:00 Lunch", "11:00 Market of the islands", "12:00 Lunch")]
    [InlineData("10:00 Choir of the fishermen", "Entry is free", "10:00 Walk on the dyke", "Bring boots", "11:00 Market of the islands", "At the quay")]
    public void Where_names_come_again_or_lines_say_something_else_a_day_stays_one_entry(params string[] lines) =>
        Assert.Distinct(Items("<h3>{0}</h3>", "<p>{0}</p>", "", lines).Select(item => item.Published!.Value.Day));

    [Fact]
    public void Plain_text_is_read_so_too() =>
        Assert.Equal(["10:00 Choir of the fishermen", "15:00 Talk on dykes", "10:00 Walk on the dyke", "14:00 Workshop for sailors", "11:00 Market of the islands", "16:00 Songs of the sea"],
            Extractor.Extract(Pages.Text("Programme\n\nMonday 3 June 2024\n10:00 Choir of the fishermen\n15:00 Talk on dykes\n\nTuesday 4 June 2024\n10:00 Walk on the dyke\n14:00 Workshop for sailors\n\nWednesday 5 June 2024\n11:00 Market of the islands\n16:00 Songs of the sea")).Items.Select(item => item.Title));

    private static IReadOnlyList<Sighting> Items(string day, string line, string end, params string[] lines)
    {
        string[] days = ["Monday 3 June 2024", "Tuesday 4 June 2024", "Wednesday 5 June 2024"];
        var rows = string.Concat(days.Select((name, n) => Format(day, name) + Format(line, lines[2 * n]) + Format(line, lines[(2 * n) + 1]) + end));
        return Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Programme</h1>{rows}</main></body></html>")).Items;
    }

    private static string Format(string markup, string text) => string.Format(System.Globalization.CultureInfo.InvariantCulture, markup, text);
}
