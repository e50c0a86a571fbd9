using System.Diagnostics;
using System.Text;
using Azure.Core;
using Pagewire.Catalogue;

namespace Pagewire.Azure.Tests;

public sealed class TroubleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Fault.NotSent)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.AnsweredWrongly)]
    [InlineData(Fault.Late)]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.ThrottledInside)]
    public async Task A_commit_that_had_to_be_sent_again_is_carried_out_once(Fault fault)
    {
        var (table, faults) = await TableAsync();
        await table.CommitAsync("p", [Write.Insert(Row("a", 1)), Write.Insert(Row("b", 1)), Write.Insert(Row("gone", 1))], Cancellation);
        var a = (await table.GetAsync("p", "a", Cancellation))!.ETag!;
        var gone = (await table.GetAsync("p", "gone", Cancellation))!.ETag!;
        First(faults, fault, IsBatch);

        await table.CommitAsync("p", [Write.Delete("gone", gone), Write.Replace(Row("a", 2), a), Write.Insert(Row("new", 2))], Cancellation);

        Assert.Equal(["a=2", "b=1", "new=2"], await ContentAsync(table));
        Assert.Equal(fault == Fault.Late ? 1 : 2, faults.Sent.Count(request => request.Contains("$batch", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Fault.NotSent)]
    [InlineData(Fault.AnswerLost)]
    public async Task A_commit_of_deletes_alone_is_carried_out_once(Fault fault)
    {
        var (table, faults) = await TableAsync();
        await table.CommitAsync("p", [Write.Insert(Row("a", 1)), Write.Insert(Row("b", 1))], Cancellation);
        var rows = (await table.QueryAsync("p", new("", null), 10, null, Cancellation)).Rows;
        First(faults, fault, IsBatch);

        await table.CommitAsync("p", [.. rows.Select(row => Write.Delete(row.Key, row.ETag!))], Cancellation);

        Assert.Empty(await ContentAsync(table));
    }

    [Fact]
    public async Task A_commit_that_was_lost_and_then_overtaken_is_a_conflict()
    {
        var (table, faults) = await TableAsync();
        await table.CommitAsync("p", [Write.Insert(Row("a", 1))], Cancellation);
        var a = (await table.GetAsync("p", "a", Cancellation))!.ETag!;
        var overtaken = false;
        faults.Choose = (_, request) =>
        {
            if (!IsBatch(request) || overtaken) return null;
            overtaken = true;
            table.CommitAsync("p", [Write.Replace(Row("a", 7), a)], Cancellation).GetAwaiter().GetResult();
            return Fault.NotSent;
        };

        await Assert.ThrowsAsync<TableConflictException>(() => table.CommitAsync("p", [Write.Replace(Row("a", 2), a), Write.Insert(Row("new", 2))], Cancellation));

        Assert.Equal(["a=7"], await ContentAsync(table));
    }

    [Theory]
    [InlineData(Fault.NotSent)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.AnsweredWrongly)]
    public async Task The_first_commit_makes_the_table_whatever_goes_wrong_on_the_way(Fault fault)
    {
        for (var position = 0; position < 3; position++)
        {
            var (table, faults) = await TableAsync();
            First(faults, fault, _ => true, position);
            await table.CommitAsync("p", [Write.Insert(Row("a", 1))], Cancellation);
            Assert.Equal(["a=1"], await ContentAsync(table));
        }
    }

    [Fact]
    public async Task A_throttled_request_waits_as_long_as_the_service_asks()
    {
        var (table, faults) = await TableAsync();
        faults.RetryAfter = ("Retry-After", "1");
        First(faults, Fault.Throttled, _ => true);
        var watch = Stopwatch.StartNew();
        Assert.Null(await table.GetAsync("p", "k", Cancellation));
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(0.95), $"It came again after {watch.Elapsed}; the service asked for 1 second.");
    }

    [Fact]
    public async Task Trouble_that_lasts_is_an_exception_that_says_what_was_asked_of_which_table()
    {
        var (table, faults) = await TableAsync(new() { MaxRetries = 2, RetryDelay = TimeSpan.FromMilliseconds(1) });
        faults.Choose = (_, _) => Fault.NotSent;

        var reading = await Assert.ThrowsAsync<IOException>(() => table.GetAsync("some partition", "some row", Cancellation));
        Assert.Matches("^Table 'pagewire\\d+' at http://127.* failed while reading row 'some row' of partition 'some partition': The request was lost\\.$", reading.Message);
        Assert.Equal(3, faults.Sent.Count);

        var committing = await Assert.ThrowsAsync<IOException>(() => table.CommitAsync("some partition", [Write.Upsert(Row("some row", 1))], Cancellation));
        Assert.Contains("committing 1 writes to partition 'some partition', the first 'some row'", committing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_that_will_not_pass_is_not_repeated()
    {
        var (_, faults) = await TableAsync();
        var azurite = await Testing.Azurite.SharedAsync();
        var table = AzureStores.Open(azurite.ConnectionString.Replace("AccountKey=Eby8", "AccountKey=AAAA", StringComparison.Ordinal), new() { Transport = faults }).Table;
        var refused = await Assert.ThrowsAsync<IOException>(() => table.GetAsync("p", "k", Cancellation));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        Assert.Single(faults.Sent);
    }

    [Theory]
    [InlineData(Fault.NotSent)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.AnsweredWrongly)]
    public async Task An_upload_and_a_body_are_written_once_whatever_goes_wrong_on_the_way(Fault fault)
    {
        for (var position = 0; ; position++)
        {
            var faults = new Faults();
            var stores = await Storage.OpenAsync(new() { Transport = faults, RetryDelay = TimeSpan.FromMilliseconds(1) });
            First(faults, fault, _ => true, position);
            var bytes = Encoding.UTF8.GetBytes("<p>text</p>");
            var upload = await stores.Uploads.PutAsync("press/a.html", new MemoryStream(bytes), "https://example.org/", null, Cancellation);
            await stores.Bodies.PutAsync("0123", bytes, Cancellation);

            Assert.Equal(upload, await stores.Uploads.FindAsync("press/a.html", Cancellation));
            Assert.Equal(bytes, (await stores.Bodies.GetAsync("0123", Cancellation))?.ToArray());
            if (position > faults.Sent.Count) return;
        }
    }

    private static bool IsBatch(Request request) => request.Uri.ToString().EndsWith("$batch", StringComparison.Ordinal);

    // The first such request from now on goes wrong, once.
    private static void First(Faults faults, Fault fault, Func<Request, bool> which, int position = 0)
    {
        faults.Reset();
        var (done, seen) = (false, 0);
        faults.Choose = (_, request) =>
        {
            if (done || !which(request) || seen++ < position) return null;
            done = true;
            return fault;
        };
    }

    private static async Task<(ITable Table, Faults Faults)> TableAsync(AzureStorageOptions? options = null)
    {
        var faults = new Faults();
        var stores = await Storage.OpenAsync((options ?? new() { RetryDelay = TimeSpan.FromMilliseconds(1) }) with { Transport = faults });
        return (stores.Table, faults);
    }

    private static Row Row(string key, int value) => new(key, new Dictionary<string, object> { ["n"] = value });

    private static async Task<IEnumerable<string>> ContentAsync(ITable table) =>
        (await table.QueryAsync("p", new("", null), 100, null, Cancellation)).Rows.Select(row => $"{row.Key}={row.Columns["n"]}");
}
