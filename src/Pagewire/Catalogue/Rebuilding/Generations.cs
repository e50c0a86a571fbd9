namespace Pagewire.Catalogue.Rebuilding;

/// <summary>Which generation of the catalogue is served, and which others have left rows behind: one row.</summary>
/// <param name="Current">The generation that is served and written.</param>
/// <param name="Previous">The one before, kept for whoever still reads it; null where none.</param>
/// <param name="Building">One that was begun and is not served; null where none.</param>
/// <param name="ETag">The row's version; null where there is no row yet.</param>
internal sealed record Generations(string Current, string? Previous, string? Building, string? ETag)
{
    private const string Partition = "catalogue";
    private const string Key = "generations";

    public static async Task<Generations> ReadAsync(ITable table, CancellationToken cancellation)
    {
        if (await table.GetAsync(Partition, Key, cancellation) is not { } row) return new("", null, null, null);
        return new((string)row.Columns["Current"], Text(row, "Previous"), Text(row, "Building"), row.ETag);
    }

    /// <summary>Writes the row under the version that was read.</summary>
    /// <exception cref="TableConflictException">Another rebuild wrote first.</exception>
    public Task WriteAsync(ITable table, CancellationToken cancellation)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal) { ["Current"] = Current };
        if (Previous is not null) columns["Previous"] = Previous;
        if (Building is not null) columns["Building"] = Building;
        var row = new Row(Key, columns);
        return table.CommitAsync(Partition, [ETag is null ? Write.Insert(row) : Write.Replace(row, ETag)], cancellation);
    }

    private static string? Text(Row row, string name) => row.Columns.TryGetValue(name, out var value) ? (string)value : null;
}
