using Pagewire.Reading;

namespace Pagewire.Catalogue;

/// <summary>Where uploads lie: a folder or a blob container. Nothing here changes or deletes one.</summary>
public interface IUploadStore
{
    /// <summary>Every upload, in order of name.</summary>
    /// <param name="cancellation">Ends the listing.</param>
    IAsyncEnumerable<Upload> ListAsync(CancellationToken cancellation = default);

    /// <summary>The first folder that names of the source's uploads begin with, as it is spelt here: <c>My Ministry</c> for the source <c>my-ministry</c>. Of several, the one that is called as the source, else the first by name; where there is none yet, the source's name.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<string> FolderOfAsync(SourceName source, CancellationToken cancellation = default);

    /// <summary>What is known of one upload now, or null where it is gone.</summary>
    /// <param name="name">The upload's name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<Upload?> FindAsync(string name, CancellationToken cancellation = default);

    /// <summary>The bytes of the version that <paramref name="upload"/> names, or null where it is gone or another version has taken its place.</summary>
    /// <param name="upload">What <see cref="ListAsync"/> or <see cref="FindAsync"/> gave.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<Stream?> OpenAsync(Upload upload, CancellationToken cancellation = default);

    /// <summary>Puts an upload there where none has its name: of several that are added under one name at once, by any number of processes, one is there and the others are refused. The same bytes again are the same upload, and only what is said of it may change: what was said before stays unless it is said anew.</summary>
    /// <param name="name">Its name, folders separated by <c>/</c>.</param>
    /// <param name="content">Its bytes; read from where the stream stands.</param>
    /// <param name="url">The page's address; null where unknown.</param>
    /// <param name="captured">When the page was saved, ISO 8601; null where unknown.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The upload; null where other bytes have the name.</returns>
    Task<Upload?> AddAsync(string name, Stream content, string? url = null, string? captured = null, CancellationToken cancellation = default);

    /// <summary>Puts an upload there, whatever has its name. An upload of the same name and the same bytes is left as it is, unless something else is said about it (what is not said anew stays); one of the same name and other bytes becomes the name's new version.</summary>
    /// <param name="name">Its name, folders separated by <c>/</c>.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="url">The page's address; null where unknown.</param>
    /// <param name="captured">When the page was saved, ISO 8601; null where unknown.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<Upload> PutAsync(string name, Stream content, string? url = null, string? captured = null, CancellationToken cancellation = default);
}
