namespace Pagewire.Web.Tests;

/// <summary>A time that stands still unless a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>The present instant, UTC.</summary>
    public DateTimeOffset Now { get; set; } = new(2024, 4, 10, 9, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;

    /// <inheritdoc/>
    public override long GetTimestamp() => Now.UtcTicks;
}
