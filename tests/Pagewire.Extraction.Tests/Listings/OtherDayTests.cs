namespace Pagewire.Extraction.Tests.Listings;

public class OtherDayTests
{
    private static readonly (string Title, string Other, string Published)[] s_entries =
        [("Paint for the outer pier", "26 April 2024", "12 March 2024"), ("Two new mooring ropes", "19 April 2024", "8 March 2024"), ("Ferry timetable in print", "12 April 2024", "1 March 2024")];

    private static List<Sighting> Read(string body) => [.. Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Harbour board</h1>{body}</main></body></html>", "https://harbour.example/")).Items];

    private static string Cards(string terms) => string.Concat(s_entries.Select((e, i) => $"<div class=card><h3><a href='/t/{i}'>{e.Title}</a></h3>{terms.Replace("{O}", e.Other).Replace("{P}", e.Published)}</div>"));

    private static void AreRead(List<Sighting> items)
    {
        Assert.Equal(s_entries.Select((e, i) => (e.Title, (string?)$"https://harbour.example/t/{i}")), items.Select(item => (item.Title, item.Url)));
        Assert.Equal([12, 8, 1], items.Select(item => item.Published?.Day.Day));
        Assert.All(items, item => Assert.Equal(3, item.Published?.Day.Month));
    }

    [Theory]
    [InlineData("<dl><dt>Closing date</dt><dd>{O}, 12:00</dd><dt>Reference</dt><dd>T-31</dd><dt>Published</dt><dd>{P}</dd></dl>")]
    [InlineData("<dl><dt>Updated:</dt><dd>{O}</dd><dt>Published:</dt><dd>{P}</dd></dl>")]
    [InlineData("<ul><li>Updated: {O}</li><li>Published: {P}</li></ul>")]
    [InlineData("<p>Closing date: {O}<br>Published: {P}</p>")]
    [InlineData("<div><div>Closing date</div><div>{O}</div></div><div><div>Published</div><div>{P}</div></div>")]
    public void A_closing_date_or_day_of_change_that_stands_first_gives_way_to_the_day_of_publication(string terms) => AreRead(Read(Cards(terms)));

    [Theory]
    [InlineData("Deadline", "Published")]
    [InlineData("Last updated", "Date")]
    [InlineData("Bewerbungsfrist", "Veröffentlicht")]
    [InlineData("Prazo de entrega das propostas", "Data de publicação")]
    [InlineData("Date limite de candidature", "Publié le")]
    public void So_it_does_under_the_head_of_its_column(string other, string published)
    {
        var rows = string.Concat(s_entries.Select((e, i) => $"<tr><td><a href='/t/{i}'>{e.Title}</a></td><td>{e.Other}</td><td>{e.Published}</td></tr>"));
        AreRead(Read($"<table><tr><th>Title</th><th>{other}</th><th>{published}</th></tr>{rows}</table>"));
    }

    [Fact]
    public void A_closing_date_alone_is_the_entrys_day() =>
        Assert.Equal([26, 19, 12], Read(Cards("<dl><dt>Closing date</dt><dd>{O}</dd></dl>")).Select(item => item.Published?.Day.Day));
}
