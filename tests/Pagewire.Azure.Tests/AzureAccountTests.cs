namespace Pagewire.Azure.Tests;

public sealed class AzureAccountTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "devstoreaccount1", "http://127.0.0.1:10000/devstoreaccount1/", "http://127.0.0.1:10002/devstoreaccount1/")]
    [InlineData(" usedevelopmentstorage=TRUE; ", "devstoreaccount1", "http://127.0.0.1:10000/devstoreaccount1/", "http://127.0.0.1:10002/devstoreaccount1/")]
    [InlineData("pressoffice1", "pressoffice1", "https://pressoffice1.blob.core.windows.net/", "https://pressoffice1.table.core.windows.net/")]
    [InlineData("https://press.blob.core.windows.net", "press", "https://press.blob.core.windows.net/", "https://press.table.core.windows.net/")]
    [InlineData("https://press.table.core.windows.net/", "press", "https://press.blob.core.windows.net/", "https://press.table.core.windows.net/")]
    [InlineData("https://press.z12.blob.storage.azure.net/", "press", "https://press.z12.blob.storage.azure.net/", "https://press.z12.table.storage.azure.net/")]
    [InlineData("https://press.blob.core.chinacloudapi.cn/?sv=2020-12-06&sig=a%2Bb%3D", "press", "https://press.blob.core.chinacloudapi.cn/", "https://press.table.core.chinacloudapi.cn/")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=press;AccountKey=AAAA;EndpointSuffix=core.usgovcloudapi.net", "press", "https://press.blob.core.usgovcloudapi.net/", "https://press.table.core.usgovcloudapi.net/")]
    [InlineData("AccountName=press;AccountKey=AAAA==;", "press", "https://press.blob.core.windows.net/", "https://press.table.core.windows.net/")]
    [InlineData("BlobEndpoint=https://press.blob.core.windows.net/;TableEndpoint=https://press.table.core.windows.net/;SharedAccessSignature=sv=2020-12-06&sig=a%3D", "press", "https://press.blob.core.windows.net/", "https://press.table.core.windows.net/")]
    public void Every_form_that_people_have_at_hand_names_both_services(string value, string name, string blobs, string tables)
    {
        if (value.Contains("AAAA==", StringComparison.Ordinal)) value = value.Replace("AAAA==", "AAAAAA==", StringComparison.Ordinal);
        var account = AzureAccount.Parse(value);
        Assert.Equal((name, blobs, tables), (account.Name, account.Blobs.ToString(), account.Tables.ToString()));
    }

    [Theory]
    [InlineData("", "none of these")]
    [InlineData("Not An Account", "none of these")]
    [InlineData("https://example.org/", "expected one such as")]
    [InlineData("http://press.blob.core.windows.net/", "over https only")]
    [InlineData("AccountName=press", "neither an AccountKey nor a SharedAccessSignature")]
    [InlineData("AccountName=press;AccountKey=secret!", "not Base64")]
    [InlineData("AccountKey=c2VjcmV0", "neither AccountName nor a BlobEndpoint")]
    [InlineData("AccountName=press;nonsense", "NAME=VALUE")]
    public void Anything_else_is_refused_in_one_sentence_without_secrets(string value, string reason)
    {
        var refused = Assert.Throws<FormatException>(() => AzureStores.Open(value));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void An_account_does_not_print_its_secrets() =>
        Assert.Equal("storage account press", AzureAccount.Parse("AccountName=press;AccountKey=c2VjcmV0").ToString());

    public static TheoryData<AzureStorageOptions, string> WrongOptions => new()
    {
        { new() { Table = "1items" }, "Table is '1items'" },
        { new() { Table = "my-items" }, "Table is 'my-items'" },
        { new() { Table = "Tables" }, "Table is 'Tables'" },
        { new() { UploadContainer = "Pages" }, "UploadContainer is 'Pages'" },
        { new() { BodyContainer = "a--b" }, "BodyContainer is 'a--b'" },
        { new() { ProfileContainer = "so" }, "ProfileContainer is 'so'" },
        { new() { UploadPrefix = "/in" }, "UploadPrefix is '/in'" },
        { new() { MaxRetries = -1 }, "MaxRetries is -1" },
        { new() { NetworkTimeout = TimeSpan.Zero }, "NetworkTimeout is 00:00:00" },
        { new() { BodyContainer = "pages" }, "would be taken for uploads" },
        { new() { ProfileContainer = "pages", UploadPrefix = "in/", ProfilePrefix = "in/sources/" }, "would be taken for uploads" },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void Wrong_options_are_refused_when_storage_is_opened(AzureStorageOptions options, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => AzureStores.Open("UseDevelopmentStorage=true", options)).Message, StringComparison.Ordinal);
}
