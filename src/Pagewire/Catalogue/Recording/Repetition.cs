namespace Pagewire.Catalogue.Recording;

/// <summary>The receipt of an upload that is taken in again: what it brought is counted over all times, for what was there already is brought by nobody twice.</summary>
internal static class Repetition
{
    /// <summary>The receipt that stands from now on.</summary>
    /// <param name="before">The receipt that stood until now.</param>
    /// <param name="now">What became of the upload this time.</param>
    public static Receipt Of(Receipt before, Receipt now)
    {
        if (before.ETag != now.ETag) return now;
        var (made, changed) = (before.New + now.New, before.Changed + now.Changed);
        // What was refused is news; what it brought before is not undone by that.
        if (WasRefused(now)) return now with { New = made, Changed = changed };
        made = Math.Min(made, now.Sightings);
        changed = Math.Min(changed, now.Sightings - made);
        return now with { New = made, Changed = changed, Same = now.Sightings - made - changed, At = WasRefused(before) ? now.At : before.At };
    }

    private static bool WasRefused(Receipt receipt) => receipt.Pages == 0;
}
