using Microsoft.Azure.Functions.Worker;

namespace Pagewire.Functions;

/// <summary>Writes the receipt of a page that the host tried in vain to have taken in.</summary>
/// <param name="intake">Writes it.</param>
public sealed class GaveUp(Intake intake)
{
    /// <summary>Writes it.</summary>
    /// <param name="message">What the host put in the queue.</param>
    /// <param name="cancellation">Ends the wait.</param>
    [Function(nameof(GaveUp))]
    public Task RunAsync([QueueTrigger("webjobs-blobtrigger-poison")] PoisonMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        return intake.GiveUpAsync(message.BlobName, cancellation);
    }
}

/// <summary>What the blob trigger puts in its poison queue, as far as it is needed here: it also has Type, FunctionId, BlobType and ETag.</summary>
/// <param name="ContainerName">The container.</param>
/// <param name="BlobName">The blob's name in the container.</param>
public sealed record PoisonMessage(string ContainerName, string BlobName);
