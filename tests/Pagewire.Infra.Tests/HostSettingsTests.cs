using System.Text.Json;
using System.Text.RegularExpressions;
using Pagewire.Testing;

namespace Pagewire.Infra.Tests;

/// <summary>The settings that the Functions host reads, and names that must be the same in code and infra.</summary>
public partial class HostSettingsTests
{
    // https://learn.microsoft.com/azure/azure-functions/functions-host-json and, for the extensions,
    // functions-bindings-http-webhook, functions-bindings-storage-blob and functions-bindings-storage-queue there.
    private static readonly Dictionary<string, string[]> s_known = new()
    {
        [""] = ["aggregator", "concurrency", "customHandler", "extensionBundle", "extensions", "functions", "functionTimeout", "healthMonitor", "logging", "managedDependency", "retry", "singleton", "telemetryMode", "version", "watchDirectories", "watchFiles"],
        ["extensions"] = ["blobs", "http", "queues"],
        ["extensions.http"] = ["customHeaders", "dynamicThrottlesEnabled", "hsts", "maxConcurrentRequests", "maxOutstandingRequests", "routePrefix"],
        ["extensions.blobs"] = ["maxDegreeOfParallelism", "poisonBlobThreshold"],
        ["extensions.queues"] = ["batchSize", "maxDequeueCount", "maxPollingInterval", "messageEncoding", "newBatchThreshold", "visibilityTimeout"],
        ["logging"] = ["applicationInsights", "console", "fileLoggingMode", "logLevel"],
        ["logging.applicationInsights"] = ["dependencyTrackingOptions", "enableDependencyTracking", "enableLiveMetrics", "enableLiveMetricsFilters", "enablePerformanceCountersCollection", "httpAutoCollectionOptions", "liveMetricsInitializationDelay", "samplingSettings", "snapshotConfiguration"],
        ["logging.applicationInsights.samplingSettings"] = ["evaluationInterval", "excludedTypes", "includedTypes", "initialSamplingPercentage", "isEnabled", "maxSamplingPercentage", "maxTelemetryItemsPerSecond", "minSamplingPercentage", "movingAverageRatio", "samplingPercentageDecreaseTimeout", "samplingPercentageIncreaseTimeout"],
    };

    [Fact]
    public void Host_json_has_known_settings_only()
    {
        using var host = JsonDocument.Parse(Text("host.json"));
        Assert.Equal("2.0", host.RootElement.GetProperty("version").GetString());
        Assert.Equal("", host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
        foreach (var (path, names) in s_known)
        {
            var at = path.Length == 0 ? host.RootElement : path.Split('.').Aggregate(host.RootElement, (element, name) => element.GetProperty(name));
            Assert.Empty(at.EnumerateObject().Select(property => property.Name).Except(names));
        }
    }

    [Theory]
    [InlineData("src/Pagewire.Functions/local.settings.json.example")]
    [InlineData(".devcontainer/devcontainer.json")]
    [InlineData("infra/bicepconfig.json")]
    public void Other_settings_are_json(string path) => JsonDocument.Parse(Text(path)).Dispose();

    [Fact]
    public void The_app_gets_every_setting_that_the_local_example_has()
    {
        using var example = JsonDocument.Parse(Text("src/Pagewire.Functions/local.settings.json.example"));
        Assert.Empty(example.RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name).Where(IsOurs).Except(Deployed().Keys));
    }

    [Fact]
    public void Every_setting_of_Pagewire_that_the_app_gets_is_one_that_the_code_reads()
    {
        var code = Text("src/Pagewire.Functions/PagewireOptions.cs");
        Assert.Contains(Deployed().Keys, IsOurs);
        Assert.All(Deployed().Keys.Where(IsOurs), name => Assert.Matches($@"public \w+ {name["Pagewire__".Length..]} ", code));
    }

    [Fact]
    public void The_function_that_scans_is_off_in_Azure_and_the_one_for_events_is_off_with_the_emulator()
    {
        Assert.Equal("true", Deployed()["AzureWebJobs.IngestOnScan.Disabled"]);
        using var example = JsonDocument.Parse(Text("src/Pagewire.Functions/local.settings.json.example"));
        Assert.Equal("true", example.RootElement.GetProperty("Values").GetProperty("AzureWebJobs.IngestOnEvent.Disabled").GetString());
        Assert.All(["IngestOnScan", "IngestOnEvent"], name => Assert.Contains($"[Function(nameof({name}))]", Text($"src/Pagewire.Functions/{name}.cs"), StringComparison.Ordinal));
        Assert.Contains("[BlobTrigger(\"pages/{name}\"", Text("src/Pagewire.Functions/IngestOnEvent.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("infra/events.sh")]
    [InlineData("infra/events.ps1")]
    public void The_second_step_reads_what_the_first_puts_out(string script)
    {
        var outputs = Deployment.Plain.Outputs.EnumerateObject().Select(output => output.Name);
        var read = Variable().Matches(Text(script)).Select(match => match.Value).Distinct().ToList();
        Assert.Equal(3, read.Count);
        Assert.Empty(read.Except(outputs));
    }

    private static bool IsOurs(string setting) => setting.StartsWith("Pagewire__", StringComparison.Ordinal);

    private static Dictionary<string, string> Deployed() => Deployment.Full.Single("Microsoft.Web/sites/config").Settings;

    private static string Text(string path) => File.ReadAllText(Path.Combine(SharedPages.Checkout, path));

    [GeneratedRegex(@"AZURE_[A-Z_]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Variable();
}
