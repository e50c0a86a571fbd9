using Pagewire.Catalogue;

namespace Pagewire.Azure.Tests;

/// <summary>Whatever goes wrong between any two requests to storage, a second delivery makes it good.</summary>
public sealed class FaultPositionTests
{
    private const int RoundsAtOnce = 4;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Fault.NotSent)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.AnsweredWrongly)]
    public async Task A_take_in_that_breaks_off_at_any_request_is_completed_by_the_next(Fault fault) => await EveryPositionAsync(GeneratedSite.Story(), fault, retries: 0);

    [Theory]
    [InlineData(Fault.NotSent)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.AnsweredWrongly)]
    public async Task What_is_more_than_one_commit_takes_breaks_off_at_any_request_and_is_completed_by_the_next(Fault fault) => await EveryPositionAsync(GeneratedSite.Parting(), fault, retries: 0);

    [Theory]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.Late)]
    public async Task A_fault_at_any_request_is_overcome_by_sending_again(Fault fault) => await EveryPositionAsync([.. GeneratedSite.Story(), .. GeneratedSite.Parting()], fault, retries: 2);

    private static async Task EveryPositionAsync(IReadOnlyList<GeneratedSite.GeneratedPage> story, Fault fault, int retries)
    {
        Storage.SkipWithoutAzurite();
        // An emulator of its own: hundreds of rounds leave it much to hold and to look through.
        await using var azurite = await Testing.Azurite.StartAsync();
        var uploads = Storage.Open(azurite);
        foreach (var page in story) await uploads.Uploads.PutAsync(page.Name, new MemoryStream(page.Content), page.Url, page.Captured, Cancellation);
        var expected = await Content.OfSingleWorkerAsync(uploads.Uploads, Cancellation);
        // The first round is without a fault. Requests that are under way at once make one or two more or less of a round.
        var positions = await RoundAsync(-1);
        for (var done = 0; done < positions;)
        {
            var rounds = Enumerable.Range(done, positions - done).ToList();
            done = positions;
            // Each round has storage of its own, so that several may wait for it at once.
            await Parallel.ForEachAsync(rounds, new ParallelOptions { MaxDegreeOfParallelism = RoundsAtOnce, CancellationToken = Cancellation }, async (position, _) =>
            {
                var sent = await RoundAsync(position);
                lock (rounds) positions = Math.Max(positions, sent);
            });
        }

        async Task<int> RoundAsync(int position)
        {
            var happened = false;
            var faults = new Faults();
            var stores = Storage.Open(azurite, new() { Transport = faults, MaxRetries = retries, RetryDelay = TimeSpan.FromMilliseconds(1), MaxRetryDelay = TimeSpan.FromMilliseconds(2) });
            faults.Choose = (number, _) =>
            {
                if (number != position) return null;
                happened = true;
                return fault;
            };

            var broken = await TakeInAllAsync(stores with { Uploads = uploads.Uploads }, story);

            Assert.Equal(happened && retries == 0 ? 1 : 0, broken);
            var sent = faults.Sent.Count;
            Assert.InRange(sent, 20, 200);
            faults.Choose = (_, _) => null;
            await new ItemCatalogue(stores.Table, stores.Bodies, TimeProvider.System).CompleteAsync(Cancellation);
            var content = await Content.OfAsync(stores.Table, stores.Bodies, Cancellation);
            Assert.True(expected == content, $"{fault} at request {position} ({faults.Sent.ElementAtOrDefault(position)}) leaves something else.");
            return sent;
        }
    }

    // As a queue does: what fails is delivered again.
    private static async Task<int> TakeInAllAsync(AzureStores stores, IReadOnlyList<GeneratedSite.GeneratedPage> story)
    {
        var broken = 0;
        foreach (var page in story)
        {
            for (Receipt? receipt = null; receipt is null;)
            {
                try
                {
                    receipt = await Storage.Ingestor(stores).TakeInAsync(page.Name, Cancellation);
                    Assert.NotNull(receipt);
                }
                catch (IOException) when (broken < 3)
                {
                    broken++;
                }
            }
        }
        return broken;
    }
}
