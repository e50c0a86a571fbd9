using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Pagewire.Catalogue;

namespace Pagewire.Azure;

/// <summary>A row as the Table service's JSON, and back.</summary>
/// <remarks>
/// A property holds at most 64 KiB: longer text and bytes go on in <c>_2_name</c>, <c>_3_name</c> and so on. Text that JSON or the service might not
/// carry unharmed (lone surrogates, control characters) is kept as its UTF-16 bytes in <c>_u1_name</c>, <c>_u2_name</c> and so on.
/// Columns begin with a letter, so these names are free.
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
/// https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations
/// </remarks>
internal static class TableEntity
{
    /// <summary>The property that tells which commit wrote a row; on one row of each batch.</summary>
    public const string Commit = "_commit";

    private const int MostCharacters = 32 * 1024;
    private const int MostBytes = 64 * 1024;
    private const int MostProperties = 252;
    private const int MostEntityBytes = 1 << 20;
    private static readonly DateTimeOffset FirstDate = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a row.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="partition">The partition as <see cref="TableKey"/> writes it.</param>
    /// <param name="row">The row.</param>
    /// <param name="commit">The commit's name; null: not on this row.</param>
    /// <exception cref="TableLimitException">It is larger than a row can be.</exception>
    public static void Write(Utf8JsonWriter json, string partition, Row row, string? commit)
    {
        var key = TableKey.Write(row.Key);
        var size = new Size(row.Key);
        json.WriteStartObject();
        json.WriteString("PartitionKey", partition);
        json.WriteString("RowKey", key);
        size.Add("", (partition.Length + key.Length) * 2);
        if (commit is not null)
        {
            json.WriteString(Commit, commit);
            size.Add(Commit, commit.Length * 2);
        }
        foreach (var (name, value) in row.Columns) WriteColumn(json, name, value, size);
        json.WriteEndObject();
    }

    /// <summary>Reads an entity.</summary>
    /// <param name="entity">JSON with minimal metadata.</param>
    public static (Row Row, string? Commit) Read(JsonElement entity)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal);
        var parts = new SortedDictionary<(string Name, bool Text, int Number), object>();
        string? key = null, etag = null, commit = null;
        foreach (var property in entity.EnumerateObject())
        {
            switch (property.Name)
            {
                case "RowKey": key = TableKey.Parse(property.Value.GetString()!); break;
                case "odata.etag": etag = property.Value.GetString(); break;
                case Commit: commit = property.Value.GetString(); break;
                case "PartitionKey" or "Timestamp": break;
                case { } name when name.Contains('.', StringComparison.Ordinal): break;
                case { } name when Value(entity, property) is { } value:
                    if (name[0] == '_') parts.Add(PartOf(name), value);
                    else columns.Add(name, value);
                    break;
            }
        }
        foreach (var ((name, text, _), value) in parts) Append(columns, name, text, value);
        foreach (var name in parts.Keys.Where(part => part.Text).Select(part => part.Name).Distinct())
            columns[name] = new string(MemoryMarshal.Cast<byte, char>((byte[])columns[name]));
        return (new(key ?? throw new FormatException("The table service answered with an entity that has no RowKey."), columns) { ETag = etag }, commit);
    }

    private static void WriteColumn(Utf8JsonWriter json, string name, object value, Size size)
    {
        if (name is "PartitionKey" or "RowKey" or "Timestamp") throw new ArgumentException($"A column cannot be named {name}: that name is the table service's own.");
        switch (value)
        {
            case string text when IsPlain(text): WriteText(json, name, text, size); break;
            case string text: WriteBytes(json, name, MemoryMarshal.AsBytes(text.AsSpan()), "_u", size); break;
            case byte[] bytes: WriteBytes(json, name, bytes, null, size); break;
            case bool truth: json.WriteBoolean(name, truth); size.Add(name, 1); break;
            case int number: json.WriteNumber(name, number); size.Add(name, 4); break;
            case long number: WriteTyped(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture)); size.Add(name, 8); break;
            case double number: WriteDouble(json, name, number); size.Add(name, 8); break;
            case DateTimeOffset time when time >= FirstDate: WriteTyped(json, name, "Edm.DateTime", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture)); size.Add(name, 8); break;
            case DateTimeOffset time: throw new ArgumentOutOfRangeException(nameof(value), $"Column {name} is {time:O}: the table service holds dates from 1601 on.");
            default: throw new ArgumentException($"Column {name} is a {value.GetType().Name}: a table holds string, bool, int, long, double, DateTimeOffset and byte[].");
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text, Size size)
    {
        for (var (at, part) = (0, 1); at < text.Length || part == 1; part++)
        {
            var length = Math.Min(MostCharacters, text.Length - at);
            if (at + length < text.Length && char.IsHighSurrogate(text[at + length - 1])) length--;
            var column = part == 1 ? name : $"_{part}_{name}";
            json.WriteString(column, text.AsSpan(at, length));
            size.Add(column, length * 2 + 4);
            at += length;
        }
    }

    private static void WriteBytes(Utf8JsonWriter json, string name, ReadOnlySpan<byte> bytes, string? prefix, Size size)
    {
        for (var (at, part) = (0, 1); at < bytes.Length || part == 1; at += MostBytes, part++)
        {
            var column = prefix is not null ? $"{prefix}{part}_{name}" : part == 1 ? name : $"_{part}_{name}";
            var slice = bytes.Slice(at, Math.Min(MostBytes, bytes.Length - at));
            json.WriteString(column + "@odata.type", "Edm.Binary");
            json.WriteBase64String(column, slice);
            size.Add(column, slice.Length + 4);
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + "@odata.type", type);
        json.WriteString(name, value);
    }

    private static void WriteDouble(Utf8JsonWriter json, string name, double number)
    {
        if (double.IsFinite(number))
        {
            json.WriteString(name + "@odata.type", "Edm.Double");
            json.WriteNumber(name, number);
        }
        else WriteTyped(json, name, "Edm.Double", double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
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

    private static object? Value(JsonElement entity, JsonProperty property)
    {
        var value = property.Value;
        var type = entity.TryGetProperty(property.Name + "@odata.type", out var annotation) ? annotation.GetString() : null;
        return (type, value.ValueKind) switch
        {
            (_, JsonValueKind.Null) => null,
            ("Edm.Int64", _) => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            ("Edm.DateTime", _) => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            ("Edm.Binary", _) => value.GetBytesFromBase64(),
            ("Edm.Double", JsonValueKind.String) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            ("Edm.Double", _) => value.GetDouble(),
            (_, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
            // Without an annotation a number is an Edm.Int32, or an Edm.Double where it is written as one.
            (_, JsonValueKind.Number) => value.GetRawText().AsSpan().ContainsAny(".eE") ? (object)value.GetDouble() : value.GetInt32(),
            _ => value.GetString(),
        };
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

    /// <summary>Adds up what the service counts against its limits.</summary>
    private sealed class Size(string key)
    {
        private int _bytes = 4;
        private int _properties;

        public void Add(string property, int valueBytes)
        {
            if (property.Length > 0 && ++_properties > MostProperties) throw new TableLimitException($"Row '{key}' has more columns than Table storage takes ({MostProperties}; long text takes several).");
            _bytes += 8 + property.Length * 2 + valueBytes;
            if (_bytes > MostEntityBytes) throw new TableLimitException($"Row '{key}' is larger than Table storage takes (1 MiB).");
        }
    }
}
