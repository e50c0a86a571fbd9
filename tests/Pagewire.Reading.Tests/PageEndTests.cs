using System.Text;

namespace Pagewire.Reading.Tests;

public class PageEndTests
{
    private const string Beginning = "<!DOCTYPE html><html><head><title>x</title></head><body><div><p>The ferry sails again";

    [Theory]
    [InlineData(Beginning, "<div> is open at the end")]
    [InlineData(Beginning + "<a href=\"/on", "the last tag has no end")]
    [InlineData(Beginning + "</div><script>let ferry =", "<script> is open at the end")]
    [InlineData(Beginning + "</div><table><tr><td>08:15", "<table> is open at the end")]
    [InlineData(Beginning + "</p></div></body></html>", null)]
    [InlineData(Beginning + "</body>", null)]
    [InlineData(Beginning + "</div><p>It is on time<ul><li>mornings</ul>", null)]
    [InlineData("<p>The ferry sails again<p>5 < 6", null)]
    [InlineData("<html><body><h1>Ferry</h1><p>3 June 2021</p><p>Tickets can be bou", "its text ends amid a sentence")]
    [InlineData("<html><body><p>Ferry<p>Tickets, ", "its text ends amid a sentence")]
    [InlineData("<h1>Ferry</h1><p>3 June 2021</p><p>Tickets <b>can</b> be bou", "its text ends amid a sentence")]
    [InlineData("<html><body><h1>Ferry</h1><p>3 June 2021<p>Tickets can be bought on board.", null)]
    [InlineData("<html><body><h1>Ferry</h1><p>3 June 2021<p>Tickets can be bought on board. \n", null)]
    [InlineData("<html><body><h1>Ferry</h1><p>3 June 2021<p>Harbour office\n", null)]
    [InlineData("<html><body><h1>Ferry</h1><p>3 June 2021<p>© Harbour office 2021", null)]
    [InlineData("<p>The ferry sails again<p>Tickets on board", null)]
    public void A_page_that_breaks_off_in_the_middle_has_a_warning(string html, string? said)
    {
        var warnings = Reading.One(html).Warnings;
        if (said is null) Assert.Empty(warnings);
        else Assert.Equal($"The page breaks off: </html> is missing, and {said}; what stood below is not known.", Assert.Single(warnings));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body><p>Ferry</p></body></html>", true)]
    [InlineData("\uFEFF  <HTML><BODY>Ferry</BODY></HTML>\n<!-- cached -->\n", true)]
    [InlineData("<!DOCTYPE html><html><body><p>Ferry</p><p>Bri", false)]
    [InlineData("<p>Ferry</p>", false)]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel></channel></rss>", true)]
    [InlineData("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>", false)]
    [InlineData("<rdf:RDF></rdf:RDF>\n", true)]
    [InlineData("12.03.2024 - Ferry runs on Sundays\n", true)]
    [InlineData("12.03.2024 - Ferry runs on Sun", false)]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n\r\n<html></html>\r\n--b--\r\n", true)]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n\r\n<html></html>\r\n", false)]
    [InlineData("WARC/1.0\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n", true)]
    [InlineData("WARC/1.0\r\nContent-Length: 9\r\n\r\nabcd", false)]
    [InlineData("%PDF-1.4", true)]
    [InlineData("", false)]
    public void A_whole_file_has_the_end_that_its_beginning_promises(string text, bool whole)
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false), .. text.StartsWith('<') ? [Encoding.Unicode] : Array.Empty<Encoding>()])
            Assert.Equal(whole, PageEnd.IsThere(new MemoryStream(encoding.GetBytes(text))));
    }

    [Fact]
    public void A_long_page_is_told_by_its_last_bytes_and_a_zip_archive_by_its_directory()
    {
        var page = "<html>" + new string('x', 200_000);
        Assert.False(PageEnd.IsThere(new MemoryStream(Encoding.UTF8.GetBytes(page))));
        Assert.True(PageEnd.IsThere(new MemoryStream(Encoding.UTF8.GetBytes(page + "</html>"))));
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("a.html").Open().Dispose();
        Assert.True(PageEnd.IsThere(bytes));
        Assert.False(PageEnd.IsThere(new MemoryStream(bytes.ToArray()[..^10])));
    }
}
