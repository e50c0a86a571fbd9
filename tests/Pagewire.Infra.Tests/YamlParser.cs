using System.Text.Json;
using Pagewire.Testing;

namespace Pagewire.Infra.Tests;

/// <summary>Reads YAML with the npm package yaml (package.json). Where npm cannot install it, tests skip; in CI they fail.</summary>
internal static class YamlParser
{
    private static readonly string Folder = Path.Combine(SharedPages.Checkout, "tests", "Pagewire.Infra.Tests");
    private static readonly Lazy<string?> Missing = new(Install);

    public static JsonElement Read(IEnumerable<string> files)
    {
        if (Missing.Value is { } reason)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
            Assert.Skip(reason);
        }
        var (code, output, error) = ExternalProgram.Run("node", ["read-yaml.mjs", .. files], Folder);
        Assert.True(code == 0, $"node read-yaml.mjs failed: {error}");
        return JsonDocument.Parse(output).RootElement.Clone();
    }

    private static string? Install()
    {
        var marker = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(marker) && File.GetLastWriteTimeUtc(marker) >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) return null;
        try
        {
            var (code, _, error) = OperatingSystem.IsWindows()
                ? ExternalProgram.Run("cmd", ["/c", "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], Folder)
                : ExternalProgram.Run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], Folder);
            return code == 0 ? null : $"npm ci failed in {Folder}, so YAML files were not checked: {error.Trim()}";
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return $"YAML files were not checked: their parser needs Node.js and npm ({missing.Message}).";
        }
    }
}
