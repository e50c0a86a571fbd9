using Pagewire.Testing.Fuzzing;

namespace Pagewire.Bench;

/// <summary>The whole fuzz run; the tests run its first pages.</summary>
internal static class FuzzBenchmark
{
    /// <summary>Runs it: <c>fuzz [COUNT] [FIRST]</c>, 20,000 pages from number 0 without arguments, on all processors.</summary>
    public static Task<int> Run(string[] arguments)
    {
        var count = arguments.Length > 0 && int.TryParse(arguments[0], out var number) ? number : 20_000;
        var first = arguments.Length > 1 && int.TryParse(arguments[1], out number) ? number : 0;
        var mutator = new PageMutator(FuzzPages.All);
        var each = (count + Environment.ProcessorCount - 1) / Environment.ProcessorCount;
        var reports = new FuzzReport[Environment.ProcessorCount];
        Parallel.For(0, reports.Length, i => reports[i] = new FuzzRun(mutator).Run(first + i * each, Math.Min(each, count - i * each)));
        var slowest = reports.MaxBy(report => report.SlowestTook)!;
        Console.WriteLine(FormattableString.Invariant($"{reports.Sum(report => report.Pages):N0} broken pages of {FuzzPages.All.Count} whole ones in {reports.Max(report => report.Took).TotalSeconds:0} s; the slowest, number {slowest.Slowest}, took {slowest.SlowestTook.TotalSeconds:0.00} s (limit {FuzzRun.Limit.TotalSeconds} s)"));
        var findings = reports.SelectMany(report => report.Findings).ToList();
        foreach (var finding in findings) Console.WriteLine(finding);
        return Task.FromResult(findings.Count == 0 ? 0 : 1);
    }
}
