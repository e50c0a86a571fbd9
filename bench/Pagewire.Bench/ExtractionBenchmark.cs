using System.Diagnostics;
using AngleSharp.Html.Parser;
using Pagewire.Extraction;
using Pagewire.Reading;
using Pagewire.Testing;

namespace Pagewire.Bench;

/// <summary>Reading and extraction against AngleSharp's parse alone, on the same pages in the same run, one after the other. A page's time is the best of all rounds.</summary>
internal static class ExtractionBenchmark
{
    private const double TimeLimit = 1.6;
    private const double AllocationLimit = 2.5;
    private const double Falling = 0.97;
    private const int EnoughSteady = 3;
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestWarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(3);

    /// <summary>Runs it: <c>extraction [ROUNDS] [FOLDER…]</c>; without folders, the samples and the shared pages.</summary>
    public static Task<int> Run(string[] arguments)
    {
        var rounds = arguments.Length > 0 && int.TryParse(arguments[0], out var number) ? number : 12;
        var folders = arguments.Skip(1).ToList();
        if (folders.Count == 0) folders = [.. Folders()];
        Console.WriteLine($"{"pages",-12} {"number",6} {"KB",8} {"parse ms",10} {"ours ms",10} {"time",6} {"alloc",6}   (limits for HTML: time {TimeLimit}, allocations {AllocationLimit})");
        var within = true;
        foreach (var folder in folders) within &= Measure(folder, rounds);
        return Task.FromResult(within ? 0 : 1);
    }

    private static IEnumerable<string> Folders()
    {
        yield return Path.Combine(SharedPages.Checkout, "samples");
        if (SharedPages.Folder is not { } shared) yield break;
        foreach (var kind in new[] { "corpus/listings", "corpus/articles", "corpus/bodies", "corpus/embassy", "captures" }) yield return Path.Combine(shared, kind);
    }

    private static bool Measure(string folder, int rounds)
    {
        var within = true;
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".html" or ".txt").Order(StringComparer.Ordinal);
        foreach (var kind in files.GroupBy(Path.GetExtension))
        {
            var pages = kind.Select(File.ReadAllBytes).ToList();
            WarmUp(pages);
            var (parse, ours) = Measured(pages, rounds, s_measured);
            var (time, allocations) = (ours.Time / parse.Time, ours.Bytes / parse.Bytes);
            within &= kind.Key != ".html" || (time <= TimeLimit && allocations <= AllocationLimit);
            Console.WriteLine(FormattableString.Invariant($"{Path.GetFileName(folder) + " " + kind.Key![1..],-12} {pages.Count,6} {pages.Sum(page => page.Length) / 1024,8} {parse.Time,10:0.00} {ours.Time,10:0.00} {time,6:0.00} {allocations,6:0.00}"));
        }
        return within;
    }

    // The compiler makes its better code in the background, in several steps: the time has settled when seconds no longer make it fall.
    private static void WarmUp(List<byte[]> pages)
    {
        var started = Stopwatch.GetTimestamp();
        var best = double.MaxValue;
        for (var steady = 0; steady < EnoughSteady && Stopwatch.GetElapsedTime(started) < s_longestWarmUp;)
        {
            var (parse, ours) = Measured(pages, 1, s_step);
            var time = parse.Time + ours.Time;
            steady = time < best * Falling ? 0 : steady + 1;
            best = Math.Min(best, time);
        }
    }

    // Rounds over all pages, as many as asked for, and more while there is time.
    private static (Best Parse, Best Ours) Measured(List<byte[]> pages, int rounds, TimeSpan time)
    {
        var (parse, ours) = (new Best(pages.Count), new Best(pages.Count));
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < rounds || Stopwatch.GetElapsedTime(started) < time; round++)
            for (var i = 0; i < pages.Count; i++)
            {
                var page = pages[i];
                parse.Take(i, () => Parse(page));
                ours.Take(i, () => Extract(page));
            }
        return (parse, ours);
    }

    private static object Parse(byte[] page) => new HtmlParser().ParseDocument(new MemoryStream(page));

    private static object Extract(byte[] page)
    {
        object last = page;
        foreach (var result in new PageReader(new()).Read(new Upload("bench/page", "e", page.Length), new MemoryStream(page)))
            if (result.Page is { } read) last = Extractor.Extract(read);
        return last;
    }

    /// <summary>The least time and allocation of each page.</summary>
    private sealed class Best(int pages)
    {
        private readonly double[] _time = [.. Enumerable.Repeat(double.MaxValue, pages)];
        private readonly double[] _bytes = [.. Enumerable.Repeat(double.MaxValue, pages)];

        public double Time => _time.Sum();

        public double Bytes => _bytes.Sum();

        public void Take(int page, Func<object> action)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            GC.KeepAlive(action());
            _time[page] = Math.Min(_time[page], Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            _bytes[page] = Math.Min(_bytes[page], GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }
}
