using System.Globalization;
using Pagewire.Catalogue;
using Pagewire.Reading;
using Pagewire.Testing;

namespace Pagewire.Azure.Tests;

/// <summary>Storage of a test's own on the emulator that all tests share.</summary>
internal static class Storage
{
    private static int _count;

    public static async Task<AzureStores> OpenAsync(AzureStorageOptions? options = null)
    {
        SkipWithoutAzurite();
        return Open(await Azurite.SharedAsync(), options);
    }

    /// <summary>Storage of a test's own on an emulator of its own.</summary>
    public static AzureStores Open(Azurite azurite, AzureStorageOptions? options = null) => AzureStores.Open(azurite.ConnectionString, Named(NewSuffix(), options));

    public static void SkipWithoutAzurite()
    {
        if (Azurite.Absent() is { } reason) Assert.Skip(reason);
    }

    /// <summary>For names that no other test has.</summary>
    public static string NewSuffix() => Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);

    /// <summary>Names with a suffix, as the worker program makes them.</summary>
    public static AzureStorageOptions Named(string suffix, AzureStorageOptions? options = null) => (options ?? new()) with
    {
        Table = "pagewire" + suffix,
        UploadContainer = "pages-" + suffix,
        BodyContainer = "bodies-" + suffix,
        ProfileContainer = "sources-" + suffix,
    };

    public static Ingestor Ingestor(AzureStores stores) => new(stores.Uploads, stores.Profiles, new PageReader(new ReadingOptions()), new ItemCatalogue(stores.Table, stores.Bodies, TimeProvider.System));
}
