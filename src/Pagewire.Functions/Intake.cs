using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Pagewire.Catalogue;
using Pagewire.Reading;

namespace Pagewire.Functions;

/// <summary>Takes uploads in, and says in the log and the metrics what became of each. The alerts of infra/alerts.bicep look for how these lines begin.</summary>
/// <param name="ingestor">Takes uploads in.</param>
/// <param name="uploads">Where they lie.</param>
/// <param name="catalogue">Writes the receipt of one that was given up.</param>
/// <param name="announcements">Are told of every source that an upload was taken in of.</param>
/// <param name="logger">The log.</param>
public sealed partial class Intake(Ingestor ingestor, IUploadStore uploads, ItemCatalogue catalogue, Announcements announcements, ILogger<Intake> logger)
{
    private static readonly Counter<long> s_uploads = Telemetry.Meter.CreateCounter<long>("pagewire.uploads", "{upload}", "Uploads by outcome: read, unreadable, given up.");
    private static readonly Counter<long> s_items = Telemetry.Meter.CreateCounter<long>("pagewire.items", "{item}", "Items by what an upload did to them: new, changed, same.");

    /// <summary>Takes in one upload, unless that was done: events come twice, and of what came by the site's own form as well. Feeds are announced either way: whoever took it in, an event is what announces it, since work that goes on after the form was answered would be broken off. A page that cannot be read is a receipt; trouble with the storage is an exception, so that the host tries again.</summary>
    /// <param name="name">The upload's name.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task TakeInAsync(string name, CancellationToken cancellation)
    {
        if (!await ingestor.IsTakenInAsync(name, cancellation)) await ReadAsync(name, cancellation);
        await announcements.AnnounceAsync([SourceName.FromUploadName(name)], cancellation);
    }

    /// <summary>Completes what workers began to write and broke off, and takes in every upload that has no receipt: what no event announced, and what broke off. One that fails does not hold up the others; the next sweep tries it again.</summary>
    /// <param name="cancellation">Breaks off; the next sweep goes on.</param>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        try
        {
            await catalogue.CompleteAsync(cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            Log.NotCompleted(logger, error);
        }
        await foreach (var upload in ingestor.PendingAsync(cancellation))
        {
            try
            {
                await ReadAsync(upload.Name, cancellation);
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested)
            {
                Log.NotTakenIn(logger, upload.Name, error);
            }
        }
        // All: a rebuild, or the command line, may have changed any of them.
        await announcements.AnnounceAsync(null, cancellation);
    }

    /// <summary>Writes the receipt of an upload that the host tried in vain to have taken in.</summary>
    /// <param name="name">The upload's name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task GiveUpAsync(string name, CancellationToken cancellation)
    {
        if (await uploads.FindAsync(name, cancellation) is not { } upload)
        {
            Log.Gone(logger, name);
            return;
        }
        await catalogue.RefuseAsync(upload, "It could not be taken in after several tries; the app's log says why, and uploading it again tries anew.", cancellation);
        s_uploads.Add(1, new KeyValuePair<string, object?>("outcome", "given up"));
        Log.GaveUp(logger, name);
    }

    private async Task ReadAsync(string name, CancellationToken cancellation)
    {
        var receipt = await ingestor.TakeInAsync(name, cancellation);
        if (receipt is null) Log.Gone(logger, name);
        else Report(receipt);
    }

    private void Report(Receipt receipt)
    {
        s_uploads.Add(1, new KeyValuePair<string, object?>("outcome", receipt.Errors.Count == 0 ? "read" : "unreadable"));
        s_items.Add(receipt.New, new KeyValuePair<string, object?>("change", "new"));
        s_items.Add(receipt.Changed, new KeyValuePair<string, object?>("change", "changed"));
        s_items.Add(receipt.Same, new KeyValuePair<string, object?>("change", "same"));
        foreach (var error in receipt.Errors) Log.NotRead(logger, receipt.Upload, error);
        Log.TakenIn(logger, receipt.Upload, receipt.Pages, receipt.Sightings, receipt.New, receipt.Changed, receipt.Same);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Taken in: {Upload}, {Pages} pages, {Sightings} sightings, {New} new items, {Changed} changed, {Same} the same.")]
        public static partial void TakenIn(ILogger logger, string upload, int pages, int sightings, int @new, int changed, int same);

        [LoggerMessage(2, LogLevel.Warning, "Not read: {Upload}: {Error}")]
        public static partial void NotRead(ILogger logger, string upload, string error);

        [LoggerMessage(3, LogLevel.Information, "Gone: {Upload} is no longer there.")]
        public static partial void Gone(ILogger logger, string upload);

        [LoggerMessage(4, LogLevel.Error, "Gave up: {Upload} could not be taken in after several tries.")]
        public static partial void GaveUp(ILogger logger, string upload);

        [LoggerMessage(5, LogLevel.Error, "Not taken in: {Upload}; the next sweep tries again.")]
        public static partial void NotTakenIn(ILogger logger, string upload, Exception error);

        [LoggerMessage(6, LogLevel.Error, "Not completed: what a worker began to write and broke off; the next sweep tries again.")]
        public static partial void NotCompleted(ILogger logger, Exception error);
    }
}
