namespace Pagewire.Catalogue.Rebuilding;

/// <summary>One generation of the catalogue: a table inside the table, whose partitions begin with the generation's name.</summary>
/// <param name="inner">The whole table.</param>
/// <param name="generation">The generation's name; empty for the first, which has its partitions' names to itself.</param>
internal sealed class GenerationTable(ITable inner, string generation) : ITable
{
    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellation = default) => inner.GetAsync(Named(partition), key, cancellation);

    public Task<RowPage> QueryAsync(string partition, KeyRange range, int limit, string? continuation = null, CancellationToken cancellation = default) =>
        inner.QueryAsync(Named(partition), range, limit, continuation, cancellation);

    public Task CommitAsync(string partition, IReadOnlyList<Write> writes, CancellationToken cancellation = default) => inner.CommitAsync(Named(partition), writes, cancellation);

    private string Named(string partition) => generation.Length == 0 ? partition : $"{generation}:{partition}";
}
