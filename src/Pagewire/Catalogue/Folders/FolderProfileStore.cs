using System.Text;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Folders;

/// <summary>Profiles as files: <c>{folder}/{source}.json</c>.</summary>
/// <param name="folder">The folder; made when the first profile is written.</param>
public sealed class FolderProfileStore(string folder) : IProfileStore
{
    /// <inheritdoc/>
    public async Task<string?> GetAsync(SourceName source, CancellationToken cancellation = default)
    {
        try
        {
            // Of a pipe the reader would wait for ever, and with it every page of the source.
            return PageFiles.At(PathOf(source)) is { Exists: true, Length: 0 } ? "" : await File.ReadAllTextAsync(PathOf(source), cancellation);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task PutAsync(SourceName source, string json, CancellationToken cancellation = default) =>
        AtomicFile.WriteAsync(PathOf(source), Encoding.UTF8.GetBytes(json), cancellation);

    /// <inheritdoc/>
    public Task RemoveAsync(SourceName source, CancellationToken cancellation = default)
    {
        try
        {
            File.Delete(PathOf(source));
        }
        catch (DirectoryNotFoundException)
        {
            // No profile was ever written.
        }
        return Task.CompletedTask;
    }

    // A source name holds letters, digits and hyphens only, so it cannot lead out of the folder.
    private string PathOf(SourceName source) => Path.Combine(folder, $"{source}.json");
}
