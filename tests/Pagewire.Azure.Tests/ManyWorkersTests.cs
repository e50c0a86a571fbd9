using System.Globalization;
using Pagewire.Testing;

namespace Pagewire.Azure.Tests;

/// <summary>Any number of workers, in any order, with any repetition, killed anywhere: what one worker makes of it. PAGEWIRE_LARGE=1 runs the sizes of a release.</summary>
public sealed class ManyWorkersTests
{
    private const int Workers = 8;

    private static readonly bool s_large = Environment.GetEnvironmentVariable("PAGEWIRE_LARGE") == "1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eight_processes_make_what_one_makes_of_400_overlapping_uploads()
    {
        Storage.SkipWithoutAzurite();
        await using var azurite = await Azurite.StartAsync();
        var (stores, suffix) = await UploadAsync(azurite, 400);
        var pool = new WorkerPool(azurite.ConnectionString, suffix);
        var deliveries = await DeliveriesAsync(stores, new(1));

        await pool.RunAsync(Workers, deliveries, _ => false, new(1), Cancellation);

        Assert.Equal(deliveries.Count, pool.Done);
        Assert.Empty(await Storage.Ingestor(stores).PendingAsync(Cancellation).ToListAsync(Cancellation));
        await EqualsSingleWorkerAsync(stores);
    }

    [Fact]
    public async Task Workers_killed_fifty_times_leave_nothing_that_a_sweep_does_not_complete()
    {
        Storage.SkipWithoutAzurite();
        await using var azurite = await Azurite.StartAsync();
        var (stores, suffix) = await UploadAsync(azurite, s_large ? 400 : 100);
        var pool = new WorkerPool(azurite.ConnectionString, suffix);
        var deliveries = await DeliveriesAsync(stores, new(2));
        var every = deliveries.Count / 55;

        await pool.RunAsync(Workers, deliveries, number => number % every == 0, new(2), Cancellation);
        Assert.InRange(pool.Killed, 50, int.MaxValue);
        await SweepAsync(stores);

        await EqualsSingleWorkerAsync(stores);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Storage_restarted_five_times_in_the_midst_loses_nothing(bool crash)
    {
        Storage.SkipWithoutAzurite();
        using var folder = new TemporaryFolder();
        await using var azurite = await Azurite.StartAsync(folder.Path);
        var (stores, suffix) = await UploadAsync(azurite, s_large ? 400 : 60);
        // What was uploaded before is on the disk before the first crash: the emulator writes in good order when it stops.
        await RestartAsync(azurite, crash: false);
        var pool = new WorkerPool(azurite.ConnectionString, suffix);
        var deliveries = await DeliveriesAsync(stores, new(3));

        // After each seventh of the deliveries but the last two, while seven workers go on.
        var moments = Enumerable.Range(1, 5).Select(restart => deliveries.Count * restart / 7).ToHashSet();
        using var one = new SemaphoreSlim(1);
        var restarts = 0;
        await pool.RunAsync(Workers, deliveries, _ => false, new(3), Cancellation, async done =>
        {
            if (!moments.Contains(done)) return;
            await one.WaitAsync(Cancellation);
            try
            {
                await RestartAsync(azurite, crash);
                restarts++;
            }
            finally
            {
                one.Release();
            }
        });
        Assert.Equal(5, restarts);
        // A crash loses up to five seconds of what the emulator has acknowledged, unlike the service, and table and blobs from different moments.
        // Receipts in the table may then speak of bodies that are gone: taking everything in again brings them back.
        if (crash)
        {
            var ingestor = Storage.Ingestor(stores);
            await foreach (var upload in stores.Uploads.ListAsync(Cancellation)) await ingestor.TakeInAsync(upload.Name, Cancellation);
        }
        await SweepAsync(stores);

        await EqualsSingleWorkerAsync(stores);
    }

    private static async Task RestartAsync(Azurite azurite, bool crash)
    {
        if (crash) await azurite.KillAsync();
        else await azurite.StopAsync();
        await azurite.RestartAsync();
    }

    private static async Task<(AzureStores Stores, string Suffix)> UploadAsync(Azurite azurite, int count)
    {
        var suffix = Storage.NewSuffix();
        var stores = AzureStores.Open(azurite.ConnectionString, Storage.Named(suffix, new() { RetryDelay = TimeSpan.FromMilliseconds(100), MaxRetries = 8 }));
        foreach (var page in GeneratedSite.Pages(count, seed: count))
            await stores.Uploads.PutAsync(page.Name, new MemoryStream(page.Content), page.Url, page.Captured, Cancellation);
        return (stores, suffix);
    }

    // Each upload one to three times, in random order.
    private static async Task<IReadOnlyList<string>> DeliveriesAsync(AzureStores stores, Random random)
    {
        var names = await stores.Uploads.ListAsync(Cancellation).Select(upload => upload.Name).ToListAsync(Cancellation);
        var deliveries = names.SelectMany(name => Enumerable.Repeat(name, random.Next(1, 4))).ToArray();
        random.Shuffle(deliveries);
        return deliveries;
    }

    private static async Task SweepAsync(AzureStores stores)
    {
        var ingestor = Storage.Ingestor(stores);
        await foreach (var receipt in ingestor.SweepAsync(Cancellation)) Assert.Empty(receipt.Errors);
        Assert.Empty(await ingestor.PendingAsync(Cancellation).ToListAsync(Cancellation));
    }

    private static async Task EqualsSingleWorkerAsync(AzureStores stores)
    {
        var expected = await Content.OfSingleWorkerAsync(stores.Uploads, Cancellation);
        Assert.InRange(expected.Count(c => c == '\n'), 500, int.MaxValue);
        var actual = await Content.OfAsync(stores.Table, stores.Bodies, Cancellation);
        Assert.Equal(expected, actual);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{expected.Length} characters of content are the same."));
    }
}
