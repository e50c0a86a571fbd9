using Pagewire.Azure;
using Pagewire.Catalogue;
using Pagewire.Catalogue.Folders;
using Pagewire.Catalogue.Rebuilding;
using Pagewire.Catalogue.Sqlite;
using Pagewire.Reading;
using Pagewire.Web;

namespace Pagewire.Cli;

/// <summary>The stores that a command works on: folders and SQLite, or a storage account.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly ITable _table;
    private readonly IBodyStore _bodies;
    private readonly PageReader _reader = new(new ReadingOptions());

    private Workspace(ITable table, IBodyStore bodies, IUploadStore uploads, IProfileStore profiles, string? profileFolder)
    {
        (Uploads, Profiles, ProfileFolder) = (uploads, profiles, profileFolder);
        (_table, _bodies) = (table, bodies);
        Catalogue = new ItemCatalogue(table, bodies, TimeProvider.System);
        Ingestor = new Ingestor(uploads, profiles, _reader, Catalogue);
    }

    /// <summary>The items.</summary>
    public ItemCatalogue Catalogue { get; }

    /// <summary>Takes uploads in.</summary>
    public Ingestor Ingestor { get; }

    /// <summary>Where uploads lie.</summary>
    public IUploadStore Uploads { get; }

    /// <summary>Where profiles lie.</summary>
    public IProfileStore Profiles { get; }

    /// <summary>The folder that profiles lie in; null where a storage account holds it all.</summary>
    public string? ProfileFolder { get; }

    /// <summary>Opens what <c>--data</c> or <c>--storage</c> names.</summary>
    /// <param name="data">The data folder; made where it is absent.</param>
    /// <param name="storage">A storage account; null: the data folder.</param>
    /// <param name="uploads">The folder of uploads; null: <c>uploads</c> in the data folder. Of no meaning with a storage account.</param>
    /// <exception cref="UserException">One of them cannot be opened.</exception>
    public static Workspace Open(DirectoryInfo data, string? storage, DirectoryInfo? uploads = null) => storage is null ? OpenFolder(data, uploads) : OpenAccount(storage);

    /// <summary>Opens what is there already, for commands that only read.</summary>
    /// <exception cref="UserException">There is nothing, or it cannot be opened.</exception>
    public static Workspace OpenExisting(DirectoryInfo data, string? storage)
    {
        if (storage is null) RefuseFile(data);
        return storage is not null || File.Exists(Path.Combine(data.FullName, DataFolder.DatabaseName))
            ? Open(data, storage)
            : throw new UserException($"there is no data in {data} yet; pagewire ingest or serve makes it, and --data names another folder");
    }

    /// <summary>Takes in a file: as it lies there, or by way of the container where a storage account holds all.</summary>
    public async Task<Receipt> TakeInAsync(Upload upload, Stream content, CancellationToken cancellation)
    {
        if (ProfileFolder is not null) return await Ingestor.TakeInAsync(upload, content, cancellation);
        await Uploads.PutAsync(upload.Name, content, upload.Url, upload.Captured, cancellation);
        return await Ingestor.TakeInAsync(upload.Name, cancellation) ?? throw new IOException($"The upload {upload.Name} was deleted while it was being taken in.");
    }

    /// <summary>What the web side works with.</summary>
    /// <param name="loggers">Makes loggers.</param>
    /// <param name="tookIn">Is told of each upload that came by the form; null: nobody.</param>
    public WebServices ForWeb(ILoggerFactory loggers, Action<Receipt>? tookIn = null) => new(Catalogue, Ingestor, Uploads, Profiles, TimeProvider.System, loggers) { TookIn = tookIn };

    /// <summary>Derives everything anew from the uploads.</summary>
    public Rebuild Rebuild() => new(_table, _bodies, Uploads, Profiles, _reader, TimeProvider.System);

    /// <inheritdoc/>
    public void Dispose() => (_table as IDisposable)?.Dispose();

    private static Workspace OpenFolder(DirectoryInfo data, DirectoryInfo? uploads)
    {
        RefuseFile(data);
        try
        {
            data.Create();
            var profiles = Path.Combine(data.FullName, "sources");
            return new Workspace(
                new SqliteTable(Path.Combine(data.FullName, DataFolder.DatabaseName)),
                new FolderBodyStore(Path.Combine(data.FullName, "bodies")),
                new FolderUploadStore(uploads?.FullName ?? Path.Combine(data.FullName, "uploads")),
                new FolderProfileStore(profiles),
                profiles);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UserException($"The data folder {data} cannot be opened: this user may not write to it; --data names another folder.");
        }
        catch (IOException trouble)
        {
            throw new UserException($"The data folder {data} cannot be opened: {trouble.Message}");
        }
    }

    private static void RefuseFile(DirectoryInfo data)
    {
        for (var folder = data; folder is not null; folder = folder.Parent)
            if (File.Exists(folder.FullName))
                throw new UserException($"--data {data} {(folder == data ? "is" : $"lies below {folder.Name}, which is")} a file; the folder that holds the database, or that it shall be made in, was expected");
    }

    private static Workspace OpenAccount(string storage)
    {
        try
        {
            var stores = AzureStores.Open(storage, StorageSettings.Read());
            return new Workspace(stores.Table, stores.Bodies, stores.Uploads, stores.Profiles, null);
        }
        catch (FormatException mistake)
        {
            throw new UserException(mistake.Message);
        }
    }
}
