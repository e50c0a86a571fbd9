using System.Globalization;

namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Windows that a click opens stand in the page beside what they say again.</summary>
public class WindowTests
{
    private static IEnumerable<string> Dated(string body)
    {
        var page = Pages.Html($"<html lang=en><head><title>Harbour board</title></head><body><main><h1>Harbour board</h1>{body}</main></body></html>", "https://town.example/boards/harbour-board");
        return Extractor.Extract(page with { CapturedAt = new(DateTimeOffset.Parse("2024-06-15Z", CultureInfo.InvariantCulture), "test") }).Items.Select(i => $"{i.Published} {i.Title}");
    }

    private static string Join(int count, Func<int, string> part) => string.Concat(Enumerable.Range(1, count).Select(part));

    private static IEnumerable<string> Expected(int count, Func<int, string> part) => Enumerable.Range(1, count).Select(part);

    [Theory]
    [InlineData("data-reveal")]
    [InlineData("role=dialog aria-hidden=true")]
    public void What_a_window_says_again_is_listed_once(string window)
    {
        var meetings = Join(3, i => $"<li><p>May {i + 10}, 2024</p><h3>Open hearing about pier {i}</h3><div {window}><h3>Open hearing about pier {i}</h3><p>May {i + 10}, 2024</p><a href='https://maps.example/{i}'>Map of the place</a></div></li>");
        Assert.Equal(Expected(3, i => $"2024-05-{i + 10} Open hearing about pier {i}"), Dated($"<h2>Hearings</h2><ul>{meetings}</ul>"));
    }

    [Fact]
    public void A_closed_dialog_is_not_read()
    {
        var items = Dated($"<dialog><ul>{Join(5, i => $"<li>May {i + 10}, 2024 - <a href='/w/{i}'>Story number {i} in a window of its own</a></li>")}</ul></dialog>{Join(3, i => $"<p>June {i}, 2024 - <a href='/m/{i}'>Open hearing about pier {i}</a></p>")}");
        Assert.Equal(Expected(3, i => $"2024-06-0{i} Open hearing about pier {i}"), items);
    }
}
