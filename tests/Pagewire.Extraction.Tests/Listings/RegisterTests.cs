namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Registers of documents and what stands on public bodies' pages in the shape of news without being any.</summary>
public class RegisterTests
{
    [Theory]
    [InlineData("Document name")]
    [InlineData("Betreff")]
    [InlineData("件名")]
    public void What_the_header_of_a_table_calls_the_title_is_it_though_it_be_a_code(string header)
    {
        var rows = Repeat(6, i => $"<tr><td>QC13{i}.i2{i}E</td><td>{10 + i} May 2024</td><td>{(i % 2 == 0 ? "Upper House of the Bay" : "House of Harbours")}</td><td><a href='/doc/{i}.pdf'>View Document</a></td></tr>");
        Assert.Equal(Enumerable.Range(1, 6).Select(i => $"QC13{i}.i2{i}E"), Titles($"<table><tr><td>{header}</td><td>Date</td><td>House</td><td>Details</td></tr>{rows}</table>"));
    }

    [Fact]
    public void Fields_that_come_again_for_every_ferry_are_no_entries()
    {
        var ferries = Repeat(5, _ => "<div><h4>From</h4>Oldhaven</div><div><h4>To</h4>Newhaven</div><div><h4>Ferry</h4>Grey Gull</div><div><h4>Passengers</h4>112</div>");
        Assert.Empty(Titles($"<h2>Arrivals</h2><h3>11 May 2024</h3><div>{ferries}</div>"));
    }

    [Theory]
    [InlineData("/forum/{0}-boats", "Boats of kind {0}")]
    [InlineData("/tags/pier-{0}", "Piers of kind {0}")]
    [InlineData("/users/eve-{0}", "Eve Cooper the {0}th of her name")]
    public void Boards_tags_and_users_are_no_entries(string address, string name) =>
        Assert.Empty(Titles("<h2>Forum</h2><ul>" + Repeat(6, i => $"<li><h3><a href='{Numbered(address, i)}'>{Numbered(name, i)}</a></h3><p>A place to talk about what goes on at the pier, in the yard and on the water, and to ask others.</p></li>") + "</ul>"));

    [Fact]
    public void A_link_that_shows_nothing_gives_way_to_one_that_shows_a_number()
    {
        var rows = Repeat(6, i => $"<tr><td><a href='/other/{i}'></a><a href='/bill/{i}'>0383{i}/2024-{(i % 2 == 0 ? "CR" : "PE")}</a></td><td>{10 + i}/05/2024</td><td>Law that changes the dues of harbour number {i}</td></tr>");
        Assert.Equal(Enumerable.Range(1, 6).Select(i => $"https://bay.example/bill/{i}"), Items($"<table>{rows}</table>").Select(item => item.Url));
    }

    private static string Numbered(string text, int number) => text.Replace("{0}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(1, count).Select(part));

    private static IEnumerable<string> Titles(string body) => Items(body).Select(item => item.Title);

    private static IReadOnlyList<Sighting> Items(string body) => Extractor.Extract(Pages.Html($"<html lang=en><body>{body}</body></html>", "https://bay.example/list/")).Items;
}
