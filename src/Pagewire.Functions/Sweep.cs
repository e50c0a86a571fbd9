using Microsoft.Azure.Functions.Worker;

namespace Pagewire.Functions;

/// <summary>Makes good what no event announced, and looks after sources and feeds.</summary>
/// <param name="intake">Takes in what has no receipt.</param>
/// <param name="sources">Reports quiet sources.</param>
/// <param name="feeds">Reads every feed back.</param>
public sealed class Sweep(Intake intake, QuietSources sources, FeedCheck feeds)
{
    /// <summary>Does it all.</summary>
    /// <param name="timer">When it ran and runs next.</param>
    /// <param name="cancellation">Breaks off; the next sweep goes on.</param>
    [Function(nameof(Sweep))]
    public async Task RunAsync([TimerTrigger("%Pagewire:SweepSchedule%")] TimerInfo timer, CancellationToken cancellation)
    {
        await intake.SweepAsync(cancellation);
        await sources.ReportAsync(cancellation);
        await feeds.RunAsync(cancellation);
    }
}
