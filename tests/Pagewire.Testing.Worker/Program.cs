using Pagewire.Azure;
using Pagewire.Catalogue;
using Pagewire.Reading;

// usage: Pagewire.Testing.Worker CONNECTION OPTIONS-SUFFIX
// Reads names of uploads from standard input, takes each in, and answers "done NAME" or "failed NAME: …".
var suffix = args[1];
var stores = AzureStores.Open(args[0], new()
{
    Table = "pagewire" + suffix,
    UploadContainer = "pages-" + suffix,
    BodyContainer = "bodies-" + suffix,
    ProfileContainer = "sources-" + suffix,
    RetryDelay = TimeSpan.FromMilliseconds(100),
    MaxRetries = 8,
});
var ingestor = new Ingestor(stores.Uploads, stores.Profiles, new PageReader(new ReadingOptions()), new ItemCatalogue(stores.Table, stores.Bodies, TimeProvider.System));
while (await Console.In.ReadLineAsync() is { } name)
{
    try
    {
        var receipt = await ingestor.TakeInAsync(name);
        Console.WriteLine(receipt is null ? $"failed {name}: it is gone" : $"done {name}");
    }
    catch (Exception trouble)
    {
        // A queue delivers again what failed, whatever it was.
        Console.WriteLine($"failed {name}: {trouble.Message.ReplaceLineEndings(" ")}");
    }
}
