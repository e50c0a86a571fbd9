using System.Text;
using Pagewire.Catalogue.Folders;
using Pagewire.Reading;
using Pagewire.Testing;
using static Pagewire.Catalogue.Tests.World;

namespace Pagewire.Catalogue.Tests;

public sealed class IngestorTests : IDisposable
{
    private const string Listing = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News of the Harbour Office</title><link rel="canonical" href="https://harbour.example/news"></head>
        <body><h1>News</h1><ul>
        <li><time datetime="2024-03-05">5 March 2024</time> <a href="/news/5">The new pier opens to visitors</a></li>
        <li><time datetime="2024-03-04">4 March 2024</time> <a href="/news/4">Dredging of the inner basin begins</a></li>
        <li><time datetime="2024-03-01">1 March 2024</time> <a href="/news/1">Storm warning for the weekend</a></li>
        </ul></body></html>
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly ItemCatalogue _catalogue = NewCatalogue(new MemoryTable());
    private readonly FolderUploadStore _uploads;
    private readonly FolderProfileStore _profiles;
    private readonly Ingestor _ingestor;

    public IngestorTests()
    {
        _uploads = new(Path.Combine(_folder.Path, "pages"));
        _profiles = new(Path.Combine(_folder.Path, "sources"));
        _ingestor = new(_uploads, _profiles, new PageReader(new()), _catalogue);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_upload_becomes_items_and_a_receipt()
    {
        await PutAsync("harbour/news.html", Listing);
        var receipt = await _ingestor.TakeInAsync("harbour/news.html", Token);
        Assert.Equal((1, 3, 3), (receipt!.Pages, receipt.Sightings, receipt.New));
        Assert.Equal(["https://harbour.example/news/5", "https://harbour.example/news/4", "https://harbour.example/news/1"], (await _catalogue.ItemsAsync()).Select(i => i.Url));
    }

    // The replacement character, a line separator, an encoded label with a letter that none has.
    [Theory]
    [InlineData("https://harb\uFFFDur.example/news/5")]
    [InlineData("https://harbour.\u2028example/news/5")]
    [InlineData("https://xn--\u00FC.example/news/5")]
    public async Task An_address_with_a_damaged_host_costs_an_entry_its_link_and_nothing_else(string address)
    {
        await PutAsync("harbour/news.html", Listing.Replace("/news/5", address, StringComparison.Ordinal).Replace("https://harbour.example/news", address, StringComparison.Ordinal));
        Assert.Equal(3, (await _ingestor.TakeInAsync("harbour/news.html", Token))!.New);
        Assert.Null((await _catalogue.ItemsAsync())[0].Url);
    }

    [Fact]
    public async Task An_upload_is_taken_in_once_it_has_a_receipt_and_until_it_is_replaced()
    {
        Assert.False(await _ingestor.IsTakenInAsync("harbour/a.html", Token));
        await PutAsync("harbour/a.html", Listing);
        Assert.False(await _ingestor.IsTakenInAsync("harbour/a.html", Token));
        await _ingestor.TakeInAsync("harbour/a.html", Token);
        Assert.True(await _ingestor.IsTakenInAsync("harbour/a.html", Token));
        await PutAsync("harbour/a.html", Listing + "<!-- 2 -->");
        Assert.False(await _ingestor.IsTakenInAsync("harbour/a.html", Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_asks_while_an_upload_is_being_taken_in_is_answered_when_that_has_ended(bool breaksOff)
    {
        await PutAsync("harbour/a.html", Listing);
        var asked = new List<Task<bool>>();
        await using var content = new AskingStream(Encoding.UTF8.GetBytes(Listing), () =>
        {
            asked.Add(_ingestor.IsTakenInAsync("harbour/a.html", Token));
            if (breaksOff) throw new IOException("The storage does not answer.");
        });

        var taken = _ingestor.TakeInAsync((await _uploads.FindAsync("harbour/a.html", Token))!, content, Token);

        if (breaksOff) await Assert.ThrowsAsync<IOException>(() => taken);
        else await taken;
        Assert.NotEmpty(asked);
        Assert.DoesNotContain(breaksOff, await Task.WhenAll(asked));
    }

    [Fact]
    public async Task A_sweep_takes_in_what_has_no_receipt_for_its_present_version()
    {
        await PutAsync("harbour/a.html", Listing);
        await PutAsync("harbour/b.html", Listing);
        Assert.Equal(["harbour/a.html", "harbour/b.html"], await SweptAsync());
        Assert.Empty(await SweptAsync());
        await PutAsync("harbour/b.html", Listing + "<!-- changed -->");
        await PutAsync("top.txt", "Nothing here");
        Assert.Equal(["harbour/b.html", "top.txt"], await SweptAsync());
    }

    [Fact]
    public async Task What_cannot_be_read_has_a_receipt_that_says_so_and_is_not_tried_again()
    {
        await PutAsync("harbour/empty.html", "");
        await _uploads.PutAsync("harbour/noise.bin", new MemoryStream([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 3, 0xFF, 0xFE, 0xFD]), cancellation: Token);
        Assert.Equal(2, (await SweptAsync()).Count);
        foreach (var name in new[] { "harbour/empty.html", "harbour/noise.bin" })
            Assert.NotEmpty((await _catalogue.ReceiptAsync(name, Token))!.Errors);
        Assert.Empty(await SweptAsync());
    }

    [Fact]
    public async Task A_profile_that_is_no_json_is_the_receipts_error()
    {
        await PutAsync("harbour/news.html", Listing);
        await _profiles.PutAsync(SourceName.From("harbour"), "{ title:", Token);
        var receipt = await _ingestor.TakeInAsync("harbour/news.html", Token);
        Assert.Contains("sources/harbour.json", Assert.Single(receipt!.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mended_profile_lets_a_sweep_take_in_what_was_refused_for_it()
    {
        await PutAsync("harbour/news.html", Listing);
        await PutAsync("council/news.html", Listing);
        await _profiles.PutAsync(SourceName.From("harbour"), "{ title:", Token);
        Assert.Equal(2, (await SweptAsync()).Count);
        Assert.Empty(await SweptAsync());

        await _profiles.PutAsync(SourceName.From("harbour"), "{ still wrong", Token);
        Assert.Equal(["harbour/news.html"], await SweptAsync());
        await _profiles.PutAsync(SourceName.From("harbour"), """{ "title": "Harbour Office" }""", Token);
        Assert.Equal(["harbour/news.html"], await SweptAsync());

        Assert.Empty((await _catalogue.ReceiptAsync("harbour/news.html", Token))!.Errors);
        await _profiles.PutAsync(SourceName.From("harbour"), """{ "title": "The Harbour Office" }""", Token);
        Assert.Empty(await SweptAsync());
    }

    [Fact]
    public async Task A_profile_that_is_taken_away_lets_a_sweep_take_in_what_was_refused_for_it()
    {
        await PutAsync("harbour/news.html", Listing);
        await _profiles.PutAsync(SourceName.From("harbour"), "{ title:", Token);
        Assert.Single(await SweptAsync());
        File.Delete(Path.Combine(_folder.Path, "sources", "harbour.json"));
        Assert.Equal(["harbour/news.html"], await SweptAsync());
    }

    [Fact]
    public async Task An_upload_that_is_gone_has_no_receipt() => Assert.Null(await _ingestor.TakeInAsync("harbour/nothing.html", Token));

    [Fact]
    public async Task Bytes_at_hand_are_taken_in_under_the_hash_of_them()
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Listing));
        var receipt = await _ingestor.TakeInAsync(new Upload("harbour/x.html", "", content.Length), content, Token);
        Assert.Equal(64, receipt.ETag.Length);
        Assert.Equal(3, receipt.New);
    }

    private Task<Upload> PutAsync(string name, string text) => _uploads.PutAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), cancellation: Token);

    private async Task<List<string>> SweptAsync()
    {
        var names = new List<string>();
        await foreach (var receipt in _ingestor.SweepAsync(Token)) names.Add(receipt.Upload);
        return names;
    }

    /// <summary>Bytes whose reader makes something happen.</summary>
    private sealed class AskingStream(byte[] bytes, Action read) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            read();
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            read();
            return base.Read(buffer);
        }
    }
}
