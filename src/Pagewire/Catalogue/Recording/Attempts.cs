namespace Pagewire.Catalogue.Recording;

/// <summary>How often what meets a conflict is tried anew before the storage is held to be at fault, and how long others are given in between.</summary>
internal static class Attempts
{
    private const int Most = 30;

    /// <summary>Tries until it is done. A conflict means that somebody else was first, and is tried anew.</summary>
    /// <param name="attempt">Tries once, given the number of attempts before; whether it is done.</param>
    /// <param name="what">What was asked, and what becomes of it now: the beginning of a sentence, told when all attempts are used up.</param>
    /// <param name="clock">Times the pauses.</param>
    /// <param name="cancellation">Breaks off between attempts.</param>
    /// <exception cref="IOException">All attempts are used up.</exception>
    public static async Task UntilDoneAsync(Func<int, Task<bool>> attempt, Func<string> what, TimeProvider clock, CancellationToken cancellation)
    {
        TableConflictException? last = null;
        for (var before = 0; before < Most; before++)
        {
            if (before > 0) await Task.Delay(Pause(before), clock, cancellation);
            try
            {
                if (await attempt(before)) return;
            }
            catch (TableConflictException conflict)
            {
                last = conflict;
            }
        }
        throw new IOException($"{what()}: others were first in each of {Most} attempts.{(last is null ? "" : $" The last conflict: {last.Message}")}", last);
    }

    private static TimeSpan Pause(int before) => TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * Math.Min(10 * Math.Pow(1.6, before), 2000));
}
