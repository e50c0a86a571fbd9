namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Where in a paged listing a page stands: gaps among uploads are found by it.</summary>
public class PagingTests
{
    private static readonly string s_list = string.Concat(Enumerable.Range(1, 5).Select(day => $"<li><a href='/n/{day}'>The ferry of landing stage number {day}</a> 2024-03-0{day}</li>"));

    [Theory]
    [InlineData("Page 2 of 9")]
    [InlineData("Seite 2 von 9")]
    [InlineData("Page 2 sur 9")]
    [InlineData("Página 2 de 9")]
    [InlineData("Pagina 2 di 9")]
    [InlineData("Strona 2 z 9")]
    [InlineData("Pagina 2 van 9")]
    [InlineData("Страница 2 из 9")]
    [InlineData("Сторінка 2 з 9")]
    [InlineData("Sayfa 2 / 9")]
    [InlineData("صفحة ٢ من ٩")]
    [InlineData("第2页，共9页")]
    [InlineData("共9页 第2页")]
    [InlineData("9ページ中2ページ目")]
    [InlineData("2 / 9 ページ")]
    [InlineData("Treffer 4 bis 6 von 27")]
    [InlineData("Ergebnisse 11–20 von 87")]
    [InlineData("Showing 201 to 400 of 1,714 results")]
    [InlineData("Résultats 11 à 20 sur un total de 87")]
    [InlineData("Mostrando 11 - 20 de 87")]
    [InlineData("Risultati da 11 a 20 di 87")]
    [InlineData("Exibindo 11 a 20 de 87 notícias")]
    [InlineData("Wyniki 11–20 z 87")]
    [InlineData("Resultaten 11 t/m 20 van 87")]
    [InlineData("87 sonuçtan 11-20 arası gösteriliyor")]
    [InlineData("Показано 11–20 из 87")]
    [InlineData("Показано 11–20 із 87 новин")]
    [InlineData("عرض 11 إلى 20 من 87")]
    [InlineData("第11-20条，共87条")]
    [InlineData("87件中 11～20件を表示")]
    public void A_line_tells_the_page_and_the_last_one(string line) => Assert.Equal(new Paging(2, 9), Of($"<p>{line}</p>"));

    [Theory]
    [InlineData("3 to 5 March 2024")]
    [InlineData("Part 2 of 9")]
    [InlineData("Results 211 to 214 of 214")]
    [InlineData("Page 12 of 9")]
    public void Other_lines_tell_nothing(string line) => Assert.Null(Of($"<p>{line}</p>"));

    [Theory]
    [InlineData("?cur=2", "<a href='?cur=1'>Back</a> <a href='?cur=3'>Next</a>", 2)]
    [InlineData("?_press_INSTANCE_x1_cur=2&lang=en", "<a href='?lang=en&_press_INSTANCE_x1_cur=3'>Next</a>", 2)]
    [InlineData("?start=5", "<a href='?start=0'>Back</a> <a href='?start=10'>Next</a>", 2)]
    [InlineData("?page=1", "<a href='?page=0'>Back</a> <a href='?page=2'>Next</a>", 2)]
    [InlineData("?page=1", "<div>Look at <a href='?page=0'>1</a> and <a href='?page=4'>5</a></div>", 2)]
    [InlineData("?year=2023", "<a href='?year=2022'>Back</a> <a href='?year=2024'>Next</a>", null)]
    [InlineData("?cur=2", "<a href='/archive?cur=3'>Next</a>", null)]
    public void The_address_tells_the_page_where_links_lead_to_its_neighbours(string query, string links, int? expected) =>
        Assert.Equal(expected, Of(links, query)?.Current);

    private static Paging? Of(string paging, string query = "") => Extractor.Extract(Pages.Html($"<html><body><main><h1>News of the ferry</h1><ul>{s_list}</ul><div>{paging}</div></main></body></html>", "https://ferry.example.org/news" + query)).Paging;
}
