using System.Globalization;
using Pagewire.Catalogue;

namespace Pagewire.Azure.Tests;

public sealed class AzureTableTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_of_any_characters_come_back_in_ordinal_order()
    {
        var table = await TableAsync();
        var random = new Random(1);
        for (var round = 0; round < 20; round++)
        {
            var partition = $"p{round}";
            var keys = Enumerable.Range(0, 100).Select(_ => HostileText(random, random.Next(0, 12))).Distinct(StringComparer.Ordinal).ToList();
            await table.CommitAsync(partition, [.. keys.Select(key => Write.Insert(Row(key, ("text", key))))], Cancellation);
            keys.Sort(StringComparer.Ordinal);

            var rows = await AllAsync(table, partition, new("", null), 7 + round);
            Assert.Equal(keys, rows.Select(row => row.Key));
            Assert.All(rows, row => Assert.Equal(row.Key, row.Columns["text"]));

            var (from, to) = (keys[random.Next(keys.Count)], keys[random.Next(keys.Count)]);
            var some = await AllAsync(table, partition, new(from, to), 1000);
            Assert.Equal(keys.Where(key => string.CompareOrdinal(key, from) >= 0 && string.CompareOrdinal(key, to) < 0), some.Select(row => row.Key));
            foreach (var key in keys.Take(10)) Assert.Equal(key, (await table.GetAsync(partition, key, Cancellation))?.Key);
        }
    }

    [Fact]
    public async Task Partitions_of_any_characters_keep_apart()
    {
        var table = await TableAsync();
        string[] partitions = ["", " ", "a", "a/b", "a.:b", "a'b", "a%2Fb", "новости", "\uD800", "?", "a#b\\c\n"];
        foreach (var partition in partitions) await table.CommitAsync(partition, [Write.Insert(Row("k", ("of", partition)))], Cancellation);
        foreach (var partition in partitions)
        {
            Assert.Equal(partition, (await table.GetAsync(partition, "k", Cancellation))?.Columns["of"]);
            Assert.Single(await AllAsync(table, partition, new("", null), 10));
        }
    }

    [Fact]
    public async Task Values_come_back_as_they_were()
    {
        var table = await TableAsync();
        var random = new Random(2);
        object[] values =
        [
            "", "text", "quote \" and \\ and ' and </script>", "line\nfeed\r\n\ttab", "\u2028\u2029\u0085\u00A0", "\0\u0001\u001f", "lone \uD800 surrogate", "\uDC00", "😀 текст نص 文字", "\uFFFE\uFFFF\uFFFD",
            "}{ --changeset_ HTTP/1.1 409", @"\u0041 \\u0022 \""\", "<&'+`>", new string('a', 32 * 1024), new string('я', 32 * 1024 + 1), string.Concat(Enumerable.Repeat("a😀", 40_000)), "x" + new string('\uD800', 70_000),
            true, false, 0, int.MinValue, int.MaxValue, 0L, 5L, long.MinValue, long.MaxValue, 0d, 1d, -1.5, 0.1, 1e300, double.Epsilon, double.MaxValue,
            Array.Empty<byte>(), new byte[] { 0, 255 }, Bytes(random, 64 * 1024), Bytes(random, 64 * 1024 + 1), Bytes(random, 300_000),
            DateTimeOffset.UnixEpoch, new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero), DateTimeOffset.MaxValue, new DateTimeOffset(2026, 11, 22, 3, 4, 5, TimeSpan.Zero).AddTicks(1234567), new DateTimeOffset(2026, 11, 22, 3, 4, 5, TimeSpan.Zero).AddTicks(10),
        ];
        foreach (var (value, i) in values.Select((value, i) => (value, i)))
        {
            var key = i.ToString(CultureInfo.InvariantCulture);
            await table.CommitAsync("p", [Write.Upsert(Row(key, ("value", value), ("a_2_b", i)))], Cancellation);
            var read = (await table.GetAsync("p", key, Cancellation))!;
            Assert.Equal(value, read.Columns["value"]);
            Assert.Equal(value.GetType(), read.Columns["value"].GetType());
            Assert.Equal(i, read.Columns["a_2_b"]);
            Assert.Equal(2, read.Columns.Count);
        }
        Assert.Equal(values.Length, (await AllAsync(table, "p", new("", null), 100)).Count);
        foreach (var number in new[] { double.NaN, double.PositiveInfinity })
            Assert.Contains("Column value", (await Assert.ThrowsAnyAsync<ArgumentException>(() => table.CommitAsync("p", [Write.Upsert(Row("k", ("value", number)))], Cancellation))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_is_whole_or_nothing()
    {
        var table = await TableAsync();
        await table.CommitAsync("p", [Write.Insert(Row("a", ("n", 1))), Write.Insert(Row("b", ("n", 1))), Write.Insert(Row("c", ("n", 1)))], Cancellation);
        var a = (await table.GetAsync("p", "a", Cancellation))!;
        var b = (await table.GetAsync("p", "b", Cancellation))!;
        await table.CommitAsync("p", [Write.Replace(Row("a", ("n", 2)), a.ETag!)], Cancellation);

        foreach (var failing in new[] { Write.Insert(Row("b", ("n", 9))), Write.Replace(Row("a", ("n", 9)), a.ETag!), Write.Delete("a", a.ETag!), Write.Delete("absent", a.ETag!), Write.Replace(Row("absent", ("n", 9)), a.ETag!) })
        {
            Write[] writes = [Write.Insert(Row("new", ("n", 9))), Write.Upsert(Row("c", ("n", 9))), failing];
            var conflict = await Assert.ThrowsAsync<TableConflictException>(() => table.CommitAsync("p", writes, Cancellation));
            Assert.Contains("partition 'p'", conflict.Message, StringComparison.Ordinal);
            Assert.Contains($"'{failing.Key}'", conflict.Message, StringComparison.Ordinal);
        }
        Assert.Equal(["a=2", "b=1", "c=1"], (await AllAsync(table, "p", new("", null), 10)).Select(row => $"{row.Key}={row.Columns["n"]}"));

        await table.CommitAsync("p", [Write.Delete("b", b.ETag!), Write.Upsert(Row("c", ("m", 3))), Write.Upsert(Row("d", ("n", 4)))], Cancellation);
        Assert.Equal(["a=2", "c=", "d=4"], (await AllAsync(table, "p", new("", null), 10)).Select(row => $"{row.Key}={row.Columns.GetValueOrDefault("n")}"));
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_empty_and_made_by_the_first_commit()
    {
        var table = await TableAsync();
        Assert.Null(await table.GetAsync("p", "k", Cancellation));
        Assert.Empty((await table.QueryAsync("p", new("", null), 10, null, Cancellation)).Rows);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => table.CommitAsync("p", [Write.Insert(Row($"k{i}", ("n", i)))], Cancellation)));
        Assert.Equal(8, (await AllAsync(table, "p", new("", null), 10)).Count);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_by_name_and_nothing_is_written()
    {
        var table = await TableAsync();
        await RefusedAsync("1 MiB", Write.Upsert(Row("large", ("text", new string('a', 600_000)))));
        await RefusedAsync("4 MiB", [.. Enumerable.Range(0, 10).Select(i => Write.Upsert(Row($"k{i}", ("text", new string('a', 450_000)))))]);
        await RefusedAsync("512", Write.Upsert(Row(new string('k', 513), ("n", 1))));
        await RefusedAsync("252", Write.Upsert(Row("wide", [.. Enumerable.Range(0, 260).Select(i => ($"c{i}", (object)i))])));
        await Assert.ThrowsAsync<ArgumentException>(() => table.CommitAsync("p", [.. Enumerable.Range(0, 101).Select(i => Write.Upsert(Row($"k{i}", ("n", 1))))], Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => table.CommitAsync("p", [Write.Upsert(Row("k", ("n", 1))), Write.Upsert(Row("k", ("n", 2)))], Cancellation));
        Assert.Empty(await AllAsync(table, "p", new("", null), 10));

        await table.CommitAsync("p", [.. Enumerable.Range(0, 100).Select(i => Write.Upsert(Row($"k{i:D3}", ("text", new string('я', 19_000)))))], Cancellation);
        Assert.Equal(100, (await AllAsync(table, "p", new("", null), 1000)).Count);

        async Task RefusedAsync(string limit, params Write[] writes) =>
            Assert.Contains(limit, (await Assert.ThrowsAsync<TableLimitException>(() => table.CommitAsync("p", writes, Cancellation))).Message, StringComparison.Ordinal);
    }

    private static async Task<ITable> TableAsync() => (await Storage.OpenAsync()).Table;

    private static Row Row(string key, params (string Name, object Value)[] columns) => new(key, columns.ToDictionary(column => column.Name, column => column.Value));

    private static async Task<List<Row>> AllAsync(ITable table, string partition, KeyRange range, int limit)
    {
        var rows = new List<Row>();
        string? continuation = null;
        do
        {
            var page = await table.QueryAsync(partition, range, limit, continuation, Cancellation);
            Assert.InRange(page.Rows.Count, 0, limit);
            rows.AddRange(page.Rows);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return rows;
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string HostileText(Random random, int length)
    {
        const string Hostile = "\0\t\n\r !\"#$%&'()*+,-./0:;<=>?@AZ[\\]^_`az{|}~\u007F\u0085\u009F\u00A0\u0430\u2026\u2027\u2028\u2029\u202A\uD7A2\uD7A3\uD7FF\uD800\uDBFF\uDC00\uDFFF\uE000\uFEFF\uFFFF";
        return string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(8) == 0 ? (char)random.Next(0x10000) : Hostile[random.Next(Hostile.Length)]));
    }
}
