using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Pagewire.Azure;

/// <summary>One write of a blob: in one request where it is small, else as staged blocks, which nobody sees, and a commit. So it is whole or nothing.</summary>
/// <remarks>The SDK stages large blobs too, but two that are written at once under one name would mix: it names their blocks by their place alone.</remarks>
/// <param name="container">The container; made where it is missing.</param>
/// <param name="blob">The blob.</param>
internal sealed class BlobWrite(BlobContainerClient container, BlockBlobClient blob)
{
    private const int MostInOneRequest = 8 << 20;
    private const int BlockBytes = 4 << 20;

    // A commit by somebody else throws away all blocks of this blob that were staged before it.
    private const int MostTries = 5;

    private readonly string _id = Guid.NewGuid().ToString("N");

    /// <summary>Writes a stream from its beginning.</summary>
    /// <param name="content">Can seek.</param>
    /// <param name="options">Metadata, headers and conditions.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RequestFailedException">Among others 409 or 412: a condition did not hold.</exception>
    public async Task<BlobContentInfo> WriteAsync(Stream content, BlobUploadOptions options, CancellationToken cancellation)
    {
        options.TransferOptions = new() { InitialTransferSize = MostInOneRequest };
        for (var tries = 1; ; tries++)
        {
            try
            {
                content.Position = 0;
                return content.Length <= MostInOneRequest ? await blob.UploadAsync(content, options, cancellation) : await StageAsync(content, options, cancellation);
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

    private async Task<BlobContentInfo> StageAsync(Stream content, BlobUploadOptions options, CancellationToken cancellation)
    {
        var ids = new List<string>();
        var block = new byte[BlockBytes];
        for (int length; (length = await content.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false, cancellation)) > 0;)
        {
            // Every id of one blob must have the same length.
            ids.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes(_id + ids.Count.ToString("D8", CultureInfo.InvariantCulture))));
            await blob.StageBlockAsync(ids[^1], new MemoryStream(block, 0, length, false), cancellationToken: cancellation);
        }
        return await blob.CommitBlockListAsync(ids, new CommitBlockListOptions { Metadata = options.Metadata, HttpHeaders = options.HttpHeaders, Conditions = options.Conditions }, cancellation);
    }
}
