namespace Pagewire.Extraction.Tests.Listings;

public class PartLanguageTests
{
    [Theory]
    [InlineData("<html>", "de", "en")]
    [InlineData("<html lang='en'>", "de", null)]
    [InlineData("<html lang='fr'>", "de", "en")]
    public void Entries_in_a_cell_have_the_language_that_it_names_where_the_page_has_another(string root, string? first, string? second)
    {
        var capture = Extractor.Extract(Pages.Html($"""
            {root}<body><table><tr>
            <td lang="de"><h2>Aktuelles</h2>{Entry("de/1", "17. November 2026", "Kammermusik im Haus am Hafen")}{Entry("de/2", "4. November 2026", "Anträge werden nur noch mit Termin angenommen")}</td>
            <td lang="en-GB"><h2>News</h2>{Entry("en/1", "17 November 2026", "Chamber music at the harbour house")}{Entry("en/2", "4 November 2026", "Applications are taken by appointment only")}</td>
            </tr></table></body></html>
            """, "https://pier.example/"));
        Assert.Equal(4, capture.Items.Count);
        Assert.All(capture.Items, item => Assert.Equal(item.Url!.Contains("/de/", StringComparison.Ordinal) ? first : second is null ? null : "en-GB", item.Language));
    }

    [Fact]
    public void The_language_of_a_spelling_check_says_nothing_of_an_entry()
    {
        var capture = Extractor.Extract(Pages.Html($"""
            <html lang="nb"><body>{string.Concat(Enumerable.Range(1, 4).Select(i => $"<p><span lang='EN-US'>{i}. mai 2024 <a href='/n/{i}'>Kaien er stengt for {i}. gang i år</a></span></p>"))}</body></html>
            """, "https://pier.example/"));
        Assert.Equal(4, capture.Items.Count);
        Assert.All(capture.Items, item => Assert.Null(item.Language));
    }

    private static string Entry(string address, string day, string title) => $"<div class='n'><p class='d'>{day}</p><h3><a href='/{address}'>{title}</a></h3><p>More is told at the desk.</p></div>";
}
