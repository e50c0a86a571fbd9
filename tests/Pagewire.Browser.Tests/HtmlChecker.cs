using System.Diagnostics;
using Pagewire.Testing;

namespace Pagewire.Browser.Tests;

/// <summary>The Nu Html Checker, which the W3C and the WHATWG run: the version that <c>tests/html-checker/package.json</c> pins, installed into <c>.tools/</c> where it is not there yet.</summary>
internal static class HtmlChecker
{
    private static readonly string Tools = Path.Combine(SharedPages.Checkout, ".tools", "html-checker");

    /// <summary>What it says of some files, a line each; empty where all is well.</summary>
    /// <param name="files">Paths of HTML files.</param>
    public static async Task<string> CheckAsync(IEnumerable<string> files)
    {
        await InstallAsync();
        return await RunAsync("java", Tools, ["-Xmx512m", "-jar", Path.Combine(Tools, "node_modules", "vnu-jar", "build", "dist", "vnu.jar"), "--format", "gnu", .. files], failureIsSaid: true);
    }

    private static async Task InstallAsync()
    {
        var from = Path.Combine(SharedPages.Checkout, "tests", "html-checker");
        var wanted = await File.ReadAllTextAsync(Path.Combine(from, "package-lock.json"));
        var done = Path.Combine(Tools, "installed");
        if (File.Exists(done) && await File.ReadAllTextAsync(done) == wanted) return;
        Directory.CreateDirectory(Tools);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(Tools, Path.GetFileName(file)), overwrite: true);
        await RunAsync("npm", Tools, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], failureIsSaid: false);
        await File.WriteAllTextAsync(done, wanted);
    }

    private static async Task<string> RunAsync(string program, string folder, IEnumerable<string> arguments, bool failureIsSaid)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));
            var said = await output + await errors;
            if (process.ExitCode != 0 && !failureIsSaid) throw new InvalidOperationException($"{program} failed: {said}");
            return said;
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"The Nu Html Checker cannot be had here ({error.Message}), so no page was checked by it.");
            throw;
        }
    }
}
