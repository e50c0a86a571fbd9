namespace Pagewire.Catalogue.Joining;

/// <summary>When something was seen: the earliest and the latest capture time.</summary>
/// <param name="First">The earliest; <see cref="UnknownFirst"/> where no capture that shows it has a time; null where the bound of a register has dropped it.</param>
/// <param name="Last">The latest; <see cref="UnknownLast"/> where no capture that shows it has a time; null where the bound of a register has dropped it.</param>
internal readonly record struct Seen(DateTimeOffset? First, DateTimeOffset? Last)
{
    /// <summary>Neutral for the minimum, so that a capture of unknown time never makes anything older.</summary>
    public static readonly DateTimeOffset UnknownFirst = DateTimeOffset.MaxValue;

    /// <summary>Neutral for the maximum, so that a capture of unknown time never outranks one of known time.</summary>
    public static readonly DateTimeOffset UnknownLast = DateTimeOffset.MinValue;

    /// <summary>What stands for an unknown time where a time must be shown.</summary>
    public static readonly DateTimeOffset FarPast = DateTimeOffset.UnixEpoch;

    /// <summary>Seen once.</summary>
    /// <param name="capturedAt">The capture time, UTC; null where unknown.</param>
    public static Seen At(DateTimeOffset? capturedAt) => new(capturedAt ?? UnknownFirst, capturedAt ?? UnknownLast);

    /// <summary>Minimum of the first, maximum of the last. A dropped half stays dropped only where both have dropped it; the register's bound then decides anew.</summary>
    public Seen Join(Seen other) => new(
        First is { } a && other.First is { } b ? (a < b ? a : b) : First ?? other.First,
        Last is { } c && other.Last is { } d ? (c > d ? c : d) : Last ?? other.Last);

    /// <summary><see cref="First"/> for showing.</summary>
    public DateTimeOffset ShownFirst => First is null || First == UnknownFirst ? FarPast : First.Value;

    /// <summary><see cref="Last"/> for showing.</summary>
    public DateTimeOffset ShownLast => Last is null || Last == UnknownLast ? FarPast : Last.Value;
}
