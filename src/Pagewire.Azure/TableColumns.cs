using System.Globalization;
using System.Runtime.InteropServices;
using Azure.Data.Tables;
using Pagewire.Catalogue;

namespace Pagewire.Azure;

/// <summary>A row as an entity of Table storage, and back.</summary>
/// <remarks>
/// A property holds at most 64 KiB: longer text and bytes go on in <c>_2_name</c>, <c>_3_name</c> and so on. Text that JSON or the service might not
/// carry unharmed (lone surrogates, control characters) is kept as its UTF-16 bytes in <c>_u1_name</c>, <c>_u2_name</c> and so on.
/// Columns begin with a letter, so these names are free.
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
/// https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations
/// </remarks>
internal static class TableColumns
{
    // Tells which commit wrote a row; on one row of each batch.
    private const string Commit = "_commit";

    private const int MostCharacters = 32 * 1024;
    private const int MostBytes = 64 * 1024;
    private const int MostProperties = 252;
    private const int MostEntityBytes = 1 << 20;
    private static readonly DateTimeOffset s_firstDate = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a row.</summary>
    /// <param name="partition">The partition as <see cref="TableKey"/> writes it.</param>
    /// <param name="row">The row.</param>
    /// <param name="commit">The commit's name; null: not on this row.</param>
    /// <exception cref="TableLimitException">It is larger than a row can be.</exception>
    public static TableEntity Write(string partition, Row row, string? commit)
    {
        var entity = new TableEntity(partition, TableKey.Write(row.Key));
        if (commit is not null) entity[Commit] = commit;
        foreach (var (name, value) in row.Columns) WriteColumn(entity, name, value);
        Check(row.Key, entity);
        return entity;
    }

    /// <summary>Reads an entity.</summary>
    /// <param name="entity">What the service answered.</param>
    public static Row Read(TableEntity entity)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal);
        var parts = new SortedDictionary<(string Name, bool Text, int Number), object>();
        foreach (var (name, value) in entity)
        {
            if (name is "PartitionKey" or "RowKey" or "Timestamp" or Commit || value is null || name.Contains('.', StringComparison.Ordinal)) continue;
            if (name[0] == '_') parts.Add(PartOf(name), value);
            else columns.Add(name, value);
        }
        foreach (var ((name, text, _), value) in parts) Append(columns, name, text, value);
        foreach (var name in parts.Keys.Where(part => part.Text).Select(part => part.Name).Distinct())
            columns[name] = new string(MemoryMarshal.Cast<byte, char>((byte[])columns[name]));
        return new(TableKey.Parse(entity.RowKey), columns) { ETag = entity.ETag.ToString() };
    }

    /// <summary>The name of the commit that wrote a row; null where the row does not bear it.</summary>
    /// <param name="entity">What the service answered.</param>
    public static string? CommitOf(TableEntity entity) => entity.GetString(Commit);

    private static void WriteColumn(TableEntity entity, string name, object value)
    {
        if (name is "PartitionKey" or "RowKey" or "Timestamp") throw new ArgumentException($"A column cannot be named {name}: that name is the table service's own.");
        switch (value)
        {
            case string text when IsPlain(text): WriteText(entity, name, text); break;
            case string text: WriteBytes(entity, name, MemoryMarshal.AsBytes(text.AsSpan()), "_u"); break;
            case byte[] bytes: WriteBytes(entity, name, bytes, null); break;
            case double number when !double.IsFinite(number): throw new ArgumentOutOfRangeException(nameof(value), $"Column {name} is {number}: a table holds finite numbers.");
            case bool or int or long or double: entity[name] = value; break;
            case DateTimeOffset time when time >= s_firstDate: entity[name] = time.ToUniversalTime(); break;
            case DateTimeOffset time: throw new ArgumentOutOfRangeException(nameof(value), $"Column {name} is {time:O}: the table service holds dates from 1601 on.");
            default: throw new ArgumentException($"Column {name} is a {value.GetType().Name}: a table holds string, bool, int, long, double, DateTimeOffset and byte[].");
        }
    }

    private static void WriteText(TableEntity entity, string name, string text)
    {
        for (var (at, part) = (0, 1); at < text.Length || part == 1; part++)
        {
            var length = Math.Min(MostCharacters, text.Length - at);
            if (at + length < text.Length && char.IsHighSurrogate(text[at + length - 1])) length--;
            entity[part == 1 ? name : $"_{part}_{name}"] = text.Substring(at, length);
            at += length;
        }
    }

    private static void WriteBytes(TableEntity entity, string name, ReadOnlySpan<byte> bytes, string? prefix)
    {
        for (var (at, part) = (0, 1); at < bytes.Length || part == 1; at += MostBytes, part++)
            entity[prefix is not null ? $"{prefix}{part}_{name}" : part == 1 ? name : $"_{part}_{name}"] = bytes.Slice(at, Math.Min(MostBytes, bytes.Length - at)).ToArray();
    }

    // JSON text is UTF-8, which has no lone surrogates; and old clients of the service speak XML, which has no control characters.
    private static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF') return false;
            if (!char.IsSurrogate(c)) continue;
            if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }
        return true;
    }

    private static (string Name, bool Text, int Number) PartOf(string property)
    {
        var end = property.IndexOf('_', 1);
        var text = property[1] == 'u';
        return end > 0 && int.TryParse(property.AsSpan(text ? 2 : 1, end - (text ? 2 : 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (property[(end + 1)..], text, number)
            : throw new FormatException($"The table holds a property '{property}', which is none of ours.");
    }

    private static void Append(Dictionary<string, object> columns, string name, bool text, object value) => columns[name] = (columns.GetValueOrDefault(name), value) switch
    {
        (null, _) => value,
        (string begun, string more) => begun + more,
        (byte[] begun, byte[] more) => (byte[])[.. begun, .. more],
        _ => throw new FormatException($"The table holds a column '{name}' whose parts are of different kinds{(text ? " (UTF-16)" : "")}."),
    };

    // As the service counts: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
    private static void Check(string key, TableEntity entity)
    {
        if (entity.Count - 2 > MostProperties) throw new TableLimitException($"Row '{key}' has more columns than Table storage takes ({MostProperties}; long text takes several).");
        var bytes = 4 + entity.Sum(property => 8 + property.Key.Length * 2 + property.Value switch { string text => text.Length * 2 + 4, byte[] some => some.Length + 4, _ => 8 });
        if (bytes > MostEntityBytes) throw new TableLimitException($"Row '{key}' is larger than Table storage takes (1 MiB).");
    }
}
