using System.CommandLine;
using Pagewire.Catalogue;
using Pagewire.Reading;

namespace Pagewire.Cli.Commands;

/// <summary><c>pagewire ingest PATH…</c>: takes files and folders in.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Saved pages, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var (data, storage, source, quiet) = (CommonOptions.Data(), CommonOptions.Storage(), CommonOptions.Source(), CommonOptions.Quiet());
        var (url, captured) = (CommonOptions.Url(), CommonOptions.Captured());
        var json = CommonOptions.Json("One JSON object a line and upload: its receipt.");
        var command = new Command("ingest", "Takes saved pages in and joins what they show.") { paths, data, storage, source, url, captured, quiet, json };
        command.SetAction((parsed, cancellation) =>
        {
            var show = ReceiptOutput.For(parsed.GetValue(json), parsed.GetValue(quiet));
            return RunAsync(parsed.GetRequiredValue(paths), CommonOptions.SourceOf(parsed.GetValue(source)), parsed.GetRequiredValue(data), parsed.GetValue(storage), StatedFacts.Of(parsed.GetValue(url), parsed.GetValue(captured)), show, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, SourceName? source, DirectoryInfo data, string? storage, StatedFacts facts, ReceiptOutput show, CancellationToken cancellation)
    {
        var files = InputFiles.Find(paths, source, out var mistaken);
        facts.ForOneOf(files.Count);
        InputFiles.TellOfDefault(paths, files);
        using var workspace = Workspace.Open(data, storage);
        var totals = new Totals();
        await Progress.ForEachAsync(files, show, async file =>
        {
            var receipt = await TakeInAsync(workspace, file, facts, cancellation);
            totals.Add(receipt);
            show.Write(receipt, file.Path);
        });
        return mistaken ? Math.Max(totals.End(show), ExitCode.SomeFailed) : totals.End(show);
    }

    private static async Task<Receipt> TakeInAsync(Workspace workspace, LocalFile file, StatedFacts facts, CancellationToken cancellation)
    {
        Upload upload;
        Stream content;
        try
        {
            (upload, content) = file.Open();
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return await workspace.Catalogue.RefuseAsync(new Upload(file.Name, "", 0), ReceiptLine.Clean(trouble.Message), cancellation);
        }
        // What the user says counts whatever the file's own time is: wget gives a copy the time of the original.
        if (facts.Captured is not null) upload = upload with { Captured = facts.Captured, LastModified = null };
        await using (content) return await workspace.TakeInAsync(upload with { Url = facts.Url }, content, cancellation);
    }
}
