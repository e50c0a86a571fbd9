using System.Collections.Concurrent;

namespace Pagewire.Catalogue;

/// <summary>Bodies in memory.</summary>
public sealed class MemoryBodyStore : IBodyStore
{
    private readonly ConcurrentDictionary<string, byte[]> _bodies = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task PutAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        _bodies.TryAdd(hash, content.ToArray());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> GetAsync(string hash, CancellationToken cancellation = default) =>
        Task.FromResult(_bodies.TryGetValue(hash, out var body) ? new ReadOnlyMemory<byte>(body) : (ReadOnlyMemory<byte>?)null);
}
