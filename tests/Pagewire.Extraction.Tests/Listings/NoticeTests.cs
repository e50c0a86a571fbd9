namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Lists as people write them by hand: in paragraphs and lines, without boxes round the entries.</summary>
public class NoticeTests
{
    [Fact]
    public void Entries_that_line_breaks_divide_keep_their_teasers_under_a_line_that_names_the_list()
    {
        var rows = string.Join("<br><br>\n", Enumerable.Range(1, 3).Select(n => $"<font color=red>{n}2.05.2009</font><br><a href='n{n}.htm'>Notice number {n} of the ferry office</a><br><font size=2>Teaser {n} tells what the notice says.</font>"));
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><body><table><tr><td><font size=5><b>News</b></font><br><br>\n{rows.Replace("32.05", "30.05", StringComparison.Ordinal)}</td></tr></table></body></html>"));
        Assert.Equal(Enumerable.Range(1, 3).Select(n => $"Teaser {n} tells what the notice says."), capture.Items.Select(item => item.Summary));
        Assert.Equal("News", capture.Section);
    }

    [Theory]
    [InlineData("{0} March 2019")]
    [InlineData("0{0}.03.2019")]
    [InlineData("({0} March 2019)")]
    [InlineData("– {0} March 2019")]
    public void Paragraphs_that_begin_with_a_title_in_bold_and_its_date_are_entries(string date)
    {
        (string Title, string Text)[] notices =
        [
            ("Ferry office closed over Easter", "The ferry office will be closed from Good Friday to Easter Monday."),
            ("New forms for season tickets", "From the first of April only form ST-2 will be accepted."),
            ("Pilot Alder sworn in", "Mary Alder took her oath before the harbour board."),
        ];
        var rows = string.Concat(notices.Select((notice, i) => $"<p><b>{notice.Title}</b> {string.Format(null, date, 9 - i)}<br>{notice.Text}</p>"));
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><head><title>Harbour</title></head><body><h2>Notices</h2>{rows}</body></html>"));
        Assert.Null(capture.Article);
        Assert.Equal(notices.Select((notice, i) => (notice.Title, $"2019-03-0{9 - i}", notice.Text)), capture.Items.Select(item => (item.Title, $"{item.Published!.Value.Day:yyyy-MM-dd}", item.Summary!)));
    }

    [Fact]
    public void Paragraphs_of_an_article_that_begin_in_bold_are_its_own()
    {
        var text = string.Concat("A wall of stone|A year of work|A cost of millions".Split('|').Select(bold => $"<p><b>{bold}</b><br>The harbour board says that the new wall keeps the quay dry in winter, when the storms come from the west and the water stands high.</p>"));
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><head><title>The new wall of the harbour</title></head><body><h1>The new wall of the harbour</h1><p>9 March 2019</p>{text}</body></html>"));
        Assert.Equal("The new wall of the harbour", capture.Article?.Title);
        Assert.Empty(capture.Items);
    }

    [Theory]
    [InlineData("<a href='/{0}.pdf'>{0} February 2024</a>", "Minutes of the Full Council")]
    [InlineData("<a href='/{0}.pdf'>{0} February 2024</a> (PDF, 340 KB)", "Minutes of the Full Council")]
    [InlineData("<a href='/{0}.pdf'>{0} February 2024 (PDF)</a>", "Minutes of the Full Council")]
    [InlineData("<a href='/{0}.pdf'>Report of the harbour board (PDF, 1.2 MB)</a> {0} February 2024", "Report of the harbour board")]
    [InlineData("<a href='/{0}.pdf'>Report of the harbour board [340 KB]</a> {0} February 2024", "Report of the harbour board")]
    public void The_type_and_size_of_a_file_are_no_part_of_a_title(string entry, string title)
    {
        var rows = string.Concat(Enumerable.Range(10, 3).Select(n => $"<li>{string.Format(null, entry, n)}</li>"));
        var items = Extractor.Extract(Pages.Html($"<html lang=en><body><h1>Minutes of the Full Council</h1><ul>{rows}</ul></body></html>", "https://pier.example/minutes")).Items;
        Assert.Equal(Enumerable.Range(10, 3).Select(n => (title, $"2024-02-{n}")), items.Select(item => (item.Title, $"{item.Published?.Day:yyyy-MM-dd}")));
    }
}
