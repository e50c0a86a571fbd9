namespace Pagewire.Catalogue;

/// <summary>Bodies under the hash of their bytes: written once, shared, never changed. A folder, Blob storage or memory.</summary>
public interface IBodyStore
{
    /// <summary>Writes a body unless it is there.</summary>
    /// <param name="hash">The SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task PutAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken cancellation = default);

    /// <summary>The bytes of a body, or null where there is none of that hash.</summary>
    /// <param name="hash">The SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<ReadOnlyMemory<byte>?> GetAsync(string hash, CancellationToken cancellation = default);
}
