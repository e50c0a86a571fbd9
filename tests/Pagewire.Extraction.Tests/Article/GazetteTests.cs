namespace Pagewire.Extraction.Tests.Article;

public class GazetteTests
{
    private static readonly string[] s_acts = ["Decree No. 14 on the keeping of boats in the inner harbour", "Act of 12 February 2024 on the tolls of the ferry", "Order No. 7 on the hours of the fish market", "Ordinance of 3 March 2024 amending the rules of the quay", "Notice of the registrar on new house numbers"];

    [Theory]
    [InlineData("https://gazette.example/journal/2024/9")]
    [InlineData("https://gazette.example/journal/2024-9-issue-of-march")]
    public void The_acts_of_an_issue_are_its_entries_whatever_its_address_looks_like(string url)
    {
        var rows = string.Concat(s_acts.Select((act, n) => $"<tr><td>{40 + n}</td><td><a href='/acts/{40 + n}'>{act}</a></td></tr>"));
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><head><title>Official Journal No. 9/2024</title></head><body><nav><a href='/'>Home</a></nav><main><h1>Official Journal No. 9/2024 of 8 March 2024</h1><table>{rows}</table></main></body></html>", url));
        Assert.Null(capture.Article);
        Assert.Equal(s_acts, capture.Items.Select(item => item.Title));
    }
}
