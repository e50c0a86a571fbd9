namespace Pagewire.Cli;

/// <summary>Marks a data folder as being served, so that a second server of the same says so.</summary>
/// <remarks>The mark is a lock on a file, which ends with its process however that ends; the address stands in a file beside it, since nobody can read a locked one. Both servers would work, as every write to the database has its condition; but each would take in every file.</remarks>
internal sealed class ServedMark : IDisposable
{
    private const string LockName = "serving.lock";
    private const string AddressName = "serving";
    private readonly FileStream _lock;
    private readonly string _address;

    private ServedMark(FileStream held, string address) => (_lock, _address) = (held, address);

    /// <summary>Marks a folder; null where another process has.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="address">The address that it is served at.</param>
    /// <param name="other">Where the other process serves it; null where there is none, or it does not tell.</param>
    public static ServedMark? Take(DirectoryInfo data, Uri address, out string? other)
    {
        var named = Path.Combine(data.FullName, AddressName);
        try
        {
            other = null;
            var held = new FileStream(Path.Combine(data.FullName, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            File.WriteAllText(named, address.AbsoluteUri);
            return new(held, named);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            other = Read(named);
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(_address);
        _lock.Dispose();
    }

    private static string? Read(string named)
    {
        try
        {
            return Uri.TryCreate(File.ReadAllText(named), UriKind.Absolute, out var address) ? address.AbsoluteUri : null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
