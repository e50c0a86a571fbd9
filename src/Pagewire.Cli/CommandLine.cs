using System.CommandLine;
using System.CommandLine.Help;
using Pagewire.Cli.Commands;
using Pagewire.Extraction.Profiles;

namespace Pagewire.Cli;

/// <summary>The command line's table of contents, and what is said when a command cannot be carried out.</summary>
internal static class CommandLine
{
    // How long a command has to end after Ctrl+C or SIGTERM. It ends between two pages, which may be large ones, and a server lets answers go out.
    private static readonly TimeSpan s_ending = TimeSpan.FromSeconds(20);

    /// <summary>Parses and runs.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        // Not a RootCommand, which is named after the assembly.
        var root = new Command("pagewire", "Turns saved pages into RSS, Atom and JSON feeds.")
        {
            new HelpOption(),
            new VersionOption(),
            IngestCommand.Create(),
            PreviewCommand.Create(),
            ServeCommand.Create(),
            ReceiptsCommand.Create(),
            ExportCommand.Create(),
            UploadCommand.Create(),
            SweepCommand.Create(),
            RebuildCommand.Create(),
            CheckCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (args.Length == 0) return root.Parse(["--help"]).Invoke();
        if (Mistake(parsed, args) is { } mistake) return Refuse(mistake, parsed);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = s_ending });
        }
        catch (UserException problem)
        {
            return Refuse(problem.Message, parsed);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("pagewire: interrupted; running the same command again completes it");
            return ExitCode.Interrupted;
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            // Storage trouble says what was being done; a person at a keyboard has no use for a stack.
            Console.Error.WriteLine($"pagewire: {FirstLine(trouble.Message)}");
            return ExitCode.BadCommand;
        }
    }

    private static string? Mistake(ParseResult parsed, string[] args)
    {
        if (parsed.CommandResult == parsed.RootCommandResult && parsed.UnmatchedTokens.Count > 0 && !args[0].StartsWith('-')) return $"there is no command {args[0]}{Meant(args[0], parsed.RootCommandResult.Command.Subcommands)}";
        if (MistypedOption(parsed) is { } option) return $"there is no option {option} here{Meant(option.Split('=')[0], parsed.CommandResult.Command.Options)}";
        if (parsed.Errors.Count > 0 && Missing(parsed) is { } argument) return $"{parsed.CommandResult.Command.Name} lacks its {argument.Name}: {argument.Description?.TrimEnd('.')}";
        return parsed.Errors.Count > 0 ? parsed.Errors[0].Message.TrimEnd('.') : null;
    }

    // The parser's own suggestions are an action that runs in place of the command's, and say nothing where a command takes paths.
    private static string Meant(string written, IEnumerable<Symbol> known) => MisspeltName.Nearest(written, [.. known.Where(symbol => !symbol.Hidden).Select(symbol => symbol.Name)]) is { } nearest ? $", perhaps {nearest} is meant" : "";

    private static Argument? Missing(ParseResult parsed) => parsed.CommandResult.Command.Arguments
        .FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 });

    // Where a command takes paths, the parser takes a mistyped option for one. A file of such a name is written ./-name.
    private static string? MistypedOption(ParseResult parsed) => parsed.CommandResult.Command.Arguments
        .Select(parsed.GetResult).SelectMany(argument => argument?.Tokens ?? []).Select(token => token.Value)
        .Concat(parsed.UnmatchedTokens)
        .FirstOrDefault(value => value.Length > 1 && value[0] == '-');

    private static int Refuse(string sentence, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        Console.Error.WriteLine($"pagewire: {ReceiptLine.Clean(sentence.Trim())} (see: pagewire {(parsed.CommandResult == parsed.RootCommandResult ? "" : command.Name + " ")}--help)");
        return ExitCode.BadCommand;
    }

    // Libraries put lists of what they tried below the sentence.
    private static string FirstLine(string text) => text.Split(['\r', '\n'], 2)[0].Trim();
}
