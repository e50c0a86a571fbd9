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
        var url = new Option<string?>("--url") { Description = "The address of the page, where the file does not tell.", HelpName = "ADDRESS" };
        var captured = new Option<string?>("--captured") { Description = "When the page was saved, in ISO 8601, where the file does not tell.", HelpName = "TIME" };
        var command = new Command("upload", "Only uploads: a running service, or ingest, takes it in.") { paths, data, storage, source, url, captured, quiet };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(paths),
            CommonOptions.SourceOf(parsed.GetValue(source)),
            parsed.GetRequiredValue(data),
            parsed.GetValue(storage),
            Address(parsed.GetValue(url)),
            Time(parsed.GetValue(captured)),
            parsed.GetValue(quiet),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, SourceName? source, DirectoryInfo data, string? storage, string? url, string? captured, bool quiet, CancellationToken cancellation)
    {
        var files = InputFiles.Find(paths, source, out var failed);
        using var workspace = Workspace.Open(data, storage);
        foreach (var file in files)
        {
            try
            {
                var (_, content) = file.Open();
                await using (content)
                {
                    var upload = await workspace.Uploads.PutAsync(file.Name, content, url, captured, cancellation);
                    if (!quiet) Console.WriteLine($"{ReceiptLine.Clean(upload.Name)}: {ReceiptLine.Count(checked((int)Math.Min(upload.Length, int.MaxValue)), "byte")}");
                }
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                failed = true;
                Console.Error.WriteLine($"{ReceiptLine.Clean(file.Name)}: {trouble.Message.ReplaceLineEndings(" ")}");
            }
        }
        return failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private static string? Address(string? text) =>
        text is null || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            ? text
            : throw new UserException($"--url '{text}' is not an absolute http or https address");

    private static string? Time(string? text) =>
        text is null || DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out _)
            ? text
            : throw new UserException($"--captured '{text}' is not a time such as 2018-10-14T21:49:00Z");
}
