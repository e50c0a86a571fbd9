using System.Text.Json;
using Pagewire.Testing;

namespace Pagewire.Infra.Tests;

/// <summary>What a deployment would make, as the compiler predicts it without Azure: conditions, loops and names worked out, left open only what Azure alone knows.</summary>
internal sealed record Deployment(JsonElement Outputs, IReadOnlyList<DeployedResource> Resources)
{
    public const string Uploader = "11111111-1111-1111-1111-111111111111";

    private static readonly Lazy<Deployment> s_plain = new(() => Predict("main.bicepparam", "--location", "westeurope", []));

    private static readonly Lazy<Deployment> s_full = new(() => Predict("main.bicepparam", "--location", "westeurope", new()
    {
        ["AZURE_ENV_NAME"] = "Twenty-letters-00001",
        ["AZURE_PRINCIPAL_ID"] = Uploader,
        ["PAGEWIRE_HUB"] = "https://hub.example.net/",
        ["PAGEWIRE_ALERT_EMAIL"] = "people@example.org",
        ["PAGEWIRE_MONTHLY_BUDGET"] = "20",
        ["PAGEWIRE_BUDGET_START"] = "2026-12-01",
        ["PAGEWIRE_FRONT_DOOR"] = "true",
        ["PAGEWIRE_CUSTOM_DOMAIN"] = "feeds.example.org",
        ["PAGEWIRE_PRIVATE_NETWORK"] = "true",
    }));

    private static readonly Lazy<Deployment> s_events = new(() => Predict("events.bicepparam", "--resource-group", "group", []));

    /// <summary>The first step with no setting made.</summary>
    public static Deployment Plain => s_plain.Value;

    /// <summary>The first step with everything that can be asked for, and the longest name.</summary>
    public static Deployment Full => s_full.Value;

    /// <summary>The second step, for an app named app and an account named account.</summary>
    public static Deployment Events => s_events.Value;

    public IEnumerable<DeployedResource> OfType(string type) => Resources.Where(resource => resource.Type == type);

    public DeployedResource Single(string type) => Assert.Single(OfType(type));

    private static Deployment Predict(string parameters, string scope, string place, Dictionary<string, string> variables)
    {
        // The prediction is written beside the parameters.
        using var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(BicepCompiler.Folder, "*.bicep*").Append(Path.Combine(BicepCompiler.Folder, "bicepconfig.json")))
            File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)), overwrite: true);
        copy.File("events.bicepparam", "using 'events.bicep'\nparam appName = 'app'\nparam storageName = 'account'\nparam location = 'westeurope'\n");
        BicepCompiler.Run(copy.Path, variables, "snapshot", parameters, "--mode", "overwrite", "--subscription-id", Guid.Empty.ToString(), scope, place);
        using var snapshot = JsonDocument.Parse(File.ReadAllText(Path.Combine(copy.Path, Path.ChangeExtension(parameters, ".snapshot.json"))));
        Assert.Empty(snapshot.RootElement.GetProperty("diagnostics").EnumerateArray());
        return new(snapshot.RootElement.GetProperty("outputs").Clone(), [.. snapshot.RootElement.GetProperty("predictedResources").EnumerateArray().Select(DeployedResource.From)]);
    }
}

/// <summary>One resource of it.</summary>
internal sealed record DeployedResource(string Id, string Type, string Name, JsonElement Body)
{
    public static DeployedResource From(JsonElement body) =>
        new(body.GetProperty("id").GetString()!, body.GetProperty("type").GetString()!, body.GetProperty("name").GetString()!, body.Clone());

    /// <summary>The last part of the name.</summary>
    public string LastName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>What lies at a path such as properties.sku.name.</summary>
    public JsonElement this[string path] => path.Split('.').Aggregate(Body, (element, name) => element.GetProperty(name));

    /// <summary>The text there.</summary>
    public string Text(string path) => this[path].GetString()!;

    /// <summary>The app's settings and the like: every property with its text.</summary>
    public Dictionary<string, string> Settings => this["properties"].EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!);
}
