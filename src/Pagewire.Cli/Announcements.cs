using System.Threading.Channels;
using Pagewire.Catalogue;
using Pagewire.Reading;
using Pagewire.Web.Feeds;

namespace Pagewire.Cli;

/// <summary>Tells the hub of what uploads changed, beside the intake: a slow hub holds nothing up.</summary>
/// <param name="announcer">Finds the changed feeds and tells the hub; null where there is no hub.</param>
internal sealed class Announcements(FeedAnnouncer? announcer)
{
    private readonly Channel<SourceName> _sources = Channel.CreateUnbounded<SourceName>();

    /// <summary>Notes what an upload changed.</summary>
    /// <param name="receipt">The upload's receipt.</param>
    public void Add(Receipt receipt)
    {
        if (announcer is not null) _sources.Writer.TryWrite(receipt.Source);
    }

    /// <summary>Goes on until it is cancelled. What an earlier run did not come to is announced first, then what comes; uploads that come together are announced together.</summary>
    /// <param name="cancellation">Ends it.</param>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (announcer is null) return;
        var told = await AnnounceAsync(announcer, null, cancellation);
        while (await _sources.Reader.WaitToReadAsync(cancellation))
        {
            var together = new HashSet<SourceName>();
            while (_sources.Reader.TryRead(out var source)) together.Add(source);
            // What a hub that was down was not told of may be of any source.
            told = await AnnounceAsync(announcer, told ? together : null, cancellation);
        }
    }

    private static async Task<bool> AnnounceAsync(FeedAnnouncer announcer, IReadOnlyCollection<SourceName>? sources, CancellationToken cancellation)
    {
        try
        {
            return await announcer.AnnounceAsync(sources, cancellation);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Console.Error.WriteLine($"pagewire: the hub was not told of changed feeds: {ReceiptLine.Clean(trouble.Message)}");
            return false;
        }
    }
}
