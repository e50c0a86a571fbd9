using Pagewire.Catalogue;
using Pagewire.Extraction;
using Pagewire.Reading;
using Xunit;

namespace Pagewire.Testing.Stores;

/// <summary>What receipts say of uploads that are taken in more than once, on every table. A store's tests derive from this and make a table.</summary>
public abstract class ReceiptContract
{
    private readonly string _upload = $"s{Guid.NewGuid():N}/news.html";

    /// <summary>A table; tests share it, each in a source of its own.</summary>
    protected abstract Task<ITable> CreateAsync();

    /// <summary>How the table is named in exceptions, as a regular expression.</summary>
    protected abstract string Place { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_upload_brought_stays_in_its_receipt_when_it_is_taken_in_again()
    {
        var table = await CreateAsync();
        var first = await RecordAsync(table, 1, "The pier opens", "Dredging begins", "Storm warning");

        var again = await RecordAsync(table, 2, "The pier opens", "Dredging begins", "Storm warning");

        Assert.Equal((0, 0, 3), (again.New, again.Changed, again.Same));
        Assert.Equivalent(first, await KeptAsync(table), strict: true);
        Assert.Equal((3, 0, 0), (first.New, first.Changed, first.Same));
    }

    [Fact]
    public async Task What_is_found_on_the_same_bytes_only_later_is_counted_with_what_they_brought_before()
    {
        var table = await CreateAsync();
        await RecordAsync(table, 1, "The pier opens", "Dredging begins");
        await RecordAsync(table, 2, "The pier opens", "Dredging begins", "Storm warning", "The lighthouse is painted");
        var kept = await KeptAsync(table);
        Assert.Equal((4, 4, 0, 0), (kept.Sightings, kept.New, kept.Changed, kept.Same));

        await RecordAsync(table, 3, "The pier opens");
        kept = await KeptAsync(table);
        Assert.Equal((1, 1, 0, 0), (kept.Sightings, kept.New, kept.Changed, kept.Same));
    }

    [Fact]
    public async Task Other_bytes_under_the_same_name_have_a_receipt_of_their_own()
    {
        var table = await CreateAsync();
        await RecordAsync(table, 1, "The pier opens", "Dredging begins");
        var second = await CatalogueOf(table, 2).RecordAsync(new(_upload, "v2", 1), Pages("Dredging begins", "Storm warning"), null, Token);
        Assert.Equivalent(second, await KeptAsync(table), strict: true);
        Assert.Equal((1, 0, 1), (second.New, second.Changed, second.Same));
    }

    [Fact]
    public async Task A_refusal_is_news_and_undoes_nothing_of_what_was_brought_before()
    {
        var table = await CreateAsync();
        await RecordAsync(table, 1, "The pier opens", "Dredging begins");
        await CatalogueOf(table, 2).RefuseAsync(new(_upload, "v1", 1), "The profile is wrong.", Token);
        var kept = await KeptAsync(table);
        Assert.Equal((At(2), "The profile is wrong."), (kept.At, Assert.Single(kept.Errors)));

        await RecordAsync(table, 3, "The pier opens", "Dredging begins");
        kept = await KeptAsync(table);
        Assert.Equal((At(3), 2, 0), (kept.At, kept.New, kept.Same));
        Assert.Empty(kept.Errors);
    }

    [Fact]
    public async Task Of_an_upload_that_many_take_in_at_once_each_item_is_counted_once()
    {
        var table = await CreateAsync();
        string[] titles = [.. Enumerable.Range(0, 20).Select(i => $"Notice {(char)('a' + i)} to masters")];
        var all = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Task.Run(() => RecordAsync(table, i, titles), Token)));
        Assert.Equal(20, all.Sum(receipt => receipt.New));
        var kept = await KeptAsync(table);
        Assert.Equal((20, 0, 0), (kept.New, kept.Changed, kept.Same));
    }

    [Theory]
    [InlineData("items", "5 sightings of one upload could not be joined into partition 'items:")]
    [InlineData("receipts", "could not be written to partition 'receipts:")]
    public async Task Where_others_are_first_each_time_an_exception_says_what_was_asked_where_and_the_next_delivery_is_taken_in(string partition, string asked)
    {
        var table = await CreateAsync();
        string[] titles = [.. Enumerable.Range(0, 5).Select(i => $"Notice {(char)('a' + i)} to masters")];

        var trouble = await Assert.ThrowsAsync<IOException>(() => RecordAsync(new OvertakenTable(table, $"{partition}:"), 1, titles));

        Assert.Contains(asked, trouble.Message, StringComparison.Ordinal);
        Assert.Contains("the upload will be taken in another time: others were first in each of 30 attempts. The last conflict: ", trouble.Message, StringComparison.Ordinal);
        Assert.Matches(Place, trouble.Message);
        Assert.Null(await CatalogueOf(table, 1).ReceiptAsync(_upload, Token));
        await RecordAsync(table, 2, titles);
        Assert.Equal(5, (await KeptAsync(table)).Sightings);
        Assert.Equal(5, (await CatalogueOf(table, 2).TimelineAsync(new() { Source = SourceName.FromUploadName(_upload) }, Token)).Items.Count);
    }

    private Task<Receipt> RecordAsync(ITable table, int hour, params string[] titles) => CatalogueOf(table, hour).RecordAsync(new(_upload, "v1", 1), Pages(titles), null, Token);

    // By its name and in the list, where it stands once.
    private async Task<Receipt> KeptAsync(ITable table)
    {
        var catalogue = CatalogueOf(table, 0);
        var kept = await catalogue.ReceiptAsync(_upload, Token);
        Assert.Equivalent(kept, await catalogue.ReceiptsAsync(SourceName.FromUploadName(_upload), Token).SingleAsync(Token), strict: true);
        return kept!;
    }

    private static (ReadResult, Capture?)[] Pages(params string[] titles) =>
        [(ReadResult.Of(new() { Kind = PageKind.Text, Format = "text", Encoding = "utf-8", Lines = [] }), new() { CapturedAt = new(At(0), "test"), Items = [.. titles.Select(Entry)] })];

    private static Sighting Entry(string title) => new()
    {
        Kind = SightingKind.Listed,
        Strategy = "test",
        Title = title,
        Published = Published.On(new(2024, 3, 1)),
        PublishedFrom = DateEvidence.DateLine,
    };

    private static ItemCatalogue CatalogueOf(ITable table, int hour) => new(table, new MemoryBodyStore(), new Hour(At(hour)));

    private static DateTimeOffset At(int hour) => new(2026, 1, 1, hour, 0, 0, TimeSpan.Zero);

    private sealed class Hour(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;

        // Nobody waits between attempts.
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>A table in some of whose partitions somebody else has written the first row of each commit just before, and takes it away again.</summary>
    private sealed class OvertakenTable(ITable inner, string partitions) : ITable
    {
        public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default) => inner.GetAsync(partition, key, cancellation);

        public Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default) => inner.QueryAsync(partition, range, limit, continuation, cancellation);

        public async Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default)
        {
            if (!partition.StartsWith(partitions, StringComparison.Ordinal))
            {
                await inner.CommitAsync(partition, writes, cancellation);
                return;
            }
            var first = writes.First(write => write.Kind == WriteKind.Insert).Row!;
            await inner.CommitAsync(partition, [Write.Insert(first)], cancellation);
            try
            {
                await inner.CommitAsync(partition, writes, cancellation);
            }
            finally
            {
                await inner.CommitAsync(partition, [Write.Delete(first.Key, Write.AnyVersion)], cancellation);
            }
        }
    }
}
