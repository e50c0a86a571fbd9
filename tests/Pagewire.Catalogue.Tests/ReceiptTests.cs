using Pagewire.Extraction;
using Pagewire.Reading;
using static Pagewire.Catalogue.Tests.World;

namespace Pagewire.Catalogue.Tests;

public sealed class ReceiptTests
{
    private readonly ItemCatalogue _catalogue = NewCatalogue(new MemoryTable());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receipt_says_all_that_became_of_an_upload()
    {
        var page = new Page { Kind = PageKind.Text, Format = "text", Encoding = "windows-1251", Lines = [], Url = new("https://example.org/news", "metadata") };
        var capture = new Capture
        {
            Url = page.Url,
            CapturedAt = new(At("2018-10-14T21:49Z"), "masthead clock"),
            Section = "NEWS",
            Items = [Listed("One", "2018-10-12"), Listed("Two", "2018-10-14"), Listed("Two", "2018-10-14")],
            Dropped = new Dictionary<string, int> { ["navigation"] = 7, ["no title"] = 1 },
            Paging = new(2, 123),
        };
        var upload = new Upload("site/page.txt", "v1", 10);
        var written = await _catalogue.RecordAsync(upload, [(ReadResult.Of(page), capture)], null, Token);
        var read = await _catalogue.ReceiptAsync("site/page.txt", Token);
        Assert.Equivalent(written, read, strict: true);
        Assert.Equal((1, 3, 2, 0, 1), (read!.Pages, read.Sightings, read.New, read.Changed, read.Same));
        Assert.Equal((new DateOnly(2018, 10, 12), new DateOnly(2018, 10, 14)), read.Span);
        Assert.Equal(new Paging(2, 123), read.Paging);
        Assert.Equal("windows-1251", read.Encoding);
        Assert.Equal(7, read.Dropped["navigation"]);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_does_not_keep_the_others_out()
    {
        var receipt = await _catalogue.RecordAsync(new("site/a.zip", "v1", 10),
            [(ReadResult.Unreadable("Encrypted: a zip entry without password was expected.", "secret.html"), null), (ReadResult.Of(Tests.Shot.Page), Shot("x", "2018-10-15", Listed("One", "2018-10-15")).Capture)], null, Token);
        Assert.Equal(["secret.html: Encrypted: a zip entry without password was expected."], receipt.Errors);
        Assert.Equal((2, 1), (receipt.Pages, receipt.New));
        Assert.Single(await _catalogue.ItemsAsync());
    }

    [Fact]
    public async Task The_newest_receipt_of_a_name_stands_and_they_come_newest_first()
    {
        foreach (var (name, etag) in new[] { ("b/1", "v1"), ("a/1", "v1"), ("b/2", "v1"), ("a/1", "v2") })
            await _catalogue.RefuseAsync(new(name, etag, 0), "Empty.", Token);
        Assert.Equal(["a/1 v2", "b/2 v1", "b/1 v1"], await NamesAsync(null));
        Assert.Equal(["b/2 v1", "b/1 v1"], await NamesAsync(SourceName.From("b")));
        Assert.Equal("v2", (await _catalogue.ReceiptAsync("a/1", Token))!.ETag);
        Assert.Null(await _catalogue.ReceiptAsync("a/2", Token));
        Assert.Equal("v2", (await _catalogue.TakenInAsync(SourceName.From("a"), Token))["a/1"].ETag);
    }

    [Fact]
    public async Task A_refused_upload_lists_its_source_and_leaves_its_title()
    {
        await _catalogue.RefuseAsync(new("site/a", "v1", 0), "Empty.", Token);
        Assert.Equal("site", Assert.Single(await _catalogue.SourcesAsync(Token)).Title);
        await _catalogue.RecordAsync(new("site/b", "v1", 0), [], new() { Title = "The Site" }, Token);
        await _catalogue.RefuseAsync(new("site/a", "v2", 0), "Empty.", Token);
        Assert.Equal("The Site", Assert.Single(await _catalogue.SourcesAsync(Token)).Title);
    }

    [Fact]
    public async Task Names_of_every_kind_have_receipts()
    {
        foreach (var name in new[] { "site/a#b?c%d\\e\u0001", "новости/ж.html", "top.html", "site/" + new string('x', 1000) })
        {
            await _catalogue.RefuseAsync(new(name, "v1", 0), "Empty.", Token);
            Assert.Equal(name, (await _catalogue.ReceiptAsync(name, Token))!.Upload);
        }
    }

    private async Task<List<string>> NamesAsync(SourceName? source)
    {
        var names = new List<string>();
        await foreach (var receipt in _catalogue.ReceiptsAsync(source, Token)) names.Add($"{receipt.Upload} {receipt.ETag}");
        return names;
    }
}
