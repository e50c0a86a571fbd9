namespace Pagewire.Extraction.Tests.Feeds;

public class FeedPageTests
{
    [Fact]
    public void Rss_2_gives_titles_dates_bodies_authors_and_files()
    {
        var capture = Extractor.Extract(Pages.Feed("""
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour</title><link>https://www.example.org/</link><language>en</language>
            <item><title>Crane &amp;amp; barge</title><link>/n/1</link><pubDate>Tue, 03 Oct 2017 09:15:00 +0200</pubDate><dc:creator>Anna Reed</dc:creator><category>Harbour</category><description>&lt;p&gt;It lifts.&lt;/p&gt;</description><content:encoded><![CDATA[<p>It lifts <a href="/c">twelve</a> tonnes.</p><script>x()</script>]]></content:encoded><enclosure url="/a.mp3" type="audio/mpeg" length="12"/></item>
            <item><description>A note without a title.</description><guid>https://www.example.org/n/2</guid></item></channel></rss>
            """));
        var (first, second) = (capture.Items[0], capture.Items[1]);
        Assert.Equal(("Crane & barge", "https://www.example.org/n/1", "2017-10-03T09:15:00+02:00", "feed"), (first.Title, first.Url, first.Published.ToString(), first.Strategy));
        Assert.Equal("<p>It lifts <a href=\"https://www.example.org/c\">twelve</a> tonnes.</p>", first.Body!.Html);
        Assert.Equal(("It lifts.", "Anna Reed", "Harbour"), (first.Summary, first.Authors.Single(), first.Categories.Single()));
        Assert.Equal(new Enclosure("https://www.example.org/a.mp3", "audio/mpeg", 12), first.Enclosures.Single());
        Assert.Equal(("A note without a title.", "https://www.example.org/n/2"), (second.Title, second.Url));
    }

    [Fact]
    public void Atom_gives_titles_links_and_the_date_of_publication()
    {
        var capture = Extractor.Extract(Pages.Feed("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><link href="https://www.example.org/"/><entry><title type="html">Rain &lt;b&gt;again&lt;/b&gt;</title><link rel="self" href="/x"/><link rel="alternate" href="/n/7"/><updated>2020-11-09T08:00:00Z</updated><published>2020-11-08T08:00:00Z</published><author><name>Ebb</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Nine days.</p></div></content></entry></feed>
            """));
        var entry = capture.Items.Single();
        Assert.Equal(("Rain again", "https://www.example.org/n/7", "2020-11-08T08:00:00+00:00", "Ebb"), (entry.Title, entry.Url, entry.Published.ToString(), entry.Authors.Single()));
        Assert.Equal("Nine days.", entry.Body!.Text);
    }

    [Fact]
    public void Rdf_takes_the_dates_of_dublin_core()
    {
        var capture = Extractor.Extract(Pages.Feed("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old</title><link>https://www.example.org/</link></channel><item><title>Tides</title><link>https://www.example.org/t</link><dc:date>2003-12-13</dc:date><dc:subject>Sea</dc:subject></item></rdf:RDF>
            """));
        Assert.Equal(("Tides", "2003-12-13", "Sea"), (capture.Items.Single().Title, capture.Items.Single().Published.ToString(), capture.Items.Single().Categories.Single()));
    }
}
