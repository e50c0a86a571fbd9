using Pagewire.Catalogue.Recording;

namespace Pagewire.Catalogue.Rebuilding;

/// <summary>A generation as one call of the catalogue works on it.</summary>
/// <param name="Table">Its rows.</param>
/// <param name="Sources">Its sources, and what is remembered of them.</param>
internal sealed record Generation(ITable Table, SourceBook Sources)
{
    public static Generation Of(ITable table) => new(table, new(table));
}

/// <summary>The generation that is served, asked for anew every few seconds: a switch takes effect everywhere by itself.</summary>
/// <remarks>What a worker writes to the old generation in those seconds has its receipt there too, so the next sweep finds the upload without one and takes it in again.</remarks>
/// <param name="inner">The whole table.</param>
/// <param name="clock">Measures the seconds.</param>
internal sealed class CurrentGeneration(ITable inner, TimeProvider clock)
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromSeconds(5);
    private Known? _known;

    /// <summary>The generation that is served now. One call of the catalogue asks once and stays with the answer.</summary>
    public async Task<Generation> ReadAsync(CancellationToken cancellation)
    {
        if (_known is var (known, readAt) && clock.GetElapsedTime(readAt) < s_fresh) return known;
        var now = clock.GetTimestamp();
        var current = Generation.Of(new GenerationTable(inner, (await Generations.ReadAsync(inner, cancellation)).Current));
        _known = new(current, now);
        return current;
    }

    // One reference, which calls at the same time read and replace whole.
    private sealed record Known(Generation Generation, long ReadAt);
}
