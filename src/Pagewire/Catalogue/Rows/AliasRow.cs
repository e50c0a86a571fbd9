namespace Pagewire.Catalogue.Rows;

/// <summary>What a key leads to: an item, or nothing because it stands on several.</summary>
/// <param name="Id">The item's id; null where the key is shared.</param>
/// <param name="ETag">The row's version.</param>
internal sealed record AliasRow(string? Id, string ETag)
{
    private const string IdColumn = "Item";
    private const string SharedColumn = "Shared";

    public static AliasRow Read(Row row) => new(row.Columns.TryGetValue(IdColumn, out var id) ? (string)id : null, row.ETag!);

    /// <summary>A key that leads to an item.</summary>
    public static Row To(string key, string id) => new(key, new Dictionary<string, object>(StringComparer.Ordinal) { [IdColumn] = id });

    /// <summary>A key that a page has shown on several items.</summary>
    public static Row Shared(string key) => new(key, new Dictionary<string, object>(StringComparer.Ordinal) { [SharedColumn] = true });
}
