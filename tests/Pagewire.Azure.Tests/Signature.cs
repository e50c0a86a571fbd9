using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pagewire.Testing;

namespace Pagewire.Azure.Tests;

/// <summary>Shared access signatures for the emulator's account, as an owner of the account's key makes them.</summary>
/// <param name="Permissions">Letters, such as <c>rwdlacu</c>.</param>
/// <param name="Expiry">From when on it opens nothing.</param>
internal sealed record Signature(string Permissions, DateTimeOffset Expiry)
{
    private const string Version = "2020-12-06";

    public static Signature ForAnHour(string permissions) => new(permissions, DateTimeOffset.UtcNow.AddHours(1));

    private string Until => Expiry.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>https://learn.microsoft.com/rest/api/storageservices/create-account-sas</summary>
    /// <param name="services">Letters: <c>b</c> blobs, <c>t</c> tables.</param>
    public string OfAccount(string services = "bt") =>
        $"sv={Version}&ss={services}&srt=sco&sp={Permissions}&se={Until}&sig={Sign(Azurite.AccountName, Permissions, services, "sco", "", Until, "", "", Version, "", "")}";

    /// <summary>https://learn.microsoft.com/rest/api/storageservices/create-service-sas</summary>
    /// <param name="table">The table.</param>
    public string OfTable(string table) =>
        $"sv={Version}&tn={table}&sp={Permissions}&se={Until}&sig={Sign(Permissions, "", Until, $"/table/{Azurite.AccountName}/{table}", "", "", "", Version, "", "", "", "")}";

    /// <summary>https://learn.microsoft.com/rest/api/storageservices/create-service-sas</summary>
    /// <param name="container">The container.</param>
    public string OfContainer(string container) =>
        $"sv={Version}&sr=c&sp={Permissions}&se={Until}&sig={Sign(Permissions, "", Until, $"/blob/{Azurite.AccountName}/{container}", "", "", "", Version, "c", "", "", "", "", "", "", "")}";

    private static string Sign(params string[] fields) =>
        Uri.EscapeDataString(Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Azurite.AccountKey), Encoding.UTF8.GetBytes(string.Join('\n', fields)))));
}
