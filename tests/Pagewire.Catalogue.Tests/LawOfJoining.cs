using FsCheck;
using FsCheck.Fluent;
using Pagewire.Catalogue.Folders;
using Pagewire.Catalogue.Sqlite;
using Pagewire.Reading;
using Pagewire.Testing;
using static Pagewire.Catalogue.Tests.World;

namespace Pagewire.Catalogue.Tests;

/// <summary>What the table holds is a function of the set of uploads.</summary>
public sealed class LawOfJoining
{
    [Fact]
    public void Order_and_repetition_do_not_matter() => Holds(Histories.Wild, 600, async (shots, random) =>
    {
        var expected = await Dump.OfAsync(await TakenInAsync(shots), ids: false);
        for (var i = 0; i < 3; i++)
        {
            var order = shots.Concat(shots.Where(_ => random.Next(3) == 0)).ToArray();
            random.Shuffle(order);
            Assert.Equal(expected, await Dump.OfAsync(await TakenInAsync(order), ids: false));
        }
    });

    [Fact]
    public void An_address_that_leads_somewhere_is_never_replaced_by_one_that_does_not() => Holds(Histories.Copied(Histories.Wild), 600, async (shots, random) =>
    {
        random.Shuffle(shots);
        var catalogue = await TakenInAsync(shots);
        foreach (var item in await catalogue.ItemsAsync())
        {
            var history = (await catalogue.ItemAsync(item.Id, Token))!;
            if (history.Versions.Any(v => v.Field == "url" && v.Value.StartsWith("http", StringComparison.Ordinal))) Assert.StartsWith("http", item.Url, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void A_copy_of_a_listing_whose_own_address_is_unknown_adds_no_item() => Holds(Histories.Copied(Histories.Addressed), 300, async (shots, random) =>
    {
        var known = shots.Where(s => s.PageUrl is not null).ToArray();
        var expected = (await (await TakenInAsync(known)).ItemsAsync()).Select(i => i.Url).Order();
        var all = known.Concat(shots.Where(s => s.PageUrl is null && s.Article is null)).ToArray();
        random.Shuffle(all);
        Assert.Equal(expected, (await (await TakenInAsync(all)).ItemsAsync()).Select(i => i.Url).Order());
    });

    [Fact]
    public async Task An_address_of_several_days_that_shows_two_titles_on_one_of_them_is_taken_in_in_any_order()
    {
        const string address = "https://example.org/column";
        var column = Listed("On the new lighthouse", "2018-10-15", address);
        Shot[] shots =
        [
            Shot("1", "2018-10-18", column),
            Shot("2", "2018-10-19", column, Listed("On the old railway", "2018-10-17", address)),
            Shot("3", "2018-10-20", column, Listed("On something else", "2018-10-15", address)),
        ];
        var expected = await Dump.OfAsync(await TakenInAsync(shots), ids: false);
        Assert.Equal(3, (await (await TakenInAsync(shots)).ItemsAsync()).Count);
        foreach (var order in Permutations.Of(shots)) Assert.Equal(expected, await Dump.OfAsync(await TakenInAsync(order), ids: false));
    }

    [Fact]
    public async Task An_address_of_many_entries_proves_nothing_of_its_path_whenever_that_is_found_out()
    {
        Shot[] shots =
        [
            Shot("many", "2018-10-17", Listed("Comment by the mayor", "2018-10-16", "https://example.org/1"), Listed("Statement", "2018-10-14", "https://example.org/1")),
            Shot("elsewhere", "2018-10-18", Listed("Comment by the mayor", "2018-10-13", "https://other.example/1")),
            Shot("copy", "2018-10-19", Listed("Comment by the mayor", "2018-10-12", "/1")),
        ];
        foreach (var order in Permutations.Of(shots)) Assert.Equal(4, (await (await TakenInAsync(order)).ItemsAsync()).Count);
    }

    [Fact]
    public async Task A_path_under_two_hosts_proves_nothing_also_where_one_upload_holds_the_pages_of_both()
    {
        Shot On(int day, string url) => Shot($"{day}", $"2018-10-{day + 1}", Listed("Comment", $"2018-10-{day}", url));
        var (one, two) = (On(11, "https://one.example/1"), On(12, "https://two.example/1"));
        var catalogue = NewCatalogue(new MemoryTable());
        await catalogue.RecordAsync(new Upload("site/both", "x", 1), new[] { one, two }.Select(s => (ReadResult.Of(Tests.Shot.Page), (Extraction.Capture?)s.Capture)), null, Token);
        await catalogue.RecordAsync(On(13, "/1"));
        await catalogue.RecordAsync(On(14, "https://three.example/1"));
        Assert.Equal(4, (await catalogue.ItemsAsync()).Count);
    }

    [Fact]
    public void Ids_do_not_depend_on_the_order_where_addresses_stay() => Holds(Histories.Addressed, 300, IdsStay);

    [Fact]
    public void Ids_do_not_depend_on_the_order_where_there_are_no_addresses() => Holds(Histories.Plain, 300, IdsStay);

    [Fact]
    public void Splitting_into_uploads_does_not_matter() => Holds(Histories.Wild, 400, async (shots, _) =>
    {
        if (shots.Length == 0) return;
        var apart = shots.Select(s => s with { Name = "site/one" }).ToArray();
        var together = NewCatalogue(new MemoryTable());
        await together.RecordAsync(new Upload("site/one", "x", 1), shots.Select(s => (ReadResult.Of(Tests.Shot.Page), (Extraction.Capture?)s.Capture)), null, Token);
        Assert.Equal(await Dump.OfAsync(await TakenInAsync(apart), ids: false), await Dump.OfAsync(together, ids: false));
    });

    [Fact]
    public void Two_workers_at_once_do_not_matter() => Holds(Histories.Wild, 300, async (shots, random) =>
    {
        var expected = await Dump.OfAsync(await TakenInAsync(shots), ids: false);
        var table = new YieldingTable(new MemoryTable(), random.Next());
        var bodies = new MemoryBodyStore();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(worker => Task.Run(async () =>
        {
            var mine = shots.ToArray();
            new Random(worker).Shuffle(mine);
            var catalogue = NewCatalogue(table, bodies);
            foreach (var shot in mine) await catalogue.RecordAsync(shot);
        }, Token)));
        Assert.Equal(expected, await Dump.OfAsync(NewCatalogue(table, bodies), ids: false));
    });

    [Fact]
    public async Task Two_programs_on_one_file_at_once_do_not_matter()
    {
        using var folder = new TemporaryFolder();
        var sample = Histories.Wild.Sample(40, new Rnd(12345UL), 9).MaxBy(h => h.Sum(s => s.Items.Count))!;
        var expected = await Dump.OfAsync(await TakenInAsync(sample), ids: false);
        var path = Path.Combine(folder.Path, "table.db");
        var bodies = new FolderBodyStore(Path.Combine(folder.Path, "bodies"));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(worker => Task.Run(async () =>
        {
            using var mine = new SqliteTable(path);
            foreach (var shot in sample.Skip(worker).Concat(sample.Take(worker))) await NewCatalogue(mine, bodies).RecordAsync(shot);
        }, Token)));
        using var table = new SqliteTable(path);
        Assert.Equal(expected, await Dump.OfAsync(NewCatalogue(table, bodies), ids: false));
    }

    [Fact]
    public void Seeing_everything_again_writes_no_item() => Holds(Histories.Wild, 200, async (shots, _) =>
    {
        var table = new CountingTable(new MemoryTable());
        var catalogue = NewCatalogue(table);
        foreach (var shot in shots) await catalogue.RecordAsync(shot);
        table.Written.Clear();
        foreach (var shot in shots) await catalogue.RecordAsync(shot);
        Assert.Empty(table.Written.Where(w => w.Partition.StartsWith("items:", StringComparison.Ordinal)).Select(w => w.Key));
    });

    [Fact]
    public void A_break_anywhere_and_a_second_run_give_the_same_as_no_break() => Holds(Histories.Wild, 60, async (shots, random) =>
    {
        var expected = await Dump.OfAsync(await TakenInAsync(shots), ids: false);
        var counting = new CountingTable(new MemoryTable());
        await TakenInAsync(shots, counting);
        for (var tries = 0; tries < 12 && counting.Calls > 0; tries++)
        {
            var inner = new MemoryTable();
            var bodies = new MemoryBodyStore();
            var failing = new FailingTable(inner, random.Next(counting.Calls), after: tries % 2 == 0);
            foreach (var shot in shots)
            {
                var receipts = 0;
                while (receipts == 0)
                {
                    try
                    {
                        await NewCatalogue(failing, bodies).RecordAsync(shot);
                        receipts++;
                    }
                    catch (IOException)
                    {
                        // The process died here; another one takes the upload in again.
                    }
                }
            }
            Assert.Equal(expected, await Dump.OfAsync(NewCatalogue(inner, bodies), ids: false));
        }
    });

    private static async Task IdsStay(Shot[] shots, Random random)
    {
        var expected = await Dump.OfAsync(await TakenInAsync(shots));
        for (var i = 0; i < 3; i++)
        {
            var order = shots.ToArray();
            random.Shuffle(order);
            Assert.Equal(expected, await Dump.OfAsync(await TakenInAsync(order)));
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<ItemCatalogue> TakenInAsync(Shot[] shots, ITable? table = null)
    {
        var catalogue = NewCatalogue(table ?? new MemoryTable());
        foreach (var shot in shots) await catalogue.RecordAsync(shot);
        return catalogue;
    }

    internal static void Holds(Gen<Shot[]> histories, int times, Func<Shot[], Random, Task> law) => Prop.ForAll(
        Arb.From(Gen.Zip(histories, Gen.Choose(0, int.MaxValue - 1)), Smaller),
        history => law(history.Item1, new Random(history.Item2)).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithEndSize(9));

    // A failing history is made smaller by leaving uploads out, then sightings.
    private static IEnumerable<(Shot[], int)> Smaller((Shot[] Shots, int Seed) history)
    {
        for (var i = 0; i < history.Shots.Length; i++) yield return ([.. history.Shots[..i], .. history.Shots[(i + 1)..]], history.Seed);
        for (var i = 0; i < history.Shots.Length; i++)
        {
            var shot = history.Shots[i];
            if (shot.Article is not null) yield return (With(i, shot with { Article = null }), history.Seed);
            for (var j = 0; j < shot.Items.Count; j++) yield return (With(i, shot with { Items = [.. shot.Items.Take(j), .. shot.Items.Skip(j + 1)] }), history.Seed);
        }

        Shot[] With(int index, Shot shot) => [.. history.Shots[..index], shot, .. history.Shots[(index + 1)..]];
    }
}
