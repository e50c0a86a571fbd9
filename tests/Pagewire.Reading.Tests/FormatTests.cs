
namespace Pagewire.Reading.Tests;

public sealed class FormatTests
{
    private const string Html = "<!DOCTYPE html><html><head><title>News</title></head><body><p>Приём граждан</p></body></html>";

    [Theory]
    [InlineData(Html, PageKind.Html, "html")]
    [InlineData("<p>one</p><p>two</p><p>three</p>", PageKind.Html, "html")]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>x</p></body></html>", PageKind.Html, "html")]
    [InlineData("<!-- a comment -->\n<html><body>x</body></html>", PageKind.Html, "html")]
    [InlineData("15.10.2018 - A title\n\nSome words, a < b and b > c.", PageKind.Text, "text")]
    [InlineData("Subject: words\n\nA text that begins like a message.", PageKind.Text, "text")]
    [InlineData("<rss version=\"2.0\"><channel><title>t</title></channel></rss>", PageKind.Feed, "feed")]
    [InlineData("\n  <?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title></feed>", PageKind.Feed, "feed")]
    [InlineData("<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"></rdf:RDF>", PageKind.Feed, "feed")]
    public void Bytes_tell_what_a_page_is_and_not_its_name(string text, PageKind kind, string format)
    {
        var page = Reading.One(text, "source/page.bin");
        Assert.Equal((kind, format), (page.Kind, page.Format));
        Assert.Equal((kind == PageKind.Html, kind == PageKind.Text, kind == PageKind.Feed), (page.ToDom() is not null, page.Lines is not null, page.Feed is not null));
    }

    [Theory]
    [InlineData("%PDF-1.7", "a PDF document (the page that links to it can be read, or its text as a .txt file)")]
    [InlineData("GIF89a", "a GIF image")]
    [InlineData("{\"items\": []}", "JSON")]
    [InlineData("[{\"a\": 1}]", "JSON")]
    [InlineData("<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>", "<urlset>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", "an SVG image")]
    [InlineData("\u0001\u0002\u0003\0\0\0binary", "a binary file")]
    public void What_is_no_page_is_named(string text, string name) => Assert.Contains(name, Reading.Error(Reading.Utf8(text)), StringComparison.Ordinal);

    [Fact]
    public void Packings_that_are_not_read_are_named_with_one_that_is()
    {
        byte[] tar = [.. "page.html"u8, .. new byte[248], .. "ustar\0"u8, .. new byte[249], .. Reading.Utf8(Html)];
        using var zlib = new MemoryStream();
        using (var packing = new System.IO.Compression.ZLibStream(zlib, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true)) packing.Write(Reading.Utf8(Html));
        Assert.Equal("It looks like a tar archive (a zip archive can be read), not like a saved page.", Reading.Error(tar));
        Assert.Equal(Reading.Error(tar), Reading.Error(Reading.Gzip(tar)));
        Assert.Equal("It looks like zlib data (gzip can be read), not like a saved page.", Reading.Error(zlib.ToArray()));
    }

    [Fact]
    public void Empty_and_blank_files_are_named()
    {
        Assert.Equal("The file is empty.", Reading.Error([]));
        Assert.Equal("The file holds nothing but blanks.", Reading.Error(" \r\n\t"u8.ToArray()));
    }

    [Fact]
    public void A_feed_that_is_not_well_formed_says_where() =>
        Assert.Contains("not well-formed", Reading.Error("<rss><channel><title>a & b</channel></rss>"u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public void Entities_of_a_feed_are_not_expanded() =>
        Assert.Contains("not well-formed", Reading.Error("<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><title>&b;</title></channel></rss>"u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public void Names_of_HTML_for_characters_are_understood_in_feeds_and_character_data_stays_as_it_is()
    {
        var feed = Reading.One("<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version=\"0.91\"><channel><title>Caf&eacute;&nbsp;&amp; M&uuml;hle</title><description><![CDATA[&uuml;<b>]]></description></channel></rss>").Feed!;
        Assert.Equal(("Café\u00A0& Mühle", "&uuml;<b>"), (feed.Descendants("title").Single().Value, feed.Descendants("description").Single().Value));
    }

    [Fact]
    public void Line_ends_do_not_matter() =>
        Assert.Equal(["one", "", "two", "three"], Reading.One("one\r\n\r\ntwo\rthree").Lines!);

    [Fact]
    public void A_gzipped_page_is_unpacked()
    {
        var page = Reading.One(Reading.Gzip(Reading.Utf8(Html)), "s/20181014214900.html.gz");
        Assert.Equal(("gzip+html", "Приём граждан"), (page.Format, page.ToDom()!.Body!.TextContent));
        Assert.Equal("name", page.CapturedAt!.From);
    }

    [Fact]
    public void A_zip_gives_its_pages_and_passes_over_what_belongs_to_them()
    {
        var zip = Reading.Zip(("b/two.txt", Reading.Utf8("Two words")), ("one.html", Reading.Utf8(Html)), ("one_files/ad.html", Reading.Utf8(Html)), ("style.css", "p{}"u8.ToArray()),
            ("images/", []), ("three.html.gz", Reading.Gzip(Reading.Utf8(Html))), ("__MACOSX/one.html", [0, 1, 2]));
        var results = Reading.All(zip).Where(result => result.LeftOut is null).ToList();
        Assert.Equal([new LeftOut("picture, style or script in an archive", 1)], Reading.All(zip).Select(result => result.LeftOut).OfType<LeftOut>());
        Assert.Equal(["b/two.txt", "one.html", "three.html.gz"], results.Select(result => result.Part));
        Assert.Equal(["zip+text", "zip+html", "zip+gzip+html"], results.Select(result => result.Page!.Format));
    }

    [Fact]
    public void A_zip_without_pages_and_an_Office_document_are_named()
    {
        Assert.Equal("The archive has 2 entries, none of them a page: a.css, minutes.pdf.", Reading.Error(Reading.Zip(("minutes.pdf", [1]), ("a.css", [1]))));
        Assert.Contains("Office document", Reading.Error(Reading.Zip(("[Content_Types].xml", "<x/>"u8.ToArray()), ("word/document.xml", [1]))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", 30_000)]
    [InlineData("\U0001F6A2", 15_000)]
    [InlineData("a\U0001F6A2", 10_000)]
    public void Long_names_in_an_archive_are_cut_short_and_end_as_they_do(string letter, int times)
    {
        var name = string.Concat(Enumerable.Repeat(letter, times)) + ".pdf";
        var error = Reading.Error(Reading.Zip((name, [1])));
        Assert.StartsWith($"The archive has 1 entry, which is no page: {letter}", error, StringComparison.Ordinal);
        Assert.EndsWith($"{letter}.pdf.", error, StringComparison.Ordinal);
        Assert.InRange(error.Length, 100, 200);
        Assert.All(error.EnumerateRunes(), rune => Assert.NotEqual(System.Text.Rune.ReplacementChar, rune));
    }

    [Fact]
    public void A_zip_that_cannot_be_sought_in_is_read_too()
    {
        using var stream = new BufferedForward(Reading.Zip(("one.html", Reading.Utf8(Html))));
        var result = Assert.Single(new PageReader(new()).Read(new Upload("s/x.zip", "e", 1), stream));
        Assert.Equal("one.html", result.Part);
    }

    [Fact]
    public void Broken_archives_give_what_came_before_the_break_and_a_reason()
    {
        var gzip = Reading.Gzip(Reading.Utf8(Html));
        Assert.Contains("cannot be unpacked", Reading.Error([.. gzip[..8], .. new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3 }]), StringComparison.Ordinal);
        Assert.Contains("cannot be unpacked", Reading.Error(Reading.Zip(("one.html", Reading.Utf8(Html)))[..60]), StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_end_in_a_reason()
    {
        var small = new ReadingOptions { MaxPageBytes = 1000, MaxArchiveBytes = 2000, MaxEntries = 2 };
        Assert.Contains("more than 1,000 bytes", Reading.Error(new byte[2000].Select(_ => (byte)'a').ToArray(), options: small), StringComparison.Ordinal);
        Assert.Contains("more than 1,000 bytes", Reading.Error(Reading.Gzip(new byte[200_000].Select(_ => (byte)'a').ToArray()), options: small), StringComparison.Ordinal);
        Assert.Contains("more than the limit of 2", Reading.Error(Reading.Zip(("a", [65]), ("b", [65]), ("c", [65])), options: small), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_a_hundred_thousand_nested_elements_is_read_flat()
    {
        var page = Reading.One(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "<p>deep</p>" + string.Concat(Enumerable.Repeat("</div>", 100_000)) + "<p>behind</p>");
        Assert.Equal("deepbehind", page.ToDom()!.Body!.TextContent);
        Assert.InRange(DepthOf(page.ToDom()!), 100, 520);
    }

    [Fact]
    public void Formatting_that_is_never_closed_does_not_multiply()
    {
        var page = Reading.One(string.Concat(Enumerable.Range(0, 3000).Select(i => $"<p><b id={i}>x</p>")));
        Assert.InRange(page.ToDom()!.All.Length, 3000, 200_000);
        Assert.Equal(3000, page.ToDom()!.Body!.TextContent.Length);
    }

    [Fact]
    public void A_feed_within_a_page_or_a_script_is_no_feed() =>
        Assert.Equal(PageKind.Html, Reading.One("<html><body><script>var x = '<rss>';</script><p>x</p></body></html>").Kind);

    private static int DepthOf(AngleSharp.Dom.INode root)
    {
        int depth = 0, deepest = 0;
        for (AngleSharp.Dom.INode? node = root; node is not null;)
        {
            if (node.FirstChild is { } child) { node = child; deepest = Math.Max(deepest, ++depth); continue; }
            while (node is not null && node.NextSibling is null) { node = node.Parent; depth--; }
            node = node?.NextSibling;
        }
        return deepest;
    }

    /// <summary>A stream that only goes forward, a few bytes at a time, as a network's does.</summary>
    private sealed class BufferedForward(byte[] bytes) : Stream
    {
        private int _at;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count)
        {
            count = Math.Min(Math.Min(count, 7), bytes.Length - _at);
            bytes.AsSpan(_at, count).CopyTo(buffer.AsSpan(offset));
            _at += count;
            return count;
        }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
