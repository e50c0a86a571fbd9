using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Pagewire.Feeds;
using Pagewire.Reading;
using Pagewire.Web.Feeds;

namespace Pagewire.Web.Tests.Feeds;

public sealed class HubTests : IAsyncLifetime
{
    private static readonly SourceName s_council = SourceName.From("council");
    private readonly ConcurrentQueue<string> _published = new();
    private readonly ManualClock _clock = new();
    private readonly HttpClient _http = new();
    private WebApplication _hub = null!;
    private int _refusals;
    private int _refusal = StatusCodes.Status503ServiceUnavailable;

    private Uri Address => new(_hub.Urls.Single() + "/hub");

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _hub = builder.Build();
        _hub.Run(async context =>
        {
            var form = await context.Request.ReadFormAsync();
            Assert.Equal("publish", form["hub.mode"]);
            _published.Enqueue(form["hub.url"]!);
            context.Response.StatusCode = Interlocked.Decrement(ref _refusals) >= 0 ? _refusal : StatusCodes.Status204NoContent;
        });
        await _hub.StartAsync();
    }

    [Fact]
    public async Task Without_a_hub_in_the_configuration_no_feed_names_one()
    {
        await using var site = await FeedSite.StartAsync();
        using var feed = await site.GetAsync("/feeds/all.atom");
        Assert.False(feed.Headers.Contains("Link"));
        Assert.Null((await site.AtomAsync("/feeds/all.atom")).Link("hub"));
    }

    [Fact]
    public async Task A_feed_names_the_hub_and_itself_in_the_document_and_in_the_header()
    {
        await using var site = await FeedSite.StartAsync(options => options with { Hub = Address });
        using var feed = await site.GetAsync("/feeds/all.atom?limit=5");
        var self = FeedSite.PublicAddress + "feeds/all.atom?limit=5";
        Assert.Equal($"<{Address}>; rel=\"hub\", <{self}>; rel=\"self\"", string.Join(", ", feed.Headers.GetValues("Link")));
        var atom = await site.AtomAsync("/feeds/all.atom?limit=5");
        Assert.Equal((Address.AbsoluteUri, self), (atom.Link("hub"), atom.Link("self")));
    }

    [Fact]
    public async Task Each_changed_feed_is_announced_once()
    {
        await using var site = await FeedSite.StartAsync(options => options with { Hub = Address });
        var announcer = new FeedAnnouncer(site.Options, site.Services, _http);
        await site.UploadAsync("council/a.txt", "2024-03-10T10:00", FeedSite.Entry("Road works", "2024-03-08", "News"), FeedSite.Entry("Hearing", "2024-03-08", "Court"));
        await announcer.AnnounceAsync([s_council], TestContext.Current.CancellationToken);
        Assert.Equal(Topics("all", "council/all", "court", "council/court", "news", "council/news"), Announced());

        var cancellation = TestContext.Current.CancellationToken;
        await site.UploadAsync("council/b.txt", "2024-03-11T10:00", FeedSite.Entry("Bridge opened", "2024-03-09", "News"));
        await announcer.AnnounceAsync([s_council], cancellation);
        Assert.Equal(Topics("all", "council/all", "news", "council/news"), Announced());

        await site.UploadAsync("council/c.txt", "2024-03-12T10:00", FeedSite.Entry("Bridge opened", "2024-03-09", "News"));
        await announcer.AnnounceAsync([s_council], cancellation);
        Assert.Empty(Announced());
    }

    [Fact]
    public async Task What_one_process_announced_another_does_not_and_what_none_did_each_does()
    {
        await using var site = await FeedSite.StartAsync(options => options with { Hub = Address });
        var cancellation = TestContext.Current.CancellationToken;
        await site.UploadAsync("council/a.txt", "2024-03-10T10:00", FeedSite.Entry("Road works", "2024-03-08", "News"));
        await new FeedAnnouncer(site.Options, site.Services, _http).AnnounceAsync([s_council], cancellation);
        Assert.NotEmpty(Announced());
        await new FeedAnnouncer(site.Options, site.Services, _http).AnnounceAsync(null, cancellation);
        Assert.Empty(Announced());

        // Whoever took it in ended before it announced it.
        await site.UploadAsync("council/b.txt", "2024-03-11T10:00", FeedSite.Entry("Bridge opened", "2024-03-09", "Works"));
        await new FeedAnnouncer(site.Options, site.Services, _http).AnnounceAsync(null, cancellation);
        Assert.Equal(Topics("all", "council/all", "works", "council/works"), Announced());
    }

    [Fact]
    public async Task A_hub_that_is_busy_is_asked_again_a_few_times()
    {
        _refusals = 2;
        Assert.Equal(HubAnswer.Taken, await Publisher().PublishAsync("https://feeds.example.org/feeds/all.atom", TestContext.Current.CancellationToken));
        Assert.Equal(3, _published.Count);
        _refusals = 100;
        Assert.Equal(HubAnswer.Down, await Publisher().PublishAsync("https://feeds.example.org/feeds/all.atom", TestContext.Current.CancellationToken));
        Assert.Equal(3 + HubPublisher.MostTries, _published.Count);
    }

    [Fact]
    public async Task A_hub_that_is_down_is_left_alone_for_the_run_and_told_of_all_by_the_next()
    {
        await using var site = await FeedSite.StartAsync(options => options with { Hub = Address });
        var cancellation = TestContext.Current.CancellationToken;
        await site.UploadAsync("council/a.txt", "2024-03-10T10:00", FeedSite.Entry("Road works", "2024-03-08", "News"), FeedSite.Entry("Hearing", "2024-03-08", "Court"));
        _refusals = int.MaxValue;
        var announcer = new FeedAnnouncer(site.Options, site.Services, _http);
        await announcer.AnnounceAsync([s_council], cancellation);
        Assert.Equal(HubPublisher.MostTries, Announced().Count);
        _refusals = 0;
        await announcer.AnnounceAsync([s_council], cancellation);
        Assert.Equal(Topics("all", "council/all", "court", "council/court", "news", "council/news"), Announced());
    }

    [Fact]
    public async Task A_feed_that_the_hub_refuses_holds_up_no_other()
    {
        await using var site = await FeedSite.StartAsync(options => options with { Hub = Address });
        await site.UploadAsync("council/a.txt", "2024-03-10T10:00", FeedSite.Entry("Road works", "2024-03-08", "News"));
        (_refusals, _refusal) = (1, StatusCodes.Status403Forbidden);
        await new FeedAnnouncer(site.Options, site.Services, _http).AnnounceAsync([s_council], TestContext.Current.CancellationToken);
        Assert.Equal(Topics("all", "council/all", "news", "council/news"), Announced());
    }

    [Fact]
    public async Task A_hub_that_refuses_is_not_asked_again()
    {
        (_refusals, _refusal) = (1, StatusCodes.Status403Forbidden);
        Assert.Equal(HubAnswer.Refused, await Publisher().PublishAsync("https://feeds.example.org/feeds/all.atom", TestContext.Current.CancellationToken));
        Assert.Single(_published);
    }

    [Fact]
    public async Task A_hub_that_is_not_there_does_no_harm()
    {
        var nowhere = new HubPublisher(new("http://127.0.0.1:1/"), _http, _clock, NullLogger<HubPublisher>.Instance);
        Assert.Equal(HubAnswer.Down, await nowhere.PublishAsync("https://feeds.example.org/feeds/all.atom", TestContext.Current.CancellationToken));
    }

    private HubPublisher Publisher() => new(Address, _http, _clock, NullLogger<HubPublisher>.Instance);

    private static IEnumerable<string> Topics(params string[] feeds) =>
        feeds.SelectMany(feed => FeedFormats.All.Select(format => $"{FeedSite.PublicAddress}feeds/{feed}.{format.Extension()}")).Order(StringComparer.Ordinal);

    private List<string> Announced()
    {
        var announced = _published.Order(StringComparer.Ordinal).ToList();
        _published.Clear();
        return announced;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _hub.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
