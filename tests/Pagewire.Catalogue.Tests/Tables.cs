namespace Pagewire.Catalogue.Tests;

/// <summary>Counts calls and keeps what was written.</summary>
internal sealed class CountingTable(ITable inner) : ITable
{
    public int Calls { get; private set; }

    public List<(string Partition, string Key)> Written { get; } = [];

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default)
    {
        Calls++;
        return inner.GetAsync(partition, key, cancellation);
    }

    public Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default)
    {
        Calls++;
        return inner.QueryAsync(partition, range, limit, continuation, cancellation);
    }

    public Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default)
    {
        Calls++;
        Written.AddRange(writes.Select(w => (partition, w.Key)));
        return inner.CommitAsync(partition, writes, cancellation);
    }
}

/// <summary>Fails once, at a given call, before it acts or after.</summary>
internal sealed class FailingTable(ITable inner, int at, bool after) : ITable
{
    private int _calls;

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default) => MaybeAsync(() => inner.GetAsync(partition, key, cancellation));

    public Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default) =>
        MaybeAsync(() => inner.QueryAsync(partition, range, limit, continuation, cancellation));

    public Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default) =>
        MaybeAsync(async () =>
        {
            await inner.CommitAsync(partition, writes, cancellation);
            return true;
        });

    private async Task<T> MaybeAsync<T>(Func<Task<T>> call)
    {
        var now = Interlocked.Increment(ref _calls) - 1 == at;
        if (now && !after) throw new IOException("The storage failed before it acted.");
        var result = await call();
        return now ? throw new IOException("The answer of the storage was lost.") : result;
    }
}

/// <summary>Lets other workers in at any call.</summary>
internal sealed class YieldingTable(ITable inner, int seed) : ITable
{
    private readonly Random _random = new(seed);

    public async Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default)
    {
        await YieldAsync();
        return await inner.GetAsync(partition, key, cancellation);
    }

    public async Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default)
    {
        await YieldAsync();
        return await inner.QueryAsync(partition, range, limit, continuation, cancellation);
    }

    public async Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default)
    {
        await YieldAsync();
        await inner.CommitAsync(partition, writes, cancellation);
        await YieldAsync();
    }

    private async Task YieldAsync()
    {
        int times;
        lock (_random) times = _random.Next(4);
        for (var i = 0; i < times; i++) await Task.Yield();
    }
}

/// <summary>Lets something else happen once, after a given call and before its answer is heard.</summary>
internal sealed class InterruptedTable(ITable inner, int at, Func<Task> other) : ITable
{
    private int _calls;

    public async Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default)
    {
        var row = await inner.GetAsync(partition, key, cancellation);
        await MaybeAsync();
        return row;
    }

    public async Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default)
    {
        var page = await inner.QueryAsync(partition, range, limit, continuation, cancellation);
        await MaybeAsync();
        return page;
    }

    public async Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default)
    {
        await inner.CommitAsync(partition, writes, cancellation);
        await MaybeAsync();
    }

    private Task MaybeAsync() => Interlocked.Increment(ref _calls) - 1 == at ? other() : Task.CompletedTask;
}

/// <summary>Keeps all commits, so that a table in the same state is there again without taking its uploads in again.</summary>
internal sealed class RepeatableTable : ITable
{
    private readonly MemoryTable _table = new();
    private readonly List<(string Partition, IReadOnlyList<Write> Writes)> _commits = [];

    /// <summary>A table of its own with the same rows and ETags.</summary>
    public async Task<MemoryTable> AgainAsync()
    {
        var again = new MemoryTable();
        foreach (var (partition, writes) in _commits) await again.CommitAsync(partition, writes);
        return again;
    }

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default) => _table.GetAsync(partition, key, cancellation);

    public Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default) =>
        _table.QueryAsync(partition, range, limit, continuation, cancellation);

    public async Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default)
    {
        await _table.CommitAsync(partition, writes, cancellation);
        _commits.Add((partition, writes));
    }
}
