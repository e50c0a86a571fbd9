using Pagewire.Bench;

// Each benchmark measures us and a limit or a peer in the same run, and prints the ratio.
var benchmarks = new Dictionary<string, Func<string[], Task<int>>>
{
    ["extraction"] = ExtractionBenchmark.Run,
    ["fuzz"] = FuzzBenchmark.Run,
    ["storage"] = Pagewire.Bench.Storage.StorageBenchmark.RunAsync,
    ["web"] = Pagewire.Bench.Web.WebBenchmark.RunAsync,
};

// What the benchmark of the web starts as a peer in a process of its own.
if (args.Length == 3 && args[0] == Pagewire.Bench.Web.BareKestrel.Argument) return await Pagewire.Bench.Web.BareKestrel.RunAsync(args[1..]);
if (args.Length > 0 && benchmarks.TryGetValue(args[0], out var run)) return await run(args[1..]);
Console.Error.WriteLine($"usage: dotnet run -c Release --project bench/Pagewire.Bench -- {string.Join('|', benchmarks.Keys)} [ARGUMENT…]");
return 2;
