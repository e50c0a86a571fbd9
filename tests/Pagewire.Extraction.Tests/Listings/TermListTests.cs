namespace Pagewire.Extraction.Tests.Listings;

public class TermListTests
{
    private static List<string> Read(Func<int, string> card) =>
        [.. Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Harbour board</h1>{string.Concat(Enumerable.Range(1, 4).Select(card))}</main></body></html>", "https://harbour.example/")).Items.Select(item => $"{item.Title} {item.Url} {item.Published?.Day:MM-dd}")];

    private static string Terms(int number, string one, string other) => $"<dl><dt>{one}</dt><dd>{number + 10} April 2024</dd><dt>{other}</dt><dd>{number + 20} March 2024</dd></dl>";

    [Theory]
    [InlineData("Closing date", "Published", "03-2{0}")]
    [InlineData("Bewerbungsfrist", "Veröffentlicht am", "03-2{0}")]
    [InlineData("Date limite", "Date de publication", "03-2{0}")]
    [InlineData("Start", "Notice", "04-1{0}")]
    public void Terms_that_every_card_has_are_no_entries(string one, string other, string day) =>
        Assert.Equal(Enumerable.Range(1, 4).Select(n => $"Ferry clerk {"ABCD"[n - 1]} https://harbour.example/j/{n} {string.Format(null, day, n)}"), Read(n => $"<div class=job><h3><a href='/j/{n}'>Ferry clerk {"ABCD"[n - 1]}</a></h3>{Terms(n, one, other)}</div>"));

    [Fact]
    public void Meetings_that_every_month_has_are_entries()
    {
        string[] months = ["January", "February", "March", "April"];
        Assert.Equal(8, Read(n => $"<div><h3>{months[n - 1]} 2024</h3><dl><dt>Meeting of the harbour board</dt><dd>{n + 10} {months[n - 1]} 2024</dd><dt>Meeting of the pier committee</dt><dd>{n + 20} {months[n - 1]} 2024</dd></dl></div>").Count);
    }
}
