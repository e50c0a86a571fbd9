namespace Pagewire.Extraction.Tests.Listings;

public class CategoryTests
{
    [Theory]
    [InlineData("Notices", "Notices")]
    [InlineData("Harbour 3 hours ago", "Harbour")]
    [InlineData("12 hours ago", null)]
    [InlineData("6 May 2024", null)]
    [InlineData("May 2024", null)]
    [InlineData("2024", null)]
    [InlineData("Council bans cars from the old quay after a long night of talks", null)]
    [InlineData("渔港管理局关于冬季停航安排及安全检查工作的会议在市政厅举行", null)]
    [InlineData("工作动态", "工作动态")]
    public void A_heading_over_a_list_is_its_category_unless_it_is_a_date_or_a_headline(string heading, string? category)
    {
        var capture = Extractor.Extract(List(heading));
        Assert.All(capture.Items, item => Assert.Equal(category, item.Categories.SingleOrDefault()));
        Assert.Equal((3, category), (capture.Items.Count, capture.Section));
    }

    [Theory]
    [InlineData("Fees &amp;amp; fines", "Fees & fines")]
    [InlineData("2024", null)]
    [InlineData("Dredging of the inner basin begins on Monday", null)]
    public void An_articles_section_is_a_name_and_not_its_year_or_its_title(string section, string? category)
    {
        var text = string.Concat(Enumerable.Repeat("<p>The dredger comes into the inner basin at high water and works until the ferries sail again in the morning.</p>", 6));
        var capture = Extractor.Extract(Pages.Html($"""
            <html lang=en><head><meta property="og:type" content="article"><meta property="article:section" content="{section}"></head>
            <body><article><h1>Dredging of the inner basin begins on Monday</h1><time datetime="2024-05-03">3 May 2024</time>{text}</article></body></html>
            """));
        Assert.Equal(category, capture.Article!.Categories.SingleOrDefault());
    }

    [Fact]
    public void An_entry_is_no_category_of_itself()
    {
        var rows = string.Concat(Enumerable.Range(1, 4).Select(day => $"""<article><span class="category">Story {day} of the harbour office</span><h3><a href="/n/{day}">Story {day} of the harbour office</a></h3><time datetime="2024-05-0{day}">{day} May 2024</time></article>"""));
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Notices</h1>{rows}</main></body></html>"));
        Assert.All(capture.Items, item => Assert.Equal(["Notices"], item.Categories));
    }

    private static Reading.Page List(string heading)
    {
        var rows = string.Concat(Enumerable.Range(1, 3).Select(day => $"""<li><time datetime="2024-05-0{day}">{day} May 2024</time> <a href="/n/{day}">Notice number {day} of the harbour office</a></li>"""));
        var page = Pages.Html($"<html lang=en><body><main><h2>{heading}</h2><ul>{rows}</ul></main></body></html>");
        return page with { CapturedAt = new(new(2024, 5, 6, 12, 0, 0, TimeSpan.Zero), "test") };
    }
}
