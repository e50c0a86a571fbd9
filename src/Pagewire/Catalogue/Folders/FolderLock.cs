namespace Pagewire.Catalogue.Folders;

/// <summary>Lets one writer at a time into a folder, among all processes. The system gives the lock back where a process ends, however it ends.</summary>
internal static class FolderLock
{
    private const string FileName = ".pagewire-lock";
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    /// <summary>Waits for the lock.</summary>
    /// <param name="folder">The folder; there already.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The lock, until it is disposed.</returns>
    /// <exception cref="UnwritableFolderException">The lock cannot be made there.</exception>
    /// <exception cref="IOException">Somebody has held it for a minute.</exception>
    public static async Task<IDisposable> TakeAsync(string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, FileName);
        for (var until = DateTime.UtcNow + s_patience; ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException taken) when (taken is not (FileNotFoundException or DirectoryNotFoundException) && DateTime.UtcNow < until)
            {
                await Task.Delay(s_pause, cancellation);
            }
            catch (UnauthorizedAccessException denied)
            {
                throw new UnwritableFolderException(folder, denied);
            }
        }
    }
}
