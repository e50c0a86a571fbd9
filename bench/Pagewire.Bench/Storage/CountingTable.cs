using Pagewire.Catalogue;

namespace Pagewire.Bench.Storage;

/// <summary>Counts calls by kind. Each is one request to the Table service.</summary>
/// <param name="inner">The table.</param>
internal sealed class CountingTable(ITable inner) : ITable
{
    private int _reads, _queries, _commits;

    /// <summary>Does something and counts its calls.</summary>
    public async Task<Calls> CountAsync(Func<Task> work)
    {
        var before = new Calls(_reads, _queries, _commits);
        await work();
        return new(_reads - before.Reads, _queries - before.Queries, _commits - before.Commits);
    }

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _reads);
        return inner.GetAsync(partition, key, cancellation);
    }

    public Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _queries);
        return inner.QueryAsync(partition, range, limit, continuation, cancellation);
    }

    public Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _commits);
        return inner.CommitAsync(partition, writes, cancellation);
    }
}

/// <summary>Calls to a table.</summary>
/// <param name="Reads">Of one row.</param>
/// <param name="Queries">Over a range of rows.</param>
/// <param name="Commits">Of up to 100 rows.</param>
internal readonly record struct Calls(int Reads, int Queries, int Commits)
{
    public override string ToString() => $"{Reads + Queries + Commits} calls ({Reads} reads, {Queries} queries, {Commits} commits)";
}
