using Pagewire.Catalogue.Joining;

namespace Pagewire.Catalogue.Recording;

/// <summary>What each feed said when the hub was told of it last. It belongs to no generation: after a rebuild the hub is told of what reads differently.</summary>
/// <param name="table">The whole table.</param>
internal sealed class AnnouncedFeeds(ITable table)
{
    private const string Partition = "announced";

    public async Task<string?> ReadAsync(string feed, CancellationToken cancellation) =>
        await table.GetAsync(Partition, ShortHash.Of(feed), cancellation) is { } row ? (string)row.Columns["Says"] : null;

    public Task WriteAsync(string feed, string says, CancellationToken cancellation)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal) { ["Feed"] = feed, ["Says"] = says };
        return table.CommitAsync(Partition, [Write.Upsert(new(ShortHash.Of(feed), columns))], cancellation);
    }
}
