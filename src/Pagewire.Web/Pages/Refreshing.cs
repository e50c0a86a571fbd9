namespace Pagewire.Web.Pages;

/// <summary>A value that is read again when it has grown old: one reader at a time, the others wait for it or take what is there.</summary>
/// <param name="read">Reads it.</param>
/// <param name="freshFor">How long it serves.</param>
/// <param name="clock">The time.</param>
/// <typeparam name="T">What it is.</typeparam>
internal sealed class Refreshing<T>(Func<CancellationToken, Task<T>> read, TimeSpan freshFor, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private Task<T>? _value;
    private long _since;

    /// <summary>The value, not older than it may be. A failed reading is not kept.</summary>
    public Task<T> GetAsync()
    {
        lock (_lock)
        {
            var stale = _value is null || _value.IsFaulted || _value.IsCanceled || (_value.IsCompleted && clock.GetElapsedTime(_since) >= freshFor);
            if (!stale) return _value!;
            _since = clock.GetTimestamp();
            // Not one request's token: the others wait for the same reading.
            return _value = read(CancellationToken.None);
        }
    }
}
