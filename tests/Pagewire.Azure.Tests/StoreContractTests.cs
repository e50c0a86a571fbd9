using Pagewire.Catalogue;
using Pagewire.Testing.Stores;

namespace Pagewire.Azure.Tests;

public sealed class AzureTableContractTests : TableContract
{
    private static readonly Lazy<Task<AzureStores>> s_one = new(() => Storage.OpenAsync());

    protected override async Task<ITable> CreateAsync() => (await s_one.Value).Table;
}

public sealed class AzureReceiptTests : ReceiptContract
{
    private static readonly Lazy<Task<AzureStores>> s_one = new(() => Storage.OpenAsync());

    protected override string Place => @"Table 'pagewire\d+', partition '(items|receipts):s[0-9a-f]{32}': row '[^']+' was to be new, but somebody else wrote first";

    protected override async Task<ITable> CreateAsync() => (await s_one.Value).Table;
}

public sealed class BlobUploadStoreTests : UploadStoreContract
{
    private readonly string _suffix = Storage.NewSuffix();

    protected override Task<IUploadStore> CreateAsync() => AgainAsync();

    protected override async Task<IUploadStore> AgainAsync()
    {
        Storage.SkipWithoutAzurite();
        return AzureStores.Open((await Testing.Azurite.SharedAsync()).ConnectionString, Storage.Named(_suffix)).Uploads;
    }
}

public sealed class BlobBodyStoreTests : BodyStoreContract
{
    protected override async Task<IBodyStore> CreateAsync() => (await Storage.OpenAsync()).Bodies;
}

public sealed class BlobProfileStoreTests : ProfileStoreContract
{
    protected override async Task<IProfileStore> CreateAsync() => (await Storage.OpenAsync()).Profiles;
}
