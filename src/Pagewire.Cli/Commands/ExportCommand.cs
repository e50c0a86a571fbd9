using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Pagewire.Web;

namespace Pagewire.Cli.Commands;

/// <summary><c>pagewire export DIR</c>: feeds and pages as static files for any web host.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Where the files go; files of the same name are written over." };
        var (data, storage, quiet) = (CommonOptions.Data(), CommonOptions.Storage(), CommonOptions.Quiet());
        var address = new Option<string>("--public-address")
        {
            Description = "The address that the files will be served under.",
            HelpName = "URL",
            DefaultValueFactory = _ => "http://127.0.0.1:8080/",
        };
        var title = new Option<string?>("--title") { Description = "The site's name for people.", HelpName = "TEXT" };
        var command = new Command("export", "Writes all feeds and pages as static files.") { folder, data, storage, address, title, quiet };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(folder), parsed.GetRequiredValue(data), parsed.GetValue(storage), parsed.GetRequiredValue(address), parsed.GetValue(title), parsed.GetValue(quiet), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, DirectoryInfo data, string? storage, string address, string? title, bool quiet, CancellationToken cancellation)
    {
        if (File.Exists(folder.FullName)) throw new UserException($"{folder} is a file; a folder was expected");
        using var workspace = Workspace.OpenExisting(data, storage);
        var options = SiteOptions.For(address, null, title) with { PatienceForCounts = Timeout.InfiniteTimeSpan, Static = true };
        var site = PagewireWeb.Build(options, workspace.ForWeb(NullLoggerFactory.Instance));
        var files = await new StaticSite(site, options.PublicAddress, folder.FullName).WriteAsync(await BeginningsAsync(workspace, cancellation), cancellation);
        if (!quiet) Console.WriteLine($"{ReceiptLine.Count(files, "file")} in {folder}, for {options.PublicAddress}{(options.PublicAddress.IsLoopback ? " (readers elsewhere cannot follow that; --public-address says another)" : "")}");
        return ExitCode.Done;
    }

    // The feeds of a category over all sources are offered, but no page lists them all.
    private static async Task<List<string>> BeginningsAsync(Workspace workspace, CancellationToken cancellation)
    {
        List<string> paths = ["/opml"];
        var sources = await workspace.Catalogue.SourcesAsync(cancellation);
        foreach (var category in sources.SelectMany(source => source.Categories).Select(category => Uri.EscapeDataString(category.Slug)).Distinct())
            foreach (var format in new[] { "", ".rss", ".atom", ".json" }) paths.Add($"/feeds/{category}{format}");
        return paths;
    }
}
