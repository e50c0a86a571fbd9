using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pagewire.Reading.Tests;

public sealed class ZipTests
{
    private static readonly byte[] s_html = Reading.Utf8("<!DOCTYPE html><html><body><p>The ferry sails again</p></body></html>");

    [Fact]
    public void An_archive_without_its_directory_says_what_to_do()
    {
        var zip = Reading.Zip(("one.html", s_html), ("two.html", s_html));
        Assert.Equal("It cannot be unpacked to its end: the zip archive's directory, which stands at its end, is missing or damaged, so the file was probably cut off; zip its pages again, or copy it again from where it came.", Reading.Error(zip[..^30]));
    }

    [Fact]
    public void An_archive_that_is_locked_by_a_password_says_so()
    {
        Assert.Equal("The archive is locked by a password: zip its pages again without one.", Reading.Error(Locked(Reading.Zip(("one.html", s_html)), "one.html")));
        var results = Reading.All(Locked(Reading.Zip(("one.html", s_html), ("two.html", s_html)), "two.html"));
        Assert.Equal((true, "It is locked by a password: zip it again without one."), (results[0].Page is not null, results[1].Error));
    }

    [Fact]
    public void What_is_hidden_in_an_archive_or_leads_out_of_it_is_counted()
    {
        var results = Reading.All(Reading.Zip(("../three.html", s_html), ("..\\four.html", s_html), ("one.html", s_html), (".two.html", s_html), (".git/config", s_html), ("a/.cache/b.png", [1]), (".DS_Store", [1]), ("._one.html", [1]), ("./five.html", s_html)));
        Assert.Equal([new("hidden file in an archive", 3), new LeftOut("name in an archive that leads out of it", 2)], results.Select(result => result.LeftOut).OfType<LeftOut>());
        Assert.Equal(["./five.html", "one.html"], results.Where(result => result.LeftOut is null).Select(result => result.Part));
    }

    [Theory]
    [InlineData("2024-02-21T10:00:00", "2024-02-21T10:00")]
    [InlineData("1980-01-01T00:00:00", "2024-06-01T12:00")]
    [InlineData("2030-01-01T00:00:00", "2024-06-01T12:00")]
    public void A_page_in_an_archive_was_saved_when_its_own_file_was_last_changed(string changed, string captured)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry("one.html");
            entry.LastWriteTime = new(DateTime.Parse(changed, CultureInfo.InvariantCulture), TimeSpan.Zero);
            using var content = entry.Open();
            content.Write(s_html);
        }
        var page = Reading.All(bytes.ToArray(), upload: new("s/pages.zip", "e", 0) { LastModified = new(2024, 6, 1, 12, 0, 0, TimeSpan.Zero) })[0].Page!;
        Assert.Equal(captured, page.CapturedAt?.Value.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
    }

    // APPNOTE, 4.3.7 and 4.3.12: bit 0 of the flags, before the name in the entry's own header and in the directory.
    private static byte[] Locked(byte[] zip, string name)
    {
        var first = zip.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name));
        var second = first + 1 + zip.AsSpan(first + 1).LastIndexOf(Encoding.ASCII.GetBytes(name));
        zip[first - 30 + 6] |= 1;
        zip[second - 46 + 8] |= 1;
        return zip;
    }

    [Theory]
    [InlineData(437, "Fähre.html", "Fähre.html")]
    [InlineData(65001, "Паром.html", "Паром.html")]
    public void Names_that_are_not_marked_as_UTF_8_are_read_as_it_or_as_code_page_437(int codePage, string name, string expected)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var written = Encoding.GetEncoding(codePage).GetBytes(name);
        var zip = Reading.Zip((new string('#', written.Length), s_html));
        for (var at = zip.AsSpan().IndexOf((byte)'#'); at >= 0; at = zip.AsSpan().IndexOf((byte)'#')) written.CopyTo(zip, at);
        Assert.Equal(expected, Assert.Single(Reading.All(zip)).Part);
    }

    [Fact]
    public void A_MAFF_archive_says_where_and_when_its_pages_were_saved_and_its_description_is_no_feed()
    {
        var description = Reading.Utf8("""
            <?xml version="1.0"?>
            <RDF:RDF xmlns:MAF="http://maf.mozdev.org/metadata/rdf#" xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <RDF:Description RDF:about="urn:root">
                <MAF:originalurl RDF:resource="https://example.org/boats"/>
                <MAF:archivetime RDF:resource="Fri, 01 Mar 2019 09:30:00 +0100"/>
                <MAF:indexfilename RDF:resource="boats.html"/>
              </RDF:Description>
            </RDF:RDF>
            """);
        var feed = Reading.Utf8("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel><title>Boats</title></channel></rdf:RDF>");
        var results = Reading.All(Reading.Zip(("1/boats.html", s_html), ("1/frame.html", s_html), ("1/index.rdf", description), ("2/index.rdf", feed)));
        Assert.Equal(["1/boats.html", "1/frame.html", "2/index.rdf"], results.Select(result => result.Part));
        Assert.Equal((new("https://example.org/boats", "MAF:originalurl"), new(new(2019, 3, 1, 8, 30, 0, TimeSpan.Zero), "MAF:archivetime")), (results[0].Page!.Url!, results[0].Page!.CapturedAt!));
        Assert.Equal((null, PageKind.Feed), (results[1].Page!.Url, results[2].Page!.Kind));
    }
}
