using System.Diagnostics;
using System.Text;
using Xunit;

namespace Pagewire.Testing;

/// <summary>Runs the program as a person would: a process with arguments, output, error output and an exit code. The test's project refers to <c>Pagewire.Cli</c>, so that it lies beside the test.</summary>
public static class CommandLineProgram
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);
    private static readonly string s_dll = Path.Combine(AppContext.BaseDirectory, "Pagewire.Cli.dll");

    /// <summary>Runs it to its end, in the root of the checkout.</summary>
    public static Task<Ended> RunAsync(params string[] args) => RunAsync(new Dictionary<string, string>(), args);

    /// <summary>Runs it to its end, with variables of its own.</summary>
    public static async Task<Ended> RunAsync(IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        using var process = Start(variables, args);
        return await EndedAsync(process, args);
    }

    /// <summary>Runs it to its end while its standard input is a pipe into which nobody writes.</summary>
    public static async Task<Ended> RunWithPipeAsync(params string[] args)
    {
        using var process = Start(new Dictionary<string, string>(), args, input: true);
        return await EndedAsync(process, args);
    }

    private static async Task<Ended> EndedAsync(Process process, string[] args)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(s_limit, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'pagewire {string.Join(' ', args)}' did not end within {s_limit.TotalMinutes} minutes; it had printed:\n{await output}{await errors}");
        }
        return new Ended(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts it, in the root of the checkout.</summary>
    public static Process Start(params string[] args) => Start(new Dictionary<string, string>(), args);

    /// <summary>Starts it so that it hears a signal: what a shell runs in the background ignores SIGINT, tests too, and hands that on to what it starts.</summary>
    public static Process StartHearing(string signal, params string[] args) => Start(new Dictionary<string, string>(), args, "env", false, $"--default-signal={signal}", "dotnet");

    private static Process Start(IReadOnlyDictionary<string, string> variables, string[] args, string program = "dotnet", bool input = false, params string[] before)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = input,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = SharedPages.Checkout,
        };
        foreach (var arg in before) start.ArgumentList.Add(arg);
        start.ArgumentList.Add(s_dll);
        foreach (var (name, value) in variables) start.Environment[name] = value;
        foreach (var arg in args) start.ArgumentList.Add(arg);
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }
}

/// <summary>What a run said.</summary>
public sealed record Ended(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of its output, without empty ones.</summary>
    public string[] OutputLines => Lines(Output);

    /// <summary>The lines of its error output, without empty ones.</summary>
    public string[] ErrorLines => Lines(Errors);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
