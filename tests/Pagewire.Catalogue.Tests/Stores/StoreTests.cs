using Microsoft.Data.Sqlite;
using Pagewire.Catalogue.Folders;
using Pagewire.Catalogue.Sqlite;
using Pagewire.Reading;
using Pagewire.Testing;
using Pagewire.Testing.Stores;

namespace Pagewire.Catalogue.Tests.Stores;

public sealed class MemoryTableTests : TableContract
{
    protected override Task<ITable> CreateAsync() => Task.FromResult<ITable>(new MemoryTable());
}

public sealed class SqliteTableTests : TableContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SqliteTable> _tables = [];

    protected override Task<ITable> CreateAsync()
    {
        _tables.Add(new(Path.Combine(_folder.Path, "sub", "table.db")));
        return Task.FromResult<ITable>(_tables[^1]);
    }

    [Fact]
    public async Task Two_tables_on_one_file_share_it()
    {
        var (one, two) = (await CreateAsync(), await CreateAsync());
        await Task.WhenAll(new[] { one, two }.Select((table, worker) => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++) await table.CommitAsync("p", [Write.Insert(new($"{worker} {i}", new Dictionary<string, object>())), Write.Upsert(new("both", new Dictionary<string, object>()))], TestContext.Current.CancellationToken);
        }, TestContext.Current.CancellationToken)));
        Assert.Equal(101, (await one.QueryAsync("p", new("", null), 1000, null, TestContext.Current.CancellationToken)).Rows.Count);
    }

    [Fact]
    public void A_file_that_is_no_database_is_said_to_be_none()
    {
        var path = Path.Combine(_folder.Path, "notes.txt");
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("These are notes. ", 1000)));
        Assert.Contains(path, Assert.Throws<IOException>(() => new SqliteTable(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trouble_names_the_file_what_was_done_and_what_was_expected()
    {
        var path = Path.Combine(_folder.Path, "other.db");
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE rows(partition TEXT, key TEXT, something TEXT); PRAGMA user_version = 1";
            command.ExecuteNonQuery();
        }
        using var table = new SqliteTable(path);
        var trouble = await Assert.ThrowsAsync<IOException>(() => table.GetAsync("items", "i|1", TestContext.Current.CancellationToken));
        Assert.Equal($"The database '{path}' failed while reading row 'i|1' of partition 'items': its tables are not as this program makes them (no such column: etag); a file that this program has made is expected.", trouble.Message);
        await Assert.ThrowsAsync<IOException>(() => table.CommitAsync("items", [Write.Upsert(new("i|1", new Dictionary<string, object>()))], TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<IOException>(() => table.QueryAsync("items", new("", null), 1, null, TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        _tables.ForEach(t => t.Dispose());
        _folder.Dispose();
    }
}

public sealed class MemoryReceiptTests : ReceiptContract
{
    protected override string Place => "Insert of row '[^']+' in partition '(items|receipts):s[0-9a-f]{32}': the row is there already";

    protected override Task<ITable> CreateAsync() => Task.FromResult<ITable>(new MemoryTable());
}

public sealed class SqliteReceiptTests : ReceiptContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private SqliteTable? _table;

    protected override string Place => $"Insert of row '[^']+' in partition '(items|receipts):s[0-9a-f]{{32}}' of the database '{_folder.Path}/table.db': the row is there already";

    protected override Task<ITable> CreateAsync() => Task.FromResult<ITable>(_table ??= new(Path.Combine(_folder.Path, "table.db")));

    public void Dispose()
    {
        _table?.Dispose();
        _folder.Dispose();
    }
}

public sealed class MemoryBodyStoreTests : BodyStoreContract
{
    protected override Task<IBodyStore> CreateAsync() => Task.FromResult<IBodyStore>(new MemoryBodyStore());
}

public sealed class FolderBodyStoreTests : BodyStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<IBodyStore> CreateAsync() => Task.FromResult<IBodyStore>(new FolderBodyStore(_folder.Path));

    public void Dispose() => _folder.Dispose();
}

public sealed class FolderProfileStoreTests : ProfileStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<IProfileStore> CreateAsync() => Task.FromResult<IProfileStore>(new FolderProfileStore(_folder.Path));

    [Fact]
    public async Task A_pipe_in_the_place_of_a_profile_is_an_empty_one_and_nobody_waits_at_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among files.");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(_folder.Path, "council.json")])) await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await new FolderProfileStore(_folder.Path).GetAsync(SourceName.From("council"), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    public void Dispose() => _folder.Dispose();
}
