using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Pagewire.Testing;

namespace Pagewire.Azure.Tests;

/// <summary>Storage that an identity opens with a bearer token, over https. The emulator checks a token's audience, issuer and times, but not who signed it.</summary>
public sealed class IdentityTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private X509Certificate2? _certificate;
    private Azurite? _azurite;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Storage.SkipWithoutAzurite();
        _certificate = SelfSigned();
        var pem = Path.Combine(_folder.Path, "azurite.pem");
        await File.WriteAllTextAsync(pem, $"{_certificate.ExportCertificatePem()}\n{_certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()}\n", Cancellation);
        _azurite = await Azurite.StartAsync(certificate: pem);
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null) await _azurite.DisposeAsync();
        _certificate?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_identity_takes_in_uploads_and_is_asked_for_one_token_for_each_service()
    {
        var identity = new Identity();
        var stores = Open(identity);
        foreach (var page in GeneratedSite.Story()) await stores.Uploads.PutAsync(page.Name, new MemoryStream(page.Content), page.Url, page.Captured, Cancellation);
        await foreach (var receipt in Storage.Ingestor(stores).SweepAsync(Cancellation)) Assert.Empty(receipt.Errors);

        Assert.Equal(await Content.OfSingleWorkerAsync(stores.Uploads, Cancellation), await Content.OfAsync(stores.Table, stores.Bodies, Cancellation));
        Assert.All(identity.Asked, scope => Assert.Equal("https://storage.azure.com/.default", scope));
        Assert.Equal(2, identity.Asked.Count);
    }

    public static TheoryData<string, Identity> Refused => new()
    {
        { "expired", new() { Expires = DateTimeOffset.UtcNow.AddMinutes(-5) } },
        { "for another service", new() { Audience = "https://vault.azure.net" } },
        { "from another issuer", new() { Issuer = "https://login.example/" } },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task A_token_that_is_refused_is_an_exception_that_says_what_was_asked(string why, Identity identity)
    {
        var stores = Open(identity);
        var table = await Assert.ThrowsAsync<IOException>(() => stores.Table.GetAsync("p", "k", Cancellation));
        Assert.Matches("^Table 'pagewire\\d+' at https://127.0.0.1:\\d+/devstoreaccount1/ failed while reading row 'k' of partition 'p': 403 AuthenticationFailed: .+\\.$", table.Message);
        var blob = await Assert.ThrowsAsync<IOException>(() => stores.Uploads.FindAsync("a/b.txt", Cancellation));
        Assert.Matches("^Azure storage failed while looking for upload 'a/b.txt' in container 'pages-\\d+': 403 AuthenticationFailed: .+\\.$", blob.Message);
        Assert.NotEmpty(why);
    }

    [Fact]
    public async Task An_identity_that_cannot_be_had_is_an_exception_that_says_so()
    {
        var stores = Open(new Identity { Trouble = new CredentialUnavailableException("Please run 'az login' to set up an account.\n- and more") });
        var table = await Assert.ThrowsAsync<IOException>(() => stores.Table.GetAsync("p", "k", Cancellation));
        Assert.EndsWith("failed while reading row 'k' of partition 'p': Please run 'az login' to set up an account.", table.Message, StringComparison.Ordinal);
        var blob = await Assert.ThrowsAsync<IOException>(() => stores.Uploads.FindAsync("a/b.txt", Cancellation));
        Assert.EndsWith(": Please run 'az login' to set up an account.", blob.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_is_signed_in_the_exception_says_how_to()
    {
        var stores = Open(new Identity { Trouble = new CredentialUnavailableException("DefaultAzureCredential failed to retrieve a token from the included credentials.\n- and more") });
        var table = await Assert.ThrowsAsync<IOException>(() => stores.Table.GetAsync("p", "k", Cancellation));
        Assert.Contains("'az login' signs a person in", table.Message, StringComparison.Ordinal);
    }

    private AzureStores Open(Identity identity)
    {
        // Trusts the certificate of this test and no other.
        var trusting = new HttpClientTransport(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == _certificate!.Thumbprint });
        var account = AzureAccount.At(new(_azurite!.BlobEndpoint), new(_azurite.TableEndpoint), identity);
        return AzureStores.Open(account, Storage.Named(Storage.NewSuffix(), new() { Transport = trusting, RetryDelay = TimeSpan.FromMilliseconds(1) }));
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Azurite of a test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddHours(1));
    }

    /// <summary>Gives tokens, right in every respect unless something else is said.</summary>
    public sealed class Identity : TokenCredential
    {
        private readonly List<string> _asked = [];

        public string Audience { get; init; } = "https://storage.azure.com";

        public string Issuer { get; init; } = "https://sts.windows.net/00000000-0000-0000-0000-000000000000/";

        public DateTimeOffset Expires { get; init; } = DateTimeOffset.UtcNow.AddHours(1);

        /// <summary>Thrown in place of a token; null: none.</summary>
        public Exception? Trouble { get; init; }

        /// <summary>The scopes that tokens were asked for.</summary>
        public IReadOnlyList<string> Asked
        {
            get
            {
                lock (_asked) return [.. _asked];
            }
        }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            lock (_asked) _asked.AddRange(requestContext.Scopes);
            if (Trouble is not null) throw Trouble;
            var claims = string.Create(CultureInfo.InvariantCulture, $$"""{"aud":"{{Audience}}","iss":"{{Issuer}}","iat":{{Seconds(Expires.AddHours(-2))}},"nbf":{{Seconds(Expires.AddHours(-2))}},"exp":{{Seconds(Expires)}}}""");
            // To the client it is always good for an hour, as with a clock that is wrong.
            return new($"{Part("""{"alg":"none","typ":"JWT"}""")}.{Part(claims)}.{Part("unsigned")}", DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));

        private static long Seconds(DateTimeOffset time) => time.ToUnixTimeSeconds();

        private static string Part(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
