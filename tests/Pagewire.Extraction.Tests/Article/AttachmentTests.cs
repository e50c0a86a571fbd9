namespace Pagewire.Extraction.Tests.Article;

/// <summary>The documents that an article hands out stay in its text, and are its enclosures.</summary>
public class AttachmentTests
{
    private const string Text = "<p>The lower lock stays closed until Friday, since two of its beams are to be replaced before the winter comes.</p><p>Boats wait at the upper pier, where the harbour office has put up a shelter and a stove for their crews.</p><p>The work costs forty thousand crowns, and is paid from the fees of the last two years.</p>";

    [Fact]
    public void A_link_whose_label_names_a_type_of_file_is_an_enclosure_and_stays()
    {
        var article = Read($"<main><h1>Closure of the lower lock</h1><p>3 March 2020</p>{Text}<p>Plans:</p><p><a href='/blob/88/plans'>Plans of the beams and of the gates (ZIP, 14 MB)</a></p><p><a href='/get?id=44'>契約書（PDF：512KB）</a></p></main>");
        Assert.Equal([new("https://harbour.example/blob/88/plans", "application/zip"), new("https://harbour.example/get?id=44", "application/pdf")], article.Enclosures);
        Assert.EndsWith("Plans:\n\nPlans of the beams and of the gates (ZIP, 14 MB)\n\n契約書（PDF：512KB）", article.Body!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_whose_label_only_speaks_of_a_type_is_no_enclosure() =>
        Assert.Empty(Read($"<main><h1>Closure of the lower lock</h1><p>3 March 2020</p>{Text}<p>See <a href='/help'>how to read a PDF (in German)</a> on the pier.</p></main>").Enclosures);

    [Fact]
    public void A_box_of_documents_stays_in_the_text()
    {
        var article = Read($"<main><h1>Closure of the lower lock</h1><p>3 March 2020</p>{Text}<h3>Files</h3><div class='box'><a href='/d/plan.pdf'>The plan of the work</a><br><a href='/d/order.docx'>The order to the crews</a></div></main>");
        Assert.EndsWith("Files\n\nThe plan of the work\nThe order to the crews", article.Body!.Text.Replace("\n\nThe order", "\nThe order", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_link_that_only_says_download_is_no_part_of_the_text()
    {
        var article = Read($"<main><h1>Closure of the lower lock</h1><p>3 March 2020</p>{Text}<div><a href='/d/plan.pdf'>The plan of the work</a><a href='/d/plan.pdf'>Download</a></div></main>");
        Assert.EndsWith("\n\nThe plan of the work", article.Body!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_to_ring_stays_at_the_end_of_the_text() =>
        Assert.EndsWith("\n\nPhone: 555 0100", Read($"<main><h1>Closure of the lower lock</h1><p>3 March 2020</p>{Text}<p>Phone: 555 0100</p><p>Views: 1,204</p></main>").Body!.Text, StringComparison.Ordinal);

    [Fact]
    public void A_counter_that_ends_with_a_colon_is_one_too() =>
        Assert.EndsWith("\n\nPhone: 555 0100", Read($"<main><h1>Closure of the lower lock</h1><p>3 March 2020</p>{Text}<p>Phone: 555 0100</p><p>Views: 12：</p></main>").Body!.Text, StringComparison.Ordinal);

    [Fact]
    public void Documents_in_a_box_of_what_is_related_are_enclosures_under_a_heading_that_names_them()
    {
        var article = Read($"<main><div class='a1'><h1>Closure of the lower lock</h1><p>3 March 2020</p><div class='text'>{Text}</div><div class='related'><div><h4>Files</h4><ul><li><a href='/d/plan.pdf'>The plan</a> 212 KB</li></ul></div><div><h4>Related news</h4><ul><li><a href='/n/1'>The upper lock is open</a></li></ul></div></div></div></main>");
        Assert.Equal([new("https://harbour.example/d/plan.pdf", "application/pdf")], article.Enclosures);
    }

    [Theory]
    [InlineData("<p><a href='/d/plan.pdf'>The plan</a> and once more <a href='/d/plan.pdf'>the plan</a></p>", null, "1 document with a relative address becomes no enclosure")]
    [InlineData("<p><a href='plan.pdf'>The plan</a>, <a href='/get?id=2'>The order (DOCX, 20 KB)</a></p>", null, "2 documents with relative addresses become no enclosures")]
    [InlineData("<p><a href='/d/plan.pdf'>The plan</a></p>", "https://harbour.example/notice", null)]
    [InlineData("<p><a href='https://harbour.example/d/plan.pdf'>The plan</a> <a href='#plan.pdf'>below</a> <a href='/map'>The map</a></p>", null, null)]
    public void Documents_that_become_no_enclosures_since_nothing_tells_the_address_are_told_of(string links, string? url, string? expected)
    {
        var capture = Extractor.Extract(Pages.Html($"<html><head><title>Closure of the lower lock</title></head><body><main><h1>Closure of the lower lock</h1><p>3 March 2020</p>{Text}{links}</main></body></html>", url));
        if (expected is null) Assert.Empty(capture.Warnings);
        else Assert.Equal($"Nothing tells the page's address, so {expected}: say the address (--url, or the field url of a form and of a blob's metadata).", Assert.Single(capture.Warnings));
    }

    [Fact]
    public void So_are_those_of_a_list()
    {
        var entries = string.Concat(Enumerable.Range(1, 4).Select(day => $"<li><a href='/notices/{day}'>Notice of the lower lock, part {day}</a> {day} March 2020 <a href='/notices/{day}.pdf'>As PDF</a></li>"));
        Assert.Contains("so 4 documents with relative", Assert.Single(Extractor.Extract(Pages.Html($"<html><body><main><h1>Notices</h1><ul>{entries}</ul></main></body></html>")).Warnings), StringComparison.Ordinal);
    }

    private static Sighting Read(string content) =>
        Extractor.Extract(Pages.Html($"<html><head><title>Closure of the lower lock | Oldhaven</title></head><body><ul class='menu'><li><a href='/office'>The office</a></li></ul>{content}</body></html>", "https://harbour.example/notice?no=12")).Article!;
}
