using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;

namespace Pagewire.Functions.Tests;

/// <summary>What the worker tells the host about each function: generated when the app is built.</summary>
public class FunctionMetadataTests
{
    [Fact]
    public async Task There_are_these_functions_and_the_one_that_answers_everything_sorts_last()
    {
        var names = (await new GeneratedFunctionMetadataProvider().GetFunctionMetadataAsync("")).Select(function => function.Name!).Order(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["GaveUp", "IngestOnEvent", "IngestOnScan", "Operations", "Sweep", "Web"], names);
    }

    [Theory]
    [InlineData("IngestOnEvent", "blobTrigger", "path", "pages/{name}")]
    [InlineData("IngestOnScan", "blobTrigger", "path", "pages/{name}")]
    [InlineData("GaveUp", "queueTrigger", "queueName", "webjobs-blobtrigger-poison")]
    [InlineData("Sweep", "timerTrigger", "schedule", "%Pagewire:SweepSchedule%")]
    [InlineData("Operations", "httpTrigger", "route", "ops/{*path}")]
    [InlineData("Operations", "httpTrigger", "authLevel", "Function")]
    [InlineData("Web", "httpTrigger", "route", "{*path}")]
    [InlineData("Web", "httpTrigger", "authLevel", "Anonymous")]
    public async Task Each_function_has_its_trigger(string function, string type, string setting, string value)
    {
        var trigger = await TriggerAsync(function);
        Assert.Equal(type, trigger.GetProperty("type").GetString());
        Assert.Equal(value, trigger.GetProperty(setting).GetString());
    }

    [Fact]
    public async Task Only_the_function_for_Azure_waits_for_events()
    {
        Assert.Equal("EventGrid", (await TriggerAsync("IngestOnEvent")).GetProperty("source").GetString());
        Assert.False((await TriggerAsync("IngestOnScan")).TryGetProperty("source", out _));
    }

    [Theory]
    [InlineData("Operations", new[] { "get", "head", "post" })]
    [InlineData("Web", new[] { "get", "head", "options" })]
    public async Task Nobody_can_send_anything_to_the_public_function(string function, string[] methods) =>
        Assert.Equal(methods, (await TriggerAsync(function)).GetProperty("methods").EnumerateArray().Select(method => method.GetString()!));

    private static async Task<JsonElement> TriggerAsync(string name)
    {
        IFunctionMetadata function = (await new GeneratedFunctionMetadataProvider().GetFunctionMetadataAsync("")).Single(function => function.Name == name);
        return function.RawBindings!.Select(binding => JsonDocument.Parse(binding).RootElement).Single(binding => binding.GetProperty("type").GetString()!.EndsWith("Trigger", StringComparison.Ordinal));
    }
}
