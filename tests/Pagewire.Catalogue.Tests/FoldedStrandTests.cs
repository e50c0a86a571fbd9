using Pagewire.Extraction;
using Pagewire.Reading;
using static Pagewire.Catalogue.Tests.World;

namespace Pagewire.Catalogue.Tests;

/// <summary>A key of an item of more strands than stay apart turns out to name several items: the item gives it up with the mark that says so, or not at all.</summary>
public sealed class FoldedStrandTests
{
    private const string Day = "2018-10-15";
    private const string Live = "https://example.org/live";

    // Of the titles, some are among those that stay apart and some are not.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    public async Task A_call_that_fails_or_an_upload_between_any_two_leaves_no_key_behind(int title)
    {
        Sighting At(string place) => Listed(TitleOf(title), Day, $"https://example.org/{place}") with { Categories = [.. Enumerable.Range(0, 14).Select(i => $"Tag {i:D2}")] };
        // As many rows as one commit takes, so that whatever comes beside them is another one.
        var proof = Shot("proof", "2018-10-18", [At("east"), At("west"), At("south")]);
        var between = Shot("between", "2018-10-19", Listed("Live: the end", Day, Live));
        Shot[] after =
        [
            Shot("collection", "2018-10-21", Listed("Live from the market", "2018-10-20", Live), Listed("Live from the station", "2018-10-21", Live)),
            Shot("copy", "2018-10-22", Listed(TitleOf(title), Day, null, "What somebody copied without its address")),
        ];
        var before = await BeforeAsync();
        var straight = await before.AgainAsync();
        foreach (var shot in after.Prepend(between).Prepend(proof)) await NewCatalogue(straight).RecordAsync(shot);
        var expected = await DumpAsync(straight);
        for (var (call, came) = (0, true); came; call++)
            foreach (var breaks in new[] { true, false })
            {
                came = false;
                var table = await before.AgainAsync();
                ITable troubled = breaks ? new FailingTable(table, call, after: false) : new InterruptedTable(table, call, async () =>
                {
                    came = true;
                    await NewCatalogue(table).RecordAsync(between);
                });
                try
                {
                    await NewCatalogue(troubled).RecordAsync(proof);
                }
                catch (IOException)
                {
                    came = true;
                    await NewCatalogue(table).RecordAsync(proof);
                }
                foreach (var shot in after.Prepend(between)) await NewCatalogue(table).RecordAsync(shot);
                Assert.True(expected == await DumpAsync(table), $"{(breaks ? "A failure" : "An upload that comes after the answer")} of call {call} leaves other items.");
            }
    }

    private static string TitleOf(int number) => $"Live from the harbour: minute {number}";

    private static async Task<RepeatableTable> BeforeAsync()
    {
        var table = new RepeatableTable();
        var catalogue = NewCatalogue(table);
        // What was seen first keeps the id when the item parts.
        await catalogue.RecordAsync(Shot("first", "2018-10-15", Listed(TitleOf(79), Day, Live)));
        await catalogue.RecordAsync(new Upload("site/live", "x", 1), Enumerable.Range(0, 80).Select(i => (ReadResult.Of(Tests.Shot.Page), (Capture?)Shot("live", "2018-10-16", Listed(TitleOf(i), Day, Live)).Capture)), null, TestContext.Current.CancellationToken);
        return table;
    }

    private static Task<string> DumpAsync(ITable table) => Dump.OfAsync(NewCatalogue(table), ids: false);
}
