using System.Threading.Channels;
using Pagewire.Catalogue;
using Pagewire.Web.Feeds;

namespace Pagewire.Cli;

/// <summary>Tells the hub of what uploads changed, beside the intake: a slow hub holds nothing up.</summary>
/// <param name="announcer">Finds the changed feeds and tells the hub; null where there is no hub.</param>
internal sealed class Announcements(FeedAnnouncer? announcer)
{
    private readonly Channel<Receipt> _receipts = Channel.CreateUnbounded<Receipt>();

    /// <summary>Notes what an upload changed.</summary>
    /// <param name="receipt">The upload's receipt.</param>
    public void Add(Receipt receipt)
    {
        if (announcer is not null) _receipts.Writer.TryWrite(receipt);
    }

    /// <summary>Goes on until it is cancelled. Uploads that come together are announced together.</summary>
    /// <param name="cancellation">Ends it.</param>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (announcer is not null && await _receipts.Reader.WaitToReadAsync(cancellation))
        {
            var together = new List<Receipt>();
            while (_receipts.Reader.TryRead(out var receipt)) together.Add(receipt);
            try
            {
                await announcer.AnnounceAsync(together, cancellation);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                Console.Error.WriteLine($"pagewire: the hub was not told of changed feeds: {ReceiptLine.Clean(trouble.Message)}");
            }
        }
    }
}
