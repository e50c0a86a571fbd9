using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Pagewire.Catalogue;

namespace Pagewire.Azure;

/// <summary>Bodies as blobs, named by their hash.</summary>
/// <param name="container">The container; made at the first write.</param>
/// <param name="prefix">What the blobs' names begin with.</param>
internal sealed class BlobBodyStore(BlobContainerClient container, string prefix) : IBodyStore
{
    public Task PutAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        var blob = container.GetBlockBlobClient(prefix + hash);
        return StorageTrouble.Named($"writing body {hash} to container '{container.Name}'", async () =>
        {
            if (await blob.ExistsAsync(cancellation)) return false;
            try
            {
                await new BlobWrite(container, blob).WriteAsync(BinaryData.FromBytes(content).ToStream(), new BlobUploadOptions
                {
                    HttpHeaders = new() { ContentType = "text/html; charset=utf-8" },
                    Conditions = new() { IfNoneMatch = ETag.All },
                }, cancellation);
                return true;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412)
            {
                // Somebody else was faster, with the same bytes.
                return false;
            }
        });
    }

    public Task<ReadOnlyMemory<byte>?> GetAsync(string hash, CancellationToken cancellation = default) =>
        StorageTrouble.Named<ReadOnlyMemory<byte>?>($"reading body {hash} of container '{container.Name}'", async () =>
        {
            try
            {
                return (await container.GetBlobClient(prefix + hash).DownloadContentAsync(cancellation)).Value.Content.ToMemory();
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                return null;
            }
        });
}
