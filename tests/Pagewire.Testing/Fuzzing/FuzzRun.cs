using System.Diagnostics;
using Pagewire.Catalogue;
using Pagewire.Extraction;
using Pagewire.Feeds;
using Pagewire.Reading;
using Pagewire.Testing.FeedRules;

namespace Pagewire.Testing.Fuzzing;

/// <summary>Sends broken pages the whole way, from bytes to feeds, and writes down what none of them may do: throw, take longer than the limit, or give a feed that breaks a rule.</summary>
public sealed class FuzzRun(PageMutator mutator)
{
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(60);
    private static readonly FeedAddresses s_addresses = new(new("https://feeds.example.org/"));
    private readonly PageReader _reader = new(new());
    private volatile int _current = -1;
    private long _startedAt;

    /// <summary>The longest that one page may take.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(2);

    /// <summary>The smallest stack that a host gives its threads: what overflows here might overflow there.</summary>
    private const int StackBytes = 1 << 20;

    /// <summary>Runs the pages from one number up to another, or until the time is over.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="count">How many.</param>
    /// <param name="longest">How long at most; null: to the end.</param>
    public FuzzReport Run(int first, int count, TimeSpan? longest = null)
    {
        var findings = new List<string>();
        var slowest = (Number: -1, Took: TimeSpan.Zero);
        var done = 0;
        var clock = Stopwatch.StartNew();
        var worker = new Thread(() =>
        {
            for (var number = first; number < first + count && (longest is null || clock.Elapsed < longest); number++)
            {
                var took = Try(number, findings);
                if (took > slowest.Took) slowest = (number, took);
                done++;
            }
        }, StackBytes)
        { IsBackground = true };
        worker.Start();
        while (!worker.Join(TimeSpan.FromSeconds(1)))
        {
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref _startedAt)) < s_hang || _current < 0) continue;
            findings.Add(FormattableString.Invariant($"page {_current} is still not done after {s_hang.TotalSeconds} s"));
            break;
        }
        return new(done, clock.Elapsed, slowest.Number, slowest.Took, findings);
    }

    private TimeSpan Try(int number, List<string> findings)
    {
        var page = mutator.Make(number);
        Volatile.Write(ref _startedAt, Stopwatch.GetTimestamp());
        _current = number;
        try
        {
            var took = Time(page, out var brokenRules);
            foreach (var rule in brokenRules) findings.Add($"page {number}: {rule} does not hold");
            // A busy machine makes any page slow once: the best of three counts.
            for (var again = 0; again < 2 && took > Limit; again++) took = TimeSpan.FromTicks(Math.Min(took.Ticks, Time(page, out _).Ticks));
            if (took > Limit) findings.Add(FormattableString.Invariant($"page {number} ({page.Length:N0} bytes) takes {took.TotalSeconds:0.0} s"));
            return took;
        }
        catch (Exception exception)
        {
            findings.Add($"page {number}: {exception}");
            return TimeSpan.Zero;
        }
    }

    /// <summary>How long reading, extraction and joining one page and writing its feeds takes.</summary>
    private TimeSpan Time(byte[] bytes, out IReadOnlyList<string> brokenRules)
    {
        var started = Stopwatch.GetTimestamp();
        var feeds = FeedsOf(bytes).GetAwaiter().GetResult();
        var took = Stopwatch.GetElapsedTime(started);
        brokenRules = [.. feeds.SelectMany(feed => FeedFormatRules.Violations(feed.Format, feed.Bytes).Select(rule => $"{feed.Format.DisplayName()}: {rule}"))];
        return took;
    }

    // Every step is done when it returns: the stores are in memory.
    private async Task<IReadOnlyList<(FeedFormat Format, byte[] Bytes)>> FeedsOf(byte[] bytes)
    {
        var catalogue = new ItemCatalogue(new MemoryTable(), new MemoryBodyStore(), TimeProvider.System);
        var upload = new Upload("fuzz/page.html", "e", bytes.Length) { LastModified = DateTimeOffset.UnixEpoch.AddYears(55) };
        using var stream = new MemoryStream(bytes);
        await catalogue.RecordAsync(upload, _reader.Read(upload, stream).Select(read => (read, read.Page is { } page ? Extractor.Extract(page) : null)));
        var feed = await new FeedAssembler(catalogue, new BodyCache(catalogue), s_addresses, new FeedNames("Fuzz")).AssembleAsync(new() { Limit = FeedSelection.MostEntries }, await catalogue.SourcesAsync());
        return [.. FeedFormats.All.Select(format => (format, format.Write(feed!)))];
    }
}

/// <summary>What a run found.</summary>
/// <param name="Pages">How many pages were tried.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Slowest">The number of the slowest page.</param>
/// <param name="SlowestTook">How long that one took.</param>
/// <param name="Findings">What must not happen, each with the page's number; none is good.</param>
public sealed record FuzzReport(int Pages, TimeSpan Took, int Slowest, TimeSpan SlowestTook, IReadOnlyList<string> Findings);
