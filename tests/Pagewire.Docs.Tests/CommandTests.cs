using System.Text.RegularExpressions;
using Pagewire.Testing;

namespace Pagewire.Docs.Tests;

public sealed partial class CommandTests
{
    [Fact]
    public async Task Every_command_and_option_in_the_documents_exists()
    {
        var help = new Dictionary<string, string>();
        var wrong = new List<string>();
        foreach (var (command, options) in MarkdownDocument.All.SelectMany(document => document.Code).SelectMany(Commands).Distinct())
        {
            if (!help.TryGetValue(command, out var text)) help[command] = text = await HelpAsync(command);
            if (text.Length == 0) wrong.Add($"pagewire {command}");
            else wrong.AddRange(Option().Matches(options).Select(option => option.Value).Where(option => !Option().Matches(text).Any(known => known.Value == option)).Select(option => $"pagewire {command} {option}"));
        }

        Assert.NotEmpty(help);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task The_command_lines_document_names_every_command()
    {
        var help = (await CommandLineProgram.RunAsync("--help")).OutputLines;
        var commands = help.SkipWhile(line => line != "Commands:").Skip(1).Select(line => line.Split(' ')[0]).ToList();
        var document = MarkdownDocument.All.Single(document => Path.GetFileName(document.Path) == "command-line.md");

        Assert.NotEmpty(commands);
        Assert.Empty(commands.Except(document.Code.Select(code => code.Split(' ')[0])));
    }

    private static IEnumerable<(string Name, string Options)> Commands(string code) => Command().Matches(code).Select(match => (match.Groups["command"].Value, match.Groups["rest"].Value));

    private static async Task<string> HelpAsync(string command)
    {
        var ended = await CommandLineProgram.RunAsync(command, "--help");
        return ended.ExitCode == 0 ? ended.Output : "";
    }

    [GeneratedRegex(@"(?:^|[\s;&|])(?:\./)?pagewire (?<command>[a-z]+)(?<rest>[^|;&]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Command();

    [GeneratedRegex("--[a-z][a-z-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Option();
}
