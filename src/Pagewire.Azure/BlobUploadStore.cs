using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Pagewire.Catalogue;
using Pagewire.Reading;

namespace Pagewire.Azure;

/// <summary>Uploads as blobs. Metadata <c>url</c> and <c>captured</c> say where and when a page was saved.</summary>
/// <param name="container">The container; made at the first write.</param>
/// <param name="prefix">What the blobs' names begin with; no part of an upload's name.</param>
internal sealed class BlobUploadStore(BlobContainerClient container, string prefix) : IUploadStore
{
    // Of the bytes, in hexadecimal: spares reading a blob that we wrote ourselves.
    private const string HashKey = "sha256";
    private const string EncodedSuffix = "_base64";
    private const int MemoryBytes = 8 << 20;
    private const int MostTries = 10;

    public async IAsyncEnumerable<Upload> ListAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var blobs = container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata, Prefix = prefix.Length == 0 ? null : prefix }, cancellation).GetAsyncEnumerator(cancellation);
        while (await StorageTrouble.Named($"listing container '{container.Name}'", () => NextAsync(blobs)))
        {
            var blob = blobs.Current;
            // Accounts with a hierarchical namespace list folders too.
            if (blob.Metadata.TryGetValue("hdi_isfolder", out var folder) && folder == "true") continue;
            yield return Described(blob.Name, blob.Properties.ETag.GetValueOrDefault(), blob.Properties.ContentLength ?? 0, blob.Properties.LastModified, blob.Metadata);
        }
    }

    public Task<string> FolderOfAsync(SourceName source, CancellationToken cancellation = default) => StorageTrouble.Named($"listing folders of container '{container.Name}'", async () =>
    {
        var folders = new List<string>();
        try
        {
            await foreach (var found in container.GetBlobsByHierarchyAsync(new GetBlobsByHierarchyOptions { Delimiter = "/", Prefix = prefix.Length == 0 ? null : prefix }, cancellation))
                if (found.IsPrefix) folders.Add(found.Prefix[prefix.Length..^1]);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            // Nobody has written to it yet.
        }
        return source.FolderAmong(folders);
    });

    public Task<Upload?> FindAsync(string name, CancellationToken cancellation = default) => StorageTrouble.Named($"looking for {Place(name)}", async () =>
        await PropertiesAsync(name, cancellation) is { } found ? Described(prefix + name, found.ETag, found.ContentLength, found.LastModified, found.Metadata) : null);

    public Task<Stream?> OpenAsync(Upload upload, CancellationToken cancellation = default) => StorageTrouble.Named<Stream?>($"opening {Place(upload.Name)}", async () =>
    {
        try
        {
            var options = new BlobDownloadOptions { Conditions = new() { IfMatch = new ETag($"\"{upload.ETag}\"") } };
            return (await Blob(upload.Name).DownloadStreamingAsync(options, cancellation)).Value.Content;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null;
        }
    });

    public Task<Upload?> AddAsync(string name, Stream content, string? url = null, string? captured = null, CancellationToken cancellation = default) =>
        WriteAsync(name, content, url, captured, replace: false, cancellation);

    public async Task<Upload> PutAsync(string name, Stream content, string? url = null, string? captured = null, CancellationToken cancellation = default) =>
        (await WriteAsync(name, content, url, captured, replace: true, cancellation))!;

    // Null where other bytes have the name and are not to be replaced.
    private async Task<Upload?> WriteAsync(string name, Stream content, string? url, string? captured, bool replace, CancellationToken cancellation)
    {
        await using var bytes = await SpooledAsync(content, cancellation);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellation));
        return await StorageTrouble.Named($"uploading {Place(name)}", async () =>
        {
            // A name that is to be added is free as a rule, so the look at it is left out at first.
            var there = replace ? await PropertiesAsync(name, cancellation) : null;
            for (var tries = 1; ; tries++)
            {
                try
                {
                    if (there is not null)
                    {
                        var same = await HoldsAsync(name, there, hash, bytes.Length, cancellation);
                        if (same && Says(there, url, captured)) return Described(prefix + name, there.ETag, there.ContentLength, there.LastModified, there.Metadata);
                        if (same) return await SendAsync(name, bytes, hash, url ?? Of(there.Metadata, "url"), captured ?? Of(there.Metadata, "captured"), there.ETag, cancellation);
                        if (!replace) return null;
                    }
                    return await SendAsync(name, bytes, hash, url, captured, there?.ETag, cancellation);
                }
                catch (RequestFailedException e) when (tries < MostTries && e.Status is 404 or 409 or 412)
                {
                    // Somebody else wrote or deleted that name first: look again.
                    there = await PropertiesAsync(name, cancellation);
                }
            }
        });
    }

    private async Task<Upload> SendAsync(string name, Stream bytes, string hash, string? url, string? captured, ETag? there, CancellationToken cancellation)
    {
        var metadata = new Dictionary<string, string> { [HashKey] = hash };
        Add(metadata, "url", url);
        Add(metadata, "captured", captured);
        var written = await new BlobWrite(container, container.GetBlockBlobClient(prefix + name)).WriteAsync(bytes, new()
        {
            Metadata = metadata,
            Conditions = there is { } version ? new() { IfMatch = version } : new() { IfNoneMatch = ETag.All },
        }, cancellation);
        return Described(prefix + name, written.ETag, bytes.Length, written.LastModified, metadata);
    }

    // Whoever says nothing of one of them agrees.
    private static bool Says(BlobProperties there, string? url, string? captured) =>
        (url is null || Of(there.Metadata, "url") == url) && (captured is null || Of(there.Metadata, "captured") == captured);

    private async Task<bool> HoldsAsync(string name, BlobProperties there, string hash, long length, CancellationToken cancellation)
    {
        if (there.ContentLength != length) return false;
        if (there.Metadata.TryGetValue(HashKey, out var known)) return known == hash;
        using var stream = (await Blob(name).DownloadStreamingAsync(new BlobDownloadOptions { Conditions = new() { IfMatch = there.ETag } }, cancellation)).Value.Content;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) == hash;
    }

    private async Task<BlobProperties?> PropertiesAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return await Blob(name).GetPropertiesAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private Upload Described(string blob, ETag etag, long length, DateTimeOffset? modified, IDictionary<string, string> metadata) =>
        new(blob[prefix.Length..], etag.ToString().Trim('"'), length)
        {
            LastModified = modified?.ToUniversalTime(),
            Url = Of(metadata, "url"),
            Captured = Of(metadata, "captured"),
        };

    // The bytes are read twice: once for their hash, once to be sent.
    private static async Task<Stream> SpooledAsync(Stream content, CancellationToken cancellation)
    {
        Stream spool = content.CanSeek && content.Length <= MemoryBytes
            ? new MemoryStream()
            : new FileStream(Path.Combine(Path.GetTempPath(), $"pagewire-{Guid.NewGuid():N}"), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        await content.CopyToAsync(spool, cancellation);
        spool.Position = 0;
        return spool;
    }

    // Metadata are HTTP headers: what is not printable ASCII goes under a name of its own, as Base64 of its UTF-8.
    private static void Add(Dictionary<string, string> metadata, string key, string? value)
    {
        if (value is null) return;
        if (value.Length > 0 && value.Trim() == value && value.All(c => c is >= ' ' and <= '~')) metadata[key] = value;
        else metadata[key + EncodedSuffix] = Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
    }

    private static string? Of(IDictionary<string, string> metadata, string key)
    {
        if (metadata.TryGetValue(key, out var value)) return value;
        return metadata.TryGetValue(key + EncodedSuffix, out var encoded) ? Encoding.UTF8.GetString(Convert.FromBase64String(encoded)) : null;
    }

    // A container that nobody has written to yet is missing, which means: empty.
    private static async Task<bool> NextAsync(IAsyncEnumerator<BlobItem> blobs)
    {
        try
        {
            return await blobs.MoveNextAsync();
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return false;
        }
    }

    private BlobClient Blob(string name) => container.GetBlobClient(prefix + name);

    private string Place(string name) => $"upload '{name}' in container '{container.Name}'";
}
