namespace Pagewire.Catalogue.Recording;

/// <summary>How often a commit is tried anew before the storage is held to be at fault, and how long others are given in between.</summary>
internal static class Attempts
{
    public const int Most = 30;

    /// <summary>The pause before an attempt; none before the first, which is 0.</summary>
    public static Task PauseAsync(int attempt, TimeProvider clock, CancellationToken cancellation) =>
        attempt == 0 ? Task.CompletedTask : Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * Math.Min(10 * Math.Pow(1.6, attempt), 2000)), clock, cancellation);
}
