using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pagewire.Catalogue;
using Pagewire.Catalogue.Folders;
using Pagewire.Extraction;
using Pagewire.Reading;

namespace Pagewire.Web.Tests;

/// <summary>The whole site on a real Kestrel over stores of its own, which are gone with it.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private TestSite(WebApplication app, DirectoryInfo folder, WebServices services, TestClock clock, Uri address)
    {
        _app = app;
        _folder = folder;
        Services = services;
        Clock = clock;
        Address = address;
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Asks it; follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; }

    /// <summary>What it works with.</summary>
    public WebServices Services { get; }

    /// <summary>Its time.</summary>
    public TestClock Clock { get; }

    /// <summary>Its log.</summary>
    public static TestLog Log { get; } = new();

    /// <summary>Starts one. Without further words it reads storage for every request and lets loopback into <c>/ops</c>.</summary>
    /// <param name="configure">Changes the options.</param>
    /// <param name="replace">Changes the services.</param>
    public static async Task<TestSite> StartAsync(Func<WebOptions, WebOptions>? configure = null, Func<WebServices, WebServices>? replace = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        RequestDelegate? web = null;
        app.Run(context => web!(context));
        await app.StartAsync();

        var address = new Uri(app.Urls.Single());
        var clock = new TestClock();
        var folder = Directory.CreateTempSubdirectory("pagewire-");
        var uploads = new FolderUploadStore(Path.Combine(folder.FullName, "pages"));
        var profiles = new FolderProfileStore(Path.Combine(folder.FullName, "sources"));
        var catalogue = new ItemCatalogue(new MemoryTable(), new MemoryBodyStore(), clock);
        var services = new WebServices(catalogue, new Ingestor(uploads, profiles, new PageReader(new ReadingOptions()), catalogue), uploads, profiles, clock, Log);
        services = replace?.Invoke(services) ?? services;
        var options = new WebOptions { PublicAddress = address, OperationsFromLoopback = true, FreshFor = TimeSpan.Zero };
        web = PagewireWeb.Build(configure?.Invoke(options) ?? options, services);
        return new(app, folder, services, clock, address);
    }

    /// <summary>Stores a page and takes it in.</summary>
    /// <param name="name">The upload's name.</param>
    /// <param name="page">Its text, in UTF-8.</param>
    /// <param name="captured">When it was saved, ISO 8601; null where unsaid.</param>
    /// <param name="url">Its address; null where unsaid.</param>
    public async Task<Receipt> TakeInAsync(string name, string page, string? captured = null, string? url = null)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(page));
        var upload = await Services.Uploads.PutAsync(name, content, url, captured);
        return (await Services.Ingestor.TakeInAsync(upload.Name))!;
    }

    /// <summary>Joins what a page is said to hold, without a page: for tests that want to name every text themselves.</summary>
    /// <param name="name">The upload's name.</param>
    /// <param name="captured">When it was saved, ISO 8601.</param>
    /// <param name="capture">What it holds.</param>
    public Task<Receipt> RecordAsync(string name, string captured, Capture capture)
    {
        var page = new Page { Kind = PageKind.Html, Format = "html", Encoding = "utf-8" };
        var saved = DateTimeOffset.Parse(captured, CultureInfo.InvariantCulture);
        return Services.Catalogue.RecordAsync(new(name, "1", 100), [(ReadResult.Of(page), capture with { CapturedAt = new(saved, "the test") })]);
    }

    /// <summary>Asks for a page as browsers do.</summary>
    /// <param name="path">The path.</param>
    public async Task<(HttpResponseMessage Answer, string Body)> BrowseAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html,application/xhtml+xml,*/*;q=0.8" } } };
        var answer = await Client.SendAsync(request);
        return (answer, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Stores the project's samples and takes them in.</summary>
    public async Task TakeInSamplesAsync()
    {
        var samples = Path.Combine(Root, "samples");
        foreach (var file in Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(samples, file).Replace('\\', '/');
            if (!name.Contains('/', StringComparison.Ordinal)) continue;
            await using var content = File.OpenRead(file);
            await Services.Uploads.PutAsync(name, content);
        }
        await foreach (var _ in Services.Ingestor.SweepAsync()) Clock.Now += TimeSpan.FromMinutes(7);
    }

    /// <summary>The project's root folder.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Portable.slnf"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the project.");
            return folder.FullName;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
