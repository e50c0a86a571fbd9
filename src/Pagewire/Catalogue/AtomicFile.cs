namespace Pagewire.Catalogue;

/// <summary>Writes files so that a reader sees all of one or nothing: a temporary file beside it, then a rename.</summary>
internal static class AtomicFile
{
    /// <summary>Temporary files end so; whoever lists a folder leaves them out.</summary>
    public const string TemporarySuffix = ".pagewire-tmp";

    /// <summary>Writes a file in place of the one before; its folder is made where missing.</summary>
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        WriteAsync(path, async (file, ct) => await file.WriteAsync(content, ct), cancellation);

    /// <summary>Writes a file in place of the one before; its folder is made where missing.</summary>
    public static async Task WriteAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Guid.NewGuid():N}{TemporarySuffix}");
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 << 10, useAsync: true))
            {
                await write(file, cancellation);
                await file.FlushAsync(cancellation);
                // The rename must not reach the disk before the bytes do.
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
