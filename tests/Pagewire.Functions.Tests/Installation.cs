using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pagewire.Catalogue;
using Pagewire.Catalogue.Folders;
using Pagewire.Reading;
using Pagewire.Web;
using Pagewire.Web.Feeds;

namespace Pagewire.Functions.Tests;

/// <summary>The app's parts on a table in memory and a folder of uploads, with a log to look into.</summary>
internal sealed class Installation : IDisposable, ILoggerProvider
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pagewire-functions-").FullName;
    private readonly ILoggerFactory _loggers;

    public Installation(int quietDays = 7, HttpClient? hub = null)
    {
        _loggers = LoggerFactory.Create(logging => logging.AddProvider(this));
        Uploads = new FolderUploadStore(Path.Combine(_folder, "uploads"));
        var profiles = new FolderProfileStore(Path.Combine(_folder, "sources"));
        Catalogue = new ItemCatalogue(Table, new MemoryBodyStore(), Clock);
        var ingestor = new Ingestor(new FailingUploads(Uploads), profiles, new PageReader(new ReadingOptions()), Catalogue);
        var web = new WebOptions { PublicAddress = new Uri("https://feeds.example.org"), FreshFor = TimeSpan.Zero, Hub = hub is null ? null : new Uri("https://hub.example.net/") };
        var services = new WebServices(Catalogue, ingestor, Uploads, profiles, Clock, _loggers);
        Site = new Site(PagewireWeb.Build(web, services), PagewireWeb.Build(web with { OperationsGuardedByHost = true }, services));
        Intake = new Intake(ingestor, Uploads, Catalogue, new Announcements(hub is null ? null : new FeedAnnouncer(web, services, hub), Logger<Announcements>()), Logger<Intake>());
        Sweep = new Sweep(Intake, new QuietSources(Catalogue, Options.Create(new PagewireOptions { QuietDays = quietDays }), Clock, Logger<QuietSources>()), new FeedCheck(Site, Catalogue, Logger<FeedCheck>()));
    }

    public List<string> Log { get; } = [];

    public MovableClock Clock { get; } = new();

    public TroubledTable Table { get; } = new();

    public IUploadStore Uploads { get; }

    public ItemCatalogue Catalogue { get; }

    public Site Site { get; }

    public Intake Intake { get; }

    public Sweep Sweep { get; }

    public ILogger<T> Logger<T>() => _loggers.CreateLogger<T>();

    public Task<Upload> UploadAsync(string name, string text) => Uploads.PutAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), captured: "2024-03-18T10:00:00Z", cancellation: TestContext.Current.CancellationToken);

    /// <summary>Sends a file with the form, as somebody whose key the host has checked.</summary>
    public async Task UploadByFormAsync(string source, string name, string text)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(source), "source" },
            { new StringContent("2024-03-18T10:00:00Z"), "captured" },
            { new StringContent(text), "files", name },
        };
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Path = "/ops/upload";
        context.Request.Headers["x-functions-key"] = "checked by the host";
        context.Request.ContentType = form.Headers.ContentType!.ToString();
        context.Request.Body = await form.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await Site.Guarded(context);
        Assert.Equal(StatusCodes.Status200OK, context.Response.StatusCode);
    }

    public static async Task<(int Status, string Body)> GetAsync(RequestDelegate site, string path)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.Path = path;
        context.Response.Body = body;
        await site(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }

    public ILogger CreateLogger(string categoryName) => new Lines(Log);

    public void Dispose()
    {
        if (!Directory.Exists(_folder)) return;
        Directory.Delete(_folder, recursive: true);
        _loggers.Dispose();
    }

    /// <summary>A clock that stands until it is moved.</summary>
    internal sealed class MovableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2024, 3, 18, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>A table in memory of which a partition may be out of order.</summary>
    internal sealed class TroubledTable : ITable
    {
        private readonly MemoryTable _inner = new();

        /// <summary>The partition that takes no writes; null: all do.</summary>
        public string? Trouble { get; set; }

        public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default) => _inner.GetAsync(partition, key, cancellation);

        public Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default) => _inner.QueryAsync(partition, range, limit, continuation, cancellation);

        public Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default) =>
            partition == Trouble ? throw new IOException("The table does not answer.") : _inner.CommitAsync(partition, writes, cancellation);
    }

    /// <summary>A store that cannot open what is called trouble.</summary>
    private sealed class FailingUploads(IUploadStore uploads) : IUploadStore
    {
        public IAsyncEnumerable<Upload> ListAsync(CancellationToken cancellation = default) => uploads.ListAsync(cancellation);

        public Task<string> FolderOfAsync(SourceName source, CancellationToken cancellation = default) => uploads.FolderOfAsync(source, cancellation);

        public Task<Upload?> FindAsync(string name, CancellationToken cancellation = default) => uploads.FindAsync(name, cancellation);

        public Task<Stream?> OpenAsync(Upload upload, CancellationToken cancellation = default) =>
            upload.Name.EndsWith("trouble.txt", StringComparison.Ordinal) ? throw new IOException("The storage does not answer.") : uploads.OpenAsync(upload, cancellation);

        public Task<Upload?> AddAsync(string name, Stream content, string? url = null, string? captured = null, CancellationToken cancellation = default) => uploads.AddAsync(name, content, url, captured, cancellation);

        public Task<Upload> PutAsync(string name, Stream content, string? url = null, string? captured = null, CancellationToken cancellation = default) => uploads.PutAsync(name, content, url, captured, cancellation);
    }

    private sealed class Lines(List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Add(formatter(state, exception));
    }
}
