using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Pagewire.Azure;

namespace Pagewire.Functions;

/// <summary>The host's own storage account (<c>AzureWebJobsStorage</c>), which holds the uploads and the items too.</summary>
public static class Storage
{
    private const string Setting = "AzureWebJobsStorage";

    /// <summary>Opens it: a connection string, or the addresses of its services with an identity (<c>AzureWebJobsStorage__blobServiceUri</c> and so on).</summary>
    /// <param name="configuration">The app's settings.</param>
    /// <exception cref="FormatException">The settings are missing or wrong; one sentence that says how.</exception>
    public static AzureStores Open(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration[Setting] is { Length: > 0 } connection) return AzureStores.Open(connection);
        var account = configuration.GetSection(Setting);
        if (account["accountName"] is { Length: > 0 } name) return AzureStores.Open(name, credential: Identity(account));
        return AzureStores.Open(AzureAccount.At(Address(account, "blobServiceUri"), Address(account, "tableServiceUri"), Identity(account)));
    }

    private static Uri Address(IConfigurationSection account, string name) =>
        Uri.TryCreate(account[name], UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new FormatException($"The setting {Setting} is no connection string, and {Setting}__{name} is no https address such as https://account.blob.core.windows.net/.");

    // https://learn.microsoft.com/azure/azure-functions/functions-reference#configure-an-identity-based-connection
    private static TokenCredential Identity(IConfigurationSection account) => account["credential"] switch
    {
        "managedidentity" when account["clientId"] is { Length: > 0 } id => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id)),
        "managedidentity" => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
        _ => new DefaultAzureCredential(),
    };
}
