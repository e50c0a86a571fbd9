using System.Reflection;
using Pagewire.Azure;

namespace Pagewire.Cli;

/// <summary>The names, prefixes and limits in a storage account that the variables <c>PAGEWIRE_AZURE_…</c> give: for two sites in one account, or a slow line.</summary>
internal static class StorageSettings
{
    private const string Prefix = "PAGEWIRE_AZURE_";

    // All but the transport, which is an object of a program's own.
    private static readonly string[] s_names = [.. typeof(AzureStorageOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(option => option.Name).Where(name => name != nameof(AzureStorageOptions.Transport))];

    /// <summary>Reads them; what none of them names keeps its default.</summary>
    /// <exception cref="UserException">There is no such setting, or its value is none.</exception>
    public static AzureStorageOptions Read()
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build();
        if (settings.GetChildren().Select(setting => setting.Key).Except(s_names, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } unknown)
            throw new UserException($"the variable {Prefix}{unknown} is no setting; {string.Join(", ", s_names)} are, each after {Prefix}");
        try
        {
            return settings.Get<AzureStorageOptions>() ?? new();
        }
        catch (InvalidOperationException mistake)
        {
            throw new UserException($"a variable {Prefix}… cannot be read: {mistake.Message}");
        }
    }
}
