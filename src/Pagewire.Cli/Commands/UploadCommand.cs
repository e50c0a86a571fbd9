using System.CommandLine;
using Pagewire.Reading;

namespace Pagewire.Cli.Commands;

/// <summary><c>pagewire upload PATH…</c>: puts files where the service takes them in.</summary>
internal static class UploadCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Saved pages, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var (data, storage, source, quiet) = (CommonOptions.Data(), CommonOptions.Storage(), CommonOptions.Source(), CommonOptions.Quiet());
        var (url, captured) = (CommonOptions.Url(), CommonOptions.Captured());
        var command = new Command("upload", "Only uploads: a running service, or ingest, takes it in.") { paths, data, storage, source, url, captured, quiet };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(paths),
            CommonOptions.SourceOf(parsed.GetValue(source)),
            parsed.GetRequiredValue(data),
            parsed.GetValue(storage),
            StatedFacts.Of(parsed.GetValue(url), parsed.GetValue(captured)),
            parsed.GetValue(quiet),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, SourceName? source, DirectoryInfo data, string? storage, StatedFacts facts, bool quiet, CancellationToken cancellation)
    {
        var files = InputFiles.Find(paths, source, out var failed);
        facts.ForOneOf(files.Count);
        InputFiles.TellOfDefault(paths, files);
        using var workspace = Workspace.Open(data, storage);
        foreach (var file in files)
        {
            try
            {
                var (_, content) = file.Open();
                await using (content)
                {
                    var upload = await workspace.Uploads.PutAsync(file.Name, content, facts.Url, facts.Captured, cancellation);
                    if (!quiet) Console.WriteLine($"{ReceiptLine.Clean(upload.Name)}: {ReceiptLine.Count(checked((int)Math.Min(upload.Length, int.MaxValue)), "byte")}");
                }
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                failed = true;
                Console.Error.WriteLine($"{ReceiptLine.Clean(file.Name)}: {ReceiptLine.Clean(trouble.Message)}");
            }
        }
        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
