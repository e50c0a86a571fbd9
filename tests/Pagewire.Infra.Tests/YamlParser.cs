using System.Text.Json;
using Pagewire.Testing;

namespace Pagewire.Infra.Tests;

/// <summary>Reads YAML with the npm package yaml (package.json). Where npm cannot install it, tests skip; in CI they fail.</summary>
internal static class YamlParser
{
    private static readonly string s_folder = Path.Combine(SharedPages.Checkout, "tests", "Pagewire.Infra.Tests");
    private static readonly Lazy<string?> s_missing = new(Install);

    public static JsonElement Read(IEnumerable<string> files)
    {
        if (s_missing.Value is { } reason)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
            Assert.Skip(reason);
        }
        var (code, output, error) = ExternalProgram.Run("node", ["read-yaml.mjs", .. files], s_folder);
        Assert.True(code == 0, $"node read-yaml.mjs failed: {error}");
        return JsonDocument.Parse(output).RootElement.Clone();
    }

    private static string? Install()
    {
        var marker = Path.Combine(s_folder, "node_modules", ".package-lock.json");
        if (File.Exists(marker) && File.GetLastWriteTimeUtc(marker) >= File.GetLastWriteTimeUtc(Path.Combine(s_folder, "package-lock.json"))) return null;
        try
        {
            var (code, _, error) = OperatingSystem.IsWindows()
                ? ExternalProgram.Run("cmd", ["/c", "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], s_folder)
                : ExternalProgram.Run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], s_folder);
            return code == 0 ? null : $"npm ci failed in {s_folder}, so YAML files were not checked: {error.Trim()}";
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return $"YAML files were not checked: their parser needs Node.js and npm ({missing.Message}).";
        }
    }
}
