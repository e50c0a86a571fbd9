using System.Text.Json;
using Pagewire.Testing;

namespace Pagewire.Infra.Tests;

/// <summary>What the Azure documentation says of a resource type: facts.json, each line with its source.</summary>
internal sealed record ResourceFact(string Type, string ApiVersion, string[] Required, string[] Properties, string Source)
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    public static ResourceFact[] All { get; } =
        JsonSerializer.Deserialize<ResourceFact[]>(File.ReadAllText(Path.Combine(SharedPages.Checkout, "tests", "Pagewire.Infra.Tests", "facts.json")), Camel)!;
}
