using System.Globalization;
using Pagewire.Catalogue;
using Xunit;

namespace Pagewire.Testing.Stores;

/// <summary>What every table promises. A store's tests derive from this and make a table.</summary>
public abstract class TableContract
{
    /// <summary>A table; tests share it, each in partitions of its own.</summary>
    protected abstract Task<ITable> CreateAsync();

    private readonly string _partition = "p:" + Guid.NewGuid().ToString("N");

    [Fact]
    public async Task A_row_comes_back_as_it_was_written_with_every_type_of_column()
    {
        var table = await CreateAsync();
        var columns = new Dictionary<string, object>
        {
            ["Text"] = "Привет \"мир\" \u0001\t\r\n é 😀 </script> & \\ '",
            ["Empty"] = "",
            ["Yes"] = true,
            ["No"] = false,
            ["Small"] = int.MinValue,
            ["Large"] = long.MaxValue,
            ["SmallLarge"] = 7L,
            ["Real"] = 0.1,
            ["Whole"] = 3.0,
            ["Time"] = new DateTimeOffset(2018, 10, 14, 21, 49, 3, TimeSpan.Zero).AddTicks(1234567),
            ["Early"] = new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
            ["Bytes"] = new byte[] { 0, 255, 10, 13 },
        };
        await table.CommitAsync(_partition, [Write.Insert(new("k", columns))], Token);
        var row = await table.GetAsync(_partition, "k", Token);
        Assert.NotNull(row);
        Assert.NotNull(row.ETag);
        Assert.Equal("k", row.Key);
        Assert.Equal(columns.Keys.Order(StringComparer.Ordinal), row.Columns.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, value) in columns)
        {
            Assert.Equal(value.GetType(), row.Columns[name].GetType());
            Assert.Equal(value, row.Columns[name]);
        }
    }

    [Fact]
    public async Task A_long_text_survives()
    {
        var table = await CreateAsync();
        var text = string.Concat(Enumerable.Range(0, 60_000).Select(i => i % 7 == 0 ? "ж" : "a")) + string.Concat(Enumerable.Repeat("😀", 20_000));
        await table.CommitAsync(_partition, [Write.Insert(new("k", new Dictionary<string, object> { ["State"] = text, ["After"] = "x" }))], Token);
        var row = await table.GetAsync(_partition, "k", Token);
        Assert.Equal(text, row!.Columns["State"]);
        Assert.Equal(2, row.Columns.Count);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_null()
    {
        var table = await CreateAsync();
        Assert.Null(await table.GetAsync(_partition, "nothing", Token));
        await table.CommitAsync(_partition, [], Token);
        Assert.Empty((await table.QueryAsync(_partition, new("", null), 10, null, Token)).Rows);
    }

    [Fact]
    public async Task Keys_hold_any_character_and_differ_by_case()
    {
        var table = await CreateAsync();
        string[] keys = ["a/b", "a\\b", "a#b", "a?b", "a%2Fb", "a b", "a'b", "a\u0001b", "a\u007Fb", "A/b", "ж", "Ж", "😀", "c|новости", "a+b", "a&b", "a\"b", "a_b", "a__b"];
        foreach (var key in keys) await table.CommitAsync(_partition, [Write.Insert(Numbered(key, 1))], Token);
        foreach (var key in keys) Assert.Equal(key, (await table.GetAsync(_partition, key, Token))?.Key);
        var all = await table.QueryAsync(_partition, new("", null), 100, null, Token);
        Assert.Equal(keys.Order(StringComparer.Ordinal), all.Rows.Select(r => r.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Partitions_hold_any_character_and_are_apart()
    {
        var table = await CreateAsync();
        string[] partitions = [_partition + "/a", _partition + "#?\\", _partition + "новости", _partition];
        for (var i = 0; i < partitions.Length; i++) await table.CommitAsync(partitions[i], [Write.Insert(Numbered("k", i))], Token);
        for (var i = 0; i < partitions.Length; i++) Assert.Equal(i, (await table.GetAsync(partitions[i], "k", Token))!.Columns["N"]);
    }

    [Fact]
    public async Task A_query_gives_a_range_in_order_page_by_page()
    {
        var table = await CreateAsync();
        var keys = Enumerable.Range(0, 250).Select(i => string.Create(CultureInfo.InvariantCulture, $"d|all|{i:D19}|s.{i:x4}")).ToList();
        foreach (var chunk in keys.Append("d|a").Append("d|alm").Append("e|x").Chunk(Write.MostInBatch))
            await table.CommitAsync(_partition, [.. chunk.Select(k => Write.Insert(Numbered(k, 0)))], Token);

        Assert.Equal(keys, await KeysAsync(table, KeyRange.Prefix("d|all|"), 40));
        Assert.Equal(keys[100..150], await KeysAsync(table, new(keys[100], keys[150]), 1000));
        Assert.Equal(keys[101..].Append("d|alm"), await KeysAsync(table, new(keys[100] + "~", "e"), 7));
        Assert.Equal(["e|x"], await KeysAsync(table, new("e", null), 7));
    }

    [Fact]
    public async Task Ascii_keys_sort_by_ordinal_order()
    {
        var table = await CreateAsync();
        string[] keys = ["!", "-", ".", "0", "9", "A", "Z", "_", "a", "a!", "a-", "a.", "aa", "a|", "a~", "z", "|", "~"];
        await table.CommitAsync(_partition, [.. keys.Reverse().Select(k => Write.Insert(Numbered(k, 0)))], Token);
        Assert.Equal(keys, await KeysAsync(table, new("", null), 5));
    }

    [Theory]
    [InlineData("c|новости")]
    [InlineData("c|😀")]
    [InlineData("c|ﷺ")]
    [InlineData("c|a/b")]
    public async Task A_prefix_range_holds_exactly_the_keys_with_the_prefix(string prefix)
    {
        var table = await CreateAsync();
        string[] inside = [prefix, prefix + "!", prefix + "~", prefix + "|1", prefix + "|2", prefix + "/x", prefix + "ж", prefix + "\U0001F600"];
        string[] outside = ["c", "c}", "b", "c|", "c|z", "z"];
        await table.CommitAsync(_partition, [.. inside.Concat(outside).Distinct().Where(k => !char.IsHighSurrogate(k[^1])).Select(k => Write.Insert(Numbered(k, 0)))], Token);
        Assert.Equal(inside.Order(StringComparer.Ordinal), (await KeysAsync(table, KeyRange.Prefix(prefix), 3)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_insert_of_a_row_that_is_there_writes_nothing_of_its_batch()
    {
        var table = await CreateAsync();
        await table.CommitAsync(_partition, [Write.Insert(Numbered("b", 1))], Token);
        await ConflictsAsync(table, Write.Upsert(Numbered("a", 2)), Write.Insert(Numbered("b", 2)), Write.Upsert(Numbered("c", 2)));
        Assert.Equal(["b"], await KeysAsync(table, new("", null), 10));
        Assert.Equal(1, (await table.GetAsync(_partition, "b", Token))!.Columns["N"]);
    }

    [Fact]
    public async Task A_replace_wants_the_version_that_was_read()
    {
        var table = await CreateAsync();
        await table.CommitAsync(_partition, [Write.Insert(Numbered("k", 1))], Token);
        var first = (await table.GetAsync(_partition, "k", Token))!.ETag!;
        await table.CommitAsync(_partition, [Write.Replace(Numbered("k", 2), first)], Token);
        await ConflictsAsync(table, Write.Replace(Numbered("k", 3), first));
        await ConflictsAsync(table, Write.Delete("k", first));
        await ConflictsAsync(table, Write.Replace(Numbered("absent", 3), first));
        var second = (await table.GetAsync(_partition, "k", Token))!;
        Assert.Equal(2, second.Columns["N"]);
        await table.CommitAsync(_partition, [Write.Delete("k", second.ETag!)], Token);
        Assert.Null(await table.GetAsync(_partition, "k", Token));
    }

    [Fact]
    public async Task A_replace_drops_the_columns_that_the_new_row_does_not_have()
    {
        var table = await CreateAsync();
        await table.CommitAsync(_partition, [Write.Insert(new("k", new Dictionary<string, object> { ["A"] = "1", ["B"] = "2" }))], Token);
        await table.CommitAsync(_partition, [Write.Upsert(new("k", new Dictionary<string, object> { ["B"] = "3" }))], Token);
        Assert.Equal(["B"], (await table.GetAsync(_partition, "k", Token))!.Columns.Keys);
    }

    [Fact]
    public async Task Any_version_asks_only_that_the_row_is_there()
    {
        var table = await CreateAsync();
        await ConflictsAsync(table, Write.Delete("k", Write.AnyVersion));
        await ConflictsAsync(table, Write.Replace(Numbered("k", 1), Write.AnyVersion));
        await table.CommitAsync(_partition, [Write.Upsert(Numbered("k", 1))], Token);
        await table.CommitAsync(_partition, [Write.Replace(Numbered("k", 2), Write.AnyVersion)], Token);
        Assert.Equal(2, (await table.GetAsync(_partition, "k", Token))!.Columns["N"]);
        await table.CommitAsync(_partition, [Write.Delete("k", Write.AnyVersion)], Token);
        Assert.Null(await table.GetAsync(_partition, "k", Token));
    }

    [Fact]
    public async Task A_row_deleted_and_written_again_is_another_version()
    {
        var table = await CreateAsync();
        await table.CommitAsync(_partition, [Write.Insert(Numbered("k", 1))], Token);
        var first = (await table.GetAsync(_partition, "k", Token))!.ETag!;
        await table.CommitAsync(_partition, [Write.Delete("k", first)], Token);
        await table.CommitAsync(_partition, [Write.Insert(Numbered("k", 1))], Token);
        await ConflictsAsync(table, Write.Replace(Numbered("k", 2), first));
    }

    [Fact]
    public async Task A_hundred_writes_of_every_kind_are_one_batch_and_one_more_is_refused()
    {
        var table = await CreateAsync();
        await table.CommitAsync(_partition, [.. Enumerable.Range(0, 50).Select(i => Write.Insert(Numbered($"old{i:D3}", i)))], Token);
        var rows = (await table.QueryAsync(_partition, new("", null), 100, null, Token)).Rows;
        var writes = rows.Take(25).Select(r => Write.Delete(r.Key, r.ETag!))
            .Concat(rows.Skip(25).Select(r => Write.Replace(Numbered(r.Key, -1), r.ETag!)))
            .Concat(Enumerable.Range(0, 25).Select(i => Write.Insert(Numbered($"new{i:D3}", i))))
            .Concat(Enumerable.Range(0, 25).Select(i => Write.Upsert(Numbered($"up{i:D3}", i)))).ToList();
        Assert.Equal(Write.MostInBatch, writes.Count);
        await table.CommitAsync(_partition, writes, Token);
        Assert.Equal(75, (await KeysAsync(table, new("", null), 100)).Count);

        await Assert.ThrowsAsync<ArgumentException>(() => table.CommitAsync(_partition, [.. Enumerable.Range(0, 101).Select(i => Write.Upsert(Numbered($"x{i}", i)))], Token));
        await Assert.ThrowsAsync<ArgumentException>(() => table.CommitAsync(_partition, [Write.Upsert(Numbered("x", 1)), Write.Upsert(Numbered("x", 2))], Token));
        Assert.Null(await table.GetAsync(_partition, "x", Token));
    }

    [Fact]
    public async Task Workers_that_count_at_once_lose_no_count()
    {
        var table = await CreateAsync();
        await table.CommitAsync(_partition, [Write.Insert(Numbered("counter", 0))], Token);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            for (var done = 0; done < 10;)
            {
                var row = (await table.GetAsync(_partition, "counter", Token))!;
                try
                {
                    await table.CommitAsync(_partition, [Write.Replace(Numbered("counter", (int)row.Columns["N"] + 1), row.ETag!), Write.Insert(Numbered($"step {worker} {done}", 0))], Token);
                    done++;
                }
                catch (TableConflictException)
                {
                    // Another worker counted first.
                }
            }
        }, Token)));
        Assert.Equal(40, (await table.GetAsync(_partition, "counter", Token))!.Columns["N"]);
        Assert.Equal(40, (await KeysAsync(table, KeyRange.Prefix("step "), 100)).Count);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Row Numbered(string key, int number) => new(key, new Dictionary<string, object> { ["N"] = number });

    private async Task ConflictsAsync(ITable table, params Write[] writes) =>
        await Assert.ThrowsAsync<TableConflictException>(() => table.CommitAsync(_partition, writes, Token));

    private async Task<List<string>> KeysAsync(ITable table, KeyRange range, int limit)
    {
        var keys = new List<string>();
        string? continuation = null;
        do
        {
            var page = await table.QueryAsync(_partition, range, limit, continuation, Token);
            Assert.True(page.Rows.Count <= limit);
            keys.AddRange(page.Rows.Select(r => r.Key));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return keys;
    }
}
