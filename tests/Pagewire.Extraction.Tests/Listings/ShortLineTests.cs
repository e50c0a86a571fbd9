namespace Pagewire.Extraction.Tests.Listings;

public class ShortLineTests
{
    [Theory]
    [InlineData("<div class='q'><h3><a href='/n/{0}'>{1}</a></h3><p>{0} May 2024</p><p>{2}</p></div>")]
    [InlineData("<div>{0} May 2024 <a href='/n/{0}'>{1}</a><br>{2}<br><a href='/n/{0}'>Read more</a></div>")]
    [InlineData("<article><time datetime='2024-05-0{0}'>{0} May</time><h3>{1}</h3><span>{2}</span><a href='/n/{0}'>En savoir plus</a><button>Partager</button></article>")]
    [InlineData("<div><h3><a href='/n/{0}'>{1}</a></h3><em>{0} May 2024</em> <span>By Eve Cooper</span> <i>{2}</i> <a href='/n/{0}'>Read more</a> <a href='/share?{0}'>Share</a> <span>{0} comments</span></div>")]
    public void Where_an_entry_is_stands_in_its_summary_and_what_leads_on_does_not(string markup) =>
        Assert.Equal(["Hall B", "Vienna", "St. Mary", "Hall A"], Summaries(markup, "Hall B", "Vienna", "St. Mary", "Hall A"));

    [Theory]
    [InlineData("Hall B", "Hall B", "Hall B", "Hall B")]
    [InlineData("Read more", "Share", "3 comments", "PDF, 120 KB")]
    [InlineData("By Eve Cooper", "12 min", "Important", "harbour.example")]
    public void What_says_nothing_of_one_entry_is_no_summary(string one, string two, string three, string four) =>
        Assert.Equal([null, null, null, null], Summaries("<div class='q'><h3><a href='/n/{0}'>{1}</a></h3><p>{0} May 2024</p><p>{2}</p></div>", one, two, three, four));

    [Fact]
    public void Beside_a_sentence_a_word_alone_is_none() =>
        Assert.All(Summaries("<div class='q'><h3><a href='/n/{0}'>{1}</a></h3><p>{0} May 2024</p><p>{2}</p><p>The ferries sail again from Monday.</p></div>", "Hall B", "Vienna", "Graz", "Hall A"), summary => Assert.Equal("The ferries sail again from Monday.", summary));

    [Theory]
    [InlineData("<p>3–7 May 2024</p>", "3–7 May 2024")]
    [InlineData("<p>3 May – 2 June 2024</p>", "3 May – 2 June 2024")]
    [InlineData("<p>until 3 May 2024</p>", "until 3 May 2024")]
    [InlineData("<p>3.–7.5.2024</p>", "3.–7.5.2024")]
    [InlineData("<p>May 3-7, 2024</p>", "May 3-7, 2024")]
    [InlineData("<p>3 May 2024</p><p>10:00–12:00</p>", "10:00–12:00")]
    [InlineData("<p>3 May 2024, 10:00 – 18:00 Uhr</p>", "10:00 – 18:00 Uhr")]
    [InlineData("<p>3 May 2024 | 9am–5pm</p>", "9am–5pm")]
    [InlineData("<p>3–7 May 2024</p><p>10:00–12:00</p>", "3–7 May 2024, 10:00–12:00")]
    [InlineData("<p>3 May 2024</p><p>19:30</p>", "19:30")]
    [InlineData("<p>3 May 2024</p><p>10:32</p>", null)]
    [InlineData("<p>2024-05-03</p>", null)]
    public void Until_when_an_entry_is_and_from_which_hour_leads_its_summary(string when, string? said)
    {
        var rows = string.Concat(Enumerable.Range(1, 3).Select(n => $"<div class='q'><h3><a href='/n/{n}'>{s_titles[n]}</a></h3>{when}</div>"));
        var teased = string.Concat(Enumerable.Range(1, 3).Select(n => $"<div class='q'><h3><a href='/n/{n}'>{s_titles[n]}</a></h3>{when}<p>The ferries sail again from Monday.</p></div>"));
        Assert.All(Items(rows), item => Assert.Equal((said, new DateOnly(2024, 5, 3)), (item.Summary, item.Published!.Value.Day)));
        Assert.All(Items(teased), item => Assert.Equal(said is null ? "The ferries sail again from Monday." : $"{said} – The ferries sail again from Monday.", item.Summary));
    }

    [Fact]
    public void A_day_until_which_something_is_open_is_no_title()
    {
        var rows = string.Concat(Enumerable.Range(1, 3).Select(n => $"<li><b>until {n} July 2024</b> <a href='/n/{n}'>{s_titles[n]}</a></li>"));
        Assert.Equal([s_titles[1], s_titles[2], s_titles[3]], Items($"<ul>{rows}</ul>").Select(item => item.Title));
    }

    private static readonly string[] s_titles = ["Spring serenade for strings", "Winds of the north sea", "Choral evening with guests", "Organ matinee on Sunday"];

    private static IEnumerable<string?> Summaries(string markup, params string[] lines) =>
        Items(string.Concat(lines.Select((line, n) => string.Format(System.Globalization.CultureInfo.InvariantCulture, markup, n + 1, s_titles[n], line)))).Select(item => item.Summary);

    private static IReadOnlyList<Sighting> Items(string rows) => Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Concerts</h1>{rows}</main></body></html>")).Items;
}
