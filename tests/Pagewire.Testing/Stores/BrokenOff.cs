using Pagewire.Catalogue;
using Pagewire.Reading;
using Xunit;

namespace Pagewire.Testing.Stores;

/// <summary>What a worker leaves that is killed when it has begun to carry out a journal.</summary>
public static class BrokenOff
{
    /// <summary>The items that there are once it is completed: the comments of before, the first of the last page, and the notice that stands beside each.</summary>
    public const int Items = CommentPages.Apart + 2;

    private const string Partition = "items:ministry";

    /// <summary>Takes the comments in until the last of them has begun to be written, and gives that upload up, so that nobody is going to take it in again.</summary>
    public static async Task MidJournalAsync(IUploadStore uploads, IProfileStore profiles, ITable table, IBodyStore bodies, CancellationToken cancellation)
    {
        await uploads.PutAsync("ministry/apart.zip", new MemoryStream(CommentPages.Archive()), "https://ministry.example/news", "2024-03-01T06:00:00Z", cancellation);
        var both = await uploads.PutAsync("ministry/both.html", new MemoryStream(CommentPages.Both()), "https://ministry.example/news", "2024-03-02T06:00:00Z", cancellation);
        var dying = new DyingTable(table, write => write.Row?.Columns.GetValueOrDefault("Begun") is true);
        Ingestor Worker(ITable its) => new(uploads, profiles, new PageReader(new()), new ItemCatalogue(its, bodies, TimeProvider.System));
        await Worker(table).TakeInAsync("ministry/apart.zip", cancellation);
        await Assert.ThrowsAsync<IOException>(() => Worker(dying).TakeInAsync(both.Name, cancellation));
        await new ItemCatalogue(table, bodies, TimeProvider.System).RefuseAsync(both, "Given up.", cancellation);
        Assert.True(await IsLeftAsync(table, cancellation));
    }

    /// <summary>Whether something of a journal is left.</summary>
    public static async Task<bool> IsLeftAsync(ITable table, CancellationToken cancellation) => (await table.QueryAsync(Partition, KeyRange.Prefix("x|"), 1, null, cancellation)).Rows.Count > 0;

    private sealed class DyingTable(ITable inner, Func<Write, bool> last) : ITable
    {
        private volatile bool _dead;

        public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default) => Alive().GetAsync(partition, key, cancellation);

        public Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default) => Alive().QueryAsync(partition, range, limit, continuation, cancellation);

        public async Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default)
        {
            await Alive().CommitAsync(partition, writes, cancellation);
            if (writes.Any(last)) _dead = true;
        }

        private ITable Alive() => _dead ? throw new IOException("The worker was killed.") : inner;
    }
}
