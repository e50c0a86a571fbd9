using System.CommandLine;
using System.CommandLine.Parsing;
using Pagewire.Cli.Commands;

namespace Pagewire.Cli;

/// <summary>The command line's table of contents, and what is said when a command cannot be carried out.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Turns saved pages into RSS, Atom and JSON feeds.")
        {
            IngestCommand.Create(),
            PreviewCommand.Create(),
            ServeCommand.Create(),
            ReceiptsCommand.Create(),
            ExportCommand.Create(),
            UploadCommand.Create(),
            RebuildCommand.Create(),
            CheckCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (MistypedOption(parsed) is { } option) return Refuse($"there is no option {option}; a file of that name is written ./{option}", parsed);
        if (parsed.Errors.Count > 0) return Refuse(Sentence(parsed.Errors[0]), parsed);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UserException problem)
        {
            return Refuse(problem.Message, parsed);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.SomeFailed;
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            // Storage trouble says what was being done; a person at a keyboard has no use for a stack.
            Console.Error.WriteLine($"pagewire: {OneLine(trouble.Message)}");
            return ExitCode.BadCommand;
        }
    }

    // Where a command takes paths, the parser takes a mistyped option for one.
    private static string? MistypedOption(ParseResult parsed) => parsed.CommandResult.Command.Arguments
        .Select(parsed.GetResult).SelectMany(argument => argument?.Tokens ?? [])
        .Select(token => token.Value).FirstOrDefault(value => value.StartsWith("--", StringComparison.Ordinal));

    private static int Refuse(string sentence, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        Console.Error.WriteLine($"pagewire: {OneLine(sentence)} (see: pagewire {(command is RootCommand ? "" : command.Name + " ")}--help)");
        return ExitCode.BadCommand;
    }

    private static string Sentence(ParseError error) => error.Message.TrimEnd('.');

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
