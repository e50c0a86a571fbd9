using System.CommandLine;

namespace Pagewire.Cli.Commands;

/// <summary><c>pagewire sweep [FOLDER]</c>: takes in what has no receipt, or tells what that is.</summary>
internal static class SweepCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo?>("FOLDER") { Description = "The folder of saved pages that is served; without it, the uploads in the data folder or the container.", Arity = ArgumentArity.ZeroOrOne };
        var (data, storage, quiet) = (CommonOptions.Data(), CommonOptions.Storage(), CommonOptions.Quiet());
        var dry = new Option<bool>("--dry-run") { Description = "Only tell which uploads would be taken in." };
        var json = CommonOptions.Json("One JSON object a line and upload: its receipt.");
        var command = new Command("sweep", "Takes in every upload that has no receipt for its present version, or was refused for a profile that is another by now.") { folder, data, storage, dry, json, quiet };
        command.SetAction((parsed, cancellation) =>
        {
            var workspace = CommonOptions.Workspace(parsed.GetValue(folder), parsed.GetRequiredValue(data), parsed.GetValue(storage));
            return parsed.GetValue(dry) ? TellAsync(workspace, cancellation) : RunAsync(workspace, ReceiptOutput.For(parsed.GetValue(json), parsed.GetValue(quiet)), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(Workspace opened, ReceiptOutput show, CancellationToken cancellation)
    {
        using var workspace = opened;
        var totals = new Totals();
        await foreach (var receipt in workspace.Ingestor.SweepAsync(cancellation))
        {
            totals.Add(receipt);
            show.Write(receipt);
        }
        return totals.End(show);
    }

    private static async Task<int> TellAsync(Workspace opened, CancellationToken cancellation)
    {
        using var workspace = opened;
        var count = 0;
        await foreach (var upload in workspace.Ingestor.PendingAsync(cancellation))
        {
            count++;
            Console.WriteLine(ReceiptLine.Clean(upload.Name));
        }
        Console.WriteLine($"{ReceiptLine.Count(count, "upload")} would be taken in");
        return ExitCode.Done;
    }
}
