using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage;
using Azure.Storage.Blobs;
using Pagewire.Catalogue;

namespace Pagewire.Azure;

/// <summary>Everything that is kept in one storage account. Opening it sends nothing.</summary>
/// <param name="Account">The account.</param>
/// <param name="Table">Items and receipts, in Table storage.</param>
/// <param name="Bodies">Bodies, in Blob storage.</param>
/// <param name="Uploads">Uploads, in Blob storage.</param>
/// <param name="Profiles">Profiles of sources, in Blob storage.</param>
public sealed record AzureStores(AzureAccount Account, ITable Table, IBodyStore Bodies, IUploadStore Uploads, IProfileStore Profiles)
{
    /// <summary>Opens the storage that a user names.</summary>
    /// <param name="value">Any form that <see cref="AzureAccount.Parse"/> reads.</param>
    /// <param name="options">Names and limits; null: the defaults.</param>
    /// <param name="credential">The identity for the forms without a secret; null: the default one.</param>
    /// <exception cref="FormatException">The value or an option is wrong; one sentence that says how.</exception>
    public static AzureStores Open(string value, AzureStorageOptions? options = null, TokenCredential? credential = null) => Open(AzureAccount.Parse(value, credential), options);

    /// <summary>The stores of an account; nothing is sent.</summary>
    /// <param name="account">The account.</param>
    /// <param name="options">Names and limits; null: the defaults.</param>
    /// <exception cref="FormatException">An option is wrong; one sentence that says how.</exception>
    public static AzureStores Open(AzureAccount account, AzureStorageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(account);
        options ??= new();
        options.Validate();
        var blobs = Blobs(account, options.Apply(new BlobClientOptions()));
        return new(
            account,
            TableOf(account, options),
            new BlobBodyStore(blobs.GetBlobContainerClient(options.BodyContainer), options.BodyPrefix),
            new BlobUploadStore(blobs.GetBlobContainerClient(options.UploadContainer), options.UploadPrefix),
            new BlobProfileStore(blobs.GetBlobContainerClient(options.ProfileContainer), options.ProfilePrefix));
    }

    private static AzureTable TableOf(AzureAccount account, AzureStorageOptions options)
    {
        var tables = options.Apply(new TableClientOptions());
        tables.AddPolicy(new TransactionText(), HttpPipelinePosition.PerCall);
        tables.AddPolicy(new TransactionSends(), HttpPipelinePosition.PerRetry);
        // With an emulator's account in its path, the SDK takes an address without a slash at its end only.
        var endpoint = new Uri(account.Tables.ToString().TrimEnd('/'));
        TableServiceClient service = account switch
        {
            { Key: { } key } => new(endpoint, new TableSharedKeyCredential(account.Name, key), tables),
            { Signature: { } signature } => new(endpoint, signature, tables),
            _ => new(endpoint, account.Identity, tables),
        };
        return new(service.GetTableClient(options.Table));
    }

    private static BlobServiceClient Blobs(AzureAccount account, BlobClientOptions options) => account switch
    {
        { Key: { } key } => new(account.Blobs, new StorageSharedKeyCredential(account.Name, key), options),
        { Signature: { } signature } => new(account.Blobs, signature, options),
        _ => new(account.Blobs, account.Identity, options),
    };
}
