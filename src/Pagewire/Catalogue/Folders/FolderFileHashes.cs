using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Pagewire.Catalogue.Folders;

/// <summary>The hashes of files, computed again only where size or time of change differ from the last look.</summary>
internal sealed class FolderFileHashes
{
    // A file changed twice within the clock's step keeps its time, so a hash of a very young file is not kept.
    private static readonly TimeSpan s_settled = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, (long Length, DateTime Changed, string Hash)> _known = new(StringComparer.Ordinal);

    /// <summary>The SHA-256 of the file's bytes, as 64 lower-case hexadecimal digits.</summary>
    /// <exception cref="FileNotFoundException">It vanished.</exception>
    public async Task<string> OfAsync(FileInfo file, CancellationToken cancellation)
    {
        var (length, changed) = (file.Length, file.LastWriteTimeUtc);
        if (_known.TryGetValue(file.FullName, out var known) && known.Length == length && known.Changed == changed) return known.Hash;
        // Pipes and devices tell no length either, and opening one would wait for ever.
        if (length == 0) return Convert.ToHexStringLower(SHA256.HashData([]));
        await using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 << 10, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
        if (DateTime.UtcNow - changed > s_settled) _known[file.FullName] = (length, changed, hash);
        return hash;
    }
}
