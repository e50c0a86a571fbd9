using Pagewire.Catalogue;

namespace Pagewire.Web.Tests.Feeds;

/// <summary>A table that counts what it is asked, can be slow, and can be out of order.</summary>
public sealed class CountingTable(ITable inner) : ITable
{
    private ITable _inner = inner;
    private int _asked;
    private Task _held = Task.CompletedTask;

    public int Asked => _asked;

    public TimeSpan Delay { get; set; }

    public bool OutOfOrder { get; set; }

    /// <summary>Answers nothing until the source of this task says so.</summary>
    public TaskCompletionSource Hold()
    {
        var held = new TaskCompletionSource();
        _held = held.Task;
        return held;
    }

    /// <summary>Loses every row.</summary>
    public void Clear() => _inner = new MemoryTable();

    public async Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default)
    {
        await AskAsync(cancellation);
        return await _inner.GetAsync(partition, key, cancellation);
    }

    public async Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default)
    {
        await AskAsync(cancellation);
        return await _inner.QueryAsync(partition, range, limit, continuation, cancellation);
    }

    public Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default) => _inner.CommitAsync(partition, writes, cancellation);

    private async Task AskAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _asked);
        if (OutOfOrder) throw new IOException("The disk is gone.");
        await _held;
        if (Delay > TimeSpan.Zero) await Task.Delay(Delay, cancellation);
    }
}
