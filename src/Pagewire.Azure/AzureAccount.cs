using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Identity;

namespace Pagewire.Azure;

/// <summary>Where a storage account's services are and how to be let in: exactly one of a shared key, a shared access signature and an identity.</summary>
public sealed partial record AzureAccount
{
    // The emulator's account and key are public and the same everywhere:
    // https://learn.microsoft.com/azure/storage/common/storage-connect-azurite
    private const string EmulatorName = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private AzureAccount(string name, Uri blobs, Uri tables) => (Name, Blobs, Tables) = (name, blobs, tables);

    /// <summary>The account's name, as signatures name it.</summary>
    public string Name { get; }

    /// <summary>The root address of its Blob service.</summary>
    public Uri Blobs { get; }

    /// <summary>The root address of its Table service.</summary>
    public Uri Tables { get; }

    internal string? Key { get; private init; }

    internal AzureSasCredential? Signature { get; private init; }

    internal TokenCredential? Identity { get; private init; }

    /// <summary>Reads any of the forms that people have at hand: <c>UseDevelopmentStorage=true</c>, a connection string (with a key or a shared access signature), an account's name, the address of its Blob or Table service (with a shared access signature as its query, or with an identity).</summary>
    /// <param name="value">What the user gave.</param>
    /// <param name="credential">The identity for the forms without a secret; null: <see cref="DefaultAzureCredential"/> (a managed identity in Azure, the developer's login elsewhere).</param>
    /// <exception cref="FormatException">It is none of these; one sentence that does not repeat a secret.</exception>
    public static AzureAccount Parse(string value, TokenCredential? credential = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        value = value.Trim();
        if (AccountName().IsMatch(value)) return Named(value, credential);
        if (value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) return At(value, credential);
        if (value.Contains('=', StringComparison.Ordinal)) return Connection(value);
        throw new FormatException("The storage is none of these: UseDevelopmentStorage=true, a connection string, the name of a storage account (3 to 24 lower-case letters and digits), or the https address of its Blob service.");
    }

    /// <summary>An account whose two services' addresses are known.</summary>
    /// <param name="blobs">The Blob service.</param>
    /// <param name="tables">The Table service.</param>
    /// <param name="credential">The identity; null: <see cref="DefaultAzureCredential"/>.</param>
    public static AzureAccount At(Uri blobs, Uri tables, TokenCredential? credential = null)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        ArgumentNullException.ThrowIfNull(tables);
        return new(NameOf(blobs), WithoutQuery(blobs), WithoutQuery(tables)) { Identity = credential ?? new DefaultAzureCredential() };
    }

    // Without the credentials, which a record would print.
    /// <inheritdoc/>
    public override string ToString() => $"storage account {Name}";

    private static AzureAccount Named(string name, TokenCredential? credential) =>
        At(new($"https://{name}.blob.core.windows.net/"), new($"https://{name}.table.core.windows.net/"), credential);

    private static AzureAccount At(string address, TokenCredential? credential)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) throw new FormatException("The storage's address is not an absolute address.");
        var (blobs, tables) = (Service(uri, "blob"), Service(uri, "table"));
        if (uri.Query.Contains("sig=", StringComparison.Ordinal)) return new(NameOf(blobs), blobs, tables) { Signature = new(uri.Query) };
        if (uri.Scheme != Uri.UriSchemeHttps) throw new FormatException($"The storage's address is {WithoutQuery(uri)}: an identity's token is sent over https only.");
        return At(blobs, tables, credential);
    }

    // https://{account}.{service}.core.windows.net, also {account}.{zone}.{service}.storage.azure.net and other clouds.
    private static Uri Service(Uri address, string service)
    {
        var labels = address.Host.Split('.');
        var at = Array.FindIndex(labels, 1, label => label is "blob" or "table" or "dfs" or "queue" or "file");
        if (at < 0) throw new FormatException($"The storage's address is {WithoutQuery(address)}: expected one such as https://account.blob.core.windows.net/ (for others, a connection string with BlobEndpoint and TableEndpoint).");
        labels[at] = service;
        return new UriBuilder(address.Scheme, string.Join('.', labels)) { Port = address.IsDefaultPort ? -1 : address.Port, Path = "/" }.Uri;
    }

    private static AzureAccount Connection(string value)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw new FormatException("The storage's connection string is not a list of NAME=VALUE separated by semicolons.");
            parts[part[..equals]] = part[(equals + 1)..];
        }
        string? Part(string name) => parts.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

        if (string.Equals(Part("UseDevelopmentStorage"), "true", StringComparison.OrdinalIgnoreCase)) return Emulator(Part("DevelopmentStorageProxyUri") ?? "http://127.0.0.1");
        var (name, scheme, suffix) = (Part("AccountName"), Part("DefaultEndpointsProtocol") ?? "https", Part("EndpointSuffix") ?? "core.windows.net");
        Uri Endpoint(string part, string service)
        {
            var text = Part(part) ?? (name is null ? null : $"{scheme}://{name}.{service}.{suffix}/");
            return Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : throw new FormatException($"The storage's connection string has neither AccountName nor a {part} that is an absolute address.");
        }
        var (blobs, tables) = (Endpoint("BlobEndpoint", "blob"), Endpoint("TableEndpoint", "table"));
        var account = new AzureAccount(name ?? NameOf(blobs), WithoutQuery(blobs), WithoutQuery(tables));
        if (Part("SharedAccessSignature") is { } signature) return account with { Signature = new(signature) };
        if (Part("AccountKey") is not { } key) throw new FormatException("The storage's connection string has neither an AccountKey nor a SharedAccessSignature.");
        return !Convert.TryFromBase64String(key, new byte[key.Length], out _)
            ? throw new FormatException("The AccountKey in the storage's connection string is not Base64.")
            : account with { Key = key };
    }

    private static AzureAccount Emulator(string host) => new(EmulatorName, new($"{host.TrimEnd('/')}:10000/{EmulatorName}/"), new($"{host.TrimEnd('/')}:10002/{EmulatorName}/")) { Key = EmulatorKey };

    private static string NameOf(Uri service) => service.Host.Split('.')[0];

    private static Uri WithoutQuery(Uri uri)
    {
        var path = uri.GetLeftPart(UriPartial.Path);
        return new(path.EndsWith('/') ? path : path + "/");
    }

    [GeneratedRegex(@"\A[a-z0-9]{3,24}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AccountName();
}
