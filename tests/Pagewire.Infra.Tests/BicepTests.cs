using System.Text.Json;

namespace Pagewire.Infra.Tests;

public class BicepTests
{
    // https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions
    private static readonly HashSet<string> Functions =
    [
        "bool", "empty", "environment", "guid", "int", "join", "listKeys", "readEnvironmentVariable", "replace", "resourceGroup", "string",
        "subscription", "subscriptionResourceId", "take", "toLower", "union", "uniqueString",
        // Decorators.
        "allowed", "description", "maxLength", "maxValue", "minLength", "minValue",
    ];

    [Fact]
    public void Every_file_parses_without_an_error() =>
        Assert.Empty(BicepFile.All.SelectMany(file => file.Errors.Select(error => $"{file.Name}, {error}")));

    [Fact]
    public void Every_file_but_the_first_and_the_second_step_is_called()
    {
        var called = BicepFile.All.SelectMany(file => file.Modules).Select(module => module.Path);
        Assert.Equal(BicepFile.All.Select(file => file.Name).Order(), called.Concat(["main.bicep", "main.bicepparam", "events.bicep"]).Order());
    }

    [Fact]
    public void Every_module_gets_the_parameters_that_it_requires_and_none_that_it_does_not_know()
    {
        foreach (var (caller, module) in BicepFile.All.SelectMany(file => file.Modules.Select(module => (file, module))))
        {
            var called = BicepFile.Named(module.Path);
            var unknown = module.Parameters.Except(called.Parameters.Select(parameter => parameter.Name));
            var missing = called.Parameters.Where(parameter => parameter.Required).Select(parameter => parameter.Name).Except(module.Parameters);
            Assert.True(!unknown.Any(), $"{caller.Name} gives {module.Path} what it does not know: {string.Join(", ", unknown)}");
            Assert.True(!missing.Any(), $"{caller.Name} does not give {module.Path}: {string.Join(", ", missing)}");
        }
    }

    [Fact]
    public void The_parameters_file_sets_only_parameters_that_there_are_and_all_that_are_required()
    {
        var values = BicepFile.Named("main.bicepparam");
        var main = BicepFile.Named(values.Using!);
        Assert.Empty(values.Variables.Except(main.Parameters.Select(parameter => parameter.Name)));
        Assert.Empty(main.Parameters.Where(parameter => parameter.Required).Select(parameter => parameter.Name).Except(values.Variables));
    }

    [Fact]
    public void Every_parameter_and_every_output_is_described()
    {
        Assert.Empty(BicepFile.All.SelectMany(file => file.Parameters.Where(parameter => !parameter.Described).Select(parameter => $"{file.Name}: {parameter.Name}")));
        Assert.Empty(BicepFile.All.SelectMany(file => file.Outputs.Where(output => !output.Described).Select(output => $"{file.Name}: {output.Name}")));
    }

    [Fact]
    public void Every_parameter_and_variable_is_used() =>
        Assert.Empty(BicepFile.All.Where(file => file.Using is null).SelectMany(file => file.Parameters.Select(parameter => parameter.Name).Concat(file.Variables)
            .Where(name => !file.Uses.ContainsKey(name)).Select(name => $"{file.Name}: {name}")));

    [Fact]
    public void Every_name_is_declared() =>
        Assert.Empty(BicepFile.All.SelectMany(file => file.Uses.Keys
            .Except([.. file.Parameters.Select(parameter => parameter.Name), .. file.Variables, .. file.Locals, .. file.Resources.Select(resource => resource.Symbol), .. file.Modules.Select(module => module.Symbol), .. Functions])
            .Select(name => $"{file.Name}: {name}")));

    [Fact]
    public void Every_output_that_is_read_is_there() =>
        Assert.Empty(BicepFile.All.SelectMany(file => file.References
            .Where(reference => !BicepFile.Named(file.Modules.Single(module => module.Symbol == reference.Module).Path).Outputs.Any(output => output.Name == reference.Output))
            .Select(reference => $"{file.Name}: {reference.Module}.outputs.{reference.Output}")));

    [Fact]
    public void Every_resource_is_of_a_documented_type_and_version_with_all_that_is_required_and_nothing_unknown()
    {
        foreach (var (file, resource) in BicepFile.All.SelectMany(file => file.Resources.Select(resource => (file, resource))))
        {
            var where = $"{file.Name}: {resource.Symbol}";
            var fact = Assert.Single(ResourceFact.All, fact => fact.Type == resource.Type);
            Assert.True(fact.ApiVersion == resource.ApiVersion, $"{where} has version {resource.ApiVersion}, the facts are of {fact.ApiVersion}: {fact.Source}");
            if (resource.Existing) continue;
            Assert.All(fact.Required, path => Assert.True(Has(resource.Body, path), $"{where} lacks {path}: {fact.Source}"));
            if (fact.Properties.Contains("*") || !resource.Body.TryGetProperty("properties", out var properties)) continue;
            Assert.All(properties.EnumerateObject(), property => Assert.True(fact.Properties.Contains(property.Name), $"{where} has the unknown property {property.Name}: {fact.Source}"));
        }
    }

    [Fact]
    public void Every_fact_is_of_a_resource_that_is_there() =>
        Assert.Equal(ResourceFact.All.Select(fact => fact.Type).Order(), BicepFile.All.SelectMany(file => file.Resources).Select(resource => resource.Type).Distinct().Order());

    private static bool Has(JsonElement body, string path)
    {
        foreach (var name in path.Split('.'))
        {
            // An expression may hold anything.
            if (body.TryGetProperty("expression", out _)) return true;
            if (!body.TryGetProperty(name, out body)) return false;
        }
        return true;
    }
}
