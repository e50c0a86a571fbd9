using System.Text.Json;
using Pagewire.Testing;

namespace Pagewire.Infra.Tests;

/// <summary>What one Bicep file declares, as read-bicep.mjs prints it.</summary>
internal sealed record BicepFile(
    string File, string[] Errors, string? Using, BicepParameter[] Parameters, string[] Variables, string[] Locals, BicepOutput[] Outputs,
    BicepResource[] Resources, BicepModule[] Modules, Dictionary<string, int> Uses, OutputReference[] References)
{
    public static string Folder { get; } = Path.Combine(SharedPages.Checkout, "infra");

    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<BicepFile[]> Read = new(() =>
        Parsers.Read("read-bicep.mjs", Directory.EnumerateFiles(Folder, "*.bicep*").Where(file => !file.EndsWith(".json", StringComparison.Ordinal)).Order())
            .Deserialize<BicepFile[]>(Camel)!);

    /// <summary>Every file of infra.</summary>
    public static BicepFile[] All => Read.Value;

    /// <summary>The file's name without its folder.</summary>
    public string Name => Path.GetFileName(File);

    public static BicepFile Named(string name) => All.Single(file => file.Name == name);
}

internal sealed record BicepParameter(string Name, bool Described, bool Required);

internal sealed record BicepOutput(string Name, bool Described);

internal sealed record BicepResource(string Symbol, string Type, string ApiVersion, bool Existing, JsonElement Body);

internal sealed record BicepModule(string Symbol, string Path, string[] Parameters);

internal sealed record OutputReference(string Module, string Output);
