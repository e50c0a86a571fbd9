using Pagewire.Feeds;
using Pagewire.Testing;
using Pagewire.Testing.FeedRules;

namespace Pagewire.Web.Tests.Feeds;

/// <summary>Real pages: every feed that is made of them keeps the rules of its format.</summary>
public sealed class CorpusTests
{
    [Fact]
    public async Task Every_feed_of_the_samples_is_valid()
    {
        await using var site = await TestSite.StartAsync();
        await site.TakeInSamplesAsync();
        Assert.True(await CheckAsync(site) > 30);
    }

    [Fact]
    public async Task Every_feed_of_the_captures_is_valid()
    {
        var captures = SharedPages.Folder is { } folder ? Path.Combine(folder, "captures") : null;
        Assert.SkipUnless(Directory.Exists(captures), SharedPages.Absent);
        await using var site = await TestSite.StartAsync();
        foreach (var file in Directory.EnumerateFiles(captures!, "*.txt").Order(StringComparer.Ordinal))
            await site.TakeInAsync("captures/" + Path.GetFileName(file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.True(await CheckAsync(site) > 20);
    }

    /// <summary>Checks the feeds that the list names, their changes and their archives, in all formats; gives how many there were.</summary>
    private static async Task<int> CheckAsync(TestSite site)
    {
        var opml = System.Xml.Linq.XDocument.Parse(await site.Client.GetStringAsync("/opml", TestContext.Current.CancellationToken));
        var stems = opml.Descendants("outline").Select(outline => outline.Attribute("xmlUrl")?.Value).OfType<string>().Select(address => address[..^".atom".Length]).ToList();
        var waiting = new Queue<string>(stems.Concat(stems.Select(stem => stem + "/changes")));
        var seen = new HashSet<string>(waiting);
        var entries = 0;
        while (waiting.TryDequeue(out var stem))
        {
            foreach (var format in FeedFormats.All)
            {
                var bytes = await site.Client.GetByteArrayAsync($"{stem}.{format.Extension()}", TestContext.Current.CancellationToken);
                Assert.True(FeedFormatRules.Violations(format, bytes) is [], $"{stem}.{format.Extension()}: {string.Join("; ", FeedFormatRules.Violations(format, bytes))}");
                if (format != FeedFormat.Atom) continue;
                var feed = new AtomFeed(bytes);
                entries += feed.Entries.Count;
                if (feed.Link("prev-archive") is { } archive && seen.Add(archive[..^".atom".Length])) waiting.Enqueue(archive[..^".atom".Length]);
            }
        }
        Assert.True(entries > 0);
        return seen.Count;
    }
}
