using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Pagewire.Catalogue;
using Pagewire.Extraction;
using Pagewire.Feeds;
using Pagewire.Reading;
using Pagewire.Testing;
using Pagewire.Web;

namespace Pagewire.Bench.Web;

/// <summary>The endpoints on Kestrel, as the command line serves them, over a catalogue in memory of 200 items. Of every five, one has its full text: most items are known from listings alone.</summary>
internal sealed class BenchSite : IAsyncDisposable
{
    private const int Items = 200;
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;

    private BenchSite(TemporaryFolder folder, WebApplication app) => (_folder, _app, Address) = (folder, app, new(app.Urls.Single()));

    public Uri Address { get; }

    /// <summary>A script for wrk: every format and coding, feeds with parameters, archives, pages, HEAD and conditional requests by turns.</summary>
    public static string MixedRequests { get; } = Path.Combine(AppContext.BaseDirectory, "Web", "mixed.lua");

    public static async Task<BenchSite> StartAsync()
    {
        var folder = new TemporaryFolder();
        var catalogue = new ItemCatalogue(new MemoryTable(), new MemoryBodyStore(), TimeProvider.System);
        await FillAsync(catalogue);
        var uploads = new FolderUploadStore(Path.Combine(folder.Path, "pages"));
        var profiles = new FolderProfileStore(Path.Combine(folder.Path, "sources"));
        var services = new WebServices(catalogue, new Ingestor(uploads, profiles, new PageReader(new ReadingOptions()), catalogue), uploads, profiles, TimeProvider.System, NullLoggerFactory.Instance);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxResponseBufferSize = 1 << 20;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        app.Run(PagewireWeb.Build(new WebOptions { PublicAddress = new("https://feeds.example.org/") }, services));
        await app.StartAsync();
        return new(folder, app);
    }

    /// <summary>What is served, as files for another server.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> DocumentsAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var documents = new Dictionary<string, byte[]>();
        foreach (var path in FeedFormats.All.Select(format => $"/feeds/all.{format.Extension()}"))
        {
            documents[path] = await client.GetByteArrayAsync(path);
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptEncoding.Add(new("gzip"));
            using var response = await client.SendAsync(request);
            documents[path + ".gz"] = await response.Content.ReadAsByteArrayAsync();
        }
        Console.WriteLine($"The feed has {documents["/feeds/all.atom"].Length:N0} bytes, with gzip {documents["/feeds/all.atom.gz"].Length:N0}.");
        return documents;
    }

    private static async Task FillAsync(ItemCatalogue catalogue)
    {
        for (var i = 0; i < Items; i++)
        {
            var paragraphs = Enumerable.Range(0, 6).Select(p => $"Paragraph {p} of article {i}: {string.Join(' ', Enumerable.Range(0, 40).Select(w => Words[((i * 31) + (p * 17) + (w * w)) % Words.Length]))}.").ToList();
            var isArticle = i % 5 == 0;
            var sighting = new Sighting
            {
                Kind = isArticle ? SightingKind.Article : SightingKind.Listed,
                Title = $"The council's decision number {i} about the bridge",
                Url = $"https://council.example/news/{i}",
                Published = Published.On(new DateOnly(2024, 1, 1).AddDays(i)),
                PublishedFrom = DateEvidence.StructuredData,
                Categories = ["News"],
                Summary = paragraphs[0],
                Body = isArticle ? new(string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>")), string.Join("\n\n", paragraphs)) : null,
                Strategy = "bench",
            };
            var capture = new Capture { CapturedAt = new(new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), "bench"), Article = isArticle ? sighting : null, Items = isArticle ? [] : [sighting], Language = "en" };
            var page = new Page { Kind = PageKind.Text, Format = "text", Encoding = "utf-8", Lines = [] };
            await catalogue.RecordAsync(new(string.Create(CultureInfo.InvariantCulture, $"council/{i}.html"), "1", 1), [(ReadResult.Of(page), capture)]);
        }
    }

    private static readonly string[] Words = "the council has decided that a bridge over our river will be closed for works in spring while buses take another road and people walk until it opens again with new lights wider paths lower kerbs more trees fewer cars better signs quiet asphalt".Split(' ');

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
