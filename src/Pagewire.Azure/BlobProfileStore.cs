using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Pagewire.Catalogue;
using Pagewire.Reading;

namespace Pagewire.Azure;

/// <summary>Profiles as blobs, <c>{source}.json</c>.</summary>
/// <param name="container">The container; made at the first write.</param>
/// <param name="prefix">What the blobs' names begin with.</param>
internal sealed class BlobProfileStore(BlobContainerClient container, string prefix) : IProfileStore
{
    public Task<string?> GetAsync(SourceName source, CancellationToken cancellation = default) =>
        StorageTrouble.Named<string?>($"reading the profile of {source} in container '{container.Name}'", async () =>
        {
            try
            {
                var json = (await container.GetBlobClient(NameOf(source)).DownloadContentAsync(cancellation)).Value.Content.ToString();
                return json.TrimStart('\uFEFF');
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                return null;
            }
        });

    public Task PutAsync(SourceName source, string json, CancellationToken cancellation = default) =>
        StorageTrouble.Named($"writing the profile of {source} to container '{container.Name}'", () => new BlobWrite(container, container.GetBlockBlobClient(NameOf(source)))
            .WriteAsync(BinaryData.FromString(json).ToStream(), new() { HttpHeaders = new() { ContentType = "application/json" } }, cancellation));

    public Task RemoveAsync(SourceName source, CancellationToken cancellation = default) =>
        StorageTrouble.Named($"removing the profile of {source} from container '{container.Name}'", async () =>
        {
            try
            {
                return (await container.GetBlobClient(NameOf(source)).DeleteIfExistsAsync(cancellationToken: cancellation)).Value;
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                return false;
            }
        });

    private string NameOf(SourceName source) => $"{prefix}{source}.json";
}
