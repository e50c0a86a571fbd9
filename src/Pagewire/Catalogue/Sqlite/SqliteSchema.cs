using Microsoft.Data.Sqlite;

namespace Pagewire.Catalogue.Sqlite;

/// <summary>The SQL of a database file.</summary>
internal static class SqliteSchema
{
    // To be raised with any change of the views below: a file of another version gets them anew.
    private const int Version = 1;

    /// <summary>Makes what is not there yet or is of another version.</summary>
    public static void Create(SqliteConnection connection)
    {
        Execute(connection, "PRAGMA journal_mode = WAL");
        if (IsCurrent(connection)) return;
        using var transaction = connection.BeginTransaction(deferred: false);
        Execute(connection, """
            CREATE TABLE IF NOT EXISTS rows(
              partition TEXT NOT NULL,
              key TEXT NOT NULL,
              etag INTEGER NOT NULL,
              columns TEXT NOT NULL, -- a JSON object
              types TEXT,            -- a JSON object: the columns whose type the JSON does not show
              PRIMARY KEY (partition, key)) WITHOUT ROWID;
            """, transaction);
        // For people: what stands in the rows of the generation that is served, by name. Nothing of the program reads these.
        Execute(connection, """
            DROP VIEW IF EXISTS receipts;
            DROP VIEW IF EXISTS items;
            DROP VIEW IF EXISTS served;
            CREATE VIEW served AS
              SELECT coalesce((SELECT nullif(columns ->> 'Current', '') || ':' FROM rows WHERE partition = 'catalogue' AND key = 'generations'), '') AS beginning;
            CREATE VIEW items AS
              SELECT columns ->> 'Id' AS id, columns ->> 'Title' AS title, columns ->> 'Published' AS published,
                columns ->> 'Url' AS url, columns ->> 'Versions' AS versions, columns ->> 'Updated' AS updated,
                columns ->> 'FirstSeen' AS first_seen, columns ->> 'LastSeen' AS last_seen,
                columns ->> 'Categories' AS categories, columns ->> 'RedirectTo' AS redirect_to
              FROM rows, served WHERE partition LIKE beginning || 'items:%' AND key >= 'i|' AND key < 'i}';
            CREATE VIEW receipts AS
              SELECT columns ->> 'Upload' AS upload, columns ->> 'At' AS at, columns ->> 'Format' AS format,
                columns ->> 'Sightings' AS sightings, columns ->> 'New' AS new, columns ->> 'Changed' AS changed,
                columns ->> 'Same' AS same, columns ->> 'Errors' AS errors
              FROM rows, served WHERE partition LIKE beginning || 'receipts:%' AND key >= 'n|' AND key < 'n}';
            """, transaction);
        Execute(connection, $"PRAGMA user_version = {Version}", transaction);
        transaction.Commit();
    }

    private static bool IsCurrent(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return command.ExecuteScalar() is (long)Version;
    }

    private static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Every text above is a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
