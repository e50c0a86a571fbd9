using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pagewire.Catalogue;

namespace Pagewire.Functions;

/// <summary>Reports the sources that nothing was uploaded for in a while: the saver may have broken.</summary>
/// <param name="catalogue">Knows the sources and their receipts.</param>
/// <param name="options">How long is a while.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log.</param>
public sealed partial class QuietSources(ItemCatalogue catalogue, IOptions<PagewireOptions> options, TimeProvider clock, ILogger<QuietSources> logger)
{
    /// <summary>Looks at every source's newest receipt.</summary>
    /// <param name="cancellation">Breaks off.</param>
    public async Task ReportAsync(CancellationToken cancellation)
    {
        if (options.Value.QuietDays == 0) return;
        foreach (var source in await catalogue.SourcesAsync(cancellation))
        {
            if (await catalogue.ReceiptsAsync(source.Name, cancellation).FirstOrDefaultAsync(cancellation) is not { } newest) continue;
            var days = (int)(clock.GetUtcNow() - newest.At).TotalDays;
            if (days >= options.Value.QuietDays) Log.Quiet(logger, source.Name.ToString(), days);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Quiet: {Source} had no upload for {Days} days.")]
        public static partial void Quiet(ILogger logger, string source, int days);
    }
}
