namespace Pagewire.Web.Http;

/// <summary>A value from storage that is kept for a while: however many ask at once, storage is asked once. Where storage fails or takes its time, the former value serves until it is too old.</summary>
/// <param name="load">Asks storage; it is given the former value, or null.</param>
/// <param name="freshFor">How long a value is kept without asking.</param>
/// <param name="clock">The time.</param>
/// <param name="failed">Is told of an error that a former value stands in for.</param>
/// <typeparam name="T">What kind of value it is.</typeparam>
internal sealed class Fresh<T>(Func<T?, Task<T>> load, TimeSpan freshFor, TimeProvider clock, Action<Exception> failed) where T : class
{
    private static readonly TimeSpan s_staleFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(0.5);

    // What is asked for by whom something is missing is this many times younger.
    private const int Anew = 5;

    private readonly Lock _lock = new();
    private volatile Kept? _kept;
    private Task<T>? _loading;

    /// <summary>The value where it is here and fresh.</summary>
    public T? Value => Within(freshFor);

    /// <summary>The value, fresh.</summary>
    public ValueTask<T> GetAsync() => GetAsync(freshFor);

    /// <summary>The value for one who misses something in that of <see cref="GetAsync()"/>: storage is asked again a few times as often, and no oftener however many come.</summary>
    public ValueTask<T> GetAnewAsync() => GetAsync(freshFor / Anew);

    private T? Within(TimeSpan age) => _kept is { } kept && clock.GetElapsedTime(kept.AskedAt) < age ? kept.Value : null;

    private ValueTask<T> GetAsync(TimeSpan age)
    {
        if (Within(age) is { } value) return new(value);
        var former = _kept;
        Task<T> loading;
        lock (_lock)
        {
            // Another request may have brought it between the two looks.
            if (Within(age) is { } brought) return new(brought);
            loading = _loading ??= PoolThreads.RunAsync(LoadAsync);
        }
        return new(former is not null && freshFor > TimeSpan.Zero && IsYoung(former) ? SoonAsync(loading, former.Value) : loading);
    }

    private async Task<T> SoonAsync(Task<T> loading, T former)
    {
        try
        {
            return await loading.WaitAsync(s_patience, clock);
        }
        catch (TimeoutException) when (!loading.IsFaulted)
        {
            return former;
        }
    }

    private bool IsYoung(Kept kept) => clock.GetElapsedTime(kept.LoadedAt) < s_staleFor;

    private async Task<T> LoadAsync()
    {
        var former = _kept;
        var askedAt = clock.GetTimestamp();
        try
        {
            var value = await load(former?.Value);
            _kept = new(value, askedAt, askedAt);
            return value;
        }
        catch (Exception error) when (former is not null && IsYoung(former))
        {
            failed(error);
            _kept = former with { AskedAt = askedAt };
            return former.Value;
        }
        finally
        {
            lock (_lock) _loading = null;
        }
    }

    private sealed record Kept(T Value, long LoadedAt, long AskedAt);
}
