namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Titles that a list cuts short.</summary>
public class CutTitleTests
{
    [Theory]
    [InlineData("<a href='/n/{0}' title='Harbour wall number {0} to be repaired before the winter'>Harbour wall number {0} to be...</a>")]
    [InlineData("<h3><a href='/n/{0}'>Harbour wall number {0} to be …</a></h3><div class=over><a href='/n/{0}'>Harbour wall number {0} to be repaired before the winter</a></div>")]
    public void A_title_that_is_cut_short_is_whole_where_its_entry_has_the_rest(string entry) =>
        Assert.Equal(Enumerable.Range(1, 5).Select(i => $"Harbour wall number {i} to be repaired before the winter"), Titles(entry));

    [Fact]
    public void A_title_that_is_cut_short_takes_no_words_of_a_link_to_another_page() =>
        Assert.Equal(Enumerable.Range(1, 5).Select(i => $"Harbour wall number {i} to be..."), Titles("<a href='/n/{0}'>Harbour wall number {0} to be...</a> <a href='/other/{0}'>Harbour wall number {0} to be seen from the sea</a>"));

    [Fact]
    public void What_stands_behind_the_cut_is_no_rest_of_the_title() =>
        Assert.Equal(Enumerable.Range(1, 5).Select(i => $"Harbour wall number {i} to be..."), Titles("<a href='/n/{0}'><div>Harbour wall number {0} to be...</div><div>2024-03-1{0}</div></a>"));

    [Fact]
    public void A_title_that_goes_on_in_nothing_stays() =>
        Assert.Equal(Enumerable.Range(1, 5).Select(i => $"Harbour wall number {i} to be..."), Titles("<a href='/n/{0}' title='Open the page of this story'>Harbour wall number {0} to be...</a>"));

    private static IEnumerable<string> Titles(string entry)
    {
        var rows = string.Concat(Enumerable.Range(1, 5).Select(i => $"<li><span>{10 + i}.03.2024</span> {string.Format(System.Globalization.CultureInfo.InvariantCulture, entry, i)}</li>"));
        return Extractor.Extract(Pages.Html($"<html lang=en><body><h1>News</h1><ul>{rows}</ul></body></html>", "https://town.example/news/")).Items.Select(i => i.Title);
    }
}
