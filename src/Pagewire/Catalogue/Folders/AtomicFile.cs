namespace Pagewire.Catalogue.Folders;

/// <summary>A file that is written so that a reader sees all of it or nothing: a temporary file beside it, then a rename.</summary>
internal sealed class AtomicFile : IDisposable
{
    /// <summary>Temporary files end so; whoever lists a folder leaves them out.</summary>
    public const string TemporarySuffix = ".pagewire-tmp";

    private readonly string _path;
    private readonly string _temporary;

    private AtomicFile(string path) => (_path, _temporary) = (path, Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}{TemporarySuffix}"));

    /// <summary>Writes a file in place of the one before; its folder is made where missing.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var file = await BesideAsync(path, async temporary => await temporary.WriteAsync(content, cancellation), cancellation);
        file.Place();
    }

    /// <summary>Writes what may take a file's place; its folder is made where missing. Nothing is left of it unless it is placed.</summary>
    /// <exception cref="UnwritableFolderException">No file can be made there.</exception>
    public static async Task<AtomicFile> BesideAsync(string path, Func<Stream, Task> write, CancellationToken cancellation)
    {
        var file = new AtomicFile(path);
        try
        {
            await using var temporary = file.Create();
            await write(temporary);
            await temporary.FlushAsync(cancellation);
            // The rename must not reach the disk before the bytes do.
            temporary.Flush(flushToDisk: true);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Puts it in place of the one before.</summary>
    public void Place() => File.Move(_temporary, _path, overwrite: true);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (File.Exists(_temporary)) File.Delete(_temporary);
    }

    private FileStream Create()
    {
        var folder = Path.GetDirectoryName(_path)!;
        try
        {
            Directory.CreateDirectory(folder);
            return new(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 << 10, useAsync: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new UnwritableFolderException(folder, trouble);
        }
    }
}
