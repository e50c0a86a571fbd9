namespace Pagewire.Extraction.Tests.Text;

/// <summary>Texts whose entries end with their dates: title, teaser, date.</summary>
public class ClosingDateTests
{
    private static readonly (string Title, string Teaser, string Day)[] s_entries =
    [
        ("Lamp of the north mole is lit", "It can be seen from eight miles out.", "12 March 2019"),
        ("Boats may land at the east quay", "The works have ended two weeks early.", "4 March 2019"),
        ("New fees for berths from summer on", "The council decided on Thursday.", "26 February 2019"),
    ];

    [Theory]
    [InlineData("Harbour of Oldhaven\nNews\n\n", "{0}\n{1}\n{2}\n\n", "Older news")]
    [InlineData("", "{0}\n{1}\n{2}\n\n", "")]
    [InlineData("Harbour of Oldhaven\nNews\n\n", "{0}\n\n{1}\n\n{2}\n\n", "Older news")]
    [InlineData("Harbour of Oldhaven\nNews\n\n", "{0}\n{1}\n{2}\nRead more\n\n", "")]
    [InlineData("Harbour of Oldhaven\n\n", "{0}\n{1}\nPublished: {2}\n\n", "")]
    [InlineData("Harbour of Oldhaven\n\n", "{0}\n{1}\nWharf | {2}\n\n", "")]
    [InlineData("Skip to main content\nHarbour of Oldhaven\n3,412 results\nSort by\n\n", "{0}\n{1}\nDocument type: News story\nOffice: Pilots\nUpdated: {2}\n\n", "Next page\n2 of 171")]
    public void The_title_is_the_first_line_over_a_date_that_ends_an_entry(string front, string entry, string end)
    {
        var text = front + string.Concat(s_entries.Select(e => string.Format(System.Globalization.CultureInfo.InvariantCulture, entry, e.Title, e.Teaser, e.Day))) + end;
        var items = Extractor.Extract(Pages.Text(text)).Items;
        Assert.Equal(["2019-03-12 Lamp of the north mole is lit", "2019-03-04 Boats may land at the east quay", "2019-02-26 New fees for berths from summer on"], items.Select(item => $"{item.Published} {item.Title}"));
        Assert.Equal(s_entries.Select(e => e.Teaser), items.Select(item => item.Summary));
    }

    [Fact]
    public void A_label_before_such_a_date_is_a_category()
    {
        var text = string.Concat(s_entries.Select(e => $"{e.Title}\n{e.Teaser}\nWharf | {e.Day}\n\n"));
        Assert.All(Extractor.Extract(Pages.Text(text)).Items, item => Assert.Equal(["Wharf"], item.Categories));
    }

    [Theory]
    [InlineData("{2}\n{0}\n{1}\n\n")]
    [InlineData("{0}\n{2}\n{1}\n\n")]
    public void Dates_over_their_titles_or_right_under_them_stay_theirs(string entry)
    {
        var text = "Harbour of Oldhaven\nNews\n\n" + string.Concat(s_entries.Select(e => string.Format(System.Globalization.CultureInfo.InvariantCulture, entry, e.Title, e.Teaser, e.Day)));
        Assert.Equal(["2019-03-12 Lamp of the north mole is lit", "2019-03-04 Boats may land at the east quay", "2019-02-26 New fees for berths from summer on"], Extractor.Extract(Pages.Text(text)).Items.Select(item => $"{item.Published} {item.Title}"));
    }

    [Theory]
    [InlineData("Deadline: 5 January 2025")]
    [InlineData("Closing date: Friday, 5 January 2025")]
    [InlineData("Apply by January 5, 2025")]
    [InlineData("Bewerbungsschluss 15. Januar 2025")]
    [InlineData("Bewerbungen bis 3. Januar 2025")]
    [InlineData("Приём заявок до 20 декабря 2024")]
    [InlineData("Date limite : 5 janvier 2025")]
    [InlineData("Fecha límite: 5 de enero de 2025")]
    [InlineData("截止日期：2025年1月5日")]
    public void A_day_until_which_something_is_open_is_not_that_of_an_article(string line)
    {
        const string text = "The port authority looks for a keeper of the old lighthouse, who lives there from spring on and keeps the lamp.\n\nThose who want to come write a letter to the office on the pier, and say why they like to be alone.";
        Assert.Null(Read($"Keeper of the lighthouse wanted\n\n{line}\n\n{text}").Published);
        Assert.Null(Read($"Keeper of the lighthouse wanted\n\n{text}\n\n{line}").Published);
        var dated = Read($"Keeper of the lighthouse wanted\n\n20 November 2024\n{line}\n\n{text}");
        Assert.Equal("2024-11-20 Keeper of the lighthouse wanted", $"{dated.Published} {dated.Title}");
    }

    private static Sighting Read(string text) => Extractor.Extract(Pages.Text(text)).Article!;
}
