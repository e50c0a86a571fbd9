using System.Text;
using Pagewire.Catalogue.Folders;
using Pagewire.Catalogue.Rebuilding;
using Pagewire.Reading;
using Pagewire.Testing;

namespace Pagewire.Catalogue.Tests;

public sealed class RebuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryTable _table = new();
    private readonly MemoryBodyStore _bodies = new();
    private readonly SteppingClock _clock = new();
    private readonly FolderUploadStore _uploads;
    private readonly FolderProfileStore _profiles;

    public RebuildTests()
    {
        _uploads = new(Path.Combine(_folder.Path, "pages"));
        _profiles = new(Path.Combine(_folder.Path, "sources"));
    }

    // A switch takes effect within seconds; a new catalogue sees it at once.
    private ItemCatalogue Catalogue => new(_table, _bodies, _clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_rebuild_of_the_same_uploads_changes_nothing()
    {
        await FillAsync();
        var before = await Dump.OfAsync(Catalogue);
        var arrivals = (await Catalogue.ItemsAsync(order: TimelineOrder.Arrival)).Select(i => (i.Id, i.Arrived)).ToList();
        var report = await RebuildAsync(switchOver: true);
        Assert.Equal((3, 4, true), (report.Uploads, report.Same, report.Switched));
        Assert.Empty(report.Added.Concat(report.Changed).Concat(report.Gone).Concat(report.Missing));
        Assert.Equal(before, await Dump.OfAsync(Catalogue));
        Assert.Equal(arrivals, (await Catalogue.ItemsAsync(order: TimelineOrder.Arrival)).Select(i => (i.Id, i.Arrived)));
        Assert.Empty(await SweptAsync());
        Assert.Equal(4, (await RebuildAsync(switchOver: true)).Same);
        Assert.Equal(before, await Dump.OfAsync(Catalogue));
    }

    [Fact]
    public async Task Ids_that_came_from_the_order_of_arrival_are_kept()
    {
        // First without addresses, then with: the id is that of day and title, while a rebuild alone would give that of the address.
        await PutAsync("b.html", Page(Entry("2024-03-05", "The new pier opens to visitors", null), Entry("2024-03-04", "Dredging of the inner basin begins", null), Entry("2024-03-01", "Storm warning for the weekend", null)));
        await SweptAsync();
        var ids = (await Catalogue.ItemsAsync()).Select(i => i.Id).ToList();
        await PutAsync("a.html", Page(Entry("2024-03-05", "The new pier opens to visitors", "/5"), Entry("2024-03-04", "Dredging of the inner basin begins", "/4"), Entry("2024-03-01", "Storm warning for the weekend", "/1")));
        await SweptAsync();
        Assert.Equal(ids, (await Catalogue.ItemsAsync()).Select(i => i.Id));
        var report = await RebuildAsync(switchOver: true);
        Assert.Equal(3, report.Same);
        Assert.Equal(ids, (await Catalogue.ItemsAsync()).Select(i => i.Id));
    }

    [Fact]
    public async Task What_no_upload_shows_any_more_is_gone_and_a_dry_run_only_says_so()
    {
        await FillAsync();
        File.Delete(Path.Combine(_folder.Path, "pages", "harbour", "c.html"));
        var before = await Dump.OfAsync(Catalogue);
        var report = await RebuildAsync(switchOver: false);
        Assert.Equal(["harbour/c.html"], report.Missing);
        // What only the page that is gone had said of another item is gone as well.
        Assert.Equal((1, 1, 2, false), (report.Gone.Count, report.Changed.Count, report.Same, report.Switched));
        Assert.Equal(before, await Dump.OfAsync(Catalogue));
        Assert.Equal(report.Gone, (await RebuildAsync(switchOver: true)).Gone);
        Assert.Equal(3, (await Catalogue.ItemsAsync()).Count);
        Assert.Null(await Catalogue.ItemAsync(report.Gone[0], Token));
    }

    [Fact]
    public async Task An_id_whose_item_is_part_of_another_now_leads_there()
    {
        await FillAsync();
        // Until now the harbour was two items by two titles; the page that joins them is taken away again, the redirect stays.
        var ids = (await Catalogue.ItemsAsync()).ToDictionary(i => i.Title, i => i.Id);
        await PutAsync("d.html", Page(Entry("2024-03-05", "The new pier opens to visitors", "/storm"), Entry("2024-03-04", "Dredging of the inner basin begins", "/4"), Entry("2024-02-01", "A fourth one to fill the page", "/0")));
        await SweptAsync();
        var stayed = (await Catalogue.ItemAsync(ids["Storm warning for the weekend"], Token))!.Item.Id;
        Assert.Equal(stayed, (await Catalogue.ItemAsync(ids["The new pier opens to visitors"], Token))!.Item.Id);
        await RebuildAsync(switchOver: true);
        Assert.Equal(stayed, (await Catalogue.ItemAsync(ids["Storm warning for the weekend"], Token))!.Item.Id);
        Assert.Equal(stayed, (await Catalogue.ItemAsync(ids["The new pier opens to visitors"], Token))!.Item.Id);
    }

    [Fact]
    public async Task A_receipt_keeps_through_a_rebuild_what_its_upload_brought_and_when()
    {
        await FillAsync();
        var before = await ReceiptsAsync();
        Assert.Contains(before, receipt => receipt.New > 0 && receipt.Same > 0);
        // Taken in by name, so it would be the first of all now.
        await PutAsync("0.html", Page(Entry("2024-03-05", "The new pier opens to visitors", "/5"), Entry("2024-03-04", "Dredging of the inner basin begins", "/4"), Entry("2024-03-09", "Regatta postponed by a week", "/9")));
        await SweptAsync();
        before = [.. before, (await Catalogue.ReceiptAsync("harbour/0.html", Token))!];
        Assert.Equal((1, 2), (before[^1].New, before[^1].Same));

        await RebuildAsync(switchOver: true);

        Assert.Equivalent(before.OrderByDescending(receipt => receipt.At), await ReceiptsAsync(), strict: true);
    }

    [Fact]
    public async Task What_only_a_rebuild_finds_in_an_upload_is_counted_as_brought_by_it()
    {
        await _profiles.PutAsync(SourceName.From("harbour"), """{ "drop": ["Storm"] }""", Token);
        await PutAsync("a.html", Page(Entry("2024-03-05", "The new pier opens to visitors", "/5"), Entry("2024-03-04", "Dredging of the inner basin begins", "/4"), Entry("2024-03-02", "Ice on the river", "/2"), Entry("2024-03-01", "Storm warning for the weekend", "/storm")));
        await SweptAsync();
        Assert.Equal((3, 3), (Assert.Single(await ReceiptsAsync()).Sightings, Assert.Single(await ReceiptsAsync()).New));
        File.Delete(Path.Combine(_folder.Path, "sources", "harbour.json"));

        await RebuildAsync(switchOver: true);

        Assert.Equal((4, 4), (Assert.Single(await ReceiptsAsync()).Sightings, Assert.Single(await ReceiptsAsync()).New));
    }

    [Fact]
    public async Task A_rebuild_that_breaks_off_leaves_what_is_served_and_the_next_one_clears_up()
    {
        await FillAsync();
        var before = await Dump.OfAsync(Catalogue);
        var rows = await _table.QueryAsync("catalogue", new("", null), 10, null, Token);
        Assert.Empty(rows.Rows);
        for (var at = 0; at < 60; at += 7)
        {
            var failing = new FailingTable(_table, at, after: at % 2 == 0);
            await Assert.ThrowsAnyAsync<Exception>(() => new Rebuild(failing, _bodies, _uploads, _profiles, new PageReader(new()), _clock).RunAsync(_ => true, null, Token));
            Assert.Equal(before, await Dump.OfAsync(Catalogue));
        }
        Assert.Equal(4, (await RebuildAsync(switchOver: true)).Same);
        Assert.Equal(before, await Dump.OfAsync(Catalogue));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_rebuild_with_a_journal_that_breaks_off_at_any_call_serves_the_old_or_the_new_and_the_next_one_leaves_nothing_behind(bool after)
    {
        await _uploads.PutAsync("ministry/apart.zip", new MemoryStream(CommentPages.Archive()), "https://ministry.example/news", "2024-03-01T06:00:00Z", Token);
        await SweptAsync();
        await _uploads.PutAsync("ministry/both.html", new MemoryStream(CommentPages.Both()), "https://ministry.example/news", "2024-03-02T06:00:00Z", Token);
        var (old, _) = await AfterRebuildsAsync(int.MaxValue, after, _ => false);
        var (built, _) = await AfterRebuildsAsync(int.MaxValue, after, _ => true);
        Assert.NotEqual(old, built);
        var (switched, broke) = (0, true);
        // The break moves on until there is no call left for it.
        for (var at = 0; broke; at++)
        {
            var table = new CountingTable(new MemoryTable());
            (var served, broke) = await AfterRebuildsAsync(at, after, _ => true, table);
            // Else the pages show less than they are here for.
            Assert.True(broke || table.Written.Exists(written => written.Key.StartsWith("x|", StringComparison.Ordinal)), "The rebuild needed no journal.");
            Assert.True(served == built || (broke && served == old), $"A rebuild that breaks off at call {at} leaves something that is neither.");
            if (broke && served == built) switched++;
            await new Rebuild(table, new MemoryBodyStore(), _uploads, _profiles, new PageReader(new()), _clock).RunAsync(_ => true, null, Token);
            Assert.Equal(built, await Dump.OfAsync(new ItemCatalogue(table, new MemoryBodyStore(), _clock), ids: false));
            Assert.Equal([], await LeftAsync(table));
        }
        // One write switches over: only the one whose answer was lost has.
        Assert.Equal(after ? 1 : 0, switched);
    }

    // What is served after a rebuild that breaks off at a call, and whether it did.
    private async Task<(string Served, bool Broke)> AfterRebuildsAsync(int at, bool after, Func<RebuildReport, bool> serve, ITable? into = null)
    {
        var (table, bodies, broke) = (into ?? new MemoryTable(), new MemoryBodyStore(), false);
        await new Ingestor(_uploads, _profiles, new PageReader(new()), new ItemCatalogue(table, bodies, _clock)).TakeInAsync("ministry/apart.zip", Token);
        try
        {
            await new Rebuild(new FailingTable(table, at, after), bodies, _uploads, _profiles, new PageReader(new()), _clock).RunAsync(serve, null, Token);
        }
        catch (IOException)
        {
            broke = true;
        }
        return (await Dump.OfAsync(new ItemCatalogue(table, bodies, _clock), ids: false), broke);
    }

    // The partitions of generations that are neither served nor the one before, and what is left of journals.
    private static async Task<List<string>> LeftAsync(CountingTable table)
    {
        var generations = (await table.GetAsync("catalogue", "generations", Token))!.Columns;
        string[] known = [(string)generations["Current"], (string)generations["Previous"]];
        var left = new List<string>();
        foreach (var partition in table.Written.Select(w => w.Partition).Distinct(StringComparer.Ordinal).Where(partition => partition != "catalogue").ToList())
        {
            var rows = (await table.QueryAsync(partition, new("", null), 100_000, null, Token)).Rows;
            if (!known.Contains(partition.StartsWith("g2", StringComparison.Ordinal) ? partition[..partition.IndexOf(':', StringComparison.Ordinal)] : "")) left.AddRange(rows.Select(row => $"{partition} {row.Key}"));
            left.AddRange(rows.Where(row => row.Key.StartsWith("x|", StringComparison.Ordinal)).Select(row => $"{partition} {row.Key}"));
        }
        return left;
    }

    private Task<RebuildReport> RebuildAsync(bool switchOver) => new Rebuild(_table, _bodies, _uploads, _profiles, new PageReader(new()), _clock).RunAsync(_ => switchOver, null, Token);

    private async Task FillAsync()
    {
        await PutAsync("a.html", Page(Entry("2024-03-05", "The new pier opens to visitors", "/5"), Entry("2024-03-04", "Dredging of the inner basin begins", "/4"), Entry("2024-03-01", "Storm warning for the weekend", "/storm")));
        await PutAsync("b.html", Page(Entry("2024-03-05", "The new pier opens to all visitors", "/5"), Entry("2024-03-04", "Dredging of the inner basin begins", "/4"), Entry("2024-03-01", "Storm warning for the weekend", "/storm")));
        await PutAsync("c.html", Page(Entry("2024-03-07", "Lighthouse keeper retires after thirty years", "/7"), Entry("2024-03-05", "The new pier opens to visitors", "/5"), Entry("2024-03-04", "Dredging of the inner basin begins", "/4")));
        Assert.Equal(3, (await SweptAsync()).Count);
        Assert.Equal(4, (await Catalogue.ItemsAsync()).Count);
    }

    private async Task<List<Receipt>> ReceiptsAsync() => await Catalogue.ReceiptsAsync(cancellation: Token).ToListAsync(Token);

    private async Task<List<string>> SweptAsync()
    {
        var names = new List<string>();
        await foreach (var receipt in new Ingestor(_uploads, _profiles, new PageReader(new()), Catalogue).SweepAsync(Token)) names.Add(receipt.Upload);
        return names;
    }

    private Task<Upload> PutAsync(string name, string text) => _uploads.PutAsync("harbour/" + name, new MemoryStream(Encoding.UTF8.GetBytes(text)), null, $"2024-04-0{name[0] - 'a' + 1}T10:00:00Z", Token);

    private static string Page(params string[] entries) => $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News of the Harbour Office</title><link rel="canonical" href="https://harbour.example/news"></head>
        <body><h1>News</h1><ul>{string.Concat(entries)}</ul></body></html>
        """;

    private static string Entry(string day, string title, string? href) =>
        $"""<li><time datetime="{day}">{day}</time> {(href is null ? $"<b>{title}</b>" : $"""<a href="{href}">{title}</a>""")}</li>""";
}
