using Microsoft.Data.Sqlite;

namespace Pagewire.Catalogue;

/// <summary>The SQL of a new database file.</summary>
internal static class SqliteSchema
{
    /// <summary>Makes what is not there yet.</summary>
    public static void Create(SqliteConnection connection)
    {
        Execute(connection, "PRAGMA journal_mode = WAL");
        if (Exists(connection)) return;
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
            CREATE VIEW IF NOT EXISTS served AS
              SELECT coalesce((SELECT nullif(columns ->> 'Current', '') || ':' FROM rows WHERE partition = 'catalogue' AND key = 'generations'), '') AS beginning;
            CREATE VIEW IF NOT EXISTS items AS
              SELECT columns ->> 'Id' AS id, columns ->> 'Title' AS title, columns ->> 'Published' AS published,
                columns ->> 'Url' AS url, columns ->> 'Versions' AS versions, columns ->> 'Updated' AS updated,
                columns ->> 'FirstSeen' AS first_seen, columns ->> 'LastSeen' AS last_seen,
                columns ->> 'Categories' AS categories, columns ->> 'RedirectTo' AS redirect_to
              FROM rows, served WHERE partition LIKE beginning || 'items:%' AND key >= 'i|' AND key < 'i}';
            CREATE VIEW IF NOT EXISTS receipts AS
              SELECT columns ->> 'Upload' AS upload, columns ->> 'At' AS at, columns ->> 'Format' AS format,
                columns ->> 'Sightings' AS sightings, columns ->> 'New' AS new, columns ->> 'Changed' AS changed,
                columns ->> 'Same' AS same, columns ->> 'Errors' AS errors
              FROM rows, served WHERE partition LIKE beginning || 'receipts:%' AND key >= 'n|' AND key < 'n}';
            """, transaction);
        transaction.Commit();
    }

    private static bool Exists(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM sqlite_schema WHERE name = 'receipts'";
        return command.ExecuteScalar() is not null;
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
