using FsCheck.Fluent;
using Pagewire.Extraction;
using static Pagewire.Catalogue.Tests.World;

namespace Pagewire.Catalogue.Tests;

/// <summary>What must be written at once and is more than the table takes at once: a break at any call, others that come between, and a second run.</summary>
public sealed class LargeUnitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Stories => new(s_told.Keys);

    private static readonly Dictionary<string, Shot[]> s_told = new(StringComparer.Ordinal)
    {
        ["one turns out to be twenty"] = Twenty(),
        ["two and their time lines become one"] = Bridged(),
        ["more bytes than a commit takes"] = Heavy(),
        ["two of many titles each part"] = Titles(),
    };

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task A_break_at_any_call_is_made_good_by_a_second_run_also_after_others_came_between(string story)
    {
        var shots = s_told[story];
        var (dump, kinds) = await StateAsync(await TakenInAsync(shots, new MemoryTable()));
        // The break moves on until there is no call left for it.
        for (var (at, broken) = (0, true); broken; at++)
            foreach (var (after, between) in new[] { (false, false), (true, false), (false, true), (true, true) })
            {
                var table = new MemoryTable();
                broken = await BreakingAsync(shots, table, new FailingTable(table, at, after), between ? shots : []);
                var (left, rows) = await StateAsync(table);
                Assert.True(dump == left, $"A break at call {at} ({(after ? "its answer lost" : "not sent")}{(between ? ", others between" : "")}) leaves other items.");
                Assert.True(kinds == rows, $"A break at call {at} ({(after ? "its answer lost" : "not sent")}{(between ? ", others between" : "")}) leaves {rows} where {kinds} was expected.");
            }
    }

    [Fact]
    public async Task A_row_that_was_to_go_and_is_gone_already_is_no_trouble_for_what_is_left_of_a_commit()
    {
        var shots = Twenty();
        var expected = await StateAsync(await TakenInAsync(shots, new MemoryTable()));
        var tried = 0;
        for (var (at, broken) = (0, true); broken; at++)
        {
            var table = new MemoryTable();
            var failing = new FailingTable(table, at, after: true);
            broken = await BreakingAsync(shots, table, failing, [], async () =>
            {
                var rows = (await table.QueryAsync("items:site", new("", null), 100_000, null, Token)).Rows;
                var toGo = rows.Where(row => row.Columns.Count == 1).Select(row => row.Columns.GetValueOrDefault("Key")).ToHashSet();
                if (!rows.Any(row => row.Columns.GetValueOrDefault("Begun") is true) || rows.FirstOrDefault(row => toGo.Contains(row.Key)) is not { } first) return;
                await table.CommitAsync("items:site", [Write.Delete(first.Key, Write.AnyVersion)], Token);
                await NewCatalogue(table).CompleteAsync(Token);
                tried++;
            });
            Assert.Equal(expected, await StateAsync(table));
        }
        Assert.NotEqual(0, tried);
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task Three_workers_at_once_do_not_matter(string story)
    {
        var shots = s_told[story];
        var expected = await StateAsync(await TakenInAsync(shots, new MemoryTable()));
        for (var seed = 0; seed < 20; seed++)
        {
            var table = new MemoryTable();
            var yielding = new YieldingTable(table, seed);
            await Task.WhenAll(Enumerable.Range(0, 3).Select(worker => Task.Run(async () =>
            {
                var mine = shots.ToArray();
                new Random(seed + worker).Shuffle(mine);
                var catalogue = NewCatalogue(yielding);
                foreach (var shot in mine) await catalogue.RecordAsync(shot);
            }, Token)));
            var (dump, kinds) = await StateAsync(table);
            Assert.Equal(expected.Dump, dump);
            Assert.Equal(expected.Kinds, kinds);
        }
    }

    [Fact]
    public void Items_with_many_time_lines_obey_the_law_in_any_order_and_over_breaks() => LawOfJoining.Holds(Histories.Large, 150, async (shots, random) =>
    {
        var expected = await Dump.OfAsync(NewCatalogue(await TakenInAsync(shots, new MemoryTable())), ids: false);
        for (var tries = 0; tries < 8; tries++)
        {
            var order = shots.ToArray();
            random.Shuffle(order);
            var counting = new CountingTable(new MemoryTable());
            await TakenInAsync(order, counting);
            var table = new MemoryTable();
            await BreakingAsync(order, table, new FailingTable(table, random.Next(counting.Calls + 1), after: tries % 2 == 0), tries % 4 < 2 ? shots : []);
            Assert.Equal(expected, await Dump.OfAsync(NewCatalogue(table), ids: false));
        }
    });

    [Fact]
    public void Items_with_many_time_lines_obey_the_law_with_two_workers() => LawOfJoining.Holds(Histories.Large, 150, async (shots, random) =>
    {
        var expected = await Dump.OfAsync(NewCatalogue(await TakenInAsync(shots, new MemoryTable())), ids: false);
        var table = new YieldingTable(new MemoryTable(), random.Next());
        await Task.WhenAll(Enumerable.Range(0, 2).Select(worker => Task.Run(async () =>
        {
            var mine = shots.ToArray();
            new Random(worker).Shuffle(mine);
            var catalogue = NewCatalogue(table);
            foreach (var shot in mine) await catalogue.RecordAsync(shot);
        }, Token)));
        Assert.Equal(expected, await Dump.OfAsync(NewCatalogue(table), ids: false));
    });

    // The upload that broke has no receipt: others are taken in, and taken in again, before the sweep comes to it.
    private static async Task<bool> BreakingAsync(Shot[] shots, MemoryTable table, FailingTable failing, Shot[] between, Func<Task>? tamper = null)
    {
        var broken = false;
        foreach (var shot in shots)
            try
            {
                await NewCatalogue(failing).RecordAsync(shot);
            }
            catch (IOException)
            {
                broken = true;
                if (tamper is not null) await tamper();
                foreach (var other in between.Where(other => other.Name != shot.Name)) await NewCatalogue(table).RecordAsync(other);
                await NewCatalogue(table).RecordAsync(shot);
                await NewCatalogue(table).CompleteAsync(Token);
            }
        return broken;
    }

    private static async Task<ITable> TakenInAsync(Shot[] shots, ITable table)
    {
        var catalogue = NewCatalogue(table);
        foreach (var shot in shots) await catalogue.RecordAsync(shot);
        return table;
    }

    // What readers see, and how many rows of each kind there are, so that nothing is left over that nobody sees.
    private static async Task<(string Dump, string Kinds)> StateAsync(ITable table)
    {
        var dump = await Dump.OfAsync(NewCatalogue(table), ids: false);
        var rows = (await table.QueryAsync("items:site", new("", null), 100_000, null, Token)).Rows.Where(row => !row.Columns.ContainsKey("RedirectTo"));
        return (dump, string.Join(' ', rows.GroupBy(row => row.Key[..1], StringComparer.Ordinal).Select(kind => $"{kind.Key}{kind.Count()}")));
    }

    private static Shot[] Twenty()
    {
        string[] names = ["amber", "birch", "cedar", "dune", "ember", "fjord", "grove", "heath", "inlet", "juniper", "kelp", "lagoon", "marsh", "north", "oak", "pine", "quay", "reed", "stone", "tern"];
        Sighting Comment(string name) => Listed("Comment by the press attaché", "2018-10-15", $"https://s.example/{name}/text", $"The embassy says of {name} what it has to say") with { Categories = ["News", "Press", name] };
        return [.. names[..^2].Select((name, day) => Shot(name, $"2018-10-{day + 10}", Comment(name))), Shot("both", "2018-10-30", Comment(names[^2]), Comment(names[^1]))];
    }

    private static Shot[] Bridged()
    {
        string[] categories = [.. Enumerable.Range(0, 16).Select(i => $"Tag {i:D2}")];
        Sighting Tagged(string title, string day, string url) => Article(title, day, url) with { Categories = categories };
        return
        [
            Shot("a", "2018-10-16", Tagged("One", "2018-10-15", "https://example.org/one")),
            Shot("a2", "2018-10-17", Tagged("One, edited", "2018-10-15", "https://example.org/one")),
            Shot("b", "2018-10-16", Tagged("Two", "2018-10-14", "https://example.org/two")),
            Shot("b2", "2018-10-17", Tagged("Two, edited", "2018-10-14", "https://example.org/two")),
            Shot("bridge", "2018-10-18", Tagged("Two, edited", "2018-10-14", "https://example.org/one") with { Kind = SightingKind.Listed }),
            Shot("moved", "2018-10-19", Tagged("Two, edited", "2018-10-13", "https://example.org/two")),
        ];
    }

    private static Shot[] Heavy()
    {
        Sighting Large(string title, string day) => Article(title, day, "https://example.org/large") with
        {
            Categories = [.. Enumerable.Range(0, 14).Select(i => $"Tag {i:D2}")],
            Enclosures = [.. Enumerable.Range(0, 50).Select(i => new Enclosure($"https://example.org/{i}/{new string('s', 3_000)}", "audio/mpeg", i))],
        };
        return
        [
            Shot("a", "2018-10-16", Large("One", "2018-10-15"), Listed("Two", "2018-10-15", "https://example.org/two")),
            Shot("b", "2018-10-17", Large("One, edited", "2018-10-15")),
            Shot("c", "2018-10-18", Large("One, edited again", "2018-10-12")),
        ];
    }

    // One address of thirty titles, and another one of the same titles: one item, until a page shows both beside each other.
    private static Shot[] Titles()
    {
        Sighting At(string address, int title) => Listed($"{"abcdefghijklmnopqrstuvwxyzäöüß"[title]}{title} of the live report", "2018-10-15", $"https://example.org/{address}");
        var titles = Enumerable.Range(0, 30).ToList();
        return
        [
            .. titles.Select(i => Shot($"first{i}", Time(i), At("first/text", i))),
            .. titles.Select(i => Shot($"second{i}", Time(i), At("second/text", i))),
            .. titles.Chunk(2).Select((two, i) => Shot($"both{i}", Time(60 + i), [.. two.SelectMany(title => new[] { At("first/text", title), At("second/text", title) })])),
        ];
    }

    private static string Time(int step) => World.At("2018-10-16").AddMinutes(step).ToString("o", System.Globalization.CultureInfo.InvariantCulture);
}
