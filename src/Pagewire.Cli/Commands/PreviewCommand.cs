using System.CommandLine;
using Pagewire.Cli.Preview;
using Pagewire.Extraction;
using Pagewire.Reading;
using Pagewire.Reading.Unpacking;

namespace Pagewire.Cli.Commands;

/// <summary><c>pagewire preview FILE…</c>: what would be found, before anything is stored.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Saved pages, and folders of them.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "One JSON object a line and page, in UTF-8." };
        var profile = new Option<FileInfo?>("--profile") { Description = "A source profile to try on the pages.", HelpName = "FILE" };
        var url = CommonOptions.Url();
        var command = new Command("preview", "Shows what would be found on saved pages; stores nothing.") { files, json, profile, url };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), Read(parsed.GetValue(profile)), StatedFacts.Of(parsed.GetValue(url), null), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string[] files, SourceProfile? profile, StatedFacts facts, bool json)
    {
        files = [.. files.SelectMany(FilesOf)];
        facts.ForOneOf(files.Length);
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var reader = new PageReader(new ReadingOptions());
        var failed = false;
        foreach (var file in files)
        {
            foreach (var (read, capture) in Find(reader, profile, facts, file))
            {
                var name = read.Part is { } part ? $"{file} · {PartName.Shown(part)}" : file;
                if (json) PreviewJson.WriteLine(output, file, read, capture);
                else if (read.Page is { } page) PreviewText.Write(name, page, capture!);
                else if (read.LeftOut is { } left) Console.WriteLine($"{ReceiptLine.Clean(name)}: left out {left.Count} × {left.Reason}");
                if (read.Error is not { } error) continue;
                failed = true;
                Console.Error.WriteLine($"pagewire: {ReceiptLine.Clean(name)}: {ReceiptLine.Clean(error)}");
            }
            output.Flush();
        }
        if (files is [var only] && !File.Exists(only)) return ExitCode.BadCommand;
        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    // One that holds none stands for itself, and is said to be a mistake in its turn.
    private static IEnumerable<string> FilesOf(string path) => Directory.Exists(path) && InputFiles.In(path) is { Count: > 0 } files ? files : [path];

    private static IEnumerable<(ReadResult Read, Capture? Capture)> Find(PageReader reader, SourceProfile? profile, StatedFacts facts, string file)
    {
        var opened = Open(file, out var error);
        if (opened is not { } page)
        {
            yield return (ReadResult.Unreadable(error!), null);
            yield break;
        }
        using (page.Content)
            foreach (var read in reader.Read(page.Upload with { Url = facts.Url }, page.Content))
                yield return (read, read.Page is null ? null : Extractor.Extract(read.Page, profile));
    }

    private static (Upload Upload, Stream Content)? Open(string file, out string? error)
    {
        error = Directory.Exists(file) ? "the folder holds no file; saved pages were expected there" : Path.Exists(file) ? null : "not there; a saved page was expected";
        if (error is not null) return null;
        try
        {
            return new LocalFile(file, Path.GetFileName(file)).Open();
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            error = trouble.Message;
            return null;
        }
    }

    private static SourceProfile? Read(FileInfo? file)
    {
        if (file is null) return null;
        if (!file.Exists) throw new UserException(Directory.Exists(file.FullName) ? $"--profile {file} is a folder; a profile's file was expected" : $"--profile {file} does not exist");
        return SourceProfile.TryParse(File.ReadAllText(file.FullName), file.Name, out var profile, out var error) ? profile : throw new UserException(error);
    }
}
