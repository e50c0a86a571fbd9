using System.Net;

namespace Pagewire.Functions.Tests;

public sealed class AnnouncementTests
{
    private const string Listing = "PRESS RELEASES\n\n18.03.2024 - Bridge opened\n\nThe bridge over the river was opened today by the mayor and the minister.\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_hub_is_told_once_of_each_feed_that_an_upload_changed()
    {
        var hub = new Hub(HttpStatusCode.Accepted);
        using var app = new Installation(hub: new HttpClient(hub));
        await app.UploadAsync("town-hall/a.txt", Listing);
        await new IngestOnEvent(app.Intake).RunAsync(null!, "town-hall/a.txt", Cancellation);
        await new IngestOnEvent(app.Intake).RunAsync(null!, "town-hall/a.txt", Cancellation);
        string[] feeds = ["feeds/all", "feeds/press-releases", "feeds/town-hall/all", "feeds/town-hall/press-releases"];
        Assert.Equal(feeds.SelectMany(feed => new[] { $"https://feeds.example.org/{feed}.atom", $"https://feeds.example.org/{feed}.json", $"https://feeds.example.org/{feed}.rss" }), hub.Topics.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_hub_is_told_of_what_came_by_the_form_by_the_event_that_its_blob_makes()
    {
        var hub = new Hub(HttpStatusCode.Accepted);
        using var app = new Installation(hub: new HttpClient(hub));
        await app.UploadByFormAsync("town-hall", "a.txt", Listing);
        Assert.NotNull(await app.Catalogue.ReceiptAsync("town-hall/a.txt", Cancellation));
        await new IngestOnEvent(app.Intake).RunAsync(null!, "town-hall/a.txt", Cancellation);
        Assert.Equal(12, hub.Topics.Count);
    }

    [Fact]
    public async Task The_hub_is_told_of_what_broke_off_before_its_receipt()
    {
        var hub = new Hub(HttpStatusCode.Accepted);
        using var app = new Installation(hub: new HttpClient(hub));
        await app.UploadAsync("town-hall/a.txt", Listing);
        app.Table.Trouble = "receipts:town-hall";
        await Assert.ThrowsAsync<IOException>(() => new IngestOnEvent(app.Intake).RunAsync(null!, "town-hall/a.txt", Cancellation));
        Assert.Empty(hub.Topics);
        app.Table.Trouble = null;
        await new IngestOnEvent(app.Intake).RunAsync(null!, "town-hall/a.txt", Cancellation);
        Assert.Equal(12, hub.Topics.Count);
    }

    [Fact]
    public async Task The_sweep_tells_the_hub_of_what_others_took_in()
    {
        var hub = new Hub(HttpStatusCode.Accepted);
        using var app = new Installation(hub: new HttpClient(hub));
        await app.UploadByFormAsync("town-hall", "a.txt", Listing);
        await app.Intake.SweepAsync(Cancellation);
        await app.Intake.SweepAsync(Cancellation);
        Assert.Equal(12, hub.Topics.Count);
    }

    [Fact]
    public async Task A_hub_that_refuses_does_not_make_the_host_try_the_upload_again()
    {
        using var app = new Installation(hub: new HttpClient(new Hub(HttpStatusCode.Forbidden)));
        await app.UploadAsync("town-hall/a.txt", Listing);
        await new IngestOnEvent(app.Intake).RunAsync(null!, "town-hall/a.txt", Cancellation);
        Assert.NotNull(await app.Catalogue.ReceiptAsync("town-hall/a.txt", Cancellation));
    }

    /// <summary>A hub that notes what it is told.</summary>
    private sealed class Hub(HttpStatusCode answer) : HttpMessageHandler
    {
        public List<string> Topics { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var form = await request.Content!.ReadAsStringAsync(cancellationToken);
            Topics.Add(Uri.UnescapeDataString(form[(form.IndexOf("hub.url=", StringComparison.Ordinal) + "hub.url=".Length)..]));
            return new(answer);
        }
    }
}
