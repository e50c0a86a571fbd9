using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pagewire.Infra.Tests;

public partial class CompilerTests
{
    private static readonly string[] s_declarations = ["parameters", "outputs"];

    [Fact]
    public void Every_file_compiles_and_passes_the_linter_without_a_warning() => Assert.Empty(BicepCompiler.Run(BicepCompiler.Folder, "lint", "--pattern", "*.bicep"));

    [Fact]
    public void The_parameters_file_fits_the_template() => Assert.NotEmpty(BicepCompiler.Run(BicepCompiler.Folder, "build-params", "main.bicepparam", "--stdout"));

    [Fact]
    public void Every_file_but_the_two_steps_is_called()
    {
        var files = Directory.EnumerateFiles(BicepCompiler.Folder, "*.bicep").ToList();
        var called = files.SelectMany(file => Module().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));
        Assert.Equal(files.Select(file => Path.GetFileName(file)).Order(), called.Concat(["main.bicep", "events.bicep"]).Order());
    }

    [Theory]
    [InlineData("main.bicep")]
    [InlineData("events.bicep")]
    public void Every_template_parameter_and_output_is_described(string file)
    {
        using var template = JsonDocument.Parse(BicepCompiler.Run(BicepCompiler.Folder, "build", file, "--stdout"));
        Assert.Empty(Undescribed(file, template.RootElement));
    }

    private static IEnumerable<string> Undescribed(string name, JsonElement template)
    {
        if (!IsDescribed(template)) yield return name;
        foreach (var part in s_declarations.Where(part => template.TryGetProperty(part, out _)))
            foreach (var declared in template.GetProperty(part).EnumerateObject().Where(declared => !IsDescribed(declared.Value))) yield return $"{name}: {declared.Name}";
        foreach (var module in template.GetProperty("resources").EnumerateArray().Where(resource => resource.GetProperty("type").GetString() == "Microsoft.Resources/deployments"))
            foreach (var missing in Undescribed(module.GetProperty("name").GetString()!, module.GetProperty("properties").GetProperty("template"))) yield return missing;
    }

    private static bool IsDescribed(JsonElement element) => element.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty("description", out _);

    [GeneratedRegex(@"^module \w+ '([\w.]+)'", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Module();
}
