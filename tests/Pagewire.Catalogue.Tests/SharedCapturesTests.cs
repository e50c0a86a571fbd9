using Pagewire.Catalogue.Folders;
using Pagewire.Catalogue.Sqlite;
using Pagewire.Extraction;
using Pagewire.Reading;
using Pagewire.Testing;
using static Pagewire.Catalogue.Tests.World;

namespace Pagewire.Catalogue.Tests;

/// <summary>Five real captures of one site that overlap.</summary>
public sealed class SharedCapturesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_orders_give_the_same_items_ids_included()
    {
        var uploads = SharedPages.Captures().Select(path =>
        {
            var upload = new Upload("embassy/" + Path.GetFileName(path), Path.GetFileName(path), 1);
            using var content = File.OpenRead(path);
            return (upload, pages: new PageReader(new()).Read(upload, content).Select(r => (r, r.Page is { } page ? Extractor.Extract(page) : null)).ToList());
        }).ToArray();
        Assert.Equal(5, uploads.Length);
        string? first = null;
        foreach (var order in Permutations.Of(uploads))
        {
            var catalogue = NewCatalogue(new MemoryTable());
            foreach (var (upload, pages) in order) await catalogue.RecordAsync(upload, pages, null, Token);
            var dump = await Dump.OfAsync(catalogue);
            first ??= dump;
            Assert.Equal(first, dump);
        }
    }

    [Fact]
    public async Task They_hold_45_items_in_55_sightings_and_a_sweep_takes_each_in_once()
    {
        foreach (var path in SharedPages.Captures())
        {
            Directory.CreateDirectory(Path.Combine(_folder.Path, "embassy"));
            File.Copy(path, Path.Combine(_folder.Path, "embassy", Path.GetFileName(path)));
        }
        using var table = new SqliteTable(Path.Combine(_folder.Path, ".data", "pagewire.db"));
        var catalogue = NewCatalogue(table);
        var ingestor = new Ingestor(new FolderUploadStore(_folder.Path), new FolderProfileStore(Path.Combine(_folder.Path, ".sources")), new PageReader(new()), catalogue);
        var receipts = new List<Receipt>();
        await foreach (var receipt in ingestor.SweepAsync(Token)) receipts.Add(receipt);
        Assert.Equal((5, 55, 45), (receipts.Count, receipts.Sum(r => r.Sightings), receipts.Sum(r => r.New)));
        Assert.Equal(45, (await catalogue.ItemsAsync()).Count);
        Assert.Equal(20, (await catalogue.ItemsAsync("latest-events")).Count);
        Assert.Equal(2, (await catalogue.ItemsAsync("press-releases-and-news")).Count);
        Assert.Single(await catalogue.ItemsAsync("speeches-interviews-articles"));
        await foreach (var receipt in ingestor.SweepAsync(Token)) Assert.Fail($"{receipt.Upload} was taken in twice.");
    }
}
