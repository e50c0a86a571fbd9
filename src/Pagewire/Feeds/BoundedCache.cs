using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Pagewire.Feeds;

/// <summary>Keeps values in memory up to a total size and a number; what is asked for stays, and of the rest the oldest goes first. Safe for many threads, and reading waits for none of them.</summary>
/// <param name="capacity">The total size; a value larger than that is not kept.</param>
/// <param name="size">A value's size, in the unit of the capacity; less than 1 counts as 1.</param>
/// <param name="most">The most values, whatever their size.</param>
/// <typeparam name="TKey">What values are found by.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
public sealed class BoundedCache<TKey, TValue>(long capacity, Func<TValue, long> size, int most = 20_000) where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<TKey, LinkedListNode<Place>> _places = new();

    // The order in which they may be given up.
    private readonly LinkedList<Place> _order = new();
    private long _total;

    /// <summary>The value of a key, where it is kept.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">What is kept under it; the default where nothing is.</param>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!_places.TryGetValue(key, out var node))
        {
            value = default;
            return false;
        }
        var place = node.Value;
        // Written once only: processors that read the same place would wait for each other otherwise.
        if (!place.Asked) place.Asked = true;
        value = place.Value;
        return true;
    }

    /// <summary>Keeps a value in place of the key's former one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">What is kept under it from now on.</param>
    public void Set(TKey key, TValue value)
    {
        var place = new Place(key, value, Math.Max(1, size(value)));
        lock (_lock)
        {
            if (place.Size > capacity)
            {
                Remove(key);
                return;
            }
            if (_places.TryGetValue(key, out var former)) Leave(former);
            _places[key] = _order.AddLast(place);
            _total += place.Size;
            while (_total > capacity || _order.Count > most) GiveUpOne();
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
    /// <param name="key">The key; one under which nothing is kept does nothing.</param>
    public void Remove(TKey key)
    {
        lock (_lock)
        {
            if (_places.TryRemove(key, out var node)) Leave(node);
        }
    }

    // What was asked for since its last turn gets another one (the clock algorithm).
    private void GiveUpOne()
    {
        var first = _order.First!;
        if (first.Value.Asked)
        {
            first.Value.Asked = false;
            _order.RemoveFirst();
            _order.AddLast(first);
        }
        else Remove(first.Value.Key);
    }

    private void Leave(LinkedListNode<Place> node)
    {
        _order.Remove(node);
        _total -= node.Value.Size;
    }

    private sealed class Place(TKey key, TValue value, long size)
    {
        public TKey Key => key;

        public TValue Value => value;

        public long Size => size;

        public bool Asked { get; set; }
    }
}
