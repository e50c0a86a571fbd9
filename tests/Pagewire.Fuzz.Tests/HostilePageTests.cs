using System.IO.Compression;
using System.Text;
using Pagewire.Extraction;
using Pagewire.Reading;
using Pagewire.Testing.Fuzzing;

namespace Pagewire.Fuzz.Tests;

public sealed class HostilePageTests
{
    private const int Many = 100_000;

    [Fact]
    public void Broken_pages_neither_throw_nor_hang()
    {
        var report = new FuzzRun(new PageMutator(FuzzPages.Own)).Run(0, 1000, TimeSpan.FromSeconds(20));
        Assert.Empty(report.Findings);
        Assert.True(report.Pages > 20, $"only {report.Pages} pages were tried");
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<span>")]
    [InlineData("<b>")]
    [InlineData("<a href=x>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<svg><g>")]
    [InlineData("<x-y/>")]
    [InlineData("<p><b><i>")]
    [InlineData("<blockquote>15.10.2018 - A title of an entry")]
    [InlineData("<article><h2><a href=/x>Some title of words</a></h2>")]
    [InlineData("<select><option>")]
    [InlineData("<!--")]
    [InlineData("<dl><dt>15.10.2018<dd>")]
    public void A_hundred_thousand_elements_within_each_other_are_read_and_extracted(string tags) =>
        WithSmallStack(() => Extracted(Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(tags, Many)) + "end</body></html>"), new() { MaxTags = 10 * Many }));

    [Fact]
    public void A_feed_of_deeply_nested_HTML_gives_its_text()
    {
        var nested = string.Concat(Enumerable.Repeat("&lt;div&gt;", Many));
        var feed = Encoding.UTF8.GetBytes($"<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><id>x</id><title>Ferry sails again</title><updated>2024-05-03T00:00:00Z</updated><content type='html'>{nested}end</content></entry></feed>");
        WithSmallStack(() => Assert.Equal("end", Extractor.Extract(Read(feed).Page!).Items[0].Body?.Text.Trim()));
    }

    [Fact]
    public void A_feed_of_deeply_nested_elements_is_refused_before_it_is_parsed() =>
        Assert.Contains("nested deeper", Read(Encoding.UTF8.GetBytes("<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", Many)))).Error, StringComparison.Ordinal);

    [Fact]
    public void Deeply_nested_JSON_is_read_and_extracted() => WithSmallStack(() =>
        Extracted(Encoding.UTF8.GetBytes($"<html><head><script type='application/ld+json'>{new string('[', Many)}</script><script id=__NEXT_DATA__ type='application/json'>{string.Concat(Enumerable.Repeat("{\"a\":", Many))}</script></head><body><p>x</p></body></html>")));

    [Theory]
    [InlineData("headline")]
    [InlineData("description")]
    [InlineData("author")]
    [InlineData("articleSection")]
    [InlineData("url")]
    [InlineData("image")]
    [InlineData("@id")]
    [InlineData("@type")]
    [InlineData("cut \\ud83d")]
    public void Half_a_surrogate_pair_in_JSON_LD_costs_the_page_nothing(string property)
    {
        foreach (var half in (string[])["\\ud83d", "\\uDE00", "\\ude00\\ud83d", "\\\\\\ud83d", "\\ud83d<![CDATA["])
            Assert.Equal("Ferry sails again", Article($$"""<script type="application/ld+json">{"@type":"NewsArticle","{{property}}":"cut {{half}}"}</script>""").Title);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_pages_state_costs_the_page_nothing() =>
        Assert.Equal("Ferry sails again", Article("""<script>window.__STATE__={"list":[{"title":"cut \ud83d","url":"/\ude00","date":"\ud83d"},{"title":"b","url":"/b","summary":"\ud83d"},{"title":"c","url":"/c","summary":"\ud83d"}]}</script>""").Title);

    [Fact]
    public void A_tag_of_a_hundred_thousand_attributes_is_read() =>
        Extracted(Encoding.UTF8.GetBytes("<html><body><p " + string.Concat(Enumerable.Range(0, Many).Select(i => $"a{i}=1 ")) + ">x</p></body></html>"));

    [Fact]
    public void Very_many_stand_ins_for_scripts_beside_a_large_box_are_read() =>
        Extracted(Encoding.UTF8.GetBytes($"<html><head><title>t</title></head><body><h1>t</h1><div>{string.Concat(Enumerable.Repeat("<noscript><i></i><i></i><i></i><i></i><i></i></noscript>", Many / 10))}<div>{string.Concat(Enumerable.Repeat("<br>", Many / 2))}</div></div></body></html>"));

    [Fact]
    public void A_gzip_bomb_ends_in_a_reason()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 256; i++) gzip.Write(zeros);
        }
        var result = Assert.Single(Results(packed.ToArray()));
        Assert.NotNull(result.Error);
    }

    [Fact]
    public void A_zip_of_a_hundred_thousand_entries_ends_in_a_reason()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i < Many; i++) zip.CreateEntry($"{i}.html", CompressionLevel.NoCompression);
        var result = Assert.Single(Results(packed.ToArray()));
        Assert.Contains("100,000 entries", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_in_an_archive_in_an_archive_ends_in_a_reason()
    {
        var bytes = "<p>x</p>"u8.ToArray();
        for (var i = 0; i < 5; i++)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
            bytes = packed.ToArray();
        }
        Assert.Contains("packed more than", Assert.Single(Results(bytes)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_two_hundred_megabytes_is_refused_before_it_is_loaded()
    {
        using var stream = new Endless();
        var result = Assert.Single(new PageReader(new()).Read(new Upload("s/large.txt", "e", 200L << 20), stream));
        Assert.Contains("more than 32 MiB", result.Error, StringComparison.Ordinal);
        Assert.InRange(stream.Given, 0, 1 << 20);
        Assert.Contains("more than 32 MiB", Assert.Single(new PageReader(new()).Read(new Upload("s/large.txt", "e", 0), stream)).Error, StringComparison.Ordinal);
        Assert.InRange(stream.Given, 0, 80 << 20);
    }

    [Fact]
    public void Of_a_hundred_thousand_authors_that_a_page_only_refers_to_some_are_looked_for()
    {
        var people = string.Join(',', Enumerable.Repeat("""{"@id":"a"}""", Many));
        var references = string.Join(',', Enumerable.Repeat("""{"@id":"b"}""", Many));
        Assert.Empty(Article($$"""<script type="application/ld+json">[{"@type":"NewsArticle","author":[{{references}}]},{{people}}]</script>""").Authors);
    }

    [Fact]
    public void A_teaser_that_leads_on_without_an_end_takes_no_entry_away()
    {
        var teaser = string.Concat(Enumerable.Repeat("Read more ", 19)) + new string('»', 10 * Many) + "x";
        var rows = string.Concat(Enumerable.Range(1, 3).Select(n => $"<div><h3><a href='/n/{n}'>Notice number {n} of the harbour office</a></h3><p>{(n == 1 ? teaser : "The ferry sails again from the old pier.")}</p></div>"));
        var html = $"<html lang=en><body><h1>Notices</h1>{rows}</body></html>";
        Assert.Equal(3, Extractor.Extract(Assert.Single(Results(Encoding.UTF8.GetBytes(html))).Page!).Items.Count);
    }

    [Fact]
    public void A_base_that_is_longer_than_any_address_is_passed_over()
    {
        var rows = string.Concat(Enumerable.Range(1, 3).Select(n => $"<div><h3><a href='notice-{n}'>Notice number {n} of the harbour office</a></h3><p>The ferry sails again from the old pier.</p></div>"));
        var html = $"<html lang=en><head><link rel=canonical href='https://harbour.example/notices/'><base href='https://harbour.example/{new string('a', Many)}/'></head><body><h1>Notices</h1>{rows}</body></html>";
        Assert.Equal("https://harbour.example/notices/notice-1", Extractor.Extract(Assert.Single(Results(Encoding.UTF8.GetBytes(html))).Page!).Items[0].Url);
    }

    [Theory]
    [InlineData("<p>", "250,000 tags")]
    [InlineData("15.10.2018 - Ferry\n", "250,000 lines")]
    public void A_page_of_a_million_small_things_ends_in_a_reason(string thing, string limit) =>
        Assert.Contains("more than " + limit, Assert.Single(Results(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(thing, 1_000_000))))).Error, StringComparison.Ordinal);

    [Fact]
    public void Of_a_page_that_lists_too_much_the_first_twenty_thousand_entries_are_taken()
    {
        var lines = string.Concat(Enumerable.Range(0, 21_000).Select(i => $"15.10.2018 - Ferry number {i} sails\n"));
        var capture = Extractor.Extract(Assert.Single(Results(Encoding.UTF8.GetBytes(lines))).Page!);
        Assert.Equal(20_000, capture.Items.Count);
        Assert.Equal("Ferry number 0 sails", capture.Items[0].Title);
        Assert.Equal(1_000, capture.Dropped["over the limit of 20,000 entries a page"]);
    }

    [Fact]
    public void Of_a_title_without_an_end_the_beginning_is_taken()
    {
        var title = string.Concat(Enumerable.Repeat("Very | long - title ", 4_000));
        var html = $"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{string.Concat(Enumerable.Repeat("The ferry sails again from the old pier, and the crowd waves. ", 30))}</p></body></html>";
        var article = Extractor.Extract(Assert.Single(Results(Encoding.UTF8.GetBytes(html))).Page!).Article;
        Assert.InRange(article!.Title.Length, 1, 1000);
    }

    // What the page's data scripts say is hostile; its text is not.
    private static Sighting Article(string head)
    {
        var paragraph = "<p>" + string.Concat(Enumerable.Repeat("The ferry sails again from the old pier, and the crowd waves. ", 6)) + "</p>";
        var html = $"<html lang=en><head><title>Ferry sails again</title>{head}</head><body><article><h1>Ferry sails again</h1><time datetime=2018-10-15>15 October 2018</time>{paragraph}{paragraph}{paragraph}</article></body></html>";
        var article = Extractor.Extract(Assert.Single(Results(Encoding.UTF8.GetBytes(html))).Page!).Article;
        Assert.NotNull(article);
        return article;
    }

    private static ReadResult Read(byte[] bytes) => new PageReader(new()).Read(new Upload("fuzz/page", "e", bytes.Length), new MemoryStream(bytes)).Single();

    private static void Extracted(byte[] bytes, ReadingOptions? options = null)
    {
        var pages = Results(bytes, options).ConvertAll(result => result.Page);
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            Assert.NotNull(page);
            Extractor.Extract(page);
        }
    }

    private static List<ReadResult> Results(byte[] bytes, ReadingOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return [.. new PageReader(options ?? new()).Read(new Upload("source/page.html", "e", bytes.Length), stream)];
    }

    // Hosts give their threads less stack than a test runner does.
    private static void WithSmallStack(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            try { action(); }
            catch (Exception exception) { thrown = exception; }
        }, 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }

    /// <summary>Letters without an end.</summary>
    private sealed class Endless : Stream
    {
        public long Given { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return count;
        }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
