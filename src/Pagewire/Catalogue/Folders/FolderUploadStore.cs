using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pagewire.Catalogue.Rows;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Folders;

/// <summary>Uploads as files in a folder and its sub-folders; what lies there is only ever added to.</summary>
/// <remarks>
/// A file's version is the hash of its bytes (and of what was said about it), so a copy, a touch or another machine changes nothing.
/// Only <see cref="PageFiles"/> count, and links to folders are not followed.
/// What <see cref="PutAsync"/> was told of a page lies beside the file as <c>.{file}.about.json</c>.
/// </remarks>
public sealed class FolderUploadStore(string folder) : IUploadStore
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
    private readonly FolderFileHashes _hashes = new();

    /// <inheritdoc/>
    public async IAsyncEnumerable<Upload> ListAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (!Directory.Exists(_root)) yield break;
        var names = new List<string>();
        var unreadable = Collect(_root, names, 0);
        names.Sort(StringComparer.Ordinal);
        foreach (var name in names)
            if (await FindAsync(name, cancellation) is { } upload) yield return upload;
        // What can be read is not held up by what cannot.
        if (unreadable is not null) throw unreadable;
    }

    /// <inheritdoc/>
    public Task<string> FolderOfAsync(SourceName source, CancellationToken cancellation = default)
    {
        try
        {
            var folders = Directory.Exists(_root) ? new DirectoryInfo(_root).EnumerateDirectories().Where(Holds).Select(folder => folder.Name) : [];
            return Task.FromResult(source.FolderAmong(folders));
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new UnreadableFolderException(_root, denied);
        }

        bool Holds(DirectoryInfo folder) => folder.LinkTarget is null && PathOf(folder.Name) is not null && !PageFiles.IsAssetFolder(folder.FullName) && !DataFolder.Is(folder.FullName);
    }

    /// <inheritdoc/>
    public async Task<Upload?> FindAsync(string name, CancellationToken cancellation = default)
    {
        if (PathOf(name) is not { } path) return null;
        try
        {
            var file = PageFiles.At(path);
            if (!file.Exists) return null;
            var about = await AboutAsync(path, cancellation);
            var etag = await _hashes.OfAsync(file, cancellation) + (about is null ? "" : "-" + Hash(Encoding.UTF8.GetBytes(about.Url + "\n" + about.Captured))[..16]);
            return new(name, etag, file.Length) { LastModified = file.LastWriteTimeUtc, Url = about?.Url, Captured = about?.Captured };
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(Upload upload, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (PathOf(upload.Name) is not { } path || (await FindAsync(upload.Name, cancellation))?.ETag != upload.ETag) return null;
        if (upload.Length == 0) return Stream.Null;
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 << 10, FileOptions.SequentialScan);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<Upload?> AddAsync(string name, Stream content, string? url = null, string? captured = null, CancellationToken cancellation = default) =>
        await WriteAsync(name, content, new(url, captured), replace: false, cancellation) ? await WrittenAsync(name, cancellation) : null;

    /// <inheritdoc/>
    public async Task<Upload> PutAsync(string name, Stream content, string? url = null, string? captured = null, CancellationToken cancellation = default)
    {
        await WriteAsync(name, content, new(url, captured), replace: true, cancellation);
        return await WrittenAsync(name, cancellation);
    }

    // False where other bytes have the name and are not to be replaced.
    private async Task<bool> WriteAsync(string name, Stream content, AboutUpload about, bool replace, CancellationToken cancellation)
    {
        var path = PathOf(name) ?? throw new ArgumentException($"'{name}' cannot be the name of an upload in a folder: its parts must be file names that begin with no dot and do not end like an unfinished download, in no folder of a saved page's assets.", nameof(name));
        var hash = "";
        using var file = await AtomicFile.BesideAsync(path, async temporary => hash = await CopyAsync(content, temporary, cancellation), cancellation);
        // Between the look at what has the name and the write under it no other process may write.
        using var alone = await FolderLock.TakeAsync(_root, cancellation);
        var there = File.Exists(path);
        var same = there && hash == await _hashes.OfAsync(new(path), cancellation);
        if (there && !same && !replace) return false;
        if (same && await AboutAsync(path, cancellation) is { } before) about = new(about.Url ?? before.Url, about.Captured ?? before.Captured);
        // What is said stands there before the page does, so that nobody reads the page without it.
        if (about is not { Url: null, Captured: null })
            await AtomicFile.WriteAsync(AboutPath(path), JsonSerializer.SerializeToUtf8Bytes(about, CatalogueJson.Default.AboutUpload), cancellation);
        else if (!same) File.Delete(AboutPath(path));
        if (!same) file.Place();
        return true;
    }

    private async Task<Upload> WrittenAsync(string name, CancellationToken cancellation) =>
        await FindAsync(name, cancellation) ?? throw new IOException($"The upload '{name}' was written to the folder '{_root}' and is gone.");

    // The hash of what was copied.
    private static async Task<string> CopyAsync(Stream content, Stream to, CancellationToken cancellation)
    {
        using var sha = SHA256.Create();
        await using (var hashing = new CryptoStream(to, sha, CryptoStreamMode.Write, leaveOpen: true)) await content.CopyToAsync(hashing, cancellation);
        return Convert.ToHexStringLower(sha.Hash!);
    }

    // What cannot be read of it, the first; null where all can.
    private UnreadableFolderException? Collect(string at, List<string> names, int depth)
    {
        // Links among folders can make circles; nothing that people keep is nested this deep.
        if (depth > 64) return null;
        UnreadableFolderException? unreadable = null;
        try
        {
            foreach (var entry in new DirectoryInfo(at).EnumerateFileSystemInfos())
            {
                var name = Path.GetRelativePath(_root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
                if (PathOf(name) is null) continue;
                if (entry is not DirectoryInfo && entry.Exists) names.Add(name);
                else if (entry is DirectoryInfo && entry.LinkTarget is null) unreadable = Collect(entry.FullName, names, depth + 1) ?? unreadable;
            }
        }
        catch (UnauthorizedAccessException denied)
        {
            unreadable = new(at, denied);
        }
        return unreadable;
    }

    // Null where the name leads out of the folder or is one that is left out.
    private string? PathOf(string name)
    {
        if (string.IsNullOrEmpty(name) || name.Contains('\0', StringComparison.Ordinal)) return null;
        foreach (var part in name.Split('/'))
            if (part.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0) return null;
        if (!PageFiles.Contains(_root, name)) return null;
        return Path.Combine(_root, name.Replace('/', Path.DirectorySeparatorChar));
    }

    private static async Task<AboutUpload?> AboutAsync(string path, CancellationToken cancellation)
    {
        // Most have none, and an exception for each would make listing a large folder slow.
        if (PageFiles.At(AboutPath(path)) is not { Exists: true, Length: > 0 }) return null;
        try
        {
            return JsonSerializer.Deserialize(await File.ReadAllBytesAsync(AboutPath(path), cancellation), CatalogueJson.Default.AboutUpload);
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    private static string AboutPath(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.about.json");

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>What an uploader said about a page.</summary>
internal sealed record AboutUpload(string? Url, string? Captured);
