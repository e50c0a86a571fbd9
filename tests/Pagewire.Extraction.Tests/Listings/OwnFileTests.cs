namespace Pagewire.Extraction.Tests.Listings;

public class OwnFileTests
{
    [Theory]
    [InlineData("report.pdf", "application/pdf")]
    [InlineData("talk.mp3?download=1", "audio/mpeg")]
    [InlineData("film.mp4", "video/mp4")]
    [InlineData("plan.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("notice.html", null)]
    public void An_entry_that_leads_to_a_file_carries_it_and_keeps_its_link(string file, string? type)
    {
        var rows = string.Concat(Enumerable.Range(1, 3).Select(n => $"<li><a href='/f/{n}-{file}'>Plan number {n} of the harbour office</a> {n} May 2024</li>"));
        Assert.All(Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Plans</h1><ul>{rows}</ul></main></body></html>", "https://harbour.example/plans")).Items, item =>
        {
            Assert.EndsWith(file, item.Url, StringComparison.Ordinal);
            Assert.Equal(type is null ? [] : [new Enclosure(item.Url!, type)], item.Enclosures);
        });
    }

    [Fact]
    public void So_does_one_of_a_plain_text_page()
    {
        var items = Extractor.Extract(Pages.Text("Plans\n\n3 May 2024 - Plan of the harbour (https://harbour.example/plan.pdf)\n2 May 2024 - Plan of the quay (https://harbour.example/quay.pdf)\n1 May 2024 - Plan of the mill (https://harbour.example/mill.pdf)")).Items;
        Assert.Equal(["plan.pdf", "quay.pdf", "mill.pdf"], items.Select(item => Assert.Single(item.Enclosures).Url[24..]));
    }

    [Fact]
    public void A_file_whose_host_nothing_tells_is_none() =>
        Assert.All(Extractor.Extract(Pages.Html("<html lang=en><body><main><h1>Plans</h1><ul><li><a href='/1.pdf'>Plan of the harbour</a> 3 May 2024</li><li><a href='/2.pdf'>Plan of the quay</a> 2 May 2024</li><li><a href='/3.pdf'>Plan of the old mill</a> 1 May 2024</li></ul></main></body></html>")).Items, item => Assert.Empty(item.Enclosures));
}
