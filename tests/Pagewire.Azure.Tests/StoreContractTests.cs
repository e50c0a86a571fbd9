using Pagewire.Catalogue;
using Pagewire.Testing.Stores;

namespace Pagewire.Azure.Tests;

public sealed class AzureTableContractTests : TableContract
{
    private static readonly Lazy<Task<AzureStores>> One = new(() => Storage.OpenAsync());

    protected override async Task<ITable> CreateAsync() => (await One.Value).Table;
}

public sealed class BlobUploadStoreTests : UploadStoreContract
{
    protected override async Task<IUploadStore> CreateAsync() => (await Storage.OpenAsync()).Uploads;
}

public sealed class BlobBodyStoreTests : BodyStoreContract
{
    protected override async Task<IBodyStore> CreateAsync() => (await Storage.OpenAsync()).Bodies;
}

public sealed class BlobProfileStoreTests : ProfileStoreContract
{
    protected override async Task<IProfileStore> CreateAsync() => (await Storage.OpenAsync()).Profiles;
}
