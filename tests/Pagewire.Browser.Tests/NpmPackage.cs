using System.Diagnostics;
using Pagewire.Testing;

namespace Pagewire.Browser.Tests;

/// <summary>A checker from npm in the version that <c>tests/NAME/package-lock.json</c> pins, installed into <c>.tools/NAME</c> where it is not there yet.</summary>
/// <param name="name">The folder's name.</param>
/// <param name="title">The checker's name for people.</param>
internal sealed class NpmPackage(string name, string title)
{
    private static readonly SemaphoreSlim s_one = new(1);

    /// <summary>Where it is installed.</summary>
    public string Folder { get; } = Path.Combine(SharedPages.Checkout, ".tools", name);

    /// <summary>Installs it.</summary>
    public async Task InstallAsync()
    {
        await s_one.WaitAsync();
        try
        {
            var from = Path.Combine(SharedPages.Checkout, "tests", name);
            var wanted = await File.ReadAllTextAsync(Path.Combine(from, "package-lock.json"));
            var done = Path.Combine(Folder, "installed");
            if (File.Exists(done) && await File.ReadAllTextAsync(done) == wanted) return;
            Directory.CreateDirectory(Folder);
            foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)), overwrite: true);
            await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], failureIsSaid: false);
            await File.WriteAllTextAsync(done, wanted);
        }
        finally
        {
            s_one.Release();
        }
    }

    /// <summary>Runs a program in its folder; where that cannot be done the test is skipped, except in continuous integration.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="failureIsSaid">Whether the program tells by its exit code what it found.</param>
    /// <returns>What it said.</returns>
    public async Task<string> RunAsync(string program, IEnumerable<string> arguments, bool failureIsSaid)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));
            var said = await output + await errors;
            if (process.ExitCode != 0 && !failureIsSaid) throw new InvalidOperationException($"{program} failed: {said}");
            return said;
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"{title} cannot be had here ({error.Message}), so no page was checked by it.");
            throw;
        }
    }
}
