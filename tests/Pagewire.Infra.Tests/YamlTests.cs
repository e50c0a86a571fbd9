using System.Text.Json;
using System.Text.RegularExpressions;
using Pagewire.Testing;

namespace Pagewire.Infra.Tests;

public partial class YamlTests
{
    private static readonly Lazy<Dictionary<string, JsonElement>> s_files = new(() => YamlParser
        .Read([At("azure.yaml"), At(".github/dependabot.yml"), .. Directory.EnumerateFiles(At(".github/workflows"), "*.yml")])
        .EnumerateArray().ToDictionary(file => Path.GetRelativePath(SharedPages.Checkout, file.GetProperty("file").GetString()!).Replace('\\', '/')));

    [Fact]
    public void Every_file_parses_without_an_error() =>
        Assert.Empty(s_files.Value.SelectMany(file => file.Value.GetProperty("errors").EnumerateArray().Select(error => $"{file.Key}: {error}")));

    [Fact]
    public void Every_action_is_pinned_by_a_commit_and_says_which_version_it_is()
    {
        var actions = Directory.EnumerateFiles(At(".github/workflows")).SelectMany(File.ReadLines).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(actions);
        Assert.All(actions, line => Assert.Matches(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line));
    }

    [Fact]
    public void Every_step_runs_only_what_is_in_the_checkout()
    {
        var commands = Workflows().SelectMany(workflow => workflow.GetProperty("jobs").EnumerateObject()).SelectMany(job => job.Value.GetProperty("steps").EnumerateArray())
            .Where(step => step.TryGetProperty("run", out _)).Select(step => step.GetProperty("run").GetString()!).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands.SelectMany(command => LocalPath().Matches(command).Select(match => match.Value)), path => Assert.True(Path.Exists(At(path)), $"a workflow names {path}, which is not there"));
    }

    [Fact]
    public void Every_job_has_a_time_limit_and_every_workflow_its_permissions()
    {
        Assert.All(Workflows(), workflow => Assert.True(workflow.TryGetProperty("permissions", out _)));
        Assert.All(Workflows().SelectMany(workflow => workflow.GetProperty("jobs").EnumerateObject()), job => Assert.True(job.Value.TryGetProperty("timeout-minutes", out _), job.Name));
    }

    [Fact]
    public void Azure_yaml_names_projects_folders_and_hooks_that_are_there()
    {
        var azure = s_files.Value["azure.yaml"].GetProperty("value");
        var infra = azure.GetProperty("infra");
        Assert.True(File.Exists(At($"{infra.GetProperty("path")}/{infra.GetProperty("module")}.bicep")));
        var service = Assert.Single(azure.GetProperty("services").EnumerateObject());
        Assert.Single(Directory.EnumerateFiles(At(service.Value.GetProperty("project").GetString()!), "*.csproj"));
        Assert.Contains($"'azd-service-name': '{service.Name}'", File.ReadAllText(At("infra/main.bicep")), StringComparison.Ordinal);
        foreach (var hook in azure.GetProperty("hooks").GetProperty("postdeploy").EnumerateObject())
            Assert.True(File.Exists(At(hook.Value.GetProperty("run").GetString()!)), hook.Name);
    }

    [Fact]
    public void A_deployment_from_GitHub_takes_every_setting_from_the_repositorys_variables_and_its_default_where_there_is_none()
    {
        var environment = s_files.Value[".github/workflows/deploy.yml"].GetProperty("value").GetProperty("env");
        var settings = Setting().Matches(File.ReadAllText(At("infra/main.bicepparam"))).Select(match => (Name: match.Groups["name"].Value, Default: match.Groups["default"].Value)).ToList();
        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.Equal(
            setting.Default.Length == 0 ? $"${{{{ vars.{setting.Name} }}}}" : $"${{{{ vars.{setting.Name} || '{setting.Default}' }}}}",
            environment.TryGetProperty(setting.Name, out var value) ? value.GetString() : null));
    }

    [Fact]
    public void What_the_commands_of_a_deployment_make_stays_out_of_the_repository()
    {
        var ignored = File.ReadLines(At(".gitignore")).ToList();
        Assert.Contains("/publish/", ignored);
        Assert.Contains("/app.zip", ignored);
    }

    [Fact]
    public void Dependabot_watches_folders_that_are_there() =>
        Assert.All(s_files.Value[".github/dependabot.yml"].GetProperty("value").GetProperty("updates").EnumerateArray(),
            update => Assert.True(Directory.Exists(At(update.GetProperty("directory").GetString()!.TrimStart('/')))));

    private static IEnumerable<JsonElement> Workflows() => s_files.Value.Where(file => file.Key.StartsWith(".github/workflows/", StringComparison.Ordinal)).Select(file => file.Value.GetProperty("value"));

    private static string At(string path) => Path.Combine(SharedPages.Checkout, path);

    [GeneratedRegex(@"readEnvironmentVariable\('(?<name>PAGEWIRE_\w+)', '(?<default>[^']*)'\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Setting();

    [GeneratedRegex(@"(?<![\w./-])(\./|\.ci/|infra/|src/|tests/|scripts/)[\w./-]*|[\w.]+\.(sln|slnf)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LocalPath();
}
