using System.Globalization;
using Pagewire.Testing;

namespace Pagewire.Bench.Web;

/// <summary>
/// <c>web [SECONDS [ROUNDS]]</c>: requests per second and processor time for each, of <c>pagewire serve</c>, of nginx with the same bytes as
/// static files and of a bare Kestrel with the same bytes; then a million requests with an eye on memory.
/// </summary>
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
        using var folder = new TemporaryFolder();
        using var ours = await ServedPages.StartAsync(folder.Path);
        await StoreAsync(ours.Address, folder.Path);
        using var nginx = await Nginx.StartAsync(Feed, folder.Path);
        using var bare = await BareKestrel.StartAsync(Feed, Path.Combine(folder.Path, "www") + Feed);
        ServerProcess[] servers = [nginx, bare, ours];
        var good = await CompareAsync("200, gzip", servers, _ => [("Accept-Encoding", "gzip")], Least200, seconds, rounds);
        good &= await CompareAsync("200, as it is", servers, _ => [], Least200, seconds, rounds);
        good &= await CompareAsync("304", servers, tag => [("If-None-Match", tag)], Least304, seconds, rounds);
        good &= await MillionAsync(ours);
        return good ? 0 : 1;
    }

    // What is served, as files for other servers.
    private static async Task StoreAsync(Uri address, string folder)
    {
        using var client = new HttpClient { BaseAddress = address };
        var file = Path.Combine(folder, "www") + Feed;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(Feed));
        client.DefaultRequestHeaders.AcceptEncoding.Add(new("gzip"));
        await File.WriteAllBytesAsync(file + ".gz", await client.GetByteArrayAsync(Feed));
        Console.WriteLine($"The feed has {new FileInfo(file).Length:N0} bytes, with gzip {new FileInfo(file + ".gz").Length:N0}.");
    }

    // Turn and turn about, so that whatever else the machine does falls on all.
    private static async Task<bool> CompareAsync(string what, ServerProcess[] servers, Func<string, (string, string)[]> headers, double least, int seconds, int rounds)
    {
        var fields = await Task.WhenAll(servers.Select(async server => headers(await TagAsync(server.Address))));
        // Until the code is compiled as it stays.
        for (var i = 0; i < servers.Length; i++) await Wrk.RunAsync(new(servers[i].Address, Feed), 3, fields[i]);
        var runs = new List<Measure[]>();
        for (var round = 0; round < rounds; round++)
        {
            var turn = new Measure[servers.Length];
            for (var i = 0; i < servers.Length; i++) turn[i] = await MeasureAsync(servers[i], seconds, fields[i]);
            runs.Add(turn);
        }
        var (ratio, ofBare) = (Ratio(runs, 2), Ratio(runs, 1));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-14} ours {Show(runs, 2)}   nginx {Show(runs, 0)}   bare Kestrel {Show(runs, 1)}   ratio {ratio:F2} (at least {least:F1}; bare {ofBare:F2}); errors {runs.Sum(turn => turn[2].Errors)} and {runs.Sum(turn => turn[0].Errors)}"));
        return ratio >= least && runs.TrueForAll(turn => turn[2].Errors == 0);
    }

    private static double Ratio(List<Measure[]> runs, int server) => runs.Select(turn => turn[server].PerSecond / turn[0].PerSecond).Order().ElementAt(runs.Count / 2);

    private static string Show(List<Measure[]> runs, int server) =>
        string.Create(CultureInfo.InvariantCulture, $"{runs.Average(turn => turn[server].PerSecond),7:N0}/s {runs.Average(turn => turn[server].Cpu),4:F1} µs");

    private static async Task<Measure> MeasureAsync(ServerProcess server, int seconds, (string, string)[] headers)
    {
        var before = CpuTime.Of(server.Id);
        var run = await Wrk.RunAsync(new(server.Address, Feed), seconds, headers);
        return new(run.PerSecond, (CpuTime.Of(server.Id) - before) / run.Requests, run.Errors);
    }

    private sealed record Measure(double PerSecond, double Cpu, long Errors);

    private static async Task<bool> MillionAsync(ServerProcess ours)
    {
        var (total, errors, settled, highest) = (0L, 0L, 0L, 0L);
        while (total < Million)
        {
            var run = await Wrk.RunAsync(ours.Address, 5, [], ServedPages.MixedRequests);
            (total, errors) = (total + run.Requests, errors + run.Errors);
            var memory = Memory.Now(ours.Id);
            if (total >= Million / 5 && settled == 0) settled = memory;
            highest = Math.Max(highest, memory);
        }
        var growth = highest - settled;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total:N0} mixed requests: {errors} errors, memory {settled >> 20} MiB after the first fifth, {highest >> 20} MiB at most, peak of the process {Memory.Peak(ours.Id) >> 20} MiB (growth at most {MostGrowth >> 20} MiB)"));
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
