using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pagewire.Bench.Web;

/// <summary>What a run of wrk saw.</summary>
/// <param name="Requests">Requests answered.</param>
/// <param name="PerSecond">Requests answered in a second.</param>
/// <param name="Errors">Answers other than 2xx and 3xx, and broken connections.</param>
internal sealed record WrkRun(long Requests, double PerSecond, long Errors);

/// <summary>wrk, the load generator (Debian package <c>wrk</c>).</summary>
internal static partial class Wrk
{
    private const string Path = "/usr/bin/wrk";

    public static bool IsInstalled => File.Exists(Path);

    /// <summary>Sends requests over 64 connections.</summary>
    /// <param name="address">What is asked for.</param>
    /// <param name="seconds">For how long.</param>
    /// <param name="headers">With which header fields.</param>
    /// <param name="script">A Lua script that makes the requests; null: all are alike.</param>
    public static async Task<WrkRun> RunAsync(Uri address, int seconds, (string Name, string Value)[] headers, string? script = null)
    {
        var start = new ProcessStartInfo(Path) { RedirectStandardOutput = true };
        foreach (var argument in new[] { "-t1", "-c64", $"-d{seconds}s" }) start.ArgumentList.Add(argument);
        foreach (var (name, value) in headers)
        {
            start.ArgumentList.Add("-H");
            start.ArgumentList.Add($"{name}: {value}");
        }
        if (script is not null)
        {
            start.ArgumentList.Add("-s");
            start.ArgumentList.Add(script);
        }
        start.ArgumentList.Add(address.AbsoluteUri);
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"wrk ended with {process.ExitCode}: {printed}");
        var errors = Numbers(SocketErrors(), printed).Sum() + Numbers(OtherAnswers(), printed).Sum();
        return new(Numbers(Requests(), printed).Single(), double.Parse(PerSecond().Match(printed).Groups[1].Value, CultureInfo.InvariantCulture), errors);
    }

    private static IEnumerable<long> Numbers(Regex pattern, string printed) =>
        pattern.Match(printed) is { Success: true } match ? match.Groups.Values.Skip(1).Select(group => long.Parse(group.Value, CultureInfo.InvariantCulture)) : [];

    [GeneratedRegex(@"(\d+) requests in", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SocketErrors();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OtherAnswers();
}
