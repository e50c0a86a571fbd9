using Pagewire.Testing;
using static Pagewire.Catalogue.Tests.World;

namespace Pagewire.Catalogue.Tests;

/// <summary>Another worker takes an upload in between any two calls of the first: what was read before and what is read after it are of two states of the table.</summary>
public sealed class BetweenCallsTests
{
    private const string Title = "Comment by the press attaché";
    private const string Day = "2018-10-15";

    [Fact]
    public async Task An_upload_that_comes_between_any_two_calls_does_not_matter()
    {
        Shot[] shots =
        [
            Shot("one", "2018-10-16", Listed(Title, Day, "https://example.org/east")),
            Shot("two", "2018-10-17", Listed(Title, Day, "https://example.org/west")),
            Shot("both", "2018-10-18", Listed(Title, Day, "https://example.org/east"), Listed(Title, Day, "https://example.org/west")),
            Shot("third", "2018-10-19", Listed(Title, Day, "https://example.org/south")),
            Shot("plain", "2018-10-20", Listed(Title, Day, null, "The embassy has seen the reports of today")),
        ];
        var expected = await DumpAsync(await TakenInAsync(shots));
        foreach (var order in Permutations.Of(shots))
            await AtAnyCallAsync(order[..2], order[2], order[3], async (table, at) =>
            {
                await NewCatalogue(table).RecordAsync(order[4]);
                Assert.True(expected == await DumpAsync(table), $"{order[3].Name} after call {at} of {order[2].Name} leaves other items, where {string.Join(" and ", order[..2].Select(s => s.Name))} came before.");
            });
    }

    [Fact]
    public async Task A_key_that_is_written_before_its_item_waits_for_it()
    {
        // One item of so many that its parting has more conditions than one commit takes.
        var comments = Enumerable.Range(0, 60).Select(i => Listed(Title, Day, null, $"Question {(char)('a' + i / 26)}{(char)('a' + i % 26)} is what the embassy was asked that day")).ToArray();
        Shot[] apart = [.. comments.Select((comment, i) => Shot($"{i:D2}", "2018-10-16", comment))];
        var (two, all) = (Shot("two", "2018-10-17", comments[..2]), Shot("all", "2018-10-18", comments));
        var expected = await DumpAsync(await TakenInAsync([.. apart, two, all]));
        await AtAnyCallAsync(apart, two, all, async (table, at) => Assert.True(expected == await DumpAsync(table), $"What comes after call {at} leaves other items."));
    }

    private static async Task AtAnyCallAsync(Shot[] before, Shot shot, Shot between, Func<ITable, int, Task> check)
    {
        var state = await TakenInAsync(before);
        for (var (at, came) = (0, true); came; at++)
        {
            came = false;
            var table = await state.AgainAsync();
            await NewCatalogue(new InterruptedTable(table, at, async () =>
            {
                came = true;
                await NewCatalogue(table).RecordAsync(between);
            })).RecordAsync(shot);
            // No call was left for it to come after.
            if (!came) await NewCatalogue(table).RecordAsync(between);
            await check(table, at);
        }
    }

    private static async Task<RepeatableTable> TakenInAsync(Shot[] shots)
    {
        var table = new RepeatableTable();
        foreach (var shot in shots) await NewCatalogue(table).RecordAsync(shot);
        return table;
    }

    private static Task<string> DumpAsync(ITable table) => Dump.OfAsync(NewCatalogue(table), ids: false);
}
