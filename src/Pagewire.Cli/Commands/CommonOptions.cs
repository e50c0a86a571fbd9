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

    public static Option<bool> Quiet() => new("--quiet") { Description = "Say nothing but what went wrong." };

    public static Option<bool> Json(string description) => new("--json") { Description = description };

    /// <summary>The source that the user named, or null; text without a letter or digit is a mistake, not a name.</summary>
    public static SourceName? SourceOf(string? text)
    {
        if (text is null) return null;
        return Slug.Of(text).Length > 0 ? SourceName.From(text) : throw new UserException($"--source '{text}' has no letter or digit; a name such as city-council was expected");
    }
}
