using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Pagewire.Catalogue.Joining;
using Pagewire.Extraction;
using Pagewire.Reading;

namespace Pagewire.Catalogue;

/// <summary>The whole way of one upload: open, read, extract, join, receipt. The hosts call this and nothing below it.</summary>
/// <param name="uploads">Where uploads lie.</param>
/// <param name="profiles">Where profiles lie.</param>
/// <param name="reader">Reads bytes.</param>
/// <param name="catalogue">Joins sightings.</param>
public sealed class Ingestor(IUploadStore uploads, IProfileStore profiles, PageReader reader, ItemCatalogue catalogue)
{
    // The run that began last, by the upload's name.
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);

    // An upload that is replaced while it is being opened is opened anew.
    private const int MostVersions = 5;

    /// <summary>Takes in the current version of an upload, whether or not it has a receipt.</summary>
    /// <param name="name">The upload's name.</param>
    /// <param name="cancellation">Breaks off; a second run completes it.</param>
    /// <returns>The receipt; null where the upload is gone.</returns>
    public async Task<Receipt?> TakeInAsync(string name, CancellationToken cancellation = default)
    {
        for (var version = 0; version < MostVersions; version++)
        {
            if (await uploads.FindAsync(name, cancellation) is not { } upload) return null;
            await using var content = await uploads.OpenAsync(upload, cancellation);
            if (content is not null) return await TakeInAsync(upload, content, cancellation);
        }
        throw new IOException($"The upload '{name}' was replaced {MostVersions} times while it was being opened; it will be taken in another time.");
    }

    /// <summary>Takes in an upload whose bytes are at hand, whether or not it has a receipt.</summary>
    /// <param name="upload">The upload; an empty ETag stands for the hash of the bytes.</param>
    /// <param name="content">Its bytes, from the beginning; the caller disposes it. Where the ETag is empty it must be able to seek.</param>
    /// <param name="cancellation">Breaks off; a second run completes it.</param>
    public async Task<Receipt> TakeInAsync(Upload upload, Stream content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ArgumentNullException.ThrowIfNull(content);
        if (upload.ETag.Length == 0)
        {
            upload = upload with { ETag = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) };
            content.Position = 0;
        }
        var run = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[upload.Name] = run.Task;
        try
        {
            return await RecordAsync(upload, content, cancellation);
        }
        finally
        {
            _running.TryRemove(KeyValuePair.Create(upload.Name, run.Task));
            run.SetResult();
        }
    }

    /// <summary>Whether an upload has a receipt for its present version: what tells of an upload may tell of it twice. Where this object is just taking it in, the answer waits until it has.</summary>
    /// <param name="name">The upload's name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> IsTakenInAsync(string name, CancellationToken cancellation = default)
    {
        while (_running.TryGetValue(name, out var run)) await run.WaitAsync(cancellation);
        if (await uploads.FindAsync(name, cancellation) is not { } upload || await catalogue.ReceiptAsync(name, cancellation) is not { } receipt) return false;
        var json = receipt.FaultyProfile is null ? null : await profiles.GetAsync(upload.Source, cancellation);
        return !IsPending(upload, new(receipt.ETag, receipt.FaultyProfile), json is null ? null : VersionOf(json));
    }

    private async Task<Receipt> RecordAsync(Upload upload, Stream content, CancellationToken cancellation)
    {
        SourceProfile? profile = null;
        if (await profiles.GetAsync(upload.Source, cancellation) is { } json && !SourceProfile.TryParse(json, $"sources/{upload.Source}.json", out profile, out var wrong))
            return await catalogue.RefuseAsync(upload, wrong, VersionOf(json), cancellation);
        var pages = reader.Read(upload, content).Select(read => Understood(read, profile));
        return await catalogue.RecordAsync(upload, pages, profile, cancellation);
    }

    /// <summary>Takes in every upload that has no receipt for its present version, or was refused for a profile that is another by now; and completes what workers broke off in the midst of.</summary>
    /// <param name="cancellation">Breaks off; a second run completes it.</param>
    /// <returns>The receipts written, as they are written.</returns>
    public async IAsyncEnumerable<Receipt> SweepAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await catalogue.CompleteAsync(cancellation);
        await foreach (var upload in PendingAsync(cancellation))
            if (await TakeInAsync(upload.Name, cancellation) is { } receipt) yield return receipt;
    }

    /// <summary>The uploads that <see cref="SweepAsync"/> would take in now.</summary>
    /// <param name="cancellation">Ends the listing.</param>
    public async IAsyncEnumerable<Upload> PendingAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var sources = new Dictionary<SourceName, (IReadOnlyDictionary<string, TakenIn> TakenIn, string? Profile)>();
        await foreach (var upload in uploads.ListAsync(cancellation))
        {
            if (!sources.TryGetValue(upload.Source, out var source)) sources[upload.Source] = source = await ReadAsync(upload.Source, cancellation);
            if (!source.TakenIn.TryGetValue(upload.Name, out var done) || IsPending(upload, done, source.Profile)) yield return upload;
        }
    }

    private async Task<(IReadOnlyDictionary<string, TakenIn> TakenIn, string? Profile)> ReadAsync(SourceName source, CancellationToken cancellation)
    {
        var taken = await catalogue.TakenInAsync(source, cancellation);
        var json = taken.Values.Any(done => done.FaultyProfile is not null) ? await profiles.GetAsync(source, cancellation) : null;
        return (taken, json is null ? null : VersionOf(json));
    }

    private static bool IsPending(Upload upload, TakenIn done, string? profile) => done.ETag != upload.ETag || (done.FaultyProfile is { } faulty && faulty != profile);

    private static string VersionOf(string profile) => ShortHash.Of(profile);

    // A page that the program fails on would fail it again: that is a receipt, and the other pages are taken in.
    private static (ReadResult Read, Capture? Capture) Understood(ReadResult read, SourceProfile? profile)
    {
        if (read.Page is not { } page) return (read, null);
        try
        {
            return (read, Extractor.Extract(page, profile));
        }
        catch (Exception defect) when (defect is not (OperationCanceledException or IOException or OutOfMemoryException))
        {
            return (ReadResult.Unreadable($"The program failed on this page, which is a defect of it: {defect.GetType().Name}: {defect.Message}", read.Part), null);
        }
    }
}
