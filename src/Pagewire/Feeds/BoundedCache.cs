using System.Diagnostics.CodeAnalysis;

namespace Pagewire.Feeds;

/// <summary>Keeps values in memory up to a total size; whatever was longest not asked for goes first. Safe for many threads.</summary>
/// <param name="capacity">The total size; a value larger than that is not kept.</param>
/// <param name="size">A value's size, in the unit of the capacity.</param>
/// <typeparam name="TKey">What values are found by.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
public sealed class BoundedCache<TKey, TValue>(long capacity, Func<TValue, long> size) where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, long Size)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value, long Size)> _recent = new();
    private long _total;

    /// <summary>The value of a key, where it is kept.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (!_nodes.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }
            _recent.Remove(node);
            _recent.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Keeps a value in place of the key's former one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Set(TKey key, TValue value)
    {
        var units = size(value);
        lock (_lock)
        {
            if (_nodes.TryGetValue(key, out var former)) Remove(former);
            if (units > capacity) return;
            _nodes[key] = _recent.AddFirst((key, value, units));
            _total += units;
            while (_total > capacity && _recent.Last is { } last) Remove(last);
        }
    }

    /// <summary>The value of a key; made and kept where there was none. Of two threads that make one, both get the same.</summary>
    /// <param name="key">The key.</param>
    /// <param name="make">Makes a value, quickly.</param>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        lock (_lock)
        {
            if (TryGet(key, out var kept)) return kept;
            var made = make(key);
            Set(key, made);
            return made;
        }
    }

    /// <summary>Keeps nothing for a key.</summary>
    /// <param name="key">The key.</param>
    public void Remove(TKey key)
    {
        lock (_lock)
        {
            if (_nodes.TryGetValue(key, out var node)) Remove(node);
        }
    }

    private void Remove(LinkedListNode<(TKey Key, TValue Value, long Size)> node)
    {
        _recent.Remove(node);
        _nodes.Remove(node.Value.Key);
        _total -= node.Value.Size;
    }
}
