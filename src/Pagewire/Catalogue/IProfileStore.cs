using Pagewire.Reading;

namespace Pagewire.Catalogue;

/// <summary>Where the profiles of sources lie as JSON, <c>sources/{source}.json</c>: a folder or a blob container.</summary>
public interface IProfileStore
{
    /// <summary>The profile's JSON, or null where the source has none.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<string?> GetAsync(SourceName source, CancellationToken cancellation = default);

    /// <summary>Writes a profile in place of the one before.</summary>
    /// <param name="source">The source.</param>
    /// <param name="json">The profile's JSON, already checked.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task PutAsync(SourceName source, string json, CancellationToken cancellation = default);

    /// <summary>Takes a profile away; where there is none, nothing happens.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task RemoveAsync(SourceName source, CancellationToken cancellation = default);
}
