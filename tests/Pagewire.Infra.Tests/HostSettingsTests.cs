using System.Text.Json;
using System.Text.RegularExpressions;
using Pagewire.Testing;

namespace Pagewire.Infra.Tests;

/// <summary>The settings that the Functions host reads, and names that must be the same in code and infra.</summary>
public partial class HostSettingsTests
{
    // https://learn.microsoft.com/azure/azure-functions/functions-host-json and, for the extensions,
    // functions-bindings-http-webhook, functions-bindings-storage-blob and functions-bindings-storage-queue there.
    private static readonly Dictionary<string, string[]> _known = new()
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
        foreach (var (path, names) in _known)
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
        var deployed = BicepFile.Named("settings.bicep").Resources.Single(resource => resource.Type == "Microsoft.Web/sites/config").Body.GetProperty("properties");
        Assert.All(example.RootElement.GetProperty("Values").EnumerateObject().Where(value => value.Name.StartsWith("Pagewire__", StringComparison.Ordinal)),
            value => Assert.True(deployed.TryGetProperty(value.Name, out _), $"settings.bicep has no {value.Name}"));
    }

    [Fact]
    public void Every_setting_of_Pagewire_that_the_app_gets_is_one_that_the_code_reads()
    {
        var code = Text("src/Pagewire.Functions/PagewireOptions.cs");
        var deployed = BicepFile.Named("settings.bicep").Resources.Single(resource => resource.Type == "Microsoft.Web/sites/config").Body.GetProperty("properties");
        Assert.All(deployed.EnumerateObject().Where(setting => setting.Name.StartsWith("Pagewire__", StringComparison.Ordinal)),
            setting => Assert.Matches($@"public \w+ {setting.Name["Pagewire__".Length..]} ", code));
    }

    [Fact]
    public void Functions_that_infra_names_are_there()
    {
        var named = FunctionName().Matches(Text("infra/events.bicep") + Text("infra/settings.bicep") + Text("src/Pagewire.Functions/local.settings.json.example")).Select(match => match.Groups[1].Value).Distinct().Order();
        Assert.Equal(["IngestOnEvent", "IngestOnScan"], named);
        Assert.All(named, name => Assert.Contains($"[Function(nameof({name}))]", Text($"src/Pagewire.Functions/{name}.cs"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_containers_table_and_queue_of_infra_are_those_of_the_code()
    {
        var storage = Text("infra/storage.bicep");
        var options = Text("src/Pagewire.Azure/AzureStorageOptions.cs");
        foreach (var name in new[] { "pages", "bodies", "sources", "pagewire" })
        {
            Assert.Contains($"'{name}'", storage, StringComparison.Ordinal);
            Assert.Contains($"= \"{name}\";", options, StringComparison.Ordinal);
        }
        Assert.Contains("'webjobs-blobtrigger-poison'", storage, StringComparison.Ordinal);
        Assert.Contains("subjectBeginsWith: '/blobServices/default/containers/pages/'", Text("infra/events.bicep"), StringComparison.Ordinal);
        Assert.Contains("[BlobTrigger(\"pages/{name}\"", Text("src/Pagewire.Functions/IngestOnEvent.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_alerts_look_for_lines_that_the_app_writes()
    {
        var starts = Quoted().Matches(Text("infra/alerts.bicep")).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(["Not read: ", "Not taken in: ", "Gave up: ", "Quiet: ", "Feed differs: "], starts);
        var code = string.Concat(Directory.EnumerateFiles(Path.Combine(SharedPages.Checkout, "src/Pagewire.Functions"), "*.cs").Select(File.ReadAllText));
        Assert.All(starts, start => Assert.Matches($@"\[LoggerMessage\(\d+, LogLevel\.(Warning|Error), ""{Regex.Escape(start)}", code));
    }

    [Theory]
    [InlineData("infra/events.sh")]
    [InlineData("infra/events.ps1")]
    public void The_second_step_reads_what_the_first_puts_out(string script)
    {
        var outputs = BicepFile.Named("main.bicep").Outputs.Select(output => output.Name).ToList();
        var read = Variable().Matches(Text(script)).Select(match => match.Value).Distinct().ToList();
        Assert.Equal(3, read.Count);
        Assert.Empty(read.Except(outputs));
    }

    private static string Text(string path) => File.ReadAllText(Path.Combine(SharedPages.Checkout, path));

    [GeneratedRegex(@"(?:Host\.Functions\.|AzureWebJobs\.)(\w+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"'([A-Z][a-z ]+: )'", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"AZURE_[A-Z_]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Variable();
}
