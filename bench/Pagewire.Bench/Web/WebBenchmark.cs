using System.Globalization;

namespace Pagewire.Bench.Web;

/// <summary><c>web [SECONDS [ROUNDS]]</c>: requests per second and processor time for each, against nginx with the same bytes as static files, then a million requests with an eye on memory.</summary>
internal static class WebBenchmark
{
    private const string Feed = "/feeds/all.atom";
    private const double Least200 = 0.8;
    private const double Least304 = 0.9;
    private const long Million = 1_000_000;
    private const long MostGrowth = 32L << 20;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var seconds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 5;
        var rounds = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 3;
        if (OperatingSystem.IsWindows() || !Wrk.IsInstalled || !Nginx.IsInstalled)
        {
            Console.Error.WriteLine("This benchmark needs wrk and nginx: apt-get install wrk nginx-light.");
            return 2;
        }
        await using var site = await BenchSite.StartAsync();
        using var nginx = await Nginx.StartAsync(await site.DocumentsAsync());
        var good = await CompareAsync("200, gzip", site, nginx, _ => [("Accept-Encoding", "gzip")], Least200, seconds, rounds);
        good &= await CompareAsync("200, as it is", site, nginx, _ => [], Least200, seconds, rounds);
        good &= await CompareAsync("304", site, nginx, tag => [("If-None-Match", tag)], Least304, seconds, rounds);
        good &= await MillionAsync(site.Address);
        return good ? 0 : 1;
    }

    // Turn and turn about, so that whatever else the machine does falls on both.
    private static async Task<bool> CompareAsync(string what, BenchSite site, Nginx nginx, Func<string, (string, string)[]> headers, double least, int seconds, int rounds)
    {
        var (forOurs, forNginx) = (headers(await TagAsync(site.Address)), headers(await TagAsync(nginx.Address)));
        // Until the code is compiled as it stays.
        await Wrk.RunAsync(new(site.Address, Feed), 5, forOurs);
        List<Measure> ours = [], theirs = [];
        for (var round = 0; round < rounds; round++)
        {
            theirs.Add(await MeasureAsync(nginx.Address, seconds, forNginx, () => CpuTime.Of(nginx.Id)));
            ours.Add(await MeasureAsync(site.Address, seconds, forOurs, CpuTime.Ours));
        }
        var ratio = ours.Zip(theirs, (mine, other) => mine.PerSecond / other.PerSecond).Order().ElementAt(rounds / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-14} ours {ours.Average(run => run.PerSecond),8:N0}/s {ours.Average(run => run.Cpu),5:F1} µs   nginx {theirs.Average(run => run.PerSecond),8:N0}/s {theirs.Average(run => run.Cpu),5:F1} µs   ratio {ratio:F2} (at least {least:F1}); errors {ours.Sum(run => run.Errors)} and {theirs.Sum(run => run.Errors)}"));
        return ratio >= least && ours.TrueForAll(run => run.Errors == 0);
    }

    private static async Task<Measure> MeasureAsync(Uri server, int seconds, (string, string)[] headers, Func<double> cpu)
    {
        var before = cpu();
        var run = await Wrk.RunAsync(new(server, Feed), seconds, headers);
        return new(run.PerSecond, (cpu() - before) / run.Requests, run.Errors);
    }

    private sealed record Measure(double PerSecond, double Cpu, long Errors);

    private static async Task<bool> MillionAsync(Uri ours)
    {
        var (total, errors, settled, highest) = (0L, 0L, 0L, 0L);
        while (total < Million)
        {
            var run = await Wrk.RunAsync(ours, 5, [], BenchSite.MixedRequests);
            (total, errors) = (total + run.Requests, errors + run.Errors);
            var memory = Memory.Now();
            if (total >= Million / 5 && settled == 0) settled = memory;
            highest = Math.Max(highest, memory);
        }
        var growth = highest - settled;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total:N0} mixed requests: {errors} errors, memory {settled >> 20} MiB after the first fifth, {highest >> 20} MiB at most, peak of the process {Memory.Peak() >> 20} MiB (growth at most {MostGrowth >> 20} MiB)"));
        return errors == 0 && growth <= MostGrowth;
    }

    private static async Task<string> TagAsync(Uri server)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(server, Feed));
        response.EnsureSuccessStatusCode();
        return response.Headers.ETag!.ToString();
    }
}
