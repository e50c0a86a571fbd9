using Pagewire.Extraction;
using Pagewire.Feeds;
using Pagewire.Reading;
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

    [Theory]
    [InlineData("listings")]
    [InlineData("articles")]
    [InlineData("bodies")]
    [InlineData("embassy")]
    public async Task Every_feed_of_real_pages_is_valid(string part)
    {
        var folder = SharedPages.Folder is { } shared ? Path.Combine(shared, "corpus", part) : null;
        Assert.SkipUnless(Directory.Exists(folder), SharedPages.Absent);
        await using var site = await TestSite.StartAsync(options => options with { FreshFor = TimeSpan.FromHours(1) });
        foreach (var file in Directory.EnumerateFiles(folder!, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            await TakeInTwiceAsync(site, part, file);
        Assert.True(await CheckAsync(site) > 20);
        var edits = new AtomFeed(await site.Client.GetByteArrayAsync("/feeds/all/changes.atom?limit=500", TestContext.Current.CancellationToken));
        Assert.NotEmpty(edits.Entries);
    }

    // As it is, and as if somebody had edited every text of it on the next day.
    private static async Task TakeInTwiceAsync(TestSite site, string source, string file)
    {
        var upload = new Upload($"{source}/{Path.GetFileName(file)}", "", new FileInfo(file).Length);
        await using var content = File.OpenRead(file);
        var captures = new PageReader(new ReadingOptions()).Read(upload, content).Where(read => read.Page is not null).Select(read => Extractor.Extract(read.Page!, null)).ToList();
        for (var part = 0; part < captures.Count; part++)
        {
            await site.RecordAsync($"{upload.Name}.{part}", "2026-11-01T08:00:00Z", captures[part]);
            await site.RecordAsync($"{upload.Name}.{part}.edited", "2026-11-02T08:00:00Z", Edited(captures[part]));
        }
    }

    private static Capture Edited(Capture capture) => capture with { Article = capture.Article is null ? null : Edited(capture.Article), Items = [.. capture.Items.Select(Edited)] };

    private static Sighting Edited(Sighting sighting) => sighting with
    {
        Title = sighting.Url is null ? sighting.Title : sighting.Title + " (corrected)",
        Summary = sighting.Summary + " Corrected.",
        Body = sighting.Body is { } body ? new(body.Html + "<p>Corrected.</p>", body.Text + "\n\nCorrected.") : null,
    };

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
