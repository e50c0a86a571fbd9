using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Pagewire.Catalogue;
using Pagewire.Catalogue.Folders;
using Pagewire.Extraction;
using Pagewire.Feeds;
using Pagewire.Reading;
using Pagewire.Testing;
using Pagewire.Testing.FeedRules;

namespace Pagewire.Web.Tests.Feeds;

/// <summary>The endpoints on a real server over a catalogue in memory, which is filled with sightings instead of pages.</summary>
public sealed class FeedSite : IAsyncDisposable
{
    /// <summary>Another address than the one listened on, as behind every CDN.</summary>
    public const string PublicAddress = "https://feeds.example.org/wire/";

    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _app;
    private RequestDelegate? _delegate;

    private FeedSite(ITable table)
    {
        Clock = new();
        Table = new(table);
        Catalogue = new(Table, new MemoryBodyStore(), Clock);
        var uploads = new FolderUploadStore(Path.Combine(_folder.Path, "pages"));
        var profiles = new FolderProfileStore(Path.Combine(_folder.Path, "sources"));
        Services = new(Catalogue, new Ingestor(uploads, profiles, new PageReader(new ReadingOptions()), Catalogue), uploads, profiles, Clock, Log);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(context => _delegate!(context));
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });
    }

    public HttpClient Client { get; }

    public ItemCatalogue Catalogue { get; }

    public CountingTable Table { get; }

    public TestLog Log { get; } = new();

    public ManualClock Clock { get; }

    public WebServices Services { get; }

    public WebOptions Options { get; private set; } = null!;

    public static async Task<FeedSite> StartAsync(Func<WebOptions, WebOptions>? configure = null)
    {
        var site = new FeedSite(new MemoryTable());
        await site._app.StartAsync(TestContext.Current.CancellationToken);
        site.Client.BaseAddress = new Uri(site._app.Urls.Single());
        site.Options = new WebOptions { PublicAddress = new(PublicAddress), SiteTitle = "Wire", FreshFor = TimeSpan.Zero };
        site.Options = configure?.Invoke(site.Options) ?? site.Options;
        site._delegate = PagewireWeb.Build(site.Options, site.Services);
        return site;
    }

    /// <summary>Takes in an upload that shows these entries.</summary>
    public Task<Receipt> UploadAsync(string name, string captured, params Sighting[] sightings) => Services.Catalogue.RecordAsync(
        new Upload(name, "etag of " + name + captured, 1),
        [(ReadResult.Of(new() { Kind = PageKind.Text, Format = "text", Encoding = "utf-8", Lines = [] }), Capture(captured, sightings))],
        null,
        TestContext.Current.CancellationToken);

    /// <summary>An entry of a listing; with a body, an article.</summary>
    public static Sighting Entry(string title, string? day, string? category = "News", string? url = null, string? summary = null, string? html = null) => new()
    {
        Kind = html is null ? SightingKind.Listed : SightingKind.Article,
        Title = title,
        Url = url,
        Published = day is null ? null : Published.Parse(day),
        PublishedFrom = day is null ? DateEvidence.None : DateEvidence.DateLine,
        Categories = category is null ? [] : [category],
        Summary = summary,
        Body = html is null ? null : new(html, html.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "\n\n", StringComparison.Ordinal).Trim()),
        Strategy = "test",
    };

    public async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers) => await SendAsync(HttpMethod.Get, address, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, Local(address));
        foreach (var (name, value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The bytes of a feed, which must be there and keep the rules of its format.</summary>
    public async Task<byte[]> FeedAsync(string address)
    {
        using var response = await GetAsync(address);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {(int)response.StatusCode} {Encoding.UTF8.GetString(bytes)}");
        var format = FeedFormats.FromExtension(new Uri(response.RequestMessage!.RequestUri!, "").AbsolutePath.Split('.')[^1])!.Value;
        Assert.Empty(FeedFormatRules.Violations(format, bytes));
        return bytes;
    }

    public async Task<AtomFeed> AtomAsync(string address) => new(await FeedAsync(address));

    // A public address leads to the server of the test.
    private static string Local(string address) => address.StartsWith(PublicAddress, StringComparison.Ordinal) ? "/" + address[PublicAddress.Length..] : address;

    private static Capture Capture(string captured, Sighting[] sightings) => new()
    {
        CapturedAt = new(DateTimeOffset.Parse(captured, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), "test"),
        Article = sightings.FirstOrDefault(sighting => sighting.Kind == SightingKind.Article),
        Items = [.. sightings.Where(sighting => sighting.Kind == SightingKind.Listed)],
        Language = "en",
    };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
