using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Pagewire.Azure;

/// <summary>One write of a blob as staged blocks and a commit. What is staged is seen by nobody before the commit, so a write is whole or nothing.</summary>
/// <param name="container">The container; made where it is missing.</param>
/// <param name="blob">The blob.</param>
/// <param name="id">Names the blocks of this write: writers of one blob at once must not mix their blocks. At most 32 characters: a block's id has 64 bytes.</param>
internal sealed class BlobWrite(BlobContainerClient container, BlockBlobClient blob, string id)
{
    private const int BlockBytes = 4 << 20;

    // A commit by somebody else throws away all blocks of this blob that were staged before it.
    private const int MostTries = 5;

    /// <summary>Writes a stream from its beginning.</summary>
    /// <param name="content">Can seek.</param>
    /// <param name="options">Metadata and conditions.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RequestFailedException">Among others 409 or 412: a condition did not hold.</exception>
    public async Task<BlobContentInfo> CommitAsync(Stream content, CommitBlockListOptions options, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                content.Position = 0;
                return await blob.CommitBlockListAsync(await StageAsync(content, cancellation), options, cancellation);
            }
            catch (RequestFailedException e) when (tries < MostTries && e.ErrorCode == BlobErrorCode.ContainerNotFound)
            {
                await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
            }
            catch (RequestFailedException e) when (tries < MostTries && e.ErrorCode == BlobErrorCode.InvalidBlockList)
            {
            }
        }
    }

    private async Task<List<string>> StageAsync(Stream content, CancellationToken cancellation)
    {
        var ids = new List<string>();
        var block = new byte[(int)Math.Min(BlockBytes, content.Length)];
        for (int length; (length = await content.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false, cancellation)) > 0;)
        {
            // Every id of one blob must have the same length.
            ids.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes(id + ids.Count.ToString("D8", CultureInfo.InvariantCulture))));
            await blob.StageBlockAsync(ids[^1], new MemoryStream(block, 0, length, false), cancellationToken: cancellation);
        }
        return ids;
    }
}
