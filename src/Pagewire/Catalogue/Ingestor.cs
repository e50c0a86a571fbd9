using Pagewire.Reading;

namespace Pagewire.Catalogue;

/// <summary>The whole way of one upload: open, read, extract, join, receipt. The hosts call this and nothing below it.</summary>
/// <param name="uploads">Where uploads lie.</param>
/// <param name="profiles">Where profiles lie.</param>
/// <param name="reader">Reads bytes.</param>
/// <param name="catalogue">Joins sightings.</param>
public sealed class Ingestor(IUploadStore uploads, IProfileStore profiles, PageReader reader, ItemCatalogue catalogue)
{
    /// <summary>Takes in the current version of an upload, whether or not it has a receipt.</summary>
    /// <param name="name">The upload's name.</param>
    /// <param name="cancellation">Breaks off; a second run completes it.</param>
    /// <returns>The receipt; null where the upload is gone.</returns>
    public Task<Receipt?> TakeInAsync(string name, CancellationToken cancellation = default) => throw new NotImplementedException($"{uploads}{profiles}{reader}{catalogue}");

    /// <summary>Takes in an upload whose bytes are at hand, whether or not it has a receipt.</summary>
    /// <param name="upload">The upload; an empty ETag stands for the hash of the bytes.</param>
    /// <param name="content">Its bytes, from the beginning; the caller disposes it. Where the ETag is empty it must be able to seek.</param>
    /// <param name="cancellation">Breaks off; a second run completes it.</param>
    public Task<Receipt> TakeInAsync(Upload upload, Stream content, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Takes in every upload that has no receipt for its present version.</summary>
    /// <param name="cancellation">Breaks off; a second run completes it.</param>
    /// <returns>The receipts written, as they are written.</returns>
    public IAsyncEnumerable<Receipt> SweepAsync(CancellationToken cancellation = default) => throw new NotImplementedException();
}
