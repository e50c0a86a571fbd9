using Microsoft.Data.Sqlite;
using Pagewire.Catalogue.Sqlite;
using Pagewire.Testing;

namespace Pagewire.Catalogue.Tests.Stores;

public sealed class SqliteViewTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "first")]
    [InlineData("g2", "second")]
    public async Task The_views_for_people_show_the_generation_that_is_served(string current, string expected)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "pagewire.db");
        using var table = new SqliteTable(file);
        await PutAsync(table, "catalogue", "generations", "Current", current);
        await PutAsync(table, "items:site", "i|1", "Title", "first");
        await PutAsync(table, "g2:items:site", "i|1", "Title", "second");
        await PutAsync(table, "receipts:site", "n|1", "Upload", "first");
        await PutAsync(table, "g2:receipts:site", "n|1", "Upload", "second");

        Assert.Equal([expected], Read(file, "SELECT title FROM items"));
        Assert.Equal([expected], Read(file, "SELECT upload FROM receipts"));
    }

    [Fact]
    public async Task Views_of_an_older_version_are_made_anew()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "pagewire.db");
        using (var table = new SqliteTable(file)) await PutAsync(table, "items:site", "i|1", "Title", "kept");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var older = new SqliteCommand("DROP VIEW items; CREATE VIEW items AS SELECT 'older' AS title; PRAGMA user_version = 0", connection);
            older.ExecuteNonQuery();
        }
        using (new SqliteTable(file)) Assert.Equal(["kept"], Read(file, "SELECT title FROM items"));
    }

    private static Task PutAsync(SqliteTable table, string partition, string key, string column, string value) =>
        table.CommitAsync(partition, [Write.Insert(new(key, new Dictionary<string, object> { [column] = value }))], Token);

    private static List<string> Read(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read()) values.Add(reader.GetString(0));
        return values;
    }
}
