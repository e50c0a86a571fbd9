using System.Text;
using Pagewire.Feeds;
using Pagewire.Syndication;

namespace Pagewire.Functions.Tests;

public class SyndicationTests
{
    private static readonly Feed s_feed = FeedSamples.Feed(FeedSamples.Full, FeedSamples.Bare, FeedSamples.Dirty);

    [Fact]
    public void What_the_writers_wrote_reads_back_the_same_in_all_formats() => Assert.Empty(Differences(s_feed, s_feed));

    [Fact]
    public void An_empty_feed_reads_back_the_same_in_all_formats() => Assert.Empty(Differences(FeedSamples.Feed(), FeedSamples.Feed()));

    [Theory]
    [InlineData("title"), InlineData("address"), InlineData("time of publication"), InlineData("time of change"), InlineData("authors"), InlineData("categories"), InlineData("summary"), InlineData("text"), InlineData("image"), InlineData("first enclosure")]
    public void A_difference_is_named(string field)
    {
        var full = FeedSamples.Full;
        var other = field switch
        {
            "title" => full with { Title = "anders" },
            "address" => full with { Url = "https://stadt.example.org/a b" },
            "time of publication" => full with { Published = full.Published.AddSeconds(1) },
            "time of change" => full with { Updated = full.Updated.AddSeconds(1) },
            "authors" => full with { Authors = ["Anna Ü"] },
            "categories" => full with { Categories = [full.Categories[0]] },
            "summary" => full with { Summary = "anders" },
            "text" => full with { Html = full.Html + " " },
            "image" => full with { Image = null },
            _ => full with { Enclosures = [] },
        };
        Assert.Equal(
            [$"RSS and JSON Feed differ in the {field} of {full.Id}.", $"Atom and JSON Feed differ in the {field} of {full.Id}."],
            Differences(FeedSamples.Feed(other), FeedSamples.Feed(full)));
    }

    [Fact]
    public void An_entry_too_few_is_named() =>
        Assert.Equal(["RSS has 1 entries, JSON Feed has 3.", "Atom has 1 entries, JSON Feed has 3."], Differences(FeedSamples.Feed(FeedSamples.Full), s_feed));

    [Fact]
    public void A_document_that_is_no_feed_is_named()
    {
        var broken = Encoding.UTF8.GetBytes("<rss version=\"2.0\"><channel>");
        var difference = Assert.Single(FeedComparison.Differences(broken, AtomWriter.Write(s_feed), JsonFeedWriter.Write(s_feed)));
        Assert.StartsWith("RSS cannot be read: ", difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    public void Every_entry_reads_back_as_far_as_the_format_goes(FeedFormat format)
    {
        var entry = FeedComparison.FromXml(format.Write(FeedSamples.Feed(FeedSamples.Full)), format)[0];
        var full = FeedSamples.Full;
        Assert.Equal((full.Id, full.Title, full.Url, full.Published, full.Updated), (entry.Id, entry.Title, entry.Url, entry.Published, entry.Updated));
        Assert.Equal(full.Authors, entry.Authors);
        Assert.Equal(full.Categories.Select(category => category.Name), entry.Categories.Select(category => category.Name));
        Assert.Equal((full.Summary, full.Html, full.Image), (entry.Summary, entry.Html, entry.Image));
        Assert.Equal(full.Enclosures[0], entry.Enclosures[0]);
        Assert.Equal(format == FeedFormat.Rss ? 1 : 2, entry.Enclosures.Count);
    }

    [Fact]
    public void A_program_gets_the_platforms_own_feed()
    {
        var feed = s_feed.ToSyndicationFeed(FeedFormat.Atom);
        Assert.Equal((s_feed.Id, s_feed.Title, s_feed.Description, s_feed.Language), (feed.Id, feed.Title.Text, feed.Description.Text, feed.Language));
        Assert.Equal(s_feed.Updated, feed.LastUpdatedTime);
        Assert.Equal(["https://feeds.example.org/", "https://feeds.example.org/feeds/all.atom"], feed.Links.Select(link => link.Uri.OriginalString));
        Assert.Equal("Stadt Beispiel", Assert.Single(feed.Authors).Name);
        var entry = feed.ToEntries(FeedFormat.Atom)[0];
        var full = FeedSamples.Full with { Image = null };
        Assert.Equal((full.Id, full.Title, full.Url, full.Published, full.Updated, full.Summary, full.Html, full.Language), (entry.Id, entry.Title, entry.Url, entry.Published, entry.Updated, entry.Summary, entry.Html, entry.Language));
        Assert.Equal(full.Authors, entry.Authors);
        Assert.Equal(full.Categories, entry.Categories);
        Assert.Equal(full.Enclosures, entry.Enclosures);
    }

    private static IReadOnlyList<string> Differences(Feed xml, Feed json) => FeedComparison.Differences(RssWriter.Write(xml), AtomWriter.Write(xml), JsonFeedWriter.Write(json));
}
