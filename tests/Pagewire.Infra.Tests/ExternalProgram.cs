using System.Diagnostics;

namespace Pagewire.Infra.Tests;

/// <summary>Runs a program of others to its end.</summary>
internal static class ExternalProgram
{
    public static (int Code, string Output, string Error) Run(string program, IEnumerable<string> arguments, string folder, Action<IDictionary<string, string?>>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        environment?.Invoke(start.Environment);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
