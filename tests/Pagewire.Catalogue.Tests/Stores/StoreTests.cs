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

    public void Dispose()
    {
        _tables.ForEach(t => t.Dispose());
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

    public void Dispose() => _folder.Dispose();
}
