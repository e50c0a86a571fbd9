using System.Reflection;
using Pagewire.Testing;

namespace Pagewire.Infra.Tests;

/// <summary>The Bicep compiler that the platform's package has (Azure.Bicep.CommandLine.linux-x64). On other platforms tests skip; in CI they fail.</summary>
internal static class BicepCompiler
{
    private static readonly string? s_program = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(data => data.Key == "BicepCompiler")?.Value;

    /// <summary>The Bicep files.</summary>
    public static string Folder { get; } = Path.Combine(SharedPages.Checkout, "infra");

    /// <summary>What the compiler prints; what it warns of fails the test.</summary>
    public static string Run(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        if (s_program is null)
        {
            const string reason = "The Bicep files were not compiled: the tests have the compiler on Linux x64 only. 'az bicep lint --file infra/main.bicep' does it elsewhere.";
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
            Assert.Skip(reason);
        }
        var (code, output, error) = ExternalProgram.Run(s_program, arguments, folder, environment =>
        {
            // Whoever deploys from this machine may have settings of their own.
            foreach (var name in environment.Keys.Where(name => name.StartsWith("AZURE_", StringComparison.Ordinal) || name.StartsWith("PAGEWIRE_", StringComparison.Ordinal)).ToList()) environment.Remove(name);
            foreach (var (name, value) in variables) environment[name] = value;
        });
        Assert.True(code == 0 && error.Length == 0, $"bicep {string.Join(' ', arguments)} ended with {code}: {error}");
        return output;
    }

    /// <summary>The same without variables.</summary>
    public static string Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string>(), arguments);
}
