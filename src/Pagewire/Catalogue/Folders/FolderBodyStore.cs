namespace Pagewire.Catalogue.Folders;

/// <summary>Bodies as files: <c>{folder}/ab/cd…</c>, the first two digits of the hash being a folder.</summary>
/// <param name="folder">The folder; made when the first body is written.</param>
public sealed class FolderBodyStore(string folder) : IBodyStore
{
    /// <inheritdoc/>
    public async Task PutAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        var path = PathOf(hash);
        if (!File.Exists(path)) await AtomicFile.WriteAsync(path, content, cancellation);
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>?> GetAsync(string hash, CancellationToken cancellation = default)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(hash), cancellation);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string PathOf(string hash)
    {
        if (hash is not { Length: 64 } || !hash.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException($"A body's hash has 64 lower-case hexadecimal digits; this is '{hash}'.", nameof(hash));
        return Path.Combine(folder, hash[..2], hash[2..]);
    }
}
