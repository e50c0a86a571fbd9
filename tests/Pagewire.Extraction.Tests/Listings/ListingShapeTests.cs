using Pagewire.Extraction.Profiles;

namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Pages of many themes and languages, written for these tests; what each holds stands beside it.</summary>
public class ListingShapeTests
{
    public static TheoryData<string> Shapes { get; } = [.. Directory.GetFiles(Path.Combine(Pages.Data, "Listings"), "*.html").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Shapes))]
    public void Every_shape_gives_the_items_beside_it(string shape)
    {
        var stem = Path.Combine(Pages.Data, "Listings", shape);
        var capture = Extractor.Extract(Pages.Html(File.ReadAllText(stem + ".html")));
        Assert.Empty(ExpectedCapture.Compare(File.ReadAllText(stem + ".json"), shape, capture));
    }

    [Fact]
    public void At_least_25_shapes_are_there() => Assert.True(Shapes.Count >= 25);

    [Fact]
    public void A_paging_bar_is_read_and_is_no_item()
    {
        var capture = Extractor.Extract(Pages.Html(File.ReadAllText(Path.Combine(Pages.Data, "Listings", "wordpress-front.html"))));
        Assert.Equal(new Paging(1, 3), capture.Paging);
    }

    [Fact]
    public void Two_zeros_are_a_year()
    {
        var rows = string.Concat(Enumerable.Range(21, 6).Select(day => $"<li>{day}/11/00 <a href='/notes/{day}'>Note number {day} of the boat club</a></li>"));
        var capture = Extractor.Extract(Pages.Html($"<html><body><h1>Notes</h1><ul>{rows}</ul></body></html>", "https://club.example/notes/"));
        Assert.Equal(Enumerable.Range(21, 6).Select(day => (DateOnly?)new DateOnly(2000, 11, day)), capture.Items.Select(i => i.Published?.Day));
    }

    [Fact]
    public void What_was_left_out_is_counted_with_its_reason()
    {
        var capture = Extractor.Extract(Pages.Html(File.ReadAllText(Path.Combine(Pages.Data, "Listings", "article-with-agenda.html"))));
        Assert.Equal(3, capture.Dropped["most read or promoted"]);
        Assert.Equal(3, capture.Dropped["inside the article"]);
    }

    [Fact]
    public void Posts_shown_whole_keep_their_bodies()
    {
        var capture = Extractor.Extract(Pages.Html(File.ReadAllText(Path.Combine(Pages.Data, "Listings", "blogger-date-headers.html"))));
        Assert.All(capture.Items.Take(2), i => Assert.NotNull(i.Summary));
    }

    [Fact]
    public void A_page_of_a_hundred_thousand_elements_is_no_trouble()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<tr><td>{(i % 28) + 1}.03.2019</td><td><a href=\"/n/{i}\">Notice number {i} of the harbour office</a></td><td><b>x</b></td></tr>"));
        var capture = Extractor.Extract(Pages.Html($"<html lang=de><body><table>{rows}</table></body></html>", "https://www.example.org/news/"));
        Assert.Equal(20_000, capture.Items.Count);
    }

    [Theory]
    [InlineData("2024-01-15")]
    [InlineData("2024-12-15")]
    public void A_list_of_what_is_to_come_reads_the_same_before_and_after_it(string saved)
    {
        var rows = string.Concat(Enumerable.Range(1, 6).Select(i => $"<tr><td>0{i}/2{i}/2024</td><td><a href='/m/{i}'>Meeting {i} of the harbour committee</a></td></tr>"));
        var page = Pages.Html($"<html lang=en><body><h1>Meetings</h1><table>{rows}</table></body></html>", "https://www.example.org/meetings/") with { CapturedAt = new(DateTimeOffset.Parse(saved + "Z", System.Globalization.CultureInfo.InvariantCulture), "test") };
        Assert.Equal(Enumerable.Range(1, 6).Select(i => $"2024-0{i}-2{i} Meeting {i} of the harbour committee"), Extractor.Extract(page).Items.Select(i => $"{i.Published} {i.Title}"));
    }

    [Fact]
    public void A_title_whose_link_a_script_follows_is_the_links_text_without_the_label_beside_it()
    {
        string[] titles = ["The ferry sails again from the old pier", "Town library opens on Sundays", "Road works in the Mill lane"];
        var rows = string.Concat(titles.Select((title, n) => $"""<li><a href="javascript:view({n})">{title}</a> <span class="category">Harbour</span> <span>{3 - n} May 2024</span></li>"""));
        var items = Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Notices</h1><ul>{rows}</ul></main></body></html>", "https://harbour.example/notices")).Items;
        Assert.Equal(titles, items.Select(item => item.Title));
        Assert.All(items, item => Assert.Null(item.Summary));
        Assert.All(items, item => Assert.Null(item.Url));
    }
}
