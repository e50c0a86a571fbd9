namespace Pagewire.Extraction.Tests.Listings;

public class RecordTests
{
    private static readonly string[] s_parts = ["lamps", "planks", "bollards", "ladders", "railings", "ropes", "benches", "stairs", "gates", "fenders", "cranes", "sheds"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Records_of_several_rows_begin_below_the_line_between_them_however_many_rows_each_has(int longest)
    {
        static string Record(int number, bool isLong) => $"""
            <tr><td>&nbsp;</td><td><b>Who pays for the {s_parts[number - 10]} of the outer pier?</b></td></tr>
            <tr><td>&nbsp;</td><td>Written question</td></tr>
            <tr><td>&nbsp;</td><td>Subject: <a href="#?">L</a>amps, <a href="#?">P</a>iers of {number} towns</td></tr>
            {(isLong ? "<tr><td>&nbsp;</td><td>What the {s_parts[number - 10]} cost, and who takes care of them</td></tr>" : "")}
            <tr><td>&nbsp;</td><td>Ann Harbour<br><a href="/d/{number}.pdf">Paper 17/{number}</a> of {number}.02.2015</td></tr>
            <tr><td colspan=2><hr></td></tr>
            """;

        var rows = string.Concat(Enumerable.Range(10, 12).Select(number => Record(number, number % 3 == longest)));
        var items = Extractor.Extract(Pages.Html($"<html lang=de><body><table>{rows}</table></body></html>", "https://council.example/")).Items;
        Assert.Equal(Enumerable.Range(10, 12).Select(number => ($"Who pays for the {s_parts[number - 10]} of the outer pier?", $"2015-02-{number}")), items.Select(item => (item.Title, $"{item.Published!.Value.Day:yyyy-MM-dd}")));
    }

    [Fact]
    public void A_heading_of_another_look_that_came_with_the_first_record_is_not_its_title()
    {
        var records = string.Concat(Enumerable.Range(1, 6).Select(number => $"""
            <tbody>{(number == 1 ? "<tr><td colspan=2><h2 class=term>19th term of the assembly</h2></td></tr>" : "")}
            <tr><td></td><td><h2>The {s_parts[number]} of the outer pier</h2></td></tr>
            <tr><td></td><td>Paper <a href="/d/{number}.pdf"><b>19/{number}</b></a> of 0{number}.09.2015</td></tr></tbody>
            """));
        var items = Extractor.Extract(Pages.Html($"<html lang=de><body><table>{records}</table></body></html>", "https://council.example/")).Items;
        Assert.Equal(Enumerable.Range(1, 6).Select(number => ($"The {s_parts[number]} of the outer pier", (string?)$"https://council.example/d/{number}.pdf")), items.Select(item => (item.Title, item.Url)));
    }

    [Fact]
    public void The_first_of_a_records_papers_is_its_address()
    {
        var records = string.Concat(Enumerable.Range(1, 6).Select(number => $"""
            <tbody><tr><td></td><td><h2>The {s_parts[number]} of the outer pier</h2></td></tr>
            <tr><td></td><td>Paper <a href="/q/{number}.pdf"><b>19/{number}</b></a> Question of 0{number}.09.2015<br>Paper <a href="/a/{number}.pdf"><b>19/1{number}</b></a> Answer of the harbour board</td></tr></tbody>
            """));
        var items = Extractor.Extract(Pages.Html($"<html lang=de><body><table>{records}</table></body></html>", "https://council.example/")).Items;
        Assert.Equal(Enumerable.Range(1, 6).Select(number => $"https://council.example/q/{number}.pdf"), items.Select(item => item.Url));
    }
}
