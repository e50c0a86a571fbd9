using System.Diagnostics;
using System.Text.Json;
using Pagewire.Testing;

namespace Pagewire.Infra.Tests;

/// <summary>Calls the parsers for Bicep and YAML, which are npm packages (package.json). Where npm cannot install them, tests skip; in CI they fail.</summary>
internal static class Parsers
{
    private static readonly string Folder = Path.Combine(SharedPages.Checkout, "tests", "Pagewire.Infra.Tests");
    private static readonly Lazy<string?> Missing = new(Install);

    public static JsonElement Read(string script, IEnumerable<string> files)
    {
        if (Missing.Value is { } reason)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
            Assert.Skip(reason);
        }
        var (code, output, error) = Run("node", [script, .. files]);
        Assert.True(code == 0, $"node {script} failed: {error}");
        return JsonDocument.Parse(output).RootElement.Clone();
    }

    private static string? Install()
    {
        var marker = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(marker) && File.GetLastWriteTimeUtc(marker) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) return null;
        try
        {
            // The packages hold prebuilt parsers: nothing is compiled and no script of theirs runs.
            var (code, _, error) = OperatingSystem.IsWindows()
                ? Run("cmd", ["/c", "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"])
                : Run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
            return code == 0 ? null : $"npm ci failed in {Folder}, so Bicep and YAML files were not checked: {error.Trim()}";
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return $"Bicep and YAML files were not checked: their parsers need Node.js and npm ({missing.Message}).";
        }
    }

    private static (int Code, string Output, string Error) Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
