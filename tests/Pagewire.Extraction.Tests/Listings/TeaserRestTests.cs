namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Lines of cards that tell nothing of their stories.</summary>
public class TeaserRestTests
{
    private static readonly string[] s_titles = ["Ferry runs every hour from Monday on", "Council buys the old rope works", "Library is open again on Sundays", "Harbour fee stays as it was"];

    [Theory]
    [InlineData("Photo: Ada Pell / Harbour Gazette")]
    [InlineData("Foto © Stadt Oldhaven")]
    [InlineData("Photograph by Tom Orme, Harbour Archive")]
    [InlineData("Subscribers only")]
    [InlineData("Story Highlights")]
    public void Credits_and_signs_of_one_entry_are_no_summary(string line)
    {
        var items = Items(n => $"<p>{n} March 2024</p>" + (n == 1 ? $"<p>{line}</p>" : "<p>The town tells what this means for all.</p>"));
        Assert.Null(items[0].Summary);
        Assert.Equal("The town tells what this means for all.", items[1].Summary);
    }

    [Fact]
    public void A_meetings_day_and_the_day_on_which_it_was_put_up_are_none()
    {
        var items = Items(n => $"<p>Aug {n}, 2022 — Posted Jul 2{n}, 2022 4:54 PM</p>");
        Assert.All(items, item => Assert.Null(item.Summary));
        Assert.Equal(new DateOnly(2022, 8, 1), items[0].Published?.Day);
    }

    [Theory]
    [InlineData("The office is closed until 3 May 2024.")]
    [InlineData("Photo walks begin at the lighthouse on Sunday.")]
    public void A_sentence_stays_whatever_it_begins_or_ends_with(string sentence) =>
        Assert.All(Items(n => $"<p>{n} April 2024</p><p>{sentence}</p>"), item => Assert.Equal(sentence, item.Summary));

    [Theory]
    [InlineData("<p>{0} March 2024</p><p>from 14:00 to 16:00</p>", "14:00 to 16:00")]
    [InlineData("<p>{0} March 2024</p><p>de 14h à 16h</p>", "14h à 16h")]
    public void Hours_with_the_word_before_them_lead_the_summary(string when, string hours) =>
        Assert.All(Items(n => string.Format(System.Globalization.CultureInfo.InvariantCulture, when, n)), item => Assert.Equal(hours, item.Summary));

    [Fact]
    public void Hours_before_a_title_on_its_line_lead_the_summary()
    {
        var rows = string.Concat(s_titles.Select((title, n) => $"<li>{n + 1} March 2024, 14:00–16:00: <a href='/e/{n}'>{title}</a></li>"));
        Assert.All(Read($"<ul>{rows}</ul>"), item => Assert.Equal("14:00–16:00", item.Summary));
    }

    [Fact]
    public void Numbers_of_rows_and_sizes_of_files_are_none()
    {
        var rows = string.Concat(s_titles.Select((title, n) => $"<tr><td>{n + 1}.</td><td><a href='/f/{n}.pdf'>{title}</a></td><td>{n + 1}.03.2024</td><td>{300 + n} kt</td></tr>"));
        Assert.All(Read($"<table><tr><th>Lp.</th><th>Title</th><th>Date</th><th>Size</th></tr>{rows}</table>"), item => Assert.Null(item.Summary));
    }

    [Fact]
    public void A_size_in_kilotavua_comes_off_a_title() =>
        Assert.Equal(s_titles, Read(string.Concat(s_titles.Select((title, n) => $"<p>{n + 1}.3.2024 <a href='/f/{n}.pdf'>{title} (pdf, 34{n} kt)</a></p>"))).Select(item => item.Title));

    [Fact]
    public void A_column_of_categories_names_them()
    {
        var rows = string.Concat(s_titles.Select((title, n) => $"<tr><td><a href='/n/{n}'>{title}</a></td><td>{(n % 2 == 0 ? "Harbour" : "Council")}</td><td>{n + 1} March 2024</td></tr>"));
        var items = Read($"<table><tr><th>Title</th><th>Category</th><th>Modified</th></tr>{rows}</table>");
        Assert.Equal(["Harbour", "Council", "Harbour", "Council"], items.Select(item => item.Categories[^1]));
        Assert.All(items, item => Assert.Null(item.Summary));
    }

    private static IReadOnlyList<Sighting> Items(Func<int, string> rest) => Read(string.Concat(s_titles.Select((title, n) => $"<div class=q><h3><a href='/n/{n}'>{title}</a></h3>{rest(n + 1)}</div>")));

    private static IReadOnlyList<Sighting> Read(string rows) => Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>News</h1>{rows}</main></body></html>", "https://town.example/")).Items;
}
