using System.CommandLine;
using Pagewire.Reading;

namespace Pagewire.Cli.Commands;

/// <summary>Options that mean the same on every command that has them.</summary>
internal static class CommonOptions
{
    public static Option<DirectoryInfo> Data() => new("--data")
    {
        Description = "The folder that holds the database and the bodies.",
        DefaultValueFactory = _ => new DirectoryInfo(".pagewire"),
        HelpName = "DIR",
    };

    public static Option<string?> Storage() => new("--storage")
    {
        Description = "Azure storage in place of --data: an account name, a service address, a connection string, or UseDevelopmentStorage=true.",
        HelpName = "VALUE",
    };

    public static Option<string?> Source() => new("--source")
    {
        Description = "The source that the pages belong to; without it, the first folder of each name.",
        HelpName = "NAME",
    };

    public static Option<string?> Url() => new("--url") { Description = "The address of the page, where the file does not tell; for a single file.", HelpName = "ADDRESS" };

    public static Option<string?> Captured() => new("--captured") { Description = "When the page was saved, in ISO 8601, where the file does not tell; for a single file.", HelpName = "TIME" };

    public static Option<bool> Quiet() => new("--quiet") { Description = "Say nothing but what went wrong." };

    public static Option<bool> Json(string description) => new("--json") { Description = description };

    /// <summary>Opens the stores of a command that takes the FOLDER which is served.</summary>
    /// <exception cref="UserException">There is no such folder, or it does not go with the storage.</exception>
    public static Workspace Workspace(DirectoryInfo? folder, DirectoryInfo data, string? storage)
    {
        if (folder is { Exists: false }) throw new UserException($"{folder} is not a folder; a folder of saved pages was expected");
        if (folder is not null && storage is not null) throw new UserException("FOLDER and --storage exclude each other: with --storage the uploads lie in the container");
        if (folder is not null) InputFiles.TellOfAssets(folder.FullName);
        return Cli.Workspace.Open(data, storage, folder);
    }

    /// <summary>The source that the user named, or null; text without a letter or digit is a mistake, not a name.</summary>
    public static SourceName? SourceOf(string? text)
    {
        if (text is null) return null;
        return SourceName.Fault(text) is { } fault ? throw new UserException($"--source '{text}' {fault}") : SourceName.From(text);
    }
}
