using System.Globalization;

namespace Pagewire.Catalogue;

/// <summary>The table in memory: for tests, previews and programs that keep nothing.</summary>
public sealed class MemoryTable : ITable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SortedDictionary<string, Row>> _partitions = new(StringComparer.Ordinal);
    private long _version;

    /// <inheritdoc/>
    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_lock) return Task.FromResult(_partitions.GetValueOrDefault(partition)?.GetValueOrDefault(key));
    }

    /// <inheritdoc/>
    public Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        lock (_lock)
        {
            var from = continuation ?? range.From;
            var found = (_partitions.GetValueOrDefault(partition) ?? [])
                .Where(r => string.CompareOrdinal(r.Key, from) >= 0 && (range.To is null || string.CompareOrdinal(r.Key, range.To) < 0))
                .Take(limit + 1).Select(r => r.Value).ToList();
            return Task.FromResult(found.Count <= limit ? new RowPage(found, null) : new RowPage(found[..limit], found[limit].Key));
        }
    }

    /// <inheritdoc/>
    public Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        Write.Check(writes);
        lock (_lock)
        {
            if (!_partitions.TryGetValue(partition, out var rows)) _partitions[partition] = rows = new(StringComparer.Ordinal);
            var place = $"partition '{partition}'";
            foreach (var write in writes) write.CheckCondition(place, rows.GetValueOrDefault(write.Key)?.ETag);
            foreach (var write in writes)
            {
                if (write.Row is null) rows.Remove(write.Key);
                else rows[write.Key] = write.Row with { ETag = (++_version).ToString(CultureInfo.InvariantCulture), Columns = new Dictionary<string, object>(write.Row.Columns, StringComparer.Ordinal) };
            }
        }
        return Task.CompletedTask;
    }
}
