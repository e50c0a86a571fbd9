using System.Text;
using Pagewire.Catalogue;
using Pagewire.Testing;

namespace Pagewire.Azure.Tests;

/// <summary>Storage that is opened with a shared access signature in place of the account's key.</summary>
public sealed class SignatureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signature_of_the_account_takes_in_uploads()
    {
        var stores = await OpenAsync(Signature.ForAnHour("rwdlacup").OfAccount());
        foreach (var page in GeneratedSite.Story()) await stores.Uploads.PutAsync(page.Name, new MemoryStream(page.Content), page.Url, page.Captured, Cancellation);
        await foreach (var receipt in Storage.Ingestor(stores).SweepAsync(Cancellation)) Assert.Empty(receipt.Errors);
        Assert.Equal(await Content.OfSingleWorkerAsync(stores.Uploads, Cancellation), await Content.OfAsync(stores.Table, stores.Bodies, Cancellation));
    }

    [Fact]
    public async Task A_signature_that_has_expired_is_refused_and_the_message_says_what_was_asked_of_what()
    {
        var stores = await OpenAsync(new Signature("rwdlacup", DateTimeOffset.UtcNow.AddMinutes(-1)).OfAccount());
        await RefusedAsync("^Table 'pagewire\\d+' at http://127.0.0.1:\\d+/devstoreaccount1/ failed while reading row 'k' of partition 'p': 403 Auth[^:]+: .+\\.$", () => stores.Table.GetAsync("p", "k", Cancellation));
        await RefusedAsync("^Table 'pagewire\\d+' at .* failed while committing 1 writes to partition 'p', the first 'k': 403 Auth", () => stores.Table.CommitAsync("p", [Write.Upsert(Row("k"))], Cancellation));
        await RefusedAsync("^Azure storage failed while uploading upload 'a/b.txt' in container 'pages-\\d+': 403 Auth[^:]+: .+\\.$", () => stores.Uploads.PutAsync("a/b.txt", new MemoryStream([1]), cancellation: Cancellation));
    }

    [Fact]
    public async Task A_signature_that_may_only_read_reads_and_does_not_write()
    {
        var suffix = Storage.NewSuffix();
        var owner = await OpenAsync(Signature.ForAnHour("rwdlacup").OfAccount(), suffix);
        await owner.Table.CommitAsync("p", [Write.Insert(Row("k"))], Cancellation);
        var upload = await owner.Uploads.PutAsync("a/b.txt", new MemoryStream(Encoding.UTF8.GetBytes("text")), cancellation: Cancellation);

        var reader = await OpenAsync(Signature.ForAnHour("rl").OfAccount(), suffix);

        Assert.NotNull(await reader.Table.GetAsync("p", "k", Cancellation));
        Assert.Single((await reader.Table.QueryAsync("p", new("", null), 10, null, Cancellation)).Rows);
        Assert.Equal([upload], await reader.Uploads.ListAsync(Cancellation).ToListAsync(Cancellation));
        await RefusedAsync("failed while uploading upload 'a/c.txt' in container 'pages-\\d+': 403 AuthorizationPermissionMismatch", () => reader.Uploads.PutAsync("a/c.txt", new MemoryStream([1]), cancellation: Cancellation));
    }

    [Fact]
    public async Task A_signature_of_the_table_opens_the_table_alone()
    {
        var suffix = Storage.NewSuffix();
        await (await OpenAsync(Signature.ForAnHour("rwdlacup").OfAccount(), suffix)).Table.CommitAsync("p", [Write.Insert(Row("k"))], Cancellation);
        var stores = await OpenAsync(Signature.ForAnHour("raud").OfTable("pagewire" + suffix), suffix);

        // Commits go to an address that names no table; the service looks into them for it, which the emulator does not.
        Assert.NotNull(await stores.Table.GetAsync("p", "k", Cancellation));
        Assert.Single((await stores.Table.QueryAsync("p", new("", null), 10, null, Cancellation)).Rows);
        await RefusedAsync("failed while looking for upload 'a/b.txt' in container", () => stores.Uploads.FindAsync("a/b.txt", Cancellation));
    }

    [Fact]
    public async Task A_signature_of_a_container_opens_that_container_alone()
    {
        var suffix = Storage.NewSuffix();
        await (await OpenAsync(Signature.ForAnHour("rwdlacup").OfAccount(), suffix)).Uploads.PutAsync("a/a.txt", new MemoryStream([1]), cancellation: Cancellation);
        var stores = await OpenAsync(Signature.ForAnHour("rwl").OfContainer("pages-" + suffix), suffix);

        var upload = await stores.Uploads.PutAsync("a/b.txt", new MemoryStream([2]), cancellation: Cancellation);

        Assert.NotNull(await stores.Uploads.OpenAsync(upload, Cancellation));
        Assert.Equal(2, await stores.Uploads.ListAsync(Cancellation).CountAsync(Cancellation));
        await RefusedAsync("failed while reading body 0123 of container", () => stores.Bodies.GetAsync("0123", Cancellation));
        await RefusedAsync("failed while reading row 'k' of partition 'p': 403", () => stores.Table.GetAsync("p", "k", Cancellation));
    }

    private static async Task RefusedAsync(string message, Func<Task> request) => Assert.Matches(message, (await Assert.ThrowsAsync<IOException>(request)).Message);

    private static Row Row(string key) => new(key, new Dictionary<string, object> { ["n"] = 1 });

    private static async Task<AzureStores> OpenAsync(string signature, string? suffix = null)
    {
        Storage.SkipWithoutAzurite();
        var azurite = await Azurite.SharedAsync();
        return AzureStores.Open($"BlobEndpoint={azurite.BlobEndpoint};TableEndpoint={azurite.TableEndpoint};SharedAccessSignature={signature}", Storage.Named(suffix ?? Storage.NewSuffix()));
    }
}
