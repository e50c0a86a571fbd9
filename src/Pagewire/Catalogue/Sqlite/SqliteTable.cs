using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Pagewire.Catalogue.Sqlite;

/// <summary>The table in one SQLite file, which several processes may use at once.</summary>
/// <remarks>One SQL table <c>rows(partition, key, etag, columns, types)</c>; <see cref="SqliteColumns"/> says how values are written, and views such as <c>items</c> show them to people.</remarks>
public sealed class SqliteTable : ITable, IDisposable
{
    private const int BusySeconds = 60;
    private readonly string _path;
    private readonly string _connection;
    private readonly SqliteConnection _keepAlive;

    /// <summary>Opens the file; makes it, and its folder, where it is missing.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="IOException">The file cannot be opened, or is no database.</exception>
    public SqliteTable(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = Path.GetFullPath(path);
        _connection = new SqliteConnectionStringBuilder { DataSource = _path, DefaultTimeout = BusySeconds }.ToString();
        _keepAlive = Named("being opened", () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            var connection = Open();
            SqliteSchema.Create(connection);
            return connection;
        });
    }

    /// <inheritdoc/>
    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default) => Named($"reading row '{key}' of partition '{partition}'", () =>
    {
        cancellation.ThrowIfCancellationRequested();
        using var connection = Open();
        using var command = Command(connection, null, "SELECT key, etag, columns, types FROM rows WHERE partition = $partition AND key = $key");
        command.Parameters.AddWithValue("$partition", partition);
        command.Parameters.AddWithValue("$key", key);
        using var reader = command.ExecuteReader();
        return Task.FromResult(reader.Read() ? RowOf(reader) : null);
    });

    /// <inheritdoc/>
    public Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default) => Named($"reading keys from '{range.From}' to '{range.To}' of partition '{partition}'", () =>
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        using var connection = Open();
        using var command = Command(connection, null,
            "SELECT key, etag, columns, types FROM rows WHERE partition = $partition AND key >= $from" + (range.To is null ? "" : " AND key < $to") + " ORDER BY key LIMIT $limit");
        command.Parameters.AddWithValue("$partition", partition);
        command.Parameters.AddWithValue("$from", continuation ?? range.From);
        if (range.To is not null) command.Parameters.AddWithValue("$to", range.To);
        command.Parameters.AddWithValue("$limit", limit + 1L);
        var rows = new List<Row>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (rows.Count == limit) return Task.FromResult(new RowPage(rows, reader.GetString(0)));
            rows.Add(RowOf(reader));
        }
        return Task.FromResult(new RowPage(rows, null));
    });

    /// <inheritdoc/>
    public Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        Write.Check(writes);
        if (writes.Count > 0) Named($"committing {writes.Count} writes to partition '{partition}', the first '{writes[0].Key}'", () => Commit(partition, writes));
        return Task.CompletedTask;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _keepAlive.Dispose();
        using var mine = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(mine);
    }

    private bool Commit(string partition, IReadOnlyList<Write> writes)
    {
        using var connection = Open();
        // Not deferred: the lock is taken before the conditions are read, so that no other writer comes between.
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        using var find = Command(connection, transaction, "SELECT etag FROM rows WHERE partition = $partition AND key = $key");
        using var put = Command(connection, transaction, "INSERT INTO rows(partition, key, etag, columns, types) VALUES ($partition, $key, $etag, $columns, $types) ON CONFLICT(partition, key) DO UPDATE SET etag = excluded.etag, columns = excluded.columns, types = excluded.types");
        using var delete = Command(connection, transaction, "DELETE FROM rows WHERE partition = $partition AND key = $key");
        var place = $"partition '{partition}' of the database '{_path}'";
        foreach (var write in writes)
        {
            if (write.Kind != WriteKind.Upsert) write.CheckCondition(place, ETagOf(Run(find, partition, write.Key).ExecuteScalar()));
            if (write.Row is null) Run(delete, partition, write.Key).ExecuteNonQuery();
            else Put(put, partition, write.Row);
        }
        transaction.Commit();
        return true;
    }

    private static void Put(SqliteCommand put, string partition, Row row)
    {
        var (columns, types) = SqliteColumns.Write(row.Columns);
        Run(put, partition, row.Key);
        // Random, so that a row deleted and written again is never taken for the one that was read.
        put.Parameters.AddWithValue("$etag", BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue);
        put.Parameters.AddWithValue("$columns", columns);
        put.Parameters.AddWithValue("$types", (object?)types ?? DBNull.Value);
        put.ExecuteNonQuery();
    }

    private T Named<T>(string what, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException trouble)
        {
            throw new IOException($"The database '{_path}' failed while {what}: {SqliteTrouble.Reason(trouble)}", trouble);
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Every text above is made of constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static SqliteCommand Run(SqliteCommand command, string partition, string key)
    {
        command.Parameters.Clear();
        command.Parameters.AddWithValue("$partition", partition);
        command.Parameters.AddWithValue("$key", key);
        return command;
    }

    private static Row RowOf(SqliteDataReader reader) =>
        new(reader.GetString(0), SqliteColumns.Read(reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3))) { ETag = ETagOf(reader.GetInt64(1)) };

    private static string? ETagOf(object? value) => value is long version ? version.ToString(CultureInfo.InvariantCulture) : null;
}
