using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Pagewire.Catalogue;

namespace Pagewire.Functions.Tests;

public sealed class IntakeTests : IDisposable
{
    private const string Listing = "PRESS RELEASES\n\n18.03.2024 - Bridge opened\n\nThe bridge over the river was opened today by the mayor and the minister.\n\n15.03.2024 - Library closed\n\nThe library stays closed until the roof is mended, which takes two weeks.\n";

    private readonly Installation _app = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_page_is_taken_in_under_its_whole_name()
    {
        await _app.UploadAsync("town-hall/archive/2024.txt", Listing);
        await new IngestOnEvent(_app.Intake).RunAsync(null!, "town-hall/archive/2024.txt", Cancellation);
        Assert.StartsWith("Taken in: town-hall/archive/2024.txt, 1 pages, 2 sightings, 2 new items", Assert.Single(_app.Log), StringComparison.Ordinal);
        Assert.Equal(2, (await _app.Catalogue.TimelineAsync(new TimelineQuery(), Cancellation)).Items.Count);
    }

    [Fact]
    public async Task Both_triggers_do_the_same_and_an_upload_that_is_told_of_twice_is_taken_in_once()
    {
        await _app.UploadAsync("town-hall/a.txt", Listing);
        await new IngestOnEvent(_app.Intake).RunAsync(null!, "town-hall/a.txt", Cancellation);
        await new IngestOnScan(_app.Intake).RunAsync(null!, "town-hall/a.txt", Cancellation);
        Assert.Single(_app.Log);
        Assert.Equal(2, (await _app.Catalogue.TimelineAsync(new TimelineQuery(), Cancellation)).Items.Count);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_a_receipt_and_a_warning_but_no_exception()
    {
        await _app.UploadAsync("town-hall/empty.html", "");
        await new IngestOnScan(_app.Intake).RunAsync(null!, "town-hall/empty.html", Cancellation);
        Assert.Single((await _app.Catalogue.ReceiptAsync("town-hall/empty.html", Cancellation))!.Errors);
        Assert.Contains(_app.Log, line => line.StartsWith("Not read: town-hall/empty.html: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_that_is_gone_is_no_trouble()
    {
        await new IngestOnEvent(_app.Intake).RunAsync(null!, "town-hall/gone.html", Cancellation);
        Assert.Equal("Gone: town-hall/gone.html is no longer there.", Assert.Single(_app.Log));
    }

    [Fact]
    public async Task What_the_host_gave_up_gets_a_receipt()
    {
        await _app.UploadAsync("town-hall/a.txt", Listing);
        // As the blob trigger writes it.
        var message = JsonSerializer.Deserialize<PoisonMessage>("""{"Type":"BlobTrigger","FunctionId":"Host.Functions.IngestOnEvent","BlobType":"BlockBlob","ContainerName":"pages","BlobName":"town-hall/a.txt","ETag":"\"0x8DC\""}""")!;
        await new GaveUp(_app.Intake).RunAsync(message, Cancellation);
        Assert.StartsWith("It could not be taken in after several tries", Assert.Single((await _app.Catalogue.ReceiptAsync("town-hall/a.txt", Cancellation))!.Errors), StringComparison.Ordinal);
        Assert.Equal("Gave up: town-hall/a.txt could not be taken in after several tries.", Assert.Single(_app.Log));
    }

    [Fact]
    public async Task The_sweep_takes_in_what_has_no_receipt_and_finds_every_feed_in_order()
    {
        await _app.UploadAsync("town-hall/a.txt", Listing);
        await _app.Sweep.RunAsync(new TimerInfo(), Cancellation);
        await _app.Sweep.RunAsync(new TimerInfo(), Cancellation);
        Assert.StartsWith("Taken in: town-hall/a.txt", Assert.Single(_app.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sweep_completes_what_a_worker_began_to_write_and_broke_off()
    {
        await _app.UploadAsync("town-hall/a.txt", Listing);
        await _app.Sweep.RunAsync(new TimerInfo(), Cancellation);
        await _app.Table.CommitAsync("items:town-hall", [Write.Insert(new("x|1", new Dictionary<string, object> { ["Begun"] = true }))], Cancellation);
        await _app.Sweep.RunAsync(new TimerInfo(), Cancellation);
        Assert.Null(await _app.Table.GetAsync("items:town-hall", "x|1", Cancellation));
    }

    [Fact]
    public async Task Trouble_with_the_storage_is_an_exception_so_that_the_host_tries_again()
    {
        await _app.UploadAsync("town-hall/trouble.txt", Listing);
        await Assert.ThrowsAsync<IOException>(() => new IngestOnEvent(_app.Intake).RunAsync(null!, "town-hall/trouble.txt", Cancellation));
        Assert.Null(await _app.Catalogue.ReceiptAsync("town-hall/trouble.txt", Cancellation));
    }

    [Fact]
    public async Task An_upload_that_fails_does_not_hold_up_the_sweep()
    {
        await _app.UploadAsync("a/trouble.txt", Listing);
        await _app.UploadAsync("b/a.txt", Listing);
        await _app.Sweep.RunAsync(new TimerInfo(), Cancellation);
        Assert.Contains("Not taken in: a/trouble.txt; the next sweep tries again.", _app.Log);
        Assert.Contains(_app.Log, line => line.StartsWith("Taken in: b/a.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sweep_reports_a_source_that_has_gone_quiet()
    {
        await _app.UploadAsync("town-hall/a.txt", Listing);
        await _app.Sweep.RunAsync(new TimerInfo(), Cancellation);
        _app.Log.Clear();
        _app.Clock.Now += TimeSpan.FromDays(6.9);
        await _app.Sweep.RunAsync(new TimerInfo(), Cancellation);
        Assert.Empty(_app.Log);
        _app.Clock.Now += TimeSpan.FromDays(1);
        await _app.Sweep.RunAsync(new TimerInfo(), Cancellation);
        Assert.Equal("Quiet: town-hall had no upload for 7 days.", Assert.Single(_app.Log));
    }

    [Fact]
    public async Task The_sweep_reports_a_feed_that_does_not_answer()
    {
        await _app.UploadAsync("town-hall/a.txt", Listing);
        await _app.Intake.TakeInAsync("town-hall/a.txt", Cancellation);
        _app.Log.Clear();
        var broken = new Site(context => { context.Response.StatusCode = 500; return Task.CompletedTask; }, _app.Site.Guarded);
        await new FeedCheck(broken, _app.Catalogue, _app.Logger<FeedCheck>()).RunAsync(Cancellation);
        Assert.Contains("Feed differs: feeds/all: RSS answers 500.", _app.Log);
        Assert.Contains("Feed differs: feeds/town-hall/press-releases: RSS answers 500.", _app.Log);
    }

    [Theory]
    [InlineData("/ops"), InlineData("/ops/uploads"), InlineData("//ops/uploads"), InlineData("/ops//uploads"), InlineData("/./ops/uploads"), InlineData("/OPS/uploads"), InlineData("/%6Fps/uploads"), InlineData("/x/../ops/uploads")]
    public async Task No_spelling_of_a_path_opens_operations_without_a_key(string path)
    {
        await _app.UploadAsync("town-hall/secret-name.txt", Listing);
        await _app.Intake.TakeInAsync("town-hall/secret-name.txt", Cancellation);
        var (status, body) = await Installation.GetAsync(_app.Site.Public, path);
        Assert.InRange(status, 300, 499);
        Assert.DoesNotContain("secret-name", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_delegate_behind_the_key_opens_operations()
    {
        await _app.UploadAsync("town-hall/a.txt", Listing);
        await _app.Intake.TakeInAsync("town-hall/a.txt", Cancellation);
        var (status, body) = await Installation.GetAsync(_app.Site.Guarded, "/ops/uploads");
        Assert.Equal(200, status);
        Assert.Contains("a.txt", body, StringComparison.Ordinal);
    }
}
