using System.CommandLine;
using System.Globalization;
using Pagewire.Reading;

namespace Pagewire.Cli.Commands;

/// <summary><c>pagewire receipts</c>: what became of every upload, newest first.</summary>
internal static class ReceiptsCommand
{
    public static Command Create()
    {
        var (data, storage, source) = (CommonOptions.Data(), CommonOptions.Storage(), new Option<string?>("--source") { Description = "Only the uploads of this source.", HelpName = "NAME" });
        var json = CommonOptions.Json("One JSON object a line.");
        var failed = new Option<bool>("--failed") { Description = "Only uploads that could not be read as a whole." };
        var command = new Command("receipts", "Shows what became of every upload, newest first.") { data, storage, source, failed, json };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(data), parsed.GetValue(storage), CommonOptions.SourceOf(parsed.GetValue(source)), parsed.GetValue(failed), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo data, string? storage, SourceName? source, bool failed, bool json, CancellationToken cancellation)
    {
        using var workspace = Workspace.OpenExisting(data, storage);
        var any = false;
        await foreach (var receipt in workspace.Catalogue.ReceiptsAsync(source, cancellation))
        {
            any = true;
            if (failed && receipt.Errors.Count == 0) continue;
            Console.Out.WriteLine(json ? ReceiptJsonLine.Of(receipt) : $"{receipt.At.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}  {ReceiptLine.Of(receipt)}");
        }
        if (any || source is null) return ExitCode.Done;
        Console.Error.WriteLine($"pagewire: there is no source {source}; no upload of that name was taken in");
        return ExitCode.SomeFailed;
    }
}
