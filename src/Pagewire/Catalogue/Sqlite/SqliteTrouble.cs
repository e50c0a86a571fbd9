using Microsoft.Data.Sqlite;

namespace Pagewire.Catalogue.Sqlite;

/// <summary>Says what SQLite's codes mean for the file, and what was expected of it (https://sqlite.org/rescode.html).</summary>
internal static class SqliteTrouble
{
    private const int Error = 1, Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>One sentence.</summary>
    public static string Reason(SqliteException trouble) => trouble.SqliteErrorCode switch
    {
        Busy or Locked => "another program has kept it locked for a minute, where a moment was expected.",
        ReadOnly => "it cannot be written to; a file and a folder are expected that this user may write to.",
        CannotOpen => "it cannot be opened or made; a folder is expected that this user may write to.",
        Full => "the disk is full.",
        Corrupt or NotADatabase => "it is damaged, or no database; a file that this program has made is expected. All that it holds can be derived from the uploads again.",
        Error => $"its tables are not as this program makes them ({Said(trouble)}); a file that this program has made is expected.",
        _ => $"{Said(trouble)}.",
    };

    // The library writes "SQLite Error 1: 'no such column: etag'."
    private static string Said(SqliteException trouble) => trouble.Message.Split('\'', 2) is [_, var said] ? said.TrimEnd('.', '\'') : trouble.Message;
}
