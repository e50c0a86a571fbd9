using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace Pagewire.Functions;

/// <summary>Takes in a page when Event Grid says that it was uploaded: the way in Azure.</summary>
/// <param name="intake">Takes it in.</param>
public sealed class IngestOnEvent(Intake intake)
{
    /// <summary>Takes it in.</summary>
    /// <param name="blob">The blob; a client, so that the host does not read the page just to hand it over.</param>
    /// <param name="name">Its name in the container, folders and all.</param>
    /// <param name="cancellation">Breaks off.</param>
    [Function(nameof(IngestOnEvent))]
    public Task RunAsync([BlobTrigger("pages/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob, string name, CancellationToken cancellation) =>
        intake.TakeInAsync(name, cancellation);
}
