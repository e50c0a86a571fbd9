using System.CommandLine;
using Pagewire.Catalogue;
using Pagewire.Catalogue.Rebuilding;
using Pagewire.Reading;

namespace Pagewire.Cli.Commands;

/// <summary><c>pagewire rebuild [FOLDER]</c>: derives everything anew from the uploads, and tells what would differ.</summary>
internal static class RebuildCommand
{
    private const int MostNamed = 10;

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo?>("FOLDER") { Description = "The folder of saved pages that was served; without it, the uploads in the data folder or the container.", Arity = ArgumentArity.ZeroOrOne };
        var (data, storage, quiet) = (CommonOptions.Data(), CommonOptions.Storage(), CommonOptions.Quiet());
        var apply = new Option<bool>("--apply") { Description = "Serve what was built; without it, only tell what would differ." };
        var force = new Option<bool>("--force") { Description = "With --apply: also where items would be gone, because the uploads that showed them are not there." };
        var command = new Command("rebuild", "Derives everything anew from the uploads; ids stay. Only tells what would differ unless --apply is given.") { folder, data, storage, apply, force, quiet };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(folder), parsed.GetRequiredValue(data), parsed.GetValue(storage), parsed.GetValue(apply), parsed.GetValue(force), parsed.GetValue(quiet), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo? folder, DirectoryInfo data, string? storage, bool apply, bool force, bool quiet, CancellationToken cancellation)
    {
        using var workspace = CommonOptions.Workspace(folder, data, storage);
        // Who names an emptied folder may mean it: what would be gone is told, and goes with --force only.
        if (folder is null && !await HasUploadsAsync(workspace, cancellation)) throw new UserException("there are no uploads to rebuild from; name the FOLDER that was served or ingested");
        var (show, failed, loose) = (ReceiptOutput.For(json: false, quiet), false, 0);
        var report = await workspace.Rebuild().RunAsync(found => apply && (force || found.Gone.Count == 0), TookIn, cancellation);
        foreach (var (mark, ids) in new[] { ("+", report.Added), ("~", report.Changed), ("-", report.Gone) })
            if (!quiet)
                foreach (var id in ids) Console.WriteLine($"{mark} {id}  {Shown(report.Items[id])}");
        if (report.Missing.Count > 0) Console.WriteLine(Missing(report, folder));
        if (folder is not null && loose > 0 && loose == report.Uploads && report.Gone.Any(id => !id.StartsWith(SourceName.Default + ".", StringComparison.Ordinal)))
            Console.Error.WriteLine($"pagewire: {ReceiptLine.Count(loose, "page")} in {ReceiptLine.Clean(folder.ToString())} {(loose == 1 ? "lies" : "lie")} in no source's folder and {(loose == 1 ? "belongs" : "belong")} to the source {SourceName.Default}; where it is a source's own folder, name the one above it");
        if (apply && !report.Switched) return Refused(report);
        Console.WriteLine($"{ReceiptLine.Count(report.Uploads, "upload")}: {report.Same} the same, {report.Added.Count} added, {report.Changed.Count} changed, {report.Gone.Count} gone{(report.Switched ? "; served from now on" : $"; nothing was changed ({(report.Gone.Count == 0 ? "--apply" : "--apply --force")} would)")}");
        return failed ? ExitCode.SomeFailed : ExitCode.Done;

        void TookIn(Receipt receipt)
        {
            failed |= receipt.Errors.Count > 0;
            if (!receipt.Upload.Contains('/', StringComparison.Ordinal)) loose++;
            show.Write(receipt);
        }
    }

    // What was ingested from elsewhere has a receipt here and no file, and nothing else would tell of edits that only it showed.
    private static string Missing(RebuildReport report, DirectoryInfo? folder)
    {
        var names = string.Join(", ", report.Missing.Take(MostNamed).Select(ReceiptLine.Clean)) + (report.Missing.Count > MostNamed ? $" and {report.Missing.Count - MostNamed} more" : "");
        var (count, one) = (ReceiptLine.Count(report.Missing.Count, "upload"), report.Missing.Count == 1);
        return $"{count} with a receipt {(one ? "is" : "are")} not in {(folder is null ? "the data folder or the container" : ReceiptLine.Clean(folder.ToString()))}: {names}; what only {(one ? "it" : "they")} showed is among what is changed (~) or gone (-)";
    }

    private static string Shown(Item item) => ReceiptLine.Clean(item.Url is null ? item.Title : $"{item.Title} ({item.Url})");

    private static async Task<bool> HasUploadsAsync(Workspace workspace, CancellationToken cancellation)
    {
        await foreach (var _ in workspace.Uploads.ListAsync(cancellation)) return true;
        return false;
    }

    private static int Refused(RebuildReport report)
    {
        Console.Error.WriteLine($"pagewire: {ReceiptLine.Count(report.Gone.Count, "item")} would be gone, since no upload here shows them; nothing was changed (--apply --force would)");
        return ExitCode.SomeFailed;
    }
}
