using Pagewire.Testing;

namespace Pagewire.Azure.Tests;

/// <summary>Storage of a test's own on the emulator that all tests share.</summary>
internal static class Storage
{
    private static int _count;

    public static async Task<AzureStores> OpenAsync(AzureStorageOptions? options = null)
    {
        if (Azurite.Absent() is { } reason) Assert.Skip(reason);
        var azurite = await Azurite.SharedAsync();
        return AzureStores.Open(azurite.ConnectionString, Own(options ?? new()));
    }

    /// <summary>Names that no other test has.</summary>
    public static AzureStorageOptions Own(AzureStorageOptions options)
    {
        var number = Interlocked.Increment(ref _count);
        return options with
        {
            Table = $"{options.Table}{number}",
            UploadContainer = $"{options.UploadContainer}-{number}",
            BodyContainer = $"{options.BodyContainer}-{number}",
            ProfileContainer = $"{options.ProfileContainer}-{number}",
        };
    }
}
