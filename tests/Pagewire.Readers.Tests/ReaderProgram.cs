using System.Diagnostics;

namespace Pagewire.Readers.Tests;

/// <summary>A feed reader that other people wrote, from a Debian package.</summary>
internal static class ReaderProgram
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);

    /// <summary>Skips the test where the program is not installed; in continuous integration it has to be.</summary>
    /// <param name="program">Its path or its name.</param>
    /// <param name="package">The Debian package that has it.</param>
    public static void Require(string program, string package)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
        if (!found) Missing(program, package);
    }

    /// <summary>Skips the test, or fails it in continuous integration.</summary>
    public static void Missing(string program, string package)
    {
        var sentence = $"{program} is not installed: apt-get install {package}.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(sentence);
        Assert.Skip(sentence);
    }

    /// <summary>Runs it to its end and gives what it printed.</summary>
    /// <param name="program">Its path or its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="home">Where it may keep files.</param>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, byte[]? input = null, string? home = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        if (home is not null) start.Environment["HOME"] = home;
        using var process = Process.Start(start)!;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(s_longest);
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(deadline.Token), process.StandardError.ReadToEndAsync(deadline.Token));
            await process.StandardInput.BaseStream.WriteAsync(input ?? [], deadline.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(deadline.Token);
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await error}{await output}");
            return await output;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
