using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pagewire.Catalogue.Sqlite;

/// <summary>A row's columns as JSON that people can read, and beside it the types that JSON does not show.</summary>
/// <remarks>Strings, booleans and 32-bit integers are themselves. <c>long</c> and <c>double</c> are numbers, times ISO 8601 in UTC, bytes base64, and the second object names them.</remarks>
internal static class SqliteColumns
{
    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static (string Columns, string? Types) Write(IReadOnlyDictionary<string, object> columns)
    {
        var types = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var text = Object(json =>
        {
            foreach (var (name, value) in columns.OrderBy(c => c.Key, StringComparer.Ordinal))
                if (WriteValue(json, name, value) is { } type) types[name] = type;
        });
        return (text, types.Count == 0 ? null : Object(json =>
        {
            foreach (var (name, type) in types) json.WriteString(name, type);
        }));
    }

    public static IReadOnlyDictionary<string, object> Read(string columns, string? types)
    {
        using var values = JsonDocument.Parse(columns);
        using var named = types is null ? null : JsonDocument.Parse(types);
        var read = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var column in values.RootElement.EnumerateObject())
            read[column.Name] = ReadValue(column.Value, named is not null && named.RootElement.TryGetProperty(column.Name, out var type) ? type.GetString() : null);
        return read;
    }

    private static string? WriteValue(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); return null;
            case bool yes: json.WriteBoolean(name, yes); return null;
            case int number: json.WriteNumber(name, number); return null;
            case long number: json.WriteNumber(name, number); return "long";
            case double number: json.WriteString(name, number.ToString("R", CultureInfo.InvariantCulture)); return "double";
            case DateTimeOffset time: json.WriteString(name, time.UtcDateTime.ToString("o", CultureInfo.InvariantCulture)); return "time";
            case byte[] bytes: json.WriteBase64String(name, bytes); return "bytes";
            default: throw new ArgumentException($"Column '{name}' holds a {value?.GetType().Name ?? "null"}; a table takes string, bool, int, long, double, DateTimeOffset and byte[].");
        }
    }

    private static object ReadValue(JsonElement value, string? type) => (type, value.ValueKind) switch
    {
        ("long", _) => value.GetInt64(),
        ("double", _) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        ("time", _) => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        ("bytes", _) => value.GetBytesFromBase64(),
        (_, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
        (_, JsonValueKind.Number) => value.GetInt32(),
        _ => value.GetString()!,
    };

    private static string Object(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_readable))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
