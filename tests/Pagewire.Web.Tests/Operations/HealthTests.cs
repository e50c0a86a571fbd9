using System.Net;
using System.Text.Json;
using Pagewire.Catalogue;
using Pagewire.Reading;

namespace Pagewire.Web.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task Health_tells_how_old_the_newest_receipt_is()
    {
        await using var site = await TestSite.StartAsync();
        await site.RecordAsync("council/a.html", "2024-03-01T08:00:00Z", Sightings.Listing(Sightings.Listed("Ferry fares")));
        site.Clock.Now += TimeSpan.FromMinutes(90);

        var answer = await site.Client.GetAsync("/healthz");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("ok", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(5400, json.RootElement.GetProperty("newestReceiptAgeSeconds").GetInt64());
    }

    [Fact]
    public async Task Storage_that_fails_is_told_without_its_name()
    {
        await using var site = await TestSite.StartAsync(replace: services => services with { Uploads = new FailingUploads() });

        var answer = await site.Client.GetAsync("/healthz");
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("{\"status\":\"storage does not answer\"}", body);
    }

    [Fact]
    public async Task An_upload_that_storage_refuses_is_answered_without_names_paths_or_stack_traces()
    {
        await using var site = await TestSite.StartAsync(replace: services => services with { Uploads = new FailingUploads() });
        using var form = new MultipartFormDataContent { { new StringContent("council"), "source" }, { new StringContent("x"), "files", "a.html" } };

        var answer = await site.Client.PostAsync("/ops/upload", form);
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        foreach (var secret in (string[])["secretaccount", "/srv/secret", "   at ", "Exception"]) Assert.DoesNotContain(secret, body, StringComparison.Ordinal);
    }

    private sealed class FailingUploads : IUploadStore
    {
        public IAsyncEnumerable<Upload> ListAsync(CancellationToken cancellation = default) => throw Trouble();

        public Task<string> FolderOfAsync(SourceName source, CancellationToken cancellation = default) => throw Trouble();

        public Task<Upload?> FindAsync(string name, CancellationToken cancellation = default) => throw Trouble();

        public Task<Stream?> OpenAsync(Upload upload, CancellationToken cancellation = default) => throw Trouble();

        public Task<Upload?> AddAsync(string name, Stream content, string? url = null, string? captured = null, CancellationToken cancellation = default) => throw Trouble();

        public Task<Upload> PutAsync(string name, Stream content, string? url = null, string? captured = null, CancellationToken cancellation = default) => throw Trouble();

        private static IOException Trouble() => new("https://secretaccount.blob.core.windows.net/pages does not answer; /srv/secret is full.");
    }
}
